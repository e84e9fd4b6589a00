using Evenload.Core.Metering;

namespace Evenload.Core.Settings
{
    /// <summary>Where a meter of the user's own map keeps a quantity, as it is typed.</summary>
    /// <remarks>Addresses, type, order of words, factor: <c>0x000C,0x000E,0x0010 int32 low 1/10</c>. The order and the
    /// factor may be left out (high, 1/1); <c>negated</c> behind them means that positive is export;
    /// <c>none</c> alone means that the meter does not have it.</remarks>
    public static class QuantityText
    {
        /// <summary>What stands for a quantity that the meter does not have.</summary>
        public const string None = "none";

        private const int MostFactor = 100000;

        private static readonly string[] Types = { "int32", "uint32", "int16", "uint16", "int64", "float32" };

        /// <summary>Says what may be typed.</summary>
        public static string Allowed
            => "none, or ADDRESS[,ADDRESS,ADDRESS] TYPE [low|high] [N/D] [negated], such as"
                + " '12,14,16 int32 low 1/10'; TYPE is int16, uint16, int32, uint32, int64 or float32";

        /// <summary>Makes the quantity of a text.</summary>
        /// <param name="text">As typed.</param>
        /// <param name="toOurUnit">Our units in one of the text's: 1000 from A to mA.</param>
        /// <param name="fault">Null, or what is wrong, as a part of a sentence.</param>
        /// <returns>Null for "none" and where something is wrong.</returns>
        public static Quantity CreateQuantity(string text, int toOurUnit, out string fault)
        {
            fault = null;
            string[] words = text.ToLower().Trim().Split(' ');
            if (words.Length == 1 && words[0] == None)
            {
                return null;
            }

            int[] addresses = CreateAddresses(words[0]);
            if (addresses == null)
            {
                fault = "'" + words[0] + "' is not one address or three, 0 to 65535, with commas and without blanks";
                return null;
            }

            int type = words.Length < 2 ? -1 : IndexIn(Types, words[1]);
            if (type < 0)
            {
                fault = (words.Length < 2 ? "the type is missing" : "'" + words[1] + "' is no type")
                    + "; it is int16, uint16, int32, uint32, int64 or float32";
                return null;
            }

            int next = 2;
            WordOrder order = WordOrder.HighFirst;
            if (next < words.Length && (words[next] == "low" || words[next] == "high"))
            {
                order = words[next] == "low" ? WordOrder.LowFirst : WordOrder.HighFirst;
                next++;
            }

            int numerator = 1;
            int denominator = 1;
            if (next < words.Length && words[next] != "negated")
            {
                if (!TryReadFraction(words[next], out numerator, out denominator))
                {
                    fault = "'" + words[next] + "' is no factor N/D of 1 to 100000 each";
                    return null;
                }

                next++;
            }

            bool negated = next < words.Length && words[next] == "negated";
            if (next + (negated ? 1 : 0) != words.Length)
            {
                fault = "'" + words[next + (negated ? 1 : 0)] + "' is one word too many";
                return null;
            }

            for (int i = 0; i < addresses.Length; i++)
            {
                if (addresses[i] + Quantity.Words((RegisterType)type) > 65536)
                {
                    fault = "its last register is beyond 65535";
                    return null;
                }
            }

            return CreateScaled(addresses, (RegisterType)type, order, numerator, denominator, toOurUnit, negated, out fault);
        }

        // A factor and our unit together, shortened as far as it goes.
        private static Quantity CreateScaled(
            int[] addresses,
            RegisterType type,
            WordOrder order,
            int numerator,
            int denominator,
            int toOurUnit,
            bool negated,
            out string fault)
        {
            fault = null;
            long product = (long)numerator * toOurUnit;
            long divisor = denominator;
            long a = product;
            long b = divisor;
            while (b != 0)
            {
                long rest = a % b;
                a = b;
                b = rest;
            }

            product /= a;
            divisor /= a;
            if (product > MostFactor)
            {
                fault = "its factor is too large";
                return null;
            }

            return new Quantity(addresses, type, order, (int)product, (int)divisor) { IsNegated = negated };
        }

        private static int[] CreateAddresses(string text)
        {
            string[] parts = text.Split(',');
            if (parts.Length != 1 && parts.Length != 3)
            {
                return null;
            }

            int[] addresses = new int[parts.Length];
            for (int i = 0; i < parts.Length; i++)
            {
                addresses[i] = ReadAddress(parts[i].ToCharArray());
                if (addresses[i] < 0)
                {
                    return null;
                }
            }

            return addresses;
        }

        // Decimal, or hexadecimal after 0x; -1 for anything else.
        private static int ReadAddress(char[] text)
        {
            bool hex = text.Length > 2 && text[0] == '0' && text[1] == 'x';
            int value = 0;
            for (int i = hex ? 2 : 0; i < text.Length; i++)
            {
                int digit = text[i] >= '0' && text[i] <= '9' ? text[i] - '0'
                    : hex && text[i] >= 'a' && text[i] <= 'f' ? text[i] - 'a' + 10
                    : -1;
                value = digit < 0 ? -1 : (value * (hex ? 16 : 10)) + digit;
                if (value < 0 || value > 65535)
                {
                    return -1;
                }
            }

            return text.Length == 0 ? -1 : value;
        }

        private static bool TryReadFraction(string text, out int numerator, out int denominator)
        {
            string[] parts = text.Split('/');
            numerator = parts.Length == 2 ? ReadFactor(parts[0]) : -1;
            denominator = parts.Length == 2 ? ReadFactor(parts[1]) : -1;
            return numerator > 0 && denominator > 0;
        }

        private static int ReadFactor(string text)
        {
            char[] digits = text.ToCharArray();
            int value = 0;
            for (int i = 0; i < digits.Length; i++)
            {
                if (digits[i] < '0' || digits[i] > '9' || value > MostFactor)
                {
                    return -1;
                }

                value = (value * 10) + digits[i] - '0';
            }

            return value >= 1 && value <= MostFactor ? value : -1;
        }

        private static int IndexIn(string[] words, string text)
        {
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i] == text)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
