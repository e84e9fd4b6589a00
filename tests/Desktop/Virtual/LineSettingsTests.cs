using System.Diagnostics;
using System.IO.Ports;
using Evenload.Virtual.Linux;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Virtual
{
    /// <remarks>
    /// stty tells what the kernel holds. A pseudo-terminal drops PARENB and always holds cs8, so these two are checked
    /// as numbers of asm-generic/termbits.h.
    /// </remarks>
    [TestClass]
    [DoNotParallelize]
    public sealed class LineSettingsTests
    {
        [TestMethod]
        [DataRow(300)]
        [DataRow(600)]
        [DataRow(1200)]
        [DataRow(2400)]
        [DataRow(4800)]
        [DataRow(9600)]
        [DataRow(19200)]
        [DataRow(38400)]
        [DataRow(57600)]
        [DataRow(115200)]
        [DataRow(230400)]
        [DataRow(460800)]
        [DataRow(921600)]
        public void Baud_rate_reaches_the_device(int baudRate)
        {
            using Wired wired = new Wired();
            wired.Port.BaudRate = baudRate;
            wired.Port.Open();
            Assert.StartsWith($"speed {baudRate} baud;", Stty(wired.Meter.SlavePath));
        }

        [TestMethod]
        public void Unusual_baud_rate_reaches_the_device_too()
        {
            using Wired wired = new Wired();
            wired.Port.BaudRate = 123456;
            wired.Port.Open();
            int probe = LibC.Open(wired.Meter.SlavePath, LibC.ReadWrite | LibC.NoControllingTerminal);
            Assert.IsTrue(Termios2.TryGet(probe, out Termios2 settings));
            LibC.Close(probe);
            Assert.AreEqual(123456u, settings.OutputSpeed);
            Assert.AreEqual(123456u, settings.InputSpeed);
        }

        [TestMethod]
        public void Baud_rate_changes_while_the_port_is_open()
        {
            using Wired wired = new Wired();
            wired.Port.Open();
            wired.Port.BaudRate = 38400;
            Assert.StartsWith("speed 38400 baud;", Stty(wired.Meter.SlavePath));
        }

        [TestMethod]
        [DataRow(Parity.Odd, StopBits.One, " parodd ", " -cstopb ")]
        [DataRow(Parity.Even, StopBits.Two, " -parodd ", " cstopb ")]
        [DataRow(Parity.None, StopBits.OnePointFive, " -parodd ", " cstopb ")]
        public void Parity_and_stop_bits_reach_the_device(Parity parity, StopBits stopBits, string first, string second)
        {
            using Wired wired = new Wired();
            wired.Port.Parity = parity;
            wired.Port.StopBits = stopBits;
            wired.Port.Open();
            string settings = Stty(wired.Meter.SlavePath);
            Assert.Contains(first, settings);
            Assert.Contains(second, settings);
        }

        [TestMethod]
        public void Device_passes_bytes_as_they_are()
        {
            using Wired wired = new Wired();
            wired.Port.Open();
            string settings = Stty(wired.Meter.SlavePath);
            foreach (string off in new[] { "icanon", "echo", "isig", "opost", "ixon", "icrnl", "istrip", "crtscts" })
            {
                Assert.Contains($" -{off} ", settings);
            }

            Assert.Contains(" clocal ", settings);
        }

        [TestMethod]
        public void RS485_leaves_flow_control_out()
        {
            using Wired wired = new Wired();
            wired.Port.Handshake = Handshake.RequestToSendXOnXOff;
            wired.Port.Open();
            Assert.Contains(" ixon ", Stty(wired.Meter.SlavePath));
            Assert.Contains(" crtscts ", Stty(wired.Meter.SlavePath));
            wired.Port.Mode = SerialMode.RS485;
            Assert.Contains(" -ixon ", Stty(wired.Meter.SlavePath));
            Assert.Contains(" -crtscts ", Stty(wired.Meter.SlavePath));
        }

        [TestMethod]
        [DataRow(8, Parity.None, StopBits.One, Handshake.None, 0x30u)]
        [DataRow(7, Parity.Even, StopBits.One, Handshake.None, 0x120u)]
        [DataRow(8, Parity.Odd, StopBits.Two, Handshake.None, 0x370u)]
        [DataRow(6, Parity.None, StopBits.OnePointFive, Handshake.XOnXOff, 0x50u)]
        [DataRow(5, Parity.None, StopBits.One, Handshake.RequestToSend, 0x80000000u)]
        public void Frame_has_the_kernel_s_numbers(
            int dataBits, Parity parity, StopBits stopBits, Handshake handshake, uint flags)
        {
            Assert.AreEqual(flags, LineFlags.Frame(dataBits, parity, stopBits, handshake));
        }

        private static string Stty(string path)
        {
            ProcessStartInfo start = new ProcessStartInfo("stty", ["-F", path, "-a"]) { RedirectStandardOutput = true };
            using Process process = Process.Start(start);
            string settings = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return settings.Replace('\n', ' ');
        }
    }
}
