using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Scan;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Core.Scan;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Scan
{
    /// <summary>The scan of the units behind an address, in virtual time.</summary>
    [TestClass]
    public sealed class NetworkScanTests
    {
        private const int Minute = 60000;

        [TestMethod]
        public void A_meter_behind_a_gateway_is_found_and_no_other()
        {
            ScanNetwork network = new ScanNetwork { GatewayCode = 0x0B };
            network.Add(LineServer.CreateEm340(93));
            MeterScan scan = MeterScan.CreateNetwork(network, false);
            network.Run(scan, 8 * Minute);
            Assert.IsTrue(scan.IsFinished, "It ends.");
            Assert.AreEqual(1, scan.Count, "A gateway's refusal is nobody.");
            ScanEntry entry = scan.Entry(0);
            Assert.AreEqual((int)ScanKind.Meter, (int)entry.Kind, "A meter.");
            Assert.AreEqual(93, (int)entry.UnitIdentifier, "Its unit.");
            Assert.IsTrue(entry.IsIdentified, "It named itself.");
            Assert.AreEqual(-2000, entry.CurrentMilliamps[2], "L3 mA.");
            Assert.AreEqual("siteMeter=em340 siteMeterLink=tcp siteMeterUnit=93", ScanText.Settings(entry), "To type.");
            Assert.AreEqual(
                "unit 93 over TCP: Carlo Gavazzi EM340 (em340)", ScanText.Sentence(entry), "In words.");
        }

        [TestMethod]
        public void A_gateway_that_waits_for_each_silent_unit_is_not_asked_faster_than_it_answers()
        {
            ScanNetwork network = new ScanNetwork { GatewayCode = 0x0B, IsSequential = true, ThinkMs = 500 };
            network.Add(LineServer.CreateEm340(210));
            MeterScan scan = MeterScan.CreateNetwork(network, false);
            network.Run(scan, 8 * Minute);
            Assert.AreEqual(1, scan.Count, "It is found.");
            Assert.AreEqual(210, (int)scan.Entry(0).UnitIdentifier, "Its unit.");
        }

        [TestMethod]
        public void A_reply_of_another_unit_than_asked_is_nobodys()
        {
            ScanNetwork network = new ScanNetwork { UnitOffset = 1 };
            network.Add(LineServer.CreateEm340(5));
            MeterScan scan = MeterScan.CreateNetwork(network, false);
            network.Run(scan, 8 * Minute);
            Assert.IsTrue(scan.IsFinished, "It ends.");
            Assert.AreEqual(0, scan.Count, "The firmware would refuse its replies.");
        }

        [TestMethod]
        public void A_server_that_answers_as_any_unit_is_told_once()
        {
            ScanNetwork network = new ScanNetwork { AnyUnit = true };
            network.Add(LineServer.CreateEm340(1));
            MeterScan scan = MeterScan.CreateNetwork(network, false);
            Assert.IsTrue(network.Run(scan, Minute) < 5000, "Soon.");
            Assert.IsTrue(scan.IsFinished, "It ends.");
            Assert.AreEqual(1, scan.Count, "Once.");
            Assert.IsTrue(scan.Entry(0).AnswersAnyUnit, "As what it is.");
            Assert.AreEqual(1, (int)scan.Entry(0).UnitIdentifier, "The unit to use.");
        }

        [TestMethod]
        [DataRow(71)]
        [DataRow(200)]
        public void A_serial_line_behind_a_transparent_gateway_is_looked_at_too(int unit)
        {
            ScanNetwork network = new ScanNetwork { IsTransparent = true };
            network.Add(LineServer.CreateEm340(unit));
            MeterScan scan = MeterScan.CreateNetwork(network, false);
            network.Run(scan, 8 * Minute);
            Assert.AreEqual(1, scan.Count, "It is found.");
            Assert.AreEqual(unit, (int)scan.Entry(0).UnitIdentifier, "Its unit.");
            Assert.AreEqual((int)Framing.RtuOverTcp, (int)scan.Entry(0).Framing, "Its frames.");
        }

        [TestMethod]
        public void A_server_slower_than_the_patience_is_attributed_to_its_unit()
        {
            ScanNetwork network = new ScanNetwork { ThinkMs = 900 };
            network.Add(LineServer.CreateEm340(33));
            MeterScan scan = MeterScan.CreateNetwork(network, false);
            network.Run(scan, 8 * Minute);
            Assert.AreEqual(1, scan.Count, "It is found.");
            Assert.AreEqual(33, (int)scan.Entry(0).UnitIdentifier, "Itself.");
        }

        [TestMethod]
        public void Nobody_ends_the_scan_without_a_finding_within_four_minutes()
        {
            ScanNetwork network = new ScanNetwork();
            MeterScan scan = MeterScan.CreateNetwork(network, false);
            Assert.IsTrue(network.Run(scan, 8 * Minute) < 4 * Minute, "In bounded time.");
            Assert.IsTrue(scan.IsFinished, "It ends.");
            Assert.AreEqual(0, scan.Count, "Nothing is told.");
        }

        [TestMethod]
        public void A_server_that_closes_at_strange_frames_does_not_hold_the_scan_up()
        {
            ScanNetwork network = new ScanNetwork { ClosesAtStrangeFrames = true };
            MeterScan scan = MeterScan.CreateNetwork(network, false);
            Assert.IsTrue(network.Run(scan, 8 * Minute) < 4 * Minute, "In bounded time.");
            Assert.IsTrue(scan.IsFinished, "It ends.");
        }

        [TestMethod]
        [DataRow(203, 3, "sunspec-int")]
        [DataRow(201, 1, "sunspec-int")]
        [DataRow(101, 3, "")]
        public void A_sunspec_meter_is_found_by_the_walk(int model, int phases, string profile)
        {
            int[] words = new int[180];
            words[0] = 0x5375;                  // "SunS"
            words[1] = 0x6E53;
            words[2] = 1;                       // common model, 65 registers
            words[3] = 65;
            words[69] = model;                  // 2 + 2 + 65
            words[70] = 105;
            int at = 69;
            for (int phase = 0; phase < 3; phase++)
            {
                bool there = phase < phases;
                words[at + 3 + phase] = there ? 512 : 0x8000;       // 5.12 A; not available
                words[at + 8 + phase] = there ? 2301 : 0x8000;      // 230.1 V
                words[at + 19 + phase] = there ? 1178 : 0x8000;     // W
            }

            words[at + 6] = 0xFFFE;             // A: hundredths
            words[at + 15] = 0xFFFF;            // V: tenths
            words[at + 16] = 5001;
            words[at + 17] = 0xFFFE;            // Hz: hundredths
            words[at + 22] = 0;
            words[at + 107] = 0xFFFF;           // the end
            ScanNetwork network = new ScanNetwork();
            network.Add(new LineServer(126, 40000, words) { Function = 3 });
            MeterScan scan = MeterScan.CreateNetwork(network, false);
            network.Run(scan, 4 * Minute);
            Assert.AreEqual(1, scan.Count, "A server.");
            ScanEntry entry = scan.Entry(0);
            Assert.AreEqual(profile, entry.Profile < 0 ? "" : MeterCatalogue.Name(entry.Profile), "Its model.");
            Assert.AreEqual(profile == "" ? 0 : 5120, entry.CurrentMilliamps[0], "L1 mA.");
            Assert.AreEqual(profile == "" ? 0 : 50010, entry.FrequencyMillihertz, "mHz.");
        }
    }
}
