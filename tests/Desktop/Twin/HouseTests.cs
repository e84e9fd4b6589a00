using System.IO;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class HouseTests
    {
        private const long HourMs = 3_600_000;

        [TestMethod]
        public void Steady_house_draws_what_it_was_told_last()
        {
            var house = new SteadyHouse(1, -2, 3);
            Assert.AreEqual(-2, house.CurrentMilliamps(1, 5));
            house.Set(4, 5, 6);
            house.SetPhase(2, 7);
            Assert.AreEqual(4, house.CurrentMilliamps(0, 0));
            Assert.AreEqual(7, house.CurrentMilliamps(2, 0));
        }

        [TestMethod]
        [DataRow(0L, 10)]      // before the first row, the first row counts
        [DataRow(100L, 10)]
        [DataRow(199L, 10)]
        [DataRow(200L, 20)]
        [DataRow(999L, 20)]
        [DataRow(1000L, 10)]   // the script starts again
        [DataRow(1200L, 20)]
        public void Scripted_house_holds_each_row_until_the_next_and_repeats(long nowMs, int milliamps)
        {
            ScriptedHouse house = new ScriptedHouse(1000).Add(100, 10, 11, 12).Add(200, 20, 21, 22);
            Assert.AreEqual(milliamps, house.CurrentMilliamps(0, nowMs));
            Assert.AreEqual(milliamps + 2, house.CurrentMilliamps(2, nowMs));
        }

        [TestMethod]
        public void Scripted_house_without_repetition_keeps_its_last_row()
        {
            ScriptedHouse house = new ScriptedHouse().Add(0, 1, 1, 1).Add(10, 2, 2, 2);
            Assert.AreEqual(2, house.CurrentMilliamps(0, 1_000_000));
            Assert.AreEqual(0, new ScriptedHouse().CurrentMilliamps(0, 0));
        }

        [TestMethod]
        [DataRow(0L, -5)]
        [DataRow(1000L, -5)]
        [DataRow(1999L, -5)]
        [DataRow(2000L, 7)]
        [DataRow(9000L, 7)]
        public void Trace_house_holds_each_row_until_the_next(long nowMs, int milliamps)
        {
            const string text = "ms,l1_ma,l2_ma,l3_ma\n1000,-5,0,0\n2000,7,0,0\n";
            var house = new TraceHouse(Trace.Read(new StringReader(text), "a.csv"));
            Assert.AreEqual(milliamps, house.CurrentMilliamps(0, nowMs));
        }

        [TestMethod]
        public void Jumping_house_holds_a_value_within_its_range_between_jumps()
        {
            var house = new JumpingHouse(3, 700, -1000, 30000);
            int least = int.MaxValue;
            int greatest = int.MinValue;
            for (long ms = 0; ms < 700 * 2000; ms += 700)
            {
                int milliamps = house.CurrentMilliamps(0, ms);
                Assert.AreEqual(milliamps, house.CurrentMilliamps(2, ms + 699));
                least = milliamps < least ? milliamps : least;
                greatest = milliamps > greatest ? milliamps : greatest;
            }

            Assert.IsInRange(-1000, -900, least);
            Assert.IsInRange(29900, 30000, greatest);
        }

        [TestMethod]
        public void Jumping_house_can_leave_L2_and_L3_alone()
        {
            var house = new JumpingHouse(3, 700, 5000, 30000) { OnlyL1 = true };
            Assert.IsGreaterThan(0, house.CurrentMilliamps(0, 0));
            Assert.AreEqual(0, house.CurrentMilliamps(1, 0));
        }

        [TestMethod]
        public void Random_house_is_the_same_for_the_same_seed_in_whatever_order_it_is_asked()
        {
            var forward = new RandomHouse(11);
            var backward = new RandomHouse(11);
            var other = new RandomHouse(12);
            int different = 0;
            int[] currents = new int[24 * 60];
            for (int minute = 0; minute < currents.Length; minute++)
            {
                currents[minute] = forward.CurrentMilliamps(0, minute * 60000L);
            }

            for (int minute = currents.Length - 1; minute >= 0; minute--)
            {
                Assert.AreEqual(currents[minute], backward.CurrentMilliamps(0, minute * 60000L));
                different += other.CurrentMilliamps(0, minute * 60000L) == currents[minute] ? 0 : 1;
            }

            Assert.IsGreaterThan(1000, different);
        }

        [TestMethod]
        public void Random_house_switches_something_on_every_phase_within_a_day_and_never_exceeds_40_amps()
        {
            for (int seed = 0; seed < 20; seed++)
            {
                var house = new RandomHouse(seed);
                for (int phase = 0; phase < 3; phase++)
                {
                    int greatest = 0;
                    for (long ms = 0; ms < 24 * HourMs; ms += 30000)
                    {
                        int milliamps = house.CurrentMilliamps(phase, ms);
                        Assert.IsInRange(0, 40000, milliamps, "seed " + seed);
                        greatest = milliamps > greatest ? milliamps : greatest;
                    }

                    Assert.IsGreaterThan(3000, greatest, "seed " + seed);
                }
            }
        }

        [TestMethod]
        public void Panels_export_at_noon_and_not_at_night()
        {
            var options = new RandomHouseOptions { SolarPeakMilliamps = 30000, StartOfDayMs = 0 };
            var house = new RandomHouse(1, options);
            bool exports = false;
            for (long ms = 11 * HourMs; ms < 15 * HourMs; ms += 60000)
            {
                exports |= house.CurrentMilliamps(1, ms) < 0;
            }

            Assert.IsTrue(exports);
            for (long ms = 0; ms < 6 * HourMs; ms += 60000)
            {
                Assert.IsGreaterThan(0, house.CurrentMilliamps(1, ms));
            }
        }

        [TestMethod]
        public void Faster_house_lives_the_same_day_in_less_time()
        {
            var slow = new RandomHouse(1, new RandomHouseOptions { StartOfDayMs = 0 });
            var fast = new RandomHouse(1, new RandomHouseOptions { StartOfDayMs = 0, Speed = 60 });
            for (long ms = 0; ms < 24 * 60000; ms += 1000)
            {
                Assert.AreEqual(slow.CurrentMilliamps(2, ms * 60), fast.CurrentMilliamps(2, ms));
            }
        }
    }
}
