namespace Evenload.Core.Supervision
{
    /// <summary>What ended a run of the firmware. Values never change: they are kept in flash and in logs.</summary>
    public enum RestartCause : byte
    {
        /// <summary>Nothing is known of a run before.</summary>
        Unknown = 0,

        /// <summary>It ended without a word: power, brown-out, the watchdog, or the button for the reset. The image tells
        /// managed code no cause of a reset, and lends it no memory that outlasts one.</summary>
        Sudden = 1,

        /// <summary>A person restarted it.</summary>
        Person = 2,

        /// <summary>A person brought the factory's state back.</summary>
        FactoryReset = 3,

        /// <summary>A thread beside the charging path hung.</summary>
        HungThread = 4,

        /// <summary>The firmware stopped at an exception.</summary>
        Fault = 5,
    }
}
