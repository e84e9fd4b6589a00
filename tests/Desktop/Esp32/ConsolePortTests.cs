using System;
using System.Diagnostics;
using System.Threading;
using Evenload.Esp32;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>The serial console on a real pseudo-terminal.</summary>
    [TestClass]
    [DoNotParallelize]
    public sealed class ConsolePortTests
    {
        [TestInitialize]
        public void Take_a_new_board()
        {
            BoardPins pins = BoardPins.Create(0);
            VirtualBoard.Reset();
            Configuration.SetPinFunction(pins.ConsoleTransmit, DeviceFunction.COM3_TX);
            Configuration.SetPinFunction(pins.ConsoleReceive, DeviceFunction.COM3_RX);
        }

        [TestCleanup]
        public void Leave() => VirtualBoard.Reset();

        [TestMethod]
        public void Takes_what_was_typed_as_far_as_it_fits_and_never_waits()
        {
            using var line = new PseudoTerminal();
            ConsolePort console = Open(line, 115200);
            var buffer = new byte[3];
            Assert.AreEqual(0, console.Read(buffer), "nothing yet");
            line.Write(new byte[] { 0x68, 0x03, 0x0D, 0x7F }, 0, 4);
            Assert.AreEqual(4, ReadAll(console, buffer, 4));
            Assert.AreEqual(0x7F, buffer[0], "the last one came alone");
        }

        [TestMethod]
        public void Accepts_what_the_uart_has_room_for_and_the_rest_when_that_is_sent()
        {
            using var line = new PseudoTerminal();
            ConsolePort console = Open(line, 9600);
            byte[] text = Text(400);
            var watch = Stopwatch.StartNew();
            int accepted = console.Write(text, 0, 400);
            Assert.AreEqual(120, accepted);
            accepted += console.Write(text, accepted, 400 - accepted);
            Assert.IsLessThanOrEqualTo(121 + (watch.ElapsedMilliseconds * 9600 / 10000), accepted, "what has been sent");
            var seen = new byte[500];
            int count = 0;
            Assert.IsTrue(Eventually(() =>
            {
                accepted += accepted < 400 ? console.Write(text, accepted, 400 - accepted) : 0;
                count += line.WaitReadable(0) ? line.Read(seen, count, seen.Length - count) : 0;
                return count >= 400;
            }));
            CollectionAssert.AreEqual(text, seen.AsSpan(0, count).ToArray());

            // 400 bytes at 9600 baud are 417 ms, of which the UART's memory hides 125.
            Assert.IsGreaterThan(290, watch.ElapsedMilliseconds);
        }

        [TestMethod]
        public void Accepts_no_more_than_the_line_carries_for_ever()
        {
            using var line = new PseudoTerminal();
            ConsolePort console = Open(line, 115200);
            byte[] text = Text(120);
            var buffer = new byte[1024];
            var watch = Stopwatch.StartNew();
            long accepted = 0;
            while (watch.ElapsedMilliseconds < 300)
            {
                accepted += console.Write(text, 0, 120);
                if (line.WaitReadable(0))
                {
                    line.Read(buffer, 0, buffer.Length);
                }
            }

            long carried = (watch.ElapsedMilliseconds * 115200 / 10000) + 128;
            Assert.IsLessThanOrEqualTo(carried, accepted);
            Thread.Sleep(11);
            Assert.AreEqual(120, console.Write(text, 0, 120), "all of it has been sent by now");
        }

        [TestMethod]
        public void Line_that_is_not_there_is_told_and_swallows_all()
        {
            VirtualBoard.ConnectSerial("COM3", "/dev/evenload-is-not-here");
            var console = new ConsolePort("COM3", 115200);
            Assert.IsFalse(console.Open());
            Assert.Contains("/dev/evenload-is-not-here", console.Fault);
            Assert.AreEqual(300, console.Write(Text(300), 0, 300));
            Assert.AreEqual(0, console.Read(new byte[10]));
        }

        [TestMethod]
        public void Line_that_is_lost_is_told_and_can_be_opened_again()
        {
            ConsolePort console;
            using (var line = new PseudoTerminal())
            {
                console = Open(line, 115200);
            }

            var buffer = new byte[10];
            Assert.IsTrue(Eventually(() => console.Write(buffer, 0, 1) > 0 && console.Fault != null));
            Assert.AreEqual(0, console.Read(buffer));
            using var other = new PseudoTerminal();
            VirtualBoard.ConnectSerial("COM3", other.SlavePath);
            Assert.IsTrue(console.Open());
            Assert.IsNull(console.Fault);
            other.Write(new byte[] { 0x41 }, 0, 1);
            Assert.AreEqual(1, ReadAll(console, buffer, 1));
        }

        private static ConsolePort Open(PseudoTerminal line, int baud)
        {
            VirtualBoard.ConnectSerial("COM3", line.SlavePath);
            var console = new ConsolePort("COM3", baud);
            Assert.IsTrue(console.Open(), console.Fault);
            return console;
        }

        private static byte[] Text(int count)
        {
            var text = new byte[count];
            for (int i = 0; i < count; i++)
            {
                text[i] = (byte)(' ' + (i % 90));
            }

            return text;
        }

        private static int ReadAll(ConsolePort console, byte[] buffer, int count)
        {
            int taken = 0;
            Eventually(() => (taken += console.Read(buffer)) >= count);
            return taken;
        }

        private static bool Eventually(Func<bool> there)
        {
            for (int i = 0; i < 3000; i++)
            {
                if (there())
                {
                    return true;
                }

                Thread.Sleep(1);
            }

            return false;
        }
    }
}
