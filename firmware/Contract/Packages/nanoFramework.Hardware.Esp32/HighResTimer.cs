namespace nanoFramework.Hardware.Esp32
{
    /// <summary>The counter of microseconds since start. Nothing else on the device counts finer than 10 ms.</summary>
    public class HighResTimer
    {
        internal HighResTimer()
        {
        }

        /// <summary>Time since start.</summary>
        /// <returns>Microseconds; 64 bits.</returns>
        public static ulong GetCurrent() => throw null;
    }
}
