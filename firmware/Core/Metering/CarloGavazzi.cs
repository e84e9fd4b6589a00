namespace Evenload.Core.Metering
{
    /// <summary>What the identification codes of Carlo Gavazzi's meters mean, register 000Bh read alone.</summary>
    /// <remarks>EM100, EM300 and EM24 Modbus documents; 338, 348, 1648 to 1653, 1744 to 1747 and 1760 to 1763 from open
    /// drivers.</remarks>
    public static class CarloGavazzi
    {
        /// <summary>One phase: EM110, EM111, EM112, ET112.</summary>
        public const int OnePhase = 1;

        /// <summary>Three phases: EM24, EM300, ET300, EM500.</summary>
        public const int ThreePhases = 2;

        /// <summary>Engineering samples: the high word of a number comes first.</summary>
        public const int Sample = 3;

        /// <summary>The family of a code: meters that keep phase currents and powers in the same registers.</summary>
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
                    return OnePhase;
                case 331:               // EM300 and ET300
                case 332:
                case 335:
                case 336:
                case 341:
                case 345:
                case 346:
                case 355:
                case 71:                // EM24 with RS-485, and what is sold as "series 27"
                case 72:
                case 73:
                case 338:
                case 348:
                    return ThreePhases;
                case 111:
                case 112:
                case 330:
                case 340:
                    return Sample;
                default:
                    bool ethernet = code >= 1648 && code <= 1653;               // EM24
                    bool em500 = (code >= 1744 && code <= 1747) || (code >= 1760 && code <= 1763);
                    return ethernet || em500 ? ThreePhases : 0;
            }
        }
    }
}
