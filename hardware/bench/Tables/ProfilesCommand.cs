using System.IO;
using System.Linq;
using Evenload.Bench.Arguments;

namespace Evenload.Bench.Tables
{
    /// <summary><c>bench profiles</c>.</summary>
    public static class ProfilesCommand
    {
        /// <summary>Lists every meter that the firmware reads.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the list.</param>
        public static void Run(CommandLine line, TextWriter output)
        {
            if (line.Text("--markdown") == null)
            {
                TextTable.Write(output, ProfileTable.Header, ProfileTable.Rows);
                return;
            }

            foreach (string row in Markdown())
            {
                output.WriteLine(row);
            }
        }

        /// <summary>The table as it stands in the README.</summary>
        public static string[] Markdown() => ProfileTable.Rows
            .Select(row => row.Select((cell, column) => column == 0 ? "`" + cell + "`" : cell).ToArray())
            .Prepend(ProfileTable.Header.Select(_ => "---").ToArray())
            .Prepend(ProfileTable.Header)
            .Select(row => ("| " + string.Join(" | ", row) + " |").Replace("|  |", "| |").Replace("|  |", "| |"))
            .ToArray();
    }
}
