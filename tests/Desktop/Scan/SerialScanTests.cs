using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Scan;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Core.Scan;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Scan
{
    /// <summary>The scan of a serial line, in virtual time: what the device need not prove itself.</summary>
    [TestClass]
    public sealed class SerialScanTests
    {
        private const int Minute = 60000;

        [TestMethod]
        [DataRow(false)]
        [DataRow(true)]
        public void The_scan_ends_with_the_line_of_a_meter_unless_everything_is_asked_for(bool everything)
        {
            ScanLine line = new ScanLine();
            line.Add(LineServer.CreateEm340(1), 9600, 0, 40);
            MeterScan scan = MeterScan.CreateSerial(line, everything);
            line.Run(scan, Minute, 9);
            Assert.IsTrue(scan.IsFinished != everything, "The line has one speed.");
            Assert.AreEqual(1, scan.Count, "It is told once.");
            Assert.IsTrue(line.Requests > 240, "All its units were asked.");
        }

        [TestMethod]
        public void Two_meters_that_answer_one_after_the_other_are_a_collision()
        {
            ScanLine line = new ScanLine();
            line.Add(LineServer.CreateEm340(1), 9600, 0, 5);
            line.Add(new LineServer(1, 0, new int[0x34]), 9600, 0, 30);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, 30000, 1);
            Assert.AreEqual(0, scan.Servers, "No meter is made of two.");
            ExpectKind(ScanKind.Collision, scan.Entry(0));
        }

        [TestMethod]
        public void A_collision_does_not_hide_the_other_meter_of_the_line()
        {
            ScanLine line = new ScanLine();
            line.Add(LineServer.CreateEm340(3), 9600, 0, 40);
            line.Add(LineServer.CreateEm340(20), 9600, 0, 40);
            line.Add(new LineServer(20, 0, new int[0x34]), 9600, 0, 41);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, 2 * Minute, 9);
            Assert.IsTrue(scan.IsFinished, "With the line of the meter.");
            Assert.AreEqual(2, scan.Count, "A meter and a collision.");
            Assert.AreEqual(3, (int)scan.Entry(0).UnitIdentifier, "The meter.");
            ExpectKind(ScanKind.Collision, scan.Entry(1));
            Assert.AreEqual(20, (int)scan.Entry(1).UnitIdentifier, "The collision.");
        }

        [TestMethod]
        public void A_meter_is_found_through_noise()
        {
            ScanLine line = new ScanLine { NoiseBytes = 3 };
            line.Add(LineServer.CreateEm340(37), 9600, 0, 40);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, 2 * Minute, 1);
            Assert.AreEqual(1, scan.Servers, "It is found.");
            Assert.AreEqual(37, (int)scan.Entry(scan.Count - 1).UnitIdentifier, "Its unit.");
        }

        [TestMethod]
        public void A_transceiver_that_turns_round_is_no_noise()
        {
            ScanLine line = new ScanLine { NoiseBytes = 2 };
            line.Add(LineServer.CreateEm340(37), 9600, 0, 40);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, Minute, 1);
            Assert.AreEqual(1, scan.Count, "The meter and nothing else.");
            ExpectKind(ScanKind.Meter, scan.Entry(0));
        }

        [TestMethod]
        public void A_server_that_falls_silent_does_not_hold_the_scan_up()
        {
            ScanLine line = new ScanLine();
            line.Add(new LineServer(1, 0, new int[6]) { OnlyQuantity = 6 }, 9600, 0, 40);
            line.Add(LineServer.CreateEm340(5), 9600, 0, 40);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, 12000, 1);
            Assert.AreEqual(1, scan.Servers, "The other one is found.");
        }

        [TestMethod]
        [DataRow(799, false)]              // 79.9 V
        [DataRow(800, true)]
        public void A_supply_has_80_volts_and_more(int tenths, bool isMeter)
        {
            ScanLine line = new ScanLine();
            int[] words = new int[0x34];
            words[0] = tenths;
            words[2] = tenths;
            words[4] = tenths;
            words[0x33] = 500;
            line.Add(new LineServer(1, 0, words), 9600, 0, 20);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, Minute, 1);
            ExpectKind(isMeter ? ScanKind.Meter : ScanKind.UnknownDevice, scan.Entry(0));
        }

        [TestMethod]
        [DataRow(0, "sdm230")]                              // L2 and L3 show zeros: it is a one-phase meter
        [DataRow(0x4366, "sdm630")]                         // 230.0
        public void Phases_without_voltage_are_none(int others, string profile)
        {
            int[] words = new int[0x4C];
            words[0] = 0x4366;                              // 230.0 V
            words[2] = others;
            words[4] = others;
            words[0x46] = 0x4248;                           // 50.0 Hz
            ScanLine line = new ScanLine();
            line.Add(new LineServer(1, 0, words) { Function = 4 }, 9600, 0, 20);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, Minute, 1);
            ExpectKind(ScanKind.Meter, scan.Entry(0));
            Assert.AreEqual(profile, MeterCatalogue.Name(scan.Entry(0).Profile), "Its model.");
        }

        [TestMethod]
        [DataRow(0x4366, true)]
        [DataRow(0, false)]
        public void A_meter_without_frequency_needs_all_voltages(int l3, bool isMeter)
        {
            int[] words = new int[54];                      // up to 54; its frequency would be at 55
            words[0] = 0x4366;                              // address 1: 230.0 V
            words[2] = 0x4366;
            words[4] = l3;
            ScanLine line = new ScanLine();
            line.Add(new LineServer(126, 1, words), 19200, 0, 20);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, Minute, 1);
            ExpectKind(isMeter ? ScanKind.Meter : ScanKind.UnknownDevice, scan.Entry(0));
            Assert.IsTrue(
                !isMeter || MeterCatalogue.Name(scan.Entry(0).Profile) == "pac2200", "A PAC2200.");
        }

        [TestMethod]
        public void A_line_that_hears_itself_is_no_noise()
        {
            ScanLine line = new ScanLine { Echoes = true };
            line.Add(LineServer.CreateEm340(37), 9600, 0, 40);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, Minute, 1);
            Assert.AreEqual(1, scan.Count, "The meter and nothing else.");
            ExpectKind(ScanKind.Meter, scan.Entry(0));
        }

        [TestMethod]
        public void Another_client_of_the_same_speed_is_heard_before_anything_is_asked()
        {
            ScanLine line = new ScanLine { ForeignBaud = 9600 };
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, 1800, 1);
            Assert.IsTrue(line.Requests <= 1, "Before.");
            Assert.AreEqual(1, scan.Count, "It is told.");
            ExpectKind(ScanKind.ForeignClient, scan.Entry(0));
            Assert.AreEqual(9600, scan.Entry(0).Baud, "With its speed.");
        }

        [TestMethod]
        public void Another_client_of_another_speed_is_bytes_at_first_and_then_found_out()
        {
            ScanLine line = new ScanLine { ForeignBaud = 2400 };
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, 3 * Minute, 1);
            Assert.AreEqual(2, scan.Count, "Two findings and no collisions.");
            ExpectKind(ScanKind.UnaskedBytes, scan.Entry(0));
            Assert.AreEqual(9600, scan.Entry(0).Baud, "At the first speed.");
            ExpectKind(ScanKind.ForeignClient, scan.Entry(1));
            Assert.AreEqual(2400, scan.Entry(1).Baud, "At its own.");
            Assert.AreEqual(0, scan.Entry(1).Parity, "With its own parity.");
        }

        [TestMethod]
        public void A_device_of_unknown_registers_is_told()
        {
            ScanLine line = new ScanLine();
            line.Add(new LineServer(5, 0x7000, new int[4]), 9600, 0, 20);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, Minute, 1);
            ExpectKind(ScanKind.UnknownDevice, scan.Entry(0));
            Assert.AreEqual(5, (int)scan.Entry(0).UnitIdentifier, "Its unit.");
            Assert.AreEqual(-1, scan.Entry(0).Profile, "It is no meter.");
        }

        [TestMethod]
        public void A_line_that_does_not_open_ends_the_scan_with_a_finding()
        {
            ScanLine line = new ScanLine { IsBroken = true };
            MeterScan scan = MeterScan.CreateSerial(line, false);
            Assert.IsTrue(line.Run(scan, Minute, 1) < 20000, "Soon.");
            ExpectKind(ScanKind.NoLink, scan.Entry(0));
        }

        [TestMethod]
        public void A_silent_line_is_quiet_for_its_first_two_minutes()
        {
            ScanLine line = new ScanLine();
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, 2 * Minute, 1);
            Assert.AreEqual(0, scan.Count, "Nothing is told.");
            Assert.IsTrue(line.Requests > 900, "And much was asked.");
        }

        [TestMethod]
        public void Lines_are_all_speeds_and_parities_once()
        {
            bool[] seen = new bool[3 * 8];
            int[] bauds = { 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200 };
            for (int line = 0; line < ScanLines.SerialCount; line++)
            {
                int index = 0;
                while (bauds[index] != ScanLines.Baud(line))
                {
                    index++;
                }

                index = (3 * index) + ScanLines.Parity(line);
                Assert.IsFalse(seen[index], "Not twice.");
                seen[index] = true;
                Assert.AreEqual(ScanLines.Parity(line) == 0 ? 2 : 1, ScanLines.StopBits(line), "Eleven bits.");
            }
        }

        [TestMethod]
        public void Whatever_a_meter_leaves_the_factory_with_is_likely()
        {
            for (int profile = 0; profile < MeterCatalogue.Count; profile++)
            {
                MeterModel model = MeterCatalogue.CreateModel(profile);
                bool asked = model.Current != null;
                bool serial = model.Framing == Framing.Rtu || model.SerialUnitIdentifier != 0;
                int unit = model.SerialUnitIdentifier != 0 ? model.SerialUnitIdentifier : model.UnitIdentifier;
                bool line = false;
                for (int i = 0; i < ScanLines.SerialLikely; i++)
                {
                    line = line || (ScanLines.Baud(i) == model.Baud && ScanLines.Parity(i) == model.Parity);
                }

                Assert.IsTrue(!asked || !serial || (line && IsLikely(true, unit)), model.Name + " on a serial line");
                Assert.IsTrue(
                    !asked || model.Framing != Framing.Tcp || IsLikely(false, model.UnitIdentifier), model.Name + " on TCP");
            }
        }

        [TestMethod]
        public void Rows_of_the_countis_names_are_where_the_scan_thinks()
        {
            Assert.AreEqual("countis-e27", MeterCatalogue.Name(1), "Row 1.");
            Assert.AreEqual("countis-e23", MeterCatalogue.Name(13), "Row 13.");
            Assert.AreEqual("countis-e24", MeterCatalogue.Name(14), "Row 14.");
        }

        private static bool IsLikely(bool serial, int unit)
        {
            for (int i = 0; i < ScanLines.LikelyUnits(serial); i++)
            {
                if (ScanLines.LikelyUnit(serial, i) == unit)
                {
                    return true;
                }
            }

            return false;
        }

        private static void ExpectKind(ScanKind expected, ScanEntry entry)
            => Assert.AreEqual((int)expected, (int)entry.Kind, "What was found.");
    }
}
