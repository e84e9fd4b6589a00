using Evenload.Core.Settings;

namespace Evenload.Core.Console
{
    /// <summary>Takes what a person types for a setting.</summary>
    public static class SettingEditor
    {
        private const int MostDigits = 6;

        /// <summary>Changes a setting.</summary>
        /// <param name="values">Gets the value.</param>
        /// <param name="name">Name of a setting, upper or lower case.</param>
        /// <param name="text">As the setting takes it; words in upper or lower case, and where it takes mA also 16A or
        /// 6.5 A.</param>
        /// <returns>Null, or a sentence that says what is wrong; nothing has changed then.</returns>
        public static string Apply(SettingValues values, string name, string text)
        {
            int index = SettingTable.IndexOf(name);
            if (index >= 0 && !SettingTable.Row(index).IsText)
            {
                text = SettingTable.Row(index).Unit == "mA" ? Milliamps(text) : text.ToLower();
            }

            if (index >= 0 && text.Length == 0)
            {
                return SettingTable.Row(index).Name + " needs a value; it takes " + SettingText.Allowed(index) + ".";
            }

            return values.Apply(name, text);
        }

        /// <summary>Makes thousandths of a current that was typed in amperes.</summary>
        /// <param name="text">For instance 16A, 6.5 A or 16000.</param>
        /// <returns>For instance 16000; the text itself where it is no number of amperes.</returns>
        public static string Milliamps(string text)
        {
            string lower = text.ToLower();
            if (lower.EndsWith("ma"))
            {
                return lower.Substring(0, lower.Length - 2).Trim();
            }

            if (!lower.EndsWith("a"))
            {
                return text;
            }

            string number = lower.Substring(0, lower.Length - 1).Trim();
            int point = number.IndexOf('.');
            string whole = point < 0 ? number : number.Substring(0, point);
            string part = point < 0 ? "" : number.Substring(point + 1);
            return whole.Length == 0 || whole.Length > MostDigits || part.Length > 3 || !IsDigits(whole)
                || !IsDigits(part)
                ? text
                : Stripped(whole + part.PadRight(3, '0'));
        }

        private static bool IsDigits(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] < '0' || text[i] > '9')
                {
                    return false;
                }
            }

            return true;
        }

        // A value has nine digits at the most.
        private static string Stripped(string digits)
        {
            int at = 0;
            while (at < digits.Length - 1 && digits[at] == '0')
            {
                at++;
            }

            return digits.Substring(at);
        }
    }
}
