namespace Evenload.Core.Pilot
{
    /// <summary>How far the charging of the vehicle at the outlet has come.</summary>
    public enum SessionState : byte
    {
        /// <summary>No vehicle.</summary>
        Unplugged,

        /// <summary>A vehicle that is offered nothing and was not charging.</summary>
        Waiting,

        /// <summary>A vehicle that is offered current and does not charge yet.</summary>
        Ready,

        /// <summary>The contactor is closed and current is offered.</summary>
        Charging,

        /// <summary>The offer has been withdrawn; the contactor is still closed so that the vehicle can switch off
        /// first.</summary>
        Stopping,

        /// <summary>Charging was interrupted: the vehicle is offered nothing for a while.</summary>
        Paused,

        /// <summary>The vehicle has charged and has switched off by itself; it may go on.</summary>
        Finished,

        /// <summary>Something is wrong; nothing is offered.</summary>
        Faulted,
    }
}
