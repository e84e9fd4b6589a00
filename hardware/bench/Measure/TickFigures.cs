using Evenload.Core;

namespace Evenload.Bench.Measure
{
    /// <summary>What a number of ticks cost.</summary>
    public sealed class TickFigures
    {
        /// <summary>How many they were.</summary>
        public long Ticks { get; init; }

        /// <summary>Real time that they took.</summary>
        public double Seconds { get; init; }

        /// <summary>Time of the processor that the whole process took.</summary>
        public double CpuMicroseconds { get; init; }

        /// <summary>Bytes that their thread allocated.</summary>
        public long AllocatedBytes { get; init; }

        /// <summary>Replies that the firmware decoded in them.</summary>
        public int Readings { get; init; }

        /// <summary>Ticks in a second of real time.</summary>
        public double TicksPerSecond => Ticks / Seconds;

        /// <summary>Time of the processor for one tick, microseconds.</summary>
        public double CpuMicrosecondsPerTick => CpuMicroseconds / Ticks;

        /// <summary>Bytes that one tick allocates.</summary>
        public double BytesPerTick => (double)AllocatedBytes / Ticks;

        /// <summary>The part of the time between two ticks that a tick takes here.</summary>
        public double ShareOfTick => CpuMicrosecondsPerTick / (Controller.TickMs * 1000);
    }
}
