using System.Collections.Generic;
using CoreNearestName = Evenload.Core.Settings.NearestName;

namespace Evenload.Bench.Arguments
{
    /// <summary>Finds what a mistyped word may have meant.</summary>
    public static class NearestName
    {
        /// <summary>The candidate that takes the fewest letters to insert, drop or replace.</summary>
        /// <param name="word">As typed; upper and lower case count as equal.</param>
        /// <param name="candidates">At least one.</param>
        /// <returns>The first of the nearest.</returns>
        public static string Of(string word, IEnumerable<string> candidates)
        {
            string nearest = null;
            int least = int.MaxValue;
            foreach (string candidate in candidates)
            {
                int distance = CoreNearestName.Distance(word, candidate);
                if (distance < least)
                {
                    least = distance;
                    nearest = candidate;
                }
            }

            return nearest;
        }
    }
}
