using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Evenload.Virtual.Linux
{
    /// <summary>The calls into the C library. Numbers are those of Linux on x86, ARM and RISC-V.</summary>
    internal static unsafe partial class LibC
    {
        internal const int ReadWrite = 0x2;
        internal const int NoControllingTerminal = 0x100;
        internal const int NonBlocking = 0x800;
        internal const int CloseOnExec = 0x80000;

        internal const short PollIn = 0x1;
        internal const short PollOut = 0x4;
        internal const short PollBroken = 0x8 | 0x10; // POLLERR | POLLHUP

        internal const int LockExclusiveNow = 2 | 4; // LOCK_EX | LOCK_NB

        private const int Interrupted = 4;  // EINTR
        private const int TryAgain = 11;    // EAGAIN

        [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
        internal static partial int Open(string path, int flags);

        [LibraryImport("libc", EntryPoint = "close")]
        internal static partial int Close(int descriptor);

        [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
        internal static partial int Flock(int descriptor, int operation);

        [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
        internal static partial int Ioctl(int descriptor, nuint request, void* argument);

        [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
        internal static partial int PosixOpenPt(int flags);

        [LibraryImport("libc", EntryPoint = "grantpt", SetLastError = true)]
        internal static partial int GrantPt(int descriptor);

        [LibraryImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
        internal static partial int UnlockPt(int descriptor);

        [LibraryImport("libc", EntryPoint = "ptsname_r", SetLastError = true)]
        internal static partial int PtsName(int descriptor, byte* path, nuint length);

        [LibraryImport("libc", EntryPoint = "ttyname_r")]
        internal static partial int TtyName(int descriptor, byte* path, nuint length);

        /// <summary>Takes what has arrived, with one read(2).</summary>
        /// <returns>Bytes taken; 0 when there is nothing; −1 on a hang-up or an error.</returns>
        internal static int ReadSome(int descriptor, byte[] buffer, int offset, int count)
        {
            fixed (byte* start = buffer)
            {
                nint taken;
                do
                {
                    taken = Read(descriptor, start + offset, (nuint)count);
                }
                while (taken < 0 && Marshal.GetLastPInvokeError() == Interrupted);

                if (taken < 0 && Marshal.GetLastPInvokeError() == TryAgain)
                {
                    return 0;
                }

                return taken == 0 && count > 0 ? -1 : (int)taken; // An end of file is a hang-up on a terminal.
            }
        }

        /// <summary>Hands over as much as there is room for, with one write(2).</summary>
        /// <returns>Bytes taken over; 0 when there is no room; −1 on an error.</returns>
        internal static int WriteSome(int descriptor, byte[] buffer, int offset, int count)
        {
            fixed (byte* start = buffer)
            {
                nint taken;
                do
                {
                    taken = Write(descriptor, start + offset, (nuint)count);
                }
                while (taken < 0 && Marshal.GetLastPInvokeError() == Interrupted);

                return taken < 0 && Marshal.GetLastPInvokeError() == TryAgain ? 0 : (int)taken;
            }
        }

        /// <summary>Waits for one of <paramref name="events"/>, an error or a hang-up.</summary>
        /// <returns>What happened; 0 if nothing did within <paramref name="timeoutMs"/>.</returns>
        internal static short Wait(int descriptor, short events, int timeoutMs)
        {
            long start = Stopwatch.GetTimestamp();
            PollRequest request = new PollRequest { Descriptor = descriptor, Events = events };
            int happened = Poll(&request, 1, timeoutMs);
            while (happened < 0 && Marshal.GetLastPInvokeError() == Interrupted)
            {
                long leftMs = timeoutMs - (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                happened = Poll(&request, 1, (int)Math.Max(0, leftMs));
            }

            return happened > 0 ? request.Returned : (short)0;
        }

        /// <exception cref="ArgumentException">The range does not lie in the buffer.</exception>
        internal static void RequireRange(byte[] buffer, int offset, int count)
        {
            ArgumentNullException.ThrowIfNull(buffer);
            ArgumentOutOfRangeException.ThrowIfNegative(offset);
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            if (count > buffer.Length - offset)
            {
                throw new ArgumentException("The range ends behind the buffer.");
            }
        }

        [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
        private static partial nint Read(int descriptor, byte* buffer, nuint count);

        [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
        private static partial nint Write(int descriptor, byte* buffer, nuint count);

        [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
        private static partial int Poll(PollRequest* requests, nuint count, int timeoutMs);

        [StructLayout(LayoutKind.Sequential)]
        private struct PollRequest
        {
            internal int Descriptor;
            internal short Events;
            internal short Returned;
        }
    }
}
