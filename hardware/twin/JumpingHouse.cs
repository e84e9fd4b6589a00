using System;

namespace Evenload.Twin
{
    /// <summary>A house that jumps to a random current at fixed intervals: the worst case of a control loop.</summary>
    public sealed class JumpingHouse : IHouse
    {
        private readonly int _seed;
        private readonly int _everyMs;
        private readonly int _minimumMilliamps;
        private readonly int _maximumMilliamps;

        /// <summary>A house that draws evenly distributed currents.</summary>
        /// <param name="seed">The same seed gives the same currents.</param>
        /// <param name="everyMs">Time between jumps, at least 1 ms.</param>
        /// <param name="minimumMilliamps">Least current, signed.</param>
        /// <param name="maximumMilliamps">Greatest current, not less than the least.</param>
        public JumpingHouse(int seed, int everyMs, int minimumMilliamps, int maximumMilliamps)
        {
            if (everyMs < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(everyMs));
            }

            if (maximumMilliamps < minimumMilliamps)
            {
                throw new ArgumentOutOfRangeException(nameof(maximumMilliamps));
            }

            _seed = seed;
            _everyMs = everyMs;
            _minimumMilliamps = minimumMilliamps;
            _maximumMilliamps = maximumMilliamps;
        }

        /// <summary>True: L2 and L3 draw nothing. False: all three phases draw the same.</summary>
        public bool OnlyL1 { get; set; }

        /// <inheritdoc/>
        public int CurrentMilliamps(int phase, long nowMs)
        {
            if (OnlyL1 && phase != 0)
            {
                return 0;
            }

            return Chance.Between(Chance.Bits(_seed, 0, nowMs / _everyMs), _minimumMilliamps, _maximumMilliamps);
        }
    }
}
