using System;
using System.IO;
using System.Threading.Tasks;
using Evenload.Bench.Arguments;

namespace Evenload.Bench.Campaign
{
    /// <summary><c>bench campaign</c>.</summary>
    public static class CampaignCommand
    {
        private const int MinuteMs = 60000;
        private const int BeforeMs = 30000;
        private const int AfterMs = 5000;

        /// <summary>Runs many sessions and prints the table; or one.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the table, and every broken rule.</param>
        /// <exception cref="FailureException">A rule was broken, or too many sessions doubted a truthful meter.</exception>
        public static void Run(CommandLine line, TextWriter output)
        {
            int minutes = line.Number("--minutes", 6, 600, 60);
            int one = line.Number("--session", 0, int.MaxValue, -1);
            if (one >= 0)
            {
                Replay(new SessionPlan(one, (long)minutes * MinuteMs), output);
                return;
            }

            int first = line.Number("--seed", 0, int.MaxValue / 2, 1);
            CampaignTable table = Sessions(first, line.Number("--sessions", 1, 1000000, 1000), minutes);
            table.Write(output, line.Text("--markdown") != null);
            if (table.Broken > 0)
            {
                throw new FailureException($"{table.Broken} of {table.Sessions} sessions broke a rule");
            }

            if (table.DoubtsTooOften)
            {
                throw new FailureException($"{table.Doubted} of {table.Sessions} sessions doubted a truthful meter");
            }
        }

        // Once to find what breaks, and once more to tell how it came to that.
        private static void Replay(SessionPlan plan, TextWriter output)
        {
            Findings findings = Session.Run(plan);
            foreach (Breach breach in findings.All)
            {
                output.WriteLine($"  before and after {breach.AtMs} ms:");
                Session.Run(plan, new SessionJournal(output, breach.AtMs - BeforeMs, breach.AtMs + AfterMs));
            }

            SessionText.Write(output, plan, findings);
            if (findings.Breaches.Count > 0)
            {
                throw new FailureException($"session {plan.Seed} broke {findings.Breaches.Count} rules");
            }
        }

        /// <summary>Runs sessions side by side.</summary>
        /// <param name="first">Seed of the first; the others follow it.</param>
        /// <param name="count">How many.</param>
        /// <param name="minutes">How long each, in virtual time.</param>
        public static CampaignTable Sessions(int first, int count, int minutes)
        {
            var table = new CampaignTable(first, count, minutes);
            Parallel.For(0, count, i =>
            {
                var plan = new SessionPlan(first + i, (long)minutes * MinuteMs);
                table.Add(plan, Session.Run(plan));
            });
            return table;
        }
    }
}
