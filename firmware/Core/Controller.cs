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

        private readonly MeterBus _siteBus;
        private readonly P1Reader _siteP1;
        private readonly MeterBus _vehicleBus;
        private readonly Meter _siteMeter;
        private readonly Meter _vehicleMeter;
        private readonly DrawEstimate _draw;
        private readonly PhaseFinder _finder;
        private readonly Balancer _balancer;
        private readonly MeterWatch _watch;
        private readonly Supervisor _supervisor;
        private readonly IPilotOutput _pilot;
        private readonly IIndicator _indicator;
        private int _foundMask;

        /// <summary>Composes the line of some settings. Everything that it will ever need is made here.</summary>
        /// <param name="values">Checked by <see cref="SettingValues.Check"/>.</param>
        /// <param name="siteLink">To the meter at the supply.</param>
        /// <param name="vehicleLink">The RS-485 line, when the site's meter is not on it and the charger has a meter of
        /// its own; otherwise null.</param>
        /// <param name="pilot">The control pilot.</param>
        /// <param name="indicator">The light that the owner sees.</param>
        public Controller(
            SettingValues values, ILink siteLink, ILink vehicleLink, IPilotOutput pilot, IIndicator indicator)
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
                CreateLimits(values, minimum), new[] { GroupShare, ExternalLimit }, Events);
            _pilot = pilot;
            _indicator = indicator;
            DutyTenthousandths = PilotDuty.Steady;
        }

        /// <summary>What the pilot offers, mA per phase: 0, or the minimum to 80000. The duty cycle says it to within
        /// 6 mA (25 mA above 51 A), rounded down.</summary>
        public int OfferMilliamps { get; private set; }

        /// <summary>Why the offer is not higher.</summary>
        public LimitedBy LimitedBy => _supervisor.Reason;

        /// <summary>Duty cycle of the pilot in ten-thousandths; 10000 is steady.</summary>
        public int DutyTenthousandths { get; private set; }

        /// <summary>The currents at the supply.</summary>
        public SiteCurrents Site { get; }

        /// <summary>The last events.</summary>
        public EventLog Events { get; }

        /// <summary>This charger's share among several; does not limit until granted.</summary>
        public Ceiling GroupShare { get; } = new Ceiling(LimitedBy.GroupShare, 0);

        /// <summary>A command from outside; does not limit until granted.</summary>
        public Ceiling ExternalLimit { get; } = new Ceiling(LimitedBy.ExternalLimit, 0);

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
            _draw.Offered(OfferMilliamps, nowMs);                               // in force until now
            Exchange(nowMs);                                                    // bytes, frames, readings
            Site.Update(_siteMeter.Reading, _draw);                             // site currents
            _finder.Read(Site, _siteMeter.SameSinceMs);
            _balancer.Allocate(Site, _draw, _finder, nowMs);                    // allocation
            _watch.Judge(nowMs);
            OfferMilliamps = _supervisor.Limit(_balancer, _watch.State, nowMs); // setpoint
            DutyTenthousandths = PilotDuty.FromMilliamps(OfferMilliamps);
            _pilot.Drive(DutyTenthousandths);                                   // duty
            Remember(nowMs);
            Show(nowMs);
        }

        /// <summary>Takes bytes from the meters and asks for more: the first stages of <see cref="Tick"/>, to be run
        /// between ticks so that a serial line need not wait for the next one.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Exchange(long nowMs)
        {
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

        // What this offer will do to the readings to come.
        private void Remember(long nowMs)
        {
            _draw.Offered(OfferMilliamps, nowMs);
            _finder.Offered(OfferMilliamps, nowMs);
            _balancer.Offered(OfferMilliamps, Site, nowMs);
            if (_finder.Mask != 0 && _finder.Mask != _foundMask)
            {
                _foundMask = _finder.Mask;
                Events.Write(EventCode.PhasesFound, _foundMask, nowMs);
            }
        }

        // Steady light, but interrupted while a reduced current is in force because of the meter.
        private void Show(long nowMs)
        {
            bool reduced = _watch.State == MeterState.Lost || _watch.State == MeterState.Implausible;
            IndicatorLit = !reduced || nowMs / BlinkMs % 2 == 0;
            _indicator.Set(IndicatorLit);
        }
    }
}
