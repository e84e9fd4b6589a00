using Evenload.Core.Balancing;
using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Pilot;
using Evenload.Core.Ports;
using Evenload.Core.Settings;
using Evenload.Core.Site;
using Evenload.Core.Supervision;

namespace Evenload.Core
{
    /// <summary>One charger. <see cref="Tick"/> is its whole control path, in order.</summary>
    public sealed class Controller
    {
        /// <summary>Between two calls of <see cref="Tick"/>, ms.</summary>
        public const int TickMs = 20;

        private const int BlinkMs = 500;
        private const int FlashMs = 100;

        // The watchdog lets the pilot through 0.65 s after its first pulse at the latest; see hardware/board.
        private const int GateMs = 1000;

        private readonly MeterBus _vehicleBus;
        private readonly Meter _vehicleMeter;
        private readonly DrawEstimate _draw;
        private readonly PhaseFinder _finder;
        private readonly Balancer _balancer;
        private readonly MeterWatch _watch;
        private readonly Supervisor _supervisor;
        private readonly Ceiling _cable = new Ceiling(LimitedBy.CableRating, 0);
        private readonly Ceiling _temperature = new Ceiling(LimitedBy.Temperature, 0);
        private readonly Ceiling _enable = new Ceiling(LimitedBy.EnableInput, 0);
        private readonly Ceiling _commissioning = new Ceiling(LimitedBy.Commissioning, 0);
        private readonly Ceiling _pilotTest = new Ceiling(LimitedBy.PilotTest, 0);
        private readonly Ceiling _dryRun = new Ceiling(LimitedBy.DryRun, 0);
        private readonly Ceiling _meterCheck = new Ceiling(LimitedBy.MeterCheck, 0);
        private readonly int _minimumMilliamps;
        private readonly int _safeMilliamps;
        private readonly IIndicator _indicator;
        private readonly IWatchdog _watchdog;
        private Meter _siteMeter;           // these three are others while a simulation runs, until the restart
        private MeterBus _siteBus;
        private P1Reader _siteP1;
        private bool _simulationEnded;
        private int _foundMask;
        private long _startMs = -1;
        private int _session = -1;
        private SessionFault _fault;

        /// <summary>Composes the line of some settings. Everything that it will ever need is made here.</summary>
        /// <param name="values">Checked by <see cref="SettingValues.Check"/>.</param>
        /// <param name="siteLink">To the meter at the supply.</param>
        /// <param name="vehicleLink">The RS-485 line, when the site's meter is not on it and the charger has a meter of
        /// its own; otherwise null.</param>
        /// <param name="outlet">What the outlet is wired to.</param>
        /// <param name="indicator">The light that the owner sees.</param>
        /// <param name="watchdog">What takes the offer away when this does not run.</param>
        public Controller(
            SettingValues values,
            ILink siteLink,
            ILink vehicleLink,
            OutletPorts outlet,
            IIndicator indicator,
            IWatchdog watchdog)
        {
            var plan = new MeterPlan(values);
            int stale = values.Get(Setting.StaleAfterMs);
            int siteStale = plan.SiteStaleMs;
            int minimum = values.Get(Setting.MinimumMilliamps);
            int siteBaud = plan.Framing == Framing.Tcp ? 0 : plan.Baud;
            _siteMeter = new Meter(
                plan.Site, plan.SiteUnit, siteStale, plan.Phases, values.Get(Setting.SiteMeterInvert));
            _vehicleMeter = plan.Vehicle == null
                ? null
                : new Meter(plan.Vehicle, plan.VehicleUnit, stale, 3, values.Get(Setting.VehicleMeterInvert));
            _siteP1 = plan.SiteIsP1 ? new P1Reader(siteLink, _siteMeter) : null;
            MeterPoller sitePoller = plan.SiteIsP1
                ? null
                : new MeterPoller(_siteMeter, siteBaud, plan.BitsPerCharacter);
            MeterPoller vehiclePoller = plan.Vehicle == null
                ? null
                : new MeterPoller(_vehicleMeter, plan.Baud, plan.BitsPerCharacter);
            bool shared = plan.SiteIsSerial && _vehicleMeter != null;
            _siteBus = plan.SiteIsP1 ? null : new MeterBus(
                new ModbusClient(siteLink, plan.Framing, plan.SiteGapMs),
                shared ? new[] { sitePoller, vehiclePoller } : new[] { sitePoller });
            _vehicleBus = shared || _vehicleMeter == null
                ? null
                : new MeterBus(new ModbusClient(vehicleLink, Framing.Rtu, plan.VehicleGapMs), new[] { vehiclePoller });
            int vehicleRefreshMs = plan.Vehicle == null ? 0 : plan.Vehicle.RefreshMs;
            _draw = new DrawEstimate(
                values.Get(Setting.VehicleDeadTimeMs),
                plan.Site.RefreshMs,
                vehicleRefreshMs,
                values.Get(Setting.PhaseRotation),
                stale);
            _finder = new PhaseFinder(_draw.InFlightMs);
            _balancer = new Balancer(
                values.Get(Setting.InstallationLimitMilliamps),
                values.Get(Setting.MarginMilliamps),
                minimum,
                values.Get(Setting.ResumeAfterMs),
                values.Get(Setting.HoldOffMs));
            Site = new SiteCurrents();
            Events = new EventLog(
                plan.SiteIsP1 ? "P1" : plan.Framing == Framing.Tcp ? "TCP MODBUS" : "RTU MODBUS",
                plan.SiteIsP1 ? "P1 port at " + plan.Baud.ToString() + " baud"
                    : plan.SiteIsSerial ? "RS-485 at " + plan.Baud.ToString() + " baud"
                    : plan.Address + ":" + plan.Port.ToString(),
                plan.Site);
            _watch = new MeterWatch(_siteMeter, _finder, Events, siteStale);
            _supervisor = new Supervisor(
                CreateLimits(values, minimum),
                new[]
                {
                    GroupShare, ExternalLimit, _commissioning, _cable, _temperature, _enable, _pilotTest, _dryRun,
                    _meterCheck,
                },
                Events);
            Outlet = new Outlet(outlet, OutletSettings.CreateOptions(values));
            PhaseCheck = CreatePhaseCheck(values, minimum, plan.Site.RefreshMs, _finder);
            _minimumMilliamps = minimum;
            _safeMilliamps = values.Get(Setting.SafeLostMilliamps);
            _indicator = indicator;
            _watchdog = watchdog;
        }

        /// <summary>What a vehicle is offered while it is there and may charge, mA per phase: 0, or the minimum to 80000.
        /// The duty cycle says it to within 6 mA (25 mA above 51 A), rounded down.</summary>
        public int OfferMilliamps { get; private set; }

        /// <summary>What the connection gives, before supervision, mA per phase.</summary>
        public int AllocationMilliamps => _balancer.AllocationMilliamps;

        /// <summary>Why the offer is not higher.</summary>
        public LimitedBy LimitedBy => _supervisor.Reason;

        /// <summary>Duty cycle of the pilot in ten-thousandths; 10000 is steady.</summary>
        public int DutyTenthousandths => Outlet.Session.DutyTenthousandths;

        /// <summary>The vehicle's side: pilot, session, contactor.</summary>
        public Outlet Outlet { get; }

        /// <summary>Whether the charging path keeps its time.</summary>
        public TickWatch Ticks { get; } = new TickWatch();

        /// <summary>Whether the device is to be restarted.</summary>
        public RestartPlan Restart { get; } = new RestartPlan();

        /// <summary>Whether the firmware stays up. Set before the first tick; counts nothing otherwise.</summary>
        public StartWatch Starts { get; set; } = new StartWatch(RestartCause.Unknown, 0, 0);

        /// <summary>What a person at the console asks for.</summary>
        public PersonRequests Requests { get; } = new PersonRequests();

        /// <summary>The last seconds of the line.</summary>
        public BlackBox BlackBox { get; } = new BlackBox();

        /// <summary>The currents at the supply.</summary>
        public SiteCurrents Site { get; }

        /// <summary>The last events.</summary>
        public EventLog Events { get; }

        /// <summary>This charger's share among several; does not limit until granted.</summary>
        public Ceiling GroupShare { get; } = new Ceiling(LimitedBy.GroupShare, 0);

        /// <summary>A command from outside; does not limit until granted.</summary>
        public Ceiling ExternalLimit { get; } = new Ceiling(LimitedBy.ExternalLimit, 0);

        /// <summary>The commissioning check; limits nothing unless it runs.</summary>
        public PhaseCheck PhaseCheck { get; }

        /// <summary>Whether the site's meter can be relied on.</summary>
        public MeterState SiteMeterState => _watch.State;

        /// <summary>What became of the requests to the site's meter.</summary>
        public UnitCounters SiteCounters => _siteMeter.Counters;

        /// <summary>What became of the requests to the vehicle's meter; null where there is none.</summary>
        public UnitCounters VehicleCounters => _vehicleMeter?.Counters;

        /// <summary>Supply phases that follow the pilot, bit 0 for L1; 0 while that is not known.</summary>
        public int PhasesMask => _finder.Mask;

        /// <summary>True while the vehicle's draw is measured.</summary>
        public bool DrawnIsMeasured => _draw.IsMeasured;

        /// <summary>True while the light is on.</summary>
        public bool IndicatorLit { get; private set; }

        /// <summary>What the vehicle draws of a supply phase at the most: measured, or what its offers may
        /// cause.</summary>
        /// <param name="phase">0 to 2.</param>
        /// <returns>mA.</returns>
        public int DrawnMilliamps(int phase) => _draw.IsMeasured ? _draw.MeasuredAtMost(phase) : _draw.OfferedAtMost();

        /// <summary>What of a supply phase is taken for the house's.</summary>
        /// <param name="phase">0 to 2.</param>
        /// <returns>mA, import positive.</returns>
        public int HouseMilliamps(int phase) => _balancer.HouseMilliamps(Site, _draw, phase);

        /// <summary>What the connection has left of a phase, less the margin, at the last reading.</summary>
        /// <param name="phase">0 to 2.</param>
        /// <returns>mA; negative in an overload.</returns>
        public int HeadroomMilliamps(int phase) => _balancer.HeadroomMilliamps(Site, phase);

        /// <summary>Age of the last accepted reading.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>ms; -1 before the first.</returns>
        public long ReadingAgeMs(long nowMs)
            => _siteMeter.Reading.Sequence == 0 ? -1 : nowMs - _siteMeter.Reading.TakenMs;

        /// <summary>Runs the whole line once. To be called every <see cref="TickMs"/>, on one thread with
        /// <see cref="Exchange"/>.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Tick(long nowMs)
        {
            Obey(nowMs);                                                        // a person's requests
            Outlet.Sense(nowMs);                                                // vehicle, cable, contactor
            _draw.Offered(Outlet.InForceMilliamps, nowMs);                      // in force until now
            Exchange(nowMs);                                                    // bytes, frames, readings
            Site.Update(_siteMeter.Reading, _draw);                             // site currents
            _finder.Read(Site, _siteMeter.SameSinceMs);
            _balancer.Allocate(Site, _draw, _finder, nowMs);                    // allocation
            _watch.Judge(nowMs);
            Grant(_cable, Outlet.CableMilliamps);
            Grant(_temperature, Outlet.TemperatureMilliamps);
            Grant(_enable, Outlet.EnableMilliamps);
            Commission(nowMs);
            bool steps = PhaseCheck.Result == PhaseCheckResult.Running;     // its own, which tell more
            Grant(_meterCheck, steps || !_finder.Asks, _minimumMilliamps);
            OfferMilliamps = _supervisor.Limit(_balancer, _watch.State, !steps && _finder.Waits, nowMs); // setpoint
            Restart.Step(Outlet.IsOpen, nowMs);
            _startMs = _startMs < 0 ? nowMs : _startMs;
            Outlet.IsHeld = Restart.Withdraws || Requests.Holds || nowMs - _startMs < GateMs;
            Outlet.Act(OfferMilliamps, VehicleMilliamps(), OtherFaults(), nowMs); // duty and contactor
            Starts.Step(Outlet.IsOpen && !Outlet.Session.ContactorClosed, Restart.IsPlanned, nowMs);
            Remember(nowMs);
            NoteSession(nowMs);
            Show(nowMs);
        }

        /// <summary>Ends a tick: feeds the watchdog if the tick was in time and the pilot does what it is told.</summary>
        /// <param name="nowMs">Monotonic ms now that <see cref="Tick"/> has returned.</param>
        public void Finish(long nowMs)
        {
            if (!Ticks.Ended(nowMs))
            {
                Events.Write(EventCode.Late, Ticks.LastMissedMs, nowMs);
            }
            else if (Outlet.PilotAnswers)
            {
                _watchdog.Feed();
            }
        }

        /// <summary>Takes bytes from the meters and asks for more: the first stages of <see cref="Tick"/>, to be run
        /// between ticks so that a serial line need not wait for the next one.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Exchange(long nowMs)
        {
            if (Requests.IsLinkLent)
            {
                return;                 // a scan has it: no reading comes, and the meter counts as lost
            }

            if (_siteP1 != null)
            {
                _siteP1.Step(nowMs);
            }
            else
            {
                _siteBus.Step(nowMs);
            }

            if (_vehicleBus != null)
            {
                _vehicleBus.Step(nowMs);
            }

            if (_vehicleMeter != null)
            {
                _draw.Measured(_vehicleMeter.Reading, nowMs);
            }
        }

        private static SupervisionLimits CreateLimits(SettingValues values, int minimum) => new SupervisionLimits
        {
            MinimumMilliamps = minimum,
            StationMaximumMilliamps = values.Get(Setting.StationMaximumMilliamps),
            CableRatingMilliamps = values.Get(Setting.CableRatingMilliamps),
            SafeStartMilliamps = values.Get(Setting.SafeStartMilliamps),
            SafeLostMilliamps = values.Get(Setting.SafeLostMilliamps),
            SafeImplausibleMilliamps = values.Get(Setting.SafeImplausibleMilliamps),
            HoldOffMs = values.Get(Setting.HoldOffMs),
            RiseStepMilliamps = values.Get(Setting.RiseStepMilliamps),
            ResumeAfterMs = values.Get(Setting.ResumeAfterMs),
            RideOutMs = values.Get(Setting.RideOutMs),
        };

        private static PhaseCheck CreatePhaseCheck(
            SettingValues values, int minimum, int refreshMs, PhaseFinder finder)
        {
            int station = values.Get(Setting.StationMaximumMilliamps);
            int cable = values.Get(Setting.CableRatingMilliamps);
            return new PhaseCheck(
                minimum,
                station < cable ? station : cable,
                refreshMs,
                values.Get(Setting.StaleAfterMs),
                values.Get(Setting.HoldOffMs),
                finder);
        }

        // None of it raises the offer.
        private void Obey(long nowMs)
        {
            Requests.Step(Outlet.IsOpen && !Outlet.Session.ContactorClosed, nowMs);
            switch (Requests.TakeCommissioning())
            {
                case PersonRequests.Start:
                    PhaseCheck.Start((int)nowMs, PhaseCheck.DefaultBoundMs, OfferMilliamps, nowMs);
                    break;
                case PersonRequests.Stop:
                    PhaseCheck.Stop();
                    break;
                default:
                    break;
            }

            RestartCause restart = Requests.TakeRestart();
            if (restart != RestartCause.Unknown)
            {
                Restart.Ask(restart, true);
            }

            Simulate(nowMs);
            Grant(_pilotTest, Requests.TestMilliamps < 0, Requests.TestMilliamps);
            Grant(_dryRun, !Requests.IsDryRun, _safeMilliamps);
        }

        // The watch calls its readings simulated from this tick on, so that no more than the safe current is offered; the
        // real meter is not asked again before the restart.
        private void Simulate(long nowMs)
        {
            if (Requests.IsSimulating && !_watch.IsSimulated)
            {
                _watch.IsSimulated = true;
                _siteMeter = Requests.SimulatedMeter;
                _siteBus = Requests.SimulatedBus;
                _siteP1 = null;
                Events.Write(EventCode.Simulation, 1, nowMs);
            }

            if (Requests.SimulationIsOver && !_simulationEnded)
            {
                _simulationEnded = true;
                Events.Write(EventCode.Simulation, 0, nowMs);
                Restart.Ask(RestartCause.Person, true);
            }
        }

        // It only ever lowers, and leaves nothing behind when it has ended.
        private void Commission(long nowMs)
        {
            LimitedBy reason = _supervisor.Reason == LimitedBy.HoldOff ? LimitedBy.None : _supervisor.Reason;
            MeterReading vehicle = _draw.IsMeasured ? _vehicleMeter.Reading : null;
            int offered = Outlet.InForceMilliamps > 0 ? OfferMilliamps : 0;
            PhaseCheck.Step(Site, vehicle, offered, (int)reason, nowMs);
            if (PhaseCheck.Result == PhaseCheckResult.Running)
            {
                _commissioning.Grant(PhaseCheck.RequestMilliamps, long.MaxValue);
            }
            else
            {
                _commissioning.Release();
            }
        }

        // What this offer will do to the readings to come.
        private void Remember(long nowMs)
        {
            _draw.Offered(Outlet.InForceMilliamps, nowMs);
            _finder.Offered(Outlet.InForceMilliamps, nowMs);
            _balancer.Offered(Outlet.InForceMilliamps, Site, _draw, nowMs);
            if (_finder.Mask != 0 && _finder.Mask != _foundMask && !_watch.IsSimulated)
            {
                _foundMask = _finder.Mask;
                Events.Write(EventCode.PhasesFound, _foundMask, nowMs);
            }
        }

        // The draw of the phase with the most; -1 where it is not measured.
        private int VehicleMilliamps()
        {
            if (!_draw.IsMeasured)
            {
                return -1;
            }

            MeterReading reading = _vehicleMeter.Reading;
            int most = 0;
            for (int phase = 0; phase < 3; phase++)
            {
                most = reading.CurrentMilliamps[phase] > most ? reading.CurrentMilliamps[phase] : most;
            }

            return most;
        }

        private int OtherFaults()
            => (Ticks.IsBroken ? FaultRules.Bit(SessionFault.MissedDeadline) : 0)
                | (Starts.IsLoop ? FaultRules.Bit(SessionFault.RestartLoop) : 0);

        // What the outlet measures holds for the offer of this tick.
        private static void Grant(Ceiling ceiling, int milliamps)
        {
            if (milliamps == Outlet.Unlimited || milliamps == 0)
            {
                ceiling.Release();      // of nothing at all the outlet sees to itself, without the pause of a full house
            }
            else
            {
                ceiling.Grant(milliamps, long.MaxValue);
            }
        }

        private static void Grant(Ceiling ceiling, bool isFree, int milliamps)
        {
            if (isFree)
            {
                ceiling.Release();
            }
            else
            {
                ceiling.Grant(milliamps, long.MaxValue);
            }
        }

        private void NoteSession(long nowMs)
        {
            ChargeSession session = Outlet.Session;
            if ((int)session.State != _session)
            {
                _session = (int)session.State;
                Events.Write(EventCode.Session, _session | ((int)session.Reason << 8), nowMs);
                if (session.State == SessionState.Unplugged)
                {
                    _finder.Forget();
                }
            }

            if (session.Fault != _fault)
            {
                bool isNew = session.Fault != SessionFault.None;
                Events.Write(
                    isNew ? EventCode.Fault : EventCode.FaultEnded, (int)(isNew ? session.Fault : _fault), nowMs);
                _fault = session.Fault;
            }

            int states = (int)LimitedBy | ((int)_watch.State << 8) | ((int)Outlet.Pilot << 12) | (_session << 16)
                | ((int)_fault << 20);
            BlackBox.Step(states, Site, AllocationMilliamps, OfferMilliamps, DutyTenthousandths, nowMs);
        }

        // Steady light, but interrupted while a reduced current is in force because of the meter; a short double flash
        // while the house is simulated.
        private void Show(long nowMs)
        {
            if (_watch.IsSimulated)
            {
                long part = nowMs / FlashMs % 10;
                IndicatorLit = part == 0 || part == 2;
                _indicator.Set(IndicatorLit);
                return;
            }

            bool reduced = _watch.State == MeterState.Lost || _watch.State == MeterState.Implausible;
            IndicatorLit = !reduced || nowMs / BlinkMs % 2 == 0;
            _indicator.Set(IndicatorLit);
        }
    }
}
