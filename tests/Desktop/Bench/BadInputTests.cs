using System;
using System.IO;
using Evenload.Bench;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    [TestClass]
    public sealed class BadInputTests
    {
        [TestMethod]
        [DataRow("reply", "reply: no such command, did you mean replay?")]
        [DataRow("--secnds 3", "--secnds: no such option, did you mean --seconds?")]
        [DataRow("--seconds", "--seconds: its value is missing, write --seconds N")]
        [DataRow("--seconds 0", "--seconds 0: not a whole number from 1 to")]
        [DataRow("--seconds -1", "--seconds -1: not a whole number")]
        [DataRow("--seconds 1.5", "--seconds 1.5: not a whole number")]
        [DataRow("--seconds 99999999999", "--seconds 99999999999: not a whole number")]
        [DataRow("--bus=1", "--bus takes no value")]
        [DataRow("--bus --picture x.svg", "--picture: `bench --bus` does not take it")]
        [DataRow("--bus --profile countis-e27", "--bus: countis-e27 is not on the RS-485 line")]
        [DataRow("--bus --set vehicleMeter=em340", "--bus: only one meter")]
        [DataRow("settings extra", "extra: one word too many for `bench settings`")]
        [DataRow("replay", "bench replay: the file to read is missing, write bench replay TRACE.csv")]
        [DataRow("replay a.csv b.csv", "b.csv: one word too many")]
        [DataRow("replay a.csv --meter tcp://127.0.0.1:502/5", "--meter: `bench replay` does not take it")]
        [DataRow("speed --out x.csv", "--out: `bench speed` does not take it")]
        [DataRow("--profile em34", "--profile em34: no such meter, did you mean em340?")]
        [DataRow("--profile Countis", "did you mean countis-e27?")]
        [DataRow("--set", "--set: its value is missing")]
        [DataRow("--set marginMilliamps", "--set marginMilliamps: no value, write --set NAME=VALUE")]
        [DataRow("--set =3", "no value, write --set NAME=VALUE")]
        [DataRow("--set marginMilliamp=3", "did you mean 'marginMilliamps'?")]
        [DataRow("--set marginMilliamps=99999", "marginMilliamps cannot be '99999'; it takes 0 to 10000 mA")]
        [DataRow("--set marginMilliamps=", "marginMilliamps cannot be ''")]
        [DataRow("--set stationMaximumMilliamps=6000 --set minimumMilliamps=8000", "stationMaximumMilliamps is below")]
        [DataRow("--set siteMeterLink=rtu-over-tcp --set siteMeterAddress=127.0.0.1", "simulated meter has no gateway")]
        [DataRow("--vehicle-phases 2", "--vehicle-phases 2: a vehicle charges on one phase or on three")]
        [DataRow("commission --plant-rotation l4", "--plant-rotation l4: not the supply phase of the charger's L1")]
        [DataRow("--plant-rotation l1", "--plant-rotation: `bench` does not take it")]
        [DataRow("--vehicle-phases 4", "--vehicle-phases 4: not a whole number from 1 to 3")]
        [DataRow("--vehicle-ramp-up-ma-per-s 5", "too slow for any vehicle")]
        public void Bad_command_lines_are_refused_in_one_sentence(string line, string sentence)
        {
            AssertRefused(line.Split(' '), sentence);
        }

        [TestMethod]
        [DataRow("http://127.0.0.1:502/5", "not a meter's address, write tcp://HOST:PORT/UNIT")]
        [DataRow("tcp://127.0.0.1/5", "host, port or unit is missing")]
        [DataRow("tcp://127.0.0.1:502", "host, port or unit is missing")]
        [DataRow("tcp://:502/1", "host, port or unit is missing")]
        [DataRow("tcp://meter.local:502/5", "meter.local is no IPv4 address, and the device looks no names up")]
        [DataRow("tcp://256.0.0.1:502/5", "256.0.0.1 is no IPv4 address")]
        [DataRow("tcp://1.2.3:502/5", "1.2.3 is no IPv4 address")]
        [DataRow("tcp://0x7f.0.0.1:502/5", "is no IPv4 address")]
        [DataRow("tcp://127.0.0.1:0/5", "the port is not a number from 1 to 65535")]
        [DataRow("tcp://127.0.0.1:99999/5", "the port is not a number from 1 to 65535")]
        [DataRow("tcp://127.0.0.1:502/256", "the unit is not a number from 1 to 255")]
        [DataRow("tcp://127.0.0.1:502/", "the unit is not a number from 1 to 255")]
        [DataRow("rtu:", "the device is missing")]
        [DataRow("rtu:/dev/null?bauds=9600", "a serial line has no bauds, did you mean baud?")]
        [DataRow("rtu:/dev/null?baud=fast", "serialBaud cannot be 'fast'")]
        [DataRow("rtu:/dev/null?baud=50", "serialBaud takes 1200 to 115200")]
        [DataRow("rtu:/dev/null?parity=mark", "serialParity cannot be 'mark'; it takes model, none, even, odd")]
        [DataRow("rtu:/dev/null?stop=3", "serialStopBits cannot be '3'")]
        [DataRow("rtu:/dev/null?unit=248", "siteMeterUnit is above 247")]
        public void Bad_meter_addresses_are_refused_in_one_sentence(string url, string sentence)
        {
            AssertRefused(new[] { "--meter", url, "--profile", "em340" }, sentence);
        }

        [TestMethod]
        public void A_real_meter_needs_a_profile()
        {
            AssertRefused(
                new[] { "--meter", "tcp://127.0.0.1:502/5" },
                "--meter: its --profile is missing, add one of em340, countis-e27");
        }

        [TestMethod]
        [DataRow("", "line 1: the file is empty")]
        [DataRow("time,a,b,c\n", "line 1: the header must be")]
        [DataRow("ms,l1_ma,l2_ma,l3_ma\n", "line 2: there is no row")]
        [DataRow("ms,l1_ma,l2_ma,l3_ma\n0,1,2,3\n1000,1,2\n", "line 3: there are 3 columns instead of 4")]
        [DataRow("ms,l1_ma,l2_ma,l3_ma\n0,1,2,3\n1000,1,2,x\n", "line 3: \"x\" is not an integer")]
        [DataRow("ms,l1_ma,l2_ma,l3_ma\n0,1,2,3\n0,1,2,3\n", "line 3: 0 ms is not later than 0 ms")]
        [DataRow("ms,l1_ma,l2_ma,l3_ma\n0,1,2,3\n9999999999999,1,2,3\n", "longer than 31 days")]
        public void Malformed_traces_are_refused_with_their_line_number(string text, string sentence)
        {
            string path = Path.GetTempFileName();
            File.WriteAllText(path, text);
            AssertRefused(new[] { "replay", path }, sentence);
            AssertRefused(new[] { "score", path }, path);
            File.Delete(path);
        }

        [TestMethod]
        [DataRow("/no/such/trace.csv", "the trace cannot be read")]
        [DataRow("/", "the trace cannot be read")]
        public void Traces_that_cannot_be_read_are_refused(string path, string sentence)
        {
            AssertRefused(new[] { "replay", path }, sentence);
        }

        [TestMethod]
        [DataRow("/no/such/folder/out.csv")]
        [DataRow("/dev/full")]
        [DataRow("/")]
        public void Result_files_that_cannot_be_written_are_refused_at_the_start(string path)
        {
            string trace = Path.GetTempFileName();
            File.WriteAllText(trace, "ms,l1_ma,l2_ma,l3_ma\n0,1,2,3\n");
            AssertRefused(new[] { "replay", trace, "--out", path }, $"--out {path}: cannot be written");
            AssertRefused(new[] { "--out", path }, $"--out {path}: cannot be written");
            File.Delete(trace);
        }

        [TestMethod]
        [DataRow("/no/such/device", "Serial device /no/such/device does not exist")]
        [DataRow("/dev/null", "/dev/null is not a serial device")]
        [DataRow("/tmp", "/tmp is not a serial device")]
        public void Devices_that_are_no_meter_line_are_refused(string device, string sentence)
        {
            using BenchRun run = BenchRun.Of("--meter", $"rtu:{device}?baud=9600", "--profile", "em340");
            Assert.AreEqual(2, run.ExitCode);
            Assert.AreEqual(string.Empty, run.Output);
            AssertOneSentence(run.Error, sentence);
        }

        [TestMethod]
        public void The_process_answers_bad_input_on_standard_error_with_exit_code_2()
        {
            using BenchRun run = BenchRun.Of("--secnds");
            Assert.AreEqual(2, run.ExitCode);
            Assert.AreEqual(string.Empty, run.Output);
            AssertOneSentence(run.Error, "did you mean --seconds?");
        }

        [TestMethod]
        [DataRow("--help")]
        [DataRow("-h")]
        [DataRow("replay --help")]
        [DataRow("score trace.csv --help")]
        public void Help_is_no_error(string line)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            Assert.AreEqual(0, Dispatcher.Run(line.Split(' '), output, error));
            StringAssert.Contains(output.ToString(), "bench replay TRACE.csv");
            Assert.AreEqual(string.Empty, error.ToString());
        }

        private static void AssertRefused(string[] arguments, string sentence)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            int exitCode = Dispatcher.Run(arguments, output, error);
            AssertOneSentence(error.ToString(), sentence);
            Assert.AreEqual(2, exitCode);
            Assert.AreEqual(string.Empty, output.ToString());
        }

        private static void AssertOneSentence(string error, string sentence)
        {
            string line = error.TrimEnd();
            StringAssert.StartsWith(line, "bench: ");
            StringAssert.Contains(line, sentence);
            Assert.IsFalse(line.Contains('\n', StringComparison.Ordinal), line);
        }
    }
}
