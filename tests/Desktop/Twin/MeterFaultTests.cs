using System;
using System.Linq;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    /// <summary>What can be wrong with a meter or with its wires, in the words of every model.</summary>
    [TestClass]
    public sealed class MeterFaultTests
    {
        private static MeterImage Meter(string profile)
        {
            return new MeterImage(profile, 0, 1) { JitterMilliamps = 0 };
        }

        private static string Words(MeterImage meter, int function, int address, int quantity)
        {
            byte[] bytes = new byte[250];
            int count = meter.Read(function, address, quantity, bytes, 0);
            Assert.IsGreaterThan(0, count, "exception code");
            return Frames.Hex(bytes, count);
        }

        [TestMethod]
        public void Twin_knows_the_meters_of_the_catalogue()
        {
            Assert.AreEqual(
                "em111 em112 et112 em330 em340 et330 et340 em530 em540 em24 em24-ethernet countis-e27 countis-e23 " +
                "countis-e24 abb-b21 abb-b23 abb-b24 sdm120 sdm230 sdm630 sdm72d-m-v2 iem3155 iem3255 finder-7m38 " +
                "umg604 umg96rm pac2200 shelly-pro-3em ksem em420 sunspec-int sunspec-float",
                string.Join(' ', MeterImage.Profiles));
        }

        [TestMethod]
        [DataRow("em111", 0, 4, 0x0004, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("em112", 0, 4, 0x0004, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("et112", 0, 4, 0x0004, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("em330", 1, 4, 0x0014, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("em340", 1, 4, 0x0014, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("et330", 1, 4, 0x0014, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("et340", 1, 4, 0x0014, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("em530", 1, 4, 0x0014, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("em540", 1, 4, 0x0014, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("em24", 1, 4, 0x0014, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("em24-ethernet", 1, 4, 0x0014, "59 D8 00 00", "A6 28 FF FF", "FF FF 7F FF")]
        [DataRow("countis-e27", 1, 3, 0xC572, "00 00 00 E6", "FF FF FF 1A", "FF FF FF FF")]
        [DataRow("countis-e23", 1, 3, 0xC572, "00 00 00 E6", "FF FF FF 1A", "FF FF FF FF")]
        [DataRow("countis-e24", 1, 3, 0xC572, "00 00 00 E6", "FF FF FF 1A", "FF FF FF FF")]
        [DataRow("abb-b21", 0, 3, 0x5B14, "00 03 82 70", "FF FC 7D 90", "7F FF FF FF")]
        [DataRow("abb-b23", 1, 3, 0x5B18, "00 03 82 70", "FF FC 7D 90", "7F FF FF FF")]
        [DataRow("abb-b24", 1, 3, 0x5B18, "00 03 82 70", "FF FC 7D 90", "7F FF FF FF")]
        [DataRow("sdm120", 0, 4, 0x000C, "45 0F C0 00", "C5 0F C0 00", "7F C0 00 00")]
        [DataRow("sdm230", 0, 4, 0x000C, "45 0F C0 00", "C5 0F C0 00", "7F C0 00 00")]
        [DataRow("sdm630", 1, 4, 0x000E, "45 0F C0 00", "C5 0F C0 00", "7F C0 00 00")]
        [DataRow("sdm72d-m-v2", 1, 4, 0x000E, "45 0F C0 00", "C5 0F C0 00", "7F C0 00 00")]
        [DataRow("iem3155", 1, 3, 0x0BEF, "40 13 33 33", "C0 13 33 33", "7F C0 00 00")]
        [DataRow("iem3255", 1, 3, 0x0BEF, "40 13 33 33", "C0 13 33 33", "7F C0 00 00")]
        [DataRow("finder-7m38", 1, 4, 2532, "45 0F C0 00", "C5 0F C0 00", "7F C0 00 00")]
        [DataRow("umg604", 1, 3, 19022, "45 0F C0 00", "C5 0F C0 00", "7F C0 00 00")]
        [DataRow("umg96rm", 1, 3, 19022, "45 0F C0 00", "C5 0F C0 00", "7F C0 00 00")]
        [DataRow("pac2200", 1, 3, 27, "45 0F C0 00", "C5 0F C0 00", "7F C0 00 00")]
        [DataRow("shelly-pro-3em", 1, 4, 1044, "C0 00 45 0F", "C0 00 C5 0F", "00 00 7F C0")]
        [DataRow("ksem", 1, 3, 80, "00 00 59 D8 00 00 00 00", "00 00 00 00 00 00 59 D8", "FF FF FF FF FF FF FF FF")]
        [DataRow("em420", 1, 3, 80, "00 00 59 D8 00 00 00 00", "00 00 00 00 00 00 59 D8", "FF FF FF FF FF FF FF FF")]
        [DataRow("sunspec-int", 1, 3, 40089, "00 E6", "FF 1A", "80 00")]
        [DataRow("sunspec-float", 1, 3, 40101, "45 0F C0 00", "C5 0F C0 00", "7F C0 00 00")]
        public void Power_turns_round_with_the_meter_or_with_a_transformer_and_can_be_missing(
            string profile, int phase, int function, int address, string upright, string reversed, string missing)
        {
            int quantity = Frames.Bytes(upright).Length / 2;
            int[] milliamps = { 0, 0, 0 };
            milliamps[phase] = 10000; // 2300 W
            MeterImage meter = Meter(profile);
            meter.Update(0, milliamps);
            Assert.AreEqual(upright, Words(meter, function, address, quantity));
            meter.InvertPhases = 7 & ~(1 << phase);
            meter.Update(1, milliamps);
            Assert.AreEqual(upright, Words(meter, function, address, quantity));
            meter.InvertPhases = 1 << phase;
            meter.Update(2, milliamps);
            Assert.AreEqual(reversed, Words(meter, function, address, quantity));
            meter.Invert = true;
            meter.Update(3, milliamps);
            Assert.AreEqual(upright, Words(meter, function, address, quantity));
            meter.InvertPhases = 0;
            meter.Update(4, milliamps);
            Assert.AreEqual(reversed, Words(meter, function, address, quantity));
            meter.NotAvailable = true;
            meter.Update(5, milliamps);
            Assert.AreEqual(missing, Words(meter, function, address, quantity));
        }

        [TestMethod]
        [DataRow("abb-b23", 3, 0x5B0C, "FF FF FF FF")] // without sign: its own pattern
        [DataRow("abb-b23", 3, 0x5B2C, "FF FF")]
        [DataRow("em340", 4, 0x0033, "7F FF")]
        [DataRow("sunspec-int", 3, 40071, "80 00")]
        public void Meter_without_values_says_so_in_the_pattern_of_each_type(
            string profile, int function, int address, string words)
        {
            MeterImage meter = Meter(profile);
            meter.NotAvailable = true;
            meter.Update(0, new[] { 1000, 1000, 1000 });
            Assert.AreEqual(words, Words(meter, function, address, Frames.Bytes(words).Length / 2));
        }

        [TestMethod]
        [DataRow("em340", 4, 0x0034, "0A 00 00 00")]
        [DataRow("sdm630", 4, 0x0048, "43 80 00 00")]
        [DataRow("sunspec-int", 3, 40115, "00 03 E8 00")]
        public void Meter_without_values_keeps_its_counters(string profile, int function, int address, string words)
        {
            MeterImage meter = Meter(profile);
            meter.VoltageMillivolts = 100000;
            meter.NotAvailable = true;
            meter.Update(0, new[] { 10000, 0, 0 });
            meter.Update(256 * 3_600_000L, new[] { 0, 0, 0 }); // 256 kWh
            Assert.AreEqual(words, Words(meter, function, address, 2));
        }

        [TestMethod]
        [DataRow("em111", 0x1103, "00 01", 0x0004, "B0 94 FF FF", "4F 6C 00 00", 0x0010)]
        [DataRow("em330", 0x1103, "00 01", 0x0012, "B0 94 FF FF", "4F 6C 00 00", 0x0034)]
        [DataRow("em540", 0x1103, "00 02", 0x0012, "B0 94 FF FF", "4F 6C 00 00", 0x0034)]
        [DataRow("em24", 0x1101, "00 07", 0x0012, "B0 94 FF FF", "4F 6C 00 00", 0x003E)]
        [DataRow("em24-ethernet", 0xA000, "00 07", 0x0012, "B0 94 FF FF", "4F 6C 00 00", 0x0034)]
        public void Gavazzi_meter_in_mode_A_shows_and_counts_export_as_import_and_says_so(
            string profile, int modeAddress, string mode, int powerAddress, string export, string import, int counter)
        {
            MeterImage meter = Meter(profile);
            int[] milliamps = { -8840, 0, 0 }; // 2033.2 W out
            meter.Update(0, milliamps);
            Assert.AreEqual(mode, Words(meter, 3, modeAddress, 1));
            Assert.AreEqual(export, Words(meter, 3, powerAddress, 2));
            meter.ModeA = true;
            meter.Update(1, milliamps);
            Assert.AreEqual("00 00", Words(meter, 3, modeAddress, 1));
            Assert.AreEqual(import, Words(meter, 3, powerAddress, 2));
            Assert.AreEqual("00 00 00 00", Words(meter, 3, counter, 2));
            meter.Update(3_600_001, milliamps);
            Assert.AreEqual("00 14 00 00", Words(meter, 3, counter, 2)); // 2.0 kWh
        }

        [TestMethod]
        [DataRow("countis-e27", 3, 0xC570, "FF FF FF 35", 0xC708, "00 00 00 CB")] // -2030 W, 2.03 kWh out
        [DataRow("sdm630", 4, 0x000C, "C4 FE 26 66", 0x004A, "40 02 1F F3")]       // -2033.2 W, 2.0332 kWh out
        public void Meter_without_modes_goes_on_showing_export(
            string profile, int function, int powerAddress, string power, int counter, string energy)
        {
            MeterImage meter = Meter(profile);
            meter.ModeA = true;
            meter.Update(0, new[] { -8840, 0, 0 });
            meter.Update(3_600_000, new[] { -8840, 0, 0 });
            Assert.AreEqual(power, Words(meter, function, powerAddress, 2));
            Assert.AreEqual(energy, Words(meter, function, counter, 2));
        }

        [TestMethod]
        [DataRow("em340", 0x0034, "0A 00", 0x004E, "0A 00")]         // sums of the phases
        [DataRow("em540", 0x0034, "00 00", 0x004E, "00 00")]         // netted
        [DataRow("em24", 0x003E, "00 00", 0x005C, "00 00")]
        [DataRow("em24-ethernet", 0x0034, "00 00", 0x004E, "00 00")]
        public void Gavazzi_meter_sums_or_nets_a_phase_that_imports_and_one_that_exports(
            string profile, int importAddress, string import, int exportAddress, string export)
        {
            MeterImage meter = Meter(profile);
            meter.VoltageMillivolts = 100000;
            meter.Update(0, new[] { 10000, -10000, 0 });
            meter.Update(256 * 3_600_000L, new[] { 0, 0, 0 }); // 256 kWh each
            Assert.AreEqual(import, Words(meter, 4, importAddress, 1));
            Assert.AreEqual(export, Words(meter, 4, exportAddress, 1));
        }

        [TestMethod]
        [DataRow("em111", 0x000E, "FC 18")]
        [DataRow("em111", 0x010C, "FC 18 FF FF")]
        [DataRow("em112", 0x000E, "03 E8")]
        [DataRow("et112", 0x010C, "03 E8 00 00")]
        [DataRow("em330", 0x002E, "FC 18")]
        [DataRow("em24", 0x0032, "03 E8")]
        [DataRow("em24", 0x0035, "03 E8")]
        public void Power_factor_of_export_is_negative_on_some_Gavazzi_meters(
            string profile, int address, string factor)
        {
            MeterImage meter = Meter(profile);
            meter.Update(0, new[] { -10000, 0, 0 });
            Assert.AreEqual(factor, Words(meter, 4, address, Frames.Bytes(factor).Length / 2));
        }

        [TestMethod]
        [DataRow("em111", 0x1002)]
        [DataRow("em330", 0x1002)]
        [DataRow("em540", 0x1002)]
        [DataRow("em24", 0x1102)]
        [DataRow("em24-ethernet", 0x1002)]
        public void Gavazzi_meter_tells_its_measuring_system(string profile, int address)
        {
            MeterImage meter = Meter(profile);
            Assert.AreEqual("00 00", Words(meter, 3, address, 1));
            meter.MeasuringSystem = 2;
            meter.Update(0, new[] { 0, 0, 0 });
            Assert.AreEqual("00 02", Words(meter, 3, address, 1));
        }

        [TestMethod]
        [DataRow("em340", 0x0032, "00 00", "00 01")]
        [DataRow("em540", 0x010E, "00 00 00 00", "FF FF FF FF")]
        [DataRow("em24", 0x0036, "00 00", "FF FF")]
        [DataRow("em24-ethernet", 0x0032, "00 00", "FF FF")]
        [DataRow("umg604", 19052, "3F 80 00 00", "BF 80 00 00")]
        public void Phases_in_the_wrong_order_are_told_in_the_words_of_the_model(
            string profile, int address, string right, string wrong)
        {
            MeterImage meter = Meter(profile);
            int quantity = Frames.Bytes(right).Length / 2;
            meter.Update(0, new[] { 0, 0, 0 });
            Assert.AreEqual(right, Words(meter, 3, address, quantity));
            meter.ReversedSequence = true;
            meter.Update(1, new[] { 0, 0, 0 });
            Assert.AreEqual(wrong, Words(meter, 3, address, quantity));
        }

        [TestMethod]
        public void Lost_phase_has_no_voltage_and_no_power_and_the_others_keep_theirs()
        {
            MeterImage meter = Meter("em340");
            meter.PhaseMillivolts[1] = 0;
            meter.Update(0, new[] { 1000, 1000, 1000 });
            Assert.AreEqual("08 FC 00 00 00 00 00 00 08 FC 00 00", Words(meter, 4, 0x0000, 6));
            Assert.AreEqual("08 FC 00 00 08 FC 00 00 0F 90 00 00", Words(meter, 4, 0x0006, 6)); // 230, 230, 398.4 V
            Assert.AreEqual("08 FC 00 00 00 00 00 00 08 FC 00 00", Words(meter, 4, 0x0012, 6));
            Assert.AreEqual(230000, meter.VoltageMillivolts);
            meter.VoltageMillivolts = 240000;
            CollectionAssert.AreEqual(new[] { 240000, 240000, 240000 }, meter.PhaseMillivolts);
        }

        [TestMethod]
        public void Every_meter_freezes_whole_refreshes_whole_and_allocates_nothing_while_it_does()
        {
            int[] milliamps = { 10000, -8000, 6000 };
            foreach (string profile in MeterImage.Profiles)
            {
                MeterImage meter = Meter(profile);
                ushort[] blank = All(meter);
                meter.Update(0, milliamps);
                ushort[] first = All(meter);
                Assert.IsFalse(blank.SequenceEqual(first), profile);
                meter.Frozen = true;
                meter.VoltageMillivolts = 240000;
                meter.IdentificationCode = 1;
                meter.Update(1, milliamps);
                CollectionAssert.AreEqual(first, All(meter), profile);
                meter.Frozen = false;
                long allocated = long.MaxValue;
                for (int nowMs = 2; nowMs < 10; nowMs++)
                {
                    // The runtime allocates once while it compiles; what the twin allocates comes again each time.
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    meter.Update(nowMs, milliamps);
                    allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
                }

                Assert.AreEqual(0, allocated, profile);
                Assert.IsFalse(first.SequenceEqual(All(meter)), profile);
            }
        }

        private static ushort[] All(MeterImage meter)
        {
            return Enumerable.Range(0, 65536).Select(meter.Registers.Get).ToArray();
        }
    }
}
