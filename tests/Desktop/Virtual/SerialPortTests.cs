using System;
using System.Diagnostics;
using System.IO;
using System.IO.Ports;
using Evenload.Virtual;
using Evenload.Virtual.Linux;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Virtual
{
    [TestClass]
    [DoNotParallelize]
    public sealed class SerialPortTests
    {
        [TestMethod]
        public void Every_byte_value_passes_unchanged_in_both_directions()
        {
            using Wired wired = new Wired();
            wired.Port.Open();
            byte[] all = new byte[256];
            for (int i = 0; i < all.Length; i++)
            {
                all[i] = (byte)i;
            }

            wired.Port.Write(all, 0, all.Length);
            byte[] atMeter = Collect(wired.Meter, all.Length);
            Assert.AreEqual(all.Length, wired.Meter.Write(all, 0, all.Length));
            Assert.IsTrue(wired.Hears(all.Length));
            byte[] atPort = new byte[all.Length];
            Assert.AreEqual(all.Length, wired.Port.Read(atPort, 0, all.Length));

            CollectionAssert.AreEqual(all, atMeter);
            CollectionAssert.AreEqual(all, atPort);
        }

        [TestMethod]
        public void Read_that_gets_too_few_bytes_times_out_and_leaves_them()
        {
            using Wired wired = new Wired();
            wired.Port.ReadTimeout = 40;
            wired.Port.Open();
            wired.Meter.Write(new byte[] { 1, 2, 3 }, 0, 3);
            Assert.IsTrue(wired.Hears(3));
            byte[] buffer = { 0xA5, 0xA5, 0xA5, 0xA5 };

            Stopwatch watch = Stopwatch.StartNew();
            Assert.ThrowsExactly<TimeoutException>(() => wired.Port.Read(buffer, 0, 4));
            Assert.IsGreaterThanOrEqualTo(40L, watch.ElapsedMilliseconds);

            CollectionAssert.AreEqual(new byte[] { 0xA5, 0xA5, 0xA5, 0xA5 }, buffer);
            Assert.AreEqual(3, wired.Port.BytesToRead);
            Assert.AreEqual(3, wired.Port.Read(buffer, 1, 3));
            CollectionAssert.AreEqual(new byte[] { 0xA5, 1, 2, 3 }, buffer);
        }

        [TestMethod]
        public void Single_bytes_are_written_and_read()
        {
            using Wired wired = new Wired();
            wired.Port.ReadTimeout = Wired.PatienceMs;
            wired.Port.Open();
            wired.Port.WriteByte(0x11); // XON: not swallowed on a raw line
            CollectionAssert.AreEqual(new byte[] { 0x11 }, Collect(wired.Meter, 1));
            wired.Meter.Write(new byte[] { 0xFE }, 0, 1);
            Assert.AreEqual(0xFE, wired.Port.ReadByte());
        }

        [TestMethod]
        [DataRow(1, 129)]   // the smallest ring
        [DataRow(130, 130)]
        public void Bytes_beyond_the_ring_are_dropped_and_the_oldest_kept(int bufferSize, int kept)
        {
            using Wired wired = new Wired();
            wired.Port.ReadBufferSize = bufferSize;
            wired.Port.Open();
            byte[] sent = new byte[200];
            for (int i = 0; i < sent.Length; i++)
            {
                sent[i] = (byte)i;
            }

            wired.Meter.Write(sent, 0, sent.Length);
            Assert.IsTrue(wired.Hears(kept));
            Assert.AreEqual(kept, wired.Port.BytesToRead);
            byte[] received = new byte[kept];
            wired.Port.Read(received, 0, kept);
            CollectionAssert.AreEqual(sent[..kept], received);
        }

        [TestMethod]
        public void Read_and_write_buffer_share_one_size()
        {
            using Wired wired = new Wired();
            wired.Port.ReadBufferSize = 1024;
            wired.Port.WriteBufferSize = 300;
            Assert.AreEqual(300, wired.Port.ReadBufferSize);
        }

        [TestMethod]
        public void What_arrived_before_opening_is_dropped()
        {
            using Wired wired = new Wired();
            int probe = LibC.Open(wired.Meter.SlavePath, LibC.ReadWrite | LibC.NoControllingTerminal);
            wired.Meter.Write(new byte[] { 1, 2, 3 }, 0, 3);
            Assert.AreEqual(LibC.PollIn, LibC.Wait(probe, LibC.PollIn, Wired.PatienceMs));
            LibC.Close(probe);

            wired.Port.Open();
            Assert.AreEqual(0, wired.Port.BytesToRead);
        }

        [TestMethod]
        public void Line_that_is_gone_is_silence_to_a_reader_and_an_error_to_a_writer()
        {
            using Wired wired = new Wired();
            wired.Port.ReadTimeout = 30;
            wired.Port.Open();
            wired.Meter.Dispose();

            Assert.AreEqual(0, wired.Port.BytesToRead);
            Assert.ThrowsExactly<TimeoutException>(() => wired.Port.Read(new byte[1], 0, 1));
            IOException error = Assert.ThrowsExactly<IOException>(() => wired.Port.Write(new byte[1], 0, 1));
            Assert.Contains("no working hardware", error.Message);
        }

        [TestMethod]
        public void Write_to_a_line_without_room_gives_up_within_its_time()
        {
            using Wired wired = new Wired();
            wired.Port.Open();
            byte[] frame = new byte[4096];
            Stopwatch watch = new Stopwatch();
            Assert.ThrowsExactly<TimeoutException>(() =>
            {
                for (int frames = 0; frames < 100; frames++)
                {
                    watch.Restart();
                    wired.Port.Write(frame, 0, frame.Length);
                }
            });
            Assert.IsGreaterThanOrEqualTo(50L, watch.ElapsedMilliseconds);
            Assert.IsLessThan(500L, watch.ElapsedMilliseconds); // 50 ms, and a busy machine
        }

        [TestMethod]
        public void Port_without_a_wire_opens_and_hears_nothing()
        {
            VirtualBoard.Reset();
            Wired.AssignPins();
            using SerialPort port = new SerialPort("COM3") { ReadTimeout = 10 };
            port.Open();
            port.Write(new byte[8], 0, 8);
            Assert.AreEqual(0, port.BytesToRead);
            Assert.ThrowsExactly<TimeoutException>(() => port.Read(new byte[1], 0, 1));
        }

        [TestMethod]
        public void Polling_reading_and_writing_allocate_nothing()
        {
            using Wired wired = new Wired();
            wired.Port.ReadTimeout = Wired.PatienceMs;
            wired.Port.Open();
            byte[] frame = { 1, 4, 0, 0, 0, 2, 0x71, 0xCB };
            byte[] buffer = new byte[64];
            long before = 0;
            for (int round = 0; round < 1100; round++)
            {
                if (round == 100) // after the first rounds have loaded the code
                {
                    before = GC.GetAllocatedBytesForCurrentThread();
                }

                wired.Port.Write(frame, 0, frame.Length);
                for (int count = 0; count < frame.Length && wired.Meter.WaitReadable(Wired.PatienceMs);)
                {
                    count += wired.Meter.Read(buffer, count, frame.Length - count);
                }

                wired.Meter.Write(buffer, 0, frame.Length);
                while (wired.Port.BytesToRead == 0)
                {
                }

                wired.Port.Read(buffer, 0, frame.Length);
            }

            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
            CollectionAssert.AreEqual(frame, buffer[..frame.Length]);
        }

        private static byte[] Collect(PseudoTerminal terminal, int count)
        {
            byte[] bytes = new byte[count];
            int have = 0;
            while (have < count && terminal.WaitReadable(Wired.PatienceMs))
            {
                have += terminal.Read(bytes, have, count - have);
            }

            return bytes[..have];
        }
    }
}
