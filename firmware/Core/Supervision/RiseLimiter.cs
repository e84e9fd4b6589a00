using Evenload.Core.Site;

namespace Evenload.Core.Supervision
{
    /// <summary>Down at once, up slowly: a rise goes no higher than what was allowed all through the
    /// hold-off.</summary>
    /// <remarks>After a reduction there is no rise for the hold-off; after it, the highest loads of the time before
    /// stay in mind, so that a load that comes and goes is not met anew each time.</remarks>
    public sealed class RiseLimiter
    {
        // A vehicle needs up to 5 s to follow; changing more often only teaches it to oscillate (IEC 61851-1).
        private const int IntervalMs = 5000;

        // Not worth a change of the vehicle's current.
        private const int LeastRiseMilliamps = 500;

        // Offers are whole tenths of an ampere, and a reduction leaves a little more free: the last digits of a meter
        // must not become changes.
        private const int GrainMilliamps = 100;
        private const int JitterMilliamps = 50;

        private readonly int _minimumMilliamps;
        private readonly int _stepMilliamps;
        private readonly RecentExtreme _lowest;     // of negated limits
        private readonly int _holdOffMs;
        private long _risenMs = long.MinValue / 2;
        private long _loweredMs = long.MinValue / 2;

        /// <summary>A limiter that offers nothing yet.</summary>
        /// <param name="minimumMilliamps">Least current that can be offered, mA.</param>
        /// <param name="stepMilliamps">Largest rise at once, mA; from nothing, the first rise is to the
        /// minimum.</param>
        /// <param name="holdOffMs">What was allowed for this long, ms, may be offered.</param>
        public RiseLimiter(int minimumMilliamps, int stepMilliamps, int holdOffMs)
        {
            _minimumMilliamps = minimumMilliamps;
            _stepMilliamps = stepMilliamps;
            _holdOffMs = holdOffMs;
            _lowest = new RecentExtreme(holdOffMs);
        }

        /// <summary>The longest time for which a low limit is remembered, ms.</summary>
        public int RemembersMs => _lowest.LongestMs;

        /// <summary>What may be offered, mA: 0, or the minimum and more.</summary>
        public int OfferMilliamps { get; private set; }

        /// <summary>Takes the limit of this tick.</summary>
        /// <param name="passedMilliamps">What may be offered but for slow rising: 0, or the minimum and more.</param>
        /// <param name="limitMilliamps">The limit behind it, mA, which is what the hold-off remembers: a pause passes 0
        /// for longer than its cause lasts.</param>
        /// <param name="riseMilliamps">What an offer may be raised to, mA; less means no rise, never a
        /// reduction.</param>
        /// <param name="counts">True when a low limit has to be remembered; false before the first reading, when it
        /// says nothing about the connection.</param>
        /// <param name="isFixed">True when the limit does not come from the connection and will not move: the last
        /// small step up to it is worth making.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns><see cref="OfferMilliamps"/>.</returns>
        public int Step(
            int passedMilliamps, int limitMilliamps, int riseMilliamps, bool counts, bool isFixed, long nowMs)
        {
            _lowest.Age(nowMs);
            if (counts)
            {
                _lowest.Put(-limitMilliamps, nowMs);
            }

            if (passedMilliamps < OfferMilliamps)
            {
                OfferMilliamps = Grained(passedMilliamps, isFixed ? 0 : JitterMilliamps);
                _loweredMs = nowMs;
            }
            else if (nowMs - _risenMs >= IntervalMs && nowMs - _loweredMs >= _holdOffMs)
            {
                Rise(passedMilliamps, riseMilliamps, isFixed, nowMs);
            }

            return OfferMilliamps;
        }

        private void Rise(int passedMilliamps, int riseMilliamps, bool isFixed, long nowMs)
        {
            int allowed = passedMilliamps;
            bool lowered = _lowest.Largest != int.MinValue && -_lowest.Largest < allowed;
            if (lowered)
            {
                allowed = -_lowest.Largest;
            }

            if (riseMilliamps < allowed)
            {
                allowed = riseMilliamps;
                lowered = true;
            }

            if (allowed < _minimumMilliamps)
            {
                return;
            }

            int most = OfferMilliamps == 0 ? _minimumMilliamps : OfferMilliamps + _stepMilliamps;
            int target = Grained(allowed < most ? allowed : most, 0);
            bool last = isFixed && !lowered;
            if (target >= OfferMilliamps + LeastRiseMilliamps || (last && target > OfferMilliamps))
            {
                OfferMilliamps = target;
                _risenMs = nowMs;
            }
        }

        private int Grained(int milliamps, int spare)
        {
            int grained = (milliamps - spare) / GrainMilliamps * GrainMilliamps;
            return milliamps >= _minimumMilliamps && grained < _minimumMilliamps ? _minimumMilliamps : grained;
        }
    }
}
