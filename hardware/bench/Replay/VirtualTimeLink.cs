using Evenload.Core.Ports;
using Evenload.Twin;

namespace Evenload.Bench.Replay
{
    /// <summary>The firmware's end of a line in virtual time.</summary>
    public sealed class VirtualTimeLink : ITimedLink
    {
        private readonly VirtualLine _line;

        /// <summary>A link that is open.</summary>
        /// <param name="line">Its other end.</param>
        public VirtualTimeLink(VirtualLine line)
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
        public void Close()
        {
            State = LinkState.Closed;
            _line.Clear();
        }

        /// <inheritdoc/>
        public int Receive(byte[] buffer, int offset, int count) =>
            State == LinkState.Open ? _line.Receive(buffer, offset, count, NowMs) : 0;

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int count)
        {
            if (State != LinkState.Open)
            {
                return false;
            }

            _line.Send(buffer, count, NowMs);
            return true;
        }
    }
}
