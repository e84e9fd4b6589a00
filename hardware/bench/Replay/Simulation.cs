using System;
using System.Collections.Generic;
using Evenload.Bench.Plants;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Replay
{
    /// <summary>The firmware's Core with the plant around it, on a recorded house and in virtual time.</summary>
    /// <remarks>Reads no clock, and no random number but the seed's: the same input gives the same run.</remarks>
    public sealed class Simulation
    {
        private const int ExchangeMs = 2; // the device looks at its UART more often than it ticks

        private readonly Trace _trace;
        private readonly Vehicle _vehicle;
        private readonly SimulatedMeters _meters;
        private readonly List<ITimedLink> _links = new List<ITimedLink>();
        private readonly LineFaults _faults = new LineFaults();
        private readonly RecordedPilot _pilot = new RecordedPilot();

        /// <summary>Sets everything up; no time passes.</summary>
        /// <param name="trace">The house.</param>
        /// <param name="settings">Of the firmware.</param>
        /// <param name="options">Of the plant.</param>
        public Simulation(Trace trace, SettingValues settings, PlantOptions options)
        {
            _trace = trace;
            _vehicle = new Vehicle(options.Vehicle);
            Plant = new Plant(new TraceHouse(trace), _vehicle, settings.Get(Setting.PhaseRotation));
            var plan = new MeterPlan(settings);
            _meters = new SimulatedMeters(plan, options);
            ITimedLink site = plan.SiteIsP1
                ? P1Link(_meters.Telegram, options.Seed)
                : Link(_meters.Site, plan.SiteIsSerial ? plan.Baud : 0, options.Seed);
            ITimedLink vehicle = plan.SiteIsSerial || plan.Vehicle == null
                ? null
                : Link(_meters.Vehicle, plan.Baud, options.Seed + 1);
            Controller = new Controller(settings, site, vehicle, _pilot, new RecordedIndicator());
        }

        /// <summary>The firmware.</summary>
        public Controller Controller { get; }

        /// <summary>What hangs on the supply.</summary>
        public Plant Plant { get; }

        /// <summary>Plays the whole trace.</summary>
        /// <param name="observer">Told of every tick, the one at the end of the trace included.</param>
        public void Run(ITickObserver observer)
        {
            long firstMs = _trace.Ms[0];
            long lastMs = _trace.Ms[^1];
            MovePlant(firstMs); // so that the meter's first answer is not of a house that draws nothing
            for (long nowMs = firstMs; nowMs <= lastMs; nowMs += Controller.TickMs)
            {
                SetTime(nowMs);
                Controller.Tick(nowMs);
                MovePlant(nowMs);
                observer.Ticked(this, nowMs, (int)Math.Min(Controller.TickMs, lastMs - nowMs));
                for (int passed = ExchangeMs; passed < Controller.TickMs; passed += ExchangeMs)
                {
                    SetTime(nowMs + passed);
                    Controller.Exchange(nowMs + passed);
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
            if (_trace.VehicleMaximumMilliamps != null)
            {
                _vehicle.MaximumMilliamps = _trace.VehicleMaximumMilliamps[_trace.RowAt(nowMs)];
            }

            Plant.Step(nowMs, _pilot.DutyTenthousandths);
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
