namespace Evenload.Core.Settings
{
    /// <summary>The store's answers as sentences.</summary>
    public static class StoreText
    {
        private const string Defaults = "the defaults are in force, at the start-up safe current";

        /// <summary>What was found at start-up.</summary>
        /// <param name="store">A store that has loaded.</param>
        public static string OfLoad(SettingsStore store)
        {
            switch (store.Result)
            {
                case LoadResult.Loaded:
                    return "The saved settings are in force" + Later(store);
                case LoadResult.LoadedBesideDamage:
                    return "The last whole record of settings is in force; the other one is damaged: the power was cut"
                        + " while saving, or the flash fails" + Later(store);
                case LoadResult.Empty:
                    return "No settings were saved: " + Defaults + "; run setup.";
                case LoadResult.RuleBroken:
                    return "The saved settings break a rule, so nothing is offered until they are mended: "
                        + store.Broken;
                default:
                    return "The saved settings are damaged: " + Defaults + "; run setup or import.";
            }
        }

        /// <summary>A saved value that was not taken.</summary>
        /// <param name="index">A setting for which <see cref="SettingsStore.IsRefused"/> is true.</param>
        public static string OfRefused(int index)
        {
            SettingRow row = SettingTable.Row(index);
            return row.Name + " was saved with a value that it cannot have (it takes " + SettingText.Allowed(index)
                + "), so it has its default, " + SettingText.Of(index, row.Default) + "; set it anew and save.";
        }

        /// <summary>What became of a save.</summary>
        /// <param name="store">Where it was tried.</param>
        /// <param name="result">The answer.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public static string OfSave(SettingsStore store, SaveResult result, long nowMs)
        {
            switch (result)
            {
                case SaveResult.Saved:
                    return "Saved (write " + store.Writes.ToString() + ").";
                case SaveResult.Unchanged:
                    return "These settings are saved already; nothing was written.";
                case SaveResult.TooSoon:
                    return "The last save is not 10 s ago; save again in "
                        + ((store.WaitMs(nowMs) + 999) / 1000).ToString() + " s.";
                case SaveResult.RuleBroken:
                    return "Not saved: " + store.Broken;
                case SaveResult.DoesNotFit:
                    return "Not saved: " + SettingTable.Row(store.Unfit).Name + " is too long, or has a letter that is"
                        + " not plain; shorten it.";
                case SaveResult.WriteFailed:
                    return "Not saved: the flash would not take it; the settings saved before stay. Try again.";
                default:
                    return "Not saved: the flash gave back something else; the settings saved before stay. Try again.";
            }
        }

        private static string Later(SettingsStore store)
            => store.Version > SettingsRecord.Version
                ? ". Later firmware saved them; " + store.UnknownLength.ToString()
                    + " bytes unknown here are kept for it."
                : ".";
    }
}
