using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Evenload.Bench.Arguments;
using Evenload.Bench.Tables;

namespace Evenload.Bench.Peers
{
    /// <summary><c>bench peers</c>.</summary>
    public static class PeersCommand
    {
        /// <summary>Compares Evenload with what others do, trace by trace.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the tables.</param>
        public static void Run(CommandLine line, TextWriter output)
        {
            int seed = line.Number("--seed", 0, int.MaxValue, 1);
            var settings = SettingsBuilder.Build(line, null);
            var metered = SettingsBuilder.Build(line, null);
            SettingsBuilder.Apply(metered, "vehicleMeter", "em340");
            Write(
                Chosen(line.Text("--trace")).Select(trace => PeerTable.Of(trace, settings, metered, seed)),
                line.Text("--markdown") != null,
                output);
        }

        /// <summary>Writes tables, and a summary of them if they are several.</summary>
        /// <param name="tables">Each is written when it is there.</param>
        /// <param name="markdown">Whether they are to be read as that.</param>
        /// <param name="output">Gets them.</param>
        public static void Write(IEnumerable<PeerTable> tables, bool markdown, TextWriter output)
        {
            var written = new List<PeerTable>();
            foreach (PeerTable table in tables)
            {
                written.Add(table);
                Write(output, markdown, $"`{table.Trace.Name}`: {table.Trace.Text}", PeerTable.Header, table.Rows);
            }

            if (written.Count > 1)
            {
                Write(output, markdown, PeerSummary.Title, PeerSummary.Header(written), PeerSummary.Rows(written));
            }
        }

        /// <summary>A table as it stands in the README.</summary>
        public static IEnumerable<string> Markdown(string[] header, string[][] rows) => rows
            .Prepend(header.Select((_, column) => column == 0 ? "---" : "---:").ToArray())
            .Prepend(header)
            .Select(row => ("| " + string.Join(" | ", row) + " |").Replace("|  |", "| |", StringComparison.Ordinal));

        private static void Write(TextWriter output, bool markdown, string title, string[] header, string[][] rows)
        {
            output.WriteLine(title);
            if (markdown)
            {
                output.WriteLine();
                foreach (string row in Markdown(header, rows))
                {
                    output.WriteLine(row);
                }
            }
            else
            {
                TextTable.Write(output, header, rows);
            }

            output.WriteLine();
        }

        private static IEnumerable<PeerTrace> Chosen(string name)
        {
            if (name == null)
            {
                return PeerTraces.All;
            }

            PeerTrace found = PeerTraces.All.FirstOrDefault(trace => trace.Name == name);
            string nearest = NearestName.Of(name, PeerTraces.All.Select(trace => trace.Name));
            return found != null
                ? new[] { found }
                : throw new UsageException($"--trace {name}: no such trace, did you mean {nearest}?");
        }
    }
}
