namespace Evenload.Core.Settings
{
    /// <summary>What the store had at start-up.</summary>
    public enum LoadResult : byte
    {
        /// <summary>Settings; the other slot was sound or never written.</summary>
        Loaded,

        /// <summary>Settings, but the other slot is damaged: the power was cut while saving, or the flash
        /// failed.</summary>
        LoadedBesideDamage,

        /// <summary>Nothing was ever saved, or the flash was formatted: defaults at the start-up safe
        /// current.</summary>
        Empty,

        /// <summary>Neither slot holds a whole record: defaults at the start-up safe current.</summary>
        Damaged,

        /// <summary>The settings together break a rule of this firmware: defaults, and nothing is to be offered until a
        /// person has mended them.</summary>
        RuleBroken,
    }
}
