using System;

namespace Evenload.Core.Metering
{
    /// <summary>The kinds of P1 port that Evenload knows.</summary>
    /// <remarks>Norway's and Denmark's ports send binary frames and are none of these.</remarks>
    public static class P1Versions
    {
        private static readonly string[] Names =
        {
            "dsmr-5", "dsmr-4", "dsmr-2", "emucs-belgium", "p1-luxembourg", "p1-sweden",
        };

        /// <summary>Number of rows.</summary>
        public static int Count => Names.Length;

        /// <summary>Profile name of a row.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1; new rows come last.</param>
        public static string Name(int index) => Names[index];

        /// <summary>Makes a row.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
        public static P1Version Create(int index)
        {
            switch (index)
            {
                case 0:
                    return CreateChecked(index, "DSMR 5", 1000, "DSMR P1 companion standard 5.0.2");
                case 1:
                    return CreateChecked(index, "DSMR 4", 10000, "DSMR P1 companion standards 4.0.7 and 4.2.2");
                case 2:
                    return new P1Version
                    {
                        Name = Names[index],
                        Title = "DSMR 2.2 and 3.0",
                        Source = "DSMR P1 3.0: 9600, no check, total power only; 7E1 from IEC 62056-21",
                        Baud = 9600,
                        DataBits = 7,
                        Parity = 1,
                        StopBits = 1,
                        PeriodMs = 10000,
                    };
                case 3:
                    return CreateChecked(
                        index, "Belgium e-MUCS P1", 1000, "open drivers; some older meters send every 10 s");
                case 4:
                    return CreateChecked(
                        index, "Luxembourg P1, decrypted", 10000, "open drivers; the port itself is encrypted");
                case 5:
                    return CreateChecked(index, "Sweden P1", 10000, "Swedish H1/P1 specification 2.0");
                default:
                    throw new ArgumentOutOfRangeException(nameof(index));
            }
        }

        private static P1Version CreateChecked(int index, string title, int periodMs, string source)
            => new P1Version
            {
                Name = Names[index],
                Title = title,
                Source = source,
                Baud = 115200,
                DataBits = 8,
                StopBits = 1,
                PeriodMs = periodMs,
                RequiresCheck = true,
            };
    }
}
