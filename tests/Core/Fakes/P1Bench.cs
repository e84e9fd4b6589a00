using Evenload.Core.Metering;

namespace Evenload.Tests.Core.Fakes
{
    /// <summary>Telegrams into a parser, and what comes out.</summary>
    public static class P1Bench
    {
        private const string HexDigits = "0123456789ABCDEF";

        /// <summary>A parser for a version with a check.</summary>
        public static P1Parser Checked() => new P1Parser(true, false);

        /// <summary>A parser for DSMR 2.2.</summary>
        public static P1Parser Unchecked() => new P1Parser(false, true);

        /// <summary>Text as it travels.</summary>
        /// <param name="text">Characters 0 to 255.</param>
        public static byte[] Bytes(string text)
        {
            char[] characters = text.ToCharArray();
            byte[] bytes = new byte[characters.Length];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)characters[i];
            }

            return bytes;
        }

        /// <summary>CRC-16/ARC by long division, most significant bit first: not the way of the code under
        /// test.</summary>
        /// <param name="bytes">Any.</param>
        /// <param name="count">How many from the start.</param>
        public static int Check(byte[] bytes, int count)
        {
            int remainder = 0;
            for (int i = 0; i < 8 * count; i++)
            {
                int bit = (bytes[i / 8] >> (i % 8)) & 1;
                bool carry = (((remainder >> 15) & 1) ^ bit) == 1;
                remainder = (remainder << 1) & 0xFFFF;
                remainder ^= carry ? 0x8005 : 0;
            }

            int reversed = 0;
            for (int i = 0; i < 16; i++)
            {
                reversed |= ((remainder >> i) & 1) << (15 - i);
            }

            return reversed;
        }

        /// <summary>A telegram with its check.</summary>
        /// <param name="text">From the slash to the exclamation mark.</param>
        public static byte[] Sealed(string text)
        {
            int check = Check(Bytes(text), text.Length);
            return Bytes(text + HexDigits[check >> 12] + HexDigits[(check >> 8) & 15] + HexDigits[(check >> 4) & 15]
                + HexDigits[check & 15] + "\r\n");
        }

        /// <summary>A short telegram with some lines in it, and with its check.</summary>
        /// <param name="lines">Each with its line end.</param>
        public static byte[] With(string lines) => Sealed("/TST5\\2TEST\r\n\r\n" + lines + "!");

        /// <summary>Gives all bytes to a parser.</summary>
        /// <returns>How its last telegram ended; Incomplete when none did.</returns>
        public static P1Outcome Give(P1Parser parser, byte[] bytes) => Give(parser, bytes, bytes.Length);

        /// <summary>Gives some bytes to a parser.</summary>
        /// <returns>How its last telegram ended; Incomplete when none did.</returns>
        public static P1Outcome Give(P1Parser parser, byte[] bytes, int count)
        {
            P1Outcome last = P1Outcome.Incomplete;
            int taken = 0;
            while (taken < count)
            {
                taken += parser.Take(bytes, taken, count - taken);
                last = parser.Outcome == P1Outcome.Incomplete ? last : parser.Outcome;
            }

            return last;
        }

        /// <summary>Gives all bytes to a parser.</summary>
        /// <returns>The numbers of all outcomes but Incomplete, with a space before each.</returns>
        public static string Outcomes(P1Parser parser, byte[] bytes)
        {
            string outcomes = "";
            int taken = 0;
            while (taken < bytes.Length)
            {
                taken += parser.Take(bytes, taken, bytes.Length - taken);
                if (parser.Outcome != P1Outcome.Incomplete)
                {
                    outcomes += " " + ((int)parser.Outcome).ToString();
                }
            }

            return outcomes;
        }

        /// <summary>The values of a telegram.</summary>
        public static P1Values ValuesOf(string telegram, bool requiresCheck)
        {
            var parser = new P1Parser(requiresCheck, !requiresCheck);
            Give(parser, Bytes(telegram));
            return parser.Values;
        }

        /// <summary>How many quantities differ, presence included; 1000 when the steps of the currents do.</summary>
        public static int Differences(P1Values one, P1Values other)
        {
            int differences = one.CurrentStepMilliamps == other.CurrentStepMilliamps ? 0 : 1000;
            for (int i = 0; i < (int)P1Quantity.None; i++)
            {
                var quantity = (P1Quantity)i;
                if (one.Has(quantity) != other.Has(quantity) || one.Get(quantity) != other.Get(quantity))
                {
                    differences++;
                }
            }

            return differences;
        }
    }
}
