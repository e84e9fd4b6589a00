namespace Evenload.Core.Supervision
{
    /// <summary>What is worth telling. Values never change: they are kept in logs.</summary>
    public enum EventCode : byte
    {
        /// <summary>The meter is lost; argument: unit identifier.</summary>
        MeterWarning = 2,

        /// <summary>The meter has been lost for two minutes; argument: unit identifier.</summary>
        MeterError = 3,

        /// <summary>The meter answers, at first or again; argument: unit identifier.</summary>
        MeterConnected = 4,

        /// <summary>Its readings cannot be right; argument: a <see cref="Metering.ReadingVerdict"/>.</summary>
        MeterImplausible = 5,

        /// <summary>A vehicle known to follow was offered another current and no digit changed.</summary>
        MeterFrozen = 6,

        /// <summary>The measured current falls when the vehicle draws more; argument: bit 0 for L1 to bit 2 for
        /// L3.</summary>
        MeterReversed = 7,

        /// <summary>Charging pauses: there is less than the minimum; argument: a
        /// <see cref="Balancing.LimitedBy"/>.</summary>
        Paused = 8,

        /// <summary>Charging resumes.</summary>
        Resumed = 9,

        /// <summary>It is known which supply phases follow the pilot; argument: bit 0 for L1 to bit 2 for L3.</summary>
        PhasesFound = 10,

        /// <summary>The meter's set-up; argument: a <see cref="Metering.SetupFinding"/> times 16777216, and its
        /// value.</summary>
        MeterSetup = 11,

        /// <summary>Something about this model of meter is not firm.</summary>
        MeterNotFirm = 12,

        /// <summary>The session is in another state; argument: the state, plus 256 times the reason, both
        /// of the pilot's folder.</summary>
        Session = 13,

        /// <summary>A fault forbids charging; argument: which, of the pilot's folder.</summary>
        Fault = 14,

        /// <summary>A fault has ended by its rule; argument: which.</summary>
        FaultEnded = 15,

        /// <summary>The charging path missed its deadline; argument: how long it stood still, ms.</summary>
        Late = 16,

        /// <summary>The saved settings are not in force; argument: why, of the settings' folder.</summary>
        SettingsRefused = 17,

        /// <summary>The network is up; argument: the own IPv4 address, first byte highest.</summary>
        NetworkUp = 18,

        /// <summary>The network is lost.</summary>
        NetworkLost = 19,

        /// <summary>The firmware has started; argument: a <see cref="RestartCause"/>.</summary>
        Started = 20,

        /// <summary>A made-up house stands in for the site's meter; argument: 1 begun, 0 over.</summary>
        Simulation = 21,
    }
}
