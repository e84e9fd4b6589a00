using Evenload.Core.Metering;

namespace Evenload.Core.Settings
{
    /// <summary>Settings to and from text.</summary>
    public static class SettingText
    {
        /// <summary>How a text is written that is empty.</summary>
        public const string None = "none";

        /// <summary>How a secret is shown that is not empty.</summary>
        public const string Hidden = "***";

        private const string Quote = "\"";

        /// <summary>A value as it is typed.</summary>
        /// <param name="index">The setting.</param>
        /// <param name="value">Within its limits; without meaning for a text, of which this is the default.</param>
        public static string Of(int index, int value)
        {
            SettingRow row = SettingTable.Row(index);
            switch (row.Kind)
            {
                case SettingKind.Word:
                    return row.Words[value];
                case SettingKind.Profile:
                    return MeterCatalogue.Name(value);
                case SettingKind.ProfileOrNone:
                    return value == 0 ? "none" : MeterCatalogue.Name(value - 1);
                case SettingKind.Address:
                    return AddressText(value);
                case SettingKind.Quantity:
                case SettingKind.Text:
                case SettingKind.Secret:
                    return None;
                default:
                    return value.ToString();
            }
        }

        /// <summary>An IPv4 address as it is written.</summary>
        /// <param name="value">Its four bytes, first byte highest.</param>
        public static string AddressText(int value)
            => ((value >> 24) & 255).ToString() + "." + ((value >> 16) & 255).ToString() + "."
                + ((value >> 8) & 255).ToString() + "." + (value & 255).ToString();

        /// <summary>A text as it is typed: in quotation marks where it would be taken for another one
        /// without.</summary>
        /// <param name="text">Null counts as empty.</param>
        public static string Quoted(string text)
        {
            if (text == null || text.Length == 0)
            {
                return None;
            }

            return text == None || text[0] == Quote[0] || text.IndexOf(' ') >= 0 ? Quote + text + Quote : text;
        }

        /// <summary>Takes off what <see cref="Quoted"/> puts on.</summary>
        /// <param name="typed">As typed.</param>
        /// <returns>The text; empty for none.</returns>
        public static string Unquoted(string typed)
        {
            int last = typed.Length - 1;
            return typed == None ? ""
                : last > 0 && typed[0] == Quote[0] && typed[last] == Quote[0] ? typed.Substring(1, last - 1)
                : typed;
        }

        /// <summary>Tells whether a text may be kept.</summary>
        /// <param name="index">A setting of the kind <see cref="SettingKind.Text"/> or
        /// <see cref="SettingKind.Secret"/>.</param>
        /// <param name="text">Without quotation marks.</param>
        /// <returns>True when it is empty, or of a length within the row's limits and of nothing but 20h to
        /// 7Eh.</returns>
        public static bool IsAllowed(int index, string text)
        {
            SettingRow row = SettingTable.Row(index);
            char[] letters = text.ToCharArray();
            for (int i = 0; i < letters.Length; i++)
            {
                if (letters[i] < ' ' || letters[i] > '~')
                {
                    return false;
                }
            }

            return letters.Length == 0 || (letters.Length >= row.Minimum && letters.Length <= row.Maximum);
        }

        /// <summary>Reads a value.</summary>
        /// <param name="index">The setting.</param>
        /// <param name="text">As typed.</param>
        /// <param name="value">The value; its limits are the caller's business. Of no use when the text is
        /// none.</param>
        /// <returns>False when the text is no number, word, profile or address of this setting.</returns>
        public static bool TryRead(int index, string text, out int value)
        {
            SettingRow row = SettingTable.Row(index);
            switch (row.Kind)
            {
                case SettingKind.Word:
                    value = IndexIn(row.Words, text);
                    return value >= 0;
                case SettingKind.Profile:
                    value = ProfileIndex(text);
                    return value >= 0;
                case SettingKind.ProfileOrNone:
                    value = text == "none" ? 0 : ProfileIndex(text) + 1;
                    return value > 0 || text == "none";
                case SettingKind.Address:
                    return TryReadAddress(text, out value);
                default:
                    return TryReadNumber(text.ToCharArray(), 0, text.Length, out value);
            }
        }

        /// <summary>What may be typed.</summary>
        /// <param name="index">The setting.</param>
        /// <returns>For instance "6000 to 80000 mA", or the words.</returns>
        public static string Allowed(int index)
        {
            SettingRow row = SettingTable.Row(index);
            switch (row.Kind)
            {
                case SettingKind.Word:
                    return Listed(row.Words);
                case SettingKind.Profile:
                    return "a meter's profile name";
                case SettingKind.ProfileOrNone:
                    return "none or a meter's profile name";
                case SettingKind.Address:
                    return "an IPv4 address such as 192.168.0.4";
                case SettingKind.Quantity:
                    return QuantityText.Allowed;
                case SettingKind.Text:
                case SettingKind.Secret:
                    return row.Minimum.ToString() + " to " + row.Maximum.ToString() + " letters, or none";
                default:
                    return row.Minimum.ToString() + " to " + row.Maximum.ToString()
                        + (row.Unit.Length == 0 ? "" : " " + row.Unit);
            }
        }

        private static string Listed(string[] words)
        {
            string list = words[0];
            for (int i = 1; i < words.Length; i++)
            {
                list += ", " + words[i];
            }

            return list;
        }

        private static int ProfileIndex(string text)
        {
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                if (MeterCatalogue.Name(i) == text)
                {
                    return i;
                }
            }

            return -1;
        }

        private static int IndexIn(string[] words, string text)
        {
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i] == text)
                {
                    return i;
                }
            }

            return -1;
        }

        private static bool TryReadAddress(string text, out int value)
        {
            value = 0;
            char[] typed = text.ToCharArray();
            int from = 0;
            for (int part = 0; part < 4; part++)
            {
                int to = from;
                while (to < typed.Length && typed[to] != '.')
                {
                    to++;
                }

                bool last = part == 3;
                if (to - from > 3 || !TryReadNumber(typed, from, to, out int number) || number > 255
                    || typed[from] == '-' || last != (to == typed.Length))
                {
                    value = 0;
                    return false;
                }

                value = (value << 8) | number;
                from = to + 1;
            }

            return true;
        }

        private static bool TryReadNumber(char[] text, int from, int to, out int value)
        {
            value = 0;
            bool negative = from < to && text[from] == '-';
            int first = negative ? from + 1 : from;
            if (first >= to || to - first > 9)
            {
                return false;
            }

            for (int i = first; i < to; i++)
            {
                if (text[i] < '0' || text[i] > '9')
                {
                    value = 0;
                    return false;
                }

                value = (value * 10) + (text[i] - '0');
            }

            value = negative ? -value : value;
            return true;
        }
    }
}
