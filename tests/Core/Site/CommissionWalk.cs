using Evenload.Core.Metering;
using Evenload.Core.Site;
using Evenload.Tests.Core.Rig;

namespace Evenload.Tests.Core.Site
{
    /// <summary>A check, a charger that rises after a hold-off of 10 s, a vehicle and a house; all time is a
    /// number.</summary>
    public sealed class CommissionWalk
    {
        private const int TickMs = 200;
        private const int HoldOffMs = 10000;

        private readonly Readings _readings = new Readings(new DrawEstimate(5000, 1000, 0, 0, 5000));
        private readonly MeterReading _vehicle = new MeterReading();
        private readonly int[] _offers = new int[64];
        private readonly int _refreshMs;
        private int _ticks;
        private int _lastRequest;
        private long _raisedMs;
        private long _refreshedMs;

        public CommissionWalk(int minimum, int maximum, int refreshMs)
        {
            _refreshMs = refreshMs;
            Check = new PhaseCheck(minimum, maximum, refreshMs, refreshMs + 4000, HoldOffMs, Finder);
            Offer = maximum;
            for (int i = 0; i < _offers.Length; i++)
            {
                _offers[i] = maximum;
            }
        }

        public PhaseFinder Finder { get; } = new PhaseFinder(6500);

        public PhaseCheck Check { get; }

        public PhaseFindings Findings => Check.Findings;

        public long NowMs { get; private set; } = 1000;

        public int Offer { get; private set; }

        /// <summary>What each supply phase shows of the draw, permille; negative: reversed.</summary>
        public int[] Permille { get; } = new int[3];

        /// <summary>The house, mA by supply phase; changed while it runs.</summary>
        public int[] House { get; } = new int[3];

        public int DeadTicks { get; set; } = 10;        // 2 s

        public int Room { get; set; } = 80000;

        public int VehicleMaximum { get; set; } = 80000;

        public bool MeterAnswers { get; set; } = true;

        /// <summary>A load on L1 in step with nothing but itself, mA and ms; 0: none.</summary>
        public int PeriodicMilliamps { get; set; }

        public int PeriodMs { get; set; } = 1;

        /// <summary>A load on L1 that comes and goes with each change of the offer, against it.</summary>
        public int AgainstMilliamps { get; set; }

        /// <summary>Whether the charger has a meter, and what the vehicle draws of its phases.</summary>
        public int ChargerMask { get; set; }

        public int SmallestOffer { get; private set; } = int.MaxValue;

        public bool Start() => Check.Start(1, PhaseCheck.DefaultBoundMs, Offer, NowMs);

        public void Run(int seconds)
        {
            for (int i = 0; i < seconds * (1000 / TickMs) && Check.Result == PhaseCheckResult.Running; i++)
            {
                Step();
            }
        }

        private void Step()
        {
            Follow();
            int drawn = _offers[(_ticks - DeadTicks + _offers.Length) % _offers.Length];
            drawn = drawn > VehicleMaximum ? VehicleMaximum : drawn;
            if (NowMs - _refreshedMs >= _refreshMs && MeterAnswers)
            {
                _refreshedMs = NowMs;
                int extra = PeriodicMilliamps != 0 && NowMs / PeriodMs % 2 == 0 ? PeriodicMilliamps : 0;
                extra += AgainstMilliamps != 0 && Offer < 10000 ? AgainstMilliamps : 0;
                _readings.Put(NowMs, Shown(0, drawn) + extra, Shown(1, drawn), Shown(2, drawn));
                for (int phase = 0; phase < 3; phase++)
                {
                    _vehicle.CurrentMilliamps[phase] = (ChargerMask & (1 << phase)) != 0 ? drawn : 0;
                }
            }
            else
            {
                _readings.Pass(NowMs);
            }

            Check.Step(_readings.Site, ChargerMask == 0 ? null : _vehicle, Offer, Offer == Room ? 3 : 0, NowMs);
            NowMs += TickMs;
            _ticks++;
        }

        private int Shown(int phase, int drawn) => House[phase] + (drawn * Permille[phase] / 1000);

        private void Follow()
        {
            int request = Check.RequestMilliamps;
            _raisedMs = request > _lastRequest ? NowMs : _raisedMs;
            _lastRequest = request;
            int limit = request < Room ? request : Room;
            Offer = limit < Offer || NowMs - _raisedMs >= HoldOffMs ? limit : Offer;
            SmallestOffer = Offer < SmallestOffer ? Offer : SmallestOffer;
            _offers[_ticks % _offers.Length] = Offer;
        }
    }
}
