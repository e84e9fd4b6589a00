using System;
using System.Collections.Generic;
using Evenload.Bench.Plants;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Replay
{
    /// <summary>The firmware's Core with the plant around it, in virtual time.</summary>
    /// <remarks>Reads no clock, and no random number but the seed's: the same input gives the same run.</remarks>
    public sealed class Simulation
    {
        private const int ExchangeMs = 2; // the device looks at its UART more often than it ticks
        private const int HalfTickMs = Controller.TickMs / 2;

        private readonly long _firstMs;
        private readonly long _lastMs;
        private readonly Trace _trace;      // null: a house that was not recorded
        private readonly PluggedVehicle _vehicle;
        private readonly SimulatedMeters _meters;
        private readonly List<ITimedLink> _links = new List<ITimedLink>();
        private readonly LineFaults _faults = new LineFaults();
        private bool _ended;

        /// <summary>Sets everything up on a recorded house; no time passes.</summary>
        /// <param name="trace">The house.</param>
        /// <param name="settings">Of the firmware.</param>
        /// <param name="options">Of the plant.</param>
        public Simulation(Trace trace, SettingValues settings, PlantOptions options)
            : this(new TraceHouse(trace), trace.Ms[^1], settings, options)
        {
            _trace = trace;
            _firstMs = trace.Ms[0];
        }

        /// <summary>Sets everything up; no time passes.</summary>
        /// <param name="house">What the supply feeds besides the vehicle.</param>
        /// <param name="lastMs">End of the run, which starts at 0.</param>
        /// <param name="settings">Of the firmware.</param>
        /// <param name="options">Of the plant.</param>
        public Simulation(IHouse house, long lastMs, SettingValues settings, PlantOptions options)
        {
            _lastMs = lastMs;
            Outlet = new OutletPlant(new VehicleInlet(new InletOptions())) { Watchdog = new WatchdogGate(options.Seed) };
            _vehicle = new PluggedVehicle(options.Vehicle, Outlet);
            Plant = new Plant(house, _vehicle.Vehicle, options.Rotation);
            var plan = new MeterPlan(settings);
            _meters = new SimulatedMeters(plan, options);
            ITimedLink site = plan.SiteIsP1
                ? P1Link(_meters.Telegram, options.Seed)
                : Link(_meters.Site, plan.SiteIsSerial ? plan.Baud : 0, options.Seed);
            ITimedLink vehicle = plan.SiteIsSerial || plan.Vehicle == null
                ? null
                : Link(_meters.Vehicle, plan.Baud, options.Seed + 1);
            Wiring = new OutletWiring(Outlet, settings);
            Controller = new Controller(settings, site, vehicle, Wiring.Ports, new RecordedIndicator(), Wiring);
        }

        /// <summary>The firmware.</summary>
        public Controller Controller { get; }

        /// <summary>Between charger and vehicle.</summary>
        public OutletPlant Outlet { get; }

        /// <summary>Between firmware and outlet.</summary>
        public OutletWiring Wiring { get; }

        /// <summary>What hangs on the supply.</summary>
        public Plant Plant { get; }

        /// <summary>What is wrong with the meters' lines; may be changed between ticks.</summary>
        public LineFaults Faults => _faults;

        /// <summary>Ends the run after this tick.</summary>
        public void End() => _ended = true;

        /// <summary>Plays the whole trace, or until <see cref="End"/>.</summary>
        /// <param name="observer">Told of every tick, the one at the end of the trace included.</param>
        public void Run(ITickObserver observer)
        {
            MovePlant(_firstMs); // so that the meter's first answer is not of a house that draws nothing
            for (long nowMs = _firstMs; nowMs <= _lastMs && !_ended; nowMs += Controller.TickMs)
            {
                SetTime(nowMs);
                Controller.Tick(nowMs);
                Wiring.NowMs = nowMs;
                Controller.Finish(nowMs);
                MovePlant(nowMs);
                observer.Ticked(this, nowMs, (int)Math.Min(Controller.TickMs, _lastMs - nowMs));
                for (int passed = ExchangeMs; passed < Controller.TickMs; passed += ExchangeMs)
                {
                    SetTime(nowMs + passed);
                    Controller.Exchange(nowMs + passed);
                    if (passed == HalfTickMs)
                    {
                        _vehicle.Step(nowMs + passed);
                    }
                }
            }
        }

        private ITimedLink Link(ModbusServer server, int baud, int seed)
        {
            var link = new VirtualTimeLink(new VirtualLine(server, baud, SimulatedMeters.ThinkMs, _faults, seed));
            _links.Add(link);
            return link;
        }

        private ITimedLink P1Link(P1Telegram telegram, int seed)
        {
            var link = new VirtualTimeP1Link(new VirtualP1Line(telegram, new P1Faults(), seed));
            _links.Add(link);
            return link;
        }

        private void MovePlant(long nowMs)
        {
            if (_trace?.VehicleMaximumMilliamps != null)
            {
                _vehicle.MaximumMilliamps = _trace.VehicleMaximumMilliamps[_trace.RowAt(nowMs)];
            }

            Plant.Step(nowMs, _vehicle.Step(nowMs));
            _meters.Update(nowMs, Plant);
        }

        private void SetTime(long nowMs)
        {
            foreach (ITimedLink link in _links)
            {
                link.NowMs = nowMs;
            }
        }
    }
}
