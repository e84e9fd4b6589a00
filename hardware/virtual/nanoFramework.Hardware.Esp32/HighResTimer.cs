using System;
using System.Diagnostics;

namespace nanoFramework.Hardware.Esp32
{
    /// <summary>The chip's microsecond counter.</summary>
    public static class HighResTimer
    {
        private static readonly long _start = Stopwatch.GetTimestamp();

        /// <summary>Microseconds since start: monotonic, and too wide ever to wrap.</summary>
        public static ulong GetCurrent()
        {
            return (ulong)(Stopwatch.GetElapsedTime(_start).Ticks / TimeSpan.TicksPerMicrosecond);
        }
    }
}
