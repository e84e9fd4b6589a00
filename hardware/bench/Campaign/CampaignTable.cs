using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Evenload.Bench.Tables;

namespace Evenload.Bench.Campaign
{
    /// <summary>Faults against rules, with counts and worst figures.</summary>
    public sealed class CampaignTable
    {
        private static readonly string[] Rules =
        {
            "INV-1", "INV-2", "INV-3", "INV-4", "INV-5", "INV-6", "INV-7", "INV-9", "INV-10", "INV-11",
        };

        private readonly int _first;
        private readonly int _minutes;
        private readonly (IReadOnlyList<FaultRow> Faults, Findings Findings)[] _sessions;

        /// <summary>An empty table.</summary>
        /// <param name="first">Seed of the first session.</param>
        /// <param name="count">How many there will be.</param>
        /// <param name="minutes">How long each is.</param>
        public CampaignTable(int first, int count, int minutes)
        {
            _first = first;
            _minutes = minutes;
            _sessions = new (IReadOnlyList<FaultRow>, Findings)[count];
        }

        /// <summary>How many sessions there were.</summary>
        public int Sessions => _sessions.Length;

        /// <summary>How many of them broke a rule.</summary>
        public int Broken => _sessions.Count(session => session.Findings.Breaches.Count > 0);

        /// <summary>One line for each broken rule, in order of the seeds.</summary>
        public IEnumerable<string> BrokenLines =>
            from i in Enumerable.Range(0, Sessions)
            from breach in _sessions[i].Findings.Breaches
            select FormattableString.Invariant(
                $"session {_first + i} at {breach.AtMs} ms: {breach.Rule}: {breach.Text} ({SessionText.Names(_sessions[i].Faults)})");

        /// <summary>Takes a session; from any thread.</summary>
        public void Add(SessionPlan plan, Findings findings) => _sessions[plan.Seed - _first] = (plan.Faults, findings);

        /// <summary>Writes it.</summary>
        /// <param name="output">Gets it.</param>
        /// <param name="markdown">For a document, or for a terminal.</param>
        public void Write(TextWriter output, bool markdown)
        {
            output.WriteLine(FormattableString.Invariant(
                $"{Sessions} sessions of {_minutes} virtual minutes, seeds {_first} to {_first + Sessions - 1}, each with two of {FaultCatalogue.Rows.Count} faults; {Pairs()} of {SessionPlan.PairCount} pairs. Broken rules: {Broken}."));
            output.WriteLine();
            string[] header = Header().ToArray();
            string[][] rows = FaultCatalogue.Rows.Select(Row).Append(Row(null)).ToArray();
            if (!markdown)
            {
                TextTable.Write(output, header, rows);
                return;
            }

            foreach (string[] row in rows.Prepend(header.Select(_ => "---").ToArray()).Prepend(header))
            {
                output.WriteLine("| " + string.Join(" | ", row) + " |");
            }
        }

        private static IEnumerable<string> Header() => new[] { "fault", "where", "at stake", "sessions" }
            .Concat(Rules)
            .Concat(new[] { "overload, As", "above 1.13, s", "drawing less, s", "above safe, s", "charges at the end" });

        private static bool Blurs(FaultRow fault)
            => (fault.Traits & (FaultTraits.Lies | FaultTraits.LiesOnSerial | FaultTraits.Disobeys)) != 0;

        private int Pairs() => _sessions
            .Select(session => SessionText.Names(session.Faults))
            .Distinct()
            .Count();

        // Null: all sessions. A worst figure is a fault's own only where the other one neither lies nor disobeys.
        private string[] Row(FaultRow fault)
        {
            var all = _sessions.Where(session => fault == null || session.Faults.Contains(fault)).ToList();
            var own = all
                .Where(session => fault == null || session.Faults.All(other => other == fault || !Blurs(other)))
                .Select(session => session.Findings)
                .ToList();
            int charging = all.Count(session => session.Findings.ChargesAtEnd);
            IEnumerable<string> cells = new[] { fault?.Name ?? "all", fault?.Where ?? "", fault?.AtStake ?? "", Text(all.Count) }
                .Concat(Rules.Select(rule => Text(all.Count(session => session.Findings.Has(rule)))))
                .Append(Seconds(own.Select(findings => findings.LargestOverloadMilliampSeconds).DefaultIfEmpty().Max(), "0"))
                .Append(Seconds(own.Select(findings => (long)findings.LongestOverloadMs).DefaultIfEmpty().Max(), "0.0"))
                .Append(Seconds(own.Select(findings => (long)findings.LongestUnnoticedMs).DefaultIfEmpty().Max(), "0.0"))
                .Append(Seconds(own.Select(findings => (long)findings.LongestAboveSafeMs).DefaultIfEmpty().Max(), "0.0"))
                .Append(all.Count == 0 ? "" : Text(charging * 100 / all.Count) + " %");
            return cells.ToArray();
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string Seconds(long thousandths, string format)
            => (thousandths / 1000.0).ToString(format, CultureInfo.InvariantCulture);
    }
}
