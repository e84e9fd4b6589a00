namespace Evenload.Core.Metering
{
    /// <summary>One line of a P1 telegram, <c>A-B:C.D.E(value*unit)</c>, and a reader that walks along it.</summary>
    /// <remarks>A line longer than <see cref="Capacity"/> keeps its head: the long ones (history, text message) are
    /// none of those that are used.</remarks>
    public sealed class ObisLine
    {
        /// <summary>Characters that are kept: twice the longest line that is used.</summary>
        public const int Capacity = 80;

        private const int Groups = 5;
        private const int TimeDigits = 12;
        private const long MostMantissa = 99999999999999L; // times 1000 it still fits a long

        private readonly byte[] _text = new byte[Capacity];
        private readonly int[] _groups = new int[Groups];
        private int _next;          // the reader's place
        private int _fieldStart;
        private int _fieldEnd;      // of its closing bracket

        /// <summary>Characters added, those not kept included.</summary>
        public int Length { get; private set; }

        /// <summary>The number last read.</summary>
        public long Number { get; private set; }

        /// <summary>Its digits behind the point, as written.</summary>
        public int Decimals { get; private set; }

        /// <summary>True when the field last entered holds nothing.</summary>
        public bool FieldIsEmpty => _fieldStart == _fieldEnd;

        /// <summary>A number that is the same for all numbers with as many characters and decimals as the one last
        /// read; more than 0.</summary>
        public int FieldForm => ((_fieldEnd - _fieldStart) << 8) | Decimals;

        /// <summary>True when the reader stands at the end of a line that was kept whole.</summary>
        public bool AtEnd => _next == Length && Length <= Capacity;

        private int Kept => Length < Capacity ? Length : Capacity;

        /// <summary>Empties the line.</summary>
        public void Clear() => Length = 0;

        /// <summary>Adds a character.</summary>
        /// <param name="character">0 to 127.</param>
        public void Add(int character)
        {
            if (Length < Capacity)
            {
                _text[Length] = (byte)character;
            }

            Length++;
        }

        /// <summary>Reads the identifier, from the start of the line to its first bracket.</summary>
        /// <returns>False when there is none: five numbers of 0 to 255 without leading zeros, and "-", ":", "." and
        /// "." between them.</returns>
        public bool ReadIdentifier()
        {
            _next = 0;
            for (int i = 0; i < Groups; i++)
            {
                if (!ReadGroup(i) || !ReadCharacter(Separator(i)))
                {
                    return false;
                }
            }

            _next--; // the bracket belongs to the first field
            return true;
        }

        /// <summary>A number of the identifier that was read.</summary>
        /// <param name="index">0 to 4, for A to E.</param>
        public int Group(int index) => _groups[index];

        /// <summary>Whether it can be what follows the slash of a telegram: three letters of the maker and a
        /// digit.</summary>
        public bool IsHeader()
            => Kept >= 4 && IsLetter(_text[0]) && IsLetter(_text[1]) && IsLetter(_text[2]) && IsDigit(_text[3]);

        /// <summary>Whether all from the reader's place on is brackets with something or nothing in them. A line that
        /// was not kept whole is judged by its head.</summary>
        /// <param name="fromStart">True to begin at the start of the line: the value of a DSMR 2.2 gas meter has a
        /// line of its own.</param>
        public bool IsOnlyFields(bool fromStart)
        {
            int place = _next;
            _next = fromStart ? 0 : place;
            bool fine = _next < Kept;
            while (fine && _next < Kept)
            {
                fine = EnterField() || (Length > Capacity && _fieldEnd == Capacity);
            }

            _next = place;
            return fine;
        }

        /// <summary>Goes to the next pair of brackets.</summary>
        /// <returns>False when none follows directly.</returns>
        public bool EnterField()
        {
            _fieldStart = _next + 1;
            _fieldEnd = _fieldStart;
            if (_next >= Kept || _text[_next] != '(')
            {
                _fieldEnd = _next;
                return false;
            }

            while (_fieldEnd < Kept && _text[_fieldEnd] != ')')
            {
                if (_text[_fieldEnd] == '(')
                {
                    return false;
                }

                _fieldEnd++;
            }

            _next = _fieldEnd + 1;
            return _fieldEnd < Kept;
        }

        /// <summary>Reads the field as a number with a unit: any count of digits, with or without decimals.</summary>
        /// <param name="unit">A for current, V for voltage, W for power, h for energy.</param>
        /// <returns>False when it is something else. <see cref="Number"/> is then of no use; else in mA, mV, W or Wh.
        /// Finer digits are cut off.</returns>
        public bool ReadNumber(char unit)
        {
            int place = _fieldStart;
            if (!ReadMantissa(ref place) || place == _fieldEnd)
            {
                return false;
            }

            int exponent = Exponent(place + 1, unit);
            if (exponent < 0)
            {
                return false;
            }

            for (int i = Decimals; i < exponent; i++)
            {
                Number *= 10;
            }

            for (int i = exponent; i < Decimals; i++)
            {
                Number /= 10;
            }

            return true;
        }

        /// <summary>Reads the field as a time: twelve digits, and S or W for summer or winter.</summary>
        /// <returns>False when it is none. Whether there is such a day is not looked at: a meter whose clock was never
        /// set tells a strange one.</returns>
        public bool ReadTime()
        {
            int end = _fieldEnd - 1;
            if (end < _fieldStart || (_text[end] != 'S' && _text[end] != 'W'))
            {
                end++;
            }

            return end - _fieldStart == TimeDigits && ReadDigits(end);
        }

        /// <summary>Reads the field as digits alone, 1 to 9 of them.</summary>
        /// <returns>False when it is something else.</returns>
        public bool ReadInteger()
            => _fieldEnd > _fieldStart && _fieldEnd - _fieldStart <= 9 && ReadDigits(_fieldEnd);

        private static int Separator(int group)
        {
            switch (group)
            {
                case 0: return '-';
                case 1: return ':';
                case 4: return '(';
                default: return '.';
            }
        }

        private static bool IsDigit(int character) => character >= '0' && character <= '9';

        private static bool IsLetter(int character)
            => (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');

        private bool ReadGroup(int index)
        {
            int value = 0;
            int start = _next;
            while (_next < Kept && _next - start < 3 && IsDigit(_text[_next]))
            {
                value = (value * 10) + (_text[_next] - '0');
                _next++;
            }

            _groups[index] = value;
            return _next > start && value <= 255 && (_text[start] != '0' || _next - start == 1);
        }

        private bool ReadCharacter(int character)
        {
            _next++;
            return _next <= Kept && _text[_next - 1] == character;
        }

        private bool ReadMantissa(ref int place)
        {
            Number = 0;
            Decimals = 0;
            bool point = false;
            bool digit = false; // whether the last character is one
            for (; place < _fieldEnd && _text[place] != '*'; place++)
            {
                if (_text[place] == '.' && digit && !point)
                {
                    point = true;
                    digit = false;
                    continue;
                }

                digit = IsDigit(_text[place]);
                Number = (Number * 10) + (_text[place] - '0');
                if (!digit || Number > MostMantissa)
                {
                    return false;
                }

                Decimals += point ? 1 : 0;
            }

            return digit;
        }

        /// <summary>The power of ten from the written unit to ours; −1 when it is another.</summary>
        private int Exponent(int place, char unit)
        {
            if (unit == 'A' || unit == 'V')
            {
                return place + 1 == _fieldEnd && _text[place] == unit ? 3 : -1;
            }

            int exponent = 0;
            if (place < _fieldEnd && _text[place] == 'k')
            {
                exponent = 3;
                place++;
            }

            int length = unit == 'h' ? 2 : 1;
            bool fits = place + length == _fieldEnd && _text[place] == 'W' && (length == 1 || _text[place + 1] == 'h');
            return fits ? exponent : -1;
        }

        private bool ReadDigits(int end)
        {
            Number = 0;
            Decimals = 0;
            for (int i = _fieldStart; i < end; i++)
            {
                if (!IsDigit(_text[i]))
                {
                    return false;
                }

                Number = (Number * 10) + (_text[i] - '0');
            }

            return true;
        }

    }
}
