namespace Evenload.Core.Site
{
    /// <summary>How much of its offers the vehicle takes at the most, seen at the supply: a vehicle that takes less
    /// than it is offered must not hide an overload.</summary>
    /// <remarks>
    /// A rise of the offer that the supply does not show was not taken. What is found that way is raised again by each
    /// rise that fits the connection, because a vehicle may start late; what does not fit is taken for the house's.
    /// What all phases of the vehicle fall by after a reduction it draws no more, though it had time for longer: so a
    /// second load is seen. A reduction that the supply does not show in time means that the vehicle draws no more than
    /// the minimum: sure to be wrong on the safe side.
    /// </remarks>
    public sealed class TakenWatch
    {
        /// <summary>Nothing is known: the vehicle may take all that it is offered.</summary>
        public const int Unknown = int.MaxValue;

        private const int NoticeableMilliamps = 100;

        // What the house may have switched off meanwhile, and vehicles that round down.
        private const int ToleranceMilliamps = 1500;

        // Vehicles that look at the connection for a while first are no rarity.
        private const int StartMs = 20000;

        // Of a small overload, one reduction that changed nothing may have met another load.
        private const int IdleReductions = 2;

        private readonly int _ratingMilliamps;
        private readonly int _budgetMilliamps;
        private readonly int _minimumMilliamps;
        private readonly int _calmMs;
        private readonly int[] _before = new int[3];
        private readonly int[] _peak = new int[3];
        private int _offer;
        private bool _rising;
        private bool _judged;
        private int _takenBefore;
        private long _settlesMs;
        private int _found = Unknown;
        private int _leastFound;
        private bool _reducing;
        private bool _fell;
        private int _reducedFrom;
        private int _reducedBy;
        private int _fallenTo = Unknown;
        private long _reducedMs;
        private int _idle;
        private long _overloadMs;

        /// <summary>A watch that knows nothing.</summary>
        /// <param name="ratingMilliamps">Of the connection per phase, mA.</param>
        /// <param name="budgetMilliamps">What may be used of it, mA.</param>
        /// <param name="minimumMilliamps">Least current that can be offered, mA; less is never assumed.</param>
        /// <param name="calmMs">After this long without overload, the vehicle is trusted to follow again, ms.</param>
        public TakenWatch(int ratingMilliamps, int budgetMilliamps, int minimumMilliamps, int calmMs)
        {
            _ratingMilliamps = ratingMilliamps;
            _budgetMilliamps = budgetMilliamps;
            _minimumMilliamps = minimumMilliamps;
            _calmMs = calmMs;
        }

        /// <summary>True while the vehicle is taken to draw no more than the minimum, because reductions changed
        /// nothing.</summary>
        public bool AssumesMinimum => _idle >= IdleReductions;

        /// <summary>The most that the vehicle takes, mA per phase: the minimum or more; <see cref="Unknown"/> while it
        /// may take all that it is offered. May be above the offer.</summary>
        public int AtMostMilliamps => AssumesMinimum ? _minimumMilliamps
            : _found == Unknown || _fallenTo < _found + ToleranceMilliamps ? _fallenTo
            : _found + ToleranceMilliamps;

        /// <summary>Takes note of the offer in force.</summary>
        /// <param name="offerMilliamps">mA per phase; 0 when none.</param>
        /// <param name="site">The currents at the time.</param>
        /// <param name="inFlightMs">From a change of the offer until the meter must show its effect, ms.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Offered(int offerMilliamps, SiteCurrents site, int inFlightMs, long nowMs)
        {
            if (offerMilliamps > _offer)
            {
                Raise(site, inFlightMs, nowMs);
            }
            else if (offerMilliamps < _offer)
            {
                _rising = false;
                if (!_reducing)         // further reductions until it is judged must not put the judgement off
                {
                    _reducing = true;
                    _fell = false;
                    _reducedMs = nowMs;
                    _reducedFrom = _offer;
                    _reducedBy = _offer - offerMilliamps;
                    Copy(site, _peak);
                }
            }

            _found = offerMilliamps == 0 ? Unknown : _found;
            _fallenTo = offerMilliamps == 0 || offerMilliamps > _offer ? Unknown : _fallenTo;
            _offer = offerMilliamps;
        }

        /// <summary>Looks at a new reading.</summary>
        /// <param name="site">The currents.</param>
        /// <param name="mask">The phases that may be the vehicle's, bit 0 for L1; 1 to 7.</param>
        /// <param name="isKnown">True when they are known to be.</param>
        /// <param name="inFlightMs">From a change of the offer until the meter must show its effect, ms.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Read(SiteCurrents site, int mask, bool isKnown, int inFlightMs, long nowMs)
        {
            int highest = int.MinValue;
            int leastFall = int.MaxValue;
            int phases = 0;
            for (int phase = 0; phase < 3; phase++)
            {
                if ((mask & (1 << phase)) != 0)
                {
                    int grid = site.GridMilliamps(phase);
                    highest = grid > highest ? grid : highest;
                    _peak[phase] = grid > _peak[phase] ? grid : _peak[phase];
                    int fall = _peak[phase] - grid;
                    leastFall = fall < leastFall ? fall : leastFall;
                    _fell = _fell || fall >= _reducedBy / 2;
                    phases++;
                }
            }

            Fall(phases, leastFall);
            JudgeRise(site, mask, isKnown, highest);
            JudgeReduction(site, highest, inFlightMs, nowMs);
        }

        // What the vehicle's phases have all fallen by it draws no more. Of a single phase the house may be meant.
        private void Fall(int phases, int leastFall)
        {
            int left = _reducedFrom - leastFall;
            left = left > _offer ? left : _offer;
            if (_reducing && phases > 1 && left < _fallenTo)
            {
                _fallenTo = left;
            }
        }

        private void Raise(SiteCurrents site, int inFlightMs, long nowMs)
        {
            _reducing = false;
            bool follows = _found >= _offer - ToleranceMilliamps;
            if (!_rising || _judged)
            {
                _takenBefore = follows ? _offer : _found;
                Copy(site, _before);
            }

            _found = follows ? Unknown : _found;
            _rising = site.IsKnown;
            _judged = false;
            _settlesMs = nowMs + inFlightMs + (_takenBefore == 0 ? StartMs : 0);
        }

        private void JudgeRise(SiteCurrents site, int mask, bool isKnown, int highest)
        {
            if (_rising && !_judged && site.TakenMs >= _settlesMs)
            {
                _judged = true;
                _leastFound = Taken(isKnown ? LeastRisen(site, mask) : MostRisen(site));
                _found = _leastFound;
            }
            else if (_rising && _judged && highest <= _budgetMilliamps)
            {
                int taken = Taken(LeastRisen(site, mask));
                _found = taken > _leastFound ? taken : _leastFound;
            }
        }

        private int Taken(int risen)
        {
            int taken = _takenBefore + (risen > 0 ? risen : 0);
            return taken < _minimumMilliamps ? _minimumMilliamps : taken;
        }

        // The vehicle's phase shows the most: what another lacks was switched off in the house.
        private int MostRisen(SiteCurrents site)
        {
            int most = site.GridMilliamps(0) - _before[0];
            for (int phase = 1; phase < 3; phase++)
            {
                int risen = site.GridMilliamps(phase) - _before[phase];
                most = risen > most ? risen : most;
            }

            return most;
        }

        // All of the vehicle's phases show it: what one has more was switched on in the house.
        private int LeastRisen(SiteCurrents site, int mask)
        {
            int least = int.MaxValue;
            for (int phase = 0; phase < 3; phase++)
            {
                int risen = site.GridMilliamps(phase) - _before[phase];
                least = (mask & (1 << phase)) != 0 && risen < least ? risen : least;
            }

            return least;
        }

        private void JudgeReduction(SiteCurrents site, int highest, int inFlightMs, long nowMs)
        {
            bool overloaded = highest > _budgetMilliamps + NoticeableMilliamps;
            if (overloaded)
            {
                _overloadMs = nowMs;
            }
            else if (nowMs - _overloadMs >= _calmMs)
            {
                _idle = 0;
            }

            if (_reducing && site.TakenMs - _reducedMs >= inFlightMs)
            {
                _reducing = false;
                if (overloaded && _idle < IdleReductions)
                {
                    _idle = _fell ? 0 : highest > _ratingMilliamps ? IdleReductions : _idle + 1;
                }
            }
        }

        private static void Copy(SiteCurrents site, int[] to)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                to[phase] = site.GridMilliamps(phase);
            }
        }
    }
}
