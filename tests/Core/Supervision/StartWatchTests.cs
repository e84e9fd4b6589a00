using Evenload.Core.Supervision;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Supervision
{
    [TestClass]
    public class StartWatchTests
    {
        private const long StartMs = 5000000000L;
        private const int TenMinutesMs = 600000;
        private const int HourMs = 3600000;
        private const int DayMs = 86400000;

        [TestMethod]
        [DataRow(0, false)]
        [DataRow(1, false)]
        [DataRow(4, false)]
        [DataRow(5, true)]
        [DataRow(255, true)]
        public void The_fifth_start_without_a_run_that_stayed_up_is_a_loop(int starts, bool isLoop)
        {
            var watch = new StartWatch(RestartCause.Sudden, starts, 0);
            Assert.IsTrue(isLoop == watch.IsLoop, "loop");
            Assert.IsFalse(watch.NeedsPerson, "ends by itself");
        }

        [TestMethod]
        [DataRow((int)RestartCause.Unknown, 5, 1, false)]
        [DataRow((int)RestartCause.Sudden, 5, 255, false)]
        [DataRow((int)RestartCause.Person, 5, 1, false)]
        [DataRow((int)RestartCause.FactoryReset, 5, 1, false)]
        [DataRow((int)RestartCause.HungThread, 5, 0, false)]
        [DataRow((int)RestartCause.HungThread, 5, 1, true)]
        [DataRow((int)RestartCause.Fault, 4, 1, false)]
        [DataRow((int)RestartCause.Fault, 5, 0, false)]
        [DataRow((int)RestartCause.Fault, 5, 1, true)]
        public void Only_a_second_loop_of_faults_that_the_firmware_told_of_waits_for_a_person(
            int cause, int starts, int loops, bool needsPerson)
        {
            var watch = new StartWatch((RestartCause)cause, starts, loops);
            Assert.IsTrue(needsPerson == watch.NeedsPerson, "person");
            watch.Step(true, false, StartMs);
            watch.Step(true, false, StartMs + DayMs + DayMs);
            Assert.IsTrue(needsPerson != watch.IsClearDue, "time ends it");
        }

        [TestMethod]
        [DataRow(1, 0, TenMinutesMs)]
        [DataRow(4, 1, TenMinutesMs)]
        [DataRow(5, 0, TenMinutesMs)]
        [DataRow(5, 1, HourMs)]
        [DataRow(5, 2, HourMs)]
        public void A_run_has_stayed_up_after_its_time(int starts, int loops, int waitMs)
        {
            var watch = new StartWatch(RestartCause.Sudden, starts, loops);
            watch.Step(true, false, StartMs);
            watch.Step(true, false, StartMs + waitMs - 1);
            Assert.IsFalse(watch.IsClearDue, "not yet");
            Assert.IsTrue(watch.IsLoop == (starts >= 5), "as before");
            watch.Step(true, false, StartMs + waitMs);
            Assert.IsTrue(watch.IsClearDue, "now");
            watch.Clear();
            Assert.IsFalse(watch.IsClearDue, "once");
            Assert.AreEqual(0, watch.Starts, "starts");
            Assert.AreEqual(starts >= 5 ? loops + 1 : loops, watch.Loops, "loops");
            Assert.IsFalse(watch.IsLoop, "over");
            watch.Step(true, false, StartMs + waitMs + 20);
            Assert.IsFalse(watch.IsClearDue, "nothing more to say");
        }

        [TestMethod]
        public void Nothing_is_written_while_a_vehicle_charges_or_before_a_restart()
        {
            var watch = new StartWatch(RestartCause.Sudden, 1, 0);
            watch.Step(true, false, StartMs);
            watch.Step(false, false, StartMs + TenMinutesMs);
            Assert.IsFalse(watch.IsClearDue, "a vehicle charges");
            watch.Step(true, true, StartMs + TenMinutesMs + 20);
            Assert.IsFalse(watch.IsClearDue, "a restart is to come");
            watch.Step(true, false, StartMs + TenMinutesMs + 40);
            Assert.IsTrue(watch.IsClearDue, "neither");
            watch.Step(false, false, StartMs + TenMinutesMs + 60);
            Assert.IsFalse(watch.IsClearDue, "nor once one has come again");
        }

        [TestMethod]
        public void After_a_day_loops_that_were_are_forgotten()
        {
            var watch = new StartWatch(RestartCause.Sudden, 5, 1);
            watch.Step(true, false, StartMs);
            watch.Step(true, false, StartMs + HourMs);
            watch.Clear();
            Assert.AreEqual(2, watch.Loops, "two");
            watch.Step(true, false, StartMs + DayMs - 1);
            Assert.IsFalse(watch.IsClearDue, "not yet");
            watch.Step(true, false, StartMs + DayMs);
            Assert.IsTrue(watch.IsClearDue, "a day");
            watch.Clear();
            Assert.AreEqual(0, watch.Loops, "forgotten");
            watch.Step(true, false, StartMs + DayMs + DayMs);
            Assert.IsFalse(watch.IsClearDue, "nothing more to say");
        }

        [TestMethod]
        [DataRow(254)]
        [DataRow(255)]
        public void Loops_are_counted_as_far_as_a_byte_goes(int loops)
        {
            var watch = new StartWatch(RestartCause.Sudden, 5, loops);
            watch.Step(true, false, StartMs);
            watch.Clear();
            Assert.AreEqual(255, watch.Loops, "loops");
        }

        [TestMethod]
        public void A_charger_without_a_record_counts_nothing()
        {
            var watch = new StartWatch(RestartCause.Unknown, 0, 0);
            watch.Step(true, false, StartMs);
            watch.Step(true, false, StartMs + DayMs);
            Assert.IsFalse(watch.IsClearDue, "nothing to write");
        }
    }
}
