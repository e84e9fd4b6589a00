namespace Evenload.Twin
{
    /// <summary>Writes the lines of a telegram into a buffer; allocates nothing.</summary>
    internal sealed class P1Text
    {
        private const string Digits = "0123456789ABCDEF";

        private byte[] _target;

        /// <summary>Bytes written.</summary>
        internal int Count { get; private set; }

        /// <summary>Starts anew.</summary>
        internal void Begin(byte[] target)
        {
            _target = target;
            Count = 0;
        }

        /// <summary>Adds characters.</summary>
        internal P1Text Add(string text)
        {
            foreach (char character in text)
            {
                Add(character);
            }

            return this;
        }

        /// <summary>Adds a number with leading zeros.</summary>
        /// <param name="value">At least 0. Digits that do not fit are lost, as on a meter's display.</param>
        /// <param name="digits">How many.</param>
        internal P1Text Add(long value, int digits)
        {
            long divisor = 1;
            for (int i = 1; i < digits; i++)
            {
                divisor *= 10;
            }

            for (; divisor > 0; divisor /= 10)
            {
                Add(Digits[(int)(value / divisor % 10)]);
            }

            return this;
        }

        /// <summary>Adds thousandths of a unit with a point.</summary>
        /// <param name="thousandths">At least 0.</param>
        /// <param name="digits">Before the point.</param>
        /// <param name="decimals">0 to 3; without any there is no point.</param>
        /// <param name="cuts">True to cut what has no place, false to round it.</param>
        internal P1Text AddDecimal(long thousandths, int digits, int decimals, bool cuts)
        {
            int step = decimals switch { 0 => 1000, 1 => 100, 2 => 10, _ => 1 };
            long steps = (thousandths + (cuts ? 0 : step / 2)) / step;
            long one = 1000 / step;
            Add(steps / one, digits);
            if (decimals > 0)
            {
                Add('.');
                Add(steps % one, decimals);
            }

            return this;
        }

        /// <summary>Adds the four digits of a check.</summary>
        internal P1Text AddHex(int check)
        {
            for (int shift = 12; shift >= 0; shift -= 4)
            {
                Add(Digits[(check >> shift) & 15]);
            }

            return this;
        }

        /// <summary>Adds "!" after the last line: from here on nothing is checked.</summary>
        /// <returns>The check of all so far, this included.</returns>
        internal int End()
        {
            Add('!');
            return P1Crc.Of(_target, Count);
        }

        /// <summary>Ends the line.</summary>
        internal void Line()
        {
            Add('\r');
            Add('\n');
        }

        private void Add(char character)
        {
            _target[Count] = (byte)character;
            Count++;
        }
    }
}
