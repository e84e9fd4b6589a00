namespace Evenload.Twin
{
    /// <summary>How long things take on a serial line with ten bits a character: 8N1.</summary>
    public static class LinePacing
    {
        /// <summary>Time of some characters without pauses between them.</summary>
        /// <param name="count">Characters, at least 0.</param>
        /// <param name="baud">Bits per second; 0 stands for TCP, where this time is 0.</param>
        /// <returns>Microseconds, rounded up.</returns>
        public static long CharactersMicroseconds(int count, int baud)
        {
            return baud == 0 ? 0 : ((count * 10_000_000L) + baud - 1) / baud;
        }

        /// <summary>The silence of 3.5 characters that ends a frame.</summary>
        /// <param name="baud">Bits per second; 0 stands for TCP, where this time is 0.</param>
        /// <returns>Microseconds, rounded up: 4011 at 9600 baud.</returns>
        /// <remarks>MODBUS over Serial Line V1.02, 2.5.1.1: characters of eleven bits, and 1750 µs above 19200 baud.
        /// </remarks>
        public static long SilenceMicroseconds(int baud)
        {
            if (baud == 0)
            {
                return 0;
            }

            return baud > 19200 ? 1750 : (38_500_000L + baud - 1) / baud;
        }
    }
}
