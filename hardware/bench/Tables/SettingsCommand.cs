using System.IO;
using System.Linq;
using Evenload.Bench.Arguments;
using Evenload.Core.Settings;

namespace Evenload.Bench.Tables
{
    /// <summary><c>bench settings</c>.</summary>
    public static class SettingsCommand
    {
        private static readonly string[] Header = { "name", "default", "takes", "meaning" };

        private static string[][] Rows => Enumerable.Range(0, SettingTable.Count)
            .Select(index => new[]
            {
                SettingTable.Row(index).Name,
                SettingText.Of(index, SettingTable.Row(index).Default),
                SettingText.Allowed(index),
                SettingTable.Row(index).Help,
            })
            .ToArray();

        /// <summary>Lists every setting: name, default, what it takes, help.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the list.</param>
        public static void Run(CommandLine line, TextWriter output)
            => MarkdownTable.WriteEither(line, output, Header, Rows);

        /// <summary>The table as it stands in firmware/README.md.</summary>
        public static string[] Markdown() => MarkdownTable.Of(Header, Rows);
    }
}
