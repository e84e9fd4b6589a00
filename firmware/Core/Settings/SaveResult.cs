namespace Evenload.Core.Settings
{
    /// <summary>What became of a save. Unless saved, the settings saved before stay in the store.</summary>
    public enum SaveResult : byte
    {
        /// <summary>Written and read back.</summary>
        Saved,

        /// <summary>The store has just these settings; nothing was written.</summary>
        Unchanged,

        /// <summary>The last write is not <see cref="SettingsStore.PauseMs"/> ago; nothing was written.</summary>
        TooSoon,

        /// <summary>The settings break a rule; nothing was written.</summary>
        RuleBroken,

        /// <summary>A text cannot be stored; nothing was written.</summary>
        DoesNotFit,

        /// <summary>The flash would not take the record.</summary>
        WriteFailed,

        /// <summary>The flash gave back something else.</summary>
        NotReadBack,
    }
}
