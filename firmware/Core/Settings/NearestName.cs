using Evenload.Core.Metering;

namespace Evenload.Core.Settings
{
    /// <summary>Guesses what a misspelled word was meant to be.</summary>
    public static class NearestName
    {
        /// <summary>Number of single letters to insert, drop or replace to make one word the other.</summary>
        /// <param name="one">Any text; case does not count.</param>
        /// <param name="other">Any text.</param>
        /// <returns>0 for equal words.</returns>
        public static int Distance(string one, string other)
        {
            char[] a = one.ToLower().ToCharArray();
            char[] b = other.ToLower().ToCharArray();
            int[] row = new int[b.Length + 1];
            for (int j = 0; j <= b.Length; j++)
            {
                row[j] = j;
            }

            for (int i = 1; i <= a.Length; i++)
            {
                int diagonal = row[0];
                row[0] = i;
                for (int j = 1; j <= b.Length; j++)
                {
                    int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                    int changed = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
                    diagonal = row[j];
                    row[j] = replaced < changed ? replaced : changed;
                }
            }

            return row[b.Length];
        }

        /// <summary>The setting whose name begins with what was typed, or is nearest to it.</summary>
        /// <param name="typed">What was typed.</param>
        /// <returns>Its name.</returns>
        public static string OfSetting(string typed)
        {
            int best = 0;
            int least = int.MaxValue;
            for (int i = 0; i < SettingTable.Count; i++)
            {
                string name = SettingTable.Row(i).Name.ToLower();
                int distance = typed.Length > 0 && name.StartsWith(typed.ToLower()) ? 0 : Distance(typed, name);
                if (distance < least)
                {
                    least = distance;
                    best = i;
                }
            }

            return SettingTable.Row(best).Name;
        }

        /// <summary>The meter whose profile name is nearest.</summary>
        /// <param name="typed">What was typed.</param>
        /// <returns>Its profile name.</returns>
        public static string OfProfile(string typed)
        {
            int best = 0;
            int least = int.MaxValue;
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                int distance = Distance(typed, MeterCatalogue.Name(i));
                if (distance < least)
                {
                    least = distance;
                    best = i;
                }
            }

            return MeterCatalogue.Name(best);
        }
    }
}
