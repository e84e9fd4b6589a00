using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    [TestClass]
    public class ContactorWatchTests
    {
        [TestMethod]
        public void A_contactor_that_follows_in_time_is_good()
        {
            var watch = new ContactorWatch(true);
            Run(watch, false, false, 0, 80);
            Assert.IsTrue(watch.IsOpen, "open");
            Run(watch, true, false, 100, 580);
            Assert.IsFalse(watch.IsOpen, "told to close");
            Run(watch, true, true, 600, 2000);
            Run(watch, false, true, 2020, 2500);
            Assert.IsFalse(watch.IsOpen || watch.IsWelded || watch.IsStuckOpen, "still closed and in time");
            Run(watch, false, false, 2520, 2520);
            Assert.IsTrue(watch.IsOpen, "open again");
        }

        [TestMethod]
        public void A_contactor_that_stays_closed_is_welded_after_half_a_second()
        {
            var watch = new ContactorWatch(true);
            Run(watch, true, true, 0, 980);
            Run(watch, false, true, 1000, 1480);
            Assert.IsFalse(watch.IsWelded, "not yet");
            Run(watch, false, true, 1500, 1500);
            Assert.IsTrue(watch.IsWelded, "welded");
            Assert.IsFalse(watch.IsStuckOpen, "not the other");
            Run(watch, false, false, 1520, 1520);
            Assert.IsFalse(watch.IsWelded, "it opened after all");
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(10000)]
        public void A_contactor_that_is_closed_at_start_up_is_welded(int startMs)
        {
            var watch = new ContactorWatch(true);
            watch.Step(false, true, startMs);
            watch.Step(false, true, startMs + 499);
            Assert.IsFalse(watch.IsOpen, "closed");
            Assert.IsFalse(watch.IsWelded, "not yet");
            watch.Step(false, true, startMs + 500);
            Assert.IsTrue(watch.IsWelded, "welded");
        }

        [TestMethod]
        public void A_contactor_that_does_not_close_or_opens_by_itself_is_found_after_half_a_second()
        {
            var watch = new ContactorWatch(true);
            Run(watch, true, false, 1000, 1480);
            Assert.IsFalse(watch.IsStuckOpen, "not yet");
            Run(watch, true, false, 1500, 1500);
            Assert.IsTrue(watch.IsStuckOpen, "does not close");
            Assert.IsFalse(watch.IsWelded, "not the other");
            Run(watch, true, true, 1520, 2000);
            Assert.IsFalse(watch.IsStuckOpen, "closed after all");
            Run(watch, true, false, 2020, 2520);
            Assert.IsTrue(watch.IsStuckOpen, "opened by itself");
        }

        [TestMethod]
        public void A_new_command_has_its_own_time()
        {
            var watch = new ContactorWatch(true);
            Run(watch, true, false, 0, 480);
            Run(watch, false, true, 500, 980);
            Assert.IsFalse(watch.IsWelded, "half a second from the command on");
        }

        [TestMethod]
        public void Without_an_auxiliary_contact_nothing_is_found()
        {
            var watch = new ContactorWatch(false);
            Assert.IsTrue(watch.IsOpen, "open");
            Run(watch, false, true, 0, 2000);
            Assert.IsTrue(watch.IsOpen && !watch.IsWelded, "nothing");
            Run(watch, true, false, 2020, 4000);
            Assert.IsFalse(watch.IsOpen || watch.IsStuckOpen, "nothing");
        }

        private static void Run(ContactorWatch watch, bool command, bool closed, long from, long to)
        {
            for (long now = from; now <= to; now += 20)
            {
                watch.Step(command, closed, now);
            }
        }
    }
}
