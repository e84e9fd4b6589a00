namespace Evenload.Core.Console
{
    /// <summary>The console's commands, in the order of <see cref="CommandTable"/>.</summary>
    public enum CommandKind : byte
    {
        /// <summary>Explains.</summary>
        Help,

        /// <summary>One screen of all that matters.</summary>
        Status,

        /// <summary>The same, live.</summary>
        Watch,

        /// <summary>Settings as they are being edited.</summary>
        Show,

        /// <summary>Changes settings.</summary>
        Set,

        /// <summary>Gives a setting its default.</summary>
        Unset,

        /// <summary>Looks for a broken rule.</summary>
        Check,

        /// <summary>What differs from what is saved, and from the defaults.</summary>
        Diff,

        /// <summary>Writes to flash.</summary>
        Save,

        /// <summary>Back to what is saved.</summary>
        Revert,

        /// <summary>Settings as text.</summary>
        Export,

        /// <summary>Takes that text.</summary>
        Import,

        /// <summary>The dialogue.</summary>
        Setup,

        /// <summary>The catalogue.</summary>
        Meters,

        /// <summary>Looks for meters.</summary>
        Scan,

        /// <summary>The commissioning check.</summary>
        Commission,

        /// <summary>The last events.</summary>
        Events,

        /// <summary>The last two minutes.</summary>
        BlackBox,

        /// <summary>What was counted.</summary>
        Counters,

        /// <summary>Holds the pilot at a current.</summary>
        Pilot,

        /// <summary>Computes, and offers the safe current.</summary>
        DryRun,

        /// <summary>A made-up house instead of the meter.</summary>
        Simulate,

        /// <summary>Time since the start.</summary>
        Time,

        /// <summary>Which firmware.</summary>
        Version,

        /// <summary>Restarts.</summary>
        Reboot,

        /// <summary>The factory's state.</summary>
        FactoryReset,

        /// <summary>Sets the installer's password.</summary>
        Password,

        /// <summary>Asks for the installer's password.</summary>
        Login,

        /// <summary>Gives the installer's rights up.</summary>
        Logout,

        /// <summary>For scripts.</summary>
        Plain,
    }
}
