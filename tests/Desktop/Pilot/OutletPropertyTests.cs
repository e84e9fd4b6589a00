using System;
using Evenload.Core.Pilot;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Pilot
{
    /// <summary>INV-9 on the twin, whatever happens to the vehicle, the wires and the offer.</summary>
    [TestClass]
    public sealed class OutletPropertyTests
    {
        private const int Sessions = 300;

        // From the end of what allowed it to open contacts: peak detector, two ticks or a tenth of a second to believe
        // it, and the contactor.
        private const int LeaveMs = 100;
        private const int WireMs = 200;

        // A pilot that hardware holds steady is known when the low part has drifted away.
        private const int GatedMs = 1500;

        [TestMethod]
        public void The_contactor_is_closed_only_for_a_ready_vehicle_with_a_good_pilot_and_never_closes_without()
        {
            int seed = Environment.GetEnvironmentVariable("EVENLOAD_SEED") is string set
                ? int.Parse(set)
                : Environment.TickCount;
            Console.WriteLine($"EVENLOAD_SEED={seed}");
            int closings = 0;
            int faults = 0;
            for (int i = 0; i < Sessions; i++)
            {
                var watch = new Watch(new Random(unchecked(seed + i)), $"session {i}");
                watch.Play();
                closings += watch.Closings;
                faults += watch.Faults;
            }

            Console.WriteLine($"{closings} closings, {faults} faults");
            Assert.IsGreaterThan(Sessions / 2, closings, "sessions that never charge show nothing");
            Assert.IsGreaterThan(Sessions / 4, faults, "nor do those without a fault");
        }

        private sealed class Watch
        {
            private readonly Random _random;
            private readonly string _name;
            private readonly InletOptions _options;
            private readonly TwinOutlet _twin;
            private readonly bool _ventilated;
            private bool _wasCoil;
            private bool _wasFault;
            private long _notReadyMs = -1;
            private long _badWireMs = -1;
            private long _gatedMs = -1;
            private long _noOfferMs = -1;
            private long _lastClosedMs = -100000;
            private long _lastOpenedMs;
            private int _testsBefore;

            public Watch(Random random, string name)
            {
                _random = random;
                _name = name;
                _options = new InletOptions
                {
                    ReadyAfterMs = random.Next(0, 3000),
                    StopAfterMs = random.Next(100, 3000),
                    IgnoresStop = random.Next(4) == 0,
                    HasNoSwitch = random.Next(6) == 0,
                    NeedsVentilation = random.Next(6) == 0,
                    HasDiode = random.Next(6) != 0,
                    PulseMs = random.Next(3) == 0 ? 250 : 0,
                };
                var outletOptions = new OutletOptions
                {
                    IsVentilated = random.Next(2) == 0,
                    WakeUp = (WakeUpKind)random.Next(3),
                };
                _ventilated = outletOptions.IsVentilated;
                _twin = new TwinOutlet(new OutletPlant(new VehicleInlet(_options)), random.Next(20), outletOptions);
                _twin.Plant.Pilot.NoiseMillivolts = 150;
                _twin.Plant.Pilot.Seed = random.Next();
                _twin.AfterStep = Check;
            }

            public int Closings { get; private set; }

            public int Faults { get; private set; }

            public void Play()
            {
                for (int i = 0; i < 12; i++)
                {
                    Happen(_random.Next(14));
                    _twin.Run(_random.Next(10, i % 3 == 0 ? 20000 : 4000));
                }
            }

            private void Happen(int what)
            {
                OutletPlant plant = _twin.Plant;
                switch (what)
                {
                    case 0:
                        plant.Vehicle.Unplug();
                        break;
                    case 1:
                        plant.Vehicle.IsFull = !plant.Vehicle.IsFull;
                        break;
                    case 2:
                        _twin.OfferMilliamps = 0;
                        break;
                    case 3:
                        plant.Pilot.IsShorted = !plant.Pilot.IsShorted;
                        break;
                    case 4:
                        plant.Pilot.IsGated = !plant.Pilot.IsGated;
                        break;
                    case 5:
                        plant.Pilot.ConverterFails = !plant.Pilot.ConverterFails;
                        break;
                    case 6:
                        plant.Residual.LeakMicroamps = plant.Residual.LeakMicroamps == 0 ? 7000 : 0;
                        break;
                    case 7:
                        plant.Residual.IsDead = !plant.Residual.IsDead;
                        break;
                    case 8:
                        plant.Proximity.Ohms = _random.Next(2) == 0 ? 220 : 3000;
                        break;
                    default:
                        Mend(plant);
                        _twin.OfferMilliamps = _random.Next(6000, 32001);
                        break;
                }
            }

            private static void Mend(OutletPlant plant)
            {
                plant.Pilot.IsShorted = false;
                plant.Pilot.IsGated = false;
                plant.Pilot.ConverterFails = false;
                plant.Residual.IsDead = false;
                plant.Residual.LeakMicroamps = 0;
                plant.Proximity.Ohms = 220;
                plant.Vehicle.IsFull = false;
                if (!plant.Vehicle.IsPlugged)
                {
                    plant.Vehicle.PlugIn();
                }
            }

            private void Check()
            {
                OutletPlant plant = _twin.Plant;
                long now = _twin.NowMs;
                bool ready = plant.Vehicle.IsReady && (!_options.NeedsVentilation || _ventilated);

                // A pilot that hardware holds steady is nothing new while the charger itself holds it so.
                bool gated = plant.Pilot.IsGated && _twin.Session.State != SessionState.Stopping;
                bool wire = !plant.Pilot.IsShorted && !plant.Pilot.ConverterFails && _options.HasDiode;
                _notReadyMs = ready ? -1 : _notReadyMs < 0 ? now : _notReadyMs;
                _badWireMs = wire ? -1 : _badWireMs < 0 ? now : _badWireMs;
                _gatedMs = !gated ? -1 : _gatedMs < 0 ? now : _gatedMs;
                _noOfferMs = _twin.OfferMilliamps > 0 ? -1 : _noOfferMs < 0 ? now : _noOfferMs;
                if (plant.Contactor.IsClosed)
                {
                    Check(_notReadyMs < 0 || now - _notReadyMs <= LeaveMs, "closed without a ready vehicle");
                    Check(_badWireMs < 0 || now - _badWireMs <= WireMs, "closed with a bad pilot");
                    Check(_gatedMs < 0 || now - _gatedMs <= GatedMs, "closed with a pilot held steady");
                    Check(_noOfferMs < 0 || now - _noOfferMs <= 6000 + 50, "closed six seconds after the offer");
                }

                bool fault = _twin.Session.Fault != SessionFault.None;
                Check(!plant.Coil || !fault, "coil on with a fault in force");
                if (plant.Coil && !_wasCoil)
                {
                    Closing(plant, now);
                }

                if (!plant.Coil && _wasCoil)
                {
                    _lastOpenedMs = now;
                }

                Faults += fault && !_wasFault ? 1 : 0;
                _wasFault = fault;
                _wasCoil = plant.Coil;
            }

            private void Closing(OutletPlant plant, long now)
            {
                Closings++;
                Check(_twin.Session.State == SessionState.Charging, "closes in another state");
                Check(plant.Vehicle.IsReady || (_notReadyMs >= 0 && now - _notReadyMs <= 40), "closes for nobody");
                Check(plant.Pilot.DutyTenthousandths >= 1000 && plant.Pilot.DutyTenthousandths <= 9600,
                    "closes without an offer");
                Check(plant.Residual.Tests > _testsBefore, "closes without a fresh test");
                _testsBefore = plant.Residual.Tests;
                Check(now - _lastOpenedMs >= ChargeSession.ReopenMs, "closes too soon after opening");
                Check(now - _lastClosedMs >= ChargeSession.RecloseMs, "closes too soon after closing");
                _lastClosedMs = now;
            }

            private void Check(bool holds, string what)
            {
                if (!holds)
                {
                    Assert.Fail($"{_name}, {_twin.NowMs} ms: {what} ({SessionText.Name(_twin.Session.State)})");
                }
            }
        }
    }
}
