using Evenload.Core.Site;
using Evenload.Tests.Core.Rig;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Site
{
    [TestClass]
    public class ReadingTrailTests
    {
        [TestMethod]
        [DataRow(1000, 1999, 100)]
        [DataRow(1001, 2000, 200)]      // the end counts
        [DataRow(2000, 2500, 200)]      // and so does the start
        [DataRow(1000, 3000, 200)]
        [DataRow(0, 9000, 300)]         // of an even number the upper
        public void Takes_the_middle_of_a_stretch_of_time(int fromMs, int toMs, int milliamps)
        {
            ReadingTrail trail = Of(100, 200, 300, 400);
            var medians = new int[ReadingTrail.Channels];
            Assert.IsTrue(trail.Measure(fromMs, toMs, medians, new int[ReadingTrail.Channels]), "measured");
            Assert.AreEqual(milliamps, medians[0], "L1");
        }

        [TestMethod]
        public void Measures_nothing_where_there_is_no_reading()
        {
            ReadingTrail trail = Of(100, 200);
            var medians = new int[ReadingTrail.Channels];
            Assert.IsFalse(trail.Measure(1001, 1999, medians, new int[ReadingTrail.Channels]), "between two");
            trail.Clear();
            Assert.IsFalse(trail.Measure(0, 9000, medians, new int[ReadingTrail.Channels]), "cleared");
        }

        [TestMethod]
        [DataRow(900, 100, 50)]         // the outer tenths do not count
        [DataRow(100, 0, 50)]
        [DataRow(900, 900, 850)]
        [DataRow(0, 0, 50)]
        public void Tells_how_far_the_readings_spread(int first, int second, int spread)
        {
            ReadingTrail trail = Of(first, second, 50, 50, 50, 50, 50, 50, 100, 0);
            var spreads = new int[ReadingTrail.Channels];
            trail.Measure(0, 20000, new int[ReadingTrail.Channels], spreads);
            Assert.AreEqual(spread, spreads[0], "L1");
        }

        [TestMethod]
        [DataRow(8999, 90, 2000)]
        [DataRow(9000, 90, 1000)]
        [DataRow(999, 10, 2000)]
        [DataRow(1000, 10, 1000)]
        public void Finds_the_reading_that_shows_a_part_of_a_change(int milliamps, int percent, int tookMs)
        {
            Assert.AreEqual(tookMs, Of(0, milliamps, 10000).ReachedAfterMs(0, 1000, 0, 10000, percent), "rise");
            Assert.AreEqual(tookMs, Of(0, -milliamps, -10000).ReachedAfterMs(0, 1000, 0, -10000, percent), "fall");
        }

        [TestMethod]
        [DataRow(-1250, 2000)]
        [DataRow(-1251, -1)]            // an eighth of the change
        public void A_change_that_went_the_other_way_first_has_no_time(int milliamps, int tookMs)
        {
            Assert.AreEqual(tookMs, Of(0, milliamps, 10000).ReachedAfterMs(0, 1000, 0, 10000, 90), "rise");
            Assert.AreEqual(tookMs, Of(0, -milliamps, -10000).ReachedAfterMs(0, 1000, 0, -10000, 90), "fall");
        }

        [TestMethod]
        public void What_was_before_the_cause_does_not_count()
        {
            ReadingTrail trail = Of(10000, -5000, 0, 10000);
            Assert.AreEqual(1000, trail.ReachedAfterMs(0, 3000, 0, 10000, 90), "reached before");
            Assert.AreEqual(0, trail.ReachedAfterMs(0, 1000, 0, 10000, 90), "a reading at once");
            Assert.AreEqual(-1, Of(0, 1000, 2000).ReachedAfterMs(0, 1000, 0, 10000, 90), "never reached");
        }

        [TestMethod]
        public void Readings_in_quick_succession_are_thinned_out_so_that_the_trail_reaches_back()
        {
            var trail = new ReadingTrail(15800);    // 158 readings 101 ms apart
            var readings = new Readings(new DrawEstimate(5000, 1000, 0, 0, 5000));
            for (int ms = 0; ms <= 60000; ms += 20)
            {
                readings.Put(ms, ms, 0, 0);
                trail.Put(readings.Site, null);
            }

            var medians = new int[ReadingTrail.Channels];
            Assert.IsTrue(trail.Measure(44000, 44300, medians, new int[ReadingTrail.Channels]), "15.8 s back");
            Assert.IsTrue(medians[0] >= 44000 && medians[0] <= 44300, "what was then");
        }

        // A reading a second, the first at 1000 ms.
        private static ReadingTrail Of(params int[] milliamps)
        {
            var trail = new ReadingTrail(10000);
            var readings = new Readings(new DrawEstimate(5000, 1000, 0, 0, 5000));
            for (int i = 0; i < milliamps.Length; i++)
            {
                readings.Put((i + 1) * 1000, milliamps[i], 0, 0);
                trail.Put(readings.Site, null);
            }

            return trail;
        }
    }
}
