using Evenload.Core.Site;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Site
{
    [TestClass]
    public class StepLevelsTests
    {
        [TestMethod]
        [DataRow(6000, 32000, 3, 16000)]
        [DataRow(6000, 16000, 3, 16000)]
        [DataRow(6000, 14000, 3, 14000)]    // 6, 10 and 14 A
        [DataRow(6000, 13999, 2, 13999)]
        [DataRow(8000, 16000, 3, 16000)]    // 8, 12 and 16 A
        [DataRow(8000, 15999, 2, 15999)]
        public void Levels_are_4_A_apart_and_end_at_16_A(int minimum, int maximum, int count, int highest)
        {
            var levels = new StepLevels(minimum, maximum);
            Assert.IsTrue(levels.Start(1), "starts");
            Assert.AreEqual(count, levels.Count, "count");
            Assert.AreEqual(minimum, levels.Lowest, "lowest");
            Assert.AreEqual(highest, levels.Highest, "highest");
        }

        [TestMethod]
        public void The_next_level_is_another_one_and_each_is_visited()
        {
            var levels = new StepLevels(6000, 16000);
            levels.Start(5);
            int present = 6000;
            int low = 0;
            int middle = 0;
            int high = 0;
            for (int i = 0; i < 300; i++)
            {
                int next = levels.Next(present);
                Assert.IsTrue(next != present, "another");
                low += next == 6000 ? 1 : 0;
                middle += next == 10000 ? 1 : 0;
                high += next == 16000 ? 1 : 0;
                present = next;
            }

            Assert.AreEqual(300, low + middle + high, "one of three");
            Assert.IsTrue(low > 60 && middle > 60 && high > 30, "each");
        }

        [TestMethod]
        public void Stays_vary_without_a_pattern_by_up_to_8_s()
        {
            var levels = new StepLevels(6000, 16000);
            levels.Start(5);
            int above = 0;
            int repeated = 0;
            int last = -1;
            for (int i = 0; i < 1000; i++)
            {
                int stay = levels.Stay();
                Assert.IsTrue(stay >= 0 && stay < 8000, "limits");
                above += stay >= 4000 ? 1 : 0;
                repeated += stay == last ? 1 : 0;
                last = stay;
            }

            Assert.IsTrue(above > 400 && above < 600, "evenly");
            Assert.IsTrue(repeated < 10, "no pattern");
        }

        [TestMethod]
        public void What_is_not_to_be_had_is_left_out_unless_too_little_remains()
        {
            var levels = new StepLevels(6000, 16000);
            levels.Start(1);
            Assert.IsTrue(levels.Use(12000), "less");
            Assert.AreEqual(12000, levels.Highest, "highest");
            Assert.IsFalse(levels.Use(9999), "too little");
            Assert.AreEqual(12000, levels.Highest, "unchanged");
            levels.UseLowest();
            Assert.AreEqual(10000, levels.Highest, "as close as may be");
            levels.UsePause();
            Assert.AreEqual(0, levels.Lowest, "pause");
            Assert.AreEqual(6000, levels.Highest, "and the least");
        }
    }
}
