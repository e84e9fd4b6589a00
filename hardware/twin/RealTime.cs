using System.Diagnostics;

namespace Evenload.Twin
{
    /// <summary>The clock of the server threads; nothing else in the twin reads one.</summary>
    internal static class RealTime
    {
        /// <summary>Microseconds since some moment in the past, without jumps.</summary>
        internal static long Microseconds()
        {
            return Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);
        }
    }
}
