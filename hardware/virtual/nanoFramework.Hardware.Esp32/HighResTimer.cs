using Evenload.Virtual;

namespace nanoFramework.Hardware.Esp32
{
    /// <summary>The chip's microsecond counter.</summary>
    public static class HighResTimer
    {
        /// <summary>Microseconds since start: monotonic, and too wide ever to wrap.</summary>
        public static ulong GetCurrent()
        {
            DeviceThread.Pass(DeviceCall.Clock);
            return (ulong)VirtualBoard.Microseconds;
        }
    }
}
