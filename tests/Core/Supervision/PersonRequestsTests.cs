using Evenload.Core.Supervision;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Supervision
{
    [TestClass]
    public class PersonRequestsTests
    {
        [TestMethod]
        public void Commissioning_is_taken_once_and_the_last_word_counts()
        {
            var requests = new PersonRequests();
            Assert.AreEqual(0, requests.TakeCommissioning(), "Nothing asked.");
            requests.AskCommissioning(PersonRequests.Start);
            Assert.AreEqual(PersonRequests.Start, requests.TakeCommissioning(), "Start.");
            Assert.AreEqual(PersonRequests.Nothing, requests.TakeCommissioning(), "Once.");
            requests.AskCommissioning(PersonRequests.Start);
            requests.AskCommissioning(PersonRequests.Stop);
            Assert.AreEqual(PersonRequests.Stop, requests.TakeCommissioning(), "The last word.");
            requests.AskCommissioning(PersonRequests.Stop);
            Assert.AreEqual(PersonRequests.Stop, requests.TakeCommissioning(), "Asked again.");
        }

        [TestMethod]
        public void Link_is_lent_only_while_no_vehicle_is_connected_and_stays_lent_until_it_is_given_back()
        {
            var requests = new PersonRequests();
            requests.Step(true, 0);
            Assert.IsFalse(requests.IsLinkLent, "Nobody asks.");
            requests.AskLink(true);
            requests.Step(false, 20);
            Assert.IsFalse(requests.IsLinkLent, "A vehicle charges.");
            requests.Step(true, 40);
            Assert.IsTrue(requests.IsLinkLent, "Idle.");
            requests.Step(false, 60);
            Assert.IsTrue(requests.IsLinkLent, "A scan is not torn.");
            requests.AskLink(false);
            Assert.IsTrue(requests.IsLinkLent, "Until the charging path takes it.");
            requests.Step(true, 80);
            Assert.IsFalse(requests.IsLinkLent, "Given back.");
        }

        [TestMethod]
        public void Simulation_ends_by_itself_after_an_hour_and_an_end_before_it_ends_nothing()
        {
            var requests = new PersonRequests();
            requests.EndSimulation();
            requests.AskSimulation(null, null);
            requests.Step(true, 1000);
            Assert.IsTrue(requests.IsSimulating && !requests.SimulationIsOver, "It begins.");
            requests.Step(true, 3600999);
            Assert.IsFalse(requests.SimulationIsOver, "To the last instant.");
            requests.Step(true, 3601000);
            Assert.IsTrue(requests.SimulationIsOver, "Over.");
        }

        [TestMethod]
        public void Test_of_the_pilot_ends_by_itself_after_ten_minutes()
        {
            var requests = new PersonRequests();
            requests.AskTest(7000);
            Assert.AreEqual(PersonRequests.NoTest, requests.TestMilliamps, "Not taken yet.");
            requests.Step(false, 1000);
            requests.Step(false, 600999);
            Assert.AreEqual(7000, requests.TestMilliamps, "To the last instant.");
            requests.Step(false, 601000);
            Assert.AreEqual(PersonRequests.NoTest, requests.TestMilliamps, "Over.");
            requests.AskTest(0);
            requests.Step(false, 602000);
            Assert.AreEqual(0, requests.TestMilliamps, "Nothing at all may be tested too.");
            requests.AskTest(PersonRequests.NoTest);
            requests.Step(false, 602020);
            Assert.AreEqual(PersonRequests.NoTest, requests.TestMilliamps, "Ended by a person.");
        }

        [TestMethod]
        public void Restart_that_is_asked_for_is_told_with_its_cause_and_stays()
        {
            var requests = new PersonRequests();
            Assert.AreEqual((int)RestartCause.Unknown, (int)requests.TakeRestart(), "None.");
            requests.AskRestart(RestartCause.FactoryReset);
            Assert.AreEqual((int)RestartCause.FactoryReset, (int)requests.TakeRestart(), "Asked for.");
            Assert.AreEqual((int)RestartCause.FactoryReset, (int)requests.TakeRestart(), "It stays.");
        }
    }
}
