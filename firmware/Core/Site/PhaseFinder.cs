namespace Evenload.Core.Site
{
    /// <summary>Learns from each step of the offer which supply phases follow the pilot, and whether the meter can be
    /// believed.</summary>
    /// <remarks>A step counts when the offer has settled for long enough on both sides of it and changed by 2 A or
    /// more. Phases that changed by neither about that much nor about nothing make it void: the house was at work. So does
    /// a reduction before the change ahead of it has settled: a load has come since, and its phase has risen by that.
    /// </remarks>
    public sealed class PhaseFinder
    {
        /// <summary>Least step of the offer that tells a phase, mA: a third of the least that a vehicle draws (6 A, IEC
        /// 61851-1).</summary>
        public const int MinimumStepMilliamps = 2000;

        private const int Confirmations = 3;        // of a reversal; a phase is known when two steps in a row agree
        private const int OldestMs = 60000;         // more has happened at the house since than can be told apart
        private const int RetryMs = 3600000;        // at a constant safe current nothing could ever disprove a reversal
        private const int FlowingMilliamps = 1000;  // a dead phase may show the same number for ever

        private readonly int _inFlightMs;
        private readonly int[] _before = new int[3];
        private long _beforeMs;
        private int _beforeOffer;
        private bool _anyBefore;
        private int _offer;
        private long _changedMs;
        private int _candidate;
        private int _proved;
        private int _reversals;
        private int _reversedCandidate;
        private long _reversedMs;
        private long _frozenSinceMs;

        /// <summary>A finder.</summary>
        /// <param name="inFlightMs">From a change of the offer until the meter must show its effect, ms.</param>
        public PhaseFinder(int inFlightMs)
        {
            _inFlightMs = inFlightMs;
        }

        /// <summary>Supply phases that follow the pilot, bit 0 for L1; 0 while that is not known.</summary>
        public int Mask { get; private set; }

        /// <summary>True when the current of the same phases fell as often as the vehicle was offered more: the meter or
        /// its transformers are the wrong way round. Three times in a row, for the house or a vehicle that pulses may do
        /// so twice. Tried again after an hour; a single further step confirms it then.</summary>
        public bool IsReversed { get; private set; }

        /// <summary>True when the current of phases fell as the vehicle was offered more, or rose as it was offered less,
        /// and the meter has not been seen to follow since start-up: until the next reading that shows the effect of an
        /// offer, which should be a lower one. Where the offer never changed again, nothing would be confirmed.</summary>
        public bool Asks { get; private set; }

        /// <summary>True while the meter has not been seen to follow the vehicle since start-up, and the offer in force has
        /// not settled, or there is none: a rise that comes now would make one large step of many small ones, which the
        /// house disturbs more often, and a vehicle may not be able to follow.</summary>
        public bool Waits => _proved == 0 && (_offer == 0 || !_anyBefore || _beforeOffer != _offer);

        /// <summary>Phases that were found reversed last, bit 0 for L1; 0 before the first time.</summary>
        public int ReversedMask { get; private set; }

        /// <summary>True when a vehicle known to follow was offered another current and no digit changed.</summary>
        public bool IsFrozen { get; private set; }

        /// <summary>Takes note of the offer in force.</summary>
        /// <param name="offerMilliamps">mA per phase; 0 when none.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Offered(int offerMilliamps, long nowMs)
        {
            if (offerMilliamps != _offer)
            {
                _anyBefore = _anyBefore && (offerMilliamps > _offer || _beforeOffer == _offer);
                _offer = offerMilliamps;
                _changedMs = nowMs;
            }
        }

        /// <summary>Looks at the currents; only a new reading changes anything.</summary>
        /// <param name="site">The currents.</param>
        /// <param name="sameSinceMs">Since when the meter has shown the same numbers, monotonic ms.</param>
        public void Read(SiteCurrents site, long sameSinceMs)
        {
            if (IsFrozen && sameSinceMs > _frozenSinceMs)
            {
                IsFrozen = false;
            }

            if (IsReversed && site.TakenMs - _reversedMs >= RetryMs)
            {
                IsReversed = false;
            }

            if (!site.IsNew || site.TakenMs - _changedMs < _inFlightMs)
            {
                return;
            }

            Asks = false;
            int step = _offer - _beforeOffer;
            bool large = step >= MinimumStepMilliamps || step <= -MinimumStepMilliamps;
            if (_anyBefore && large && site.TakenMs - _beforeMs <= OldestMs)
            {
                Conclude(site, step, sameSinceMs);
            }

            for (int phase = 0; phase < 3; phase++)
            {
                _before[phase] = site.GridMilliamps(phase);
            }

            _beforeMs = site.TakenMs;
            _beforeOffer = _offer;
            _anyBefore = true;
        }

        /// <summary>Takes all phases as the vehicle's again until a step shows otherwise.</summary>
        public void Forget() => Mask = 0;

        /// <summary>As <see cref="Forget"/>, because a phase may be the vehicle's. The next step has to show it from what
        /// that phase has now: before the last one settled, it may have been without the vehicle.</summary>
        /// <param name="phase">0 to 2.</param>
        /// <param name="site">The currents.</param>
        public void Doubt(int phase, SiteCurrents site)
        {
            Mask = 0;
            _before[phase] = site.GridMilliamps(phase);
        }

        private void Conclude(SiteCurrents site, int step, long sameSinceMs)
        {
            int moved = 0;
            int reversed = 0;
            bool flowing = false;
            for (int phase = 0; phase < 3; phase++)
            {
                int change = step > 0 ? site.GridMilliamps(phase) - _before[phase]
                    : _before[phase] - site.GridMilliamps(phase);
                int size = step > 0 ? step : -step;
                int magnitude = change < 0 ? -change : change;
                flowing = flowing || site.GridMilliamps(phase) >= FlowingMilliamps
                    || site.GridMilliamps(phase) <= -FlowingMilliamps;
                if (magnitude * 5 <= size)
                {
                    continue;                               // still: at most a fifth
                }

                if (magnitude * 10 < size * 6 || magnitude * 10 > size * 14)
                {
                    Asks = _proved == 0 && _reversals > 0;
                    return;                                 // neither still nor 0.6 to 1.4 times the step
                }

                moved |= 1 << phase;
                reversed |= change < 0 ? 1 << phase : 0;
            }

            if (reversed != 0)
            {
                Reverse(reversed, site.TakenMs);
            }
            else if (moved != 0)
            {
                Confirm(moved);
            }
            else if (_proved != 0 && flowing && sameSinceMs < _changedMs)
            {
                IsFrozen = true;
                _frozenSinceMs = sameSinceMs;
            }
        }

        private void Reverse(int reversed, long takenMs)
        {
            _reversals = reversed == _reversedCandidate ? _reversals + 1 : 1;
            _reversedCandidate = reversed;
            IsReversed = _reversals >= Confirmations;
            Asks = !IsReversed && _proved == 0;
            ReversedMask = IsReversed ? reversed : ReversedMask;
            _reversedMs = takenMs;
        }

        private void Confirm(int following)
        {
            _reversals = 0;
            IsReversed = false;
            bool again = following == _candidate || following == _proved;   // the second in a row, or as before
            _candidate = following;
            _proved = again ? following : _proved;
            Mask = again ? following : 0;
        }
    }
}
