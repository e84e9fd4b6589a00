using System;
using Evenload.Twin;

namespace Evenload.Bench.Year
{
    /// <summary>A household through the year: people at home, a heat pump for the cold months, panels that know summer
    /// and clouds.</summary>
    /// <remarks>The run begins on the first of January. Allocates nothing after construction.</remarks>
    public sealed class YearHouse : IHouse
    {
        private const long SecondMs = 1000;
        private const long MinuteMs = 60 * SecondMs;
        private const long HourMs = 60 * MinuteMs;
        private const long DayMs = 24 * HourMs;
        private const int DaysOfYear = 365;
        private const int NoonMs = 12 * 3600 * 1000;
        private const int DaySource = 300;   // how clear a day is
        private const int CloudSource = 301; // and its two-minute parts
        private const int HeatSource = 302;
        private const int HeatingMilliamps = 4000;
        private const int HeatingSlotMs = 30 * 60 * 1000;

        private readonly int _seed;
        private readonly RandomHouse _people;
        private readonly int[] _summerPermille = new int[DaysOfYear]; // 0 at midwinter, 1000 at midsummer

        /// <summary>A household.</summary>
        /// <param name="seed">The same seed gives the same year.</param>
        public YearHouse(int seed)
        {
            _seed = seed;
            _people = new RandomHouse(seed, new RandomHouseOptions { StartOfDayMs = 0 });
            for (int day = 0; day < DaysOfYear; day++)
            {
                // Ten days after midwinter on the first of January.
                _summerPermille[day] = (int)Math.Round(500 - (500 * Math.Cos(2 * Math.PI * (day + 10) / DaysOfYear)));
            }
        }

        /// <inheritdoc/>
        public int CurrentMilliamps(int phase, long nowMs)
        {
            long day = nowMs / DayMs;
            int summer = _summerPermille[day % DaysOfYear];
            return _people.CurrentMilliamps(phase, nowMs) + Heating(nowMs, summer) - Solar(nowMs, day, summer);
        }

        // Part of every half-hour, more of it the colder the season.
        private int Heating(long nowMs, int summer)
        {
            int partPermille = 750 - (summer * 3 / 2);
            ulong bits = Chance.Bits(_seed, HeatSource, nowMs / HeatingSlotMs);
            int lengthMs = (int)((long)HeatingSlotMs * (partPermille + Chance.Between(bits, -150, 150)) / 1000);
            return nowMs % HeatingSlotMs < lengthMs ? HeatingMilliamps : 0;
        }

        // A parabola between sunrise and sunset: 8 h and 3 A a phase in winter, 16 h and 13 A in summer.
        private int Solar(long nowMs, long day, int summer)
        {
            long halfMs = (4 * HourMs) + (4 * HourMs * summer / 1000);
            long fromNoonMs = Math.Abs((nowMs % DayMs) - NoonMs);
            if (fromNoonMs >= halfMs)
            {
                return 0;
            }

            long heightPermille = 1000 - (1000 * fromNoonMs / halfMs * fromNoonMs / halfMs);
            int clear = Chance.Between(Chance.Bits(_seed, DaySource, day), 200, 1000);
            ulong bits = Chance.Bits(_seed, CloudSource, nowMs / (2 * MinuteMs));
            int cloud = bits % 5 < 2 ? Chance.Between(bits, 300, 900) : 1000;
            long peak = 3000 + (10L * summer);
            return (int)(peak * heightPermille / 1000 * clear / 1000 * cloud / 1000);
        }
    }
}
