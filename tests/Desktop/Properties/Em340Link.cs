using System;
using Evenload.Core.Ports;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>How the meter and its line behave.</summary>
    internal enum Behaviour
    {
        Answers,
        KeepsSilent,
        SpoilsTheCrc,
        AnswersForAnotherUnit,
        Refuses,
        HasNoValue,
        SaysTheImpossible,
        AnswersTooLate,
        BreaksOff,
        AnswersAfterNoise,
    }

    /// <summary>An EM340 at the other end of a serial line, by its own encoder and CRC. Allocates nothing in
    /// use.</summary>
    internal sealed class Em340Link : ILink
    {
        private const byte Unit = 1;
        private const int First = 0x000C;
        private const int Code = 0x000B;
        private const int Registers = 12;

        private readonly byte[] _frame = new byte[300];
        private readonly byte[] _line = new byte[4096];
        private readonly long[] _dueMs = new long[4096];
        private readonly byte[] _ends = new byte[4096];     // behind the last byte of a reply: 1 sound, 2 also a reading
        private readonly int[] _readings = new int[4096];   // which
        private long _lastDueMs;
        private readonly long[] _soundMs = new long[64];
        private readonly int[] _soundMilliamps = new int[64 * 3];
        private readonly Random _random;
        private int _head;
        private int _tail;
        private int _noted;
        private int _address;
        private int _quantity;

        public Em340Link(Random random)
        {
            _random = random;
            Array.Fill(_soundMs, long.MinValue / 2);
        }

        public Behaviour Behaviour { get; set; }

        public long NowMs { get; set; }

        /// <summary>What flows, import positive, mA; the meter shows its magnitude, and the sign in the
        /// power.</summary>
        public int[] Grid { get; } = new int[3];

        /// <summary>When the last byte of the last reply that could be a reading was taken; long ago before the
        /// first.</summary>
        public long LastGoodMs { get; private set; } = long.MinValue / 2;

        /// <summary>The same, of replies that are sound frames, whatever they say.</summary>
        public long LastSoundMs { get; private set; } = long.MinValue / 2;

        /// <summary>When currents were last asked for.</summary>
        public long SentMs { get; private set; } = long.MinValue / 2;

        public LinkState State { get; private set; }

        public void Open() => State = LinkState.Open;

        public void Close() => State = LinkState.Closed;

        public bool Send(byte[] buffer, int count)
        {
            bool read = count == 8 && buffer[0] == Unit && buffer[1] == 4 && Crc(buffer, 8) == 0;
            _address = (buffer[2] << 8) | buffer[3];
            _quantity = (buffer[4] << 8) | buffer[5];
            BrokenRuleException.Unless(read && IsNeeded(), NowMs, $"not a request that an EM340 needs");
            SentMs = IsReading ? NowMs : SentMs;
            if (Behaviour != Behaviour.KeepsSilent)
            {
                Reply();
            }

            return true;
        }

        public int Receive(byte[] buffer, int offset, int count)
        {
            int taken = 0;
            while (taken < count && _head != _tail && _dueMs[_head] <= NowMs)
            {
                buffer[offset + taken] = _line[_head];
                NoteTaken(_head);
                _head = (_head + 1) % _line.Length;
                taken++;
            }

            return taken;
        }

        /// <summary>Whether a reading is one that the meter said in sound replies that ended in a span of
        /// time.</summary>
        public bool Said(int l1, int l2, int l3, long fromMs, long toMs)
        {
            for (int i = 0; i < 64; i++)
            {
                if (_soundMs[i] >= fromMs && _soundMs[i] <= toMs && _soundMilliamps[3 * i] == l1
                    && _soundMilliamps[(3 * i) + 1] == l2 && _soundMilliamps[(3 * i) + 2] == l3)
                {
                    return true;
                }
            }

            return false;
        }

        // Currents and powers; how it is set up; voltages, total power, frequency and import, export.
        private bool IsReading => _address == First && _quantity == Registers;

        private bool IsNeeded() => (_address, _quantity) switch
        {
            (First, Registers) => true,
            (Code, 1) or (0x1103, 1) or (0x1002, 1) or (0x0032, 1) => true,
            (0x0000, 6) or (0x0028, 2) or (0x0033, 3) or (0x004E, 2) => true,
            _ => false,
        };

        private static int Crc(byte[] bytes, int count)
        {
            int crc = 0xFFFF;
            for (int i = 0; i < count; i++)
            {
                crc ^= bytes[i];
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
                }
            }

            return crc;
        }

        private void Reply()
        {
            bool refuses = Behaviour == Behaviour.Refuses;
            _frame[0] = Behaviour == Behaviour.AnswersForAnotherUnit ? (byte)(Unit + 1) : Unit;
            _frame[1] = refuses ? (byte)0x84 : (byte)4;
            _frame[2] = refuses ? (byte)2 : (byte)(2 * _quantity);
            int length = refuses ? 3 : 3 + (2 * _quantity);
            for (int i = 3; i < length; i++)
            {
                _frame[i] = 0;
            }

            if (!refuses)
            {
                Fill();
            }

            int crc = Crc(_frame, length);
            _frame[length] = (byte)crc;
            _frame[length + 1] = (byte)(crc >> 8);
            length += 2;
            Transmit(length);
        }

        private void Fill()
        {
            if (!IsReading)
            {
                FillOther();
                return;
            }

            for (int phase = 0; phase < 3; phase++)
            {
                Put(0x0C + (2 * phase), Math.Abs(Grid[phase]));
                Put(0x12 + (2 * phase), Grid[phase] * 23 / 10); // 230 V, 0.1 W
            }

            int odd = _random.Next(3);
            int address = (2 * _random.Next(3)) + (odd == 0 ? 0x12 : 0x0C);
            if (Behaviour == Behaviour.HasNoValue)
            {
                Put(address, int.MaxValue);
            }
            else if (Behaviour == Behaviour.SaysTheImpossible)
            {
                Put(address, odd == 0 ? 90_000_000 : odd == 1 ? int.MinValue : _random.Next(130_001, 2_000_000_000));
            }
        }

        // Nothing of this may count for anything but the code, which an impossible meter may have of another one.
        private void FillOther()
        {
            if (_address == Code)
            {
                bool other = Behaviour == Behaviour.SaysTheImpossible && _random.Next(2) == 0;
                int code = other ? 104 : 341;
                _frame[3] = (byte)(code >> 8);
                _frame[4] = (byte)code;
            }
            else if (_address == 0x1103)
            {
                _frame[4] = 1;
            }
            else if (_quantity > 1 && Behaviour == Behaviour.SaysTheImpossible)
            {
                _random.NextBytes(_frame.AsSpan(3, 2 * _quantity));
            }
            else if (_address == 0)
            {
                Put(0, 2300);
                Put(2, 2300);
                Put(4, Behaviour == Behaviour.HasNoValue ? int.MaxValue : 2300);
            }
        }

        // EM300 series: the low word of a 32-bit number comes first.
        private void Put(int address, int value)
        {
            int at = 3 + (2 * (address - _address));
            _frame[at] = (byte)(value >> 8);
            _frame[at + 1] = (byte)value;
            _frame[at + 2] = (byte)(value >> 24);
            _frame[at + 3] = (byte)(value >> 16);
        }

        private void Transmit(int length)
        {
            long dueMs = NowMs + (Behaviour == Behaviour.AnswersTooLate ? _random.Next(500, 3000) : _random.Next(10, 200));
            switch (Behaviour)
            {
                case Behaviour.SpoilsTheCrc:
                    _frame[_random.Next(length)] ^= (byte)(1 << _random.Next(8));
                    break;
                case Behaviour.BreaksOff:
                    length = _random.Next(1, length);
                    break;
                case Behaviour.AnswersAfterNoise:
                    for (int i = _random.Next(1, 20); i > 0; i--)
                    {
                        Queue((byte)_random.Next(256), dueMs);
                    }

                    break;
                default:
                    break;
            }

            for (int i = 0; i < length; i++)
            {
                Queue(_frame[i], dueMs + i);
            }

            bool plain = Behaviour is Behaviour.Answers or Behaviour.AnswersTooLate or Behaviour.AnswersAfterNoise;
            bool odd = Behaviour is Behaviour.HasNoValue or Behaviour.SaysTheImpossible;
            int last = (_tail + _line.Length - 1) % _line.Length;
            _ends[last] = (byte)(!IsReading ? 0 : plain ? 2 : odd ? 1 : 0);
            _readings[last] = plain && IsReading ? Note() : 0;
        }

        // A line keeps the order of its bytes: what was late delays what comes after it.
        private void Queue(byte value, long dueMs)
        {
            _lastDueMs = dueMs > _lastDueMs ? dueMs : _lastDueMs;
            _line[_tail] = value;
            _dueMs[_tail] = _lastDueMs;
            _ends[_tail] = 0;
            _tail = (_tail + 1) % _line.Length;
        }

        private void NoteTaken(int at)
        {
            LastSoundMs = _ends[at] > 0 ? NowMs : LastSoundMs;
            if (_ends[at] == 2)
            {
                LastGoodMs = NowMs;
                _soundMs[_readings[at]] = NowMs;
            }
        }

        private int Note()
        {
            int at = _noted;
            _noted = (_noted + 1) % _soundMs.Length;
            _soundMs[at] = long.MinValue / 2;
            for (int phase = 0; phase < 3; phase++)
            {
                // Below 20 W the sign of the power is noise, and the current counts as import.
                int tenths = Grid[phase] * 23 / 10;
                int watts = (tenths + (tenths < 0 ? -5 : 5)) / 10;
                _soundMilliamps[(3 * at) + phase] = watts <= -20 ? Grid[phase] : Math.Abs(Grid[phase]);
            }

            return at;
        }
    }
}
