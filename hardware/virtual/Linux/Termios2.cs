using System.Runtime.InteropServices;

namespace Evenload.Virtual.Linux
{
    /// <summary>The kernel's terminal settings with any baud rate, as of asm-generic/termbits.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct Termios2
    {
        internal const uint SoftwareFlow = 0x400 | 0x1000;  // IXON | IXOFF, input flags

        internal const uint DataBitsMask = 0x30;            // CSIZE; 0x10 for each bit above five
        internal const uint TwoStopBits = 0x40;             // CSTOPB
        internal const uint ParityOn = 0x100;               // PARENB
        internal const uint ParityOdd = 0x200;              // PARODD
        internal const uint HardwareFlow = 0x80000000;      // CRTSCTS

        private const uint ReceiverOn = 0x80;               // CREAD
        private const uint IgnoreModemLines = 0x800;        // CLOCAL
        private const uint SpeedsMask = 0x100F100F;         // CBAUD | CIBAUD
        private const uint SpeedInFields = 0x1000;          // BOTHER
        private const int ControlCharacterCount = 19;
        private const int TimeCharacter = 5;                // VTIME
        private const int MinimumCharacter = 6;             // VMIN

        private const nuint GetRequest = 0x802C542A;        // TCGETS2
        private const nuint SetRequest = 0x402C542B;        // TCSETS2, at once

        internal uint InputFlags;
        internal uint OutputFlags;
        internal uint ControlFlags;
        internal uint LocalFlags;
        internal byte LineDiscipline;
        internal fixed byte ControlCharacters[ControlCharacterCount];
        internal uint InputSpeed;
        internal uint OutputSpeed;

        internal static bool TryGet(int descriptor, out Termios2 settings)
        {
            fixed (Termios2* pointer = &settings)
            {
                return LibC.Ioctl(descriptor, GetRequest, pointer) == 0;
            }
        }

        internal static bool TrySet(int descriptor, Termios2 settings)
        {
            return LibC.Ioctl(descriptor, SetRequest, &settings) == 0;
        }

        /// <summary>No echo, no lines, no signals, no translation: bytes as they are. The speed stays.</summary>
        internal static bool MakeRaw(int descriptor)
        {
            if (!TryGet(descriptor, out Termios2 settings))
            {
                return false;
            }

            settings.SetRaw(DataBitsMask | (settings.ControlFlags & SpeedsMask), 0);
            return TrySet(descriptor, settings);
        }

        /// <summary>Raw settings for a line.</summary>
        /// <param name="baudRate">Any rate; the driver picks the nearest that it can.</param>
        /// <param name="frameFlags">Data bits, stop bits, parity and hardware flow control.</param>
        /// <param name="flowFlags"><see cref="SoftwareFlow"/> or 0.</param>
        internal void SetLine(int baudRate, uint frameFlags, uint flowFlags)
        {
            SetRaw(frameFlags | SpeedCode(baudRate), flowFlags);
            InputSpeed = (uint)baudRate;
            OutputSpeed = (uint)baudRate;
        }

        /// <summary>The usual rates have a code, which older programs on the same device understand as well.</summary>
        private static uint SpeedCode(int baudRate) => baudRate switch
        {
            300 => 0x7,
            600 => 0x8,
            1200 => 0x9,
            2400 => 0xB,
            4800 => 0xC,
            9600 => 0xD,
            19200 => 0xE,
            38400 => 0xF,
            57600 => 0x1001,
            115200 => 0x1002,
            230400 => 0x1003,
            460800 => 0x1004,
            921600 => 0x1007,
            _ => SpeedInFields,
        };

        private void SetRaw(uint controlFlags, uint inputFlags)
        {
            InputFlags = inputFlags;
            OutputFlags = 0;
            ControlFlags = controlFlags | ReceiverOn | IgnoreModemLines;
            LocalFlags = 0;
            LineDiscipline = 0;
            ControlCharacters[TimeCharacter] = 0;
            ControlCharacters[MinimumCharacter] = 1; // With 0, a read could not tell silence from a hang-up.
        }
    }
}
