using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Evenload.Bench.Tables;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    [TestClass]
    public sealed class ReadmeTests
    {
        [TestMethod]
        public void Readme_lists_every_meter_as_the_catalogue_has_it()
        {
            string[] listed = File.ReadAllLines(Path.Combine(Root(), "README.md"))
                .SkipWhile(line => line != "## Meters")
                .Skip(1)
                .TakeWhile(line => !line.StartsWith("## ", System.StringComparison.Ordinal))
                .Where(line => line.StartsWith('|'))
                .ToArray();
            CollectionAssert.AreEqual(
                ProfilesCommand.Markdown(), listed, "Put the output of `bench profiles --markdown` there.");
        }

        [TestMethod]
        public void Firmware_readme_lists_every_command_as_the_console_has_it() =>
            ExpectTable("## Commands", CommandsCommand.Markdown(), "commands");

        [TestMethod]
        public void Firmware_readme_lists_every_setting_as_the_table_has_it() =>
            ExpectTable("## Settings", SettingsCommand.Markdown(), "settings");

        private static void ExpectTable(string heading, string[] wanted, string word)
        {
            string[] listed = File.ReadAllLines(Path.Combine(Root(), "firmware", "README.md"))
                .SkipWhile(line => line != heading)
                .Skip(1)
                .TakeWhile(line => !line.StartsWith("## ", System.StringComparison.Ordinal))
                .Where(line => line.StartsWith('|'))
                .ToArray();
            CollectionAssert.AreEqual(wanted, listed, $"Put the output of `bench {word} --markdown` there.");
        }

        private static string Root([CallerFilePath] string path = null)
            => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path), "..", "..", ".."));
    }
}
