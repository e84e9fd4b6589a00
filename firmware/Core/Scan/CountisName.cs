using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Scan
{
    /// <summary>Which of Socomec's meters calls itself by some text, for all of them say SOCO first.</summary>
    /// <remarks>Register C38Ah, two letters each: "countis e27".</remarks>
    public static class CountisName
    {
        /// <summary>Where "SOCO" is, one letter each.</summary>
        public const int MakerAddress = 0xC350;

        /// <summary>Where the text is.</summary>
        public const int Address = 0xC38A;

        /// <summary>Registers of it that are needed.</summary>
        public const int Registers = 6;

        private const int E23 = 13;             // rows of the catalogue
        private const int E24 = 14;
        private const int E27 = 1;

        /// <summary>The row that a text belongs to.</summary>
        /// <param name="client">Holds the text; its result is Fine.</param>
        /// <returns>Index in <see cref="MeterCatalogue"/>; -1 for another meter's.</returns>
        public static int Profile(ModbusClient client)
        {
            int series = client.Register(4) | 0x2020;       // in lower case
            if (series != 0x6532)                           // "e2"
            {
                return -1;
            }

            switch (client.Register(5) >> 8)
            {
                case '3':
                    return E23;
                case '4':
                    return E24;
                case '7':
                    return E27;
                default:
                    return -1;
            }
        }
    }
}
