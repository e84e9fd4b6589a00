namespace Evenload.Core.Supervision
{
    /// <summary>Whether the site's meter can be relied on.</summary>
    public enum MeterState : byte
    {
        /// <summary>No reading has been accepted since start-up, and none had to be yet.</summary>
        StartUp,

        /// <summary>The last accepted reading is fresh.</summary>
        Good,

        /// <summary>Nothing usable has come for too long: silence, errors, no connection.</summary>
        Lost,

        /// <summary>Readings come that cannot be right: frozen, not a number, impossible, reversed.</summary>
        Implausible,

        /// <summary>The meter is not read: a simulation for the bench stands in for it.</summary>
        Simulated,
    }
}
