namespace Evenload.Esp32
{
    /// <summary>Which pin does what on a plain ESP32 module.</summary>
    /// <remarks>Kept clear of: 6 to 11 (flash), 16 and 17 (PSRAM on WROVER), 0, 2, 5, 12, 15 (strapping), 1 and 3
    /// (debugger), 34 to 39 (inputs only), and 18, 19, 21 to 23, 25 to 27 (Ethernet).</remarks>
    public static class Pins
    {
        /// <summary>RS-485: data to the transceiver.</summary>
        public const int Rs485Transmit = 14;

        /// <summary>RS-485: data from the transceiver.</summary>
        public const int Rs485Receive = 36;

        /// <summary>RS-485: driver enable; the board pulls it down.</summary>
        public const int Rs485DriverEnable = 13;

        /// <summary>Control pilot, to the +/-12 V driver; the board pulls it up, to steady +12 V.</summary>
        public const int Pilot = 32;

        /// <summary>The light that the owner sees, high is on.</summary>
        public const int Indicator = 33;
    }
}
