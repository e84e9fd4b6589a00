namespace Evenload.Core.Pilot
{
    /// <summary>Makes of the peaks of the pilot the state that counts: not each flicker, and the end of C or D at
    /// once.</summary>
    public sealed class PilotSense
    {
        /// <summary>A vehicle is ready when it says so for this long, ms.</summary>
        /// <remarks>Some vehicles show C for about 250 ms and do not mean it. IEC 61851-1:2017 Table A.6, 4, leaves
        /// 3 s.</remarks>
        public const int ReadyMs = 500;

        /// <summary>C and D are left when this long, ms, nothing of them has been seen.</summary>
        /// <remarks>Two ticks of 20 ms, one of which may come 5 ms early: a single bad sample stops nobody, and of the
        /// 100 ms of Table A.6, 8.1, at most 40 are used up; 60 are left for the peak detector and the
        /// contactor.</remarks>
        public const int LeaveMs = 15;

        /// <summary>Any other change counts when it has lasted for this long, ms.</summary>
        public const int StableMs = 100;

        /// <summary>After another drive nothing is concluded from the low part for this long, ms; the peak detectors
        /// have to follow.</summary>
        public const int SettleMs = 200;

        /// <summary>After this long, ms, of a steady pilot the peak that it does not have has drifted away.</summary>
        /// <remarks>The board's samplers hold what they last saw; they need 0.7 to 1.1 s from one end to the
        /// middle.</remarks>
        public const int DriftMs = 5000;

        /// <summary>The diode has to be seen for this long, ms.</summary>
        public const int DiodeMs = 200;

        // A low part that moves by more is held, not driven; between the ends the samplers drift by this in 80 ms.
        private const int StillMillivolts = 500;

        private PilotState _candidate;
        private PilotMode _driven;
        private long _candidateMs = -1;
        private long _awayMs;
        private long _drivenMs = -1;
        private long _diodeMs;
        private long _noDiodeMs;
        private int _noDiodeMillivolts;
        private long _silentMs;
        private bool _wasBlind;

        /// <summary>The state that counts. While the charger itself drives F nothing is seen and the state before
        /// stays.</summary>
        public PilotState State { get; private set; }

        /// <summary>False until the first state has been stable for long enough.</summary>
        public bool IsKnown { get; private set; }

        /// <summary>What is known of the vehicle's diode.</summary>
        public DiodeCheck Diode { get; private set; }

        /// <summary>True while the pilot is driven to oscillate and is seen to.</summary>
        public bool Oscillates { get; private set; }

        /// <summary>False when the pilot has not done what it is told for longer than <see cref="StableMs"/>.</summary>
        public bool Answers { get; private set; } = true;

        /// <summary>Takes one measurement; to be called every tick.</summary>
        /// <param name="highMillivolts">Highest voltage of the period, mV; anything that is no voltage of a pilot, as
        /// <see cref="PilotLevels.NotMeasured"/>, means <see cref="PilotState.Invalid"/>. Not looked at while F is
        /// driven, but for its drift.</param>
        /// <param name="lowMillivolts">Lowest voltage of the period, mV, likewise. Not looked at while the pilot is
        /// driven steady, but for its drift.</param>
        /// <param name="driven">What has been driven since the last call.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Update(int highMillivolts, int lowMillivolts, PilotMode driven, long nowMs)
        {
            if (driven != _driven || _drivenMs < 0)
            {
                // At start-up too: what the samplers hold is of the time before.
                bool blind = driven == PilotMode.NotAvailable || _driven == PilotMode.NotAvailable;
                _driven = driven;
                _drivenMs = nowMs;
                Forget(blind);
            }

            bool settled = nowMs - _drivenMs >= SettleMs;
            bool drifted = nowMs - _drivenMs >= DriftMs;
            bool answers = PilotLevels.Answers(driven, highMillivolts, lowMillivolts, drifted);
            Oscillates = driven == PilotMode.Oscillating && settled && answers && PilotLevels.IsLowPart(lowMillivolts);
            Listen(answers || !settled, nowMs);

            // The high part of state F says nothing, and the detector needs a while to climb out of it.
            if (driven != PilotMode.NotAvailable && (settled || !_wasBlind))
            {
                PilotState raw = PilotLevels.StateOf(State, highMillivolts);
                Judge(raw, nowMs);
                CheckDiode(raw, lowMillivolts, nowMs);
            }
        }

        private static bool IsReady(PilotState state) => state == PilotState.C || state == PilotState.D;

        private static bool IsVehicle(PilotState state) => state == PilotState.B || IsReady(state);

        private void Forget(bool blind)
        {
            _wasBlind = blind;
            Diode = DiodeCheck.Open;
            if (blind)
            {
                _candidateMs = -1;
            }
        }

        private void Judge(PilotState raw, long nowMs)
        {
            if (IsKnown && raw == State)
            {
                _candidateMs = -1;
                _awayMs = -1;
                return;
            }

            if (IsKnown && IsReady(State))
            {
                if (_awayMs < 0)
                {
                    _awayMs = nowMs;
                }
                else if (nowMs - _awayMs >= LeaveMs)
                {
                    Take(raw);
                }

                return;
            }

            if (_candidateMs < 0 || raw != _candidate)
            {
                _candidate = raw;
                _candidateMs = nowMs;
            }
            else if (nowMs - _candidateMs >= (IsReady(raw) ? ReadyMs : StableMs))
            {
                Take(raw);
            }
        }

        private void Take(PilotState state)
        {
            State = state;
            IsKnown = true;
            _candidateMs = -1;
            _awayMs = -1;
        }

        private void Listen(bool answers, long nowMs)
        {
            if (answers)
            {
                _silentMs = -1;
                Answers = true;
            }
            else if (_silentMs < 0)
            {
                _silentMs = nowMs;
            }
            else if (nowMs - _silentMs >= StableMs)
            {
                Answers = false;
            }
        }

        private void CheckDiode(PilotState raw, int lowMillivolts, long nowMs)
        {
            if (!Oscillates || !IsVehicle(raw))
            {
                _diodeMs = -1;
                _noDiodeMs = -1;
                Diode = DiodeCheck.Open;
            }
            else if (PilotLevels.IsDiode(lowMillivolts))
            {
                _noDiodeMs = -1;
                _diodeMs = _diodeMs < 0 ? nowMs : _diodeMs;
                if (nowMs - _diodeMs >= DiodeMs)
                {
                    Diode = DiodeCheck.Passed;
                }
            }
            else
            {
                MissDiode(lowMillivolts, nowMs);
            }
        }

        // A low part on its way up is no missing diode: hardware holds the pilot steady, and soon it does not answer.
        private void MissDiode(int lowMillivolts, long nowMs)
        {
            _diodeMs = -1;
            Diode = Diode == DiodeCheck.Passed ? DiodeCheck.Open : Diode;
            int moved = lowMillivolts - _noDiodeMillivolts;
            if (_noDiodeMs < 0 || moved > StillMillivolts || moved < -StillMillivolts)
            {
                _noDiodeMs = nowMs;
                _noDiodeMillivolts = lowMillivolts;
            }
            else if (nowMs - _noDiodeMs >= StableMs)
            {
                Diode = DiodeCheck.Failed;
            }
        }
    }
}
