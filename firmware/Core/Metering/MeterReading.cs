namespace Evenload.Core.Metering
{
    /// <summary>Currents and powers of one measuring cycle, all from frames that were accepted.</summary>
    public sealed class MeterReading
    {
        /// <summary>Phase currents, mA, import positive, by phase 0 to 2.</summary>
        public int[] CurrentMilliamps { get; } = new int[3];

        /// <summary>Phase active powers, W, import positive, by phase 0 to 2.</summary>
        public int[] PowerWatts { get; } = new int[3];

        /// <summary>What the meter's own clock showed, in a form of the meter's; 0 where it tells none. Two readings of one
        /// time are one reading.</summary>
        public long MeterTime { get; set; }

        /// <summary>When its first request was sent, monotonic ms: the reading is not younger than that.</summary>
        public long TakenMs { get; set; }

        /// <summary>Counts accepted readings from 1; 0 is none yet. A reader uses a number once.</summary>
        public int Sequence { get; set; }
    }
}
