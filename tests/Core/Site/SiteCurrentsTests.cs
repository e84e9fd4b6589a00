using Evenload.Core.Site;
using Evenload.Tests.Core.Rig;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Site
{
    [TestClass]
    public class SiteCurrentsTests
    {
        [TestMethod]
        public void A_reading_is_taken_over_once()
        {
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            Assert.IsFalse(readings.Site.IsKnown, "nothing yet");
            readings.Put(1000, 10000, -2000, 3000);
            Assert.IsTrue(readings.Site.IsKnown && readings.Site.IsNew, "new");
            Assert.AreEqual(-2000, readings.Site.GridMilliamps(1), "L2 exports");
            Assert.AreEqual(1000, readings.Site.TakenMs, "taken");
            readings.Pass(1020);
            Assert.IsFalse(readings.Site.IsNew, "used");
        }

        [TestMethod]
        public void The_house_is_measured_once_the_vehicles_meter_shows_the_same_time()
        {
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            readings.PutVehicle(500, 0, 0, 0);
            readings.Put(1000, 21000, 21000, 21000);        // the vehicle has just started: 16 A of it are its own
            Assert.AreEqual(SiteCurrents.Unknown, readings.Site.MeasuredHouseMilliamps(0), "its meter shows the past");
            readings.PutVehicle(1999, 16000, 16000, 16000);
            Assert.AreEqual(SiteCurrents.Unknown, readings.Site.MeasuredHouseMilliamps(0), "not quite a refresh later");
            readings.PutVehicle(2000, 16000, 16000, 16000);
            Assert.IsTrue(readings.Site.IsRefined, "now");
            Assert.AreEqual(5000, readings.Site.MeasuredHouseMilliamps(0), "the house");
            readings.Pass(7001);
            Assert.AreEqual(SiteCurrents.Unknown, readings.Site.MeasuredHouseMilliamps(0), "its meter is lost");
        }

        [TestMethod]
        [DataRow(0, 16000, 0, 0)]
        [DataRow(1, 0, 16000, 0)]
        [DataRow(2, 0, 0, 16000)]
        public void The_rotation_says_which_supply_phase_feeds_the_chargers_L1(int rotation, int l1, int l2, int l3)
        {
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, rotation, 5000));
            readings.PutVehicle(1000, 16000, 0, 0);
            Assert.AreEqual(l1, readings.Draw.MeasuredAtMost(0), "L1");
            Assert.AreEqual(l2, readings.Draw.MeasuredAtMost(1), "L2");
            Assert.AreEqual(l3, readings.Draw.MeasuredAtMost(2), "L3");
        }

        [TestMethod]
        public void An_offer_stays_in_flight_until_the_meter_must_show_its_end()
        {
            var draw = new DrawEstimate(5000, 1000, 0, 0, 5000);
            Assert.AreEqual(6500, draw.InFlightMs, "dead time and refresh and transport");
            Assert.AreEqual(0, draw.OfferedAtMost(), "nothing offered yet");
            draw.Offered(16000, 1000);
            for (long now = 1020; now <= 8000; now += 20)
            {
                draw.Offered(9000, now);
                Assert.AreEqual(16000, draw.OfferedAtMost(), "may still be drawn");
            }

            draw.Offered(9000, 8500);
            Assert.AreEqual(9000, draw.OfferedAtMost(), "over");
        }
    }
}
