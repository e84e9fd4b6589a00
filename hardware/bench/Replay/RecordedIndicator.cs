using Evenload.Core.Ports;

namespace Evenload.Bench.Replay
{
    /// <summary>A light without a pin: it remembers what it was told.</summary>
    public sealed class RecordedIndicator : IIndicator
    {
        /// <summary>Whether it is on.</summary>
        public bool Lit { get; private set; }

        /// <inheritdoc/>
        public void Set(bool lit) => Lit = lit;
    }
}
