using System;
using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class MeterCatalogueTests
    {
        [TestMethod]
        [DataRow(0, "em340")]
        [DataRow(1, "countis-e27")]
        [DataRow(2, "custom")]
        [DataRow(3, "em111")]
        [DataRow(4, "em112")]
        [DataRow(5, "et112")]
        [DataRow(6, "em330")]
        [DataRow(7, "et330")]
        [DataRow(8, "et340")]
        [DataRow(9, "em530")]
        [DataRow(10, "em540")]
        [DataRow(11, "em24")]
        [DataRow(12, "em24-ethernet")]
        [DataRow(13, "countis-e23")]
        [DataRow(14, "countis-e24")]
        [DataRow(15, "abb-b21")]
        [DataRow(16, "abb-b23")]
        [DataRow(17, "abb-b24")]
        [DataRow(18, "sdm120")]
        [DataRow(19, "sdm230")]
        [DataRow(20, "sdm630")]
        [DataRow(21, "sdm72d-m-v2")]
        [DataRow(22, "iem3155")]
        [DataRow(23, "iem3255")]
        [DataRow(24, "finder-7m38")]
        [DataRow(25, "umg604")]
        [DataRow(26, "umg96rm")]
        [DataRow(27, "pac2200")]
        [DataRow(28, "shelly-pro-3em")]
        [DataRow(29, "ksem")]
        [DataRow(30, "em420")]
        [DataRow(31, "sunspec-int")]
        [DataRow(32, "sunspec-float")]
        [DataRow(33, "dsmr-5")]
        [DataRow(34, "dsmr-4")]
        [DataRow(35, "dsmr-2")]
        [DataRow(36, "emucs-belgium")]
        [DataRow(37, "p1-luxembourg")]
        [DataRow(38, "p1-sweden")]
        public void Name_of_a_row_never_changes(int index, string name)
        {
            // A saved setting refers to a row by its number.
            Assert.AreEqual(name, MeterCatalogue.Name(index), "In the catalogue.");
            Assert.AreEqual(name, MeterCatalogue.CreateModel(index).Name, "In the row.");
        }

        [TestMethod]
        public void There_are_no_more_rows_than_these()
        {
            Assert.AreEqual(39, MeterCatalogue.Count, "Rows.");
            Assert.AreEqual("custom", MeterCatalogue.Name(MeterCatalogue.Custom), "The user's own map.");
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    Assert.IsTrue(MeterCatalogue.Name(i) != MeterCatalogue.Name(j), "No name twice.");
                }
            }
        }

        [TestMethod]
        [DataRow(-1)]
        [DataRow(39)]
        public void There_is_no_other_row(int index)
            => Assert.ThrowsException(
                typeof(ArgumentOutOfRangeException), () => MeterCatalogue.CreateModel(index), "Refused.");

        [TestMethod]
        public void Every_row_is_whole_and_within_the_limits_of_the_protocol()
        {
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                MeterModel model = MeterCatalogue.CreateModel(i);
                Assert.IsTrue(model.Title.Length > 0, "Title.");
                if (i == MeterCatalogue.Custom)
                {
                    continue;
                }

                Assert.IsTrue(model.Source.Length > 0, "Source.");
                if (model.P1 != null)
                {
                    Assert.AreEqual(model.P1.PeriodMs, model.RefreshMs, "Its telegrams' period.");
                    Assert.AreEqual((int)SignRule.Own, (int)model.Sign, "Signed before.");
                    continue;
                }

                Assert.IsTrue(model.UnitIdentifier >= 1 && model.UnitIdentifier <= 247, "Unit.");
                Assert.IsTrue(model.SerialUnitIdentifier <= 247, "Unit on a serial line.");
                Assert.IsTrue(model.Address == null || model.Framing == Framing.Tcp, "Address.");
                Assert.IsTrue(model.Baud >= 1200 && model.Baud <= 115200, "Speed.");
                Assert.IsTrue(model.Parity >= 0 && model.Parity <= 2, "Parity.");
                Assert.IsTrue(model.StopBits == 1 || model.StopBits == 2, "Stop bits.");
                Assert.IsTrue(model.RefreshMs > 0 && model.ThinkMs > 0 && model.GapMs > 0, "Times.");
                Assert.IsTrue(model.FrozenAfterMs >= 30 * model.RefreshMs, "Many refreshes make a frozen meter.");
                Assert.IsTrue(model.RatingMilliamps >= 5000 && model.RatingMilliamps <= 500000, "Rating.");
                Assert.IsTrue(model.Current != null && model.Power != null, "What charging needs.");
                Assert.AreEqual(model.Current.Addresses.Length, model.Power.Addresses.Length, "As many powers.");
                Assert.AreEqual(model.Phases == 1 ? 1 : 3, model.Current.Addresses.Length, "As many currents.");
                Assert.IsTrue(model.NotFirm == null || !model.NotFirm.EndsWith("."), "Without a full stop.");
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
        public void Deadline_of_a_reply_is_the_meters_own_time_and_the_frames_and_a_little()
        {
            var meter = new Meter(MeterCatalogue.CreateModel(0), 1, 5000, 3, 0);
            Assert.AreEqual(639, new MeterPoller(meter, 9600, 10).ResponseMs, "500 + 37 of 1.04 ms + 100.");
            Assert.AreEqual(940, new MeterPoller(meter, 1200, 11).ResponseMs, "500 + 37 of 9.17 ms + 100.");
            Assert.AreEqual(600, new MeterPoller(meter, 0, 10).ResponseMs, "500 + 100 on a network.");
        }
    }
}
