namespace Evenload.Core.Settings
{
    /// <summary>Every setting. The number is its key: it never changes, and new ones come last.</summary>
    public enum Setting : byte
    {
        /// <summary>Rating of the connection's fuse per phase, mA.</summary>
        InstallationLimitMilliamps,

        /// <summary>Kept free of it, mA.</summary>
        MarginMilliamps,

        /// <summary>What the charger may give, mA.</summary>
        StationMaximumMilliamps,

        /// <summary>What the fixed cable carries, mA.</summary>
        CableRatingMilliamps,

        /// <summary>Least current that is offered, mA.</summary>
        MinimumMilliamps,

        /// <summary>Safe current before the first reading, mA.</summary>
        SafeStartMilliamps,

        /// <summary>Safe current on a lost meter, mA.</summary>
        SafeLostMilliamps,

        /// <summary>Safe current on an implausible meter, mA.</summary>
        SafeImplausibleMilliamps,

        /// <summary>How long a reading counts, ms.</summary>
        StaleAfterMs,

        /// <summary>No rise for this long after a reduction, ms.</summary>
        HoldOffMs,

        /// <summary>Largest rise at once, mA.</summary>
        RiseStepMilliamps,

        /// <summary>Room must last this long before charging resumes, ms.</summary>
        ResumeAfterMs,

        /// <summary>A dip is ridden out at the minimum for this long, ms.</summary>
        RideOutMs,

        /// <summary>How long the vehicle may take to follow the pilot, ms.</summary>
        VehicleDeadTimeMs,

        /// <summary>Which supply phase feeds the charger's L1.</summary>
        PhaseRotation,

        /// <summary>Model of the meter at the supply.</summary>
        SiteMeter,

        /// <summary>How it is reached.</summary>
        SiteMeterLink,

        /// <summary>Its unit identifier.</summary>
        SiteMeterUnit,

        /// <summary>Its network address.</summary>
        SiteMeterAddress,

        /// <summary>Its TCP port.</summary>
        SiteMeterPort,

        /// <summary>Speed of the serial line, baud.</summary>
        SerialBaud,

        /// <summary>Parity of the serial line.</summary>
        SerialParity,

        /// <summary>Stop bits of the serial line.</summary>
        SerialStopBits,

        /// <summary>Pause before each request, ms.</summary>
        SiteMeterGapMs,

        /// <summary>Model of the meter at the vehicle.</summary>
        VehicleMeter,

        /// <summary>Its unit identifier.</summary>
        VehicleMeterUnit,
    }
}
