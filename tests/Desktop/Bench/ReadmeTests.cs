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
                .Where(line => line.StartsWith('|'))
                .TakeWhile(line => !line.StartsWith("| command", System.StringComparison.Ordinal))
                .ToArray();
            CollectionAssert.AreEqual(
                ProfilesCommand.Markdown(), listed, "Put the output of `bench profiles --markdown` there.");
        }

        private static string Root([CallerFilePath] string path = null)
            => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path), "..", "..", ".."));
    }
}
