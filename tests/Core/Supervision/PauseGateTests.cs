using Evenload.Core.Supervision;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Supervision
{
    [TestClass]
    public class PauseGateTests
    {
        [TestMethod]
        [DataRow(6000, 6000)]
        [DataRow(5999, 0)]
        [DataRow(0, 0)]
        [DataRow(80000, 80000)]
        public void Below_the_minimum_charging_pauses(int limit, int passed)
        {
            var gate = new PauseGate(6000, 60000, 0);
            Assert.AreEqual(passed, gate.Step(limit, limit, true, 1000), "passed");
            Assert.IsTrue(gate.IsPaused == (passed == 0), "paused");
        }

        [TestMethod]
        public void A_dip_is_held_at_the_minimum_for_ten_seconds_and_not_longer()
        {
            var gate = new PauseGate(6000, 60000, 10000);
            Assert.AreEqual(6000, gate.Step(3000, 3000, true, 1000), "rides out");
            Assert.AreEqual(6000, gate.Step(3000, 3000, true, 10999), "still");
            Assert.AreEqual(0, gate.Step(3000, 3000, true, 11000), "over");
        }

        [TestMethod]
        public void A_dip_beyond_what_the_fuse_bears_pauses_at_once()
        {
            var gate = new PauseGate(6000, 60000, 10000);
            Assert.AreEqual(6000, gate.Step(3000, 3000, true, 1000), "rides out");
            Assert.AreEqual(0, gate.Step(3000, 3000, false, 1020), "the current rose beyond 1.13 times the rating");
        }

        [TestMethod]
        public void Dips_in_quick_succession_count_as_one()
        {
            var gate = new PauseGate(6000, 60000, 10000);
            gate.Step(3000, 3000, true, 0);
            gate.Step(9000, 9000, true, 6000);
            Assert.AreEqual(6000, gate.Step(3000, 3000, true, 9000), "within the ten seconds of the first");
            Assert.AreEqual(0, gate.Step(3000, 3000, true, 10000), "ten seconds after the first");
        }

        [TestMethod]
        public void A_dip_long_after_another_has_ten_seconds_of_its_own()
        {
            var gate = new PauseGate(6000, 60000, 10000);
            gate.Step(3000, 3000, true, 0);
            gate.Step(9000, 9000, true, 100);
            gate.Step(9000, 9000, true, 10100);
            Assert.AreEqual(6000, gate.Step(3000, 3000, true, 15000), "a new dip");
            Assert.AreEqual(6000, gate.Step(3000, 3000, true, 24900), "and its own time");
        }

        [TestMethod]
        [DataRow(10999, 11000)]     // within ten seconds of the dip: the same one
        [DataRow(11000, 20900)]
        public void Ten_seconds_without_a_dip_end_it(int room, int ridesUntil)
        {
            const long Start = 1000000;
            var gate = new PauseGate(6000, 60000, 10000);
            Assert.AreEqual(6000, gate.Step(3000, 3000, true, Start + 1000), "a dip");
            Assert.AreEqual(9000, gate.Step(9000, 9000, true, Start + room), "room");
            Assert.IsFalse(gate.IsRidingOut, "nothing to ride out");
            int passed = gate.Step(3000, 3000, true, Start + 11000);
            Assert.AreEqual(ridesUntil > 11000 ? 6000 : 0, passed, "the next");
            passed = gate.Step(3000, 3000, true, Start + 20900);
            Assert.AreEqual(ridesUntil > 11000 ? 6000 : 0, passed, "has its own time");
        }

        [TestMethod]
        public void Dips_that_follow_each_other_long_after_the_start_are_one_too()
        {
            var gate = new PauseGate(6000, 60000, 10000);
            gate.Step(3000, 3000, true, 1000000);
            gate.Step(9000, 9000, true, 1006000);
            Assert.AreEqual(6000, gate.Step(3000, 3000, true, 1009000), "within ten seconds");
            gate.Step(9000, 9000, true, 1009500);
            Assert.AreEqual(0, gate.Step(3000, 3000, true, 1010000), "ten seconds after the first");
        }

        [TestMethod]
        public void After_a_pause_that_a_dip_began_the_next_dip_has_its_own_time()
        {
            var gate = new PauseGate(6000, 60000, 10000);
            gate.Step(3000, 3000, true, 1000000);
            Assert.AreEqual(0, gate.Step(3000, 3000, true, 1010000), "paused");
            gate.Step(9000, 9000, true, 1010020);
            Assert.AreEqual(9000, gate.Step(9000, 9000, true, 1070020), "resumed");
            Assert.AreEqual(6000, gate.Step(3000, 3000, true, 1070040), "rides out");
            Assert.AreEqual(6000, gate.Step(3000, 3000, true, 1080039), "for ten seconds");
        }

        [TestMethod]
        public void Each_pause_needs_its_own_minute_of_room()
        {
            var gate = new PauseGate(6000, 60000, 0);
            gate.Step(0, 0, true, 0);
            Assert.AreEqual(0, gate.Step(0, 0, true, 0), "no room");
            gate.Step(7000, 7000, true, 0);
            Assert.AreEqual(0, gate.Step(7000, 7000, true, 59999), "not yet");
            Assert.AreEqual(7000, gate.Step(7000, 7000, true, 60000), "resumed");
            Assert.AreEqual(0, gate.Step(3000, 3000, true, 60020), "paused again");
            Assert.AreEqual(0, gate.Step(7000, 7000, true, 60040), "from here on");
            Assert.AreEqual(0, gate.Step(7000, 7000, true, 120039), "not yet");
            Assert.AreEqual(7000, gate.Step(7000, 7000, true, 120040), "resumed");
        }

        [TestMethod]
        public void Resumes_after_a_minute_of_room_for_the_minimum_and_one_ampere()
        {
            var gate = new PauseGate(6000, 60000, 0);
            gate.Step(0, 0, true, 0);
            gate.Step(7000, 7000, true, 1000);
            Assert.AreEqual(0, gate.Step(7000, 7000, true, 60999), "not yet");
            Assert.AreEqual(7000, gate.Step(7000, 7000, true, 61000), "resumes");
            Assert.IsFalse(gate.IsPaused, "no longer paused");
        }

        [TestMethod]
        public void Room_that_is_interrupted_counts_anew()
        {
            var gate = new PauseGate(6000, 60000, 0);
            gate.Step(0, 0, true, 0);
            gate.Step(7000, 7000, true, 1000);
            gate.Step(6999, 6999, true, 30000);
            gate.Step(7000, 7000, true, 30020);
            Assert.AreEqual(0, gate.Step(7000, 7000, true, 90019), "from the interruption on");
            Assert.AreEqual(7000, gate.Step(7000, 7000, true, 90020), "resumes");
        }

        [TestMethod]
        public void A_safe_current_of_the_minimum_resumes_when_nothing_is_known_of_the_connection()
        {
            var gate = new PauseGate(6000, 60000, 0);
            gate.Step(0, 0, true, 0);
            gate.Step(6000, 80000, false, 1000);
            Assert.AreEqual(6000, gate.Step(6000, 80000, false, 61000), "the safe current needs no room beyond it");
        }
    }
}
