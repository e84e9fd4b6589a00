using Evenload.Bench.Replay;
using Evenload.Core.Ports;

namespace Evenload.Bench.Campaign
{
    /// <summary>The firmware's end of a line in virtual time, as faulty as it is told to be.</summary>
    public sealed class FaultyLink : ITimedLink
    {
        private const int HandshakeMs = 20;

        private readonly Wire _line;
        private readonly LinkFaults _faults;
        private readonly byte[] _one = new byte[1];
        private LinkState _state = LinkState.Closed;
        private long _openedMs;
        private long _drippedMs;
        private long _nowMs;
        private int _halfOpens;
        private bool _dead;
        private bool _toClose;

        /// <summary>A closed link.</summary>
        /// <param name="line">Its other end.</param>
        /// <param name="faults">Looked at all the time.</param>
        public FaultyLink(Wire line, LinkFaults faults)
        {
            _line = line;
            _faults = faults;
            _halfOpens = faults.HalfOpens;
        }

        /// <inheritdoc/>
        public long NowMs
        {
            get => _nowMs;
            set
            {
                _nowMs = value;
                Live();
            }
        }

        /// <inheritdoc/>
        public LinkState State => _state;

        /// <inheritdoc/>
        public void Open()
        {
            if (_state == LinkState.Closed)
            {
                _state = LinkState.Opening;
                _openedMs = _nowMs;
                _dead = false;
            }
        }

        /// <inheritdoc/>
        public void Close()
        {
            _toClose = true;    // a thread that stands still does it later
            Live();
        }

        /// <inheritdoc/>
        public int Receive(byte[] buffer, int offset, int count)
        {
            if (_state != LinkState.Open || _dead || _faults.Hangs || count == 0)
            {
                return 0;
            }

            if (_faults.DripMs == 0)
            {
                return _line.Receive(buffer, offset, count, _nowMs);
            }

            if (_nowMs - _drippedMs < _faults.DripMs || _line.Receive(_one, 0, 1, _nowMs) == 0)
            {
                return 0;
            }

            _drippedMs = _nowMs;
            buffer[offset] = _one[0];
            return 1;
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int count)
        {
            if (_state != LinkState.Open || _faults.Hangs)
            {
                return false;
            }

            return _dead || _line.Send(buffer, count, _nowMs);
        }

        /// <summary>Forgets what is under way, as a port does that is opened anew.</summary>
        public void Clear() => _line.Clear(_nowMs);

        private void Live()
        {
            if (_halfOpens != _faults.HalfOpens)
            {
                _halfOpens = _faults.HalfOpens;
                _dead = _state == LinkState.Open;
            }

            if (_faults.Hangs || _state == LinkState.Closed)
            {
                return;
            }

            if (_toClose)
            {
                Drop();
                return;
            }

            bool made = _nowMs - _openedMs >= HandshakeMs;
            bool reset = _state == LinkState.Open && _faults.ResetEveryMs > 0 && _nowMs - _openedMs >= _faults.ResetEveryMs;
            if (reset || (_faults.Refuses && made))
            {
                Drop();
            }
            else if (_state == LinkState.Opening && made && !_faults.NeverOpens)
            {
                _state = LinkState.Open;
                _openedMs = _nowMs;
            }
        }

        private void Drop()
        {
            _state = LinkState.Closed;
            _toClose = false;
            _line.Clear(_nowMs);
        }
    }
}
