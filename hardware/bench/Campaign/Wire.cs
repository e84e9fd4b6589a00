using Evenload.Twin;

namespace Evenload.Bench.Campaign
{
    /// <summary>What a link leads to: a line on which is asked, or a P1 port that speaks by itself.</summary>
    public sealed class Wire
    {
        private readonly VirtualLine _line;
        private readonly VirtualP1Line _port;
        private readonly byte[] _lost = new byte[256];

        /// <summary>A line.</summary>
        public Wire(VirtualLine line)
        {
            _line = line;
        }

        /// <summary>A port.</summary>
        public Wire(VirtualP1Line port)
        {
            _port = port;
        }

        /// <summary>Takes what has arrived.</summary>
        public int Receive(byte[] buffer, int offset, int count, long nowMs) => _line == null
            ? _port.Receive(buffer, offset, count, nowMs)
            : _line.Receive(buffer, offset, count, nowMs);

        /// <summary>Sends one whole frame.</summary>
        /// <returns>False where nobody listens.</returns>
        public bool Send(byte[] frame, int count, long nowMs)
        {
            _line?.Send(frame, count, nowMs);
            return _line != null;
        }

        /// <summary>Forgets all that is under way.</summary>
        public void Clear(long nowMs)
        {
            _line?.Clear();
            while (_port != null && _port.Receive(_lost, 0, _lost.Length, nowMs) > 0)
            {
            }
        }
    }
}
