using System.IO;
using System.Runtime.InteropServices;

namespace Evenload.Virtual.Linux
{
    /// <summary>What an error number of a serial device means to the person at the keyboard.</summary>
    internal static class LineFault
    {
        private const int NotPermitted = 1;     // EPERM
        private const int NoEntry = 2;          // ENOENT
        private const int InputOutput = 5;      // EIO
        private const int NoSuchDevice = 6;     // ENXIO
        private const int WouldBlock = 11;      // EWOULDBLOCK, from flock
        private const int NoAccess = 13;        // EACCES
        private const int Busy = 16;            // EBUSY
        private const int NoDevice = 19;        // ENODEV
        private const int NotADirectory = 20;   // ENOTDIR
        private const int IsADirectory = 21;    // EISDIR
        private const int NotATerminal = 25;    // ENOTTY

        /// <summary>One sentence: which device, what is wrong, what to do.</summary>
        internal static string Sentence(string devicePath, int errorNumber)
        {
            switch (errorNumber)
            {
                case NoEntry:
                    return $"Serial device {devicePath} does not exist: plug the adapter in, or find its name with "
                        + "'ls /dev/serial/by-id'.";
                case NoAccess:
                case NotPermitted:
                    return $"No permission to open serial device {devicePath}: add the user to the group dialout "
                        + "('sudo usermod -aG dialout $USER') and log in again.";
                case Busy:
                case WouldBlock:
                    return $"Serial device {devicePath} is in use by another program: end that program ('fuser "
                        + $"{devicePath}' finds it), or name another device.";
                case NotATerminal:
                case IsADirectory:
                case NotADirectory:
                    return $"{devicePath} is not a serial device: name a terminal such as /dev/ttyUSB0.";
                case InputOutput:
                case NoSuchDevice:
                case NoDevice:
                    return $"Serial device {devicePath} has no working hardware behind it: plug the adapter in again, "
                        + "or name another device.";
                default:
                    return $"Serial device {devicePath} failed with error {errorNumber} "
                        + $"({Marshal.GetPInvokeErrorMessage(errorNumber)}): plug the adapter in again, or name "
                        + "another device.";
            }
        }

        /// <summary>The error that the last call into the C library left.</summary>
        internal static IOException Last(string devicePath)
        {
            return new IOException(Sentence(devicePath, Marshal.GetLastPInvokeError()));
        }
    }
}
