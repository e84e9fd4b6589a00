using System;

namespace Evenload.Twin
{
    /// <summary>A P1 port in virtual time: sends by itself, a telegram a period, as slow as its line.</summary>
    /// <remarks>The first telegram begins at the first call. One that lasts beyond its period displaces the next.
    /// Allocates nothing after construction.</remarks>
    public sealed class VirtualP1Line
    {
        private const int BytesToPause = 256;

        private readonly P1Telegram _telegram;
        private readonly P1Faults _faults;
        private readonly P1Transmission _transmission;
        private readonly byte[] _bytes = new byte[P1Transmission.MaximumBytes];
        private int _count;
        private int _taken;
        private long _startMicroseconds;
        private long _pauseMicroseconds;
        private long _nextStartMicroseconds = long.MinValue;

        /// <summary>A port that has sent nothing.</summary>
        /// <param name="telegram">Its meter, which is updated by somebody else.</param>
        /// <param name="faults">May be shared, and changed at any time.</param>
        /// <param name="seed">The same seed gives the same noise.</param>
        public VirtualP1Line(P1Telegram telegram, P1Faults faults, int seed)
        {
            _telegram = telegram;
            _faults = faults;
            _transmission = new P1Transmission(telegram, faults, seed);
        }

        /// <summary>Transmissions begun so far; glued telegrams count as one.</summary>
        public int Transmissions { get; private set; }

        /// <summary>When the next byte arrives, or the next period begins.</summary>
        internal long NextMicroseconds => _taken < _count ? DueMicroseconds(_taken) : _nextStartMicroseconds;

        /// <summary>Takes bytes whose last bit has arrived by now.</summary>
        /// <param name="buffer">Filled from <paramref name="offset"/> on.</param>
        /// <param name="offset">Where to begin in <paramref name="buffer"/>.</param>
        /// <param name="count">Most bytes to take.</param>
        /// <param name="nowMs">Not earlier than at the last call.</param>
        /// <returns>Number of bytes taken.</returns>
        public int Receive(byte[] buffer, int offset, int count, long nowMs)
        {
            return Take(buffer, offset, count, nowMs * 1000);
        }

        /// <summary>Takes bytes whose last bit has arrived by a certain time.</summary>
        internal int Take(byte[] buffer, int offset, int count, long nowMicroseconds)
        {
            if (_nextStartMicroseconds == long.MinValue)
            {
                _nextStartMicroseconds = nowMicroseconds;
            }

            int taken = 0;
            while (taken < count && NextMicroseconds <= nowMicroseconds)
            {
                if (_taken == _count)
                {
                    Begin();
                    continue;
                }

                buffer[offset + taken] = _bytes[_taken];
                taken++;
                _taken++;
            }

            return taken;
        }

        private void Begin()
        {
            _startMicroseconds = _nextStartMicroseconds;
            _pauseMicroseconds = _faults.PauseMs * 1000L;
            _count = _transmission.Make(_bytes);
            _taken = 0;
            long end = _startMicroseconds;
            if (_count > 0)
            {
                Transmissions++;
                end = DueMicroseconds(_count - 1);
            }

            long period = _telegram.PeriodMs * 1000L;
            _nextStartMicroseconds += Math.Max(1, (end - _startMicroseconds + period - 1) / period) * period;
        }

        private long DueMicroseconds(int index)
        {
            return _startMicroseconds + (index / BytesToPause * _pauseMicroseconds)
                + LinePacing.CharactersMicroseconds(index + 1, _telegram.Baud);
        }
    }
}
