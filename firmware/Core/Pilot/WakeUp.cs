namespace Evenload.Core.Pilot
{
    /// <summary>Wakes a vehicle that does not take what it is offered, at most twice between plugging in and
    /// charging.</summary>
    public sealed class WakeUp
    {
        /// <summary>How long a vehicle may take no notice before it counts as asleep, ms.</summary>
        public const int AsleepMs = 30000;

        /// <summary>How often it is tried.</summary>
        public const int Tries = 2;

        private const int SteadyMs = 3000;
        private const int InterruptionMs = 4000;

        private readonly WakeUpKind _kind;
        private readonly int _lastsMs;
        private long _sinceMs = -1;
        private int _tried;

        /// <summary>A way to wake vehicles.</summary>
        /// <param name="kind">Off does nothing.</param>
        public WakeUp(WakeUpKind kind)
        {
            _kind = kind;
            _lastsMs = kind == WakeUpKind.Interruption ? InterruptionMs : SteadyMs;
        }

        /// <summary>True while the pilot is to be driven as <see cref="Drive"/> says.</summary>
        public bool IsActive { get; private set; }

        /// <summary>What wakes.</summary>
        public PilotMode Drive => _kind == WakeUpKind.Interruption ? PilotMode.NotAvailable : PilotMode.Steady;

        /// <summary>Begins anew: another vehicle, or this one has charged.</summary>
        public void Reset()
        {
            _tried = 0;
            _sinceMs = -1;
            IsActive = false;
        }

        /// <summary>Lets time pass.</summary>
        /// <param name="ignored">True while current is offered and the vehicle stays in state B.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(bool ignored, long nowMs)
        {
            if (!ignored || _kind == WakeUpKind.Off)
            {
                _sinceMs = -1;
                IsActive = false;
                return;
            }

            _sinceMs = _sinceMs < 0 ? nowMs : _sinceMs;
            if (IsActive)
            {
                if (nowMs - _sinceMs >= _lastsMs)
                {
                    IsActive = false;
                    _sinceMs = nowMs;
                }
            }
            else if (_tried < Tries && nowMs - _sinceMs >= AsleepMs)
            {
                IsActive = true;
                _tried++;
                _sinceMs = nowMs;
            }
        }
    }
}
