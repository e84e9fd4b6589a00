using System;

namespace Evenload.Twin
{
    /// <summary>A house with people in it: kettle, oven, heat pump, washing machine, and panels on the roof.</summary>
    public sealed class RandomHouse : IHouse
    {
        private const int Second = 1000;
        private const int Minute = 60 * Second;
        private const int Hour = 60 * Minute;
        private const int BaseSource = 100; // and the two after it, one a phase
        private const int CloudSource = 200;

        private readonly int _seed;
        private readonly RandomHouseOptions _options;

        private readonly Appliance[] _appliances =
        {
            new Appliance(0) // kettle
            {
                Phase = 0, SlotMs = 15 * Minute, UsedPermille = 500, ShortestMs = 2 * Minute, LongestMs = 4 * Minute,
                LeastMilliamps = 8500, GreatestMilliamps = 9500,
            },
            new Appliance(1) // oven
            {
                Phase = 1, SlotMs = 3 * Hour, UsedPermille = 600, ShortestMs = 30 * Minute, LongestMs = 75 * Minute,
                LeastMilliamps = 10000, GreatestMilliamps = 14000,
                CycleMs = 90 * Second, CyclePermille = 600, RestMilliamps = 150,
            },
            new Appliance(2) // heat pump
            {
                Phase = -1, SlotMs = 40 * Minute, UsedPermille = 700, ShortestMs = 15 * Minute,
                LongestMs = 35 * Minute, LeastMilliamps = 2500, GreatestMilliamps = 5500,
            },
            new Appliance(3) // washing machine
            {
                Phase = 2, SlotMs = 4 * Hour, UsedPermille = 500, ShortestMs = 60 * Minute, LongestMs = 110 * Minute,
                LeastMilliamps = 8500, GreatestMilliamps = 9500,
                CycleMs = 400 * Second, CyclePermille = 250, RestMilliamps = 900,
            },
        };

        /// <summary>A house without panels.</summary>
        /// <param name="seed">The same seed gives the same currents.</param>
        public RandomHouse(int seed)
            : this(seed, new RandomHouseOptions())
        {
        }

        /// <summary>A house of a certain kind.</summary>
        /// <param name="seed">The same seed and options give the same currents.</param>
        /// <param name="options">Not to be changed afterwards.</param>
        public RandomHouse(int seed, RandomHouseOptions options)
        {
            if (options.BaseMilliamps < 0 || options.SolarPeakMilliamps < 0 || options.StartOfDayMs < 0 ||
                options.Speed < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(options));
            }

            _seed = seed;
            _options = options;
        }

        /// <inheritdoc/>
        public int CurrentMilliamps(int phase, long nowMs)
        {
            long houseMs = _options.StartOfDayMs + (nowMs * _options.Speed);
            int milliamps = BaseMilliamps(phase, houseMs) - SolarMilliamps(houseMs);
            for (int i = 0; i < _appliances.Length; i++)
            {
                milliamps += _appliances[i].CurrentMilliamps(_seed, phase, houseMs);
            }

            return milliamps;
        }

        private int BaseMilliamps(int phase, long houseMs)
        {
            int quarter = _options.BaseMilliamps / 4;
            ulong bits = Chance.Bits(_seed, BaseSource + phase, houseMs / (20 * Second));
            return _options.BaseMilliamps + Chance.Between(bits, -quarter, quarter);
        }

        /// <summary>A parabola from 6 to 20 o'clock; in two of five intervals of two minutes a cloud takes some of it.
        /// </summary>
        private int SolarMilliamps(long houseMs)
        {
            const long daylightMs = 14 * Hour;
            long sinceSunriseMs = (houseMs % (24 * Hour)) - (6 * Hour);
            if (sinceSunriseMs < 0 || sinceSunriseMs > daylightMs)
            {
                return 0;
            }

            long shinePermille = 4000 * sinceSunriseMs * (daylightMs - sinceSunriseMs) / (daylightMs * daylightMs);
            ulong bits = Chance.Bits(_seed, CloudSource, houseMs / (2 * Minute));
            int clearPermille = bits % 5 < 2 ? Chance.Between(bits, 200, 900) : 1000;
            return (int)(_options.SolarPeakMilliamps * shinePermille / 1000 * clearPermille / 1000);
        }
    }
}
