using Evenload.Core.Metering;

namespace Evenload.Tests.Core.Fakes
{
    /// <summary>A telegram with one byte changed, again and again, into one parser.</summary>
    public sealed class P1Damage
    {
        private readonly bool _requiresCheck;
        private readonly byte[] _bytes;
        private readonly P1Values _sound;
        private readonly P1Parser _parser;

        /// <summary>Of a telegram.</summary>
        public P1Damage(string telegram, bool requiresCheck)
        {
            _requiresCheck = requiresCheck;
            _bytes = P1Bench.Bytes(telegram);
            _sound = P1Bench.ValuesOf(telegram, requiresCheck);
            _parser = new P1Parser(requiresCheck, !requiresCheck);
        }

        /// <summary>Bytes of the telegram.</summary>
        public int Length => _bytes.Length;

        /// <summary>Damaged telegrams that were refused.</summary>
        public int Refused { get; private set; }

        /// <summary>Damaged telegrams with the values of the sound one.</summary>
        public int Harmless { get; private set; }

        /// <summary>Damaged telegrams without a check in which a digit became another one: one value is
        /// wrong.</summary>
        public int WrongDigits { get; private set; }

        /// <summary>Damaged telegrams with any other wrong value. Must stay 0.</summary>
        public int Wrong { get; private set; }

        /// <summary>The last byte at which that was so.</summary>
        public int WrongAt { get; private set; } = -1;

        /// <summary>Changes a byte, gives the telegram to the parser, and changes it back.</summary>
        public void Try(int index, int value)
        {
            byte sound = _bytes[index];
            _bytes[index] = (byte)value;
            _parser.Reset();
            bool complete = false;
            int taken = 0;
            while (taken < _bytes.Length)
            {
                taken += _parser.Take(_bytes, taken, _bytes.Length - taken);
                complete |= _parser.Outcome == P1Outcome.Complete;
            }

            Count(index, value, sound, complete);
            _bytes[index] = sound;
        }

        /// <summary>Every bit of every byte.</summary>
        public void TryAllBits()
        {
            for (int bit = 0; bit < 8 * _bytes.Length; bit++)
            {
                Try(bit / 8, _bytes[bit / 8] ^ (1 << (bit % 8)));
            }
        }

        private void Count(int index, int value, byte sound, bool complete)
        {
            int differences = complete ? P1Bench.Differences(_sound, _parser.Values) : 0;
            if (!complete)
            {
                Refused++;
            }
            else if (differences == 0)
            {
                Harmless++;
            }
            else if (!_requiresCheck && differences == 1 && _sound.Present == _parser.Values.Present
                && IsDigit(value) && IsDigit(sound) && IsInBrackets(index))
            {
                WrongDigits++;
            }
            else
            {
                Wrong++;
                WrongAt = index;
            }
        }

        private static bool IsDigit(int character) => character >= '0' && character <= '9';

        private bool IsInBrackets(int index)
        {
            while (_bytes[index] != '\n' && _bytes[index] != '(')
            {
                index--;
            }

            return _bytes[index] == '(';
        }
    }
}
