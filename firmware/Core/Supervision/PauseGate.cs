namespace Evenload.Core.Supervision
{
    /// <summary>What happens below the minimum current: a short dip is ridden out, otherwise charging pauses and
    /// resumes only after a while of room.</summary>
    public sealed class PauseGate
    {
        // Room for the minimum alone would be used up by the next lamp: peers that resume there stop and start for
        // hours.
        private const int ExtraMilliamps = 1000;

        private readonly int _minimumMilliamps;
        private readonly int _resumeAfterMs;
        private readonly int _rideOutMs;
        private long _roomSinceMs;
        private long _rideSinceMs = -1;
        private long _dippedMs;

        /// <summary>A gate.</summary>
        /// <param name="minimumMilliamps">Least current that can be offered, mA.</param>
        /// <param name="resumeAfterMs">Room must last this long, ms.</param>
        /// <param name="rideOutMs">A dip may last this long, ms; 0 turns riding out off.</param>
        public PauseGate(int minimumMilliamps, int resumeAfterMs, int rideOutMs)
        {
            _minimumMilliamps = minimumMilliamps;
            _resumeAfterMs = resumeAfterMs;
            _rideOutMs = rideOutMs;
        }

        /// <summary>True while charging pauses.</summary>
        public bool IsPaused { get; private set; }

        /// <summary>True while a dip is ridden out.</summary>
        public bool IsRidingOut { get; private set; }

        /// <summary>Lets a limit through.</summary>
        /// <param name="limitMilliamps">The least of all limits, mA; below the minimum means a dip.</param>
        /// <param name="allocationMilliamps">What the connection has to give, mA: the room that resuming needs.</param>
        /// <param name="canRideOut">True while the dip comes from the connection and its current may be borne.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>0, the minimum, or the limit.</returns>
        public int Step(int limitMilliamps, int allocationMilliamps, bool canRideOut, long nowMs)
        {
            if (IsPaused)
            {
                return Paused(limitMilliamps, allocationMilliamps, nowMs);
            }

            if (limitMilliamps >= _minimumMilliamps)
            {
                IsRidingOut = false;
                if (nowMs - _dippedMs >= _rideOutMs)
                {
                    _rideSinceMs = -1; // dips that follow each other sooner are one dip
                }

                return limitMilliamps;
            }

            _dippedMs = nowMs;
            if (_rideSinceMs < 0)
            {
                _rideSinceMs = nowMs;
            }

            IsRidingOut = canRideOut && nowMs - _rideSinceMs < _rideOutMs;
            if (IsRidingOut)
            {
                return _minimumMilliamps;
            }

            IsPaused = true;
            _roomSinceMs = -1;
            return 0;
        }

        private int Paused(int limitMilliamps, int allocationMilliamps, long nowMs)
        {
            bool room = limitMilliamps >= _minimumMilliamps
                && allocationMilliamps >= _minimumMilliamps + ExtraMilliamps;
            if (!room)
            {
                _roomSinceMs = -1;
                return 0;
            }

            if (_roomSinceMs < 0)
            {
                _roomSinceMs = nowMs;
            }

            if (nowMs - _roomSinceMs < _resumeAfterMs)
            {
                return 0;
            }

            IsPaused = false;
            _rideSinceMs = -1;
            return limitMilliamps;
        }
    }
}
