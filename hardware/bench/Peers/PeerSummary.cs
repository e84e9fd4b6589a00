using System;
using System.Collections.Generic;
using System.Linq;

namespace Evenload.Bench.Peers
{
    /// <summary>All of them on all traces, in one table.</summary>
    public static class PeerSummary
    {
        /// <summary>What the cells say.</summary>
        public const string Title = "Ampere-seconds above the limit, and energy in per cent of the clairvoyant bound:";

        /// <summary>Names of the columns.</summary>
        public static string[] Header(IEnumerable<PeerTable> tables) =>
            tables.Select(table => "`" + table.Trace.Name + "`").Prepend(string.Empty).ToArray();

        /// <summary>One row each of those compared.</summary>
        /// <param name="tables">One and more.</param>
        public static string[][] Rows(IReadOnlyList<PeerTable> tables) => Enumerable
            .Range(0, tables[0].Scores.Count)
            .Select(index => tables
                .Select(table => Cell(table, table.Scores[index]))
                .Prepend(tables[0].Scores[index].Name)
                .ToArray())
            .ToArray();

        private static string Cell(PeerTable table, PeerScore score)
        {
            decimal share = table.ClairvoyantWh == 0 ? 100 : 100 * score.EnergyWh / table.ClairvoyantWh;
            return FormattableString.Invariant($"{score.AboveMilliampMs / 1000000m:0}, {share:0} %");
        }
    }
}
