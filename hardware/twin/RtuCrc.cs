namespace Evenload.Twin
{
    /// <summary>The check of MODBUS over Serial Line V1.02, 2.5.1.2, bit by bit.</summary>
    public static class RtuCrc
    {
        /// <summary>CRC of some bytes; it travels low byte first.</summary>
        /// <param name="bytes">Read only.</param>
        /// <param name="count">How many bytes from the start on.</param>
        public static ushort Of(byte[] bytes, int count)
        {
            int crc = 0xFFFF;
            for (int i = 0; i < count; i++)
            {
                crc ^= bytes[i];
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
                }
            }

            return (ushort)crc;
        }

        /// <summary>Puts the CRC behind some bytes.</summary>
        /// <param name="frame">At least two bytes longer than <paramref name="count"/>.</param>
        /// <param name="count">Bytes without CRC.</param>
        /// <returns>Bytes with CRC.</returns>
        public static int Append(byte[] frame, int count)
        {
            ushort crc = Of(frame, count);
            frame[count] = (byte)crc;
            frame[count + 1] = (byte)(crc >> 8);
            return count + 2;
        }

        /// <summary>Whether the last two of some bytes are the CRC of those before.</summary>
        /// <param name="frame">Read only.</param>
        /// <param name="count">Bytes with CRC, at least 2.</param>
        public static bool Fits(byte[] frame, int count)
        {
            ushort crc = Of(frame, count - 2);
            return frame[count - 2] == (byte)crc && frame[count - 1] == (byte)(crc >> 8);
        }
    }
}
