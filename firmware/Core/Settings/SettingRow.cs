namespace Evenload.Core.Settings
{
    /// <summary>One setting: its name, unit, limits, default and help.</summary>
    public sealed class SettingRow
    {
        /// <summary>A row.</summary>
        /// <param name="name">camelCase, with the unit at its end.</param>
        /// <param name="kind">How it is written.</param>
        /// <param name="unit">For people; empty where it has none.</param>
        /// <param name="minimum">Least value, included; of a text its least length.</param>
        /// <param name="maximum">Largest value, included; of a text its largest length.</param>
        /// <param name="standard">Value until it is set.</param>
        /// <param name="words">The words of <see cref="SettingKind.Word"/>; otherwise null.</param>
        /// <param name="help">One line.</param>
        public SettingRow(
            string name,
            SettingKind kind,
            string unit,
            int minimum,
            int maximum,
            int standard,
            string[] words,
            string help)
        {
            Name = name;
            Kind = kind;
            Unit = unit;
            Minimum = minimum;
            Maximum = maximum;
            Default = standard;
            Words = words;
            Help = help;
        }

        /// <summary>Its name.</summary>
        public string Name { get; }

        /// <summary>How it is written.</summary>
        public SettingKind Kind { get; }

        /// <summary>Its unit.</summary>
        public string Unit { get; }

        /// <summary>Least value.</summary>
        public int Minimum { get; }

        /// <summary>Largest value.</summary>
        public int Maximum { get; }

        /// <summary>Value until it is set.</summary>
        public int Default { get; }

        /// <summary>Its words, or null.</summary>
        public string[] Words { get; }

        /// <summary>One line of help.</summary>
        public string Help { get; }

        /// <summary>True for a text that is kept as it is, so that upper and lower case count.</summary>
        public bool IsText => Kind == SettingKind.Quantity || Kind == SettingKind.Text || Kind == SettingKind.Secret;
    }
}
