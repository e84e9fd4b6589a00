using System;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading;
using Evenload.Bench.Live;
using Evenload.Core.Settings;
using Evenload.Tests.Core.Fakes;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Spectre.Console;

namespace Evenload.Tests.Desktop.Bench
{
    /// <summary>The console as a person meets it: picocom in a window of tmux, on the bench's
    /// pseudo-terminal.</summary>
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
            window.Answer("esp32-d\t", "> esp32-devkitc", "2. Model of the meter");
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
            Draw(window);
            run.Stop();

            using BenchRun again = BenchRun.Start("--flash", _flash, "--seconds", "55");
            Assert.IsTrue(again.WaitFor("offer 9.0 A"), "the settings last: " + again.SoFar);
            again.Stop();
        }

        [TestMethod]
        public void Settings_of_the_command_line_are_in_force_and_not_saved()
        {
            using BenchRun run = BenchRun.Start("--flash", _flash, "--seconds", "55", "--set", "marginMilliamps=1500");
            using Picocom window = Open(run);
            window.Answer("help marginMilliamps", "saved 500, in force 1500");
            run.Stop();
            Assert.IsEmpty(Directory.GetFiles(_flash, "settings*"));
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

        [TestMethod]
        public void Attached_terminal_hands_every_key_on_at_once()
        {
            using var window = new Picocom($"dotnet exec {BenchRun.Assembly} --console --seconds 45", "help lists");
            window.Press("C-c");
            window.Answer("ver\t", "evenload> version", " settings, ");
            Assert.AreEqual(1, Regex.Count(window.Screen, "ver.*\n"), window.Screen);
            window.Press("C-]");
        }

        [TestMethod]
        public void Scan_finds_the_meter_on_the_line_while_no_vehicle_charges()
        {
            using BenchRun run = BenchRun.Start("--flash", _flash, "--seconds", "50");
            using Picocom window = Open(run);
            window.Press("C-c");
            Assert.IsTrue(run.WaitFor("C charging"), run.SoFar);
            window.Answer("scan", "a vehicle charges, and needs the meter");
            window.Answer("pilot test 0", "Type yes");
            window.Answer("yes", "for 10 minutes");
            Assert.IsTrue(run.WaitFor("B paused"), run.SoFar);
            window.Answer("scan", "set siteMeter=em340 siteMeterUnit=1 serialBaud=9600 serialParity=none");
            Assert.IsFalse(window.Screen.Contains("somebody else", StringComparison.Ordinal), window.Screen);
            window.Press("C-c");
            window.Expect("Stopped.");
            window.Answer("simulate on", "Type yes");
            window.Answer("yes", "The house is SIMULATED");
            window.Answer("status", "SIMULATED house and meter for 0:59:");
            Assert.IsTrue(run.WaitFor("meter simulated"), run.SoFar);
            window.Answer("simulate off", "Restarting", "Evenload");
            int simulated = run.SoFar.LastIndexOf("meter simulated", StringComparison.Ordinal);
            Assert.IsTrue(run.WaitFor("meter good", simulated), run.SoFar);
            run.Stop();
        }

        [TestMethod]
        public void Saved_settings_that_break_a_rule_hold_the_outlet_until_they_are_mended()
        {
            // A safe current of 7000 mA under a fuse of 6000 mA.
            byte[] record = StoredRecord.Bytes(1, 1, 1, "00 00 04 70 17 00 00 05 00 04 58 1B 00 00");
            File.WriteAllBytes(Path.Combine(_flash, "settings0.bin"), record);
            using BenchRun run = BenchRun.Start("--flash", _flash, "--seconds", "55");
            using Picocom window = Open(run);
            Assert.IsTrue(run.WaitFor("\n0:00:12 "), run.SoFar);
            Assert.IsFalse(run.SoFar.Contains("C charging", StringComparison.Ordinal), run.SoFar);
            Assert.AreEqual(0, Regex.Count(run.SoFar, "duty [0-9]"), run.SoFar);
            window.Answer("status", "held until the settings are mended");
            window.Answer("check", "installationLimitMilliamps less", "safeStartMilliamps", "have to be mended");
            window.Answer("set installationLimitMilliamps 25A", "installationLimitMilliamps = 25000");
            window.Answer("check", "No rule is broken");
            window.Answer("save", "Saved");
            window.Answer("reboot", "Restarting", "Evenload");
            Assert.IsTrue(run.WaitFor("C charging"), run.SoFar);
            run.Stop();
        }

        // EVENLOAD_SETUP_PICTURE in the environment names the file that gets what the terminal showed.
        private static void Draw(Picocom window)
        {
            string path = Environment.GetEnvironmentVariable("EVENLOAD_SETUP_PICTURE");
            if (string.IsNullOrEmpty(path))
            {
                return;
            }

            for (int i = 0; i < 200 && !Regex.IsMatch(window.Screen, @"\nevenload>\s*$"); i++)
            {
                Thread.Sleep(50);
            }

            string shown = window.History;
            string[] lines = shown.Substring(shown.IndexOf("Terminal ready", StringComparison.Ordinal))
                .TrimEnd()
                .Split('\n');
            string title = "Evenload: setup in picocom, from the factory's state to a session";
            File.WriteAllText(path, SvgPicture.Of(new Text(string.Join('\n', lines)), 80, lines.Length, title));
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
