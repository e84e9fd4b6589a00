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
            recent.Age(100000);
            Assert.AreEqual(int.MinValue, recent.Largest, "all gone");
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
