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
            "INV-1", "INV-2", "INV-3", "INV-4", "INV-5", "INV-6", "INV-7", "INV-9", "INV-10", "INV-11", "INV-12",
        };

        private static readonly string[] Figures =
        {
            "overload, As", "above 1.13, s", "drawing less, s", "above safe, s", "doubted", "charges at the end",
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

        /// <summary>How many of them doubted a truthful meter.</summary>
        public int Doubted => _sessions.Count(session => session.Findings.Doubt != null);

        /// <summary>Whether these are more than one in a thousand, and more than one.</summary>
        public bool DoubtsTooOften => Doubted > 1 && Doubted * 1000L > Sessions;

        /// <summary>One line for each broken rule and each doubt, in order of the seeds.</summary>
        public IEnumerable<string> Lines =>
            from i in Enumerable.Range(0, Sessions)
            from breach in _sessions[i].Findings.All
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
            string[] places = FaultCatalogue.Rows.Select(row => row.Where).Distinct().ToArray();
            string[] header = new[] { "where", "faults", "sessions", "that broke a rule" }.Concat(Figures).ToArray();
            Write(output, markdown, header, places.Select(RowOfPlace).Append(RowOfPlace(null)).ToArray());
            output.WriteLine();
            header = new[] { "fault", "where", "at stake", "sessions" }.Concat(Rules).Concat(Figures).ToArray();
            Write(output, markdown, header, FaultCatalogue.Rows.Select(RowOf).ToArray());
            if (Lines.Any())
            {
                output.WriteLine();
            }

            foreach (string told in Lines)
            {
                output.WriteLine((markdown ? "- " : "") + told);
            }
        }

        private static void Write(TextWriter output, bool markdown, string[] header, string[][] rows)
        {
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

        private static bool Blurs(FaultRow fault)
            => (fault.Traits & (FaultTraits.Lies | FaultTraits.LiesOnSerial | FaultTraits.Disobeys)) != 0;

        private int Pairs() => _sessions
            .Select(session => SessionText.Names(session.Faults))
            .Distinct()
            .Count();

        // Null: all.
        private string[] RowOfPlace(string place)
        {
            Func<FaultRow, bool> belongs = fault => place == null || fault.Where == place;
            int broken = _sessions.Count(session => session.Faults.Any(belongs) && session.Findings.Breaches.Count > 0);
            string faults = Text(FaultCatalogue.Rows.Count(belongs));
            return new[] { place ?? "all", faults, Text(Count(belongs)), Text(broken) }
                .Concat(Worst(belongs))
                .ToArray();
        }

        private string[] RowOf(FaultRow fault)
            => new[] { fault.Name, fault.Where, fault.AtStake, Text(Count(other => other == fault)) }
                .Concat(Rules.Select(rule =>
                    Text(_sessions.Count(session => session.Faults.Contains(fault) && session.Findings.Has(rule)))))
                .Concat(Worst(other => other == fault))
                .ToArray();

        private int Count(Func<FaultRow, bool> belongs) => _sessions.Count(session => session.Faults.Any(belongs));

        // A worst figure is a fault's own only where the other one neither lies nor disobeys.
        private string[] Worst(Func<FaultRow, bool> belongs)
        {
            var all = _sessions.Where(session => session.Faults.Any(belongs)).ToList();
            var own = all
                .Where(session => session.Faults.All(fault => belongs(fault) || !Blurs(fault)))
                .Select(session => session.Findings)
                .ToList();
            int charging = all.Count(session => session.Findings.ChargesAtEnd);
            return new[]
            {
                Most(own, findings => findings.LargestOverloadMilliampSeconds, "0"),
                Most(own, findings => findings.LongestOverloadMs, "0.0"),
                Most(own, findings => findings.LongestUnnoticedMs, "0.0"),
                Most(own, findings => findings.LongestAboveSafeMs, "0.0"),
                Text(all.Count(session => session.Findings.Doubt != null)),
                all.Count == 0 ? "" : Text(charging * 100 / all.Count) + " %",
            };
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string Most(IEnumerable<Findings> all, Func<Findings, long> figure, string format)
            => (all.Select(figure).DefaultIfEmpty().Max() / 1000.0).ToString(format, CultureInfo.InvariantCulture);
    }
}
