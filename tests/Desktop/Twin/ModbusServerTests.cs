using System;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class ModbusServerTests
    {
        [TestMethod]
        public void Crc_of_the_documented_example_is_71_CB_on_the_wire()
        {
            byte[] frame = Frames.Bytes("01 04 00 00 00 02 A5 A5");
            Assert.AreEqual(8, RtuCrc.Append(frame, 6));
            Assert.AreEqual("01 04 00 00 00 02 71 CB", Frames.Hex(frame, 8));
        }

        [TestMethod]
        [DataRow("01 04 00 0B 00 01 40 09")]   // CRC off by one bit
        [DataRow("03 04 00 0B 00 01 40 08")]   // somebody else's, and so the CRC is wrong as well
        [DataRow("00 04 00 0B 00 01 41 D9")]   // broadcast
        [DataRow("01 04 00")]
        [DataRow("")]
        public void Nobody_answers_a_damaged_foreign_or_broadcast_request(string request)
        {
            Assert.AreEqual("", Frames.Rtu(Frames.Em340(), request));
        }

        [TestMethod]
        public void Each_unit_on_the_line_answers_for_itself()
        {
            Assert.AreEqual(Frames.Identity, Frames.Rtu(Frames.Em340(), Frames.Identify));
            Assert.AreEqual("02 04 02 01 55 3C 9F", Frames.Rtu(Frames.Em340(), "02 04 00 0B 00 01 40 3B"));
        }

        [TestMethod]
        public void Two_meters_with_one_unit_identifier_are_refused()
        {
            Assert.ThrowsExactly<ArgumentException>(() => Frames.Em340().Add(2, new RegisterStore()));
        }

        [TestMethod]
        public void Plain_store_answers_what_was_written_and_nothing_else()
        {
            var store = new RegisterStore();
            store.SetHighWordFirst(100, 0x01020304);
            store.SetLowWordFirst(102, 0x05060708);
            byte[] words = new byte[250];
            Assert.AreEqual(8, store.Read(3, 100, 4, words, 0));
            Assert.AreEqual("01 02 03 04 07 08 05 06", Frames.Hex(words, 8));
            Assert.AreEqual(-2, store.Read(4, 99, 2, words, 0));
            Assert.AreEqual(-2, store.Read(4, 103, 2, words, 0));
        }

        [TestMethod]
        public void Plain_store_answers_its_last_register_and_none_behind_it()
        {
            var store = new RegisterStore();
            store.Set(65535, 7);
            byte[] words = new byte[250];
            Assert.AreEqual(2, store.Read(3, 65535, 1, words, 0));
            Assert.AreEqual(-2, store.Read(3, 65535, 2, words, 0));
        }

        [TestMethod]
        [DataRow(125, 250)]
        [DataRow(126, -3)]
        [DataRow(0, -3)]
        public void Plain_store_answers_at_most_125_registers(int quantity, int bytes)
        {
            var store = new RegisterStore();
            store.Clear(0, 200);
            Assert.AreEqual(bytes, store.Read(3, 0, quantity, new byte[250], 0));
        }
    }
}
