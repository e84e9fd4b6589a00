using System;
using System.IO;
using System.Threading;
using Evenload.Bench.Arguments;
using Evenload.Bench.Live;
using Evenload.Bench.Plants;
using Evenload.Core;
using Evenload.Core.Balancing;
using Evenload.Core.Pilot;
using Evenload.Core.Settings;
using Evenload.Esp32;
using Evenload.Twin;
using Evenload.Virtual;

namespace Evenload.Bench.Hang
{
    /// <summary>The firmware on a virtual board whose threads hang, and which its watchdog or this resets.</summary>
    public sealed class HangBoard : IDisposable
    {
        private const int LookMs = 5;
        private const int StopMs = 5000;
        private const int ContactorMs = 50; // the slowest relay and contactor that hardware/board allows

        private readonly SettingValues _values = new SettingValues();
        private readonly OutletPlant _outlet;
        private readonly BoardPins _pins;
        private readonly MeterServers _servers;
        private readonly PlantThread _plant;
        private readonly ConsoleWire _console = new ConsoleWire();
        private Controller _before;

        /// <summary>A board without power, in a plant that lives.</summary>
        /// <param name="seed">Of the parts.</param>
        /// <param name="overNetwork">Whether its meter is reached over the network.</param>
        public HangBoard(int seed, bool overNetwork)
        {
            // Current comes and goes with the house every few seconds, so that the charging path makes all its calls.
            SettingsBuilder.Apply(_values, "vehicleDeadTimeMs", "3000");
            SettingsBuilder.Apply(_values, "holdOffMs", "5000");
            SettingsBuilder.Apply(_values, "riseStepMilliamps", "16000");
            if (overNetwork)
            {
                SettingsBuilder.Apply(_values, "siteMeterLink", "tcp");
                SettingsBuilder.Apply(_values, "siteMeterAddress", "127.0.0.1");
            }

            string refused = _values.Check();
            if (refused != null)
            {
                throw new FailureException(refused);
            }

            var plan = new MeterPlan(_values);
            var options = new PlantOptions
            {
                Vehicle = new VehicleOptions { DeadTimeMs = HangBounds.VehicleMs },
                MeterRefreshMs = plan.Site.RefreshMs,
                Seed = seed,
            };
            IHouse house = new ScriptedHouse(15000).Add(0, 3000, 3000, 3000).Add(12000, 16000, 16000, 16000);
            _outlet = new OutletPlant(
                new VehicleInlet(new InletOptions()),
                new SwitchingContactor(30, Chance.Between(Chance.Bits(seed, 22, 0), 5, ContactorMs)),
                new ResidualDevice()) { Watchdog = new WatchdogGate(seed) };
            var vehicle = new PluggedVehicle(options.Vehicle, _outlet);
            var plant = new Plant(house, vehicle.Vehicle);
            var meters = new SimulatedMeters(plan, options);
            _pins = BoardPins.Create(_values.Get(Setting.Board));
            Watch = new HangWatch(_outlet, plant, () => Controller != null && Controller.Site.TakenMs > 0);
            Trap = new HangTrap(() => _plant.Look(_ =>
            {
                HungMs = Watch.NowMs;
                HungMilliamps = Watch.DrawnMilliamps;
                HungPulses = Watch.Pulses;
                Watch.MeasurePulses();
            }));
            _plant = new PlantThread(plant, vehicle, _pins, meters, VirtualBoard.Microseconds / 1000);
            _plant.Stepped = Watch.Step;
            _servers = new MeterServers(_values, meters, SimulatedMeters.ThinkMs, seed);
        }

        /// <summary>What the plant shows.</summary>
        public HangWatch Watch { get; }

        /// <summary>In the way of the firmware's threads.</summary>
        public HangTrap Trap { get; }

        /// <summary>When the trap sprang, the plant's time, ms.</summary>
        public long HungMs { get; private set; }

        /// <summary>What the vehicle drew then, milliamps.</summary>
        public int HungMilliamps { get; private set; }

        /// <summary>How often the firmware had fed the watchdog by then.</summary>
        public int HungPulses { get; private set; }

        /// <summary>The line that runs; null until it is composed.</summary>
        public Controller Controller => Esp32.Program.Controller == _before ? null : Esp32.Program.Controller;

        /// <summary>Lets time pass.</summary>
        /// <param name="reached">Ends it.</param>
        /// <param name="patienceMs">Of the plant's time; ends it as well.</param>
        /// <returns>Whether it was reached.</returns>
        public bool Wait(Func<bool> reached, long patienceMs)
        {
            long endMs = Watch.NowMs + patienceMs;
            while (!reached())
            {
                if (Watch.NowMs >= endMs)
                {
                    return false;
                }

                Thread.Sleep(LookMs);
            }

            return true;
        }

        /// <summary>Resets the processor and lets it boot; the plant lives on.</summary>
        /// <param name="parts">Chooses the watchdog's parts.</param>
        /// <param name="bootMs">From the reset to the firmware's first instruction.</param>
        /// <param name="starts">Called right before that; null: nothing.</param>
        /// <exception cref="FailureException">A thread of the firmware did not stop.</exception>
        public void Boot(int parts, int bootMs, Action starts)
        {
            if (!DeviceThreads.Stop(StopMs))
            {
                throw new FailureException("a thread of the firmware runs without a call into the device's packages");
            }

            Trap.Clear();
            _before = Esp32.Program.Controller;
            _plant.Restart(_pins, () =>
            {
                VirtualBoard.Reset();
                _servers.Connect(_values);
                _console.Connect();
                VirtualBoard.OutputChanged += NotePulse;
                Watch.Boot();
            });
            Wait(() => false, bootMs);
            _plant.Look(_ =>
            {
                starts?.Invoke();
                if (!_outlet.Watchdog.IsOpen)
                {
                    _outlet.Watchdog = new WatchdogGate(parts);
                }

                Watch.Boot();
            });
            FlashDrive.Erase();     // every start is the first: that of a restart loop would not charge
            FirmwareThread.Begin(_values);
        }

        /// <summary>Takes the power away until the watchdog's gate is shut.</summary>
        public void PowerOff()
        {
            DeviceThreads.Stop(StopMs);
            Wait(() => !_outlet.Watchdog.IsOpen, WatchdogGate.ClosesLatestMs);
        }

        /// <summary>What the firmware says of itself, for people.</summary>
        public string Told()
        {
            Controller controller = Controller;
            if (controller == null)
            {
                return "the firmware has not started";
            }

            ChargeSession session = controller.Outlet.Session;
            string state = session.Fault == SessionFault.None
                ? SessionText.Name(session.State)
                : SessionText.Sentence(session.Fault);
            return FormattableString.Invariant(
                $"{state}; {controller.OfferMilliamps} mA; {LimitedByText.Sentence(controller.LimitedBy)}");
        }

        /// <summary>Has the console's thread write all the time.</summary>
        public void TypeAtConsole() => File.AppendAllText(_console.Path, "watch\r");

        /// <inheritdoc/>
        public void Dispose()
        {
            DeviceThreads.Stop(StopMs);
            Trap.Dispose();
            _plant.Dispose();
            _servers.Dispose();
            _console.Dispose();
        }

        private void NotePulse(int pin, int level)
        {
            if (pin == _pins.Watchdog)
            {
                _plant.Look(_ => Watch.Pulse());
            }
        }
    }
}
