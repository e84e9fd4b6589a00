using System;
using System.IO;
using System.Text.RegularExpressions;
using Evenload.Core.Settings;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    /// <summary>The console as a person meets it: picocom in a window of tmux, on the bench's pseudo-terminal.</summary>
    [TestClass]
    public sealed class ConsoleTests
    {
        private string _flash;

        [TestInitialize]
        public void Take_a_new_flash() => _flash = Directory.CreateTempSubdirectory("evenload-test-").FullName;

        [TestCleanup]
        public void Drop_the_flash() => Directory.Delete(_flash, recursive: true);

        [TestMethod]
        public void Setup_leads_from_the_factory_state_to_a_charging_session()
        {
            using BenchRun run = BenchRun.Start("--flash", _flash, "--seconds", "55");
            using Picocom window = Open(run);
            window.Answer("", "Setup, at most ten questions", "1. The board");
            window.Answer("", "2. Model of the meter");
            window.Answer("em34", "did you mean", "'em340'?");
            window.Answer("em340", "3. Unit identifier");
            window.Answer("1", "4. Rating of the connection's fuse");
            window.Answer("25A", "5. Cable fixed");
            window.Answer("tethered", "6. What the charging cable carries");
            window.Answer("32 A", "7. What the charger may give");
            window.Answer("16A", "8. Safe current");
            window.Answer("6A", "9. Supply phase");
            window.Answer("l1", "Save and restart?");
            window.Answer("", "Restarting");
            Assert.IsTrue(run.WaitFor("offer 9.0 A"), "more than the start-up safe current: " + run.SoFar);
            Assert.IsTrue(run.WaitFor("C charging"), run.SoFar);
            window.Answer("status", "the vehicle charges");
            run.Finish();
            Assert.AreEqual(0, run.ExitCode, run.Error);

            using BenchRun again = BenchRun.Of("--flash", _flash, "--seconds", "20");
            StringAssert.Contains(again.Output, "offer 9.0 A");     // the settings last
        }

        [TestMethod]
        public void Settings_of_the_command_line_are_in_force_and_not_saved()
        {
            using BenchRun run = BenchRun.Start("--flash", _flash, "--seconds", "12", "--set", "marginMilliamps=1500");
            using Picocom window = Open(run);
            window.Answer("help marginMilliamps", "saved 500, in force 1500");
            run.Finish();
            Assert.IsEmpty(Directory.GetFiles(_flash));
        }

        [TestMethod]
        public void Console_option_attaches_this_terminal_and_Ctrl_bracket_leaves_it()
        {
            using BenchRun run = BenchRun.Shell(
                "(sleep 4; printf '\\003'; sleep 1; printf 'version\\r'; sleep 3; printf '\\035'; sleep 2)"
                + " | timeout 40 $BENCH --console --seconds 30");
            Assert.AreEqual(0, run.ExitCode, run.Error);
            StringAssert.Contains(run.Output, "Evenload");
            StringAssert.Contains(run.Output, FormattableString.Invariant($"{SettingTable.Count} settings"));
        }

        private static Picocom Open(BenchRun run)
        {
            Assert.IsTrue(run.WaitFor("console: "), "the bench names its console");
            string path = Regex.Match(run.SoFar, "console: (\\S+)").Groups[1].Value;
            Assert.IsTrue(run.WaitFor("offer"), "the firmware runs");
            return new Picocom(path);
        }
    }
}
