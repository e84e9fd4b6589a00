namespace Evenload.Bench.Score
{
    /// <summary>The most that a vehicle could have drawn, step by step of equal length.</summary>
    /// <remarks>
    /// Goes forward over all that could have been done so far and keeps the best of each outcome that matters for what
    /// comes: so the result is exact, though nothing is known of the future.
    /// </remarks>
    public interface IOptimum
    {
        /// <summary>The sum over all steps so far of the current in each, mA, of the best way to charge.</summary>
        long BestMilliampSteps { get; }

        /// <summary>Adds a step with the vehicle connected.</summary>
        /// <param name="capMilliamps">The most that may flow in it; anything below the least that the vehicle can draw
        /// pauses it.</param>
        void Step(int capMilliamps);

        /// <summary>Adds a step without a vehicle.</summary>
        void StepDisconnected();
    }
}
