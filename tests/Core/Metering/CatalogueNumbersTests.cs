using Evenload.Core.Metering;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class CatalogueNumbersTests
    {
        [TestMethod]
        [DataRow("em340", 65000, 1000, 500, 40, 50, 3, true)]
        [DataRow("em111", 45000, 1000, 500, 40, 50, 1, true)]
        [DataRow("em112", 100000, 1000, 500, 40, 50, 1, true)]
        [DataRow("et112", 100000, 1000, 500, 40, 50, 1, true)]
        [DataRow("em330", 250000, 1000, 500, 40, 50, 3, true)]
        [DataRow("et330", 250000, 1000, 500, 40, 50, 3, true)]
        [DataRow("et340", 65000, 1000, 500, 40, 50, 3, true)]
        [DataRow("em530", 250000, 100, 500, 40, 50, 3, false)]
        [DataRow("em540", 65000, 100, 500, 40, 50, 3, false)]
        [DataRow("em24", 65000, 750, 500, 40, 11, 3, true)]
        [DataRow("em24-ethernet", 65000, 1000, 1000, 100, 50, 3, false)]
        [DataRow("countis-e27", 80000, 1000, 1000, 100, 125, 3, false)]
        [DataRow("countis-e23", 80000, 1000, 1000, 50, 125, 3, false)]
        [DataRow("countis-e24", 80000, 1000, 1000, 50, 125, 3, false)]
        [DataRow("abb-b21", 65000, 1000, 500, 100, 125, 1, false)]
        [DataRow("abb-b23", 65000, 1000, 500, 100, 125, 3, false)]
        [DataRow("abb-b24", 250000, 1000, 500, 100, 125, 3, false)]
        [DataRow("sdm120", 45000, 1000, 500, 100, 60, 1, false)]
        [DataRow("sdm230", 100000, 1000, 500, 100, 60, 1, false)]
        [DataRow("sdm630", 100000, 1000, 500, 100, 60, 3, false)]
        [DataRow("sdm72d-m-v2", 100000, 1000, 500, 100, 60, 3, false)]
        [DataRow("iem3155", 63000, 1000, 500, 50, 125, 3, false)]
        [DataRow("iem3255", 250000, 1000, 500, 50, 125, 3, false)]
        [DataRow("finder-7m38", 80000, 1000, 500, 50, 125, 3, false)]
        [DataRow("umg604", 250000, 1000, 1000, 100, 125, 3, false)]
        [DataRow("umg96rm", 250000, 1000, 1000, 100, 125, 3, false)]
        [DataRow("pac2200", 65000, 1000, 1000, 100, 125, 3, false)]
        [DataRow("shelly-pro-3em", 120000, 1000, 1000, 100, 125, 3, false)]
        [DataRow("ksem", 63000, 1000, 1000, 100, 125, 3, false)]
        [DataRow("em420", 63000, 1000, 1000, 100, 125, 3, false)]
        [DataRow("sunspec-int", 250000, 1000, 1000, 100, 125, 0, false)]
        [DataRow("sunspec-float", 250000, 1000, 1000, 100, 125, 0, false)]
        [DataRow("dsmr-5", 100000, 1000, 500, 0, 125, 0, true)]
        [DataRow("dsmr-4", 100000, 10000, 500, 0, 125, 0, true)]
        [DataRow("dsmr-2", 100000, 10000, 500, 0, 125, 1, true)]
        [DataRow("emucs-belgium", 100000, 1000, 500, 0, 125, 0, true)]
        [DataRow("p1-luxembourg", 100000, 10000, 500, 0, 125, 0, true)]
        [DataRow("p1-sweden", 100000, 10000, 500, 0, 125, 0, true)]
        public void A_row_has_the_times_and_limits_of_its_document(
            string name, int rating, int refreshMs, int thinkMs, int gapMs, int maximumQuantity, int phases, bool isFirm)
        {
            MeterModel model = null;
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                model = MeterCatalogue.Name(i) == name ? MeterCatalogue.CreateModel(i) : model;
            }

            Assert.AreEqual(rating, model.RatingMilliamps, "Largest current.");
            Assert.AreEqual(refreshMs, model.RefreshMs, "Refresh.");
            Assert.AreEqual(thinkMs, model.ThinkMs, "Time to the answer.");
            Assert.AreEqual(gapMs, model.GapMs, "Pause.");
            Assert.AreEqual(maximumQuantity, model.MaximumQuantity, "Registers of a request.");
            Assert.AreEqual(phases, model.Phases, "Phases.");
            Assert.IsTrue((model.NotFirm == null) == isFirm, "Firm.");
            Assert.IsTrue(model.P1 == null || model.UnitIdentifier == 0, "A P1 port has no unit.");
        }

        [TestMethod]
        [DataRow(100, 90000)]
        [DataRow(999, 90000)]       // the least is 90 s
        [DataRow(1000, 90000)]
        [DataRow(1001, 90090)]
        [DataRow(10000, 900000)]
        public void Ninety_refreshes_of_the_same_make_a_frozen_meter(int refreshMs, int frozenAfterMs)
        {
            var model = new MeterModel { RefreshMs = refreshMs };
            Assert.AreEqual(frozenAfterMs, model.FrozenAfterMs, "Without P1.");
            model.P1 = new P1Version();
            Assert.AreEqual(int.MaxValue, model.FrozenAfterMs, "Telegrams tell their time.");
        }

        [TestMethod]
        [DataRow("sdm120", 2400)]
        [DataRow("sdm230", 9600)]
        [DataRow("sdm630", 9600)]
        [DataRow("em340", 9600)]
        public void A_row_has_the_speed_of_its_document(string name, int baud)
        {
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                Assert.IsTrue(
                    MeterCatalogue.Name(i) != name || MeterCatalogue.CreateModel(i).Baud == baud, "Factory speed.");
            }
        }
    }
}
