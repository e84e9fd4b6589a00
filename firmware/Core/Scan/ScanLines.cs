using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Scan
{
    /// <summary>Where a scan looks: speeds and parities in order of likelihood, and unit identifiers that meters leave
    /// the factory with.</summary>
    public static class ScanLines
    {
        /// <summary>Number of speeds and parities on a serial line.</summary>
        public const int SerialCount = 24;

        /// <summary>So many of them, the first, are what meters of the catalogue leave the factory with, and 9600 baud
        /// with even parity, which is seen on ABB's.</summary>
        public const int SerialLikely = 5;

        /// <summary>Kinds of frames on a TCP connection.</summary>
        public const int NetworkCount = 2;

        // Without parity requests are sent with two stop bits, and one is enough to receive: so a server that is set to
        // one and a server that is set to two both understand, and both are understood.
        private const int StopBitsWithoutParity = 2;

        private static readonly int[] Bauds =
        {
            9600, 19200, 2400, 19200, 9600, 38400, 38400, 115200, 115200, 57600, 57600, 4800, 4800, 2400, 1200, 1200,
            9600, 19200, 38400, 115200, 57600, 4800, 2400, 1200,
        };

        private static readonly int[] Parities =
        {
            0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1,
            2, 2, 2, 2, 2, 2, 2, 2,
        };

        private static readonly byte[] SerialUnits = { 1, 5, 126, 247 };
        private static readonly byte[] NetworkUnits = { 1, 5, 71, 126, 247, 255, 0 };

        /// <summary>Speed.</summary>
        /// <param name="line">0 to <see cref="SerialCount"/> - 1.</param>
        public static int Baud(int line) => Bauds[line];

        /// <summary>0 none, 1 even, 2 odd.</summary>
        /// <param name="line">0 to <see cref="SerialCount"/> - 1.</param>
        public static int Parity(int line) => Parities[line];

        /// <summary>Stop bits to send with: 1 or 2. A character has 11 bits on every line.</summary>
        /// <param name="line">0 to <see cref="SerialCount"/> - 1.</param>
        public static int StopBits(int line) => Parities[line] == 0 ? StopBitsWithoutParity : 1;

        /// <summary>Kind of frames on a TCP connection.</summary>
        /// <param name="line">0 to <see cref="NetworkCount"/> - 1.</param>
        public static Framing NetworkFraming(int line) => line == 0 ? Framing.Tcp : Framing.RtuOverTcp;

        /// <summary>Number of likely unit identifiers.</summary>
        /// <param name="serial">Whether on a serial line.</param>
        public static int LikelyUnits(bool serial) => serial ? SerialUnits.Length : NetworkUnits.Length;

        /// <summary>A unit identifier that is likely.</summary>
        /// <param name="serial">Whether on a serial line.</param>
        /// <param name="index">0 to <see cref="LikelyUnits"/> - 1.</param>
        public static byte LikelyUnit(bool serial, int index) => serial ? SerialUnits[index] : NetworkUnits[index];
    }
}
