using Evenload.Core.Monitoring;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Monitoring
{
    [TestClass]
    public class StartTextTests
    {
        [TestMethod]
        public void Each_cause_has_its_own_words_that_fit_a_line_of_the_status()
        {
            for (int cause = 0; cause <= (int)RestartCause.Fault; cause++)
            {
                string sentence = StartText.Sentence((RestartCause)cause);
                Assert.IsTrue(sentence.Length > 10 && sentence.Length <= 66, "length");
                for (int other = 0; other < cause; other++)
                {
                    Assert.IsTrue(sentence != StartText.Sentence((RestartCause)other), "its own");
                }
            }
        }

        [TestMethod]
        [DataRow((int)RestartCause.Sudden, 0, "again and again; charges when it has run for 10 minutes")]
        [DataRow((int)RestartCause.Sudden, 1, "again and again, and not for the first time; charges after an hour")]
        [DataRow((int)RestartCause.Fault, 1, "again and again by its own faults; reboot lets it charge again")]
        public void Loop_says_how_it_ends(int cause, int loops, string expected)
        {
            var watch = new StartWatch((RestartCause)cause, 5, loops);
            Assert.AreEqual(expected, StartText.Loop(watch), "words");
            Assert.IsTrue(expected.Length <= 66, "fits a line of the status");
        }

        [TestMethod]
        public void What_is_known_is_told_and_what_is_not()
        {
            var flash = new FakeFlash();
            Expect(
                flash,
                "Last start: nothing is known of a run before.",
                "# Nothing is left of the run before: nothing is known of a run before.");
            Expect(
                flash,
                "Last start: power, brown-out, watchdog or reset button; which is not known. Start 2 since a run of 10"
                    + " minutes.",
                "# Nothing is left of the run before: power, brown-out, watchdog or reset button; which is not known.");
            var log = new StartLog(flash);
            log.Begin(false);
            log.End(RestartCause.Fault, "IndexOutOfRangeException, no", BoxRows.Create(1));
            Expect(
                flash,
                "Last start: the firmware stopped at a fault: IndexOutOfRangeException, no. Start 4 since a run of 10"
                    + " minutes.",
                null);
        }

        [TestMethod]
        public void Rows_of_the_run_before_are_told_with_what_ended_it()
        {
            var flash = new FakeFlash();
            var log = new StartLog(flash);
            log.Begin(false);
            log.End(RestartCause.Person, "", BoxRows.Create(1));
            Expect(flash, null, "# The end of the run before; what ended it: somebody restarted it.");
        }

        [TestMethod]
        public void Loop_that_is_not_written_down_any_more_is_told_to_be_so()
        {
            var flash = new FakeFlash();
            for (int i = 0; i < 5; i++)
            {
                var log = new StartLog(flash);
                log.Begin(false);
                log.End(RestartCause.HungThread, "", BoxRows.Create(1));
            }

            Expect(
                flash,
                "Last start: a thread hung, and the charger restarted itself; or an earlier run did, the last starts"
                    + " were too many to be written down. Start 5 since a run of 10 minutes. Started again and again;"
                    + " charges when it has run for 10 minutes.",
                "# The end of the run before; what ended it: a thread hung, and the charger restarted itself; or an"
                    + " earlier run did, the last starts were too many to be written down.");
        }

        [TestMethod]
        public void Charger_that_does_not_write_starts_down_says_that_it_knows_nothing()
        {
            var watch = new StartWatch(RestartCause.Unknown, 0, 0);
            Assert.AreEqual("Last start: nothing is known of a run before.", StartText.Of(null, watch), "start");
            Assert.AreEqual(
                "# Nothing is left of the run before: nothing is known of a run before.",
                StartText.Before(null, watch),
                "before");
        }

        // Starts; null: whatever it says.
        private static void Expect(FakeFlash flash, string start, string before)
        {
            var log = new StartLog(flash);
            StartWatch watch = log.Begin(false);
            Assert.AreEqual(start ?? StartText.Of(log, watch), StartText.Of(log, watch), "start");
            Assert.AreEqual(before ?? StartText.Before(log, watch), StartText.Before(log, watch), "before");
        }
    }
}
