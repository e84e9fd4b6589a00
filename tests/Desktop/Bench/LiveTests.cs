using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Xml.Linq;
using Evenload.Twin;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    [TestClass]
    public sealed class LiveTests
    {
        [TestMethod]
        public void The_demonstration_prints_a_line_a_second_into_a_pipe_and_ends_in_time()
        {
            string rows = Path.GetTempFileName();
            string picture = Path.GetTempFileName();
            using BenchRun run = BenchRun.Of("--seconds", "4", "--out", rows, "--picture", picture);
            Assert.AreEqual(0, run.ExitCode, run.Error);
            Assert.AreEqual(string.Empty, run.Error);
            Assert.IsFalse(run.Output.Contains('\u001b', StringComparison.Ordinal), run.Output);
            int seconds = run.Lines.Count(line => line.StartsWith("0:00:0", StringComparison.Ordinal));
            Assert.AreEqual(4, seconds, run.Output);
            StringAssert.Contains(run.Output, "offer 6.0 A");
            StringAssert.Contains(run.Output, "meter good");
            StringAssert.Contains(run.Output, "RTU MODBUS unit 1 connected via");
            string[] written = File.ReadAllLines(rows);
            CollectionAssert.AreEqual(
                new[] { "0", "1000", "2000", "3000" }, written.Skip(1).Select(row => row.Split(',')[0]).ToArray());
            StringAssert.Contains(XDocument.Load(picture).Root.Value, "grid connection");
            File.Delete(rows);
            File.Delete(picture);
        }

        [TestMethod]
        public void A_simulated_network_meter_is_read_too()
        {
            using BenchRun run = BenchRun.Of("--seconds", "3", "--profile", "countis-e27");
            Assert.AreEqual(0, run.ExitCode, run.Error);
            StringAssert.Contains(run.Output, "TCP MODBUS unit 5 connected via 127.0.0.1:");
            StringAssert.Contains(run.Lines.Last(), "meter good");
        }

        [TestMethod]
        [DataRow("INT")]
        [DataRow("TERM")]
        public void A_signal_ends_the_run_cleanly(string signal)
        {
            using BenchRun run = BenchRun.Start();
            Thread.Sleep(2500);
            run.Signal(signal);
            run.Finish();
            Assert.AreEqual(0, run.ExitCode, run.Error);
            Assert.AreEqual(string.Empty, run.Error);
            StringAssert.Contains(run.Output, "offer");
        }

        [TestMethod]
        public void A_meter_behind_a_TCP_port_is_read_and_its_currents_are_written()
        {
            var server = new ModbusServer();
            server.Add(5, Image("countis-e27"));
            using var tcp = new TcpServerThread(server, 5, new LineFaults(), 1);
            string rows = Path.GetTempFileName();
            using BenchRun run = BenchRun.Of(
                "--meter",
                $"tcp://localhost:{tcp.Port}/5",
                "--profile",
                "countis-e27",
                "--seconds",
                "4",
                "--out",
                rows);
            Assert.AreEqual(0, run.ExitCode, run.Error);
            StringAssert.Contains(run.Output, $"TCP MODBUS unit 5 connected via 127.0.0.1:{tcp.Port}");
            AssertMeasured(File.ReadAllLines(rows).Last());
            File.Delete(rows);
        }

        [TestMethod]
        public void A_meter_on_a_serial_device_is_read_and_its_currents_are_written()
        {
            var server = new ModbusServer();
            server.Add(7, Image("em340"));
            using var terminal = new PseudoTerminal();
            using var serial = new RtuServerThread(terminal, server, 9600, 5, new LineFaults(), 1);
            string rows = Path.GetTempFileName();
            using BenchRun run = BenchRun.Of(
                "--meter",
                $"rtu:{terminal.SlavePath}?baud=9600&parity=none&stop=1&unit=7",
                "--profile",
                "em340",
                "--seconds",
                "4",
                "--out",
                rows);
            Assert.AreEqual(0, run.ExitCode, run.Error);
            StringAssert.Contains(run.Output, "RTU MODBUS unit 7 connected via");
            AssertMeasured(File.ReadAllLines(rows).Last());
            File.Delete(rows);
        }

        [TestMethod]
        public void A_meter_behind_a_transparent_gateway_is_read()
        {
            var server = new ModbusServer();
            server.Add(3, Image("em340"));
            using var gateway = new TcpListener(IPAddress.Loopback, 0);
            gateway.Start();
            var thread = new Thread(() => Serve(gateway, server)) { IsBackground = true };
            thread.Start();
            using BenchRun run = BenchRun.Of(
                "--meter",
                $"rtu-over-tcp://127.0.0.1:{((IPEndPoint)gateway.LocalEndpoint).Port}/3",
                "--profile",
                "em340",
                "--seconds",
                "3");
            Assert.AreEqual(0, run.ExitCode, run.Error);
            StringAssert.Contains(run.Lines.Last(), "grid 4.0 5.0 -6.0 A");
            thread.Join();
        }

        [TestMethod]
        public void A_pipe_that_nobody_reads_any_more_ends_the_run()
        {
            using BenchRun run = BenchRun.Shell("$BENCH | head -n 2; exit ${PIPESTATUS[0]}");
            Assert.AreEqual(1, run.ExitCode);
            Assert.AreEqual(2, run.Lines.Length);
            Assert.AreEqual("bench: Broken pipe, so the run ended", run.Error.TrimEnd());
        }

        [TestMethod]
        public void A_meter_that_is_not_there_leaves_the_safe_current()
        {
            using BenchRun run = BenchRun.Of(
                "--meter", "tcp://127.0.0.1:1/5", "--profile", "countis-e27", "--seconds", "3");
            Assert.AreEqual(0, run.ExitCode, run.Error);
            StringAssert.Contains(run.Lines.Last(), "offer 6.0 A");
            StringAssert.Contains(run.Lines.Last(), "start-up");
        }

        [TestMethod]
        public void A_serial_device_that_another_program_has_is_refused()
        {
            var server = new ModbusServer();
            server.Add(1, Image("em340"));
            using var terminal = new PseudoTerminal();
            using var serial = new RtuServerThread(terminal, server, 9600, 5, new LineFaults(), 1);
            string[] arguments = { "--meter", $"rtu:{terminal.SlavePath}", "--profile", "em340", "--seconds", "20" };
            using BenchRun first = BenchRun.Start(arguments);
            Thread.Sleep(2500);
            using BenchRun second = BenchRun.Of(arguments);
            first.Signal("INT");
            first.Finish();
            Assert.AreEqual(0, first.ExitCode, first.Error);
            Assert.AreEqual(2, second.ExitCode, second.Output);
            StringAssert.Contains(second.Error, "is in use by another program");
        }

        /// <summary>Carries RTU frames of one connection to a server until it closes.</summary>
        private static void Serve(TcpListener gateway, ModbusServer server)
        {
            byte[] request = new byte[ModbusServer.MaximumReply];
            byte[] reply = new byte[ModbusServer.MaximumReply];
            using Socket socket = gateway.AcceptSocket();
            for (int count = socket.Receive(request); count > 0; count = socket.Receive(request))
            {
                socket.Send(reply, server.AnswerRtu(request, count, reply), SocketFlags.None);
            }
        }

        private static MeterImage Image(string profile)
        {
            var image = new MeterImage(profile, 0, 1) { JitterMilliamps = 0 };
            image.Update(0, new[] { 4000, 5000, -6000 });
            return image;
        }

        private static void AssertMeasured(string row)
        {
            string[] cells = row.Split(',');
            CollectionAssert.AreEqual(new[] { "4000", "5000", "-6000" }, cells.Skip(1).Take(3).ToArray(), row);
        }
    }
}
