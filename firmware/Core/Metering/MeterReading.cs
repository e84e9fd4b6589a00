namespace Evenload.Core.Metering
{
    /// <summary>Currents and powers of one measuring cycle, all from frames that were accepted.</summary>
    public sealed class MeterReading
    {
        /// <summary>Phase currents, mA, import positive, by phase 0 to 2.</summary>
        public int[] CurrentMilliamps { get; } = new int[3];

        /// <summary>Phase active powers, W, import positive, by phase 0 to 2.</summary>
        public int[] PowerWatts { get; } = new int[3];

        /// <summary>When its first request was sent, monotonic ms: the reading is not younger than that.</summary>
        public long TakenMs { get; set; }

        /// <summary>Counts accepted readings from 1; 0 is none yet. A reader uses a number once.</summary>
        public int Sequence { get; set; }
    }
}
