namespace Evenload.Core.Pilot
{
    /// <summary>How a vehicle is woken that sleeps while it is offered current.</summary>
    public enum WakeUpKind : byte
    {
        /// <summary>It is not.</summary>
        Off,

        /// <summary>With a steady pilot (x1) for 3 s.</summary>
        Steady,

        /// <summary>With state F for 4 s, which to the vehicle is an interruption of the pilot. Some older hybrids take
        /// it for a fault until they are unplugged.</summary>
        Interruption,
    }
}
