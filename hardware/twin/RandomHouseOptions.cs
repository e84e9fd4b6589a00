namespace Evenload.Twin
{
    /// <summary>What kind of house a <see cref="RandomHouse"/> is.</summary>
    public sealed class RandomHouseOptions
    {
        /// <summary>What is always on, per phase, milliamps, at least 0; it wavers by a quarter.</summary>
        public int BaseMilliamps { get; set; } = 600;

        /// <summary>Most that the roof feeds into each phase, milliamps, at least 0; 0 means no panels.</summary>
        public int SolarPeakMilliamps { get; set; }

        /// <summary>Time of day at the start of the run, milliseconds after midnight; 17 o'clock by default.</summary>
        public long StartOfDayMs { get; set; } = 17 * 3600 * 1000L;

        /// <summary>How many times faster than the run the day of this house goes by, at least 1.</summary>
        /// <remarks>A short demonstration would otherwise see one appliance at most.</remarks>
        public int Speed { get; set; } = 1;
    }
}
