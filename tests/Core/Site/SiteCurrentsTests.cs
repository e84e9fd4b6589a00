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
        [DataRow(0)]
        [DataRow(1000)]
        public void The_house_is_measured_once_the_vehicles_meter_shows_the_same_time(int startMs)
        {
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            readings.PutVehicle(startMs, 0, 0, 0);
            readings.Put(startMs, 21000, 22000, 23000);     // the vehicle has just started: 16 A of it are its own
            AssertHouse(readings, SiteCurrents.Unknown, SiteCurrents.Unknown, SiteCurrents.Unknown);
            readings.Put(startMs + 500, 24000, 24000, 24000);
            readings.PutVehicle(startMs + 999, 16000, 16000, 16000);    // not quite a refresh later
            AssertHouse(readings, SiteCurrents.Unknown, SiteCurrents.Unknown, SiteCurrents.Unknown);
            readings.PutVehicle(startMs + 1000, 16000, 16000, 16000);
            Assert.IsTrue(readings.Site.IsRefined, "now");
            AssertHouse(readings, 5000, 6000, 7000);
            readings.Pass(startMs + 6000);
            Assert.IsFalse(readings.Site.IsRefined, "nothing new");
            AssertHouse(readings, 5000, 6000, 7000);
            readings.Pass(startMs + 6001);                  // its meter is lost
            AssertHouse(readings, SiteCurrents.Unknown, SiteCurrents.Unknown, SiteCurrents.Unknown);
        }

        [TestMethod]
        public void Currents_from_before_the_vehicles_meter_was_lost_are_not_compared_with_what_it_shows_after()
        {
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            readings.PutVehicle(1000, 16000, 16000, 16000);
            readings.Put(1000, 21000, 21000, 21000);
            readings.Pass(6001);
            readings.PutVehicle(9000, 0, 0, 0);
            AssertHouse(readings, SiteCurrents.Unknown, SiteCurrents.Unknown, SiteCurrents.Unknown);
        }

        [TestMethod]
        public void A_vehicles_meter_that_has_not_answered_measures_nothing()
        {
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            readings.Pass(1000);
            Assert.IsFalse(readings.Draw.IsMeasured, "not yet");
        }

        [TestMethod]
        [DataRow(16000, 16000)]
        [DataRow(1, 1)]
        [DataRow(-500, 0)]      // fed back is not drawn
        public void What_the_vehicle_draws_is_known_while_its_meter_answers(int milliamps, int most)
        {
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            readings.PutVehicle(1000, milliamps, 0, 0);
            Assert.AreEqual(most, readings.Draw.MeasuredAtMost(0), "measured");
            readings.Pass(6001);
            Assert.AreEqual(0, readings.Draw.MeasuredAtMost(0), "lost");
        }

        [TestMethod]
        public void What_the_vehicle_drew_counts_until_both_meters_must_show_its_end()
        {
            // Two refreshes, and half a second from each meter to us.
            var readings = new Readings(new DrawEstimate(5000, 1000, 2000, 0, 5000));
            readings.PutVehicle(1000, 16000, 16000, 16000);
            readings.Pass(4900);        // the same reading again
            readings.PutVehicle(5000, 9000, 9000, 9000);
            Assert.AreEqual(16000, readings.Draw.MeasuredAtMost(0), "4 s");
            readings.PutVehicle(5100, 9000, 9000, 9000);
            Assert.AreEqual(9000, readings.Draw.MeasuredAtMost(0), "over");
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
            Assert.AreEqual(0, draw.OfferedAtLeast(), "nothing to follow yet");
            draw.Offered(16000, 1000);
            draw.Offered(6000, 1000);
            for (long now = 1020; now <= 8000; now += 20)
            {
                draw.Offered(9000, now);
                Assert.AreEqual(16000, draw.OfferedAtMost(), "may still be drawn");
                Assert.AreEqual(6000, draw.OfferedAtLeast(), "may not be followed yet");
            }

            draw.Offered(9000, 8500);
            Assert.AreEqual(9000, draw.OfferedAtMost(), "over");
            Assert.AreEqual(9000, draw.OfferedAtLeast(), "followed");
        }

        private static void AssertHouse(Readings readings, int l1, int l2, int l3)
        {
            Assert.AreEqual(l1, readings.Site.MeasuredHouseMilliamps(0), "L1");
            Assert.AreEqual(l2, readings.Site.MeasuredHouseMilliamps(1), "L2");
            Assert.AreEqual(l3, readings.Site.MeasuredHouseMilliamps(2), "L3");
        }
    }
}
