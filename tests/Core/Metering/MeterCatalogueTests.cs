using System;
using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class MeterCatalogueTests
    {
        [TestMethod]
        public void Names_are_these_and_in_this_order()
        {
            // A saved setting refers to a row by its number.
            Assert.AreEqual(2, MeterCatalogue.Count, "Rows.");
            Assert.AreEqual("em340", MeterCatalogue.Name(0), "The first.");
            Assert.AreEqual("countis-e27", MeterCatalogue.Name(1), "The second.");
        }

        [TestMethod]
        [DataRow(-1)]
        [DataRow(2)]
        public void There_is_no_other_row(int index)
            => Assert.ThrowsException(
                typeof(ArgumentOutOfRangeException), () => MeterCatalogue.CreateModel(index), "Refused.");

        [TestMethod]
        public void Every_row_is_whole_and_within_the_limits_of_the_protocol()
        {
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                MeterModel model = MeterCatalogue.CreateModel(i);
                Assert.AreEqual(MeterCatalogue.Name(i), model.Name, "Name.");
                Assert.IsTrue(model.Title.Length > 0 && model.Source.Length > 0, "Title and source.");
                Assert.IsTrue(model.UnitIdentifier >= 1 && model.UnitIdentifier <= 247, "Unit.");
                Assert.IsTrue((model.Address == null) == (model.Framing == Framing.Rtu), "Address.");
                Assert.IsTrue(model.Baud >= 1200 && model.Baud <= 115200, "Speed.");
                Assert.IsTrue(model.RefreshMs > 0 && model.ThinkMs > 0 && model.GapMs > 0, "Times.");
                Assert.IsTrue(model.FrozenAfterMs >= 30 * model.RefreshMs, "Many refreshes make a frozen meter.");
                Assert.IsTrue(model.RatingMilliamps >= 5000 && model.RatingMilliamps <= 500000, "Rating.");
                foreach (RegisterBlock block in model.Blocks)
                {
                    Request.CreateRead(1, model.Function, block.StartAddress, block.Quantity);  // or it throws
                }
            }
        }

        [TestMethod]
        public void Carlo_Gavazzi_EM340_is_as_it_leaves_the_factory()
        {
            MeterModel model = MeterCatalogue.CreateModel(0);
            Assert.AreEqual((int)Framing.Rtu, (int)model.Framing, "Serial.");
            Assert.AreEqual(9600, model.Baud, "Speed.");
            Assert.AreEqual(1, (int)model.UnitIdentifier, "Unit.");
            Assert.AreEqual(500, model.ThinkMs, "At most 500 ms.");
            Assert.AreEqual(40, model.GapMs, "40 ms before the next query.");
            Assert.AreEqual(1000, model.RefreshMs, "1 s.");
            Assert.AreEqual(65000, model.RatingMilliamps, "65 A.");
        }

        [TestMethod]
        public void Socomec_Countis_E27_is_as_it_leaves_the_factory()
        {
            MeterModel model = MeterCatalogue.CreateModel(1);
            Assert.AreEqual((int)Framing.Tcp, (int)model.Framing, "Network.");
            Assert.AreEqual("192.168.0.4", model.Address, "Address.");
            Assert.AreEqual(5, (int)model.UnitIdentifier, "Unit.");
            Assert.AreEqual(1000, model.RefreshMs, "1 s.");
        }

        [TestMethod]
        public void Carlo_Gavazzi_EM340_is_read_in_one_request()
        {
            var link = new FakeLink();
            var meter = new Meter(MeterCatalogue.CreateModel(0), 1, 9600, 10, 5000);
            var bus = new MeterBus(new ModbusClient(link, Framing.Rtu, 40), new[] { meter });
            bus.Step(1000);
            bus.Step(1020);
            bus.Step(1060);
            Assert.AreEqual("01 04 00 0C 00 1E B0 01", link.LastSent, "30 input registers from 000Ch.");

            link.Arrive(Hex.Bytes(
                "01 04 3C"                                              // unit; function; byte count
                + " 30 39 00 00 0C 8A 00 00 FA C9 FF FF"                // 12.345 A; 3.210 A; -1.335 A
                + " 6E E6 00 00 1C 0C 00 00 F4 34 FF FF"                // 2839.0 W; 718.0 W; -302.0 W
                + " 6F 36 00 00 1C D7 00 00 0C 03 00 00"                // VA
                + " 04 CE 00 00 F9 52 FF FF 02 46 00 00"                // var
                + " 09 02 00 00 0F 9A 00 00"                            // 230.6 V; 399.4 V
                + " 7F 26 00 00"                                        // 3255.0 W in all
                + " A5 A1"));                                           // CRC
            bus.Step(1200);
            MeterBench.Expect(ReadingVerdict.Accepted, meter.Verdict);
            ExpectReading(meter.Reading, 12345, 3210, -1335, 2839, 718, -302, 3255);
            Assert.AreEqual(1060L, meter.Reading.TakenMs, "When it was asked for.");
            Assert.AreEqual(1, meter.Reading.Sequence, "The first.");
            Assert.AreEqual(1200L, meter.JudgedMs, "When it was judged.");
            Assert.AreEqual(140, meter.Counters.LastRoundTripMs, "Round trip.");
        }

        [TestMethod]
        public void Socomec_Countis_E27_is_read_in_one_request()
        {
            var link = new FakeLink();
            var meter = new Meter(MeterCatalogue.CreateModel(1), 5, 0, 10, 5000);
            var bus = new MeterBus(new ModbusClient(link, Framing.Tcp, 100), new[] { meter });
            bus.Step(1000);
            bus.Step(1020);
            bus.Step(1120);
            Assert.AreEqual("00 01 00 00 00 06 05 03 C5 60 00 16", link.LastSent, "22 registers from C560h.");

            link.Arrive(Hex.Bytes(
                "00 01 00 00 00 2F 05 03 2C"                            // header; unit; function; byte count
                + " 00 00 28 B4 00 00 02 8F 00 00 2B FC 00 00 26 94"    // 10.420 A; 0.655 A; 11.260 A; neutral
                + " FF FF FF DE 00 00 00 0C 00 00 02 01 FF FF FF BE"    // -340 W in all; var; VA; power factor
                + " 00 00 00 EE FF FF FF F2 FF FF FE FE"));             // 2380 W; -140 W; -2580 W
            bus.Step(1150);
            MeterBench.Expect(ReadingVerdict.Accepted, meter.Verdict);
            ExpectReading(meter.Reading, 10420, -655, -11260, 2380, -140, -2580, -340);
            Assert.AreEqual(1120L, meter.Reading.TakenMs, "When it was asked for.");
        }

        [TestMethod]
        public void Deadline_of_a_reply_is_the_meters_own_time_and_the_frames_and_a_little()
        {
            MeterModel model = MeterCatalogue.CreateModel(0);
            Assert.AreEqual(677, new Meter(model, 1, 9600, 10, 5000).ResponseMs, "500 + 73 of 1.04 ms + 100.");
            Assert.AreEqual(1270, new Meter(model, 1, 1200, 11, 5000).ResponseMs, "500 + 73 of 9.17 ms + 100.");
            Assert.AreEqual(600, new Meter(model, 1, 0, 10, 5000).ResponseMs, "500 + 100 on a network.");
        }

        private static void ExpectReading(
            MeterReading reading, int i1, int i2, int i3, int p1, int p2, int p3, int total)
        {
            Assert.AreEqual(i1, reading.CurrentMilliamps[0], "L1 mA.");
            Assert.AreEqual(i2, reading.CurrentMilliamps[1], "L2 mA.");
            Assert.AreEqual(i3, reading.CurrentMilliamps[2], "L3 mA.");
            Assert.AreEqual(p1, reading.PowerWatts[0], "L1 W.");
            Assert.AreEqual(p2, reading.PowerWatts[1], "L2 W.");
            Assert.AreEqual(p3, reading.PowerWatts[2], "L3 W.");
            Assert.AreEqual(total, reading.TotalPowerWatts, "Total W.");
        }
    }
}
