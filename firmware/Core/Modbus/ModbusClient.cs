using Evenload.Core.Ports;

namespace Evenload.Core.Modbus
{
    /// <summary>Asks the servers on one link, one request at a time.</summary>
    /// <remarks>Without I/O of its own: <see cref="Begin"/> hands a request over, <see cref="Step"/> takes bytes and
    /// time and says how it stands. Nothing blocks, throws or allocates after the constructor.</remarks>
    public sealed class ModbusClient
    {
        // After this much silence behind a damaged reply, waiting on is in vain: USB adapters hold bytes back for
        // 16 ms, the device's UART driver for 10 characters and a scheduler grain. Bytes that are none of our reply
        // are no reason to end early: the meter may still be thinking, and its reply would meet the next request.
        private const int QuietMs = 50;

        // One lost reply may happen on any network. Two in a row: the other side may have lost the connection.
        private const int TimeoutsUntilReconnect = 2;

        private readonly ILink _link;
        private readonly LinkKeeper _keeper;
        private readonly Framing _framing;
        private readonly int _gapMs;
        private readonly byte[] _adu = new byte[TcpReply.HeaderLength + Request.MaximumPduLength];
        private readonly byte[] _discarded = new byte[64];
        private readonly RtuReply _rtu = new RtuReply();
        private readonly TcpReply _tcp = new TcpReply();

        private Request _request;
        private UnitCounters _counters;
        private bool _sent;
        private bool _wasOpen;
        private int _responseMs;
        private long _begunMs;
        private long _sentMs;
        private long _lastByteMs;
        private int _transactionIdentifier;
        private int _timeoutsInARow;

        /// <summary>A client on a link.</summary>
        /// <param name="link">Closed when handed over; the client opens it and keeps it open.</param>
        /// <param name="framing">How frames are wrapped on it.</param>
        /// <param name="gapMs">Silence on the line before each request, ms: at least
        /// <see cref="SerialTiming.SilenceMs"/> on a serial line; 0 is enough on TCP.</param>
        public ModbusClient(ILink link, Framing framing, int gapMs)
        {
            _link = link;
            _keeper = new LinkKeeper(link);
            _framing = framing;
            _gapMs = gapMs;
        }

        /// <summary>How the transaction begun last stands; Idle before the first.</summary>
        public TransactionResult Result { get; private set; }

        /// <summary>True when a request can be begun: none is pending and the link is open.</summary>
        public bool IsReady => _keeper.IsOpen && Result != TransactionResult.Pending;

        /// <summary>True while the link is open.</summary>
        public bool IsOpen => _keeper.IsOpen;

        /// <summary>The code of the exception reply, 0 to 255 (V1.1b3, 7); valid while <see cref="Result"/> is
        /// Exception.</summary>
        public int ExceptionCode { get; private set; }

        /// <summary>When the last request was handed to the link, monotonic ms. What its reply says is not older than
        /// this, but for the server's own refresh interval.</summary>
        public long SentMs => _sentMs;

        /// <summary>Begins a transaction.</summary>
        /// <param name="request">What to ask.</param>
        /// <param name="counters">The unit's; counted up.</param>
        /// <param name="responseMs">From the request's hand-over to the end of the reply at the most, ms.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>False when <see cref="IsReady"/> is: nothing was begun.</returns>
        public bool Begin(Request request, UnitCounters counters, int responseMs, long nowMs)
        {
            if (!IsReady)
            {
                return false;
            }

            _request = request;
            _counters = counters;
            _responseMs = responseMs;
            _begunMs = nowMs;
            _sent = false;
            Result = TransactionResult.Pending;
            counters.CountRequest();
            return true;
        }

        /// <summary>Takes what has arrived and does what is due. To be called at every step of time, pending or
        /// not.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        /// <returns><see cref="Result"/>.</returns>
        public TransactionResult Step(long nowMs)
        {
            bool reopened = _keeper.Step(nowMs);
            if (_keeper.IsOpen && !_wasOpen)
            {
                _tcp.Clear();
                _timeoutsInARow = 0;
                _lastByteMs = nowMs;
                if (reopened && _counters != null)
                {
                    _counters.CountReconnect();
                }
            }

            _wasOpen = _keeper.IsOpen;
            if (Result == TransactionResult.Pending)
            {
                Advance(nowMs);
            }

            return Result;
        }

        /// <summary>A register of the reply to a read.</summary>
        /// <param name="index">0 to the quantity asked for, less 1.</param>
        /// <returns>0 to 65535. Valid while <see cref="Result"/> is Fine.</returns>
        public int Register(int index)
        {
            bool serial = _framing != Framing.Tcp;
            byte[] bytes = serial ? _rtu.Bytes : _tcp.Bytes;
            int at = (serial ? _rtu.PduOffset : _tcp.PduOffset) + 2 + (2 * index);
            return (bytes[at] << 8) | bytes[at + 1];
        }

        private void Advance(long nowMs)
        {
            if (!_keeper.IsOpen)
            {
                End(TransactionResult.ConnectionLost, nowMs);
                return;
            }

            if (!_sent)
            {
                SendAfterSilence(nowMs);
                return;
            }

            TransactionResult result = ReceiveAll(nowMs);
            if (result != TransactionResult.Pending)
            {
                End(result, nowMs);
            }
            else if (nowMs - _sentMs >= _responseMs || IsHopeless(nowMs))
            {
                End(_framing == Framing.Tcp ? TransactionResult.Timeout : _rtu.Diagnose(), nowMs);
            }
        }

        private void SendAfterSilence(long nowMs)
        {
            if (_framing != Framing.Tcp)
            {
                Discard(nowMs);
                if (nowMs - _lastByteMs < _gapMs)
                {
                    if (nowMs - _begunMs >= _responseMs + _gapMs)
                    {
                        End(TransactionResult.Corrupt, nowMs); // someone else talks without a pause
                    }

                    return;
                }
            }
            else if (nowMs - _lastByteMs < _gapMs)
            {
                return;
            }

            if (!_link.Send(_adu, Seal()))
            {
                End(TransactionResult.ConnectionLost, nowMs);
                return;
            }

            _sent = true;
            _sentMs = nowMs;
            _lastByteMs = nowMs;
        }

        private int Seal()
        {
            if (_framing == Framing.Tcp)
            {
                _transactionIdentifier = (_transactionIdentifier + 1) & 0xFFFF;
                _request.CopyPdu(_adu, TcpReply.HeaderLength);
                _tcp.Expect(_request, _transactionIdentifier);
                return TcpReply.Seal(_adu, _transactionIdentifier, _request.UnitIdentifier, _request.PduLength);
            }

            _request.CopyPdu(_adu, 1);
            int length = RtuReply.Seal(_adu, _request.UnitIdentifier, _request.PduLength);
            _rtu.Expect(_request, _adu, length);
            return length;
        }

        // Two rounds at the most: a line that chatters faster than it is read must not hold the charger up.
        private TransactionResult ReceiveAll(long nowMs)
        {
            TransactionResult result = TransactionResult.Pending;
            for (int round = 0; round < 2 && result == TransactionResult.Pending; round++)
            {
                int received = _framing == Framing.Tcp
                    ? _link.Receive(_tcp.Bytes, _tcp.Count, _tcp.Room)
                    : _link.Receive(_rtu.Bytes, _rtu.Count, _rtu.Room);
                if (received <= 0)
                {
                    return TransactionResult.Pending;
                }

                _lastByteMs = nowMs;
                result = _framing == Framing.Tcp ? _tcp.Take(received) : _rtu.Take(received);
            }

            return result;
        }

        private void Discard(long nowMs)
        {
            for (int round = 0; round < 8 && _link.Receive(_discarded, 0, _discarded.Length) > 0; round++)
            {
                _lastByteMs = nowMs;
            }
        }

        private bool IsHopeless(long nowMs)
            => _framing != Framing.Tcp
                && nowMs - _lastByteMs >= QuietMs
                && _rtu.HoldsDamagedReply();

        private void End(TransactionResult result, long nowMs)
        {
            Result = result;
            if (result == TransactionResult.Exception)
            {
                ExceptionCode = (_framing == Framing.Tcp ? _tcp.Bytes : _rtu.Bytes)[
                    (_framing == Framing.Tcp ? _tcp.PduOffset : _rtu.PduOffset) + 1];
            }

            _counters.CountEnd(result, (int)(nowMs - _sentMs), ExceptionCode);
            if (result == TransactionResult.Fine || result == TransactionResult.Exception)
            {
                _keeper.Proved();
            }

            _timeoutsInARow = result == TransactionResult.Timeout ? _timeoutsInARow + 1 : 0;
            bool deaf = _framing != Framing.Rtu && _timeoutsInARow >= TimeoutsUntilReconnect;
            bool outOfStep = _framing == Framing.Tcp && result == TransactionResult.Corrupt;
            if (deaf || outOfStep)
            {
                _keeper.GiveUp();
            }
        }
    }
}
