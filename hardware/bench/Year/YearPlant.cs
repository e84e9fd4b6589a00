using Evenload.Bench.Plants;
using Evenload.Bench.Replay;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Year
{
    /// <summary>The firmware's Core with a household around it that moves once a second: two EM340 on one line of 9600
    /// baud, one at the supply and one in the charger.</summary>
    public sealed class YearPlant
    {
        private const int ReadInputRegisters = 4;
        private const int TakenAddress = 0x0034; // 0.1 kWh, INT32, low word first
        private const int GivenAddress = 0x004E;
        private const int WattHoursOfDigit = 100;
        private const int VehicleUnit = 2;

        private readonly MeterImage _site;
        private readonly MeterImage _charger;
        private readonly VirtualTimeLink _link;
        private readonly OutletWiring _wiring;
        private int _seen = 10000;
        private readonly int[] _currents = new int[3];
        private readonly byte[] _register = new byte[4];
        private readonly long _startMs;

        /// <summary>Sets everything up; no time passes.</summary>
        /// <param name="seed">Of all that is random.</param>
        /// <param name="startMs">What the firmware's clock shows at the start, ms.</param>
        public YearPlant(int seed, long startMs)
        {
            _startMs = startMs;
            var settings = new SettingValues();
            settings.Apply("siteMeter", "em340");
            settings.Apply("vehicleMeter", "em340");
            var plan = new MeterPlan(settings);
            _site = new MeterImage(plan.Site.Name, plan.Site.RefreshMs, seed);
            _charger = new MeterImage(plan.Vehicle.Name, plan.Vehicle.RefreshMs, seed + 1);
            var server = new ModbusServer();
            server.Add(plan.SiteUnit, _site);
            server.Add(VehicleUnit, _charger);
            _link = new VirtualTimeLink(new VirtualLine(server, plan.Baud, SimulatedMeters.ThinkMs, Faults, seed));
            var outlet = new OutletPlant(new VehicleInlet(new InletOptions())) { Watchdog = new WatchdogGate(seed) };
            Vehicle = new PluggedVehicle(
                new VehicleOptions { RampUpMilliampsPerSecond = 3000, RestartMs = 8000, MaximumMilliamps = 0 }, outlet);
            Plant = new Plant(new YearHouse(seed), Vehicle.Vehicle);
            _wiring = new OutletWiring(outlet, settings);
            Controller = new Controller(settings, _link, null, _wiring.Ports, new RecordedIndicator(), _wiring);
            LimitMilliamps = settings.Get(Setting.InstallationLimitMilliamps);
        }

        /// <summary>The firmware.</summary>
        public Controller Controller { get; }

        /// <summary>House and vehicle.</summary>
        public Plant Plant { get; }

        /// <summary>The vehicle.</summary>
        public PluggedVehicle Vehicle { get; }

        /// <summary>The meter at the supply.</summary>
        public MeterImage Meter => _site;

        /// <summary>What is wrong with the line.</summary>
        public LineFaults Faults { get; } = new LineFaults();

        /// <summary>Rating of the connection, mA.</summary>
        public int LimitMilliamps { get; }

        /// <summary>Energy taken, by the counter of the meter at the supply, Wh; it counts in 0.1 kWh.</summary>
        public long CountedTakenWattHours => Counter(_site, TakenAddress);

        /// <summary>Energy given, by that meter, Wh.</summary>
        public long CountedGivenWattHours => Counter(_site, GivenAddress);

        /// <summary>Energy of the vehicle, by the charger's meter, Wh.</summary>
        public long CountedVehicleWattHours => Counter(_charger, TakenAddress);

        /// <summary>Moves the plant at the beginning of a second.</summary>
        /// <param name="second">Of the year.</param>
        public void Move(long second)
        {
            long nowMs = second * 1000;
            Plant.Step(nowMs, _seen);
            Plant.CopyGrid(_currents);
            _site.Update(nowMs, _currents);
            Plant.CopyVehicle(_currents);
            _charger.Update(nowMs, _currents);
        }

        /// <summary>Lets the firmware tick through a second.</summary>
        /// <param name="second">Of the year.</param>
        public void Tick(long second)
        {
            long nowMs = _startMs + (second * 1000);
            for (int passed = 0; passed < 1000; passed += Controller.TickMs)
            {
                _link.NowMs = nowMs + passed;
                _seen = Vehicle.Step((second * 1000) + passed);
                Controller.Tick(nowMs + passed);
                _wiring.NowMs = (second * 1000) + passed;
                Controller.Finish(nowMs + passed);
            }
        }

        private long Counter(MeterImage image, int address)
        {
            image.Read(ReadInputRegisters, address, 2, _register, 0);
            int digits = (_register[2] << 24) | (_register[3] << 16) | (_register[0] << 8) | _register[1];
            return (long)digits * WattHoursOfDigit;
        }
    }
}
