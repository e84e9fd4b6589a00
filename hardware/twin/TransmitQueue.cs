using System;

namespace Evenload.Twin
{
    /// <summary>Bytes on their way, each with the time at which its last bit has arrived.</summary>
    internal sealed class TransmitQueue
    {
        private const int Capacity = 8;

        private readonly int _baud;
        private readonly byte[][] _bytes = new byte[Capacity][]; // a ring, oldest at _first
        private readonly int[] _lengths = new int[Capacity];
        private readonly long[] _startMicroseconds = new long[Capacity];
        private readonly long[] _gapMicroseconds = new long[Capacity];
        private int _first;
        private int _count;
        private int _taken; // of the oldest

        /// <summary>An empty queue.</summary>
        /// <param name="baud">Bits per second; 0 means that all bytes of a frame arrive at once.</param>
        internal TransmitQueue(int baud)
        {
            _baud = baud;
            for (int i = 0; i < Capacity; i++)
            {
                _bytes[i] = new byte[ReplyMaker.MaximumBytes];
            }
        }

        /// <summary>Whether nothing is on its way.</summary>
        internal bool IsEmpty => _count == 0;

        /// <summary>When the last byte of all put in so far arrives; 0 at first.</summary>
        internal long EndMicroseconds { get; private set; }

        /// <summary>When the next byte arrives; the end of time if nothing is on its way.</summary>
        internal long NextMicroseconds => _count == 0 ? long.MaxValue : DueMicroseconds(_first, _taken);

        /// <summary>Forgets all bytes on their way.</summary>
        internal void Clear()
        {
            _count = 0;
            _taken = 0;
            EndMicroseconds = 0;
        }

        /// <summary>Sends bytes behind all others.</summary>
        /// <param name="bytes">Copied.</param>
        /// <param name="count">1 to <see cref="ReplyMaker.MaximumBytes"/>.</param>
        /// <param name="earliestMicroseconds">Start of the first bit, unless the line is in use then.</param>
        /// <param name="gapMicroseconds">Pause before each further byte.</param>
        /// <returns>False if too much is on its way already: these bytes are lost.</returns>
        internal bool Put(byte[] bytes, int count, long earliestMicroseconds, long gapMicroseconds)
        {
            if (_count == Capacity)
            {
                return false;
            }

            int slot = (_first + _count) % Capacity;
            Array.Copy(bytes, _bytes[slot], count);
            _lengths[slot] = count;
            _startMicroseconds[slot] = Math.Max(earliestMicroseconds, EndMicroseconds);
            _gapMicroseconds[slot] = gapMicroseconds;
            EndMicroseconds = DueMicroseconds(slot, count - 1);
            _count++;
            return true;
        }

        /// <summary>Takes bytes that have arrived.</summary>
        /// <returns>How many, at most <paramref name="count"/>.</returns>
        internal int Take(byte[] buffer, int offset, int count, long nowMicroseconds)
        {
            int taken = 0;
            while (taken < count && NextMicroseconds <= nowMicroseconds)
            {
                buffer[offset + taken] = _bytes[_first][_taken];
                taken++;
                _taken++;
                if (_taken == _lengths[_first])
                {
                    _taken = 0;
                    _first = (_first + 1) % Capacity;
                    _count--;
                }
            }

            return taken;
        }

        private long DueMicroseconds(int slot, int index)
        {
            return _startMicroseconds[slot] + (index * _gapMicroseconds[slot])
                + LinePacing.CharactersMicroseconds(index + 1, _baud);
        }
    }
}
