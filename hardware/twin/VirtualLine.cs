using System;

namespace Evenload.Twin
{
    /// <summary>A Modbus server at the other end of a line, in virtual time.</summary>
    /// <remarks>
    /// A reply begins after the characters of the request, the silence that ends it, and the time to think; its
    /// characters then follow each other without pause. Registers are read when the request is sent. Replies
    /// never overlap: one that would begin too early waits for the one before it, and of more than eight under way the
    /// last is lost. So a late reply meets the next request, as on a real line. Allocates nothing after construction.
    /// </remarks>
    public sealed class VirtualLine
    {
        private const long ChatterMicroseconds = 1000;
        private const long OldestChatterMicroseconds = 255 * ChatterMicroseconds; // with now's own, 256

        private readonly int _baud;
        private readonly long _thinkMicroseconds;
        private readonly LineFaults _faults;
        private readonly ReplyMaker _maker;
        private readonly TransmitQueue _queue;
        private readonly byte[] _output = new byte[ReplyMaker.MaximumBytes];
        private long _nextChatterMicroseconds = -1;

        /// <summary>A quiet line.</summary>
        /// <param name="server">May be shared between lines.</param>
        /// <param name="baud">Bits per second, 8N1; 0 means a TCP connection: MBAP frames, and no time but thinking.
        /// </param>
        /// <param name="thinkMs">From the end of a request to the first bit of its reply, at least 0.</param>
        /// <param name="faults">May be shared, and changed at any time.</param>
        /// <param name="seed">The same seed gives the same noise.</param>
        public VirtualLine(ModbusServer server, int baud, int thinkMs, LineFaults faults, int seed)
        {
            if (baud < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(baud));
            }

            if (thinkMs < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(thinkMs));
            }

            _baud = baud;
            _thinkMicroseconds = thinkMs * 1000L;
            _faults = faults;
            _maker = new ReplyMaker(server, faults, baud == 0, seed);
            _queue = new TransmitQueue(baud);
        }

        /// <summary>Replies put on the line so far; glued ones count as one.</summary>
        public int Replies { get; private set; }

        /// <summary>Whether nothing is under way to the client, chatter aside.</summary>
        internal bool IsIdle => _queue.IsEmpty;

        /// <summary>When the next byte of a reply arrives; the end of time if none is under way.</summary>
        internal long NextMicroseconds => _queue.NextMicroseconds;

        /// <summary>The client begins to send one whole frame now.</summary>
        /// <param name="frame">With CRC or MBAP header; read only.</param>
        /// <param name="count">Its length, 1 to 260 bytes.</param>
        /// <param name="nowMs">Not earlier than at the last call of any method.</param>
        public void Send(byte[] frame, int count, long nowMs)
        {
            Echo(frame, count, nowMs * 1000);
            Hear(frame, count, nowMs * 1000);
        }

        /// <summary>Takes bytes whose last bit has arrived by now.</summary>
        /// <param name="buffer">Filled from <paramref name="offset"/> on.</param>
        /// <param name="offset">Where to begin in <paramref name="buffer"/>.</param>
        /// <param name="count">Most bytes to take.</param>
        /// <param name="nowMs">Not earlier than at the last call of any method.</param>
        /// <returns>Number of bytes taken.</returns>
        public int Receive(byte[] buffer, int offset, int count, long nowMs)
        {
            return Take(buffer, offset, count, nowMs * 1000);
        }

        /// <summary>Forgets all bytes under way, as a closed connection does.</summary>
        public void Clear()
        {
            _queue.Clear();
            _maker.Clear();
            _nextChatterMicroseconds = -1;
        }

        /// <summary>Lets the client hear itself, on a line with that fault.</summary>
        internal void Echo(byte[] bytes, int count, long startMicroseconds)
        {
            if (_faults.Echo && _baud != 0)
            {
                _queue.Put(bytes, count, startMicroseconds, 0);
            }
        }

        /// <summary>Answers a frame whose first bit came at a certain time.</summary>
        internal void Hear(byte[] frame, int count, long startMicroseconds)
        {
            int length = _maker.Make(frame, count, _output);
            if (length == 0)
            {
                return;
            }

            long silence = LinePacing.SilenceMicroseconds(_baud);
            long earliest = startMicroseconds + LinePacing.CharactersMicroseconds(count, _baud) + silence
                + _thinkMicroseconds + (_faults.DelayMs * 1000L);
            long gap = _faults.SplitBytes ? _faults.SplitGapMs * 1000L : 0;
            if (_queue.Put(_output, length, Math.Max(earliest, _queue.EndMicroseconds + silence), gap))
            {
                Replies++;
            }
        }

        /// <summary>Takes bytes whose last bit has arrived by a certain time.</summary>
        internal int Take(byte[] buffer, int offset, int count, long nowMicroseconds)
        {
            int chatter = TakeChatter(buffer, offset, count, nowMicroseconds);
            return chatter + _queue.Take(buffer, offset + chatter, count - chatter, nowMicroseconds);
        }

        private int TakeChatter(byte[] buffer, int offset, int count, long nowMicroseconds)
        {
            if (!_faults.ChatterAlways)
            {
                _nextChatterMicroseconds = -1;
                return 0;
            }

            if (_nextChatterMicroseconds < 0)
            {
                _nextChatterMicroseconds = nowMicroseconds;
            }

            _nextChatterMicroseconds = Math.Max(
                _nextChatterMicroseconds, nowMicroseconds - OldestChatterMicroseconds);
            int taken = 0;
            while (taken < count && _nextChatterMicroseconds <= nowMicroseconds)
            {
                buffer[offset + taken] = _maker.NoiseByte();
                taken++;
                _nextChatterMicroseconds += ChatterMicroseconds;
            }

            return taken;
        }
    }
}
