using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Evenload.Twin;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>Sessions of the bench on real connections, judged by tshark.</summary>
    [TestClass]
    public sealed class TsharkTests
    {
        private const string Countis = "pymodbus countis-e27";
        private const string CountisOfLib = "libmodbus countis-e27";
        private const string Ethernet = "twin em24-ethernet";
        private const string Blocks = "twin shelly-pro-3em";
        private const string SunSpec = "twin sunspec-float";
        private const string Gateway = "gateway em340";
        private const string Serial = "serial em340";
        private const string Seconds = "8";
        private const int Unit = 5;

        private static Campaign _campaign;
        private static string _folder;

        [ClassInitialize]
        public static void BeginAll(TestContext context)
        {
            _folder = Directory.CreateTempSubdirectory("evenload-tshark-").FullName;
            _campaign = new Campaign();
            _campaign.Begin(Story, Countis, CountisOfLib, Ethernet, Blocks, SunSpec, Gateway, Serial);
        }

        [ClassCleanup]
        public static void EndAll()
        {
            _campaign.Dispose();
            Directory.Delete(_folder, true);
        }

        [TestMethod]
        [DataRow(Countis)]
        [DataRow(CountisOfLib)]
        [DataRow(Ethernet)]
        [DataRow(Blocks)]
        [DataRow(SunSpec)]
        [DataRow(Gateway)]
        [DataRow(Serial)]
        public void Session_has_no_malformed_or_unexpected_packet(string session) => _campaign.End(Story, session);

        [TestMethod]
        [DataRow("0001 0000 0007 05 03 04 0001 0002", 0)]
        [DataRow("0001 0000 0005 05 03 04 0001", 1)]            // cut, and the length with it
        [DataRow("0001 0000 0005 05 03 02 0001", 1)]            // whole, but less than asked for
        [DataRow("0001 0000 0009 05 03 06 0001 0002 0003", 1)]  // more
        [DataRow("0001 0000 0006 05 03 03 0001 02", 2)]         // an odd number of bytes
        [DataRow("0001 0001 0007 05 03 04 0001 0002", 1)]       // no Modbus
        public void Damaged_reply_is_complained_about(string reply, int complaints)
        {
            Dissection dissection = Dissect("tcp", "mbtcp", "0001 0000 0006 05 03 C560 0002", reply);
            Assert.HasCount(complaints, dissection.Complaints, string.Join(" ", dissection.Complaints));
        }

        [TestMethod]
        public void Reply_that_nobody_asked_for_is_a_stray()
        {
            Dissection dissection = Dissect(
                "stray", "mbtcp", "0001 0000 0006 05 03 C560 0001", "0002 0000 0005 05 03 02 0001");
            Assert.AreEqual((0, 1), (dissection.Replies, dissection.Strays));
        }

        [TestMethod]
        [DataRow("01 04 02 3039 6D22", 0)]      // the CRC fits
        [DataRow("01 04 02 3038 6D22", 1)]
        public void Serial_reply_with_a_wrong_check_is_complained_about(string reply, int complaints)
        {
            Dissection dissection = Dissect("serial" + complaints, "mbrtu", "01 04 000C 0001 F1C9", reply);
            Assert.HasCount(complaints, dissection.Complaints, string.Join(" ", dissection.Complaints));
        }

        private static Dissection Dissect(string name, string protocol, string request, string reply)
        {
            using (var file = new PcapFile(Path.Combine(_folder, name + ".pcap"), false))
            {
                file.Open(1);
                file.Add(1, false, Bytes(request));
                file.Add(1, true, Bytes(reply));
                file.Close(1, false);
            }

            return new Dissection(Path.Combine(_folder, name + ".pcap"), protocol);
        }

        private static byte[] Bytes(string text) => Convert.FromHexString(text.Replace(" ", ""));

        private static void Story(string session)
        {
            string[] words = session.Split(' ');
            string path = Path.Combine(_folder, session.Replace(' ', '-') + ".pcap");
            bool serial = words[0] is "gateway" or "serial";
            using (var file = new PcapFile(path, serial))
            {
                switch (words[0])
                {
                    case "pymodbus":
                        RunOnScript(MeterLine.PyModbus, words[1], file);
                        break;
                    case "libmodbus":
                        RunOnScript(MeterLine.LibModbus, words[1], file);
                        break;
                    case "twin":
                        RunOnTwin(words[1], file);
                        break;
                    case "gateway":
                        RunThroughGateway(file);
                        break;
                    default:
                        RunOnSerialLine(file);
                        break;
                }
            }

            var dissection = new Dissection(path, serial ? "mbrtu" : "mbtcp");
            string summary = $"{string.Join(", ", dissection.Requests)}; {dissection.Replies} replies, "
                + $"{dissection.Refusals} refuse, {dissection.Strays} strays: "
                + string.Join(", ", dissection.Complaints);
            Console.WriteLine($"{session}: {summary}");
            Assert.IsEmpty(dissection.Complaints, summary);
            int requests = dissection.Requests.Values.Sum();
            Assert.IsGreaterThan(10, requests, summary);
            Assert.AreEqual(0, dissection.Strays, summary);
            int most = words[1] == "countis-e27" ? 4 : 0;       // the scripts' has no energies
            Assert.IsInRange(0, most, dissection.Refusals, summary);

            // The end cuts one off; on a busy computer a reply comes too late now and then.
            int least = requests - 1 - (requests / 20);
            Assert.IsInRange(least, requests, dissection.Replies + dissection.Refusals, summary);
            Assert.IsTrue(dissection.Requests.Keys.All(function => function is "3" or "4"), summary);
        }

        private static void RunOnScript(string script, string profile, PcapFile file)
        {
            using Helper server = MeterLine.StartMeter("/usr/bin/python3", script, profile, $"{Unit}", "tcp", "0");
            server.Tell("currents 9000 8000 -7000");
            RunOnTcp("tcp", int.Parse(server.Lines[0].Split(' ')[1], CultureInfo.InvariantCulture), profile, file);
        }

        private static void RunOnTwin(string profile, PcapFile file)
        {
            using var server = new TcpServerThread(Server(profile), 20, new LineFaults(), 1);
            RunOnTcp("tcp", server.Port, profile, file);
        }

        private static void RunThroughGateway(PcapFile file)
        {
            using var line = new MeterLine(MeterLine.RtuOverTcp);
            line.Currents(9000, 8000, -7000);
            int port = int.Parse(line.Place.Split(':')[1], CultureInfo.InvariantCulture);
            RunOnTcp("rtu-over-tcp", port, "em340", file, 1);
        }

        private static void RunOnTcp(string link, int port, string profile, PcapFile file, int unit = Unit)
        {
            using var proxy = new RecordingProxy(port, file);
            Bench(file, "--meter", $"{link}://127.0.0.1:{proxy.Port}/{unit}", "--profile", profile);
        }

        // The bytes of a serial line as if a gateway had passed them on, frame by frame.
        private static void RunOnSerialLine(PcapFile file)
        {
            using var near = new PseudoTerminal();
            using var far = new PseudoTerminal();
            using Helper server = MeterLine.StartMeter(
                "/usr/bin/python3", MeterLine.LibModbus, "em340", "1", "rtu", far.SlavePath);
            server.Tell("currents 9000 8000 -7000");
            using var tap = new SerialTap(near, far, file);
            Bench(file, "--meter", $"rtu:{near.SlavePath}?baud=9600&unit=1", "--profile", "em340");
        }

        private static void Bench(PcapFile file, params string[] arguments)
        {
            using var bench = new BenchRun([.. arguments, "--seconds", Seconds]);
            Assert.AreEqual(0, bench.WaitForEnd(), string.Join("\n", bench.Errors));
            Assert.AreNotEqual("start-up", bench.Rows[^1].LimitedBy, "the meter was read: " + file.Path);
        }

        private static ModbusServer Server(string profile)
        {
            var image = new MeterImage(profile, 0, 1);
            image.Update(0, [9000, 8000, -7000]);
            var server = new ModbusServer();
            server.Add(Unit, image);
            return server;
        }
    }
}
