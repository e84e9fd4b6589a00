namespace Evenload.Core.Modbus
{
    /// <summary>How long characters and silences last on a serial line.</summary>
    public static class SerialTiming
    {
        /// <summary>Time that characters take.</summary>
        /// <param name="characters">0 or more.</param>
        /// <param name="baud">1200 to 115200.</param>
        /// <param name="bitsPerCharacter">10 for 8N1, 11 with parity or a second stop bit.</param>
        /// <returns>Milliseconds, rounded up.</returns>
        public static int CharactersMs(int characters, int baud, int bitsPerCharacter)
            => ((characters * bitsPerCharacter * 1000) + baud - 1) / baud;

        /// <summary>The silence that ends a frame and must come before the next.</summary>
        /// <param name="baud">1200 to 115200.</param>
        /// <returns>3.5 characters of 11 bits, or 1.75 ms above 19200 baud; in ms, rounded up.</returns>
        /// <remarks>MODBUS over Serial Line V1.02, 2.5.1.1.</remarks>
        public static int SilenceMs(int baud) => baud > 19200 ? 2 : (38500 + baud - 1) / baud;
    }
}
