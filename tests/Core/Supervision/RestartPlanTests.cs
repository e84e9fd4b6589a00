using Evenload.Core.Supervision;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Supervision
{
    [TestClass]
    public class RestartPlanTests
    {
        [TestMethod]
        public void Nothing_happens_unasked()
        {
            var plan = new RestartPlan();
            plan.Step(true, 0);
            plan.Step(true, 100000000);
            Assert.IsTrue(!plan.IsPlanned && !plan.Withdraws && !plan.IsDue, "no restart");
        }

        [TestMethod]
        public void With_the_contactor_open_it_is_due_in_the_second_tick()
        {
            var plan = new RestartPlan();
            plan.Ask(RestartCause.HungThread, false);
            plan.Step(true, 1000);
            Assert.IsTrue(plan.Withdraws && !plan.IsDue, "first nobody may close it any more");
            plan.Step(true, 1020);
            Assert.IsTrue(plan.IsDue, "due");
        }

        [TestMethod]
        public void A_session_may_go_on_for_ten_minutes()
        {
            var plan = new RestartPlan();
            plan.Ask(RestartCause.HungThread, false);
            plan.Step(false, 1000);
            plan.Step(false, 600999);
            Assert.IsTrue(plan.IsPlanned && !plan.Withdraws, "goes on");
            plan.Step(false, 601000);
            Assert.IsTrue(plan.Withdraws && !plan.IsDue, "has to end");
            plan.Step(false, 601020);
            Assert.IsTrue(!plan.IsDue, "waits for the contactor");
            plan.Step(true, 604000);
            Assert.IsTrue(plan.IsDue, "due");
        }

        [TestMethod]
        public void Ten_minutes_count_from_the_first_instant_too()
        {
            var plan = new RestartPlan();
            plan.Ask(RestartCause.Person, false);
            plan.Step(false, 0);
            plan.Step(false, 300000);
            plan.Step(false, 599999);
            Assert.IsTrue(!plan.Withdraws, "goes on");
            plan.Step(false, 600000);
            Assert.IsTrue(plan.Withdraws, "has to end");
        }

        [TestMethod]
        public void A_session_that_ends_before_lets_it_come()
        {
            var plan = new RestartPlan();
            plan.Ask(RestartCause.HungThread, false);
            plan.Step(false, 1000);
            plan.Step(true, 2000);
            plan.Step(true, 2020);
            Assert.IsTrue(plan.IsDue, "due");
        }

        [TestMethod]
        public void An_urgent_one_ends_the_session_and_comes_after_ten_seconds_at_the_latest()
        {
            var plan = new RestartPlan();
            plan.Ask(RestartCause.HungThread, false);
            plan.Ask(RestartCause.Person, true);
            plan.Ask(RestartCause.HungThread, false);
            plan.Step(false, 1000);
            Assert.IsTrue(plan.Withdraws, "at once");
            plan.Step(false, 10999);
            Assert.IsTrue(!plan.IsDue, "the contactor is still closed");
            plan.Step(false, 11000);
            Assert.IsTrue(plan.IsDue, "even so");
        }

        [TestMethod]
        public void The_first_cause_is_told_unless_somebody_will_not_wait()
        {
            var plan = new RestartPlan();
            Assert.AreEqual((int)RestartCause.Unknown, (int)plan.Cause, "none");
            plan.Ask(RestartCause.HungThread, false);
            plan.Ask(RestartCause.Fault, false);
            Assert.AreEqual((int)RestartCause.HungThread, (int)plan.Cause, "the first");
            plan.Ask(RestartCause.Person, true);
            plan.Ask(RestartCause.HungThread, false);
            plan.Ask(RestartCause.FactoryReset, true);
            Assert.AreEqual((int)RestartCause.Person, (int)plan.Cause, "the first that will not wait");
        }
    }
}
