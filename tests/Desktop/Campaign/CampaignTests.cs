using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Evenload.Bench;
using Evenload.Bench.Campaign;
using Evenload.Core.Supervision;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Campaign
{
    [TestClass]
    public sealed class CampaignTests
    {
        private const int Minutes = 10;
        private const long LengthMs = Minutes * 60000L;

        public static IEnumerable<object[]> Faults => FaultCatalogue.Rows
            .Where(row => !row.IsLasting && row.Name != "echo")    // which is known for one, and costs next to nothing
            .Select(row => new object[] { row.Name });

        [TestMethod]
        public void Sessions_with_two_faults_break_no_rule()
        {
            CampaignTable table = CampaignCommand.Sessions(1, 40, Minutes);
            Assert.AreEqual(0, table.Broken, string.Join('\n', table.Lines));
        }

        // In houses that switch something every few seconds a step may tell nothing again and again.
        [TestMethod]
        public void A_meter_wired_the_wrong_way_round_is_found_in_nine_of_ten_first_sessions()
        {
            SessionPlan[] plans = Enumerable.Range(1, 100)
                .Select(seed => new SessionPlan(seed, 4 * LengthMs))
                .Where(plan => plan.Faults.All(fault => !fault.IsLasting))
                .Take(30)
                .ToArray();
            int found = plans.Count(plan => IsDoubted(plan.Without(plan.Faults[0]).Without(plan.Faults[1])));
            Assert.AreEqual(30, plans.Length);
            Assert.IsGreaterThanOrEqualTo(27, found);
        }

        [TestMethod]
        public void A_seed_replays_to_the_same_step()
        {
            ulong trace = Session.Run(new SessionPlan(77, LengthMs)).Trace;
            Assert.AreEqual(trace, Session.Run(new SessionPlan(77, LengthMs)).Trace);
            Assert.AreNotEqual(trace, Session.Run(new SessionPlan(78, LengthMs)).Trace);
        }

        [TestMethod]
        public void Seeds_in_a_row_meet_every_pair_of_faults_once()
        {
            int pairs = Enumerable.Range(500, SessionPlan.PairCount)
                .Select(seed => SessionText.Names(new SessionPlan(seed, LengthMs).Faults))
                .Distinct()
                .Count();
            Assert.AreEqual(SessionPlan.PairCount, pairs);
        }

        [TestMethod]
        [DataRow(3)]
        [DataRow(400)]
        [DataRow(90210)]
        public void The_two_faults_of_a_session_are_in_force_together(int seed)
        {
            for (int i = seed; i < seed + 200; i++)
            {
                var plan = new SessionPlan(i, LengthMs);
                Episode first = plan.Episodes.FirstOrDefault(episode => episode.Fault == plan.Faults[0]);
                Episode second = plan.Episodes.FirstOrDefault(episode => episode.Fault == plan.Faults[1]);
                bool meet = first == null || second == null
                    || (second.FromMs >= first.FromMs && second.FromMs < Math.Max(first.UntilMs, first.FromMs + 1));
                Assert.IsTrue(meet, $"seed {i}");
                Assert.IsTrue(plan.Episodes.All(episode => episode.UntilMs <= LengthMs - SessionPlan.CalmMs), $"seed {i}");
            }
        }

        [TestMethod]
        public void A_session_is_the_same_alone_and_beside_others()
        {
            int[] seeds = Enumerable.Range(0, SessionPlan.PairCount)
                .Where(seed => seed % 97 == 0 || new SessionPlan(seed, LengthMs).HasTypist)
                .Take(24)
                .ToArray();
            ulong[] beside = seeds.AsParallel().AsOrdered().WithDegreeOfParallelism(8)
                .Select(seed => Session.Run(new SessionPlan(seed, LengthMs)).Trace)
                .ToArray();
            ulong[] alone = seeds.Select(seed => Session.Run(new SessionPlan(seed, LengthMs)).Trace).ToArray();
            CollectionAssert.AreEqual(alone, beside);
        }

        [TestMethod]
        public void A_storm_at_the_console_is_answered()
        {
            FaultRow storm = FaultCatalogue.Rows.Single(row => row.Name == "console storm");
            SessionPlan plan = Enumerable.Range(0, SessionPlan.PairCount)
                .Select(seed => new SessionPlan(seed, LengthMs))
                .First(each => each.Faults.Contains(storm));
            var rig = new Rig(plan, new Findings());
            for (long nowMs = 0; nowMs < 60000; nowMs += Rig.StepMs)
            {
                rig.Typist.Storm = nowMs < 2000 ? 0 : 1;
                rig.Step(nowMs);
            }

            Assert.IsTrue(rig.Typist.Printed > 200000, rig.Typist.Printed.ToString());
        }

        // A fault that changes nothing has not been injected; but what is typed at the console and changes no setting
        // must not be noticed by anybody else.
        [TestMethod]
        [DynamicData(nameof(Faults))]
        public void Every_fault_changes_what_happens(string name)
        {
            FaultRow fault = FaultCatalogue.Rows.Single(row => row.Name == name);
            bool changes = Enumerable.Range(0, SessionPlan.PairCount)
                .Select(seed => new SessionPlan(seed, LengthMs))
                .Where(plan => plan.Faults.Contains(fault))
                .Take(12)
                .Any(plan => Session.Run(plan).Trace != Session.Run(plan.Without(fault)).Trace);
            Assert.AreEqual(name != "console storm", changes);
        }

        [TestMethod]
        public void The_command_writes_the_table_and_replays_a_session()
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            string[] many = { "campaign", "--sessions", "2", "--seed", "5", "--minutes", "6", "--markdown" };
            Assert.AreEqual(0, Dispatcher.Run(many, output, error), error + output.ToString());
            StringAssert.Contains(output.ToString(), "2 sessions of 6 virtual minutes, seeds 5 to 6");
            StringAssert.Contains(output.ToString(), "| all |");
            string[] one = { "campaign", "--session", "6", "--minutes", "6" };
            Assert.AreEqual(0, Dispatcher.Run(one, output, error), error.ToString());
            StringAssert.Contains(output.ToString(), "session 6: ");
            Assert.AreEqual(2, Dispatcher.Run(new[] { "campaign", "--minutes", "5" }, output, error));
            Assert.AreEqual(2, Dispatcher.Run(new[] { "replay", "--sessions", "5" }, output, error));
        }

        [TestMethod]
        [DataRow(1, 1, false)]
        [DataRow(2, 2, true)]
        [DataRow(1999, 2, true)]
        [DataRow(2000, 2, false)]
        public void One_session_in_a_thousand_may_doubt_a_truthful_meter(int sessions, int doubted, bool isTooOften)
        {
            var table = new CampaignTable(1, sessions, 6);
            for (int seed = 1; seed <= sessions; seed++)
            {
                var doubt = new Breach("doubt", 17, "MeterReversed");
                table.Add(new SessionPlan(seed, LengthMs), new Findings { Doubt = seed <= doubted ? doubt : null });
            }

            Assert.AreEqual(isTooOften, table.DoubtsTooOften);
            using var output = new StringWriter();
            table.Write(output, true);
            string[] told = output.ToString().Split('\n')
                .Where(line => line.StartsWith("- session", StringComparison.Ordinal))
                .ToArray();
            Assert.AreEqual(doubted, told.Length);
            StringAssert.StartsWith(told[0], "- session 1 at 17 ms: doubt: MeterReversed (");
        }

        [TestMethod]
        public void The_table_that_is_quoted_has_every_fault_and_no_broken_rule()
        {
            string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "campaign.md"));
            StringAssert.EndsWith(lines[0], "Broken rules: 0.");
            foreach (FaultRow fault in FaultCatalogue.Rows)
            {
                string start = $"| {fault.Name} | {fault.Where} | {fault.AtStake} | ";
                Assert.AreEqual(1, lines.Count(line => line.StartsWith(start, StringComparison.Ordinal)), start);
            }
        }

        [TestMethod]
        public void Readme_quotes_the_table_of_places()
        {
            string[] table = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "campaign.md"))
                .Where(line => line.Length > 0)
                .TakeWhile((line, i) => i == 0 || !line.StartsWith("| fault |", StringComparison.Ordinal))
                .ToArray();
            string[] listed = File.ReadAllLines(Path.Combine(Root(), "README.md"))
                .SkipWhile(line => line != "## Faults")
                .Where(line => line == table[0] || line.StartsWith('|'))
                .Take(table.Length)
                .ToArray();
            CollectionAssert.AreEqual(table, listed, "Put the first lines of campaign.md there.");
        }

        private static bool IsDoubted(SessionPlan plan)
        {
            var rig = new Rig(plan, new Findings());
            rig.Meter.Invert = true;
            for (long nowMs = 0; nowMs <= plan.LengthMs; nowMs += Rig.StepMs)
            {
                rig.Step(nowMs);
                if (rig.Processor.Controller?.SiteMeterState == MeterState.Implausible)
                {
                    return true;
                }
            }

            return false;
        }

        private static string Root([CallerFilePath] string path = null)
            => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path), "..", "..", ".."));
    }
}
