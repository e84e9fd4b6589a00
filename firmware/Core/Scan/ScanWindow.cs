using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Ports;

namespace Evenload.Core.Scan
{
    /// <summary>What was heard for a while, whoever sent it. A sound frame names its unit itself, however late it
    /// comes.</summary>
    public sealed class ScanWindow
    {
        // Bytes that are no frame, fewer than this, are a transceiver that turns round.
        private const int LeastDamaged = 3;

        // Each check costs milliseconds on the device, and noise can look like many frames.
        private const int MostChecks = 24;

        private const int MostUnits = 8;
        private const int LongestFrame = 256;
        private const int RequestLength = 8;
        private const int ExceptionLength = 5;
        private const int LastSerialUnit = 247;
        private const int GatewayPath = 0x0A;           // V1.1b3, 7: a gateway speaks, and the server is not there
        private const int GatewaySilence = 0x0B;

        private readonly byte[] _bytes = new byte[2 * LongestFrame];
        private readonly byte[] _units = new byte[MostUnits];
        private readonly bool[] _present = new bool[MostUnits];
        private int _count;
        private int _damaged;
        private int _checks;

        /// <summary>When a byte came last, monotonic ms; long ago before the first.</summary>
        public long LastByteMs { get; private set; } = long.MinValue / 2;

        /// <summary>Number of sound replies.</summary>
        public int Replies { get; private set; }

        /// <summary>Number of sound requests that are not ours.</summary>
        public int ForeignRequests { get; private set; }

        /// <summary>Bytes that belong to no frame.</summary>
        public int StrayBytes => _damaged;

        /// <summary>True when bytes came, and no frame.</summary>
        public bool IsDamaged => Replies == 0 && ForeignRequests == 0 && _damaged >= LeastDamaged;

        /// <summary>Forgets what was heard.</summary>
        public void Clear()
        {
            _count = 0;
            Replies = 0;
            ForeignRequests = 0;
            _damaged = 0;
        }

        /// <summary>Takes what has arrived and looks at all of it anew.</summary>
        /// <param name="link">Open.</param>
        /// <param name="isTcp">Whether frames have an MBAP header.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Receive(ILink link, bool isTcp, long nowMs)
        {
            int received = link.Receive(_bytes, _count, _bytes.Length - _count);
            if (received <= 0)
            {
                return;
            }

            LastByteMs = nowMs;
            _count += received;
            Replies = 0;
            ForeignRequests = 0;
            _damaged = 0;
            _checks = 0;
            if (isTcp)
            {
                FindInStream();
            }
            else
            {
                FindOnLine();
            }

            if (_count == _bytes.Length)
            {
                _count = 0;         // what it was is counted; a line that chatters goes on
            }
        }

        /// <summary>Unit of a sound reply.</summary>
        /// <param name="index">0 to <see cref="Replies"/> - 1; of more than 8 the last are not kept.</param>
        /// <returns>0 to 255; -1 for a reply that only says that there is no such unit.</returns>
        public int Unit(int index) => index < MostUnits && _present[index] ? _units[index] : -1;

        /// <summary>How many sound replies came from a unit, or from a gateway for it.</summary>
        /// <param name="unit">0 to 255.</param>
        public int RepliesOf(int unit)
        {
            int replies = 0;
            for (int i = 0; i < Replies && i < MostUnits; i++)
            {
                replies += _units[i] == unit ? 1 : 0;
            }

            return replies;
        }

        private void FindOnLine()
        {
            int at = 0;
            while (at < _count)
            {
                int length = RequestAt(at);
                if (length > 0)
                {
                    ForeignRequests += IsOurs(at) ? 0 : 1;
                }
                else
                {
                    length = ReplyAt(at);
                    if (length > 0)
                    {
                        Note(_bytes[at], at + 1);
                    }
                    else
                    {
                        _damaged++;
                    }
                }

                at += length > 0 ? length : 1;
            }
        }

        // The unit identifier travels in the transaction identifier, too.
        private void FindInStream()
        {
            int at = 0;
            while (at + TcpReply.HeaderLength + 2 <= _count)
            {
                int length = 6 + ((_bytes[at + 4] << 8) | _bytes[at + 5]);
                if (_bytes[at + 2] != 0 || _bytes[at + 3] != 0 || length < TcpReply.HeaderLength + 2
                    || length > TcpReply.HeaderLength + Request.MaximumPduLength)
                {
                    _damaged = _count - at;
                    return;
                }

                if (at + length > _count)
                {
                    return;
                }

                if (_bytes[at] == ScanProbe.TransactionMark && _bytes[at + 1] == _bytes[at + 6])
                {
                    Note(_bytes[at + 6], at + TcpReply.HeaderLength);
                }

                at += length;
            }
        }

        private void Note(byte unit, int pdu)
        {
            if (Replies < MostUnits)
            {
                bool absent = _bytes[pdu] > 0x7F
                    && (_bytes[pdu + 1] == GatewayPath || _bytes[pdu + 1] == GatewaySilence);
                _units[Replies] = unit;
                _present[Replies] = !absent;
            }

            Replies++;
        }

        // Length of a sound request to read or write; 0 where there is none.
        private int RequestAt(int at)
        {
            bool may = at + RequestLength <= _count && _bytes[at] <= LastSerialUnit
                && _bytes[at + 1] >= 1 && _bytes[at + 1] <= 6;
            return may && IsSound(at, RequestLength) ? RequestLength : 0;
        }

        private int ReplyAt(int at)
        {
            if (at + ExceptionLength > _count || _bytes[at] == 0 || _bytes[at] > LastSerialUnit)
            {
                return 0;
            }

            int function = _bytes[at + 1] & 0x7F;
            if (function != (int)FunctionCode.ReadHoldingRegisters && function != (int)FunctionCode.ReadInputRegisters)
            {
                return 0;
            }

            int length = _bytes[at + 1] > 0x7F ? ExceptionLength : ExceptionLength + _bytes[at + 2];
            return at + length <= _count && IsSound(at, length) ? length : 0;
        }

        private bool IsSound(int at, int length)
        {
            if (_checks >= MostChecks)
            {
                return false;
            }

            _checks++;
            return Crc16.Of(_bytes, at, length) == 0;
        }

        // Some lines echo what is sent.
        private bool IsOurs(int at)
            => _bytes[at + 1] == (int)ScanProbe.Function && _bytes[at + 2] == 0 && _bytes[at + 3] == 0
                && _bytes[at + 4] == 0 && _bytes[at + 5] == ScanProbe.Quantity;
    }
}
