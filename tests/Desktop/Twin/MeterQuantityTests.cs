using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    /// <summary>One situation in the words of every family of meters. The words were worked out apart from the twin,
    /// from the addresses, types and scales of each protocol.</summary>
    [TestClass]
    public sealed class MeterQuantityTests
    {
        private const long HourMs = 3_600_000;

        /// <summary>5 kWh in and 2 kWh out on L1; then 231.4, 230.1 and 229.0 V, 10.000, -8.400 and 6.200 A, which are
        /// 2314.00, -1932.84, 1419.80 and together 1800.96 W, at 49.98 Hz.</summary>
        private static MeterImage Meter(string profile)
        {
            var meter = new MeterImage(profile, 0, 1) { JitterMilliamps = 0, VoltageMillivolts = 100000 };
            meter.Update(0, new[] { 10000, 0, 0 });
            meter.Update(5 * HourMs, new[] { -10000, 0, 0 });
            meter.PhaseMillivolts[0] = 231400;
            meter.PhaseMillivolts[1] = 230100;
            meter.PhaseMillivolts[2] = 229000;
            meter.FrequencyMillihertz = 49980;
            meter.Update(7 * HourMs, new[] { 10000, -8400, 6200 });
            return meter;
        }

        [TestMethod]
        [DataRow("em111", 4, 0x0000, "09 0A 00 00 27 10 00 00 5A 64 00 00")] // V, A, W
        [DataRow("em111", 3, 0x000E, "03 E8 01 F4")] // factor, Hz
        [DataRow("em111", 4, 0x0010, "00 32 00 00")] // import
        [DataRow("em111", 4, 0x0020, "00 14 00 00")] // export
        [DataRow("em111", 4, 0x0100, "27 10 00 00 09 0A 00 00")] // copies
        [DataRow("em111", 4, 0x0006, "5A 64 00 00")] // VA
        [DataRow("em111", 4, 0x0106, "5A 64 00 00")] // copy of W
        [DataRow("em111", 4, 0x0110, "01 F4 00 00")] // copy of Hz
        [DataRow("em340", 4, 0x0000, "09 0A 00 00 08 FD 00 00 08 F2 00 00")] // V
        [DataRow("em340", 3, 0x000C, "27 10 00 00 DF 30 FF FF 18 38 00 00 5A 64 00 00 B4 80 FF FF 37 76 00 00")] // A, W
        [DataRow("em340", 4, 0x0028, "46 5A 00 00")] // W of all
        [DataRow("em340", 4, 0x002F, "FC 18")] // factor of L2
        [DataRow("em340", 4, 0x0032, "00 00 01 F4")] // sequence, Hz
        [DataRow("em340", 4, 0x0034, "00 32 00 00")] // import
        [DataRow("em340", 4, 0x0040, "00 32 00 00 00 00 00 00 00 00 00 00")] // import by phase
        [DataRow("em340", 4, 0x004E, "00 14 00 00")] // export
        [DataRow("em340", 4, 0x0130, "DF 30 FF FF")] // copy of A
        [DataRow("em340", 4, 0x0006, "0F 9D 00 00 0F 88 00 00 0F 93 00 00")] // V between phases
        [DataRow("em340", 4, 0x0018, "5A 64 00 00 4B 80 00 00 37 76 00 00")] // VA
        [DataRow("em340", 4, 0x0024, "08 FE 00 00 0F 93 00 00")] // V of all
        [DataRow("em340", 4, 0x002A, "DD 5A 00 00")] // VA of all
        [DataRow("em340", 4, 0x0120, "09 0A 00 00 27 10 00 00 5A 64 00 00")] // copies
        [DataRow("et340", 4, 0x0060, "00 14 00 00 00 00 00 00 00 00 00 00")] // export by phase
        [DataRow("et330", 4, 0x0060, "00 14 00 00 00 00 00 00 00 00 00 00")] // export by phase
        [DataRow("et330", 4, 0x1003, "00 0A 00 00 00 0A 00 00")] // transformers
        [DataRow("em540", 4, 0x0000, "09 0A 00 00 08 FD 00 00 08 F2 00 00")] // V
        [DataRow("em540", 3, 0x000C, "27 10 00 00 20 D0 00 00 18 38 00 00 5A 64 00 00 B4 80 FF FF 37 76 00 00")] // A, W
        [DataRow("em540", 4, 0x0028, "46 5A 00 00")] // W of all
        [DataRow("em540", 4, 0x0033, "01 F4")] // Hz
        [DataRow("em540", 4, 0x010E, "00 00 00 00")] // sequence
        [DataRow("em540", 4, 0x0034, "00 32 00 00")] // import
        [DataRow("em540", 4, 0x004E, "00 14 00 00")] // export
        [DataRow("em540", 4, 0x0500, "13 88 00 00 00 00 00 00")] // import
        [DataRow("em540", 4, 0x0510, "13 88 00 00 00 00 00 00")] // import of L1
        [DataRow("em540", 4, 0x051C, "07 D0 00 00 00 00 00 00")] // export
        [DataRow("em540", 4, 0x053C, "C3 3C 00 00")] // Hz
        [DataRow("em24", 4, 0x0000, "09 0A 00 00 08 FD 00 00 08 F2 00 00")] // V
        [DataRow("em24", 4, 0x000C, "27 10 00 00 20 D0 00 00 18 38 00 00")] // A
        [DataRow("em24", 3, 0x0012, "5A 64 00 00 B4 80 FF FF 37 76 00 00")] // W
        [DataRow("em24", 4, 0x0028, "46 5A 00 00")] // W of all
        [DataRow("em24", 4, 0x0033, "03 E8")] // factor of L2
        [DataRow("em24", 4, 0x0036, "00 00 01 F4")] // sequence, Hz
        [DataRow("em24", 4, 0x003E, "00 32 00 00")] // import
        [DataRow("em24", 4, 0x0046, "00 32 00 00")] // import of L1
        [DataRow("em24", 4, 0x005C, "00 14 00 00")] // export
        [DataRow("em24", 4, 0x0042, "00 32 00 00")] // import since the reset
        [DataRow("em24-ethernet", 4, 0x0000, "09 0A 00 00 08 FD 00 00 08 F2 00 00")] // V
        [DataRow("em24-ethernet", 3, 0x000C, // A, W
            "27 10 00 00 20 D0 00 00 18 38 00 00 5A 64 00 00 B4 80 FF FF 37 76 00 00")]
        [DataRow("em24-ethernet", 4, 0x0028, "46 5A 00 00")] // W of all
        [DataRow("em24-ethernet", 4, 0x0033, "01 F4")] // Hz
        [DataRow("em24-ethernet", 4, 0x0034, "00 32 00 00")] // import
        [DataRow("em24-ethernet", 4, 0x004E, "00 14 00 00")] // export
        [DataRow("em24-ethernet", 4, 0x0304, "18 03")] // firmware
        [DataRow("countis-e24", 3, 0xC558, "00 00 5A 64 00 00 59 E2 00 00 59 74 00 00 C3 3C")] // V, Hz
        [DataRow("countis-e24", 3, 0xC560, "00 00 27 10 00 00 20 D0 00 00 18 38")] // A
        [DataRow("countis-e24", 3, 0xC568, "00 00 00 B4")] // W of all
        [DataRow("countis-e24", 3, 0xC570, "00 00 00 E7 FF FF FF 3F 00 00 00 8E")] // W
        [DataRow("countis-e24", 3, 0xC702, "00 00 01 F4")] // import
        [DataRow("countis-e24", 3, 0xC708, "00 00 00 C8")] // export
        [DataRow("abb-b23", 3, 0x5B00, "00 00 09 0A 00 00 08 FD 00 00 08 F2")] // V
        [DataRow("abb-b23", 3, 0x5B0C, // A, of N none, W
            "00 00 03 E8 00 00 03 48 00 00 02 6C FF FF FF FF 00 02 BF 80 00 03 87 E8 FF FD 0C FC " +
            "00 02 2A 9C")]
        [DataRow("abb-b23", 3, 0x5B2C, "13 86")] // Hz
        [DataRow("abb-b23", 3, 0x5B3C, "FC 18")] // factor of L2
        [DataRow("abb-b23", 3, 0x5000, "00 00 00 00 00 00 01 F4 00 00 00 00 00 00 00 C8")] // import, export
        [DataRow("abb-b23", 3, 0x5460, "00 00 00 00 00 00 01 F4")] // import of L1
        [DataRow("abb-b23", 3, 0x546C, "00 00 00 00 00 00 00 C8")] // export of L1
        [DataRow("abb-b21", 3, 0x5B00, "00 00 09 0A FF FF FF FF FF FF FF FF")] // V
        [DataRow("abb-b21", 3, 0x5B0C, // A, W
            "00 00 03 E8 FF FF FF FF FF FF FF FF FF FF FF FF 00 03 87 E8 7F FF FF FF 7F FF FF FF " +
            "7F FF FF FF")]
        [DataRow("abb-b21", 3, 0x5000, "00 00 00 00 00 00 01 F4 00 00 00 00 00 00 00 C8")] // import, export
        [DataRow("sdm630", 4, 0x0000, // V, A, W
            "43 67 66 66 43 66 19 9A 43 65 00 00 41 20 00 00 41 06 66 66 40 C6 66 66 45 10 A0 00 " +
            "C4 F1 9A E1 44 B1 79 9A")]
        [DataRow("sdm630", 4, 0x0034, "44 E1 1E B8")] // W of all
        [DataRow("sdm630", 4, 0x0020, "BF 80 00 00")] // factor of L2
        [DataRow("sdm630", 4, 0x0046, "42 47 EB 85 40 A0 00 00 40 00 00 00")] // Hz, import, export
        [DataRow("sdm630", 4, 0x0156, "40 E0 00 00")] // both
        [DataRow("sdm630", 4, 0x015A, // import and export by phase
            "40 A0 00 00 00 00 00 00 00 00 00 00 40 00 00 00 00 00 00 00 00 00 00 00")]
        [DataRow("sdm630", 4, 0x0012, "45 10 A0 00 44 F1 9A E1 44 B1 79 9A")] // VA
        [DataRow("sdm72d-m-v2", 4, 0x0034, "44 E1 1E B8")] // W of all
        [DataRow("sdm72d-m-v2", 4, 0x0006, // A, W
            "41 20 00 00 41 06 66 66 40 C6 66 66 45 10 A0 00 C4 F1 9A E1 44 B1 79 9A")]
        [DataRow("sdm230", 4, 0x0000, // V, A, W
            "43 67 66 66 00 00 00 00 00 00 00 00 41 20 00 00 00 00 00 00 00 00 00 00 45 10 A0 00 " +
            "00 00 00 00 00 00 00 00")]
        [DataRow("sdm230", 4, 0x0034, "00 00 00 00")] // no total
        [DataRow("sdm230", 4, 0x0046, "42 47 EB 85 40 A0 00 00 40 00 00 00")] // Hz, import, export
        [DataRow("sdm120", 3, 0xFC00, "01 23 45 67")] // serial number
        [DataRow("iem3255", 3, 0x0BB7, "41 20 00 00 41 06 66 66 40 C6 66 66")] // A
        [DataRow("iem3255", 3, 0x0BD3, "43 67 66 66 43 66 19 9A 43 65 00 00")] // V
        [DataRow("iem3255", 3, 0x0BED, "40 14 18 93 BF F7 67 4D 3F B5 BC 02 3F E6 85 DB")] // kW
        [DataRow("iem3255", 3, 0x0C25, "42 47 EB 85")] // Hz
        [DataRow("iem3255", 3, 0x0C83, "00 00 00 00 00 00 13 88 00 00 00 00 00 00 07 D0")] // import, export
        [DataRow("finder-7m38", 4, 2500, "43 67 66 66 43 66 19 9A 43 65 00 00")] // V
        [DataRow("finder-7m38", 4, 2516, "41 20 00 00 41 06 66 66 40 C6 66 66")] // A
        [DataRow("finder-7m38", 4, 2530, "45 10 A0 00 C4 F1 9A E1 44 B1 79 9A 44 E1 1E B8")] // W
        [DataRow("finder-7m38", 4, 2584, "42 47 EB 85")] // Hz
        [DataRow("finder-7m38", 4, 2752, "45 9C 40 00")] // import
        [DataRow("finder-7m38", 4, 2756, "44 FA 00 00")] // export
        [DataRow("umg96rm", 3, 19000, "43 67 66 66 43 66 19 9A 43 65 00 00")] // V
        [DataRow("umg96rm", 3, 19012, "41 20 00 00 41 06 66 66 40 C6 66 66")] // A
        [DataRow("umg96rm", 3, 19020, "45 10 A0 00 C4 F1 9A E1 44 B1 79 9A 44 E1 1E B8")] // W
        [DataRow("umg96rm", 3, 19050, "42 47 EB 85 3F 80 00 00")] // Hz, rotation
        [DataRow("umg96rm", 3, 19062, // import, export
            "45 9C 40 00 00 00 00 00 00 00 00 00 45 9C 40 00 44 FA 00 00 00 00 00 00 00 00 00 00 " +
            "44 FA 00 00")]
        [DataRow("pac2200", 4, 1, "43 67 66 66 43 66 19 9A 43 65 00 00")] // V
        [DataRow("pac2200", 3, 13, // A, VA, W
            "41 20 00 00 41 06 66 66 40 C6 66 66 45 10 A0 00 44 F1 9A E1 44 B1 79 9A 45 10 A0 00 " +
            "C4 F1 9A E1 44 B1 79 9A")]
        [DataRow("pac2200", 3, 55, "42 47 EB 85")] // Hz
        [DataRow("pac2200", 3, 65, "44 E1 1E B8")] // W of all
        [DataRow("pac2200", 3, 801, "40 B3 88 00 00 00 00 00")] // import
        [DataRow("pac2200", 3, 809, "40 9F 40 00 00 00 00 00")] // export
        [DataRow("shelly-pro-3em", 4, 1011, "CC CD 41 C4 1E B8 44 E1")] // A and W of all
        [DataRow("shelly-pro-3em", 4, 1020, "66 66 43 67 00 00 41 20 A0 00 45 10")] // V, A, W
        [DataRow("shelly-pro-3em", 4, 1040, "19 9A 43 66 66 66 41 06 9A E1 C4 F1")] // V, A, W
        [DataRow("shelly-pro-3em", 4, 1060, "00 00 43 65 66 66 40 C6 79 9A 44 B1")] // V, A, W
        [DataRow("shelly-pro-3em", 4, 1033, "EB 85 42 47")] // Hz
        [DataRow("shelly-pro-3em", 4, 1162, "40 00 45 9C 00 00 44 FA")] // import, export
        [DataRow("em420", 3, 0, "00 00 46 5A 00 00 00 00")] // W of all
        [DataRow("em420", 3, 26, "00 00 C3 3C")] // Hz
        [DataRow("em420", 3, 40, "00 00 5A 64 00 00 00 00")] // W in, out
        [DataRow("em420", 3, 60, "00 00 27 10 00 03 87 E8 00 00 03 E8")] // A, V, factor
        [DataRow("em420", 3, 80, "00 00 00 00 00 00 4B 80")] // W in, out
        [DataRow("em420", 3, 100, "00 00 20 D0 00 03 82 D4 FF FF FC 18")] // A, V, factor
        [DataRow("em420", 3, 120, "00 00 37 76 00 00 00 00")] // W in, out
        [DataRow("em420", 3, 140, "00 00 18 38 00 03 7E 88 00 00 03 E8")] // A, V, factor
        [DataRow("em420", 3, 512, "00 00 00 00 00 00 C3 50 00 00 00 00 00 00 4E 20")] // import, export
        [DataRow("sunspec-int", 3, 40071, "03 0C 03 E8 FC B8 02 6C FF FE 59 E9 5A 64 59 E2 59 74")] // A, V
        [DataRow("sunspec-int", 3, 40085, "13 86 FF FE 00 B4 00 E7 FF 3F 00 8E 00 01")] // Hz, W
        [DataRow("sunspec-int", 3, 40107, "00 00 07 D0")] // export
        [DataRow("sunspec-int", 3, 40115, "00 00 13 88")] // import
        [DataRow("sunspec-int", 3, 40123, "00 00")] // scale of energy
        [DataRow("sunspec-int", 3, 40092, "02 37 00 E7 00 C1 00 8E 00 01")] // VA
        [DataRow("ksem", 3, 40071, "03 0C 03 E8 FC B8 02 6C FF FE 59 E9 5A 64 59 E2 59 74")] // A, V
        [DataRow("sunspec-float", 3, 40071, "40 F9 99 9A 41 20 00 00 C1 06 66 66 40 C6 66 66")] // A
        [DataRow("sunspec-float", 3, 40081, "43 67 66 66 43 66 19 9A 43 65 00 00")] // V
        [DataRow("sunspec-float", 3, 40095, "42 47 EB 85 44 E1 1E B8 45 10 A0 00 C4 F1 9A E1 44 B1 79 9A")] // Hz, W
        [DataRow("sunspec-float", 3, 40129, "44 FA 00 00")] // export
        [DataRow("sunspec-float", 3, 40137, "45 9C 40 00")] // import
        [DataRow("sunspec-float", 3, 40105, "45 B1 15 1F 45 10 A0 00 44 F1 9A E1 44 B1 79 9A")] // VA
        [DataRow("sunspec-float", 3, 40079, "43 66 2A C1")] // V of all
        [DataRow("countis-e23", 3, 0xC552, "00 00 9C 1F 00 00 9B 4F 00 00 9B C0")] // V between phases
        [DataRow("countis-e23", 3, 0xC56C, "00 00 02 37")] // VA of all
        [DataRow("countis-e23", 3, 0xC588, "00 00 20 08 00 00 9B BA 00 00 59 E9")] // A and V of all
        [DataRow("countis-e23", 3, 0xC57C, // VA, factor
            "00 00 00 E7 00 00 00 C1 00 00 00 8E 00 00 03 E8 FF FF FC 18 00 00 03 E8")]
        [DataRow("countis-e23", 3, 0xC652, "00 00 00 05")] // import
        [DataRow("countis-e23", 3, 0xC658, "00 00 00 02")] // export
        [DataRow("abb-b24", 3, 0x5B06, "00 00 0F 9D 00 00 0F 88 00 00 0F 93")] // V between phases
        [DataRow("abb-b24", 3, 0x5B3A, "01 3E 03 E8 FC 18 03 E8")] // factors
        public void Meter_shows_each_quantity_where_and_how_its_protocol_says(
            string profile, int function, int address, string words)
        {
            byte[] bytes = new byte[250];
            int count = Meter(profile).Read(function, address, Frames.Bytes(words).Length / 2, bytes, 0);
            Assert.AreEqual(words, Frames.Hex(bytes, count));
        }
    }
}
