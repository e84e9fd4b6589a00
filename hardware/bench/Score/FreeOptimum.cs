using System;

namespace Evenload.Bench.Score
{
    /// <summary>The optimum of a vehicle that follows every change at once: it draws all it may, and only when to pause
    /// is left to choose.</summary>
    public sealed class FreeOptimum : IOptimum
    {
        private readonly int _minimumMilliamps;
        private readonly Pause _pause;
        private long _charging = Pause.Impossible;

        /// <summary>Begins.</summary>
        /// <param name="minimumMilliamps">The least that the vehicle can draw.</param>
        /// <param name="leastPauseSteps">How long a pause between two charges lasts at least.</param>
        public FreeOptimum(int minimumMilliamps, int leastPauseSteps)
        {
            _minimumMilliamps = minimumMilliamps;
            _pause = new Pause(leastPauseSteps);
        }

        /// <inheritdoc/>
        public long BestMilliampSteps => Math.Max(_charging, _pause.Best);

        /// <inheritdoc/>
        public void Step(int capMilliamps)
        {
            long before = _charging;
            _charging = capMilliamps < _minimumMilliamps
                ? Pause.Impossible
                : Math.Max(before, _pause.Ripe) + capMilliamps;
            _pause.Step(before);
        }

        /// <inheritdoc/>
        public void StepDisconnected()
        {
            _pause.StepAndRipen(_charging);
            _charging = Pause.Impossible;
        }
    }
}
