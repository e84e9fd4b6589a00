namespace Evenload.Core.Metering
{
    /// <summary>What the identification codes of Carlo Gavazzi's meters mean, register 000Bh read alone.</summary>
    /// <remarks>EM100, EM300 and EM24 Modbus documents; 338, 348, 1648 to 1653, 1744 to 1747 and 1760 to 1763 from open
    /// drivers.</remarks>
    public static class CarloGavazzi
    {
        /// <summary>EM110, EM111, EM112, ET112: one phase.</summary>
        public const int Em100 = 1;

        /// <summary>EM330, EM331, EM340, EM341, ET330, ET340.</summary>
        public const int Em300 = 2;

        /// <summary>EM24 with RS-485, and what is sold as "series 27".</summary>
        public const int Em24 = 3;

        /// <summary>EM24 with Ethernet.</summary>
        public const int Em24Ethernet = 4;

        /// <summary>EM530, EM540.</summary>
        public const int Em500 = 5;

        /// <summary>Engineering samples: the high word of a number comes first.</summary>
        public const int Sample = 6;

        /// <summary>The family of a code.</summary>
        /// <param name="code">0 to 65535.</param>
        /// <returns>One of the constants; 0 for a code of no known meter.</returns>
        public static int Family(int code)
        {
            switch (code)
            {
                case 100:
                case 101:
                case 102:
                case 103:
                case 104:
                case 110:
                case 114:
                case 120:
                case 121:
                    return Em100;
                case 331:
                case 332:
                case 335:
                case 336:
                case 341:
                case 345:
                case 346:
                case 355:
                    return Em300;
                case 71:
                case 72:
                case 73:
                case 338:
                case 348:
                    return Em24;
                case 111:
                case 112:
                case 330:
                case 340:
                    return Sample;
                default:
                    return code >= 1648 && code <= 1653 ? Em24Ethernet
                        : (code >= 1744 && code <= 1747) || (code >= 1760 && code <= 1763) ? Em500
                        : 0;
            }
        }

        /// <summary>Tells whether two families keep phase currents and powers in the same registers.</summary>
        /// <param name="one">A family.</param>
        /// <param name="other">Another.</param>
        public static bool SharesCurrents(int one, int other)
            => one == other || (one >= Em300 && one <= Em500 && other >= Em300 && other <= Em500);
    }
}
