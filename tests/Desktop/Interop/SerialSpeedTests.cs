using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Esp32;
using Evenload.Twin;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>The firmware's line, from poller to UART, at every speed and parity that can be set.</summary>
    /// <remarks>A pseudo-terminal keeps speed and odd or even, but neither takes time nor adds a parity bit. So one
    /// meter is of another make and sets its end of the line by its own code, and one is ours and takes the time that
    /// the characters would.</remarks>
    [TestClass]
    [DoNotParallelize]
    public sealed class SerialSpeedTests
    {
        private const int LongestMs = 10000;
        private const int Readings = 2;
        private const int ThinkMs = 20;

        private static readonly int[] _bauds = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200];

        private static string _folder;
        private static Helper _socat;
        private static Helper _meter;

        // A character has 11 bits with a parity bit or a second stop bit, and 10 with neither.
        public static IEnumerable<object[]> Lines =>
            from baud in _bauds
            from line in new[]
            {
                (Parity: 0, StopBits: 1), (Parity: 0, StopBits: 2),
                (Parity: 1, StopBits: 1), (Parity: 2, StopBits: 1),
            }
            select new object[] { baud, line.Parity, line.StopBits };

        [ClassInitialize]
        public static void BeginAll(TestContext context)
        {
            _folder = Directory.CreateTempSubdirectory("evenload-speed-").FullName;
            _socat = new Helper("socat", "-d", "-d", "-T", "60", Terminal("meter"), Terminal("charger"));
            _socat.WaitForLine("starting data transfer", 20);
            _meter = MeterLine.StartMeter(
                "/usr/bin/python3", MeterLine.LibModbus, "em340", "1", "rtu", Path.Combine(_folder, "meter"));
            _meter.Tell("currents 12340 7010 -2340");
        }

        [ClassCleanup]
        public static void EndAll()
        {
            _meter?.Dispose();
            _socat?.Dispose();
            VirtualBoard.Reset();
            Directory.Delete(_folder, true);
        }

        [TestMethod]
        [DynamicData(nameof(Lines))]
        public void Meter_of_libmodbus_is_read_without_a_fault(int baud, int parity, int stopBits)
        {
            string line = $"{baud} {"NEO"[parity]} {stopBits}";
            _meter.Tell("line " + line);
            _meter.WaitForLine("ready " + line, 20);
            Meter meter = Read(Path.Combine(_folder, "charger"), baud, parity, stopBits);
            Assert.IsInRange(12338, 12342, meter.Reading.CurrentMilliamps[0]);
            Assert.IsInRange(-2342, -2338, meter.Reading.CurrentMilliamps[2]);
        }

        [TestMethod]
        [DynamicData(nameof(Lines))]
        public void Meter_as_slow_as_the_line_is_read_without_a_fault(int baud, int parity, int stopBits)
        {
            using var terminal = new PseudoTerminal();
            var image = new MeterImage("em340", 0, 1) { JitterMilliamps = 0 };
            image.Update(0, [12340, 7010, -2340]);
            var server = new ModbusServer();
            server.Add(1, image);
            int bits = BitsPerCharacter(parity, stopBits);
            using var thread = new RtuServerThread(terminal, server, baud * 10 / bits, ThinkMs, new LineFaults(), 1);
            Meter meter = Read(terminal.SlavePath, baud, parity, stopBits);
            CollectionAssert.AreEqual(new[] { 12340, 7010, -2340 }, meter.Reading.CurrentMilliamps);

            // Reply to the read of currents and powers, after request and silence: it did take its time.
            int leastMs = (37 * bits * 1000 / baud) + ThinkMs;
            Assert.IsGreaterThanOrEqualTo(leastMs, meter.Counters.WorstRoundTripMs);
        }

        private static string Terminal(string name) => $"PTY,link={Path.Combine(_folder, name)},raw,echo=0,ignoreeof";

        private static int BitsPerCharacter(int parity, int stopBits) => 9 + stopBits + (parity == 0 ? 0 : 1);

        // As the firmware does it: its deadlines, its silences, its set-up check of the meter.
        private static Meter Read(string device, int baud, int parity, int stopBits)
        {
            VirtualBoard.Reset();
            BoardPins pins = BoardPins.Create(0);
            Configuration.SetPinFunction(pins.Rs485Transmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(pins.Rs485Receive, DeviceFunction.COM2_RX);
            Configuration.SetPinFunction(pins.Rs485DriverEnable, DeviceFunction.COM2_RTS);
            VirtualBoard.ConnectSerial("COM2", device);
            int index = Enumerable.Range(0, MeterCatalogue.Count).Single(row => MeterCatalogue.Name(row) == "em340");
            var meter = new Meter(MeterCatalogue.CreateModel(index), 1, 5000, 3, 0);
            var link = new SerialLink("COM2", baud, parity, stopBits);
            var bus = new MeterBus(
                new ModbusClient(link, Framing.Rtu, SerialTiming.SilenceMs(baud)),
                [new MeterPoller(meter, baud, BitsPerCharacter(parity, stopBits))]);
            var watch = Stopwatch.StartNew();
            while (meter.Reading.Sequence < Readings && watch.ElapsedMilliseconds < LongestMs)
            {
                bus.Step(watch.ElapsedMilliseconds);
                Thread.Sleep(1);
            }

            link.Close();
            UnitCounters counters = meter.Counters;
            string counted = $"{counters.Good} good of {counters.Requests}, {counters.Timeouts} late, "
                + $"{counters.Corrupt} corrupt, {counters.Misfits} misfits, {counters.Exceptions} refused";
            Assert.IsGreaterThanOrEqualTo(Readings, meter.Reading.Sequence, counted);
            Assert.AreEqual(0, counters.Timeouts + counters.Corrupt + counters.Misfits + counters.Exceptions, counted);
            return meter;
        }
    }
}
