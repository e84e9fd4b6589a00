using Evenload.Core.Ports;

namespace Evenload.Core.Pilot
{
    /// <summary>All between the setpoint and the vehicle. Each tick <see cref="Sense"/> comes before the stages that
    /// use its limits, and <see cref="Act"/> after them.</summary>
    public sealed class Outlet
    {
        /// <summary>No limit.</summary>
        public const int Unlimited = EnableLimit.Unlimited;

        private readonly OutletPorts _ports;
        private readonly OutletOptions _options;
        private readonly PilotSense _sense = new PilotSense();
        private readonly CableSense _cable = new CableSense();
        private readonly ContactorWatch _contactor;
        private readonly ResidualMonitor _residual;
        private readonly TemperatureDerating _temperature;
        private readonly EnableLimit _enable;
        private readonly OverdrawWatch _overdraw;
        private readonly int[] _peaks = new int[2];

        /// <summary>An outlet that has driven nothing yet.</summary>
        /// <param name="ports">What it is wired to.</param>
        /// <param name="options">Read once.</param>
        public Outlet(OutletPorts ports, OutletOptions options)
        {
            _ports = ports;
            _options = options;
            _contactor = new ContactorWatch(ports.ContactorInput != null);
            _residual = new ResidualMonitor(ports.ResidualCurrent != null);
            _temperature = new TemperatureDerating(
                options.DerateFromMillicelsius, options.StopAtMillicelsius, options.StationMaximumMilliamps);
            _overdraw = new OverdrawWatch(options.VehicleDeadTimeMs);
            _enable = new EnableLimit(options.EnableLimitMilliamps);
            Session = new ChargeSession(options.IsVentilated, options.WakeUp);
        }

        /// <summary>How the session stands.</summary>
        public ChargeSession Session { get; }

        /// <summary>The state of the pilot that counts; meaningless until it is known.</summary>
        public PilotState Pilot => _sense.State;

        /// <summary>True: nothing is offered to any vehicle, whatever the setpoint.</summary>
        public bool IsHeld { get; set; }

        /// <summary>Whether no vehicle is connected to the supply, by the contactor's feedback where it has
        /// one.</summary>
        public bool IsOpen => _contactor.IsOpen;

        /// <summary>What the vehicle may be drawing by now, mA per phase: what the pilot says while the contactor is
        /// closed.</summary>
        public int InForceMilliamps
            => Session.ContactorClosed || !_contactor.IsOpen ? PilotDuty.ToMilliamps(Session.DutyTenthousandths) : 0;

        /// <summary>True when the pilot does what it is told: without this nothing may feed the watchdog.</summary>
        public bool PilotAnswers => _sense.Answers;

        /// <summary>What the cable may carry, mA; 0 without a rated one; <see cref="Unlimited"/> where it is
        /// tethered.</summary>
        public int CableMilliamps => _ports.Proximity == null ? Unlimited : _cable.RatingMilliamps;

        /// <summary>What the temperature allows, mA; 0 when it is too hot; <see cref="Unlimited"/> where it is not
        /// measured.</summary>
        public int TemperatureMilliamps => _ports.Temperature == null ? Unlimited : _temperature.LimitMilliamps;

        /// <summary>What the contact from outside allows, mA; <see cref="Unlimited"/> where there is none or it gives
        /// free.</summary>
        public int EnableMilliamps => _ports.Enable == null ? Unlimited : _enable.LimitMilliamps;

        /// <summary>Measures all that there is to measure.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Sense(long nowMs)
        {
            _ports.PilotInput.Read(_peaks);
            _sense.Update(_peaks[0], _peaks[1], Session.Mode, nowMs);
            bool closed = _ports.ContactorInput != null && _ports.ContactorInput.IsClosed();
            _contactor.Step(Session.ContactorClosed, closed, nowMs);
            bool tripped = _ports.ResidualCurrent != null && _ports.ResidualCurrent.IsTripped();
            _residual.Step(tripped, !_contactor.IsOpen, Session.IsAboutToClose, nowMs);
            if (_ports.Proximity != null)
            {
                int ohms = CableRating.Ohms(
                    _ports.Proximity.ReadMillivolts(),
                    _options.ProximitySupplyMillivolts,
                    _options.ProximityPullUpOhms);
                bool vehicle = _sense.IsKnown && _sense.State != PilotState.A;
                _cable.Update(CableRating.FromProximity(ohms), vehicle, nowMs);
            }

            if (_ports.Temperature != null)
            {
                _temperature.Update(_ports.Temperature.ReadMillicelsius(), nowMs);
            }

            if (_ports.Enable != null)
            {
                _enable.Update(_ports.Enable.IsEnabled(), nowMs);
            }
        }

        /// <summary>Takes the setpoint and drives pilot and contactor.</summary>
        /// <param name="offerMilliamps">What may be offered, mA: 0, or 6000 to 80000.</param>
        /// <param name="drawnMilliamps">What the vehicle draws of the phase with the most, mA; -1 when it is not
        /// measured.</param>
        /// <param name="otherFaults">Faults that others have found, bits of <see cref="FaultRules.Bit"/>.</param>
        /// <param name="nowMs">Monotonic ms, the same as for <see cref="Sense"/>.</param>
        public void Act(int offerMilliamps, int drawnMilliamps, int otherFaults, long nowMs)
        {
            int offered = Session.State == SessionState.Charging
                ? PilotDuty.ToMilliamps(Session.DutyTenthousandths)
                : 0;
            _overdraw.Step(drawnMilliamps, offered, nowMs);
            bool safe = _contactor.IsOpen && _residual.IsReady;
            bool withheld = IsHeld || CableMilliamps == 0 || EnableMilliamps == 0 || TemperatureMilliamps == 0;
            Session.Step(_sense, withheld ? 0 : offerMilliamps, otherFaults | PresentFaults(), safe, nowMs);
            _ports.ContactorOutput.Set(Session.ContactorClosed);
            _ports.PilotOutput.Drive(Session.DutyTenthousandths);
            if (_ports.ResidualCurrentTest != null)
            {
                _ports.ResidualCurrentTest.Set(_residual.TestOutput);
            }
        }

        private int PresentFaults()
        {
            return When(_overdraw.IsOver, SessionFault.Overdraw)
                | When(_temperature.IsUnknown, SessionFault.TemperatureSensor)
                | When(_temperature.IsTooHot, SessionFault.OverTemperature)
                | When(_cable.IsFault, SessionFault.Cable)
                | When(_residual.HasFailed, SessionFault.ResidualTest)
                | When(_residual.IsTripped, SessionFault.ResidualCurrent)
                | When(_contactor.IsStuckOpen, SessionFault.ContactorOpen)
                | When(_contactor.IsWelded, SessionFault.ContactorWelded);
        }

        private static int When(bool there, SessionFault fault) => there ? FaultRules.Bit(fault) : 0;
    }
}
