using Evenload.Twin;

namespace Evenload.Bench.Year
{
    /// <summary>What goes wrong with a household's meter line in a year: once a week it is silent for up to five
    /// minutes, and on one day of ten every third reply of an hour is spoilt.</summary>
    public sealed class YearFaults
    {
        private const long Hour = 3600; // all times in seconds
        private const long Day = 24 * Hour;
        private const long Week = 7 * Day;
        private const int SilenceSource = 500;
        private const int NoiseSource = 501;

        private readonly int _seed;
        private readonly LineFaults _faults;

        /// <summary>The faults of a line.</summary>
        /// <param name="seed">The same seed gives the same faults.</param>
        /// <param name="faults">Told what is wrong.</param>
        public YearFaults(int seed, LineFaults faults)
        {
            _seed = seed;
            _faults = faults;
        }

        /// <summary>Seconds of silence so far.</summary>
        public long SilentSeconds { get; private set; }

        /// <summary>Lets a second pass.</summary>
        /// <param name="second">Of the year; each one once.</param>
        public void Step(long second)
        {
            long week = second / Week;
            int start = Between(SilenceSource, week * 2, (int)Hour, (int)(Week - Hour));
            int length = Between(SilenceSource, (week * 2) + 1, 20, 300);
            long since = (second % Week) - start;
            _faults.Silent = since >= 0 && since < length;
            SilentSeconds += _faults.Silent ? 1 : 0;

            long day = second / Day;
            bool isNoisy = Between(NoiseSource, day * 2, 0, 9) == 0;
            long sinceNoise = (second % Day) - Between(NoiseSource, (day * 2) + 1, 0, (int)(23 * Hour));
            _faults.CorruptEvery = isNoisy && sinceNoise >= 0 && sinceNoise < Hour ? 3 : 0;
        }

        private int Between(int source, long number, int minimum, int maximum) =>
            Chance.Between(Chance.Bits(_seed, source, number), minimum, maximum);
    }
}
