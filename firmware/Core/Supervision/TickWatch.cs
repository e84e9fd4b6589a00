namespace Evenload.Core.Supervision
{
    /// <summary>Whether the charging path keeps its time.</summary>
    public sealed class TickWatch
    {
        /// <summary>From the end of one tick to the end of the next at the most, ms: five times the usual.</summary>
        public const int DeadlineMs = 100;

        /// <summary>This long after the last good tick, ms, the session has ended: the hardware may have taken the pilot
        /// and the contactor away.</summary>
        /// <remarks>hardware/board: not before 500 ms after the last pulse.</remarks>
        public const int BrokenMs = 500;

        private const int HoldMs = 1000;

        private long _endedMs = -1;
        private long _goodMs = -1;
        private long _brokenMs = -1;

        /// <summary>Ticks that missed their deadline.</summary>
        public int Missed { get; private set; }

        /// <summary>Longest gap so far, ms.</summary>
        public int WorstMs { get; private set; }

        /// <summary>The last gap that was longer than <see cref="DeadlineMs"/>, ms; 0 before the first.</summary>
        public int LastMissedMs { get; private set; }

        /// <summary>True for a second after <see cref="BrokenMs"/> or more without a good tick.</summary>
        public bool IsBroken { get; private set; }

        /// <summary>Takes the end of a tick.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        /// <returns>True when it met its deadline: only then may the watchdog be fed.</returns>
        public bool Ended(long nowMs)
        {
            long gapMs = _endedMs < 0 ? 0 : nowMs - _endedMs;
            _endedMs = nowMs;
            WorstMs = gapMs > WorstMs ? (int)gapMs : WorstMs;
            _goodMs = _goodMs < 0 ? nowMs : _goodMs;
            _brokenMs = nowMs - _goodMs >= BrokenMs ? nowMs : _brokenMs;
            IsBroken = _brokenMs >= 0 && nowMs - _brokenMs < HoldMs;
            if (gapMs <= DeadlineMs)
            {
                _goodMs = nowMs;
                return true;
            }

            Missed++;
            LastMissedMs = (int)gapMs;
            return false;
        }
    }
}
