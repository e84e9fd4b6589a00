using System.Collections.Generic;
using System.IO;
using System.Linq;
using Evenload.Bench.Arguments;
using Evenload.Bench.Tables;
using static System.FormattableString;

namespace Evenload.Bench.Hang
{
    /// <summary>What many runs came to, a row a thread.</summary>
    public static class HangTable
    {
        private static readonly string[] Header =
        {
            "thread", "runs", "vehicle charged", "offer gone", "current gone", "reset", "charges again", "hung in",
        };

        /// <summary>Writes it.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets it.</param>
        /// <param name="results">At least one.</param>
        public static void Write(CommandLine line, TextWriter output, IReadOnlyList<HangResult> results)
            => MarkdownTable.WriteEither(line, output, Header, results
                .GroupBy(result => result.Thread)
                .OrderByDescending(thread => thread.Count())
                .Select(Row)
                .ToArray());

        private static string[] Row(IGrouping<string, HangResult> thread) => new[]
        {
            thread.Key,
            Invariant($"{thread.Count()}"),
            Invariant($"{thread.Count(result => result.DrawnMilliamps > HangBounds.NothingMilliamps)}"),
            Range(thread.Select(result => result.OfferMs)),
            Range(thread.Select(result => result.CurrentMs)),
            Range(thread.Select(result => result.ResetMs)),
            Range(thread.Select(result => result.AgainMs)),
            string.Join(", ", thread.GroupBy(result => result.Call)
                .OrderBy(call => call.Key)
                .Select(call => Invariant($"{call.Key} {call.Count()}"))),
        };

        private static string Range(IEnumerable<int> times)
        {
            int[] seen = times.Where(ms => ms > 0).ToArray();
            return seen.Length == 0 ? "-" : Invariant($"{seen.Min()} to {seen.Max()} ms");
        }
    }
}
