using Evenload.Twin;

namespace Evenload.Bench.Year
{
    /// <summary>When the vehicle of a household is at home, and how much it wants then: most evenings of a working
    /// week, and weekends at midday as well.</summary>
    /// <remarks>Allocates nothing after construction.</remarks>
    public sealed class YearSessions
    {
        private const long Hour = 3600; // all times in seconds
        private const long Day = 24 * Hour;
        private const int MostMilliamps = 16000;
        private const int LeastMilliamps = 6000;
        private const long MilliampMsOfWattHour = 15652174; // at 230 V, rounded up
        private const int EveningSource = 400;
        private const int MiddaySource = 401;

        private readonly int _seed;
        private readonly PluggedVehicle _vehicle;
        private long _eveningSecond = -1;
        private long _middaySecond = -1;
        private long _leavesSecond;
        private bool _charging;
        private long _full;
        private long _before;

        /// <summary>The sessions of a vehicle.</summary>
        /// <param name="seed">The same seed gives the same sessions.</param>
        /// <param name="vehicle">Told what it can take.</param>
        public YearSessions(int seed, PluggedVehicle vehicle)
        {
            _seed = seed;
            _vehicle = vehicle;
            _vehicle.MaximumMilliamps = 0;
        }

        /// <summary>Sessions begun so far.</summary>
        public int Begun { get; private set; }

        /// <summary>Sessions in which the vehicle got all that it wanted.</summary>
        public int Satisfied { get; private set; }

        /// <summary>What all sessions wanted, Wh.</summary>
        public long WantedWattHours { get; private set; }

        /// <summary>Lets a second pass.</summary>
        /// <param name="second">Of the year; each one once.</param>
        public void Step(long second)
        {
            if (second % Day == 0)
            {
                Plan(second / Day);
            }

            if (second == _middaySecond)
            {
                long today = second / Day;
                Begin(MiddaySource, today, 5000, 20000, (today * Day) + (17 * Hour));
            }
            else if (second == _eveningSecond)
            {
                long today = second / Day;
                Begin(EveningSource, today, 6000, 28000, (today * Day) + (31 * Hour)); // 7 o'clock next morning
            }

            _vehicle.MaximumMilliamps = Maximum(second);
        }

        private void Plan(long day)
        {
            bool weekend = day % 7 >= 5;
            ulong evening = Chance.Bits(_seed, EveningSource, day * 4);
            ulong midday = Chance.Bits(_seed, MiddaySource, day * 4);
            bool stays = Chance.Between(evening, 0, 999) < (weekend ? 400 : 700);
            bool shops = weekend && Chance.Between(midday, 0, 999) < 500;
            _eveningSecond = stays ? (day * Day) + Between(EveningSource, (day * 4) + 1, 63000, 70200) : -1;
            _middaySecond = shops ? (day * Day) + Between(MiddaySource, (day * 4) + 1, 36000, 46800) : -1;
        }

        private void Begin(int source, long day, int least, int most, long leavesSecond)
        {
            int wattHours = Between(source, (day * 4) + 2, least, most);
            _before = Delivered();
            _full = wattHours * MilliampMsOfWattHour;
            _charging = true;
            _leavesSecond = leavesSecond;
            WantedWattHours += wattHours;
            Begun++;
        }

        // All it can until nine tenths are in, then less and less.
        private int Maximum(long second)
        {
            if (!_charging)
            {
                return 0;
            }

            long missing = _full - (Delivered() - _before);
            if (missing <= 0 || second >= _leavesSecond)
            {
                Satisfied += missing <= 0 ? 1 : 0;
                _charging = false;
                return 0;
            }

            long tenth = _full / 10;
            return missing >= tenth
                ? MostMilliamps
                : LeastMilliamps + (int)((MostMilliamps - LeastMilliamps) * missing / tenth);
        }

        private long Delivered() =>
            _vehicle.Vehicle.DeliveredMilliampMs(0) + _vehicle.Vehicle.DeliveredMilliampMs(1) + _vehicle.Vehicle.DeliveredMilliampMs(2);

        private int Between(int source, long number, int minimum, int maximum) =>
            Chance.Between(Chance.Bits(_seed, source, number), minimum, maximum);
    }
}
