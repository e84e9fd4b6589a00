using System;
using System.Threading;
using Evenload.Core.Ports;
using Evenload.Esp32;
using Evenload.Virtual;
using Evenload.Virtual.Linux;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>The rim's serial link on a real pseudo-terminal.</summary>
    [TestClass]
    [DoNotParallelize]
    public class SerialLinkTests
    {
        [TestInitialize]
        public void Reset()
        {
            VirtualBoard.Reset();
            Configuration.SetPinFunction(BoardPins.Create(0).Rs485Transmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(BoardPins.Create(0).Rs485Receive, DeviceFunction.COM2_RX);
            Configuration.SetPinFunction(BoardPins.Create(0).Rs485DriverEnable, DeviceFunction.COM2_RTS);
        }

        [TestCleanup]
        public void Leave() => VirtualBoard.Reset();

        [TestMethod]
        public void Takes_what_has_arrived_and_never_waits_for_more()
        {
            using var line = new PseudoTerminal();
            VirtualBoard.ConnectSerial("COM2", line.SlavePath);
            var link = new SerialLink("COM2", 9600, 0, 1);
            Assert.AreEqual(LinkState.Closed, link.State);
            link.Open();
            Assert.AreEqual(LinkState.Open, link.State, link.Fault);
            var buffer = new byte[300];
            Assert.AreEqual(0, link.Receive(buffer, 0, 300), "nothing yet");
            line.Write(new byte[] { 1, 2, 3 }, 0, 3);
            Assert.AreEqual(2, Eventually(() => link.Receive(buffer, 10, 2)), "no more than asked for");
            Assert.AreEqual(1, Eventually(() => link.Receive(buffer, 12, 288)), "the rest");
            Assert.AreEqual(3, buffer[12]);
        }

        [TestMethod]
        public void Sends_a_frame_whole()
        {
            using var line = new PseudoTerminal();
            VirtualBoard.ConnectSerial("COM2", line.SlavePath);
            var link = new SerialLink("COM2", 9600, 0, 1);
            link.Open();
            Assert.IsTrue(link.Send(new byte[] { 0x01, 0x0D, 0x0A, 0x11, 0x13, 0x00, 0xFF, 0x7F }, 8));
            Assert.IsTrue(line.WaitReadable(5000));
            var buffer = new byte[20];
            Assert.AreEqual(8, line.Read(buffer, 0, 20), "in one piece");
            Assert.AreEqual(0x0D, buffer[1], "no byte is translated");
        }

        [TestMethod]
        public void A_line_that_is_not_there_is_a_closed_link_and_is_told()
        {
            VirtualBoard.ConnectSerial("COM2", "/dev/evenload-is-not-here");
            var link = new SerialLink("COM2", 9600, 0, 1);
            link.Open();
            Assert.AreEqual(LinkState.Closed, link.State);
            Assert.Contains("/dev/evenload-is-not-here", link.Fault);
        }

        [TestMethod]
        public void A_line_that_follows_the_data_needs_no_pin_for_its_direction()
        {
            VirtualBoard.Reset();
            BoardPins pins = BoardPins.Create(1);
            Assert.AreEqual(BoardPins.None, pins.Rs485DriverEnable);
            Configuration.SetPinFunction(pins.Rs485Transmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(pins.Rs485Receive, DeviceFunction.COM2_RX);
            using var line = new PseudoTerminal();
            VirtualBoard.ConnectSerial("COM2", line.SlavePath);
            var link = new SerialLink("COM2", 9600, 0, 1, true);
            link.Open();
            Assert.AreEqual(LinkState.Open, link.State, link.Fault);
            Assert.IsTrue(link.Send(new byte[] { 0x01, 0x04 }, 2));
            Assert.IsTrue(line.WaitReadable(5000));
        }

        [TestMethod]
        [DataRow(false)]
        [DataRow(true)]
        public void Changes_speed_and_stop_bits_while_it_is_open_and_before(bool open)
        {
            using var line = new PseudoTerminal();
            VirtualBoard.ConnectSerial("COM2", line.SlavePath);
            var link = new SerialLink("COM2", 9600, 0, 1);
            if (open)
            {
                link.Open();
            }

            Assert.IsTrue(link.Configure(19200, 1, 2));
            link.Open();
            Assert.AreEqual(LinkState.Open, link.State, link.Fault);
            Assert.AreEqual(19200u, Settings(line).OutputSpeed);
            Assert.AreNotEqual(0u, Settings(line).ControlFlags & Termios2.TwoStopBits);
            Assert.IsTrue(link.Configure(2400, 0, 1));
            Assert.AreEqual(2400u, Settings(line).OutputSpeed);
            Assert.AreEqual(0u, Settings(line).ControlFlags & Termios2.TwoStopBits);
        }

        [TestMethod]
        public void A_line_that_is_gone_cannot_be_changed_and_is_closed()
        {
            var line = new PseudoTerminal();
            VirtualBoard.ConnectSerial("COM2", line.SlavePath);
            var link = new SerialLink("COM2", 9600, 0, 1);
            link.Open();
            line.Dispose();
            Assert.IsFalse(link.Configure(19200, 1, 1));
            Assert.AreEqual(LinkState.Closed, link.State);
        }

        private static Termios2 Settings(PseudoTerminal line)
        {
            int probe = LibC.Open(line.SlavePath, LibC.ReadWrite | LibC.NoControllingTerminal);
            Assert.IsTrue(Termios2.TryGet(probe, out Termios2 settings));
            LibC.Close(probe);
            return settings;
        }

        private static int Eventually(Func<int> count)
        {
            for (int i = 0; i < 1000; i++)
            {
                int found = count();
                if (found > 0)
                {
                    return found;
                }

                Thread.Sleep(5);
            }

            return 0;
        }
    }
}
