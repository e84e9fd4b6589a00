using Evenload.Core.Site;

namespace Evenload.Core.Pilot
{
    /// <summary>Notices a vehicle that takes more than it is offered.</summary>
    /// <remarks>More is (offer + 0.5 A) times 1.1, for 7 s; the peers that judge it at all use these numbers. A vehicle
    /// has 5 s to follow a change (IEC 61851-1:2017 Table A.6, 6), so reductions that follow each other are no fault of
    /// a vehicle that is only as slow as it may be. One that is known to be slower gets as much longer.</remarks>
    public sealed class OverdrawWatch
    {
        /// <summary>For how long it has to last with a vehicle as the standard has it, ms.</summary>
        public const int LastsMs = 7000;

        private const int FollowMs = 5000;

        private readonly RecentExtreme _offers;
        private readonly int _lastsMs;
        private long _sinceMs = -1;

        /// <summary>A watch.</summary>
        /// <param name="deadTimeMs">How long the vehicle takes to follow the pilot, ms; up to 5000 it changes
        /// nothing.</param>
        public OverdrawWatch(int deadTimeMs)
        {
            int longerMs = deadTimeMs > FollowMs ? deadTimeMs - FollowMs : 0;
            _offers = new RecentExtreme(FollowMs + longerMs);
            _lastsMs = LastsMs + longerMs;
        }

        /// <summary>True while the vehicle has taken more than it is offered for long enough.</summary>
        public bool IsOver { get; private set; }

        /// <summary>The most that counts as what an offer allows.</summary>
        /// <param name="offerMilliamps">0 to 80000 mA.</param>
        /// <returns>mA, rounded down.</returns>
        public static int MostMilliamps(int offerMilliamps) => (offerMilliamps + 500) * 11 / 10;

        /// <summary>Takes what is offered and drawn at this moment.</summary>
        /// <param name="drawnMilliamps">Of the phase with the most, mA; below 0 when it is not measured, which says
        /// nothing.</param>
        /// <param name="offerMilliamps">What the pilot offers, mA; 0 when the contactor is to open anyway, which is not
        /// judged.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(int drawnMilliamps, int offerMilliamps, long nowMs)
        {
            _offers.Put(offerMilliamps, nowMs);
            if (offerMilliamps <= 0 || drawnMilliamps <= MostMilliamps(offerMilliamps))
            {
                _sinceMs = -1;
                IsOver = false;
                return;
            }

            _sinceMs = _sinceMs < 0 ? nowMs : _sinceMs;
            IsOver = nowMs - _sinceMs >= _lastsMs && drawnMilliamps > MostMilliamps(_offers.Largest);
        }
    }
}
