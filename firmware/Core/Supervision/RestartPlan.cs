namespace Evenload.Core.Supervision
{
    /// <summary>Brings a restart about without cutting a vehicle off under load.</summary>
    public sealed class RestartPlan
    {
        /// <summary>A session that charges may go on for this long, ms, when the restart is not urgent.</summary>
        public const int PatienceMs = 600000;

        /// <summary>From withdrawing the offer to the restart at the most, ms.</summary>
        /// <remarks>A vehicle has 6 s to switch off, then the contactor is forced open; if even that does not happen,
        /// the hardware opens it.</remarks>
        public const int WithdrawnMs = 10000;

        private bool _asked;
        private bool _soon;
        private long _sinceMs = -1;
        private long _withdrawnMs;

        /// <summary>True while a restart is to come.</summary>
        public bool IsPlanned => _asked;

        /// <summary>True when nothing may be offered any more, because the restart waits for the contactor.</summary>
        public bool Withdraws { get; private set; }

        /// <summary>True when the restart is to be done now.</summary>
        public bool IsDue { get; private set; }

        /// <summary>Why it is to come.</summary>
        public RestartCause Cause { get; private set; }

        /// <summary>Asks for a restart.</summary>
        /// <param name="cause">Why: the first that asks is remembered, or the first that asks for it soon.</param>
        /// <param name="soon">True: the session is ended for it; false: it waits for up to <see cref="PatienceMs"/> for
        /// its end.</param>
        public void Ask(RestartCause cause, bool soon)
        {
            Cause = _asked && (_soon || !soon) ? Cause : cause;
            _asked = true;
            _soon |= soon;
        }

        /// <summary>Takes one tick.</summary>
        /// <param name="contactorIsOpen">True while no vehicle is connected to the supply.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(bool contactorIsOpen, long nowMs)
        {
            if (!_asked)
            {
                return;
            }

            _sinceMs = _sinceMs < 0 ? nowMs : _sinceMs;
            if (!Withdraws && (_soon || contactorIsOpen || nowMs - _sinceMs >= PatienceMs))
            {
                Withdraws = true;           // also with the contactor open: none may close it while the restart begins
                _withdrawnMs = nowMs;
                return;
            }

            IsDue = Withdraws && (contactorIsOpen || nowMs - _withdrawnMs >= WithdrawnMs);
        }
    }
}
