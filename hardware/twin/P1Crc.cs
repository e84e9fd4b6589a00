namespace Evenload.Twin
{
    /// <summary>CRC-16/ARC, most significant bit first: the polynomial x16+x15+x2+1 as it is written, with the bits of
    /// each byte and of the result the other way round.</summary>
    public static class P1Crc
    {
        /// <summary>CRC of some bytes.</summary>
        /// <param name="bytes">Read only.</param>
        /// <param name="count">How many bytes from the start on.</param>
        public static int Of(byte[] bytes, int count)
        {
            int crc = 0;
            for (int i = 0; i < count; i++)
            {
                crc ^= Reversed(bytes[i], 8) << 8;
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = ((crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x8005) & 0xFFFF;
                }
            }

            return Reversed(crc, 16);
        }

        private static int Reversed(int value, int bits)
        {
            int reversed = 0;
            for (int i = 0; i < bits; i++)
            {
                reversed = (reversed << 1) | ((value >> i) & 1);
            }

            return reversed;
        }
    }
}
