using System;
using System.Text;
using Evenload.Bench.Plants;
using Evenload.Bench.Replay;
using Evenload.Core;
using Evenload.Core.Balancing;
using Evenload.Core.Monitoring;
using Evenload.Core.Ports;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Tests.Desktop.Scenarios
{
    /// <summary>A charger with all that is around it, in virtual time, whose firmware can hang, be reset and boot
    /// again.</summary>
    internal sealed class ChargerRun
    {
        private readonly SettingValues _values = new SettingValues();
        private readonly PlantOptions _options;
        private readonly PluggedVehicle _vehicle;
        private readonly Plant _plant;
        private readonly SimulatedMeters _meters;
        private readonly int _phaseMs;
        private HangingLink _link;
        private StartLog _starts;
        private long _bootsAtMs = -1;

        /// <summary>A charger whose vehicle is plugged in.</summary>
        /// <param name="seed">Of parts, meter and the tick's place in time.</param>
        public ChargerRun(int seed)
        {
            _options = new PlantOptions { Vehicle = new VehicleOptions { DeadTimeMs = 500 }, MeterRefreshMs = 1000, Seed = seed };
            Outlet = new OutletPlant(new VehicleInlet(new InletOptions())) { Watchdog = new WatchdogGate(seed) };
            _vehicle = new PluggedVehicle(_options.Vehicle, Outlet);
            _plant = new Plant(new SteadyHouse(5000, 5000, 5000), _vehicle.Vehicle);
            _meters = new SimulatedMeters(new MeterPlan(_values), _options);
            _phaseMs = new Random(seed).Next(0, Controller.TickMs);
            Boot(0);
        }

        public OutletPlant Outlet { get; }

        /// <summary>The firmware that runs; null while the processor is in reset.</summary>
        public Controller Controller { get; private set; }

        public long NowMs { get; private set; }

        /// <summary>Since the last boot, ms.</summary>
        public long BootedMs { get; private set; }

        /// <summary>Whether the charging path stands still, with all outputs as they are.</summary>
        public bool PathHangs { get; set; }

        /// <summary>Whether the thread of the meter's link stands still.</summary>
        public bool LinkHangs { get; set; }

        /// <summary>What flows to the vehicle.</summary>
        public int VehicleMilliamps => _vehicle.Vehicle.CurrentMilliamps(0);

        /// <summary>How long the last boot takes, ms.</summary>
        public int BootMs { get; set; } = 800;

        /// <summary>Where its starts are written down; null: nowhere.</summary>
        public ISettingsFlash Flash { get; set; }

        /// <summary>Resets the processor: the board's pulls hold pilot and coil until it has booted.</summary>
        public void Reset()
        {
            Controller = null;
            PathHangs = false;
            LinkHangs = false;
            Outlet.Pilot.DutyTenthousandths = 10000;
            Outlet.Coil = false;
            Outlet.Testing = false;
            _bootsAtMs = NowMs + BootMs;
        }

        /// <summary>Lets time pass.</summary>
        /// <param name="ms">How long.</param>
        /// <param name="eachMs">Called after each millisecond; null: nothing.</param>
        public void Run(long ms, Action eachMs = null)
        {
            for (long end = NowMs + ms; NowMs < end;)
            {
                Step();
                eachMs?.Invoke();
            }
        }

        /// <summary>What the firmware says of itself.</summary>
        public string Told()
        {
            if (Controller == null)
            {
                return "in reset";
            }

            var text = new StringBuilder();
            for (int i = Math.Max(0, Controller.Events.Total - Controller.Events.Capacity); i < Controller.Events.Total; i++)
            {
                text.Append(Controller.Events.TimeMs(i)).Append(" ms: ").AppendLine(EventText.Line(Controller.Events, i));
            }

            return text.Append(NowMs).Append(" ms: ").Append(Controller.OfferMilliamps).Append(" mA, ")
                .Append(LimitedByText.Sentence(Controller.LimitedBy)).ToString();
        }

        private void Step()
        {
            NowMs++;
            if (NowMs == _bootsAtMs)
            {
                Boot(NowMs);
            }

            int seen = _vehicle.Step(NowMs);
            _plant.Step(NowMs, seen);
            if (Outlet.Watchdog.Resets)
            {
                Reset();
            }

            _link.NowMs = NowMs;
            if (NowMs % Controller.TickMs == _phaseMs)
            {
                _meters.Update(NowMs, _plant);
                if (Controller != null && !PathHangs)
                {
                    Wiring.NowMs = NowMs;
                    Controller.Tick(NowMs);
                    Controller.Finish(NowMs);
                    KeepStarts();
                }
            }
        }

        private OutletWiring Wiring { get; set; }

        private void Boot(long nowMs)
        {
            var line = new VirtualLine(_meters.Site, 9600, SimulatedMeters.ThinkMs, new LineFaults(), _options.Seed);
            _link = new HangingLink(new VirtualTimeLink(line), this) { NowMs = nowMs };
            Wiring = new OutletWiring(Outlet, _values) { NowMs = nowMs };
            Controller = new Controller(_values, _link, null, Wiring.Ports, new RecordedIndicator(), Wiring);
            BootedMs = nowMs;
            _starts = Flash == null ? null : new StartLog(Flash);
            Controller.Starts = _starts?.Begin(false) ?? Controller.Starts;
        }

        // As Program does.
        private void KeepStarts()
        {
            if (Controller.Starts.IsClearDue)
            {
                _starts.Clear();
            }

            if (Controller.Restart.IsDue)
            {
                _starts?.End(Controller.Restart.Cause, "", Controller.BlackBox);
                Reset();
            }
        }

        // What a link looks like to the charging path when its thread stands still: nothing comes, nothing goes.
        private sealed class HangingLink : ILink
        {
            private readonly VirtualTimeLink _link;
            private readonly ChargerRun _run;

            public HangingLink(VirtualTimeLink link, ChargerRun run)
            {
                _link = link;
                _run = run;
            }

            public long NowMs
            {
                get => _link.NowMs;
                set => _link.NowMs = value;
            }

            public LinkState State => _link.State;

            public void Open() => _link.Open();

            public void Close() => _link.Close();

            public int Receive(byte[] buffer, int offset, int count)
                => _run.LinkHangs ? 0 : _link.Receive(buffer, offset, count);

            public bool Send(byte[] buffer, int count) => !_run.LinkHangs && _link.Send(buffer, count);
        }
    }
}
