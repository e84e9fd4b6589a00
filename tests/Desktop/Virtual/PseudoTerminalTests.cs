using System;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Virtual
{
    [TestClass]
    [DoNotParallelize]
    public sealed class PseudoTerminalTests
    {
        [TestMethod]
        public void Silence_reads_as_nothing_at_once()
        {
            using PseudoTerminal line = new PseudoTerminal();
            Assert.StartsWith("/dev/pts/", line.SlavePath);
            Assert.AreEqual(0, line.Read(new byte[4], 0, 4));
            Assert.IsFalse(line.WaitReadable(0));
            Assert.IsFalse(line.WaitReadable(5));
        }

        [TestMethod]
        public void Far_end_lives_on_while_ports_open_and_close()
        {
            using Wired wired = new Wired();
            byte[] buffer = new byte[4];
            for (byte round = 0; round < 3; round++)
            {
                wired.Port.Open();
                wired.Port.Write(new[] { round }, 0, 1);
                Assert.IsTrue(wired.Meter.WaitReadable(Wired.PatienceMs));
                Assert.AreEqual(1, wired.Meter.Read(buffer, 0, buffer.Length));
                Assert.AreEqual(round, buffer[0]);
                wired.Port.Close();
                Assert.IsFalse(wired.Meter.WaitReadable(0)); // no hang-up, which poll would report at once
                Assert.AreEqual(0, wired.Meter.Read(buffer, 0, buffer.Length));
            }
        }

        [TestMethod]
        public void Line_that_nobody_reads_takes_what_fits_and_never_blocks()
        {
            using PseudoTerminal line = new PseudoTerminal();
            byte[] block = new byte[4096];
            int taken = block.Length;
            for (int blocks = 0; blocks < 100 && taken == block.Length; blocks++)
            {
                taken = line.Write(block, 0, block.Length);
            }

            Assert.IsLessThan(block.Length, taken);
        }

        [TestMethod]
        public void Disposed_line_refuses_use()
        {
            PseudoTerminal line = new PseudoTerminal();
            line.Dispose();
            line.Dispose();
            Assert.ThrowsExactly<ObjectDisposedException>(() => line.Read(new byte[1], 0, 1));
            Assert.ThrowsExactly<ObjectDisposedException>(() => line.Write(new byte[1], 0, 1));
            Assert.ThrowsExactly<ObjectDisposedException>(() => line.WaitReadable(0));
        }

        [TestMethod]
        [DataRow(-1, 1)]
        [DataRow(0, -1)]
        [DataRow(0, 5)]
        [DataRow(4, 1)]
        [DataRow(int.MaxValue, int.MaxValue)]
        public void Range_outside_the_buffer_is_refused(int offset, int count)
        {
            using PseudoTerminal line = new PseudoTerminal();
            Assert.Throws<ArgumentException>(() => line.Read(new byte[4], offset, count));
            Assert.Throws<ArgumentException>(() => line.Write(new byte[4], offset, count));
        }
    }
}
