namespace Evenload.Bench.Replay
{
    /// <summary>Two observers of one simulation.</summary>
    public sealed class BothObservers : ITickObserver
    {
        private readonly ITickObserver _first;
        private readonly ITickObserver _second;

        /// <summary>Tells both of every tick.</summary>
        public BothObservers(ITickObserver first, ITickObserver second)
        {
            _first = first;
            _second = second;
        }

        /// <inheritdoc/>
        public void Ticked(Simulation simulation, long nowMs, int lengthMs)
        {
            _first.Ticked(simulation, nowMs, lengthMs);
            _second.Ticked(simulation, nowMs, lengthMs);
        }
    }
}
