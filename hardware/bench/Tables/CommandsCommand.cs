using System.IO;
using System.Linq;
using Evenload.Bench.Arguments;
using Evenload.Core.Console;

namespace Evenload.Bench.Tables
{
    /// <summary><c>bench commands</c>.</summary>
    public static class CommandsCommand
    {
        private static readonly string[] Header = { "command", "arguments", "does", "needs the password" };

        private static string[][] Rows => Enumerable.Range(0, CommandTable.Count)
            .Select(CommandTable.Row)
            .Select(row => new[] { row.Name, row.Arguments, row.Help, row.Changes ? "yes" : "" })
            .ToArray();

        /// <summary>Lists every command of the console.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the list.</param>
        public static void Run(CommandLine line, TextWriter output)
            => MarkdownTable.WriteEither(line, output, Header, Rows);

        /// <summary>The table as it stands in firmware/README.md.</summary>
        public static string[] Markdown() => MarkdownTable.Of(Header, Rows);
    }
}
