namespace Evenload.Core.Pilot
{
    /// <summary>The rating of the cable in a socket: steady before it counts, and the same as long as a vehicle is
    /// there.</summary>
    public sealed class CableSense
    {
        /// <summary>A resistance has to stay for this long, ms, until it counts.</summary>
        public const int StableMs = 200;

        private int _candidate;
        private long _sinceMs;
        private int _now;
        private bool _latched;

        /// <summary>What the cable may carry, mA; 0 without a cable, before its coding is known, and in a
        /// fault.</summary>
        public int RatingMilliamps { get; private set; }

        /// <summary>True when the coding is none, or is another than at the beginning of the session.</summary>
        public bool IsFault { get; private set; }

        /// <summary>Takes one measurement.</summary>
        /// <param name="rating">As <see cref="CableRating.FromProximity"/> gives it.</param>
        /// <param name="vehicle">True while there is a vehicle, or may be one; keeps the rating.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Update(int rating, bool vehicle, long nowMs)
        {
            bool stable = IsStable(rating, nowMs);
            if (!vehicle)
            {
                _latched = false;
            }

            if (!stable)
            {
                return;
            }

            _now = rating;
            if (!_latched)
            {
                // Before the cable is in, or while it slides in, there is nothing to hold on to.
                _latched = vehicle && _now > CableRating.None;
                RatingMilliamps = _now > CableRating.None ? _now : 0;
                IsFault = _now == CableRating.Fault;
            }
            else if (_now != RatingMilliamps)
            {
                IsFault = true;
                RatingMilliamps = 0;
            }
        }

        private bool IsStable(int rating, long nowMs)
        {
            if (rating != _candidate)
            {
                _candidate = rating;
                _sinceMs = nowMs;
            }

            return nowMs - _sinceMs >= StableMs;
        }
    }
}
