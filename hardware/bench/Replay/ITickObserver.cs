namespace Evenload.Bench.Replay
{
    /// <summary>Looks at a simulation after each of its ticks.</summary>
    public interface ITickObserver
    {
        /// <summary>A tick is over.</summary>
        /// <param name="simulation">The firmware and the plant as they are now.</param>
        /// <param name="nowMs">Time of the trace.</param>
        /// <param name="lengthMs">How long this state lasts: the length of a tick, less at the end of the
        /// trace.</param>
        void Ticked(Simulation simulation, long nowMs, int lengthMs);
    }
}
