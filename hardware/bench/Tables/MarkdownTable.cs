using System.IO;
using System.Linq;
using Evenload.Bench.Arguments;

namespace Evenload.Bench.Tables
{
    /// <summary>Tables as a README has them; the first column is code.</summary>
    public static class MarkdownTable
    {
        /// <summary>The lines of a table.</summary>
        /// <param name="header">Names of the columns.</param>
        /// <param name="rows">As many cells each as <paramref name="header"/>.</param>
        public static string[] Of(string[] header, string[][] rows) => rows
            .Select(row => row.Select((cell, column) => column == 0 ? "`" + cell + "`" : cell).ToArray())
            .Prepend(header.Select(_ => "---").ToArray())
            .Prepend(header)
            .Select(row => "| " + string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|"))) + " |")
            .ToArray();

        /// <summary>Writes a table: plain, or with <c>--markdown</c> as in a README.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets it.</param>
        /// <param name="header">Names of the columns.</param>
        /// <param name="rows">As many cells each as <paramref name="header"/>.</param>
        public static void WriteEither(CommandLine line, TextWriter output, string[] header, string[][] rows)
        {
            if (line.Text("--markdown") == null)
            {
                TextTable.Write(output, header, rows);
                return;
            }

            foreach (string row in Of(header, rows))
            {
                output.WriteLine(row);
            }
        }
    }
}
