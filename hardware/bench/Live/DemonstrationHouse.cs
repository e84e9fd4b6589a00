using System;
using System.Linq;
using Evenload.Twin;

namespace Evenload.Bench.Live
{
    /// <summary>A house that shows within two minutes what the firmware is for, and then lives on at random.</summary>
    /// <remarks>
    /// The times fit the firmware's default settings: 20 s to climb, a step down at once for each load, five seconds of
    /// silence until the meter counts as lost, ten seconds of riding out a dip, a minute of room after a pause.
    /// </remarks>
    public sealed class DemonstrationHouse : IHouse
    {
        private const long RandomFromMs = 170000;
        private const long MeterLostFromMs = 34000;
        private const long MeterLostToMs = 42000;

        private static readonly int[] _baseMilliamps = { 1200, 700, 1900 };

        private static readonly HouseLoad[] _loads =
        {
            new HouseLoad("kettle", 0, 9100, 20, 32),
            new HouseLoad("oven", 1, 13200, 26, 70),
            new HouseLoad("shower heater", 0, 19600, 49, 62),
            new HouseLoad("washing machine", 2, 9000, 80, 150),
        };

        private readonly RandomHouse _random;

        /// <summary>The house.</summary>
        /// <param name="seed">Of its random part.</param>
        public DemonstrationHouse(int seed)
        {
            _random = new RandomHouse(seed, new RandomHouseOptions { Speed = 60, BaseMilliamps = 1200 });
        }

        /// <summary>Whether the wires of the meter are cut.</summary>
        public static bool MeterIsCut(long nowMs) => nowMs >= MeterLostFromMs && nowMs < MeterLostToMs;

        /// <summary>What goes on, for people.</summary>
        public static string Text(long nowMs)
        {
            if (nowMs >= RandomFromMs)
            {
                return "house at random, an hour a minute";
            }

            string[] on = _loads.Where(load => load.IsOn(nowMs))
                .Select(load => FormattableString.Invariant($"{load.Name} on L{load.Phase + 1}"))
                .Append(MeterIsCut(nowMs) ? "the meter's wire is cut" : null)
                .Where(text => text != null)
                .ToArray();
            return on.Length == 0 ? "house at rest" : "house: " + string.Join(", ", on);
        }

        /// <inheritdoc/>
        public int CurrentMilliamps(int phase, long nowMs)
        {
            if (nowMs >= RandomFromMs)
            {
                return _random.CurrentMilliamps(phase, nowMs - RandomFromMs);
            }

            int milliamps = _baseMilliamps[phase];
            foreach (HouseLoad load in _loads)
            {
                milliamps += load.Phase == phase && load.IsOn(nowMs) ? load.Milliamps : 0;
            }

            return milliamps;
        }
    }
}
