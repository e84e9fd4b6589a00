using nanoFramework.Hardware.Esp32;

namespace Evenload.Esp32
{
    /// <summary>Monotonic time.</summary>
    public static class Clock
    {
        /// <summary>Milliseconds since start.</summary>
        /// <returns>0 or more. From the 64-bit microsecond counter, which does not wrap; the CLR's own tick count
        /// does, after 497 days, and moves in steps of 10 ms.</returns>
        public static long NowMs() => (long)(HighResTimer.GetCurrent() / 1000);
    }
}
