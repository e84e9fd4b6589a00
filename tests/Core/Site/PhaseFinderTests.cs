using Evenload.Core.Site;
using Evenload.Tests.Core.Rig;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Site
{
    [TestClass]
    public class PhaseFinderTests
    {
        [TestMethod]
        public void Two_steps_that_agree_tell_the_phases()
        {
            var walk = new Walk();
            walk.Step(16000, 5000, 5000, 5000);
            walk.Step(10000, -1000, 5000, 5000);
            Assert.AreEqual(0, walk.Finder.Mask, "one step is not enough");
            walk.Step(16000, 5000, 5000, 5000);
            Assert.AreEqual(1, walk.Finder.Mask, "L1");
        }

        [TestMethod]
        [DataRow(3599, 0)]      // less than 0.6 of the step of 6 A: the house was at work
        [DataRow(3600, 1)]
        [DataRow(8400, 1)]
        [DataRow(8401, 0)]
        public void A_phase_follows_when_it_changes_by_about_the_step(int change, int mask)
        {
            var walk = new Walk();
            walk.Step(16000, 20000, 5000, 5000);
            walk.Step(10000, 20000 - change, 5000, 5000);
            walk.Step(16000, 20000, 5000, 5000);
            Assert.AreEqual(mask, walk.Finder.Mask, "found");
        }

        [TestMethod]
        [DataRow(1200, 1)]      // a fifth of 6 A: noise
        [DataRow(1201, 0)]      // neither still nor following
        public void A_phase_that_moves_a_little_makes_no_difference(int change, int mask)
        {
            var walk = new Walk();
            walk.Step(16000, 20000, 5000, 5000);
            walk.Step(10000, 14000, 5000 + change, 5000);
            walk.Step(16000, 20000, 5000, 5000);
            Assert.AreEqual(mask, walk.Finder.Mask, "found");
        }

        [TestMethod]
        public void Small_steps_teach_nothing()
        {
            var walk = new Walk();
            walk.Step(10000, 5000, 0, 0);
            walk.Step(11999, 6999, 0, 0);
            walk.Step(10000, 5000, 0, 0);
            walk.Step(11999, 6999, 0, 0);
            Assert.AreEqual(0, walk.Finder.Mask, "below 2 A");
        }

        [TestMethod]
        public void A_step_that_contradicts_makes_all_phases_the_vehicles_again()
        {
            var walk = new Walk();
            walk.Step(16000, 5000, 5000, 5000);
            walk.Step(10000, -1000, 5000, 5000);
            walk.Step(16000, 5000, 5000, 5000);
            walk.Step(10000, -1000, -1000, -1000);  // another vehicle
            Assert.AreEqual(0, walk.Finder.Mask, "not known");
            walk.Step(16000, 5000, 5000, 5000);
            Assert.AreEqual(7, walk.Finder.Mask, "three phases");
        }

        [TestMethod]
        public void Phases_that_two_steps_told_are_believed_at_once_after_one_that_contradicts()
        {
            var walk = new Walk();
            walk.Step(16000, 5000, 5000, 5000);
            walk.Step(10000, -1000, 5000, 5000);
            walk.Step(16000, 5000, 5000, 5000);
            walk.Step(10000, -1000, -1000, 5000);   // the house was at work on L2
            Assert.AreEqual(0, walk.Finder.Mask, "not known");
            walk.Step(16000, 5000, -1000, 5000);
            Assert.AreEqual(1, walk.Finder.Mask, "L1 again");
        }

        [TestMethod]
        [DataRow(16000, 1)]     // the house's: it stays
        [DataRow(10000, 0)]     // the vehicle's: it falls by the step as well
        public void A_doubted_phase_is_judged_by_what_it_had_when_it_was_doubted(int after, int mask)
        {
            var walk = new Walk();
            walk.Step(16000, 5000, 5000, 5000);
            walk.Step(10000, -1000, 5000, 5000);
            walk.Step(16000, 5000, 5000, 5000);
            walk.Step(16000, 5000, 10000, 5000);
            walk.Doubt(1, 5000, 16000, 5000);
            Assert.AreEqual(0, walk.Finder.Mask, "all phases");
            walk.Step(10000, -1000, after, 5000);
            Assert.AreEqual(mask, walk.Finder.Mask, "found");
        }

        [TestMethod]
        public void Currents_that_fall_three_times_when_more_is_offered_are_reversed()
        {
            var walk = new Walk();
            walk.Step(6000, -8000, -8000, -8000);
            walk.Step(16000, -18000, -18000, -18000);
            Assert.IsFalse(walk.Finder.IsReversed, "once may be chance");
            walk.Step(6000, -8000, -8000, -8000);
            Assert.IsFalse(walk.Finder.IsReversed, "twice too");
            walk.Step(16000, -18000, -18000, -18000);
            Assert.IsTrue(walk.Finder.IsReversed, "three times is not");
            walk.Step(6000, -28000, -28000, -28000);
            Assert.IsFalse(walk.Finder.IsReversed, "mended");
            walk.Step(16000, -38000, -38000, -38000);
            walk.Step(6000, -28000, -28000, -28000);
            Assert.IsFalse(walk.Finder.IsReversed, "twice since then");
            walk.Step(16000, -38000, -38000, -38000);
            Assert.IsTrue(walk.Finder.IsReversed, "three times");
        }

        [TestMethod]
        [DataRow(1, 5000, -1000, 11000)]
        [DataRow(2, 11000, 5000, -1000)]
        [DataRow(4, -1000, 11000, 5000)]
        public void A_single_turned_transformer_is_found_and_named(int mask, int l1, int l2, int l3)
        {
            // The turned phase falls as the offer rises by 6 A; the one behind it follows; the third stands still.
            var walk = new Walk();
            walk.Step(10000, l1, l2, l3);
            for (int i = 0; i < 3; i++)
            {
                Assert.IsFalse(walk.Finder.IsReversed, "Twice may be chance.");
                Assert.AreEqual(0, walk.Finder.ReversedMask, "None so far.");
                int more = i % 2 == 0 ? 6000 : 0;
                walk.Step(
                    i % 2 == 0 ? 16000 : 10000,
                    mask == 1 ? l1 - more : mask == 4 ? l1 + more : l1,
                    mask == 2 ? l2 - more : mask == 1 ? l2 + more : l2,
                    mask == 4 ? l3 - more : mask == 2 ? l3 + more : l3);
            }

            Assert.IsTrue(walk.Finder.IsReversed, "Found.");
            Assert.AreEqual(mask, walk.Finder.ReversedMask, "The turned one alone.");
            Assert.AreEqual(0, walk.Finder.Mask, "Which phases follow is not known.");
        }

        [TestMethod]
        public void Other_phases_in_each_step_are_no_reversal()
        {
            var walk = new Walk();
            walk.Step(10000, 5000, 5000, 5000);
            walk.Step(16000, -1000, 5000, 5000);
            walk.Step(10000, -1000, 11000, 5000);
            Assert.IsFalse(walk.Finder.IsReversed, "The house was at work.");
            walk.Step(16000, -1000, 5000, 5000);
            Assert.IsFalse(walk.Finder.IsReversed, "Twice the same.");
            walk.Step(10000, -1000, 11000, 5000);
            Assert.IsTrue(walk.Finder.IsReversed, "Three times the same.");
            Assert.AreEqual(2, walk.Finder.ReversedMask, "L2.");
        }

        [TestMethod]
        public void First_reversal_asks_until_the_next_reading_that_shows_an_offers_effect()
        {
            var walk = new Walk();
            walk.Step(0, 5000, 5000, 5000);
            Assert.IsFalse(walk.Finder.Asks, "Nothing is odd.");
            walk.Step(16000, -11000, -11000, -11000);
            Assert.IsTrue(walk.Finder.Asks, "It fell by as much as was offered.");
            walk.Offer(6000);
            walk.Look(4000, 4000, 4000);
            Assert.IsTrue(walk.Finder.Asks, "The answer is under way.");
            walk.Look(5000, 5000, 1000);
            Assert.IsTrue(walk.Finder.Asks, "The house was at work: no answer, asked again.");
            walk.Look(5000, 5000, 1000);
            Assert.IsFalse(walk.Finder.Asks, "But not for ever.");
            walk.Step(0, 11000, 11000, 7000);
            Assert.IsTrue(walk.Finder.Asks, "Twice.");
            walk.Step(6000, 5000, 5000, 1000);
            Assert.IsTrue(walk.Finder.IsReversed, "Three times.");
            Assert.IsFalse(walk.Finder.Asks, "Known.");
        }

        [TestMethod]
        public void Rises_wait_for_each_step_to_settle_until_the_meter_has_followed_twice()
        {
            var walk = new Walk();
            Assert.IsTrue(walk.Finder.Waits, "Nothing was read yet.");
            walk.Step(0, 5000, 5000, 5000);
            Assert.IsTrue(walk.Finder.Waits, "Nothing is offered.");
            walk.Offer(6000);
            Assert.IsTrue(walk.Finder.Waits, "In flight.");
            walk.Look(11000, 11000, 11000);
            walk.Look(11000, 11000, 11000);
            Assert.IsFalse(walk.Finder.Waits, "Settled.");
            walk.Offer(9000);
            Assert.IsTrue(walk.Finder.Waits, "One step is not enough.");
            walk.Look(14000, 14000, 14000);
            walk.Look(14000, 14000, 14000);
            walk.Offer(12000);
            Assert.IsFalse(walk.Finder.Waits, "The meter follows.");
            walk.Finder.Forget();
            Assert.IsFalse(walk.Finder.Waits, "Another vehicle, but the same meter.");
        }

        [TestMethod]
        public void Rise_after_a_void_step_waits_for_a_reading_of_the_present_offer()
        {
            var walk = new Walk();
            walk.Step(6000, 10000, 10000, 10000);
            walk.Offer(9000);
            walk.Offer(6000);
            Assert.IsTrue(walk.Finder.Waits, "What there was of 6 A is of before.");
            walk.Look(10000, 10000, 10000);
            walk.Look(10000, 10000, 10000);
            Assert.IsFalse(walk.Finder.Waits, "Settled.");
        }

        [TestMethod]
        public void Nothing_is_asked_of_a_meter_that_has_followed()
        {
            var walk = new Walk();
            walk.Step(10000, 10000, 10000, 10000);
            walk.Step(16000, 16000, 16000, 16000);
            walk.Step(10000, 10000, 10000, 10000);
            walk.Step(16000, 4000, 4000, 4000);
            Assert.IsFalse(walk.Finder.Asks, "Mostly the house.");
            walk.Step(10000, 4000, 4000, 1000);
            Assert.IsFalse(walk.Finder.Asks, "Nor after a void step.");
        }

        [TestMethod]
        public void Nothing_is_asked_after_a_void_step_where_nothing_was_reversed()
        {
            var walk = new Walk();
            walk.Step(10000, 10000, 10000, 10000);
            walk.Step(16000, 12000, 16000, 16000);
            Assert.IsFalse(walk.Finder.Asks, "The house was at work.");
        }

        [TestMethod]
        public void Load_that_ends_a_rise_is_no_reversal_of_its_phase()
        {
            var walk = new Walk();
            walk.Step(6000, 10000, 10000, 10000);
            for (int i = 0; i < 3; i++)
            {
                walk.Offer(9000);
                walk.Step(0, 4000, 17000, 4000);        // 13 A came on L2 before the rise had settled
                Assert.AreEqual(0, walk.Finder.ReversedMask, "L2 rose by itself.");
                walk.Step(0, 4000, 4000, 4000);         // it has gone again
                walk.Step(6000, 10000, 10000, 10000);
            }
        }

        [TestMethod]
        public void Load_that_comes_while_a_reduction_is_in_flight_is_no_reversal_of_its_phase()
        {
            var walk = new Walk();
            walk.Step(16000, 16000, 16000, 16000);
            for (int i = 0; i < 3; i++)
            {
                walk.Offer(12000);
                walk.Step(0, 0, 32000, 0);              // 32 A came on L2
                Assert.AreEqual(0, walk.Finder.ReversedMask, "L2 rose by itself.");
                walk.Step(0, 0, 0, 0);
                walk.Pass(60001);
                walk.Step(16000, 16000, 16000, 16000);
            }
        }

        [TestMethod]
        public void Rises_that_follow_each_other_before_they_settle_teach_as_one()
        {
            var walk = new Walk();
            walk.Step(0, 10000, 10000, 10000);
            walk.Offer(6000);
            walk.Offer(9000);
            walk.Step(12000, -2000, -2000, -2000);
            walk.Step(0, 10000, 10000, 10000);
            Assert.IsFalse(walk.Finder.IsReversed, "Twice may be chance.");
            walk.Step(12000, -2000, -2000, -2000);
            Assert.IsTrue(walk.Finder.IsReversed, "Three times is not.");
        }

        [TestMethod]
        public void A_reversal_is_tried_again_after_an_hour_and_confirmed_by_one_step()
        {
            var walk = new Walk();
            walk.Step(6000, -8000, -8000, -8000);
            walk.Step(16000, -18000, -18000, -18000);
            walk.Step(6000, -8000, -8000, -8000);
            walk.Step(16000, -18000, -18000, -18000);
            Assert.IsTrue(walk.Finder.IsReversed, "found");
            walk.Wait(3600000 - 6500 - 1, 16000, -18000);
            Assert.IsTrue(walk.Finder.IsReversed, "an hour is not over");
            walk.Wait(1, 16000, -18000);
            Assert.IsFalse(walk.Finder.IsReversed, "tried again");
            walk.Step(6000, -8000, -8000, -8000);
            Assert.IsTrue(walk.Finder.IsReversed, "confirmed");
        }

        [TestMethod]
        public void A_vehicle_that_stopped_drawing_is_no_frozen_meter_while_digits_move()
        {
            var walk = new Walk();
            walk.Step(16000, 20000, 5000, 5000);
            walk.Step(10000, 14000, 5000, 5000);
            walk.Step(16000, 20000, 5000, 5000);
            walk.Step(10000, 20000, 5000, 5000);
            Assert.IsFalse(walk.Finder.IsFrozen, "the meter's digits changed since");
            walk.SameSinceMs = walk.NowMs - 1;
            walk.Step(16000, 20000, 5000, 5000);
            Assert.IsTrue(walk.Finder.IsFrozen, "not one digit");
            walk.SameSinceMs = walk.NowMs + 1;
            walk.Step(16000, 20001, 5000, 5000);
            Assert.IsFalse(walk.Finder.IsFrozen, "they move again");
        }

        [TestMethod]
        [DataRow(1999, 0)]
        [DataRow(2000, 1)]
        public void Step_of_two_amperes_teaches(int size, int mask)
        {
            var walk = new Walk();
            walk.Step(10000, 5000, 0, 0);
            walk.Step(10000 + size, 5000 + size, 0, 0);
            walk.Step(10000, 5000, 0, 0);
            Assert.AreEqual(mask, walk.Finder.Mask, "found");
        }

        [TestMethod]
        [DataRow(53500, 1)]     // 60 s from reading to reading
        [DataRow(53501, 0)]
        public void Reading_of_a_minute_ago_is_compared_with(int waitMs, int mask)
        {
            var walk = new Walk();
            walk.Step(16000, 5000, 5000, 5000);
            walk.Step(10000, -1000, 5000, 5000);
            walk.Pass(waitMs);
            walk.Step(16000, 5000, 5000, 5000);
            Assert.AreEqual(mask, walk.Finder.Mask, "found");
        }

        [TestMethod]
        [DataRow(1000, 0, -1, true)]
        [DataRow(-1000, 0, -1, true)]
        [DataRow(0, 1000, -1, true)]        // on another phase
        [DataRow(999, 0, -1, false)]        // too little flows
        [DataRow(-999, 999, -1, false)]
        [DataRow(1000, 0, 0, false)]        // a digit changed as the offer did
        public void Same_numbers_after_a_step_are_frozen_while_current_flows(int l1, int l3, int sinceMs, bool frozen)
        {
            var walk = new Walk();
            walk.Step(10000, l1, 0, l3);
            walk.Step(16000, l1 + 6000, 0, l3);
            walk.Step(10000, l1, 0, l3);
            Assert.AreEqual(1, walk.Finder.Mask, "L1 follows.");
            walk.SameSinceMs = walk.NowMs + sinceMs;
            walk.Step(16000, l1, 0, l3);
            Assert.IsTrue(walk.Finder.IsFrozen == frozen, "Frozen.");
        }

        [TestMethod]
        public void Same_numbers_prove_nothing_while_no_vehicle_has_followed()
        {
            var walk = new Walk();
            walk.SameSinceMs = 0;
            walk.Step(10000, 5000, 5000, 5000);
            walk.Step(16000, 5000, 5000, 5000);
            walk.Step(10000, 5000, 5000, 5000);
            Assert.IsFalse(walk.Finder.IsFrozen, "There may be no vehicle.");
        }

        /// <summary>An offer, then a reading when its effect must show.</summary>
        private sealed class Walk
        {
            private readonly Readings _readings = new Readings(new DrawEstimate(5000, 1000, 0, 0, 5000));

            public PhaseFinder Finder { get; } = new PhaseFinder(6500);

            public long NowMs { get; private set; } = 1000;

            public long SameSinceMs { get; set; } = long.MaxValue;

            /// <summary>The same offer for a while, then a reading of the same current on all phases.</summary>
            public void Wait(int forMs, int offer, int milliamps)
            {
                Finder.Offered(offer, NowMs);
                NowMs += forMs;
                _readings.Put(NowMs + 6500, milliamps, milliamps, milliamps);
                Finder.Read(_readings.Site, SameSinceMs);
            }

            public void Pass(int ms) => NowMs += ms;

            /// <summary>An offer that does not settle.</summary>
            public void Offer(int offer)
            {
                Finder.Offered(offer, NowMs);
                NowMs += 5000;
            }

            /// <summary>A reading a second later.</summary>
            public void Look(int l1, int l2, int l3)
            {
                NowMs += 1000;
                _readings.Put(NowMs, l1, l2, l3);
                Finder.Read(_readings.Site, SameSinceMs);
            }

            public void Doubt(int phase, int l1, int l2, int l3)
            {
                _readings.Put(NowMs, l1, l2, l3);
                Finder.Doubt(phase, _readings.Site);
            }

            public void Step(int offer, int l1, int l2, int l3)
            {
                Finder.Offered(offer, NowMs);
                NowMs += 6499;
                _readings.Put(NowMs, 99, 99, 99);   // too early to tell
                Finder.Read(_readings.Site, SameSinceMs);
                NowMs++;
                _readings.Put(NowMs, l1, l2, l3);
                Finder.Read(_readings.Site, SameSinceMs);
            }
        }
    }
}
