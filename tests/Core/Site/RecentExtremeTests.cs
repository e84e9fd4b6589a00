using Evenload.Core.Site;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Site
{
    [TestClass]
    public class RecentExtremeTests
    {
        [TestMethod]
        public void Keeps_a_value_for_the_window_and_forgets_it_soon_after()
        {
            var recent = new RecentExtreme(6400);
            recent.Put(16000, 1000);
            for (long now = 1020; now <= 7400; now += 20)
            {
                recent.Put(9000, now);
                Assert.AreEqual(16000, recent.Largest, "forgotten too soon");
            }

            recent.Put(9000, 7620);
            Assert.AreEqual(9000, recent.Largest, "kept too long");
        }

        [TestMethod]
        public void Is_empty_before_the_first_value_and_after_a_long_pause()
        {
            var recent = new RecentExtreme(1000);
            Assert.AreEqual(int.MinValue, recent.Largest, "empty");
            recent.Put(-5, 0);
            Assert.AreEqual(-5, recent.Largest, "one value");
            recent.Age(long.MaxValue / 4);      // however long: it must not take longer than a short one
            Assert.AreEqual(int.MinValue, recent.Largest, "all gone");
            recent.Put(-5, long.MaxValue / 4);
            recent.Age(long.MaxValue / 2);
            Assert.AreEqual(int.MinValue, recent.Largest, "again");
        }

        [TestMethod]
        [DataRow(6400, 6500, 0)]
        [DataRow(6400, 6500, 1000000)]
        [DataRow(6401, 6565, 0)]                // in slots of 101 ms
        public void A_value_counts_for_the_window_and_up_to_the_longest_time(int windowMs, int longestMs, int startMs)
        {
            var recent = new RecentExtreme(windowMs);
            Assert.AreEqual(longestMs, recent.LongestMs, "longest");
            recent.Put(1, startMs);
            recent.Age(startMs + longestMs - 1);
            Assert.AreEqual(1, recent.Largest, "up to the longest time");
            recent.Age(startMs + longestMs);
            Assert.AreEqual(int.MinValue, recent.Largest, "no longer");

            recent = new RecentExtreme(windowMs);
            recent.Put(1, startMs);
            recent.Put(2, startMs + 99);        // the last of its slot
            recent.Age(startMs + 99 + windowMs);
            Assert.AreEqual(2, recent.Largest, "for the window");
        }

        [TestMethod]
        public void Of_falling_values_the_oldest_of_the_window_counts()
        {
            var recent = new RecentExtreme(6400);
            for (int i = 0; i < 200; i++)
            {
                recent.Put(1000 - i, i * 100);
                Assert.AreEqual(i > 64 ? 1064 - i : 1000, recent.Largest, "6400 ms ago");
            }
        }

        [TestMethod]
        public void Finds_the_lowest_of_negated_values()
        {
            var recent = new RecentExtreme(10000);
            recent.Put(-16000, 0);
            recent.Put(-9500, 500);
            recent.Put(-12000, 1000);
            Assert.AreEqual(-9500, recent.Largest, "lowest is 9500");
        }
    }
}
