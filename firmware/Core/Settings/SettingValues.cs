namespace Evenload.Core.Settings
{
    /// <summary>A value for every setting, each within its limits.</summary>
    public sealed class SettingValues
    {
        private readonly int[] _values = new int[SettingTable.Count];
        private readonly string[] _texts = new string[SettingTable.Count];

        /// <summary>All defaults.</summary>
        public SettingValues()
        {
            for (int i = 0; i < _values.Length; i++)
            {
                _values[i] = SettingTable.Row(i).Default;
            }
        }

        /// <summary>A value.</summary>
        /// <param name="setting">Which.</param>
        /// <returns>In the setting's unit; a word's index; an address's four bytes.</returns>
        public int Get(Setting setting) => _values[(int)setting];

        /// <summary>A value as it is typed.</summary>
        /// <param name="setting">Which.</param>
        public string Text(Setting setting)
            => _texts[(int)setting] ?? SettingText.Of((int)setting, _values[(int)setting]);

        /// <summary>Sets a value from text.</summary>
        /// <param name="name">Name of a setting, upper or lower case.</param>
        /// <param name="text">As <see cref="SettingText.Allowed"/> says.</param>
        /// <returns>Null, or one sentence that says what is wrong and what to do; nothing has changed then.</returns>
        public string Apply(string name, string text)
        {
            int index = SettingTable.IndexOf(name);
            if (index < 0)
            {
                return "There is no setting '" + name + "'; did you mean '" + NearestName.OfSetting(name) + "'?";
            }

            SettingRow row = SettingTable.Row(index);
            if (row.Kind == SettingKind.Quantity)
            {
                QuantityText.CreateQuantity(text, 1, out string fault);
                _texts[index] = fault == null ? text : _texts[index];
                return fault == null
                    ? null
                    : row.Name + " cannot be '" + text + "': " + fault + "; it takes " + QuantityText.Allowed + ".";
            }

            if (!SettingText.TryRead(index, text, out int value) || value < row.Minimum || value > row.Maximum)
            {
                string nearest = row.Kind == SettingKind.Profile || row.Kind == SettingKind.ProfileOrNone
                    ? "; did you mean '" + NearestName.OfProfile(text) + "'?"
                    : ".";
                return row.Name + " cannot be '" + text + "'; it takes " + SettingText.Allowed(index) + nearest;
            }

            _values[index] = value;
            return null;
        }

        /// <summary>Takes all values of another object over.</summary>
        /// <param name="other">Left as it is.</param>
        public void Take(SettingValues other)
        {
            for (int i = 0; i < _values.Length; i++)
            {
                _values[i] = other._values[i];
                _texts[i] = other._texts[i];
            }
        }

        /// <summary>Gives a setting its default back.</summary>
        /// <param name="setting">Which.</param>
        public void Unset(Setting setting)
        {
            _values[(int)setting] = SettingTable.Row((int)setting).Default;
            _texts[(int)setting] = null;
        }

        /// <summary>Checks the rules that join settings.</summary>
        /// <returns>Null, or a sentence on the first rule that is broken, with the names of both sides.</returns>
        public string Check() => SettingRules.FirstBroken(this);
    }
}
