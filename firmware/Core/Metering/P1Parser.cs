using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>Finds telegrams in the bytes of a P1 port and takes the values of those that are whole and
    /// sound.</summary>
    /// <remarks>
    /// DSMR P1 companion standard 5.0.2, chapter 6. From "/" to "!" runs a CRC-16/ARC, told behind it in up to four hex
    /// digits. It is that of lines that end in CR LF: where a network bridge took the CR away, it is counted all the
    /// same. Versions older than 4 have no check, so of them each line has to have its form, and the objects that
    /// belong together have to be there together.
    /// </remarks>
    public sealed class P1Parser
    {
        /// <summary>Longest telegram, bytes: with the longest text message and a year of history it has 4 kB.</summary>
        public const int MaximumBytes = 8192;

        private const int CheckDigits = 4;
        private const int MostNoise = 1000000000;

        private readonly bool _requiresCheck;
        private readonly bool _sevenBits;
        private readonly ObisLine _line = new ObisLine();
        private readonly P1Envelope _envelope = new P1Envelope();
        private readonly P1Unchecked _unchecked = new P1Unchecked();
        private P1Values _values = new P1Values();
        private P1Values _candidate = new P1Values();
        private P1Outcome _trouble;     // the first found in the lines
        private int _length;
        private int _crc;
        private bool _header;           // in the first line
        private bool _afterReturn;
        private bool _inCheck;          // behind the "!"
        private int _digits;
        private int _told;
        private int _highBits;          // 128 when any byte had it
        private int _oddBytes;          // 1 when any byte had an odd number of ones

        /// <summary>A parser.</summary>
        /// <param name="requiresCheck">True for all versions but DSMR 2.2 and 3.0.</param>
        /// <param name="sevenBits">True for lines of seven bits and even parity. They may be read with eight bits and
        /// no parity: then the parity is checked here. Else a byte above 126 is none of a telegram.</param>
        public P1Parser(bool requiresCheck, bool sevenBits)
        {
            _requiresCheck = requiresCheck;
            _sevenBits = sevenBits;
        }

        /// <summary>Of the last telegram that was complete. Another object after each.</summary>
        public P1Values Values => _values;

        /// <summary>What the last <see cref="Take"/> ended with.</summary>
        public P1Outcome Outcome { get; private set; }

        /// <summary>True from the "/" of a telegram to its end.</summary>
        public bool InTelegram { get; private set; }

        /// <summary>Bytes outside of telegrams so far, line ends aside; stays at a billion. Many of them and no
        /// telegram are a wrong speed, or a signal that is not inverted.</summary>
        public int NoiseBytes { get; private set; }

        /// <summary>Takes bytes up to the end of a telegram.</summary>
        /// <param name="bytes">Any.</param>
        /// <param name="offset">First byte.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns>Bytes taken: less than <paramref name="count"/> only when <see cref="Outcome"/> is not Incomplete;
        /// at least 1 of 1 and more.</returns>
        public int Take(byte[] bytes, int offset, int count)
        {
            Outcome = P1Outcome.Incomplete;
            int taken = 0;
            while (taken < count && Outcome == P1Outcome.Incomplete)
            {
                TakeByte(bytes[offset + taken]);
                taken++;
            }

            return taken;
        }

        /// <summary>Forgets a telegram under way: for a silence that no meter makes within one.</summary>
        public void Reset()
        {
            InTelegram = false;
            _envelope.Reset();
        }

        private void TakeByte(int value)
        {
            int character = _sevenBits ? value & 0x7F : value;
            if (character == '/' && !_envelope.IsInside)
            {
                if (InTelegram)
                {
                    End(_digits > 0 ? Judge() : P1Outcome.Cut);
                }

                Begin(value);
            }
            else if (!InTelegram)
            {
                TakeNoise(value);
            }
            else if (_length == MaximumBytes)
            {
                End(P1Outcome.TooLong);
            }
            else if (!IsText(character))
            {
                End(P1Outcome.Garbled);
            }
            else
            {
                _length++;
                NoteParity(value);
                TakeCharacter(character);
            }
        }

        private static bool IsText(int character)
            => (character >= ' ' && character <= '~') || character == '\r' || character == '\n';

        private void Begin(int value)
        {
            InTelegram = true;
            _candidate.Clear();
            _unchecked.Clear();
            _line.Clear();
            _trouble = P1Outcome.Incomplete;
            _length = 1;
            _crc = Crc16.Next(0, '/');
            _header = true;
            _afterReturn = false;
            _inCheck = false;
            _digits = 0;
            _told = 0;
            _highBits = 0;
            _oddBytes = 0;
            NoteParity(value);
        }

        private void End(P1Outcome outcome)
        {
            InTelegram = false;
            Outcome = outcome;
            if (outcome == P1Outcome.Complete)
            {
                P1Values last = _values;
                _values = _candidate;
                _candidate = last;
            }
        }

        private void TakeNoise(int value)
        {
            if (value != '\r' && value != '\n' && NoiseBytes < MostNoise)
            {
                NoiseBytes++;
            }

            Outcome = _envelope.Take(value);
        }

        private void NoteParity(int value)
        {
            int folded = value ^ (value >> 4);
            folded ^= folded >> 2;
            folded ^= folded >> 1;
            _oddBytes |= folded & 1;
            _highBits |= value & 0x80;
        }

        private void TakeCharacter(int character)
        {
            if (_inCheck)
            {
                TakeCheck(character);
                return;
            }

            if (character == '\n' && !_afterReturn)
            {
                _crc = Crc16.Next(_crc, '\r');
            }

            _crc = Crc16.Next(_crc, character);
            if (character == '\n')
            {
                _afterReturn = false;
                EndLine();
                return;
            }

            if (_afterReturn && !_requiresCheck)
            {
                Note(P1Outcome.Garbled);
            }

            _afterReturn = character == '\r';
            if (character == '!' && _line.Length == 0)
            {
                _inCheck = true;
            }
            else if (character != '\r')
            {
                _line.Add(character);
            }
        }

        private void TakeCheck(int character)
        {
            int digit = HexDigit(character);
            if (digit >= 0 && !_afterReturn)
            {
                _told = (_told << 4) | digit;
                _digits++;
                if (_digits == CheckDigits)
                {
                    End(Judge());
                }
            }
            else if (character == '\n' || (character == '\r' && _digits > 0))
            {
                End(Judge());
            }
            else if (character == '\r' && !_afterReturn)
            {
                _afterReturn = true;
            }
            else
            {
                End(_digits > 0 ? P1Outcome.WrongCheck : _requiresCheck ? P1Outcome.NoCheck : P1Outcome.Garbled);
            }
        }

        private static int HexDigit(int character)
        {
            if (character >= '0' && character <= '9')
            {
                return character - '0';
            }

            int letter = character | 0x20; // meters are known that print small ones
            return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
        }

        private void EndLine()
        {
            if (_header)
            {
                _header = false;
                if (!_requiresCheck && !_line.IsHeader())
                {
                    Note(P1Outcome.Garbled);
                }
            }
            else if (_line.Length > 0)
            {
                TakeLine();
            }

            _line.Clear();
        }

        private void TakeLine()
        {
            bool identified = _line.ReadIdentifier();
            if (!_requiresCheck && !_line.IsOnlyFields(!identified))
            {
                Note(P1Outcome.Garbled);
            }
            else if (identified)
            {
                P1Outcome outcome = P1Objects.Take(_line, _candidate);
                if (outcome != P1Outcome.Complete)
                {
                    Note(outcome);
                }
                else if (!_requiresCheck && !_unchecked.Fits(P1Objects.QuantityOf(_line), _line.FieldForm))
                {
                    Note(P1Outcome.Garbled);
                }
            }
        }

        private void Note(P1Outcome trouble)
        {
            if (_trouble == P1Outcome.Incomplete)
            {
                _trouble = trouble;
            }
        }

        private P1Outcome Judge()
        {
            if (_digits == 0 && _requiresCheck)
            {
                return P1Outcome.NoCheck;
            }

            if (_digits > 0 && _told != _crc)
            {
                return P1Outcome.WrongCheck;
            }

            if (_highBits != 0 && _oddBytes != 0)
            {
                return P1Outcome.Garbled; // the parity bits are there, and one of them does not fit
            }

            if (_trouble != P1Outcome.Incomplete)
            {
                return _trouble;
            }

            if (!_candidate.Has(P1Quantity.ImportPower) && !_candidate.Has(P1Quantity.CurrentL1))
            {
                return P1Outcome.NoValues;
            }

            return _digits > 0 ? P1Outcome.Complete : P1Unchecked.Judge(_candidate);
        }
    }
}
