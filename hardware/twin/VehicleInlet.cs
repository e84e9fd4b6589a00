namespace Evenload.Twin
{
    /// <summary>The vehicle's end of the pilot: it sees the duty cycle and answers with its resistors.</summary>
    public sealed class VehicleInlet
    {
        private readonly InletOptions _options;
        private bool _asleep;
        private bool _wasOffered;
        private bool _switch;
        private long _offeredMs = -1;
        private long _withdrawnMs = -1;
        private long _callMs = -1;

        /// <summary>A vehicle that is not plugged in.</summary>
        /// <param name="options">Not to be changed afterwards.</param>
        public VehicleInlet(InletOptions options)
        {
            _options = options;
        }

        /// <summary>How it behaves.</summary>
        public InletOptions Options => _options;

        /// <summary>Whether it is plugged in.</summary>
        public bool IsPlugged { get; private set; }

        /// <summary>Whether its battery is full: it opens S2.</summary>
        public bool IsFull { get; set; }

        /// <summary>Whether it takes no notice of the end of an offer for now.</summary>
        public bool IsDeaf { get; set; }

        /// <summary>Whether it stays ready when the offer ends.</summary>
        public bool IgnoresStop => _options.IgnoresStop || IsDeaf;

        /// <summary>Whether it is offered current and awake.</summary>
        public bool IsOffered => _offeredMs >= 0;

        /// <summary>Whether it says that it is ready (C or D).</summary>
        public bool IsReady => IsPlugged && (_switch || _options.HasNoSwitch);

        /// <summary>Whether it would draw current if it had voltage: not any more when the offer has ended.</summary>
        public bool WantsCurrent => IsReady && (_withdrawnMs < 0 || IgnoresStop);

        /// <summary>Resistance that it puts on the pilot, ohm; 0 for none.</summary>
        public int Ohms => !IsPlugged ? 0
            : !IsReady ? PilotCircuit.OhmsB
            : _options.NeedsVentilation || AsksForVentilation ? PilotCircuit.OhmsD
            : PilotCircuit.OhmsC;

        /// <summary>Whether its pilot has a diode.</summary>
        public bool HasDiode => _options.HasDiode && !LacksDiode;

        /// <summary>Whether its diode is gone for now.</summary>
        public bool LacksDiode { get; set; }

        /// <summary>Whether it asks for ventilation for now.</summary>
        public bool AsksForVentilation { get; set; }

        /// <summary>Plugs it in.</summary>
        public void PlugIn()
        {
            IsPlugged = true;
            _asleep = _options.Sleeps;
            _wasOffered = false;
            _switch = false;
            _offeredMs = -1;
            _withdrawnMs = -1;
            _callMs = -1;
        }

        /// <summary>Unplugs it.</summary>
        public void Unplug()
        {
            IsPlugged = false;
        }

        /// <summary>Lets time pass and shows it the pilot.</summary>
        /// <param name="nowMs">Not earlier than at the last step.</param>
        /// <param name="dutyTenthousandths">0 is steady −12 V, 10000 is steady +12 V.</param>
        public void Step(long nowMs, int dutyTenthousandths)
        {
            if (!IsPlugged)
            {
                return;
            }

            bool offered = VehiclePilot.AllowedMilliamps(dutyTenthousandths) > 0;
            Wake(nowMs, offered, dutyTenthousandths);
            if (offered && !_asleep)
            {
                _withdrawnMs = -1;
                if (_offeredMs < 0)
                {
                    _offeredMs = _switch ? nowMs - _options.ReadyAfterMs : nowMs; // one that has not stopped goes on
                }

                _switch = !IsFull && (IsPulse(nowMs) || nowMs - _offeredMs >= _options.ReadyAfterMs);
            }
            else if (_offeredMs >= 0)
            {
                _withdrawnMs = nowMs;
                _offeredMs = -1;
            }
            else if (IsFull || (!IgnoresStop && nowMs - _withdrawnMs >= _options.StopAfterMs))
            {
                _switch = false;
            }
        }

        private bool IsPulse(long nowMs)
        {
            long sinceMs = nowMs - _offeredMs - (_options.ReadyAfterMs / 2);
            return sinceMs >= 0 && sinceMs < _options.PulseMs;
        }

        // A call is a steady pilot, or its interruption, after an offer.
        private void Wake(long nowMs, bool offered, int dutyTenthousandths)
        {
            _wasOffered |= offered;
            bool call = _wasOffered && (_options.NeedsInterruption ? dutyTenthousandths == 0 : !offered);
            if (!call)
            {
                _callMs = -1;
                return;
            }

            _callMs = _callMs < 0 ? nowMs : _callMs;
            _asleep &= nowMs - _callMs < _options.WakesAfterMs;
        }
    }
}
