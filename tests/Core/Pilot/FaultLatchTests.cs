using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    [TestClass]
    public class FaultLatchTests
    {
        [TestMethod]
        [DataRow(1, 0, 60000, 2)]      // over-draw
        [DataRow(2, 0, 30000, 10)]     // missed deadline
        [DataRow(3, 0, 30000, 10)]     // temperature unknown
        [DataRow(4, 0, 30000, 10)]     // too hot
        [DataRow(5, 0, 30000, 10)]     // pilot invalid
        [DataRow(6, 0, 30000, 10)]     // pilot short
        [DataRow(7, 0, 30000, 10)]     // read-back
        [DataRow(8, 1, 0, 0)]          // cable
        [DataRow(9, 1, 0, 0)]          // diode
        [DataRow(10, 1, 0, 0)]         // residual-current test
        [DataRow(11, 1, 0, 0)]         // residual current
        [DataRow(12, 0, 60000, 2)]     // contactor open
        [DataRow(13, 0, 30000, 10)]    // restart loop: its watch knows how long it is there
        [DataRow(14, 2, 0, 0)]         // welded
        public void Each_fault_ends_by_its_own_rule(int fault, int clears, int waitMs, int retries)
        {
            Assert.AreEqual(clears, (int)FaultRules.Clears((SessionFault)fault), "rule");
            int bit = FaultRules.Bit((SessionFault)fault);
            var latch = new FaultLatch();
            latch.Step(bit, false, 1000);
            Assert.AreEqual(bit, latch.Mask, "in force");
            latch.Step(0, false, 1020);
            Assert.AreEqual(bit, latch.Mask, "stays");
            if (clears == 0)
            {
                EndsByItself(latch, bit, waitMs, retries);
                return;
            }

            latch.Step(0, false, 100000000);
            Assert.AreEqual(bit, latch.Mask, "time does not help");
            if (clears == 2)
            {
                latch.Step(0, true, 100000020);
                Assert.AreEqual(bit, latch.Mask, "nor unplugging");
                return;
            }

            latch.Step(0, true, 100000040);
            Assert.AreEqual(0, latch.Mask, "ended");
        }

        [TestMethod]
        public void A_fault_that_is_still_there_ends_by_nothing()
        {
            var latch = new FaultLatch();
            for (int fault = 1; fault < FaultRules.Count; fault++)
            {
                int bit = FaultRules.Bit((SessionFault)fault);
                latch.Step(bit, true, 0);
                latch.Step(bit, true, 100000000);
                Assert.IsTrue((latch.Mask & bit) != 0, "in force");
            }
        }

        [TestMethod]
        public void Time_counts_from_when_the_fault_was_last_seen()
        {
            var latch = new FaultLatch();
            int bit = FaultRules.Bit(SessionFault.PilotShort);
            latch.Step(bit, false, 0);
            latch.Step(bit, false, 20000);
            latch.Step(0, false, 49999);
            Assert.AreEqual(bit, latch.Mask, "not yet");
            latch.Step(0, false, 50000);
            Assert.AreEqual(0, latch.Mask, "ended");
        }

        [TestMethod]
        public void Retries_are_regained_one_by_one_while_the_fault_is_away()
        {
            var latch = new FaultLatch();
            int bit = FaultRules.Bit(SessionFault.Overdraw);
            long now = Faults(latch, bit, 2, 0);
            for (int i = 0; i < 5; i++)
            {
                now += 3600000;
                latch.Step(0, false, now);
            }

            now = Faults(latch, bit, 2, now);
            latch.Step(bit, false, now);
            latch.Step(0, false, now + 60000);
            Assert.AreEqual(bit, latch.Mask, "five hours give no more than there were");
        }

        [TestMethod]
        public void The_gravest_fault_is_the_one_told()
        {
            Assert.AreEqual(0, (int)FaultRules.Worst(0), "none");
            int all = 0;
            for (int fault = 1; fault < FaultRules.Count; fault++)
            {
                all |= FaultRules.Bit((SessionFault)fault);
                Assert.AreEqual(fault, (int)FaultRules.Worst(all), "the last member");
            }

            Assert.AreEqual(0, (int)FaultRules.Worst(1), "bit 0 is no fault");
            Assert.AreEqual((int)SessionFault.ContactorWelded, FaultRules.Count - 1, "all members are counted");
        }

        // So many times in a row it comes and ends after its wait. Returns the time.
        private static long Faults(FaultLatch latch, int bit, int times, long nowMs)
        {
            for (int i = 0; i < times; i++)
            {
                latch.Step(bit, false, nowMs);
                nowMs += 60000;
                latch.Step(0, false, nowMs);
                Assert.AreEqual(0, latch.Mask, "ended");
            }

            return nowMs;
        }

        private static void EndsByItself(FaultLatch latch, int bit, int waitMs, int retries)
        {
            long now = 1000;
            for (int i = 0; i < retries; i++)
            {
                latch.Step(0, false, now + waitMs - 1);
                Assert.AreEqual(bit, latch.Mask, "not yet");
                latch.Step(0, false, now + waitMs);
                Assert.AreEqual(0, latch.Mask, "ended");
                now += waitMs + 20;
                latch.Step(bit, false, now);
            }

            int regainMs = retries == 2 ? 3600000 : 600000;
            for (int i = 0; i < 3; i++)
            {
                latch.Step(0, false, now + regainMs - 1);
                Assert.AreEqual(bit, latch.Mask, "not another time so soon");
                latch.Step(0, false, now + regainMs);
                Assert.AreEqual(0, latch.Mask, "one regained");
                latch.Step(0, false, now + regainMs + 20);
                latch.Step(0, false, now + regainMs + 40);
                now += regainMs + 60;
                latch.Step(bit, false, now);
            }

            latch.Step(0, true, now + 20);
            Assert.AreEqual(0, latch.Mask, "unplugged");
            now += 40;
            for (int i = 0; i < retries; i++)
            {
                latch.Step(bit, false, now);
                now += waitMs;
                latch.Step(0, false, now);
                Assert.AreEqual(0, latch.Mask, "another vehicle has its own number");
            }

            latch.Step(bit, false, now);
            latch.Step(0, false, now + waitMs);
            Assert.AreEqual(bit, latch.Mask, "and no more than that");
        }
    }
}
