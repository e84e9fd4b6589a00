using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    [TestClass]
    public class ResidualMonitorTests
    {
        [TestMethod]
        public void The_device_is_tested_before_the_contactor_closes_and_ready_when_it_trips_and_comes_back()
        {
            var monitor = new ResidualMonitor(true);
            monitor.Step(false, false, false, 0);
            Assert.IsFalse(monitor.TestOutput || monitor.IsReady, "nobody wants it");
            monitor.Step(false, false, true, 20);
            Assert.IsTrue(monitor.TestOutput, "test");
            Stay(monitor, false, 20, 1000);
            Assert.IsTrue(monitor.TestOutput, "still");
            monitor.Step(true, false, true, 1019);
            Assert.IsFalse(monitor.TestOutput || monitor.IsReady || monitor.IsTripped, "tripped by the test");
            Stay(monitor, true, 1019, 2018);
            Assert.IsFalse(monitor.IsReady || monitor.HasFailed, "still tripped");
            monitor.Step(false, false, true, 2019);
            Assert.IsTrue(monitor.IsReady, "passed");
            Assert.IsFalse(monitor.HasFailed || monitor.IsTripped, "good");
        }

        [TestMethod]
        public void A_device_that_does_not_trip_has_failed_after_a_second()
        {
            ResidualMonitor monitor = Wanted();
            Stay(monitor, false, 20, 1019);
            Assert.IsFalse(monitor.HasFailed, "not yet");
            monitor.Step(false, false, true, 1020);
            Assert.IsTrue(monitor.HasFailed, "failed");
            Assert.IsFalse(monitor.TestOutput || monitor.IsReady, "ended");
            monitor.Step(false, false, true, 1040);
            Assert.IsTrue(monitor.HasFailed, "until nobody wants it");
            Assert.IsFalse(monitor.TestOutput, "no second try");
            monitor.Step(false, false, false, 1060);
            Assert.IsFalse(monitor.HasFailed, "may try again");
        }

        [TestMethod]
        public void A_device_that_does_not_come_back_has_failed_after_a_second_and_has_tripped()
        {
            ResidualMonitor monitor = Wanted();
            monitor.Step(true, false, true, 40);
            Stay(monitor, true, 40, 1039);
            Assert.IsFalse(monitor.HasFailed, "not yet");
            monitor.Step(true, false, true, 1040);
            Assert.IsTrue(monitor.HasFailed, "failed");
            monitor.Step(true, false, true, 1060);
            Assert.IsTrue(monitor.IsTripped, "no test runs");
        }

        [TestMethod]
        public void Ticks_that_come_late_give_the_device_its_time_all_the_same()
        {
            ResidualMonitor monitor = Wanted();
            monitor.Step(false, false, true, 5000);
            Assert.IsTrue(monitor.TestOutput && !monitor.HasFailed, "the output may have been set just now");
            monitor.Step(true, false, true, 5020);
            monitor.Step(true, false, true, 9000);
            Stay(monitor, true, 9000, 9899);
            Assert.IsFalse(monitor.HasFailed || monitor.IsTripped, "cleared just now");
            monitor.Step(true, false, true, 9900);
            Assert.IsTrue(monitor.HasFailed, "a second of ticks in time");
        }

        [TestMethod]
        public void A_test_that_a_reset_ended_is_no_trip()
        {
            var monitor = new ResidualMonitor(true);
            monitor.Step(true, false, true, 50);
            Assert.IsFalse(monitor.IsTripped || monitor.TestOutput || monitor.IsReady, "the run before may have tested");
            Stay(monitor, true, 50, 999);
            Assert.IsFalse(monitor.IsTripped, "still");
            monitor.Step(false, false, true, 999);
            Assert.IsTrue(monitor.TestOutput && !monitor.IsReady, "back, and tested as ever");
        }

        [TestMethod]
        public void A_device_that_has_not_come_back_a_second_after_the_start_has_tripped()
        {
            var monitor = new ResidualMonitor(true);
            monitor.Step(true, false, false, 50);
            Stay(monitor, true, 50, 999);
            Assert.IsFalse(monitor.IsTripped, "not yet");
            monitor.Step(true, false, false, 1000);
            Assert.IsTrue(monitor.IsTripped, "tripped");
        }

        [TestMethod]
        public void A_trip_with_the_contactor_closed_at_the_start_is_one_at_once()
        {
            var monitor = new ResidualMonitor(true);
            monitor.Step(true, true, false, 50);
            Assert.IsTrue(monitor.IsTripped, "tripped");
        }

        [TestMethod]
        public void A_trip_after_the_start_is_one_at_once()
        {
            var monitor = new ResidualMonitor(true);
            monitor.Step(false, false, false, 50);
            monitor.Step(true, false, false, 70);
            Assert.IsTrue(monitor.IsTripped, "tripped");
        }

        [TestMethod]
        public void A_trip_while_charging_is_seen_at_once()
        {
            ResidualMonitor monitor = Passed();
            monitor.Step(false, true, false, 3000);
            Assert.IsFalse(monitor.IsTripped, "charging");
            monitor.Step(true, true, false, 3020);
            Assert.IsTrue(monitor.IsTripped, "tripped");
            Assert.IsFalse(monitor.IsReady, "not ready");
        }

        [TestMethod]
        public void A_trip_before_closing_is_seen_at_once()
        {
            ResidualMonitor monitor = Passed();
            monitor.Step(true, false, true, 3000);
            Assert.IsTrue(monitor.IsTripped && !monitor.IsReady, "tripped");
        }

        [TestMethod]
        public void Each_closing_needs_a_test_of_its_own()
        {
            ResidualMonitor monitor = Passed();
            monitor.Step(false, true, false, 3000);
            monitor.Step(false, false, true, 3020);
            Assert.IsTrue(monitor.TestOutput && !monitor.IsReady, "tested again");
        }

        [TestMethod]
        public void The_next_session_needs_a_test_of_its_own()
        {
            ResidualMonitor monitor = Passed();
            monitor.Step(false, false, false, 3000);
            Assert.IsFalse(monitor.IsReady, "not ready");
            monitor.Step(false, false, true, 3020);
            Assert.IsTrue(monitor.TestOutput, "tested again");
        }

        [TestMethod]
        public void Nothing_is_tested_while_the_contactor_is_closed()
        {
            var monitor = new ResidualMonitor(true);
            monitor.Step(false, true, true, 0);
            Assert.IsFalse(monitor.TestOutput, "closed");
            monitor.Step(false, false, true, 20);
            Assert.IsTrue(monitor.TestOutput, "open");
            monitor.Step(false, true, true, 40);
            Assert.IsFalse(monitor.TestOutput, "closed in the middle of it");
        }

        [TestMethod]
        public void Without_a_device_all_is_well()
        {
            var monitor = new ResidualMonitor(false);
            monitor.Step(true, false, true, 0);
            Assert.IsTrue(monitor.IsReady, "ready");
            Assert.IsFalse(monitor.IsTripped || monitor.TestOutput || monitor.HasFailed, "nothing");
        }

        // Ticks, 100 ms apart at the most.
        private static void Stay(ResidualMonitor monitor, bool tripped, long fromMs, long untilMs)
        {
            for (long nowMs = fromMs + 100; nowMs < untilMs; nowMs += 100)
            {
                monitor.Step(tripped, false, true, nowMs);
            }

            monitor.Step(tripped, false, true, untilMs);
        }

        private static ResidualMonitor Wanted()
        {
            var monitor = new ResidualMonitor(true);
            monitor.Step(false, false, true, 20);
            return monitor;
        }

        private static ResidualMonitor Passed()
        {
            ResidualMonitor monitor = Wanted();
            monitor.Step(true, false, true, 40);
            monitor.Step(false, false, true, 60);
            Assert.IsTrue(monitor.IsReady, "passed");
            return monitor;
        }
    }
}
