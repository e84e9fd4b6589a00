using System;

namespace Evenload.Bench.Score
{
    /// <summary>The optimum of a vehicle whose current rises or falls no faster than a ramp.</summary>
    /// <remarks>
    /// Keeps, for every level of current, the best way to be there now. On its way from or to a pause the current
    /// passes below the vehicle's minimum, at the full ramp; it does not stay there.
    /// </remarks>
    public sealed class RampedOptimum : IOptimum
    {
        private const int LargestLevelMicroamps = 10000;

        private readonly int _levelMicroamps;
        private readonly int _minimum;      // of the vehicle; this and what follows in levels
        private readonly int _rise;
        private readonly int _fall;
        private readonly int _top;
        private readonly Pause _pause;
        private readonly int[] _window;     // levels whose worth falls: the first is the best within reach
        private long[] _worth;              // by level, in levels times steps
        private long[] _next;

        /// <summary>Begins.</summary>
        /// <param name="minimumMilliamps">The least that the vehicle can draw, other than in passing.</param>
        /// <param name="maximumMilliamps">The most that it ever draws.</param>
        /// <param name="riseMicroamps">The most that its current rises in a step; 0 means at once.</param>
        /// <param name="fallMicroamps">The most that its current falls in a step; 0 means at once.</param>
        /// <param name="leastPauseSteps">How long a pause between two charges lasts at least.</param>
        public RampedOptimum(
            int minimumMilliamps, int maximumMilliamps, int riseMicroamps, int fallMicroamps, int leastPauseSteps)
        {
            int slower = Math.Min(
                riseMicroamps == 0 ? int.MaxValue : riseMicroamps, fallMicroamps == 0 ? int.MaxValue : fallMicroamps);
            int parts = slower == int.MaxValue ? 1 : ((slower - 1) / LargestLevelMicroamps) + 1;
            _levelMicroamps = slower == int.MaxValue ? LargestLevelMicroamps : Math.Max(1, slower / parts);
            _top = (int)(maximumMilliamps * 1000L / _levelMicroamps);
            _minimum = (int)(((minimumMilliamps * 1000L) + _levelMicroamps - 1) / _levelMicroamps);
            _rise = riseMicroamps == 0 ? _top : Math.Min(_top, riseMicroamps / _levelMicroamps);
            _fall = fallMicroamps == 0 ? _top : Math.Min(_top, fallMicroamps / _levelMicroamps);
            _pause = new Pause(leastPauseSteps);
            _window = new int[_top + 1];
            _worth = new long[_top + 1];
            _next = new long[_top + 1];
            Array.Fill(_worth, Pause.Impossible);
        }

        /// <inheritdoc/>
        public long BestMilliampSteps
        {
            get
            {
                long best = _pause.Best;
                for (int level = 1; level <= _top; level++)
                {
                    best = Math.Max(best, _worth[level]);
                }

                return (long)((Int128)best * _levelMicroamps / 1000);
            }
        }

        /// <inheritdoc/>
        public void Step(int capMilliamps)
        {
            int cap = (int)Math.Min(_top, Math.Max(0, capMilliamps) * 1000L / _levelMicroamps);
            Array.Fill(_next, Pause.Impossible);
            Hold(cap);
            Pass(cap);
            Begin(cap);
            _pause.Step(BestUpTo(_fall));
            (_worth, _next) = (_next, _worth);
        }

        /// <inheritdoc/>
        public void StepDisconnected()
        {
            _pause.StepAndRipen(BestUpTo(_top));
            Array.Fill(_worth, Pause.Impossible);
        }

        /// <summary>To every level that the vehicle can hold, from the best level within one ramp of it.</summary>
        private void Hold(int cap)
        {
            int first = 0;
            int end = 0;
            int entered = Math.Max(1, _minimum - _rise);
            for (int level = Math.Max(1, _minimum); level <= cap; level++)
            {
                for (; entered <= Math.Min(_top, (long)level + _fall); entered++)
                {
                    while (end > first && _worth[_window[end - 1]] <= _worth[entered])
                    {
                        end--;
                    }

                    _window[end++] = entered;
                }

                while (first < end && _window[first] < level - _rise)
                {
                    first++;
                }

                Offer(level, first < end ? _worth[_window[first]] : Pause.Impossible);
            }
        }

        /// <summary>At the full ramp: down, to a pause or back from it, and up through what it cannot hold.</summary>
        private void Pass(int cap)
        {
            for (int level = 1; level <= cap; level++)
            {
                if (level + _fall <= _top)
                {
                    Offer(level, _worth[level + _fall]);
                }

                if (level < _minimum && level > _rise)
                {
                    Offer(level, _worth[level - _rise]);
                }
            }
        }

        /// <summary>From a pause that may end.</summary>
        private void Begin(int cap)
        {
            for (int level = Math.Min(_minimum, _rise); level <= Math.Min(cap, _rise); level++)
            {
                Offer(level, _pause.Ripe);
            }
        }

        private void Offer(int level, long worth)
        {
            if (worth >= 0)
            {
                _next[level] = Math.Max(_next[level], worth + level);
            }
        }

        private long BestUpTo(int top)
        {
            long best = Pause.Impossible;
            for (int level = 1; level <= top; level++)
            {
                best = Math.Max(best, _worth[level]);
            }

            return best;
        }
    }
}
