using System;

namespace Evenload.Core.Metering
{
    /// <summary>The meters that Evenload knows. A model is a row; adding one is adding a row and its test
    /// vectors.</summary>
    /// <remarks>A row is made when it is asked for, so that the device keeps only the one it uses.</remarks>
    public static class MeterCatalogue
    {
        /// <summary>The row of a meter that the user describes: only its name is there.</summary>
        public const int Custom = 2;

        private const int FirstP1 = 33;

        private static readonly string[] Names =
        {
            "em340", "countis-e27", "custom", "em111", "em112", "et112", "em330", "et330", "et340", "em530", "em540", "em24",
            "em24-ethernet", "countis-e23", "countis-e24", "abb-b21", "abb-b23", "abb-b24", "sdm120", "sdm230", "sdm630",
            "sdm72d-m-v2", "iem3155", "iem3255", "finder-7m38", "umg604", "umg96rm", "pac2200", "shelly-pro-3em", "ksem",
            "em420", "sunspec-int", "sunspec-float", "dsmr-5", "dsmr-4", "dsmr-2", "emucs-belgium", "p1-luxembourg",
            "p1-sweden",
        };

        /// <summary>Number of rows.</summary>
        public static int Count => Names.Length;

        /// <summary>Profile name of a row.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1; new rows come last.</param>
        public static string Name(int index) => Names[index];

        /// <summary>Makes a row.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
        public static MeterModel CreateModel(int index)
        {
            if (index < 0 || index >= Names.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            string name = Names[index];
            switch (index)
            {
                case 0:
                    return CarloGavazziRows.CreateEm300(name, "Carlo Gavazzi EM340", 65000, new[] { 341, 346 });
                case 1:
                    return NetworkMeterRows.CreateCountisE27(name);
                case Custom:
                    return new MeterModel { Name = name, Title = "A meter of the user's own map" };
                case 3:
                    return CarloGavazziRows.CreateEm100(
                        name, "Carlo Gavazzi EM111", 45000, new[] { 101, 103, 114, 100, 110 });
                case 4:
                    return CarloGavazziRows.CreateEm100(name, "Carlo Gavazzi EM112", 100000, new[] { 102, 104 });
                case 5:
                    return CarloGavazziRows.CreateEm100(name, "Carlo Gavazzi ET112", 100000, new[] { 120, 121 });
                case 6:
                    return CarloGavazziRows.CreateEm300(name, "Carlo Gavazzi EM330", 250000, new[] { 331, 332, 355 });
                case 7:
                    return CarloGavazziRows.CreateEm300(name, "Carlo Gavazzi ET330", 250000, new[] { 335, 336 });
                case 8:
                    return CarloGavazziRows.CreateEm300(name, "Carlo Gavazzi ET340", 65000, new[] { 345 });
                case 9:
                    return CarloGavazziRows.CreateEm500(
                        name, "Carlo Gavazzi EM530", 250000, new[] { 1744, 1745, 1746, 1747 });
                case 10:
                    return CarloGavazziRows.CreateEm500(
                        name, "Carlo Gavazzi EM540", 65000, new[] { 1760, 1761, 1762, 1763 });
                case 11:
                    return CarloGavazziRows.CreateEm24(name);
                case 12:
                    return CarloGavazziRows.CreateEm24Ethernet(name);
                case 13:
                    return NetworkMeterRows.CreateCountisRtu(name, "Socomec Countis E23");
                case 14:
                    return NetworkMeterRows.CreateCountisRtu(name, "Socomec Countis E24");
                case 15:
                    return SerialMeterRows.CreateAbbB21(name);
                case 16:
                    return SerialMeterRows.CreateAbb(name, "ABB B23", 65000, 0x3320);
                case 17:
                    return SerialMeterRows.CreateAbb(name, "ABB B24", 250000, 0x3420);
                case 18:
                    return SerialMeterRows.CreateSdmSingle(name, "Eastron SDM120", 45000, 2400);
                case 19:
                    return SerialMeterRows.CreateSdmSingle(name, "Eastron SDM230", 100000, 9600);
                case 20:
                    return SerialMeterRows.CreateSdm(name, "Eastron SDM630");
                case 21:
                    return SerialMeterRows.CreateSdm(name, "Eastron SDM72D-M V2");
                case 22:
                    return SerialMeterRows.CreateIem(name, "Schneider iEM3155", 63000);
                case 23:
                    return SerialMeterRows.CreateIem(name, "Schneider iEM3255", 250000);
                case 24:
                    return SerialMeterRows.CreateFinder(name);
                case 25:
                    return NetworkMeterRows.CreateUmg(name, "Janitza UMG 604");
                case 26:
                    return NetworkMeterRows.CreateUmg(name, "Janitza UMG 96RM");
                case 27:
                    return NetworkMeterRows.CreatePac2200(name);
                case 28:
                    return NetworkMeterRows.CreateShelly(name);
                case 29:
                    return NetworkMeterRows.CreateKsem(name, "Kostal KSEM");
                case 30:
                    return NetworkMeterRows.CreateKsem(name, "TQ EM420");
                case 31:
                    return NetworkMeterRows.CreateSunSpecInt(name);
                case 32:
                    return NetworkMeterRows.CreateSunSpecFloat(name);
                default:
                    return P1Rows.CreateModel(index - FirstP1);
            }
        }
    }
}
