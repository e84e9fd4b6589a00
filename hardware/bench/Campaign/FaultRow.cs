using System;

namespace Evenload.Bench.Campaign
{
    /// <summary>A fault of the catalogue.</summary>
    public sealed class FaultRow
    {
        /// <summary>Describes a fault.</summary>
        /// <param name="name">For people; never changes, so that tables can be compared.</param>
        /// <param name="where">Line, meter, vehicle, device or person.</param>
        /// <param name="atStake">The rule that it tries most.</param>
        /// <param name="leastMs">How long an episode lasts at the least.</param>
        /// <param name="mostMs">And at the most.</param>
        /// <param name="traits">What it makes of the rules.</param>
        /// <param name="set">Begins an episode (true) or ends it; the number is 0 to 999 and the same for both.</param>
        public FaultRow(
            string name,
            string where,
            string atStake,
            int leastMs,
            int mostMs,
            FaultTraits traits,
            Action<Rig, bool, int> set)
        {
            Name = name;
            Where = where;
            AtStake = atStake;
            LeastMs = leastMs;
            MostMs = mostMs;
            Traits = traits;
            Set = set;
        }

        /// <summary>For people.</summary>
        public string Name { get; }

        /// <summary>Where it is injected.</summary>
        public string Where { get; }

        /// <summary>The rule that it tries most.</summary>
        public string AtStake { get; }

        /// <summary>Shortest episode.</summary>
        public int LeastMs { get; }

        /// <summary>Longest episode.</summary>
        public int MostMs { get; }

        /// <summary>What it makes of the rules.</summary>
        public FaultTraits Traits { get; }

        /// <summary>Begins and ends an episode.</summary>
        public Action<Rig, bool, int> Set { get; }

        /// <summary>Whether it holds for the whole session.</summary>
        public bool IsLasting => (Traits & FaultTraits.Lasting) != 0;
    }
}
