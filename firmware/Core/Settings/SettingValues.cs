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
        /// <returns>Of a secret <see cref="SettingText.Hidden"/>.</returns>
        public string Text(Setting setting)
            => SettingTable.Row((int)setting).Kind == SettingKind.Secret && _texts[(int)setting] != null
                ? SettingText.Hidden
                : Stored(setting);

        /// <summary>A value as it is stored: as it is typed, a secret too. Not to be shown.</summary>
        /// <param name="setting">Which.</param>
        public string Stored(Setting setting)
        {
            int index = (int)setting;
            SettingKind kind = SettingTable.Row(index).Kind;
            return kind == SettingKind.Text || kind == SettingKind.Secret
                ? SettingText.Quoted(_texts[index])
                : _texts[index] ?? SettingText.Of(index, _values[index]);
        }

        /// <summary>A text as it is meant, without quotation marks.</summary>
        /// <param name="setting">One of the kind <see cref="SettingKind.Text"/> or
        /// <see cref="SettingKind.Secret"/>.</param>
        /// <returns>Empty where there is none.</returns>
        public string Plain(Setting setting) => _texts[(int)setting] ?? "";

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

            if (row.IsText)
            {
                return ApplyPlain(index, SettingText.Unquoted(text));
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

        /// <summary>Sets a text as it is meant, quotation marks and all.</summary>
        /// <param name="index">A setting of the kind <see cref="SettingKind.Text"/> or
        /// <see cref="SettingKind.Secret"/>.</param>
        /// <param name="text">Empty for none.</param>
        /// <returns>Null, or a sentence that says what is wrong, without the text of a secret; nothing has changed
        /// then.</returns>
        public string ApplyPlain(int index, string text)
        {
            SettingRow row = SettingTable.Row(index);
            if (!SettingText.IsAllowed(index, text))
            {
                return row.Name + " cannot be " + (row.Kind == SettingKind.Secret ? "that" : "'" + text + "'")
                    + "; it takes " + SettingText.Allowed(index) + ".";
            }

            _texts[index] = text.Length == 0 ? null : text;
            return null;
        }

        /// <summary>Tells whether another object has the same value of a setting.</summary>
        /// <param name="other">Another one.</param>
        /// <param name="index">The setting.</param>
        public bool IsSame(SettingValues other, int index)
            => _values[index] == other._values[index]
                && (!SettingTable.Row(index).IsText || Stored((Setting)index) == other.Stored((Setting)index));

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
        public string Check()
        {
            string[] broken = SettingRules.CreateBroken(this, 1);
            return broken.Length == 0 ? null : broken[0];
        }
    }
}
