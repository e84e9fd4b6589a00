using Evenload.Core.Supervision;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Supervision
{
    [TestClass]
    public class TickWatchTests
    {
        [TestMethod]
        [DataRow(20, true)]
        [DataRow(100, true)]
        [DataRow(101, false)]
        public void A_tick_is_good_when_it_ends_within_a_tenth_of_a_second_of_the_one_before(int gapMs, bool good)
        {
            var watch = new TickWatch();
            Assert.IsTrue(watch.Ended(5000), "the first has none before it");
            Assert.AreEqual(0, watch.WorstMs, "no gap");
            Assert.IsTrue(watch.Ended(5000 + gapMs) == good, "good");
            Assert.AreEqual(good ? 0 : 1, watch.Missed, "counted");
            Assert.AreEqual(good ? 0 : gapMs, watch.LastMissedMs, "gap");
            Assert.AreEqual(gapMs, watch.WorstMs, "worst");
        }

        [TestMethod]
        [DataRow(479, false)]       // the next pulse comes 499 ms after the last one
        [DataRow(480, true)]
        [DataRow(500, true)]
        public void After_half_a_second_without_a_pulse_the_session_is_over_and_that_is_told_for_a_second(
            int gapMs, bool broken)
        {
            var watch = new TickWatch();
            watch.Ended(0);
            watch.Ended(gapMs);
            long nowMs = gapMs + 20;
            watch.Ended(nowMs);
            Assert.IsTrue(watch.IsBroken == broken, "broken");
            long endMs = nowMs + 1000;
            for (nowMs += 90; nowMs < endMs; nowMs += 90)
            {
                watch.Ended(nowMs);
                Assert.IsTrue(watch.IsBroken == broken, "for a second");
            }

            watch.Ended(endMs - 1);
            Assert.IsTrue(watch.IsBroken == broken, "to the last millisecond");
            watch.Ended(endMs);
            Assert.IsTrue(!watch.IsBroken, "over");
        }

        [TestMethod]
        public void Gaps_without_a_good_tick_between_add_up()
        {
            var watch = new TickWatch();
            watch.Ended(0);
            watch.Ended(300);
            Assert.IsTrue(!watch.IsBroken, "300 ms");
            watch.Ended(600);
            Assert.IsTrue(watch.IsBroken, "600 ms without a pulse");
        }

        [TestMethod]
        public void The_worst_gap_is_kept()
        {
            var watch = new TickWatch();
            watch.Ended(0);
            watch.Ended(150);
            watch.Ended(170);
            watch.Ended(290);
            Assert.AreEqual(150, watch.WorstMs, "worst");
            Assert.AreEqual(120, watch.LastMissedMs, "last");
            Assert.AreEqual(2, watch.Missed, "missed");
        }
    }
}
