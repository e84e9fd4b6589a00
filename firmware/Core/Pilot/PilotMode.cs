namespace Evenload.Core.Pilot
{
    /// <summary>What the charger drives on the pilot.</summary>
    public enum PilotMode : byte
    {
        /// <summary>+12 V all the time (x1): no current is offered.</summary>
        Steady,

        /// <summary>1 kHz (x2): current is offered.</summary>
        Oscillating,

        /// <summary>-12 V all the time (F): the charger is not available.</summary>
        NotAvailable,
    }
}
