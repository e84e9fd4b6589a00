using Evenload.Core.Ports;
using Evenload.Twin;

namespace Evenload.Bench.Replay
{
    /// <summary>The firmware's end of a P1 port in virtual time.</summary>
    public sealed class VirtualTimeP1Link : ITimedLink
    {
        private readonly VirtualP1Line _line;

        /// <summary>A link that is open.</summary>
        /// <param name="line">Its other end.</param>
        public VirtualTimeP1Link(VirtualP1Line line)
        {
            _line = line;
        }

        /// <inheritdoc/>
        public long NowMs { get; set; }

        /// <inheritdoc/>
        public LinkState State { get; private set; } = LinkState.Open;

        /// <inheritdoc/>
        public void Open() => State = LinkState.Open;

        /// <inheritdoc/>
        public void Close() => State = LinkState.Closed;

        /// <inheritdoc/>
        public int Receive(byte[] buffer, int offset, int count) =>
            State == LinkState.Open ? _line.Receive(buffer, offset, count, NowMs) : 0;

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int count) => false;
    }
}
