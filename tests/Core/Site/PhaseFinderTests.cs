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
        public void Currents_that_fall_twice_when_more_is_offered_are_reversed()
        {
            var walk = new Walk();
            walk.Step(6000, -8000, -8000, -8000);
            walk.Step(16000, -18000, -18000, -18000);
            Assert.IsFalse(walk.Finder.IsReversed, "once may be chance");
            walk.Step(6000, -8000, -8000, -8000);
            Assert.IsTrue(walk.Finder.IsReversed, "twice is not");
            walk.Step(16000, 5000, 5000, 5000);
            walk.Step(6000, -5000, -5000, -5000);
            Assert.IsFalse(walk.Finder.IsReversed, "mended");
        }

        [TestMethod]
        public void A_reversal_is_tried_again_after_an_hour_and_confirmed_by_one_step()
        {
            var walk = new Walk();
            walk.Step(6000, -8000, -8000, -8000);
            walk.Step(16000, -18000, -18000, -18000);
            walk.Step(6000, -8000, -8000, -8000);
            Assert.IsTrue(walk.Finder.IsReversed, "found");
            walk.Wait(3600000 - 6500 - 1, 6000, -8000);
            Assert.IsTrue(walk.Finder.IsReversed, "an hour is not over");
            walk.Wait(1, 6000, -8000);
            Assert.IsFalse(walk.Finder.IsReversed, "tried again");
            walk.Step(16000, -18000, -18000, -18000);
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
