using Evenload.Core.Monitoring;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Monitoring
{
    [TestClass]
    public class StartLogTests
    {
        [TestMethod]
        public void New_flash_tells_nothing_and_the_start_is_written_down()
        {
            var flash = new FakeFlash();
            Expect(flash, RestartCause.Unknown, 1, 0);
            Assert.AreEqual(1, flash.Writes, "once");
            Expect(flash, RestartCause.Sudden, 2, 0);
            Assert.AreEqual(2, flash.Writes, "once a start");
        }

        [TestMethod]
        public void Each_end_that_is_told_is_known_after_the_start()
        {
            var flash = new FakeFlash();
            for (int cause = (int)RestartCause.Person; cause <= (int)RestartCause.Fault; cause++)
            {
                StartLog log = Begun(flash);
                log.End((RestartCause)cause, "why", BoxRows.Create(2));
                log = new StartLog(flash);
                Assert.AreEqual(cause, (int)log.Begin(false).Cause, "cause");
                Assert.AreEqual("why", log.Text, "text");
                Assert.AreEqual(72, log.Rows.Length, "rows");
                Assert.AreEqual(1000, log.Rows[0] | (log.Rows[1] << 8), "the first");
                Assert.IsTrue(log.IsOfLast, "of the last run");
                log.End(RestartCause.Person, "", null);
            }
        }

        [TestMethod]
        public void After_a_cut_in_power_nothing_is_left_of_the_run()
        {
            var flash = new FakeFlash();
            Begun(flash).End(RestartCause.Fault, "why", BoxRows.Create(2));
            Begun(flash);
            var log = new StartLog(flash);
            Assert.AreEqual((int)RestartCause.Sudden, (int)log.Begin(false).Cause, "cause");
            Assert.AreEqual("", log.Text, "text");
            Assert.IsTrue(log.Rows == null, "rows");
        }

        [TestMethod]
        public void Run_that_stayed_up_begins_the_count_anew()
        {
            var flash = new FakeFlash();
            for (int i = 0; i < 4; i++)
            {
                Begun(flash);
            }

            Stayed(flash, RestartCause.Sudden, 5);
            Expect(flash, RestartCause.Sudden, 1, 1);
            var log = new StartLog(flash);
            StartWatch watch = log.Begin(false);
            watch.Step(true, false, 0);
            watch.Step(true, false, 86400000);
            log.Clear();
            Expect(flash, RestartCause.Sudden, 1, 0);
        }

        [TestMethod]
        public void Of_a_loop_five_starts_are_written_down_and_then_none()
        {
            var flash = new FakeFlash();
            for (int i = 1; i <= 100; i++)
            {
                var log = new StartLog(flash);
                StartWatch watch = log.Begin(false);
                Assert.AreEqual(i < 5 ? i : 5, watch.Starts, "counted");
                Assert.IsTrue(watch.IsLoop == (i >= 5), "loop");
                Assert.IsTrue(log.IsOfLast == (i <= 5), "of the last run");
            }

            Assert.AreEqual(5, flash.Writes, "writes");
            Stayed(flash, RestartCause.Sudden, 5);
            Assert.AreEqual(6, flash.Writes, "and one when it is over");
            Expect(flash, RestartCause.Sudden, 1, 1);
        }

        [TestMethod]
        public void Of_a_loop_of_faults_five_ends_are_written_down_too()
        {
            var flash = new FakeFlash();
            for (int i = 0; i < 100; i++)
            {
                Begun(flash).End(RestartCause.Fault, "why", BoxRows.Create(1));
            }

            Assert.AreEqual(10, flash.Writes, "writes");
            var log = new StartLog(flash);
            Assert.AreEqual((int)RestartCause.Fault, (int)log.Begin(false).Cause, "the last that is known");
            Assert.IsFalse(log.IsOfLast, "or an earlier one");
        }

        [TestMethod]
        public void Loop_that_a_person_ends_is_forgotten()
        {
            var flash = new FakeFlash();
            for (int loop = 0; loop < 2; loop++)
            {
                for (int i = 0; i < 9; i++)
                {
                    Begun(flash).End(RestartCause.Fault, "", null);
                }

                if (loop == 0)
                {
                    Stayed(flash, RestartCause.Fault, 5);
                }
            }

            var log = new StartLog(flash);
            Assert.IsTrue(log.Begin(false).NeedsPerson, "a second loop of faults");
            log.End(RestartCause.Person, "", null);
            Expect(flash, RestartCause.Person, 1, 0);
        }

        [TestMethod]
        public void Start_that_a_person_has_a_hand_in_ends_a_loop()
        {
            var flash = new FakeFlash();
            for (int i = 0; i < 9; i++)
            {
                Begun(flash);
            }

            StartWatch watch = new StartLog(flash).Begin(true);
            Assert.AreEqual(1, watch.Starts, "counted anew");
            Expect(flash, RestartCause.Sudden, 2, 0);
        }

        [TestMethod]
        public void Restarts_by_a_person_are_no_loop()
        {
            var flash = new FakeFlash();
            for (int i = 0; i < 20; i++)
            {
                var log = new StartLog(flash);
                Assert.AreEqual(1, log.Begin(false).Starts, "counted");
                log.End(i % 2 == 0 ? RestartCause.Person : RestartCause.FactoryReset, "", null);
            }
        }

        [TestMethod]
        public void After_a_loop_that_stayed_up_the_end_is_written_down_again()
        {
            var flash = new FakeFlash();
            for (int i = 0; i < 9; i++)
            {
                Begun(flash);
            }

            StartLog log = Stayed(flash, RestartCause.Sudden, 5);
            log.End(RestartCause.HungThread, "", null);
            Expect(flash, RestartCause.HungThread, 1, 1);
        }

        [TestMethod]
        public void A_cut_at_any_byte_of_any_write_leaves_the_record_before_or_the_new_one()
        {
            for (int tear = 0; tear <= (int)Tear.WhileErasing; tear++)
            {
                int cut = 0;
                bool whole = false;
                while (!whole)
                {
                    var flash = new FakeFlash();
                    StartLog log = Begun(flash);
                    log.Clear();
                    log = Begun(flash);
                    flash.Tear = (Tear)tear;
                    flash.CutAfter = cut;
                    log.End(RestartCause.HungThread, "x", BoxRows.Create(1));
                    flash.Restart();
                    log = new StartLog(flash);
                    StartWatch watch = log.Begin(false);
                    bool isNew = watch.Cause == RestartCause.HungThread;
                    Assert.IsTrue(isNew || watch.Cause == RestartCause.Sudden, "old or new");
                    Assert.AreEqual(2, watch.Starts, "the count in both");
                    Assert.IsTrue(isNew == (log.Rows != null), "rows with the new one only");
                    Assert.AreEqual(isNew ? "x" : "", log.Text, "text with it");
                    cut++;
                    whole = isNew || cut == 100;
                }

                Assert.IsTrue((tear != (int)Tear.WhileErasing) == (cut == 18 + 1 + 36 + 1), "whole after the last byte");
            }
        }

        [TestMethod]
        public void Flash_that_takes_nothing_costs_no_more_than_the_record()
        {
            var flash = new FakeFlash { IsFull = true };
            StartLog log = Begun(flash);
            log.End(RestartCause.Fault, "x", null);
            Expect(flash, RestartCause.Unknown, 1, 0);
            flash.IsFull = false;
            flash.IsUnreadable = true;
            Expect(flash, RestartCause.Unknown, 1, 0);
        }

        [TestMethod]
        public void Write_that_fails_is_tried_in_the_same_slot_the_next_time()
        {
            var flash = new FakeFlash();
            StartLog log = Begun(flash);
            flash.DeniesWrites = true;
            log.Clear();
            Assert.AreEqual(1, flash.LastSlot, "the other slot");
            flash.DeniesWrites = false;
            log.End(RestartCause.Person, "", null);
            Assert.AreEqual(1, flash.LastSlot, "again: the first one is the last that is surely whole");
            Expect(flash, RestartCause.Person, 1, 0);
        }

        [TestMethod]
        public void Sequence_number_may_wrap()
        {
            var flash = new FakeFlash();
            byte[] record = new byte[StartRecord.MaximumLength];
            int count = StartRecord.Write(record, int.MaxValue, RestartCause.Unknown, 2, 0, "", null);
            flash.Put(0, Hex.Part(record, 0, count));
            Expect(flash, RestartCause.Sudden, 3, 0);
            Assert.AreEqual(1, flash.LastSlot, "the other slot");
            Expect(flash, RestartCause.Sudden, 4, 0);
        }

        [TestMethod]
        public void End_before_the_beginning_writes_nothing()
        {
            var flash = new FakeFlash();
            new StartLog(flash).End(RestartCause.Fault, "", null);
            Assert.AreEqual(0, flash.Writes, "writes");
        }

        private static StartLog Begun(FakeFlash flash)
        {
            var log = new StartLog(flash);
            log.Begin(false);
            return log;
        }

        // A start whose run stays up.
        private static StartLog Stayed(FakeFlash flash, RestartCause cause, int starts)
        {
            var log = new StartLog(flash);
            StartWatch watch = log.Begin(false);
            Assert.AreEqual((int)cause, (int)watch.Cause, "cause");
            Assert.AreEqual(starts, watch.Starts, "starts");
            watch.Step(true, false, 0);
            watch.Step(true, false, watch.WaitMs);
            Assert.IsTrue(watch.IsClearDue, "stayed up");
            log.Clear();
            Assert.IsFalse(watch.IsLoop, "over");
            return log;
        }

        private static void Expect(FakeFlash flash, RestartCause cause, int starts, int loops)
        {
            StartWatch watch = new StartLog(flash).Begin(false);
            Assert.AreEqual((int)cause, (int)watch.Cause, "cause");
            Assert.AreEqual(starts, watch.Starts, "starts");
            Assert.AreEqual(loops, watch.Loops, "loops");
        }
    }
}
