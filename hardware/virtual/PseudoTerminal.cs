using System;
using System.IO;
using System.Runtime.InteropServices;
using Evenload.Virtual.Linux;

namespace Evenload.Virtual
{
    /// <summary>
    /// A serial line without hardware: this object is the far end, <see cref="SlavePath"/> the device that a COM port
    /// opens. Bytes pass at once; the baud rate is remembered, not kept. Every member may be called from any thread.
    /// </summary>
    public sealed unsafe class PseudoTerminal : IDisposable
    {
        private const int PathLength = 64;

        private readonly object _lock = new object();
        private readonly int _master;
        private readonly int _slave; // Held open: while no port is open, the master hears silence, not a hang-up.
        private bool _disposed;

        /// <summary>Makes a line and holds it open.</summary>
        /// <exception cref="IOException">The system has no pseudo-terminal left or offers none.</exception>
        public PseudoTerminal()
        {
            const int flags = LibC.ReadWrite | LibC.NoControllingTerminal | LibC.NonBlocking | LibC.CloseOnExec;
            _master = LibC.PosixOpenPt(flags);
            if (_master < 0)
            {
                throw Failure();
            }

            byte* path = stackalloc byte[PathLength];
            if (LibC.GrantPt(_master) != 0 || LibC.UnlockPt(_master) != 0
                || LibC.PtsName(_master, path, PathLength) != 0)
            {
                IOException failure = Failure();
                LibC.Close(_master);
                throw failure;
            }

            SlavePath = Marshal.PtrToStringUTF8((nint)path);
            _slave = LibC.Open(SlavePath, flags);
            if (_slave < 0 || !Termios2.MakeRaw(_slave))
            {
                IOException failure = Failure();
                LibC.Close(_slave);
                LibC.Close(_master);
                throw failure;
            }
        }

        /// <summary>The device to give to <see cref="VirtualBoard.ConnectSerial"/>, such as /dev/pts/3.</summary>
        public string SlavePath { get; }

        /// <summary>Takes what has arrived. Never waits, allocates nothing.</summary>
        /// <param name="buffer">Gets the bytes, from <paramref name="offset"/> on.</param>
        /// <param name="offset">Where to begin in <paramref name="buffer"/>.</param>
        /// <param name="count">Most bytes to take.</param>
        /// <returns>Bytes taken; 0 when there is nothing.</returns>
        /// <exception cref="ArgumentException">The range does not lie in the buffer.</exception>
        /// <exception cref="ObjectDisposedException">The line was disposed.</exception>
        public int Read(byte[] buffer, int offset, int count)
        {
            LibC.RequireRange(buffer, offset, count);
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                return Math.Max(0, LibC.ReadSome(_master, buffer, offset, count));
            }
        }

        /// <summary>Waits until there is something to <see cref="Read"/>. Allocates nothing.</summary>
        /// <param name="timeoutMs">Longest wait, ms; 0 looks and returns.</param>
        /// <returns>False if nothing came in that time.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A negative time.</exception>
        /// <exception cref="ObjectDisposedException">The line was disposed.</exception>
        public bool WaitReadable(int timeoutMs)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(timeoutMs);
            ObjectDisposedException.ThrowIf(_disposed, this);
            return (LibC.Wait(_master, LibC.PollIn, timeoutMs) & LibC.PollIn) != 0;
        }

        /// <summary>Sends towards the COM port. Never waits, allocates nothing.</summary>
        /// <param name="buffer">Holds the bytes, from <paramref name="offset"/> on.</param>
        /// <param name="offset">Where to begin in <paramref name="buffer"/>.</param>
        /// <param name="count">Bytes to send.</param>
        /// <returns>Bytes sent; fewer than <paramref name="count"/> when nobody reads and the line is full.</returns>
        /// <exception cref="ArgumentException">The range does not lie in the buffer.</exception>
        /// <exception cref="ObjectDisposedException">The line was disposed.</exception>
        public int Write(byte[] buffer, int offset, int count)
        {
            LibC.RequireRange(buffer, offset, count);
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                return Math.Max(0, LibC.WriteSome(_master, buffer, offset, count));
            }
        }

        /// <summary>Ends the line: an open COM port hears nothing more, and its next write fails.</summary>
        public void Dispose()
        {
            lock (_lock)
            {
                if (!_disposed)
                {
                    _disposed = true;
                    LibC.Close(_slave);
                    LibC.Close(_master);
                }
            }
        }

        private static IOException Failure()
        {
            string reason = Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());
            return new IOException($"No pseudo-terminal could be made ({reason}): check that /dev/pts is mounted.");
        }
    }
}
