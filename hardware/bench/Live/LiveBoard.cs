using System;
using Evenload.Bench.Arguments;
using Evenload.Bench.Plants;
using Evenload.Core;
using Evenload.Core.Balancing;
using Evenload.Core.Modbus;
using Evenload.Core.Pilot;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Esp32;
using Evenload.Twin;
using Evenload.Virtual;

namespace Evenload.Bench.Live
{
    /// <summary>The firmware on the virtual board, with a plant and a simulated or real meter, in real time.</summary>
    public sealed class LiveBoard : IDisposable
    {
        private const int StopMs = 2000;
        private const string WifiName = "bench";

        private readonly FirmwareSettings _firmware;
        private readonly ConsoleWire _console; // null: nobody listens
        private readonly string _device; // null: the meter is simulated or on the network
        private readonly LiveSite _site;
        private readonly MeterServers _servers; // null: the meter is a real one
        private readonly PlantThread _plant;
        private Controller _controller;
        private readonly Journal _journal;
        private readonly long _startMs;
        private readonly string _meterText;

        /// <summary>Boots it.</summary>
        /// <param name="firmware">What it starts with.</param>
        /// <param name="options">Of the plant.</param>
        /// <param name="site">Around the charger.</param>
        /// <param name="meter">The real meter; null: a simulated one.</param>
        /// <param name="console">At its console; null: nothing.</param>
        public LiveBoard(
            FirmwareSettings firmware, PlantOptions options, LiveSite site, MeterUrl meter, ConsoleWire console)
        {
            _firmware = firmware;
            _console = console;
            _device = meter?.Device;
            SettingValues settings = firmware.Values;
            _site = site;
            _startMs = Clock.NowMs();
            SimulatedMeters meters = meter == null ? new SimulatedMeters(new MeterPlan(settings), options) : null;
            var outlet = new OutletPlant(new VehicleInlet(new InletOptions())) { Watchdog = new WatchdogGate(options.Seed) };
            var vehicle = new PluggedVehicle(options.Vehicle, outlet);
            var plant = new Plant(site.House, vehicle.Vehicle, settings.Get(Setting.PhaseRotation));
            _plant = new PlantThread(plant, vehicle, BoardPins.Create(settings.Get(Setting.Board)), meters, _startMs);
            _servers = meter == null ? new MeterServers(settings, meters, site.ThinkMs, options.Seed) : null;
            _console?.Connect();
            ConnectNetwork(settings);
            _controller = FirmwareThread.Start(firmware.Given);
            _journal = new Journal(_controller.Events, _startMs);
            _meterText = MeterText(new MeterPlan(settings), meter?.Device);
        }

        /// <summary>Since the board was booted, ms.</summary>
        public long NowMs => Clock.NowMs() - _startMs;

        /// <summary>Takes the state of everything, and plays the demonstration's part that is not in the
        /// house.</summary>
        /// <exception cref="FailureException">The firmware has stopped.</exception>
        public LiveState TakeState()
        {
            if (FirmwareThread.HasFailed)
            {
                throw new FailureException("the firmware stopped and asked for a restart; its defect, report it");
            }

            if (FirmwareThread.HasRebooted)
            {
                Restart();
            }

            long nowMs = NowMs;
            string house = _site.Text(nowMs);
            if (_servers != null)
            {
                _servers.AreSilent = _site.MeterIsCut(nowMs);
            }

            _journal.Update(_startMs + nowMs, house);
            int[] grid = new int[3];
            int[] vehicle = new int[3];
            _plant.Read(grid, vehicle);
            int[] share = new int[3];
            for (int phase = 0; phase < 3; phase++)
            {
                if (_servers == null)
                {
                    grid[phase] = _controller.Site.GridMilliamps(phase);
                }
                else
                {
                    int rotation = _firmware.Values.Get(Setting.PhaseRotation);
                    share[phase] = vehicle[(phase - rotation + 3) % 3];
                }
            }

            return Compose(nowMs, house, grid, vehicle, share);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _plant.Dispose();
            _servers?.Dispose();
        }

        // A new board with the same wires and the same flash; house, vehicle and meters live on.
        private void Restart()
        {
            DeviceThreads.Stop(StopMs);
            _firmware.Load();
            _plant.Restart(BoardPins.Create(_firmware.Values.Get(Setting.Board)), () =>
            {
                VirtualBoard.Reset();
                _servers?.Connect(_firmware.Values);
                if (_device != null)
                {
                    VirtualBoard.ConnectSerial(MeterServers.SerialPort, _device);
                }

                _console?.Connect();
                ConnectNetwork(_firmware.Values);
            });
            _controller = FirmwareThread.Start(_firmware.Given);
            _journal.Take(_controller.Events);
        }

        // The computer's own stands for it, which is up already: a cable, and a Wi-Fi that is called as the settings
        // say.
        private static void ConnectNetwork(SettingValues settings)
        {
            var plan = new NetworkPlan(settings);
            VirtualNetwork.Fit(plan.BoardHasEthernet, !plan.BoardHasEthernet);
            VirtualNetwork.LinkMs = 0;
            VirtualNetwork.LeaseMs = 0;
            VirtualNetwork.WifiName = plan.Name.Length > 0 ? plan.Name : WifiName;
            VirtualNetwork.WifiPassword = plan.Password;
            VirtualNetwork.Preset(WifiName, string.Empty);
        }

        private static string MeterText(MeterPlan plan, string device)
        {
            if (plan.SiteIsP1)
            {
                return FormattableString.Invariant($"{plan.Site.Title}, P1 port at {plan.Baud} baud");
            }

            string place = plan.SiteIsSerial
                ? FormattableString.Invariant($"{device ?? "pseudo-terminal"} at {plan.Baud} baud")
                : FormattableString.Invariant($"{plan.Address}:{plan.Port}");
            string via = plan.Framing == Framing.RtuOverTcp ? "RTU over TCP " : string.Empty;
            return FormattableString.Invariant($"{plan.Site.Title}, unit {plan.SiteUnit}, {via}{place}");
        }

        private LiveState Compose(long nowMs, string house, int[] grid, int[] vehicle, int[] share)
        {
            UnitCounters counters = _controller.SiteCounters;
            LimitedBy reason = _controller.LimitedBy;
            ChargeSession session = _controller.Outlet.Session;
            return new LiveState
            {
                AtMs = nowMs,
                MeterText = _meterText,
                HouseText = house,
                LimitMilliamps = _firmware.Values.Get(Setting.InstallationLimitMilliamps),
                GridMilliamps = grid,
                VehicleShareMilliamps = share,
                HeadroomMilliamps = new[]
                {
                    _controller.HeadroomMilliamps(0),
                    _controller.HeadroomMilliamps(1),
                    _controller.HeadroomMilliamps(2),
                },
                OfferMilliamps = _controller.OfferMilliamps,
                DutyTenthousandths = _plant.PilotDuty,
                VehicleMilliamps = vehicle,
                PilotState = SessionText.Name(_controller.Outlet.Pilot),
                SessionState = SessionText.Name(session.State),
                SessionReason = session.Fault == SessionFault.None
                    ? SessionText.Sentence(session.Reason)
                    : SessionText.Sentence(session.Fault),
                ContactorIsClosed = _plant.ContactorIsClosed,
                LimitedBy = LimitedByText.Name(reason),
                Reason = LimitedByText.Sentence(reason),
                MeterState = StateText(_controller.SiteMeterState),
                MeterIsGood = _controller.SiteMeterState == MeterState.Good,
                ReadingAgeMs = _controller.ReadingAgeMs(Clock.NowMs()),
                Requests = counters.Requests,
                Good = counters.Good,
                Timeouts = counters.Timeouts,
                Corrupt = counters.Corrupt,
                LastRoundTripMs = counters.LastRoundTripMs,
                WorstRoundTripMs = counters.WorstRoundTripMs,
                IndicatorLit = _controller.IndicatorLit,
                Events = _journal.Lines,
            };
        }

        private static string StateText(MeterState state) => state switch
        {
            MeterState.StartUp => "start-up",
            MeterState.Good => "good",
            MeterState.Lost => "lost",
            MeterState.Implausible => "implausible",
            MeterState.Simulated => "simulated",
        };
    }
}
