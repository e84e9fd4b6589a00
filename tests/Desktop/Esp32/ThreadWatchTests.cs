using Evenload.Esp32;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    [TestClass]
    public sealed class ThreadWatchTests
    {
        [TestMethod]
        public void A_thread_that_is_at_the_same_thing_for_three_minutes_has_hung()
        {
            var watch = new ThreadWatch();
            watch.CreateMark();
            BusyMark mark = watch.CreateMark();
            Assert.IsFalse(watch.HasHung(1000));
            mark.Begin();
            Assert.IsFalse(watch.HasHung(2000));
            Assert.IsFalse(watch.HasHung(2000 + ThreadWatch.LimitMs - 1));
            Assert.IsTrue(watch.HasHung(2000 + ThreadWatch.LimitMs));
            mark.Begin();
            Assert.IsFalse(watch.HasHung(2020 + ThreadWatch.LimitMs));
        }

        [TestMethod]
        public void A_thread_that_begins_anew_again_and_again_is_well()
        {
            var watch = new ThreadWatch();
            BusyMark mark = watch.CreateMark();
            for (long nowMs = 0; nowMs < 10 * ThreadWatch.LimitMs; nowMs += ThreadWatch.LimitMs - 1)
            {
                mark.Begin();
                Assert.IsFalse(watch.HasHung(nowMs));
            }
        }

        [TestMethod]
        public void A_thread_that_was_not_started_is_well()
        {
            var watch = new ThreadWatch();
            watch.CreateMark();
            watch.HasHung(0);
            Assert.IsFalse(watch.HasHung(100L * ThreadWatch.LimitMs));
        }

        [TestMethod]
        public void More_threads_than_there_are_marks_for_are_not_watched()
        {
            var watch = new ThreadWatch();
            for (int i = 0; i < 8; i++)
            {
                watch.CreateMark();
            }

            watch.CreateMark().Begin();
            watch.HasHung(0);
            Assert.IsFalse(watch.HasHung(ThreadWatch.LimitMs));
        }
    }
}
