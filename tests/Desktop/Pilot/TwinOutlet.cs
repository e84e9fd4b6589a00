using System;
using Evenload.Core.Pilot;
using Evenload.Core.Ports;
using Evenload.Twin;

namespace Evenload.Tests.Desktop.Pilot
{
    /// <summary>The firmware's outlet, wired to the twin's.</summary>
    internal sealed class TwinOutlet :
        IPilotInput, IPilotOutput, IProximityInput, IContactorOutput, IContactorInput, IResidualCurrentInput
    {
        private readonly int _phaseMs;

        /// <summary>Wires an outlet.</summary>
        /// <param name="plant">The twin.</param>
        /// <param name="phaseMs">When in the 20 ms the tick falls, 0 to 19.</param>
        /// <param name="options">Of the firmware.</param>
        public TwinOutlet(OutletPlant plant, int phaseMs, OutletOptions options)
        {
            Plant = plant;
            _phaseMs = phaseMs;
            Plant.Proximity.Ohms = 220;
            var ports = new OutletPorts
            {
                PilotInput = this,
                PilotOutput = this,
                Proximity = this,
                ContactorOutput = this,
                ContactorInput = this,
                ResidualCurrent = this,
                ResidualCurrentTest = new TestInput(plant),
            };
            Outlet = new Outlet(ports, options);
        }

        /// <summary>Wires an outlet with a vehicle that draws.</summary>
        public TwinOutlet(PluggedVehicle vehicle, int phaseMs, OutletOptions options)
            : this(vehicle.Outlet, phaseMs, options)
        {
            Vehicle = vehicle;
        }

        /// <summary>Null: nothing draws.</summary>
        public PluggedVehicle Vehicle { get; }

        /// <summary>Whether the charger measures what the vehicle draws.</summary>
        public bool Measures { get; set; }

        public OutletPlant Plant { get; }

        public Outlet Outlet { get; }

        public int OfferMilliamps { get; set; }

        public long NowMs { get; private set; }

        /// <summary>Runs after each millisecond; null: nothing.</summary>
        public Action AfterStep { get; set; }

        public ChargeSession Session => Outlet.Session;

        /// <summary>Lets milliseconds pass, and a tick in every twentieth.</summary>
        public void Run(long ms)
        {
            for (long end = NowMs + ms; NowMs < end;)
            {
                NowMs++;
                StepPlant();
                if (NowMs % 20 == _phaseMs)
                {
                    Outlet.Sense(NowMs);
                    Outlet.Act(OfferMilliamps, Measures ? Vehicle.Vehicle.CurrentMilliamps(0) : -1, 0, NowMs);
                }

                AfterStep?.Invoke();
            }
        }

        /// <summary>Lets ticks pass and leaves the milliseconds between them out, until something is so.</summary>
        /// <returns>True when it was in time.</returns>
        public bool SkipUntil(Func<bool> there, long atMostMs)
        {
            for (long end = NowMs + atMostMs; NowMs < end;)
            {
                if (there())
                {
                    return true;
                }

                NowMs += (_phaseMs + 39 - (NowMs % 20)) % 20; // to the millisecond before the tick
                Run(1);
            }

            return false;
        }

        /// <summary>Lets time pass until something is so.</summary>
        /// <returns>How long it took, ms; -1 when it was not so in time.</returns>
        public long RunUntil(Func<bool> there, long atMostMs)
        {
            for (long ms = 0; ms < atMostMs; ms++)
            {
                if (there())
                {
                    return ms;
                }

                Run(1);
            }

            return -1;
        }

        private void StepPlant()
        {
            if (Vehicle == null)
            {
                Plant.Step(NowMs);
            }
            else
            {
                Vehicle.Vehicle.Step(NowMs, Vehicle.Step(NowMs));
            }
        }

        public void Read(int[] peaksMillivolts) => Plant.Pilot.Read(peaksMillivolts);

        public void Drive(int dutyTenthousandths) => Plant.Pilot.DutyTenthousandths = dutyTenthousandths;

        public int ReadMillivolts() => Plant.Proximity.Millivolts;

        public void Set(bool closed) => Plant.Coil = closed;

        public bool IsClosed() => Plant.Contactor.Feedback;

        public bool IsTripped() => Plant.Residual.IsTripped;

        private sealed class TestInput : IResidualCurrentTest
        {
            private readonly OutletPlant _plant;

            public TestInput(OutletPlant plant)
            {
                _plant = plant;
            }

            public void Set(bool testing) => _plant.Testing = testing;
        }
    }
}
