using Evenload.Core.Supervision;

namespace Evenload.Core.Monitoring
{
    /// <summary>Starts and what was before them, in words.</summary>
    public static class StartText
    {
        /// <summary>What ended a run.</summary>
        /// <param name="cause">Any member.</param>
        /// <returns>Part of a sentence, up to 66 letters.</returns>
        public static string Sentence(RestartCause cause) => cause switch
        {
            RestartCause.Unknown => "nothing is known of a run before",
            RestartCause.Sudden => "power, brown-out, watchdog or reset button; which is not known",
            RestartCause.Person => "somebody restarted it",
            RestartCause.FactoryReset => "somebody brought the factory's state back",
            RestartCause.HungThread => "a thread hung, and the charger restarted itself",
            RestartCause.Fault => "the firmware stopped at a fault",
        };

        /// <summary>How a loop ends.</summary>
        /// <param name="watch">In a loop.</param>
        /// <returns>Part of a sentence, up to 66 letters.</returns>
        public static string Loop(StartWatch watch)
            => watch.NeedsPerson ? "again and again by its own faults; reboot lets it charge again"
                : watch.WaitMs == StartWatch.StayedMs ? "again and again; charges when it has run for 10 minutes"
                : "again and again, and not for the first time; charges after an hour";

        /// <summary>All that is known of the last start.</summary>
        /// <param name="log">Has begun; null where starts are not written down.</param>
        /// <param name="watch">What it gave.</param>
        public static string Of(StartLog log, StartWatch watch)
        {
            string text = log == null || log.Text.Length == 0 ? "" : ": " + log.Text;
            string count = watch.Starts < 2 ? "" : " Start " + watch.Starts.ToString() + " since a run of 10 minutes.";
            return "Last start: " + Sentence(watch.Cause) + text + Earlier(log) + "." + count
                + (watch.IsLoop ? " Started " + Loop(watch) + "." : "");
        }

        /// <summary>What is left of the run before.</summary>
        /// <param name="log">Has begun; null where starts are not written down.</param>
        /// <param name="watch">What it gave.</param>
        public static string Before(StartLog log, StartWatch watch)
            => log == null || log.Rows == null
                ? "# Nothing is left of the run before: " + Sentence(watch.Cause) + "."
                : "# The end of the run before; what ended it: " + Sentence(watch.Cause)
                    + (log.Text.Length == 0 ? "" : ": " + log.Text) + Earlier(log) + ".";

        private static string Earlier(StartLog log)
            => log == null || log.IsOfLast ? "" : "; or an earlier run did, the last starts were too many to be written down";
    }
}
