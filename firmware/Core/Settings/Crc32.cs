namespace Evenload.Core.Settings
{
    /// <summary>The cyclic redundancy check of a stored record.</summary>
    /// <remarks>IEEE 802.3: polynomial EDB88320h reflected, start and end FFFFFFFFh. Up to 11 kB it finds every one,
    /// two or three wrong bits and every burst of 32. What it may miss is a record of new and old bytes mixed by a cut
    /// in power, one in 4,000,000,000; a check of 16 bits would miss one in 65,536, which ten years of chargers would
    /// meet. A table of 16: a record passes here at start-up and when it is saved, so it need not be the
    /// fastest.</remarks>
    public static class Crc32
    {
        private static readonly uint[] Table =
        {
            0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
            0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
        };

        /// <summary>The check of the first part of a buffer.</summary>
        /// <param name="bytes">Holds at least <paramref name="count"/> bytes.</param>
        /// <param name="count">Number of bytes, 0 or more; 0 gives 0.</param>
        public static uint Of(byte[] bytes, int count)
        {
            uint crc = 0xFFFFFFFF;
            for (int i = 0; i < count; i++)
            {
                crc ^= bytes[i];
                crc = (crc >> 4) ^ Table[(int)(crc & 15)];
                crc = (crc >> 4) ^ Table[(int)(crc & 15)];
            }

            return crc ^ 0xFFFFFFFF;
        }
    }
}
