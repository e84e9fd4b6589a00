using Evenload.Core;
using Evenload.Core.Settings;

namespace Evenload.Tests.Core.Rig
{
    /// <summary>One charger with a house, a vehicle and a meter around it; all time is a number.</summary>
    public sealed class ChargingRig
    {
        private const int Depth = 512;                      // 10 s of ticks

        private readonly int[] _offered = new int[Depth];
        private int _ticks;
        private int _lastOffer;

        public ChargingRig(SettingValues values)
        {
            Meter.Neighbour = VehicleMeter;
            Controller = new Controller(values, Meter, null, Vehicle.Ports, Vehicle, Vehicle);
        }

        public SimulatedMeter Meter { get; } = new SimulatedMeter();

        /// <summary>The meter in the charger's own supply, unit 2; it answers whether it is used or not.</summary>
        public SimulatedMeter VehicleMeter { get; } = new SimulatedMeter { Unit = 2 };

        /// <summary>The vehicle's end of the pilot.</summary>
        public ReadyVehicle Vehicle { get; } = new ReadyVehicle();

        public Controller Controller { get; }

        public int[] House { get; } = new int[3];

        public int[] Grid { get; } = new int[3];

        public int VehicleDeadTimeMs { get; set; } = 5000;

        public int VehicleMask { get; set; } = 7;

        public int VehicleMaximum { get; set; } = 16000;

        public int Duty => Vehicle.Duty;

        public bool Lit => Vehicle.Lit;

        public long NowMs { get; set; } = 1000;

        /// <summary>Time above 25 A on the worst phase since <see cref="Forget"/>, ms.</summary>
        public int OverloadMs { get; private set; }

        public int OfferChanges { get; private set; }

        public int Offer => Controller.OfferMilliamps;

        public static ChargingRig WithDefaults() => new ChargingRig(new SettingValues());

        public void SetHouse(int l1, int l2, int l3)
        {
            House[0] = l1;
            House[1] = l2;
            House[2] = l3;
        }

        public void Forget()
        {
            OverloadMs = 0;
            OfferChanges = 0;
        }

        public void Run(int seconds)
        {
            for (int i = 0; i < seconds * 50; i++)
            {
                Step();
            }
        }

        /// <summary>Runs until the offer is at least this high.</summary>
        /// <returns>Seconds that it took; -1 when it took longer than <paramref name="atMostSeconds"/>.</returns>
        public int RunUntilOffer(int milliamps, int atMostSeconds)
        {
            for (int second = 0; second < atMostSeconds; second++)
            {
                if (Offer >= milliamps)
                {
                    return second;
                }

                Run(1);
            }

            return Offer >= milliamps ? atMostSeconds : -1;
        }

        public void Step()
        {
            _offered[_ticks % Depth] = !Vehicle.Closed || Duty < 1000 || Duty > 9600 ? 0
                : Duty <= 8500 ? Duty * 6
                : (Duty - 6400) * 25;
            int seen = _ticks - (VehicleDeadTimeMs / 20);
            int drawn = seen < 0 ? 0 : _offered[seen % Depth];
            drawn = drawn > VehicleMaximum ? VehicleMaximum : drawn;
            bool overloaded = false;
            for (int phase = 0; phase < 3; phase++)
            {
                Grid[phase] = House[phase] + ((VehicleMask & (1 << phase)) != 0 ? drawn : 0);
                overloaded = overloaded || Grid[phase] > 25000;
            }

            Meter.Measure(NowMs, Grid[0], Grid[1], Grid[2]);
            VehicleMeter.Measure(NowMs, Grid[0] - House[0], Grid[1] - House[1], Grid[2] - House[2]);
            Controller.Tick(NowMs);
            Controller.Finish(NowMs);
            OverloadMs += overloaded ? 20 : 0;
            OfferChanges += Offer != _lastOffer ? 1 : 0;
            _lastOffer = Offer;
            _ticks++;
            NowMs += 20;
        }
    }
}
