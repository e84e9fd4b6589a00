namespace Evenload.Core.Balancing
{
    /// <summary>Why the offer is not higher. Every offer has exactly one reason.</summary>
    public enum LimitedBy : byte
    {
        /// <summary>Nothing limits yet; never the reason of an offer in force.</summary>
        None,

        /// <summary>What the charger itself may give.</summary>
        StationMaximum,

        /// <summary>What the cable may carry.</summary>
        CableRating,

        /// <summary>Supply phase L1 has no more to give.</summary>
        InstallationL1,

        /// <summary>Supply phase L2 has no more to give.</summary>
        InstallationL2,

        /// <summary>Supply phase L3 has no more to give.</summary>
        InstallationL3,

        /// <summary>This charger's share among several.</summary>
        GroupShare,

        /// <summary>A command from outside: grid operator, energy manager, key.</summary>
        ExternalLimit,

        /// <summary>No reading has come since start-up: the safe current for that.</summary>
        StartUp,

        /// <summary>The meter is lost: the safe current for that.</summary>
        LostMeter,

        /// <summary>The meter cannot be believed: the safe current for that.</summary>
        ImplausibleMeter,

        /// <summary>A rise waits, or is on its way up in steps.</summary>
        HoldOff,

        /// <summary>Too little for a moment: held at the minimum.</summary>
        RideOut,

        /// <summary>Too little for the minimum; charging resumes after a while of room.</summary>
        Paused,

        /// <summary>The charger is too warm for more.</summary>
        Temperature,

        /// <summary>The contact from outside: key, ripple control, grid operator's relay.</summary>
        EnableInput,

        /// <summary>The commissioning check holds it at one of its steps.</summary>
        Commissioning,

        /// <summary>A person tests the pilot with a current of theirs.</summary>
        PilotTest,

        /// <summary>Dry run: all is computed, and no more than the safe current is offered.</summary>
        DryRun,

        /// <summary>Simulation: the house is made up, and no more than the safe current is offered.</summary>
        Simulation,

        /// <summary>The current of a phase fell when the offer rose, or the other way round: a step down to the minimum
        /// shows whether it does so again.</summary>
        MeterCheck,
    }
}
