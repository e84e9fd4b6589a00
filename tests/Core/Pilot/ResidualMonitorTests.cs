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
            monitor.Step(false, false, true, 1000);
            Assert.IsTrue(monitor.TestOutput, "still");
            monitor.Step(true, false, true, 1019);
            Assert.IsFalse(monitor.TestOutput || monitor.IsReady || monitor.IsTripped, "tripped by the test");
            monitor.Step(true, false, true, 2018);
            Assert.IsFalse(monitor.IsReady || monitor.HasFailed, "still tripped");
            monitor.Step(false, false, true, 2019);
            Assert.IsTrue(monitor.IsReady, "passed");
            Assert.IsFalse(monitor.HasFailed || monitor.IsTripped, "good");
        }

        [TestMethod]
        public void A_device_that_does_not_trip_has_failed_after_a_second()
        {
            ResidualMonitor monitor = Wanted();
            monitor.Step(false, false, true, 1019);
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
            monitor.Step(true, false, true, 1039);
            Assert.IsFalse(monitor.HasFailed, "not yet");
            monitor.Step(true, false, true, 1040);
            Assert.IsTrue(monitor.HasFailed, "failed");
            monitor.Step(true, false, true, 1060);
            Assert.IsTrue(monitor.IsTripped, "no test runs");
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
