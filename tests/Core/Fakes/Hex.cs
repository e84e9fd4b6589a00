namespace Evenload.Tests.Core.Fakes
{
    /// <summary>Bytes as people write frames: two digits each, with spaces between.</summary>
    public static class Hex
    {
        private const string Digits = "0123456789ABCDEF";

        /// <summary>Text to bytes.</summary>
        /// <param name="text">For instance "01 04 00 0C"; capital digits.</param>
        public static byte[] Bytes(string text)
        {
            char[] typed = text.ToCharArray();
            byte[] bytes = new byte[(typed.Length + 1) / 3];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)((Digits.IndexOf(typed[3 * i]) << 4) | Digits.IndexOf(typed[(3 * i) + 1]));
            }

            return bytes;
        }

        /// <summary>Bytes to text.</summary>
        /// <param name="bytes">Any.</param>
        /// <param name="offset">First byte.</param>
        /// <param name="count">Number of bytes.</param>
        public static string Text(byte[] bytes, int offset, int count)
        {
            char[] text = new char[count == 0 ? 0 : (3 * count) - 1];
            for (int i = 0; i < count; i++)
            {
                text[3 * i] = Digits[bytes[offset + i] >> 4];
                text[(3 * i) + 1] = Digits[bytes[offset + i] & 15];
                if (i + 1 < count)
                {
                    text[(3 * i) + 2] = ' ';
                }
            }

            return new string(text);
        }

        /// <summary>A number of bytes that are all the same.</summary>
        /// <param name="value">Each byte.</param>
        /// <param name="count">How many.</param>
        public static byte[] Repeat(int value, int count)
        {
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++)
            {
                bytes[i] = (byte)value;
            }

            return bytes;
        }

        /// <summary>Some of the bytes.</summary>
        /// <param name="bytes">Any.</param>
        /// <param name="from">First byte.</param>
        /// <param name="to">Behind the last byte.</param>
        public static byte[] Part(byte[] bytes, int from, int to)
        {
            byte[] part = new byte[to - from];
            for (int i = from; i < to; i++)
            {
                part[i - from] = bytes[i];
            }

            return part;
        }
    }
}
