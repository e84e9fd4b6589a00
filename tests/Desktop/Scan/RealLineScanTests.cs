using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Evenload.Tests.Desktop.Interop;
using Evenload.Twin;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using BenchRun = Evenload.Tests.Desktop.Bench.BenchRun;

namespace Evenload.Tests.Desktop.Scan
{
    /// <summary>The bench's scan, as its user starts it, on real terminals and sockets.</summary>
    [TestClass]
    public sealed class RealLineScanTests
    {
        [TestMethod]
        public void Finds_a_new_meter_on_a_terminal_at_9600_baud()
        {
            using var terminal = new PseudoTerminal();
            using var meter = new RtuServerThread(terminal, Server("em340", 1), 9600, 40, new LineFaults(), 1);
            using BenchRun run = Until("  settings", "rtu:" + terminal.SlavePath);
            Assert.AreEqual(0, run.ExitCode, run.Error);
            Assert.AreEqual("unit 1 at 9600 baud, parity none: Carlo Gavazzi EM340 (em340)", run.Lines[0], run.Output);
            Assert.StartsWith("  reads     ", run.Lines[1]);
            Assert.Contains("230.0 230.0 230.0 V, 50.00 Hz", run.Lines[1]);
            Assert.AreEqual(
                "  settings  siteMeter=em340 siteMeterUnit=1 serialBaud=9600 serialParity=none", run.Lines[2], run.Output);
            Assert.HasCount(3, run.Lines, run.Output);
        }

        [TestMethod]
        public void Settings_that_are_told_are_those_that_the_bench_takes()
        {
            using var meter = new TcpServerThread(Server("sdm630", 5), 20, new LineFaults(), 1);
            using BenchRun run = Until("  settings", Url(meter));
            Assert.AreEqual(0, run.ExitCode, run.Error);
            Assert.Contains("Eastron SDM630", run.Lines[0]);
            Assert.Contains("sdm72d-m-v2", run.Lines[0]);
            string[] settings = run.Lines.Single(line => line.StartsWith("  settings", System.StringComparison.Ordinal))
                .Split(' ', System.StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .ToArray();
            string port = meter.Port.ToString(CultureInfo.InvariantCulture);
            CollectionAssert.Contains(settings, "siteMeterPort=" + port);
            string[] sets = settings.Where(setting => !setting.StartsWith("siteMeter=", System.StringComparison.Ordinal))
                .SelectMany(setting => new[] { "--set", setting })
                .ToArray();
            string[] options = { "--meter", $"tcp://127.0.0.1:{port}/5", "--profile", "sdm630", "--seconds", "8" };
            using BenchRun live = BenchRun.Of(options.Concat(sets).ToArray());
            Assert.AreEqual(0, live.ExitCode, live.Error);
            Assert.Contains("meter", live.Lines.Last());
            Assert.IsFalse(live.Lines.Last().Contains("no reading yet"), live.Output);
        }

        [TestMethod]
        public void Tells_mode_a_with_what_to_do()
        {
            using var terminal = new PseudoTerminal();
            var image = new MeterImage("em112", 0, 1) { ModeA = true };
            image.Update(0, new[] { 5000, 0, 0 });
            var server = new ModbusServer();
            server.Add(1, image);
            using var meter = new RtuServerThread(terminal, server, 9600, 40, new LineFaults(), 1);
            using BenchRun run = Until("  settings", "rtu:" + terminal.SlavePath);
            Assert.Contains("Carlo Gavazzi EM112", run.Output);
            Assert.Contains("  but       it shows what is given to the grid as if it were taken from it; write 1", run.Output);
            Assert.Contains("sitePhases=1", run.Output);
        }

        [TestMethod]
        public void Damage_on_every_reply_is_a_collision_and_no_silence()
        {
            using var terminal = new PseudoTerminal();
            var faults = new LineFaults { CorruptEvery = 1 };
            using var meter = new RtuServerThread(terminal, Server("em340", 1), 9600, 40, faults, 1);
            using BenchRun run = Until("answers come", "rtu:" + terminal.SlavePath);
            Assert.AreEqual(1, run.ExitCode, run.Output);
            Assert.StartsWith("unit 1 at 9600 baud, parity none: answers come, but damaged", run.Lines[0]);
            Assert.Contains("no meter was found", run.Error);
            Assert.Contains("see what was said above", run.Error);
        }

        [TestMethod]
        public void A_silent_line_is_one_sentence_and_exit_code_1()
        {
            using var terminal = new PseudoTerminal();
            using BenchRun run = BenchRun.Of("scan", "rtu:" + terminal.SlavePath, "--seconds", "3");
            Assert.AreEqual(1, run.ExitCode);
            Assert.AreEqual(string.Empty, run.Output);
            Assert.Contains("and not all was looked at", run.Error);
        }

        [TestMethod]
        public void The_users_signal_ends_it_cleanly()
        {
            using var terminal = new PseudoTerminal();
            using BenchRun run = BenchRun.Start("scan", "rtu:" + terminal.SlavePath);
            Assert.IsTrue(terminal.WaitReadable(20000), "it never asked");
            run.Signal("INT");
            run.Finish();
            Assert.AreEqual(1, run.ExitCode);
            Assert.StartsWith("bench: scan: no meter was found", run.Error);
        }

        [TestMethod]
        public void Nobody_at_an_address_is_told_soon()
        {
            var watch = Stopwatch.StartNew();
            using BenchRun run = BenchRun.Of("scan", "tcp://127.0.0.1:1", "--seconds", "40");
            Assert.AreEqual(1, run.ExitCode);
            Assert.Contains("the link does not open", run.Output);
            Assert.IsLessThan(30000, watch.ElapsedMilliseconds);
        }

        [TestMethod]
        [DataRow("scan", "bench scan: where to look is missing, write bench scan URL")]
        [DataRow("scan em340", "neither a serial device nor an address, write rtu:DEVICE or tcp://HOST:PORT")]
        [DataRow("scan rtu:", "the device is missing")]
        [DataRow("scan rtu:/dev/null", "/dev/null is not a serial device")]
        [DataRow("scan rtu:/dev/no-such-line", "/dev/no-such-line does not exist")]
        [DataRow("scan rtu:/dev/ttyS9?baud=9600", "speed, parity and unit are found out")]
        [DataRow("scan tcp://127.0.0.1", "host or port is missing")]
        [DataRow("scan tcp://127.0.0.1:502/5", "host or port is missing")]
        [DataRow("scan tcp://127.0.0.1:0", "host or port is missing")]
        [DataRow("scan tcp://meter.local:502", "meter.local is no IPv4 address")]
        [DataRow("scan tcp://127.0.0.1:502 --profile em340", "--profile: `bench scan` does not take it")]
        [DataRow("replay x.csv --everything", "--everything: `bench replay` does not take it")]
        public void Bad_command_lines_are_refused_in_one_sentence(string line, string sentence)
        {
            using BenchRun run = BenchRun.Of(line.Split(' '));
            Assert.AreEqual(2, run.ExitCode, run.Error);
            Assert.AreEqual(string.Empty, run.Output);
            Assert.Contains(sentence, run.Error);
            Assert.HasCount(1, run.Error.Split('\n', System.StringSplitOptions.RemoveEmptyEntries));
        }

        [TestMethod]
        [DataRow(MeterLine.Tcp, "countis-e27")]
        [DataRow(MeterLine.Rtu, "em340")]
        [DataRow(MeterLine.RtuOverTcp, "em340")]
        public void Finds_a_meter_of_another_make_of_server(string kind, string profile)
        {
            using var line = new MeterLine(kind);
            line.Registers(profile == "em340" ? "0033 01F4" : "C55E 0000 C350");     // 50.0 Hz, 50.000 Hz
            line.Currents(6000, 7000, 8000);
            string place = kind == MeterLine.Rtu ? line.Arguments[1].Split('?')[0] : "tcp://" + line.Place;
            using BenchRun run = Until("  settings", place);
            Assert.AreEqual(0, run.ExitCode, run.Error + run.Output);
            Assert.Contains("siteMeter=" + profile + " ", run.Output);
            Assert.Contains("230.0 230.0 230.0 V, 50.00 Hz", run.Output);
        }

        // The user ends it when it has told what is looked for.
        private static BenchRun Until(string text, string place)
        {
            BenchRun run = BenchRun.Start("scan", place);
            bool told = run.WaitFor(text);
            run.Signal("INT");
            run.Finish();
            Assert.IsTrue(told, run.Output + run.Error);
            return run;
        }

        private static string Url(TcpServerThread server) =>
            "tcp://127.0.0.1:" + server.Port.ToString(CultureInfo.InvariantCulture);

        private static ModbusServer Server(string profile, int unit)
        {
            var image = new MeterImage(profile, 0, 1);
            image.Update(0, new[] { 7000, 12500, -3000 });
            var server = new ModbusServer();
            server.Add(unit, image);
            return server;
        }
    }
}
