using Evenload.Core.Site;
using Evenload.Tests.Core.Rig;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Site
{
    [TestClass]
    public class TakenWatchTests
    {
        private const int InFlightMs = 6500;
        private const int All = 7;

        [TestMethod]
        [DataRow(27499, 10000, TakenWatch.Unknown)]     // in flight, and 20 s for a late start
        [DataRow(27500, 10000, 11500)]
        [DataRow(27500, 14499, 15999)]
        [DataRow(27500, 14500, 16000)]                  // as good as all
        [DataRow(27500, 4000, 7500)]                    // less than the minimum is never assumed
        [DataRow(27500, -3000, 7500)]
        public void What_a_start_does_not_show_was_not_taken(int takenMs, int risen, int atMost)
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, takenMs, risen, risen, risen, All);
            Assert.AreEqual(atMost, watch.AtMostMilliamps, "of 16 A");
        }

        [TestMethod]
        [DataRow(0, 16000, 10000, 13000, 17500)]        // where no phase is known, one may be all of the vehicle's
        [DataRow(0, 10000, 16000, 13000, 17500)]
        [DataRow(0, 10000, 13000, 16000, 17500)]
        [DataRow(All, 16000, 10000, 13000, 11500)]
        [DataRow(6, 10000, 16000, 13000, 14500)]
        [DataRow(1, 12000, 16000, 18000, 13500)]
        public void All_phases_of_the_vehicle_show_what_it_takes(int mask, int l1, int l2, int l3, int atMost)
        {
            TakenWatch watch = Offered(20000, out Readings readings);
            Read(watch, readings, 27500, l1, l2, l3, mask);
            Assert.AreEqual(atMost, watch.AtMostMilliamps, "of 20 A");
        }

        [TestMethod]
        public void What_the_house_drew_before_the_start_is_not_taken()
        {
            TakenWatch watch = Offered(0, out Readings readings);
            Read(watch, readings, 950, 3000, 5000, 8000, All);
            watch.Offered(20000, readings.Site, InFlightMs, 1000);
            Read(watch, readings, 27500, 13000, 7000, 12000, 0);
            Assert.AreEqual(11500, watch.AtMostMilliamps, "L1 shows the most: 10 A");
        }

        [TestMethod]
        public void Rises_within_the_time_of_flight_are_judged_together()
        {
            TakenWatch watch = Offered(6000, out Readings readings);
            Read(watch, readings, 5000, 6000, 6000, 6000, All);
            watch.Offered(11000, readings.Site, InFlightMs, 6000);
            Read(watch, readings, 27600, 8000, 8000, 8000, All);
            Assert.AreEqual(TakenWatch.Unknown, watch.AtMostMilliamps, "counted from the last rise");
            Read(watch, readings, 32500, 8000, 8000, 8000, All);
            Assert.AreEqual(9500, watch.AtMostMilliamps, "8 A since the first rise");
        }

        [TestMethod]
        [DataRow(12000, 13500)]                         // 2 A more
        [DataRow(10001, 11501)]
        [DataRow(9000, 11500)]                          // what falls is the house's
        public void A_later_rise_counts_from_what_was_taken_before(int later, int atMost)
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, 27500, 10000, 10000, 10000, All);
            watch.Offered(20000, readings.Site, InFlightMs, 30000);
            Assert.AreEqual(11500, watch.AtMostMilliamps, "it took no more before");
            Read(watch, readings, 36500, later, later, later, All);
            Assert.AreEqual(atMost, watch.AtMostMilliamps, "judged");
        }

        [TestMethod]
        [DataRow(14499, 15999)]
        [DataRow(14500, TakenWatch.Unknown)]
        public void One_that_took_all_but_one_and_a_half_amperes_may_follow_the_next_rise(int risen, int atMost)
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, 27500, risen, risen, risen, All);
            watch.Offered(20000, readings.Site, InFlightMs, 30000);
            Assert.AreEqual(atMost, watch.AtMostMilliamps, "of 20 A");
        }

        [TestMethod]
        public void A_reduction_ends_the_look_at_a_rise()
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            watch.Offered(10000, readings.Site, InFlightMs, 20000);
            Read(watch, readings, 27500, 8000, 0, 0, 1);
            Assert.AreEqual(TakenWatch.Unknown, watch.AtMostMilliamps, "It may take the 10 A.");
        }

        [TestMethod]
        public void One_that_followed_is_trusted_until_the_next_rise_is_judged()
        {
            TakenWatch watch = Offered(10000, out Readings readings);
            Read(watch, readings, 27500, 10000, 10000, 10000, All);
            watch.Offered(16000, readings.Site, InFlightMs, 30000);
            Read(watch, readings, 36499, 10000, 10000, 10000, All);
            Assert.AreEqual(TakenWatch.Unknown, watch.AtMostMilliamps, "in flight");
            Read(watch, readings, 36500, 10000, 10000, 10000, All);
            Assert.AreEqual(11500, watch.AtMostMilliamps, "it takes 10 A");
        }

        [TestMethod]
        [DataRow(24500, 14500, 16000)]
        [DataRow(24501, 14500, 11500)]                  // beyond what may be used: the house's
        [DataRow(24000, 9000, 11500)]                   // one phase alone: the house's
        public void A_late_rise_is_the_vehicles_if_it_fits(int l1, int others, int atMost)
        {
            TakenWatch watch = Offered(32000, out Readings readings);
            Read(watch, readings, 27500, 10000, 10000, 10000, All);
            Read(watch, readings, 40000, l1, others, others, All);
            Assert.AreEqual(atMost, watch.AtMostMilliamps, "of 32 A");
            Read(watch, readings, 41000, 10000, 10000, 10000, All);
            Assert.AreEqual(11500, watch.AtMostMilliamps, "as before");
            Read(watch, readings, 42000, 7000, 7000, 7000, All);
            Assert.AreEqual(11500, watch.AtMostMilliamps, "what falls may be the house's");
        }

        [TestMethod]
        public void Without_an_offer_all_is_forgotten()
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, 27500, 10000, 10000, 10000, All);
            watch.Offered(0, readings.Site, InFlightMs, 30000);
            Assert.AreEqual(TakenWatch.Unknown, watch.AtMostMilliamps, "another vehicle may come");
            watch.Offered(16000, readings.Site, InFlightMs, 40000);
            Assert.AreEqual(TakenWatch.Unknown, watch.AtMostMilliamps, "not judged yet");
        }

        [TestMethod]
        [DataRow(25001, 24002, true)]                   // beyond the rating one is enough
        [DataRow(25001, 24001, false)]                  // half of it was seen
        [DataRow(25000, 25000, false)]
        [DataRow(24500, 24500, false)]
        public void A_reduction_in_vain_beyond_the_rating_means_the_minimum(int before, int lowest, bool minimum)
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, 2000, before, 0, 0, 1);
            watch.Offered(14000, readings.Site, InFlightMs, 3000);
            Read(watch, readings, 5000, lowest, 0, 0, 1);
            Read(watch, readings, 9480, before, 0, 0, 1);
            Assert.IsFalse(watch.AssumesMinimum, "in flight");
            Read(watch, readings, 9500, before, 0, 0, 1);
            Assert.IsTrue(minimum == watch.AssumesMinimum, "after the time of flight");
            Assert.AreEqual(minimum ? 6000 : TakenWatch.Unknown, watch.AtMostMilliamps, "at most");
        }

        [TestMethod]
        public void A_vehicle_that_follows_is_seen_though_another_load_comes()
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, 2000, 26000, 0, 0, 1);
            watch.Offered(14000, readings.Site, InFlightMs, 3000);
            Read(watch, readings, 4000, 31000, 0, 0, 1);
            Read(watch, readings, 6000, 30000, 0, 0, 1);
            Read(watch, readings, 9500, 30000, 0, 0, 1);
            Assert.IsFalse(watch.AssumesMinimum, "1 A down from the highest");
        }

        [TestMethod]
        public void A_phase_that_is_not_the_vehicles_neither_falls_for_it_nor_overloads()
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, 2000, 26000, 30000, 0, 1);
            watch.Offered(14000, readings.Site, InFlightMs, 3000);
            Read(watch, readings, 9500, 26000, 20000, 0, 1);
            Assert.IsTrue(watch.AssumesMinimum, "L2 is the house's");

            watch = Offered(16000, out readings);
            Read(watch, readings, 2000, 24000, 30000, 0, 1);
            watch.Offered(14000, readings.Site, InFlightMs, 3000);
            Read(watch, readings, 9500, 24000, 30000, 0, 1);
            Assert.IsFalse(watch.AssumesMinimum, "L1 is not overloaded");
        }

        [TestMethod]
        [DataRow(24601, true)]
        [DataRow(24600, false)]                         // the last digits of a meter
        public void Within_the_rating_two_in_a_row_mean_it(int milliamps, bool minimum)
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, 45000, 20000, 0, 0, 1);       // long without overload
            long now = 46000;
            for (int i = 1; i <= 2; i++)
            {
                Assert.IsFalse(watch.AssumesMinimum, "not yet");
                Read(watch, readings, now, milliamps, 0, 0, 1);
                watch.Offered(16000 - (2000 * i), readings.Site, InFlightMs, now);
                now += InFlightMs;
                Read(watch, readings, now, milliamps, 0, 0, 1);
            }

            Assert.IsTrue(minimum == watch.AssumesMinimum, "two were in vain");
        }

        [TestMethod]
        public void One_that_is_seen_begins_the_count_anew()
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Reduce(watch, readings, 14000, 3000, 25000, 25000);
            Reduce(watch, readings, 12000, 10000, 26000, 25000);
            Reduce(watch, readings, 10000, 17000, 25000, 25000);
            Assert.IsFalse(watch.AssumesMinimum, "one in vain since");
            Reduce(watch, readings, 8000, 24000, 25000, 25000);
            Assert.IsTrue(watch.AssumesMinimum, "two");
        }

        [TestMethod]
        public void Trust_returns_when_nothing_was_overloaded_for_long()
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Reduce(watch, readings, 14000, 3000, 26000, 26000);
            Reduce(watch, readings, 12000, 10000, 26000, 25000);
            Assert.IsTrue(watch.AssumesMinimum, "the house may have fallen");
            Read(watch, readings, 56499, 20000, 0, 0, 1);
            Assert.IsTrue(watch.AssumesMinimum, "not for 40 s yet");
            Read(watch, readings, 56500, 20000, 0, 0, 1);
            Assert.IsFalse(watch.AssumesMinimum, "40 s");
        }

        [TestMethod]
        [DataRow(All, 11500, 11500, 11500, 11500)]
        [DataRow(All, 12000, 10000, 10000, 12000)]      // the phase that falls least
        [DataRow(All, 10000, 12000, 10000, 12000)]
        [DataRow(All, 10000, 10000, 12000, 12000)]
        [DataRow(All, 9000, 9000, 9000, 10000)]         // it may take what it is offered
        [DataRow(3, 10000, 11000, 16000, 11000)]        // L3 is the house's
        [DataRow(1, 10000, 16000, 16000, 17500)]        // one alone may be the house's
        public void What_a_reduction_takes_from_all_phases_is_not_drawn(int mask, int l1, int l2, int l3, int atMost)
        {
            TakenWatch watch = ReducedFrom16To10(out Readings readings);
            Read(watch, readings, 30500, 16000, 16000, 16000, mask);
            Assert.AreEqual(mask == 1 ? 17500 : 16000, watch.AtMostMilliamps, "in flight");
            Read(watch, readings, 31500, l1, l2, l3, mask);
            Assert.AreEqual(atMost, watch.AtMostMilliamps, "of 10 A");
            watch.Offered(10000, readings.Site, InFlightMs, 32000);
            Read(watch, readings, 32500, 25000, 25000, 25000, mask);
            Assert.AreEqual(atMost, watch.AtMostMilliamps, "what comes then is the house's");
        }

        [TestMethod]
        public void Load_that_comes_before_the_fall_does_not_hide_it()
        {
            TakenWatch watch = ReducedFrom16To10(out Readings readings);
            Read(watch, readings, 31500, 24000, 24000, 24000, All);
            Read(watch, readings, 32500, 18000, 18000, 18000, All);
            Assert.AreEqual(10000, watch.AtMostMilliamps, "down from the highest");
        }

        [TestMethod]
        public void A_fall_counts_for_all_reductions_in_flight()
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, 27500, 16000, 16000, 16000, All);
            watch.Offered(12000, readings.Site, InFlightMs, 30000);
            watch.Offered(9000, readings.Site, InFlightMs, 30500);
            Read(watch, readings, 31500, 9400, 9400, 9400, All);
            Assert.AreEqual(9400, watch.AtMostMilliamps, "of 16 A");
            Read(watch, readings, 36500, 9400, 9400, 9400, All);
            watch.Offered(7000, readings.Site, InFlightMs, 40000);
            Read(watch, readings, 40500, 8900, 8900, 8900, All);
            Assert.AreEqual(8500, watch.AtMostMilliamps, "since the last one, of 9 A");
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(12000)]
        public void A_rise_and_an_end_forget_what_fell(int offer)
        {
            TakenWatch watch = ReducedFrom16To10(out Readings readings);
            Read(watch, readings, 31500, 10000, 10000, 10000, All);
            watch.Offered(offer, readings.Site, InFlightMs, 70000);
            Assert.AreEqual(TakenWatch.Unknown, watch.AtMostMilliamps, "nothing is known");
        }

        [TestMethod]
        public void What_was_not_taken_stays_so_whatever_falls()
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, 27500, 8000, 8000, 8000, All);
            watch.Offered(10000, readings.Site, InFlightMs, 30000);
            Read(watch, readings, 31500, 2000, 2000, 2000, All);
            Assert.AreEqual(9500, watch.AtMostMilliamps, "8 A");
        }

        [TestMethod]
        public void A_rise_ends_the_look_at_a_reduction()
        {
            TakenWatch watch = Offered(16000, out Readings readings);
            Read(watch, readings, 2000, 26000, 0, 0, 1);
            watch.Offered(14000, readings.Site, InFlightMs, 3000);
            watch.Offered(16000, readings.Site, InFlightMs, 8000);
            Read(watch, readings, 9500, 26000, 0, 0, 1);
            Assert.IsFalse(watch.AssumesMinimum, "nothing to be seen");
        }

        // Offered at 1 s, when each phase carried nothing.
        private static TakenWatch Offered(int milliamps, out Readings readings)
        {
            readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            var watch = new TakenWatch(25000, 24500, 6000, 40000);
            Read(watch, readings, 900, 0, 0, 0, All);
            watch.Offered(milliamps, readings.Site, InFlightMs, 1000);
            return watch;
        }

        // It took all of 16 A, and was offered 10 A at 30 s.
        private static TakenWatch ReducedFrom16To10(out Readings readings)
        {
            TakenWatch watch = Offered(16000, out readings);
            Read(watch, readings, 27500, 16000, 16000, 16000, All);
            watch.Offered(10000, readings.Site, InFlightMs, 30000);
            return watch;
        }

        private static SiteCurrents Put(Readings readings, long takenMs, int l1, int l2, int l3)
        {
            readings.Put(takenMs, l1, l2, l3);
            return readings.Site;
        }

        // An offer less, and what L1 carries before it and when its effect must show.
        private static void Reduce(
            TakenWatch watch, Readings readings, int offer, long nowMs, int before, int after)
        {
            Read(watch, readings, nowMs, before, 0, 0, 1);
            watch.Offered(offer, readings.Site, InFlightMs, nowMs);
            Read(watch, readings, nowMs + InFlightMs, after, 0, 0, 1);
        }

        private static void Read(
            TakenWatch watch, Readings readings, long takenMs, int l1, int l2, int l3, int mask)
            => watch.Read(
                Put(readings, takenMs, l1, l2, l3), mask == 0 ? All : mask, mask != 0, InFlightMs, takenMs);
    }
}
