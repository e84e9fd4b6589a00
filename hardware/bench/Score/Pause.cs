using System;

namespace Evenload.Bench.Score
{
    /// <summary>The best ways to charge that end in a pause: how long it has lasted decides when it may end.</summary>
    public sealed class Pause
    {
        /// <summary>The worth of what cannot be.</summary>
        public const long Impossible = long.MinValue / 2;

        private readonly long[] _young; // a ring: worth of a pause by the step in which it began
        private long _ripe;
        private int _step;

        /// <summary>The pause before the first charge.</summary>
        /// <param name="leastSteps">How long a pause between two charges lasts at least; fewer than 1 count as 1. The
        /// first charge need not wait.</param>
        public Pause(int leastSteps)
        {
            _young = new long[Math.Max(1, leastSteps)];
            Array.Fill(_young, Impossible);
        }

        /// <summary>The worth of the best pause that may end with the step that begins now.</summary>
        public long Ripe
        {
            get
            {
                long due = _young[_step];
                return due > _ripe ? due : _ripe;
            }
        }

        /// <summary>The worth of the best pause of any age.</summary>
        public long Best
        {
            get
            {
                long best = _ripe;
                foreach (long worth in _young)
                {
                    best = worth > best ? worth : best;
                }

                return best;
            }
        }

        /// <summary>Adds a step.</summary>
        /// <param name="begunWorth">The worth of the best charge whose pause begins with it.</param>
        public void Step(long begunWorth)
        {
            _ripe = Ripe;
            _young[_step] = begunWorth;
            _step = _step + 1 == _young.Length ? 0 : _step + 1;
        }

        /// <summary>Adds a step in which a vehicle without one ends every charge and ripens every pause.</summary>
        /// <param name="begunWorth">The worth of the best charge that ends with it.</param>
        public void StepAndRipen(long begunWorth)
        {
            _ripe = Math.Max(Best, begunWorth);
            Array.Fill(_young, Impossible);
        }
    }
}
