using System.Collections.Generic;
using System.Linq;

namespace Evenload.Bench.Campaign
{
    /// <summary>What a session has shown.</summary>
    public sealed class Findings
    {
        private readonly List<Breach> _breaches = new List<Breach>();

        /// <summary>The first breach of each rule.</summary>
        public IReadOnlyList<Breach> Breaches => _breaches;

        /// <summary>The first time that a truthful meter was taken for one that lies, with a vehicle that obeys; null
        /// when never. Three steps in a row may meet a house that does the opposite: rare, and no rule.</summary>
        public Breach Doubt { get; set; }

        /// <summary>The breaches, and the doubt.</summary>
        public IEnumerable<Breach> All => Doubt == null ? _breaches : _breaches.Append(Doubt);

        /// <summary>Largest overload in one run above the limit, in milliampere-seconds, as far as it is the
        /// vehicle's.</summary>
        public long LargestOverloadMilliampSeconds { get; set; }

        /// <summary>Longest run above 1.13 times the limit that the vehicle, drawing all that it was
        /// offered, could have avoided.</summary>
        public int LongestOverloadMs { get; set; }

        /// <summary>The same of a vehicle that drew less than it might.</summary>
        public int LongestUnnoticedMs { get; set; }

        /// <summary>From the loss of the meter to the vehicle at the safe current, the longest.</summary>
        public int LongestAboveSafeMs { get; set; }

        /// <summary>Energy counter of the vehicle: a session in which nothing flows proves nothing.</summary>
        public long DrawnMilliampSeconds { get; set; }

        /// <summary>How often the contactor closed.</summary>
        public int Closings { get; set; }

        /// <summary>How often the device booted.</summary>
        public int Boots { get; set; }

        /// <summary>Whether the vehicle draws at the end, long after the last fault.</summary>
        public bool ChargesAtEnd { get; set; }

        /// <summary>Of all that happened: two runs of a seed have the same.</summary>
        public ulong Trace { get; set; }

        /// <summary>Writes down a broken rule, the first time that it is.</summary>
        /// <param name="rule">As INV-1.</param>
        /// <param name="nowMs">When.</param>
        /// <param name="text">With numbers.</param>
        public void Break(string rule, long nowMs, string text)
        {
            if (!Has(rule))
            {
                _breaches.Add(new Breach(rule, nowMs, text));
            }
        }

        /// <summary>Whether a rule was broken.</summary>
        public bool Has(string rule)
        {
            foreach (Breach breach in _breaches)
            {
                if (breach.Rule == rule)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
