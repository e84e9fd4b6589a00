using Evenload.Core.Site;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Site
{
    [TestClass]
    public class PhaseCheckTests
    {
        [TestMethod]
        [DataRow(1, 0)]     // one phase: the charger's L1
        [DataRow(2, 1)]
        [DataRow(4, 2)]
        [DataRow(3, 0)]     // two phases: the charger's L1 and L2
        [DataRow(6, 1)]
        [DataRow(5, 2)]     // L3 and L1
        [DataRow(7, -1)]    // three phases do not tell
        public void The_phases_that_follow_are_found_and_with_them_the_rotation(int mask, int rotation)
        {
            CommissionWalk walk = OnPhases(mask, 1000);
            walk.Run(1210);
            Is(PhaseCheckResult.Sure, walk);
            Assert.AreEqual(mask, walk.Findings.VehicleMask, "mask");
            Assert.AreEqual(0, walk.Findings.ReversedMask, "reversed");
            Assert.AreEqual(rotation, walk.Findings.Rotation, "rotation");
            Assert.AreEqual(1000, walk.Findings.ScalePermille, "scale");
        }

        [TestMethod]
        public void The_chargers_own_meter_tells_which_of_its_phases_the_vehicle_is_on()
        {
            CommissionWalk walk = OnPhases(4, 1000);
            walk.ChargerMask = 2;                       // a vehicle on the charger's L2 alone
            walk.Run(1210);
            Assert.AreEqual(2, walk.Findings.ChargerMask, "charger");
            Assert.AreEqual(1, walk.Findings.Rotation, "L3 feeds L2 so that L2 feeds L1");
        }

        [TestMethod]
        public void One_reversed_current_transformer_is_found()
        {
            CommissionWalk walk = OnPhases(7, 1000);
            walk.Permille[1] = -1000;
            walk.Run(1210);
            Is(PhaseCheckResult.Sure, walk);
            Assert.AreEqual(7, walk.Findings.VehicleMask, "mask");
            Assert.AreEqual(2, walk.Findings.ReversedMask, "reversed");
            Assert.AreEqual("siteMeterInvert=l2", PhaseCheckText.Suggestions(walk.Check, 0)[0], "invert");
            Assert.AreEqual("siteMeterInvert=none", PhaseCheckText.Suggestions(walk.Check, 2)[0], "inverted before");
        }

        [TestMethod]
        [DataRow(200)]
        [DataRow(500)]
        [DataRow(2000)]
        public void A_wrong_ratio_is_told(int permille)
        {
            CommissionWalk walk = OnPhases(7, permille);
            walk.Run(1210);
            Is(PhaseCheckResult.Sure, walk);
            Assert.AreEqual(permille, walk.Findings.ScalePermille, "scale");
            Assert.IsTrue(walk.Findings.IsScaleUniform, "all phases");
        }

        [TestMethod]
        public void One_phase_with_another_ratio_is_told()
        {
            CommissionWalk walk = OnPhases(7, 1000);
            walk.Permille[2] = 200;
            walk.Run(1210);
            Is(PhaseCheckResult.Sure, walk);
            Assert.IsFalse(walk.Findings.IsScaleUniform, "differs");
            Assert.AreEqual(200, walk.Findings.ScaleOf(2), "L3");
        }

        [TestMethod]
        public void A_vehicle_that_takes_8_A_at_the_most_is_no_wrong_ratio()
        {
            CommissionWalk walk = OnPhases(1, 1000);
            walk.VehicleMaximum = 8000;
            walk.Run(1210);
            Is(PhaseCheckResult.Sure, walk);
            Assert.AreEqual(1, walk.Findings.VehicleMask, "mask");
            Assert.AreEqual(0, walk.Findings.ScalePermille, "not told");
        }

        [TestMethod]
        [DataRow(1000, 3)]      // ticks of 200 ms
        [DataRow(1000, 30)]
        [DataRow(10000, 10)]
        public void The_dead_time_is_measured_to_a_refresh(int refreshMs, int deadTicks)
        {
            var walk = new CommissionWalk(6000, 16000, refreshMs) { DeadTicks = deadTicks };
            walk.Permille[0] = 1000;
            walk.Start();
            walk.Run(1210);
            int dead = deadTicks * 200;
            Is(PhaseCheckResult.Sure, walk);
            Assert.IsTrue(walk.Findings.DeadTimeMs >= dead - 200, walk.Findings.DeadTimeMs.ToString());
            Assert.IsTrue(walk.Findings.DeadTimeMs <= dead + refreshMs + 400, walk.Findings.DeadTimeMs.ToString());
            int most = dead + refreshMs + refreshMs + 900;
            Assert.IsTrue(walk.Findings.SuggestedDeadTimeMs % 500 == 0, "half seconds");
            Assert.IsTrue(walk.Findings.SuggestedDeadTimeMs <= (most > 10000 ? 10000 : most), "limits");
        }

        [TestMethod]
        [DataRow(10000, 13000)]
        [DataRow(6000, 21000)]
        [DataRow(4000, 45000)]
        [DataRow(5000, 30000)]
        public void A_load_that_comes_and_goes_is_not_taken_for_the_vehicle(int milliamps, int periodMs)
        {
            CommissionWalk walk = OnPhases(6, 1000);    // and the load on L1
            walk.PeriodicMilliamps = milliamps;
            walk.PeriodMs = periodMs;
            walk.Run(1210);
            bool sure = walk.Check.Result == PhaseCheckResult.Sure;
            Assert.IsTrue(sure || walk.Check.Result == PhaseCheckResult.TooNoisy, "sure or says that it is not");
            Assert.IsTrue(!sure || walk.Findings.VehicleMask == 6, "never wrong");
            Assert.IsTrue((walk.Findings.VehicleMask & 1) == 0, "not the load");
        }

        [TestMethod]
        public void A_load_that_leaves_less_for_the_vehicle_is_not_taken_for_it()
        {
            CommissionWalk walk = OnPhases(1, 1000);
            for (int i = 0; i < 8; i++)
            {
                walk.House[2] = 8000;   // as the offer falls L3 rises
                walk.Room = 7000;
                walk.Run(53);
                walk.House[2] = 0;
                walk.Room = 80000;
                walk.Run(97);
            }

            Is(PhaseCheckResult.Sure, walk);
            Assert.AreEqual(1, walk.Findings.VehicleMask, "mask");
            Assert.AreEqual(0, walk.Findings.ReversedMask, "reversed");
        }

        [TestMethod]
        public void A_phase_whose_load_makes_up_for_the_large_steps_is_not_decided()
        {
            CommissionWalk walk = OnPhases(3, 1000);
            walk.AgainstMilliamps = 6000;               // on L1: at 6 A of offer the house takes 6 A more
            walk.Run(1210);
            Is(PhaseCheckResult.TooNoisy, walk);
            Assert.AreEqual((int)PhaseVerdict.Unknown, (int)walk.Findings.Verdict(0), "L1");
        }

        [TestMethod]
        public void A_vehicle_that_does_not_charge_is_told()
        {
            CommissionWalk walk = OnPhases(0, 0);
            walk.House[0] = 3000;
            walk.Run(1210);
            Assert.AreEqual((int)PhaseCheckResult.VehicleSilent, (int)walk.Check.Result, "silent");
            Assert.AreEqual(6, walk.Check.Steps, "of six steps");
            Assert.AreEqual(0, PhaseCheckText.Suggestions(walk.Check, 0).Length, "suggests nothing");
        }

        [TestMethod]
        public void A_lost_meter_ends_it_after_half_a_minute()
        {
            CommissionWalk walk = OnPhases(7, 1000);
            walk.Run(20);
            walk.MeterAnswers = false;
            walk.Run(29);
            Assert.AreEqual((int)PhaseCheckResult.Running, (int)walk.Check.Result, "may come back");
            walk.Run(3);
            Assert.AreEqual((int)PhaseCheckResult.MeterLost, (int)walk.Check.Result, "lost");
        }

        [TestMethod]
        public void An_offer_that_cannot_be_stepped_is_told_with_its_reason()
        {
            CommissionWalk walk = OnPhases(7, 1000);
            walk.Room = 7000;
            walk.Run(1199);
            Assert.AreEqual((int)PhaseCheckResult.Running, (int)walk.Check.Result, "to the bound");
            walk.Run(2);
            Assert.AreEqual((int)PhaseCheckResult.HeldBack, (int)walk.Check.Result, "held back");
            Assert.AreEqual(3, walk.Check.HeldBackBy, "by what limits");
        }

        [TestMethod]
        public void Steps_are_smaller_where_the_connection_has_less()
        {
            CommissionWalk walk = OnPhases(7, 1000);
            walk.Room = 12000;
            walk.Run(1210);
            Is(PhaseCheckResult.Sure, walk);
            Assert.AreEqual(7, walk.Findings.VehicleMask, "mask");
        }

        [TestMethod]
        [DataRow(6000, 9999, false)]
        [DataRow(6000, 10000, true)]
        [DataRow(10000, 13999, false)]
        [DataRow(10000, 14000, true)]
        public void Two_levels_are_4_A_apart_or_it_does_not_start(int minimum, int maximum, bool starts)
        {
            var walk = new CommissionWalk(minimum, maximum, 1000);
            PhaseCheckResult result = starts ? PhaseCheckResult.Running : PhaseCheckResult.LevelsTooClose;
            Assert.IsTrue(starts == walk.Start(), "starts");
            Assert.AreEqual((int)result, (int)walk.Check.Result, "runs or says why not");
        }

        [TestMethod]
        public void It_never_pauses_a_vehicle_on_a_meter_that_counts_right()
        {
            CommissionWalk walk = OnPhases(7, 1000);
            walk.Run(1210);
            Assert.AreEqual(6000, walk.SmallestOffer, "the lowest level");
        }

        [TestMethod]
        public void Stop_ends_it_and_tells_nothing()
        {
            CommissionWalk walk = OnPhases(7, 1000);
            walk.Run(30);
            walk.Check.Stop();
            Assert.AreEqual((int)PhaseCheckResult.Stopped, (int)walk.Check.Result, "stopped");
            Assert.AreEqual(0, PhaseCheckText.Findings(walk.Check).Length, "no findings");
        }

        private static void Is(PhaseCheckResult result, CommissionWalk walk)
            => Assert.AreEqual((int)result, (int)walk.Check.Result, PhaseCheckText.Progress(walk.Check));

        private static CommissionWalk OnPhases(int mask, int permille)
        {
            var walk = new CommissionWalk(6000, 16000, 1000);
            for (int phase = 0; phase < 3; phase++)
            {
                walk.Permille[phase] = (mask & (1 << phase)) != 0 ? permille : 0;
            }

            walk.Start();
            return walk;
        }
    }
}
