using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Scan;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Scan
{
    /// <summary>The scan of a serial line, in virtual time.</summary>
    [TestClass]
    public class MeterScanTests
    {
        private const int Minute = 60000;

        [TestMethod]
        public void A_meter_at_unit_37_and_19200_baud_even_is_found_in_under_four_minutes()
        {
            ScanLine line = new ScanLine();
            line.Add(LineServer.CreateEm340(37), 19200, 1, 40);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            long tookMs = line.Run(scan, 10 * Minute, 1);
            Assert.AreEqual(1, scan.Servers, "It is found.");
            Assert.IsTrue(tookMs < 240000, "The bound but it took " + tookMs.ToString() + " ms");
            Assert.IsTrue(tookMs < 60000, "Under a minute even but it took " + tookMs.ToString() + " ms");
            ScanEntry entry = scan.Entry(0);
            ExpectKind(ScanKind.Meter, entry);
            Assert.AreEqual(37, (int)entry.UnitIdentifier, "Its unit.");
            Assert.AreEqual(19200, entry.Baud, "Its speed.");
            Assert.AreEqual(1, entry.Parity, "Its parity.");
            Assert.AreEqual("em340", MeterCatalogue.Name(entry.Profile), "Its model.");
            Assert.IsTrue(entry.IsIdentified, "It named itself.");
            Assert.AreEqual(10000, entry.CurrentMilliamps[0], "L1 mA.");
            Assert.AreEqual(-2000, entry.CurrentMilliamps[2], "L3 mA.");
            Assert.AreEqual(-460, entry.PowerWatts[2], "L3 W.");
            Assert.AreEqual(230000, entry.VoltageMillivolts[1], "L2 mV.");
            Assert.AreEqual(50000, entry.FrequencyMillihertz, "mHz.");
            Assert.AreEqual(
                "siteMeter=em340 siteMeterUnit=37 serialBaud=19200 serialParity=even",
                ScanText.Settings(entry),
                "What to type.");
            Assert.AreEqual(
                "unit 37 at 19200 baud, parity even: Carlo Gavazzi EM340 (em340)",
                ScanText.Sentence(entry),
                "In words.");
            Assert.AreEqual(
                "10.000 10.000 -2.000 A, 2300 2300 -460 W, 230.0 230.0 230.0 V, 50.00 Hz",
                ScanText.Reading(entry),
                "Its numbers.");
        }

        [TestMethod]
        public void A_new_meter_is_found_in_seconds_and_the_rest_of_its_line_is_looked_at()
        {
            ScanLine line = new ScanLine();
            line.Add(LineServer.CreateEm340(1), 9600, 0, 40);
            line.Add(LineServer.CreateEm340(212), 9600, 0, 40);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            Assert.IsTrue(line.Run(scan, Minute, 1) < 8000, "The first within 8 s.");
            line.Run(scan, Minute, 9);
            Assert.IsTrue(scan.IsFinished, "The line has one speed.");
            Assert.AreEqual(2, scan.Count, "Both and nothing else.");
            Assert.AreEqual(212, (int)scan.Entry(1).UnitIdentifier, "The second.");
        }

        [TestMethod]
        [DataRow(64, 120)]
        [DataRow(64, 500)]
        [DataRow(246, 500)]     // almost the last: its reply comes when all have been asked
        public void A_late_reply_names_its_unit_itself(int unit, int thinkMs)
        {
            ScanLine line = new ScanLine();
            line.Add(LineServer.CreateEm340(unit), 9600, 0, thinkMs);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, 2 * Minute, 1);
            Assert.AreEqual(1, scan.Servers, "It is found.");
            Assert.AreEqual(unit, (int)scan.Entry(0).UnitIdentifier, "Itself and not the unit asked meanwhile.");
            Assert.IsTrue(scan.Entry(0).HasReading, "With its numbers.");
            Assert.AreEqual(9600, scan.Entry(0).Baud, "On the first round through its line.");
            Assert.AreEqual(2, scan.Plan.Round, "And not later.");
        }

        [TestMethod]
        public void Two_meters_with_one_unit_are_a_collision()
        {
            ScanLine line = new ScanLine();
            LineServer other = new LineServer(1, 0, new int[0x34]);
            line.Add(LineServer.CreateEm340(1), 9600, 0, 40);
            line.Add(other, 9600, 0, 41);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, 30000, 1);
            Assert.AreEqual(0, scan.Servers, "No meter is made of two.");
            Assert.AreEqual(1, scan.Count, "One finding.");
            ExpectKind(ScanKind.Collision, scan.Entry(0));
            Assert.AreEqual(1, (int)scan.Entry(0).UnitIdentifier, "Its unit.");
            Assert.IsTrue(ScanText.Sentence(scan.Entry(0)).IndexOf("several devices have this unit") > 0, "In words.");
        }

        [TestMethod]
        public void Noise_behind_every_request_is_one_finding_and_no_collision()
        {
            ScanLine line = new ScanLine { NoiseBytes = 7 };
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, Minute, 1);
            Assert.AreEqual(1, scan.Count, "One finding for the line.");
            ExpectKind(ScanKind.Noise, scan.Entry(0));
        }

        [TestMethod]
        [DataRow(0x00, 4000, false)]              // L1 400.0 V
        [DataRow(0x00, 3000, true)]               // 300.0 V
        [DataRow(0x00, 3001, false)]
        [DataRow(0x04, 0, false)]                 // L3 has 460 W and no voltage
        [DataRow(0x33, 449, false)]               // 44.9 Hz
        [DataRow(0x33, 450, true)]
        [DataRow(0x33, 650, true)]
        [DataRow(0x33, 651, false)]
        [DataRow(0x0D, 0x7FFF, false)]            // L1 far beyond what any meter measures
        [DataRow(0x12, 25900, true)]              // 2590 W at 10 A and 230 V: a tenth and 60 W more
        [DataRow(0x12, 25910, false)]
        public void A_meter_without_a_name_is_one_by_its_numbers(int address, int value, bool isMeter)
        {
            ScanLine line = new ScanLine();
            LineServer meter = LineServer.CreateEm340(1);
            meter.Code = -1;
            meter.Mode = -1;
            meter.Set(address, value);
            line.Add(meter, 9600, 0, 20);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, Minute, 1);
            ExpectKind(isMeter ? ScanKind.Meter : ScanKind.UnknownDevice, scan.Entry(0));
            Assert.IsFalse(scan.Entry(0).IsIdentified, "It did not name itself.");
            Assert.AreEqual(
                isMeter ? "em340" : "",
                scan.Entry(0).Profile < 0 ? "" : MeterCatalogue.Name(scan.Entry(0).Profile),
                "Its model.");
        }

        [TestMethod]
        public void A_code_without_fitting_numbers_names_nobody()
        {
            ScanLine line = new ScanLine();
            line.Add(new LineServer(1, 0, new int[0x40]) { Code = 341 }, 9600, 0, 20);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, Minute, 1);
            ExpectKind(ScanKind.UnknownDevice, scan.Entry(0));
        }

        [TestMethod]
        public void Mode_a_is_told_with_the_meter()
        {
            ScanLine line = new ScanLine();
            LineServer meter = LineServer.CreateEm340(1);
            meter.Mode = 0;
            line.Add(meter, 9600, 0, 20);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            line.Run(scan, Minute, 1);
            Assert.IsTrue(scan.Entry(0).Setup.Has(SetupFinding.ExportHidden), "It is told.");
            Assert.AreEqual(0, scan.Entry(0).Setup.Value(SetupFinding.ExportHidden), "The register's value.");
        }

        private static void ExpectKind(ScanKind expected, ScanEntry entry)
            => Assert.AreEqual((int)expected, (int)entry.Kind, "What was found.");
    }
}
