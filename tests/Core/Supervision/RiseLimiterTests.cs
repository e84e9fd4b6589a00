using Evenload.Core.Supervision;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Supervision
{
    [TestClass]
    public class RiseLimiterTests
    {
        [TestMethod]
        public void Lowers_in_the_same_step()
        {
            var rise = Risen(16000, out long now);
            Assert.AreEqual(9300, rise.Step(9430, 9430, 80000, true, false, now + 20), "down at once");
        }

        [TestMethod]
        public void Stays_down_for_the_hold_off_and_then_rises_in_steps()
        {
            var rise = Risen(16000, out long now);
            long reduced = now + 20;
            rise.Step(9000, 9000, 80000, true, true, reduced);
            long risen = 0;
            for (now = reduced + 20; now < reduced + 60000 && risen == 0; now += 20)
            {
                int offer = rise.Step(16000, 16000, 80000, true, true, now);
                risen = offer > 9000 ? now : 0;
                Assert.IsTrue(offer == 9000 || offer == 12000, "one step is 3 A");
            }

            Assert.IsTrue(risen - reduced >= 40000, "rose within the hold-off");
            Assert.IsTrue(risen - reduced <= 41500, "rose too late");
            Assert.AreEqual(12000, rise.Step(16000, 16000, 80000, true, true, risen + 4980), "steps are 5 s apart");
            Assert.AreEqual(15000, rise.Step(16000, 16000, 80000, true, true, risen + 5000), "the next step");
        }

        [TestMethod]
        public void Rises_no_higher_than_what_was_allowed_all_through_the_hold_off()
        {
            var rise = Risen(16000, out long now);
            now += 20;
            rise.Step(9000, 9000, 80000, true, false, now);
            long dipped = now + 30000;
            for (now += 20; now < dipped; now += 20)
            {
                rise.Step(16000, 16000, 80000, true, false, now);
            }

            rise.Step(11000, 11000, 80000, true, false, dipped); // the house's load came back for an instant
            int highest = 0;
            for (now = dipped + 20; now < dipped + 39980; now += 20)
            {
                int offer = rise.Step(16000, 16000, 80000, true, false, now);
                highest = offer > highest ? offer : highest;
            }

            Assert.AreEqual(11000, highest, "to what the dip allowed and no further");
        }

        [TestMethod]
        public void Last_digits_of_a_meter_do_not_become_changes()
        {
            var rise = Risen(16000, out long now);
            int changes = 0;
            int last = rise.Step(9450, 9450, 80000, true, false, now + 20);
            for (int i = 0; i < 6000; i++)
            {
                now = now + 20;
                int offer = rise.Step(9447 + (i % 7), 9447 + (i % 7), 80000, true, false, now + 40);
                changes += offer == last ? 0 : 1;
                last = offer;
            }

            Assert.AreEqual(0, changes, "jitter of 3 mA changed the offer");
        }

        [TestMethod]
        public void From_nothing_the_first_rise_is_to_the_minimum()
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            Assert.AreEqual(6000, rise.Step(16000, 16000, 80000, true, true, 0), "first rise");
        }

        [TestMethod]
        public void A_limit_below_the_minimum_is_not_offered_from_nothing()
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            Assert.AreEqual(0, rise.Step(0, 0, 80000, true, true, 0), "nothing");
            Assert.AreEqual(0, rise.Step(6000, 6000, 80000, true, true, 5000), "what paused is remembered");
        }

        [TestMethod]
        public void A_pause_is_not_remembered_for_longer_than_its_cause()
        {
            var rise = Risen(16000, out long now);
            rise.Step(0, 3000, 80000, true, false, now + 20);
            long resumed = now + 60000;
            for (now += 40; now < resumed; now += 20)
            {
                Assert.AreEqual(0, rise.Step(0, 16000, 80000, true, false, now), "paused");
            }

            Assert.AreEqual(6000, rise.Step(16000, 16000, 80000, true, false, resumed), "resumes when the gate opens");
        }

        [TestMethod]
        public void Limits_before_the_first_reading_are_not_remembered()
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            rise.Step(6000, 6000, 80000, false, true, 0);
            Assert.AreEqual(9000, rise.Step(16000, 16000, 80000, true, true, 5000), "climbs at once");
        }

        [TestMethod]
        public void Small_gains_are_not_worth_a_change_unless_they_are_the_last()
        {
            var rise = Risen(15500, out long now);
            Assert.AreEqual(15500, rise.Step(15900, 15900, 80000, true, false, now + 50000), "0.4 A on a moving limit");
            var other = Risen(15500, out now);
            Assert.AreEqual(15900, Hold(other, 15900, true, now + 20, 45000), "0.4 A to a fixed limit");
        }

        [TestMethod]
        public void What_may_not_be_raised_is_not_lowered_either()
        {
            var rise = Risen(12000, out long now);
            for (now += 20; now < 100000; now += 20)
            {
                Assert.AreEqual(12000, rise.Step(16000, 16000, 11000, true, true, now), "neither up nor down");
            }

            Assert.AreEqual(13000, rise.Step(16000, 16000, 13000, true, true, now), "to what the vehicle may take");
        }

        [TestMethod]
        public void Steps_are_five_seconds_apart_to_the_millisecond()
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            Assert.AreEqual(6000, rise.Step(16000, 16000, 80000, true, false, 1000), "to the minimum");
            Assert.AreEqual(6000, rise.Step(16000, 16000, 80000, true, false, 5999), "not yet");
            Assert.AreEqual(9000, rise.Step(16000, 16000, 80000, true, false, 6000), "the next");
        }

        [TestMethod]
        [DataRow(9450, 9400)]
        [DataRow(9449, 9300)]       // 0.05 A are left free
        public void A_reduction_leaves_a_little_of_a_moving_limit_free(int limit, int offer)
        {
            var rise = Risen(16000, out long now);
            Assert.AreEqual(offer, rise.Step(limit, limit, 80000, true, false, now + 20), "whole tenths");
        }

        [TestMethod]
        [DataRow(9400, 9400)]
        [DataRow(9399, 9300)]
        public void A_reduction_to_a_fixed_limit_leaves_nothing_free(int limit, int offer)
        {
            var rise = Risen(16000, out long now);
            Assert.AreEqual(offer, rise.Step(limit, limit, 80000, true, true, now + 20), "whole tenths");
        }

        [TestMethod]
        public void After_a_reduction_there_is_no_rise_for_the_hold_off_even_if_no_limit_is_remembered()
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            HoldForgotten(rise, 16000, 0, 30000);
            long reduced = 30000;
            Assert.AreEqual(9000, rise.Step(9000, 9000, 80000, false, true, reduced), "reduced");
            Assert.AreEqual(9000, HoldForgotten(rise, 16000, reduced + 20, 39960), "held");
            Assert.AreEqual(9000, rise.Step(16000, 16000, 80000, false, true, reduced + 39999), "not yet");
            Assert.AreEqual(12000, rise.Step(16000, 16000, 80000, false, true, reduced + 40000), "a step");
        }

        [TestMethod]
        public void A_low_limit_is_forgotten_in_time_even_if_none_follows_it()
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            rise.Step(7000, 7000, 80000, true, true, 0);
            Assert.AreEqual(16000, HoldForgotten(rise, 16000, 20, 70000), "forgotten");
        }

        [TestMethod]
        [DataRow(15900, 15900)]     // the limit itself: its last step
        [DataRow(15899, 15500)]     // the vehicle's part of it: not worth a change
        public void The_last_small_step_is_made_to_a_fixed_limit_only(int mayRise, int offer)
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            HoldForgotten(rise, 15500, 0, 30000);
            Assert.AreEqual(15500, rise.OfferMilliamps, "at first");
            Assert.AreEqual(offer, rise.Step(15900, 15900, mayRise, false, true, 40000), "then");
        }

        [TestMethod]
        public void A_small_step_that_is_not_the_limits_own_is_not_made()
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            HoldForgotten(rise, 15500, 0, 30000);
            Assert.AreEqual(15500, rise.Step(16500, 16500, 15900, false, true, 40000), "0.4 A");
            Assert.AreEqual(16000, rise.Step(16500, 16500, 16000, false, true, 40020), "0.5 A");
        }

        [TestMethod]
        [DataRow(6599, 6500)]
        [DataRow(6499, 6000)]       // 0.4 A of a moving limit are not worth a change
        public void A_rise_is_rounded_down_to_tenths(int limit, int offer)
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            HoldForgotten(rise, 6000, 0, 10000);
            Assert.AreEqual(offer, rise.Step(limit, limit, 80000, false, false, 20000), "rounded");
        }

        [TestMethod]
        public void What_may_not_be_raised_to_the_minimum_is_not_offered_from_nothing()
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            Assert.AreEqual(0, rise.Step(16000, 16000, 5999, false, true, 0), "nothing");
            Assert.AreEqual(6000, rise.Step(16000, 16000, 6000, false, true, 20), "the minimum");
        }

        [TestMethod]
        public void Standing_at_a_limit_does_not_put_the_next_rise_off()
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            Assert.AreEqual(16000, HoldForgotten(rise, 16000, 0, 62000), "at the limit");
            Assert.AreEqual(19000, rise.Step(20000, 20000, 80000, false, true, 62000), "at once");
        }

        private static RiseLimiter Risen(int milliamps, out long now)
        {
            var rise = new RiseLimiter(6000, 3000, 40000);
            now = 0;
            Hold(rise, milliamps, true, 0, 30000);
            now = 30000;
            return rise;
        }

        private static int HoldForgotten(RiseLimiter rise, int limit, long from, int forMs)
        {
            int offer = 0;
            for (long now = from; now < from + forMs; now += 20)
            {
                offer = rise.Step(limit, limit, 80000, false, true, now);
            }

            return offer;
        }

        private static int Hold(RiseLimiter rise, int limit, bool isFixed, long from, int forMs)
        {
            int offer = 0;
            for (long now = from; now < from + forMs; now += 20)
            {
                offer = rise.Step(limit, limit, 80000, true, isFixed, now);
            }

            return offer;
        }
    }
}
