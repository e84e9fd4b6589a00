using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

namespace Evenload.Virtual.Linux
{
    /// <summary>An open serial device, locked against other programs. Not for two threads at once.</summary>
    internal sealed unsafe class SerialLine : IDisposable
    {
        private const uint FrameMask =
            Termios2.DataBitsMask | Termios2.TwoStopBits | Termios2.ParityOn | Termios2.ParityOdd;

        private const int SpeedTolerancePercent = 3; // A receiver of ten bits is lost at about 5 %, both ends together.
        private const nuint FlushRequest = 0x540B;   // TCFLSH
        private const nuint FlushBoth = 2;           // TCIOFLUSH
        private const int PathLength = 64;

        private readonly string _devicePath;
        private readonly int _descriptor;

        /// <summary>Opens and locks a device.</summary>
        /// <exception cref="IOException">Missing, forbidden, in use, or no terminal; the message tells.</exception>
        internal SerialLine(string devicePath)
        {
            _devicePath = devicePath;
            _descriptor = LibC.Open(
                devicePath,
                LibC.ReadWrite | LibC.NoControllingTerminal | LibC.NonBlocking | LibC.CloseOnExec);
            if (_descriptor < 0)
            {
                throw LineFault.Last(devicePath);
            }

            if (!Termios2.TryGet(_descriptor, out _) || LibC.Flock(_descriptor, LibC.LockExclusiveNow) != 0)
            {
                IOException failure = LineFault.Last(devicePath);
                Dispose();
                throw failure;
            }
        }

        /// <summary>Sets rate, frame and flow control, and makes sure that the driver took them.</summary>
        /// <param name="baudRate">Bits per second.</param>
        /// <param name="frameFlags">See <see cref="Termios2.SetLine"/>.</param>
        /// <param name="flowFlags">See <see cref="Termios2.SetLine"/>.</param>
        /// <exception cref="IOException">The device is gone, or cannot do this.</exception>
        internal void Configure(int baudRate, uint frameFlags, uint flowFlags)
        {
            if (!Termios2.TryGet(_descriptor, out Termios2 settings))
            {
                throw LineFault.Last(_devicePath);
            }

            settings.SetLine(baudRate, frameFlags, flowFlags);
            if (!Termios2.TrySet(_descriptor, settings) || !Termios2.TryGet(_descriptor, out settings))
            {
                throw LineFault.Last(_devicePath);
            }

            long deviation = Math.Abs(settings.OutputSpeed - (long)baudRate);
            if (deviation * 100 > (long)baudRate * SpeedTolerancePercent)
            {
                throw new IOException(
                    $"Serial device {_devicePath} cannot do {baudRate} baud (nearest: {settings.OutputSpeed}): set "
                    + "another rate, or use another adapter.");
            }

            if (((settings.ControlFlags ^ frameFlags) & FrameMask) != 0 && !IsPseudoTerminal())
            {
                throw new IOException(
                    $"Serial device {_devicePath} cannot do these data bits, parity and stop bits: set others, or use "
                    + "another adapter.");
            }
        }

        /// <summary>Drops what arrived and what was not sent yet.</summary>
        internal void Flush()
        {
            LibC.Ioctl(_descriptor, FlushRequest, (void*)FlushBoth);
        }

        /// <returns>Bytes received; 0 on silence, and on a line that is gone: to a UART both are one.</returns>
        internal int Receive(byte[] buffer)
        {
            return Math.Max(0, LibC.ReadSome(_descriptor, buffer, 0, buffer.Length));
        }

        /// <summary>Sends all bytes: one write(2), more only if the driver had no room.</summary>
        /// <param name="buffer">Holds the bytes, from <paramref name="offset"/> on.</param>
        /// <param name="offset">Where to begin in <paramref name="buffer"/>.</param>
        /// <param name="count">Bytes to send.</param>
        /// <param name="timeoutMs">Longest wait for room, ms.</param>
        /// <returns>False if there was not enough room in that time; the rest is lost.</returns>
        /// <exception cref="IOException">The device is gone.</exception>
        internal bool Send(byte[] buffer, int offset, int count, int timeoutMs)
        {
            long start = Stopwatch.GetTimestamp();
            int end = offset + count;
            while (offset < end)
            {
                int taken = LibC.WriteSome(_descriptor, buffer, offset, end - offset);
                if (taken < 0)
                {
                    throw LineFault.Last(_devicePath);
                }

                offset += taken;
                long leftMs = timeoutMs - (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (offset < end && (leftMs <= 0 || LibC.Wait(_descriptor, LibC.PollOut, (int)leftMs) == 0))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Waits for bytes, at most <paramref name="timeoutMs"/>. May return early without any.</summary>
        internal void WaitForBytes(int timeoutMs)
        {
            short happened = LibC.Wait(_descriptor, LibC.PollIn, timeoutMs);
            if ((happened & LibC.PollBroken) != 0)
            {
                Thread.Sleep(timeoutMs); // A line that is gone would report so at once, again and again.
            }
        }

        /// <summary>Closes the device, which also unlocks it.</summary>
        public void Dispose()
        {
            LibC.Close(_descriptor);
        }

        /// <summary>A pseudo-terminal drops parity and data bits: its bytes are never framed.</summary>
        private bool IsPseudoTerminal()
        {
            byte* path = stackalloc byte[PathLength];
            return LibC.TtyName(_descriptor, path, PathLength) == 0
                && Marshal.PtrToStringUTF8((nint)path).StartsWith("/dev/pts/", StringComparison.Ordinal);
        }
    }
}
