namespace Evenload.Core.Supervision
{
    /// <summary>The numbers that supervision holds the offer to; set before start-up, all in mA per phase or
    /// ms.</summary>
    public sealed class SupervisionLimits
    {
        /// <summary>Least current that can be offered: 6000 to 10000.</summary>
        public int MinimumMilliamps { get; set; }

        /// <summary>What the charger may give: the minimum to 80000.</summary>
        public int StationMaximumMilliamps { get; set; }

        /// <summary>What the cable may carry: the minimum to 80000.</summary>
        public int CableRatingMilliamps { get; set; }

        /// <summary>Safe current before the first reading; 0 pauses.</summary>
        public int SafeStartMilliamps { get; set; }

        /// <summary>Safe current on a lost meter; 0 pauses.</summary>
        public int SafeLostMilliamps { get; set; }

        /// <summary>Safe current on an implausible meter; 0 pauses.</summary>
        public int SafeImplausibleMilliamps { get; set; }

        /// <summary>No rise for this long after a reduction.</summary>
        public int HoldOffMs { get; set; }

        /// <summary>Largest rise at once.</summary>
        public int RiseStepMilliamps { get; set; }

        /// <summary>Room must last this long before charging resumes, and at least as long as the hold-off.</summary>
        public int ResumeAfterMs { get; set; }

        /// <summary>A dip below the minimum is ridden out for this long; 0: not at all.</summary>
        public int RideOutMs { get; set; }
    }
}
