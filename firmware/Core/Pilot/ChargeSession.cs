namespace Evenload.Core.Pilot
{
    /// <summary>One outlet's session: takes what the pilot says and what may be offered, and gives what to drive on the
    /// pilot and whether the contactor is to be closed.</summary>
    public sealed class ChargeSession
    {
        /// <summary>Time that a vehicle has to switch off after the offer was withdrawn, ms.</summary>
        /// <remarks>IEC 61851-1:2017 Table A.6: a vehicle needs 3 s at the most (10.1), and the contactor may be opened
        /// under load after 6 s (10.2).</remarks>
        public const int StopMs = 6000;

        /// <summary>Least time from opening the contactor, or from start-up, to closing it, ms.</summary>
        public const int ReopenMs = 5000;

        /// <summary>Least time from one closing of the contactor to the next, ms: a cold vehicle that changes its mind
        /// does not wear it out.</summary>
        public const int RecloseMs = 15000;

        /// <summary>After a vehicle has asked for ventilation in vain nothing is offered to it for this long, ms,
        /// unless it asks without.</summary>
        public const int RefusedMs = 60000;

        // As IPilotOutput has it.
        private const int NotAvailableDuty = 0;

        private readonly bool _ventilated;
        private readonly WakeUp _wakeUp;
        private readonly FaultLatch _faults = new FaultLatch();
        private bool _started;
        private bool _refused;
        private bool _forced;
        private long _refusedMs;
        private long _openedMs;
        private long _closedMs = long.MinValue / 2;
        private long _withdrawnMs;

        /// <summary>A session with the contactor open and a steady pilot.</summary>
        /// <param name="isVentilated">True where vehicles may charge that ask for ventilation (state D).</param>
        /// <param name="wakeUp">How vehicles are woken.</param>
        public ChargeSession(bool isVentilated, WakeUpKind wakeUp)
        {
            _ventilated = isVentilated;
            _wakeUp = new WakeUp(wakeUp);
        }

        /// <summary>How far it has come.</summary>
        public SessionState State { get; private set; }

        /// <summary>Why it is there.</summary>
        public SessionReason Reason { get; private set; }

        /// <summary>The gravest fault in force.</summary>
        public SessionFault Fault => FaultRules.Worst(_faults.Mask);

        /// <summary>All faults in force, bits of <see cref="FaultRules.Bit"/>.</summary>
        public int Faults => _faults.Mask;

        /// <summary>True when the contactor is to be closed.</summary>
        public bool ContactorClosed => SessionRules.ContactorMayClose(State);

        /// <summary>What to drive on the pilot.</summary>
        public PilotMode Mode { get; private set; }

        /// <summary>Duty cycle to drive, ten-thousandths, as <see cref="Ports.IPilotOutput"/> takes it.</summary>
        public int DutyTenthousandths { get; private set; } = PilotDuty.Steady;

        /// <summary>True while the contactor may be wanted soon, so that what has to be tested before can be.</summary>
        public bool IsAboutToClose => State == SessionState.Ready || State == SessionState.Finished;

        /// <summary>Takes one tick; to be called after <see cref="PilotSense.Update"/>.</summary>
        /// <param name="sense">The pilot.</param>
        /// <param name="offerMilliamps">What may be offered, mA; what no duty cycle says counts as nothing.</param>
        /// <param name="presentFaults">Faults there at this moment besides those of the pilot, bits of
        /// <see cref="FaultRules.Bit"/>.</param>
        /// <param name="safeToClose">True when contactor and residual-current device have been found good.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(PilotSense sense, int offerMilliamps, int presentFaults, bool safeToClose, long nowMs)
        {
            if (!_started)
            {
                _started = true;
                _openedMs = nowMs;
            }

            bool unplugged = sense.IsKnown && sense.State == PilotState.A;
            _faults.Step(presentFaults | PilotFaults(sense), unplugged, nowMs);
            PilotState pilot = sense.IsKnown ? sense.State : PilotState.A;
            int duty = PilotDuty.FromMilliamps(offerMilliamps);
            Refuse(pilot, nowMs);
            if (_refused && pilot == PilotState.D)
            {
                pilot = PilotState.B;
            }

            bool offering = duty != PilotDuty.Steady && !_refused;
            bool mayClose = safeToClose && sense.Oscillates && sense.Diode == DiodeCheck.Passed
                && nowMs - _openedMs >= ReopenMs && nowMs - _closedMs >= RecloseMs;
            bool expired = nowMs - _withdrawnMs >= StopMs;
            Go(SessionRules.Next(State, pilot, offering, mayClose, expired, _faults.Mask != 0), pilot, nowMs);
            if (pilot == PilotState.A || State == SessionState.Charging)
            {
                _wakeUp.Reset();
            }

            _wakeUp.Step(State == SessionState.Ready && pilot == PilotState.B, nowMs);
            Mode = ModeNow();
            DutyTenthousandths = Mode switch
            {
                PilotMode.Steady => PilotDuty.Steady,
                PilotMode.Oscillating => duty,
                PilotMode.NotAvailable => NotAvailableDuty,
            };
            Reason = sense.IsKnown || State == SessionState.Faulted ? ReasonNow(pilot) : SessionReason.StartUp;
        }

        private static int PilotFaults(PilotSense sense)
        {
            int faults = sense.Answers ? 0 : FaultRules.Bit(SessionFault.PilotReadBack);
            if (sense.Diode == DiodeCheck.Failed)
            {
                faults |= FaultRules.Bit(SessionFault.Diode);
            }

            if (sense.IsKnown && sense.State == PilotState.E)
            {
                faults |= FaultRules.Bit(SessionFault.PilotShort);
            }

            if (sense.IsKnown && (sense.State == PilotState.Invalid || sense.State == PilotState.F))
            {
                faults |= FaultRules.Bit(SessionFault.PilotInvalid);
            }

            return faults;
        }

        private void Refuse(PilotState pilot, long nowMs)
        {
            if (pilot == PilotState.D && !_ventilated)
            {
                _refused = true;
                _refusedMs = nowMs;
            }
            else if (pilot == PilotState.A || pilot == PilotState.C || nowMs - _refusedMs >= RefusedMs)
            {
                _refused = false;
            }
        }

        private void Go(SessionState next, PilotState pilot, long nowMs)
        {
            bool wasClosed = ContactorClosed;
            if (next == SessionState.Stopping && State != SessionState.Stopping)
            {
                _withdrawnMs = nowMs;
            }

            bool ready = pilot == PilotState.C || pilot == PilotState.D;
            if (next != State)
            {
                _forced = State == SessionState.Stopping && next == SessionState.Paused && ready;
            }

            State = next;
            if (ContactorClosed && !wasClosed)
            {
                _closedMs = nowMs;
            }
            else if (wasClosed && !ContactorClosed)
            {
                _openedMs = nowMs;
            }
        }

        // A charger that needs a person says so with F. Every other fault leaves the pilot steady.
        private PilotMode ModeNow()
        {
            if (FaultRules.Clears(Fault) == FaultClears.ByRestart)
            {
                return PilotMode.NotAvailable;
            }

            return _wakeUp.IsActive ? _wakeUp.Drive : SessionRules.Drive(State);
        }

        private SessionReason ReasonNow(PilotState pilot)
        {
            bool ready = pilot == PilotState.C || pilot == PilotState.D;
            SessionReason none = _refused ? SessionReason.NoVentilation : SessionReason.NoOffer;
            return State switch
            {
                SessionState.Unplugged => SessionReason.NoVehicle,
                SessionState.Waiting => none,
                SessionState.Ready => _wakeUp.IsActive ? SessionReason.WakingUp
                    : ready ? SessionReason.Checking
                    : SessionReason.VehicleNotReady,
                SessionState.Charging => SessionReason.Charging,
                SessionState.Stopping => SessionReason.OfferWithdrawn,
                SessionState.Paused => _forced ? SessionReason.VehicleDidNotStop : none,
                SessionState.Finished => ready ? SessionReason.Checking : SessionReason.VehicleStopped,
                SessionState.Faulted => SessionReason.Fault,
            };
        }
    }
}
