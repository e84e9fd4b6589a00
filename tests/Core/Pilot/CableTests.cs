using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    [TestClass]
    public class CableTests
    {
        [TestMethod]
        [DataRow(int.MinValue, -1)]
        [DataRow(-1, -1)]
        [DataRow(0, -1)]         // short
        [DataRow(74, -1)]
        [DataRow(75, 63000)]
        [DataRow(100, 63000)]
        [DataRow(149, 63000)]
        [DataRow(150, 32000)]
        [DataRow(220, 32000)]
        [DataRow(329, 32000)]
        [DataRow(330, 20000)]
        [DataRow(680, 20000)]
        [DataRow(999, 20000)]
        [DataRow(1000, 13000)]
        [DataRow(1500, 13000)]
        [DataRow(2199, 13000)]
        [DataRow(2200, -1)]
        [DataRow(4499, -1)]
        [DataRow(4500, 0)]       // no cable
        [DataRow(int.MaxValue, 0)]
        public void The_resistor_codes_the_cable(int ohms, int rating)
        {
            Assert.AreEqual(rating, CableRating.FromProximity(ohms), "rating");
        }

        [TestMethod]
        [DataRow(-1, -1)]
        [DataRow(int.MinValue, -1)]
        [DataRow(0, 0)]
        [DataRow(300, 100)]          // 3300 mV and 1000 ohm
        [DataRow(1980, 1500)]
        [DataRow(3299, 1000000)]
        [DataRow(3300, 1000000)]
        [DataRow(3366, 1000000)]
        [DataRow(3367, -1)]          // more than the supply is no voltage of the divider
        [DataRow(int.MaxValue, -1)]
        public void The_divider_gives_the_resistance(int millivolts, int ohms)
        {
            Assert.AreEqual(ohms, CableRating.Ohms(millivolts, 3300, 1000), "ohm");
        }

        [TestMethod]
        public void A_rating_counts_when_it_has_been_stable_for_a_fifth_of_a_second()
        {
            var cable = new CableSense();
            Run(cable, 0, false, 0, 480);
            Run(cable, 63000, false, 500, 560); // while the plug slides in
            Run(cable, 32000, false, 580, 760);
            Assert.AreEqual(0, cable.RatingMilliamps, "not yet");
            Run(cable, 32000, false, 780, 780);
            Assert.AreEqual(32000, cable.RatingMilliamps, "stable");
            Assert.IsFalse(cable.IsFault, "good");
        }

        [TestMethod]
        [DataRow(199, 0)]
        [DataRow(200, 32000)]
        public void A_fifth_of_a_second_is_200_ms(int ms, int rating)
        {
            var cable = new CableSense();
            cable.Update(32000, false, 1000000);
            cable.Update(32000, false, 1000000 + ms);
            Assert.AreEqual(rating, cable.RatingMilliamps, "rating");
        }

        [TestMethod]
        [DataRow(63000)]
        [DataRow(13000)]
        [DataRow(0)]
        [DataRow(-1)]
        public void A_cable_that_changes_while_a_vehicle_is_there_is_a_fault_until_it_is_unplugged(int other)
        {
            var cable = new CableSense();
            Run(cable, 32000, true, 0, 400);
            Run(cable, other, true, 420, 600);
            Assert.AreEqual(32000, cable.RatingMilliamps, "may be a bad sample");
            Run(cable, other, true, 620, 620);
            Assert.IsTrue(cable.IsFault, "another cable");
            Assert.AreEqual(0, cable.RatingMilliamps, "no rating");
            Run(cable, 20000, true, 640, 1200);
            Assert.IsTrue(cable.IsFault, "whatever comes after");
            Run(cable, 20000, false, 1220, 1220);
            Assert.IsFalse(cable.IsFault, "unplugged");
            Assert.AreEqual(20000, cable.RatingMilliamps, "the new cable");
        }

        [TestMethod]
        public void Without_a_vehicle_cables_may_come_and_go()
        {
            var cable = new CableSense();
            Run(cable, 32000, false, 0, 400);
            Run(cable, 0, false, 420, 800);
            Assert.AreEqual(0, cable.RatingMilliamps, "taken out");
            Run(cable, 13000, false, 820, 1200);
            Assert.AreEqual(13000, cable.RatingMilliamps, "another");
            Assert.IsFalse(cable.IsFault, "no fault");
        }

        [TestMethod]
        public void A_vehicle_seen_before_its_cable_is_no_fault()
        {
            var cable = new CableSense();
            Run(cable, 0, true, 0, 400);
            Assert.AreEqual(0, cable.RatingMilliamps, "nothing to rely on");
            Run(cable, 20000, true, 420, 640);
            Assert.AreEqual(20000, cable.RatingMilliamps, "the cable");
            Assert.IsFalse(cable.IsFault, "no fault");
        }

        [TestMethod]
        public void A_coding_that_is_none_is_a_fault()
        {
            var cable = new CableSense();
            Run(cable, -1, false, 0, 180);
            Assert.IsFalse(cable.IsFault, "not stable");
            Run(cable, -1, false, 200, 200);
            Assert.IsTrue(cable.IsFault, "fault");
            Assert.AreEqual(0, cable.RatingMilliamps, "no rating");
        }

        private static void Run(CableSense cable, int rating, bool vehicle, long from, long to)
        {
            for (long now = from; now <= to; now += 20)
            {
                cable.Update(rating, vehicle, now);
            }
        }
    }
}
