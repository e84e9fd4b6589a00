using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Evenload.Bench;
using Evenload.Bench.Peers;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Peers
{
    [TestClass]
    public sealed class PeerDocument
    {
        [TestMethod]
        public void The_document_is_what_the_program_prints()
        {
            using var output = new StringWriter();
            PeersCommand.Write(PeerTables.All, true, output);
            Assert.AreEqual(
                output.ToString().ReplaceLineEndings("\n").TrimEnd(),
                File.ReadAllText(Path.Combine(Folder(), "peers.md")).ReplaceLineEndings("\n").TrimEnd(),
                "Put the output of `bench peers --markdown` there.");
        }

        [TestMethod]
        public void The_readme_quotes_the_summary()
        {
            string[] listed = File.ReadAllLines(Path.Combine(Folder(), "..", "..", "..", "README.md"))
                .SkipWhile(line => line != "## Beside others")
                .SkipWhile(line => !line.StartsWith('|'))
                .TakeWhile(line => line.StartsWith('|'))
                .ToArray();
            string[] made = PeersCommand.Markdown(PeerSummary.Header(PeerTables.All), PeerSummary.Rows(PeerTables.All))
                .ToArray();
            CollectionAssert.AreEqual(made, listed, "Put the last table of `bench peers --markdown` there.");
        }

        [TestMethod]
        public void One_trace_can_be_asked_for()
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            int exitCode = Dispatcher.Run(new[] { "peers", "--trace", "taper" }, output, error);
            Assert.AreEqual(0, exitCode, error.ToString());
            string[] lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
            Assert.AreEqual(11, lines.Length, output.ToString()); // title, header, nine rows, no summary
            StringAssert.StartsWith(lines[0], "`taper`: ");
        }

        [TestMethod]
        public void A_trace_that_is_not_there_is_refused_with_the_nearest_name()
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            Assert.AreEqual(2, Dispatcher.Run(new[] { "peers", "--trace", "kitchn" }, output, error));
            Assert.AreEqual(
                "bench: --trace kitchn: no such trace, did you mean kitchen?", error.ToString().TrimEnd());
        }

        private static string Folder([CallerFilePath] string path = null) => Path.GetDirectoryName(path);
    }
}
