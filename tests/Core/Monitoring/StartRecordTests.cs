using Evenload.Core.Monitoring;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Monitoring
{
    [TestClass]
    public class StartRecordTests
    {
        [TestMethod]
        public void Record_without_text_and_rows_is_these_bytes()
        {
            byte[] record = Hex.Bytes("45 53 01 12 00 04 03 02 01 00 03 01 00 00 00 00 00 00");
            StoredRecord.Seal(record);
            byte[] written = Fresh();
            Assert.AreEqual(
                18, StartRecord.Write(written, 0x01020304, RestartCause.Unknown, 3, 1, "", null), "length");
            Assert.AreEqual(Hex.Text(record, 0, 18), Hex.Text(written, 0, 18), "bytes");
            Assert.AreEqual(0xA5, (int)written[18], "nothing behind it");
        }

        [TestMethod]
        public void Record_gives_back_what_was_written()
        {
            byte[] record = Fresh();
            int count = StartRecord.Write(record, -7, RestartCause.Fault, 255, 254, "Oh, no", BoxRows.Create(3));
            Assert.AreEqual(18 + 6 + (3 * 36), count, "length");
            Assert.IsTrue(StartRecord.IsSound(record, count), "sound");
            Assert.AreEqual(-7, FlashRecord.Sequence(record), "sequence");
            Assert.AreEqual((int)RestartCause.Fault, (int)StartRecord.End(record), "end");
            Assert.AreEqual(255, StartRecord.Starts(record), "starts");
            Assert.AreEqual(254, StartRecord.Loops(record), "loops");
            Assert.AreEqual("Oh, no", StartRecord.CreateText(record), "text");
            Assert.AreEqual(3, StartRecord.Rows(record), "rows");
            Assert.AreEqual(20, StartRecord.RowsOffset(record), "where");
            Assert.AreEqual(2000, record[20 + 36] | (record[20 + 37] << 8), "time of the second row");
        }

        [TestMethod]
        [DataRow(0, (int)RestartCause.Sudden)]
        [DataRow(1, (int)RestartCause.Sudden)]
        [DataRow(2, (int)RestartCause.Person)]
        [DataRow(5, (int)RestartCause.Fault)]
        [DataRow(6, (int)RestartCause.Sudden)]
        [DataRow(255, (int)RestartCause.Sudden)]
        public void Run_that_told_of_no_end_that_is_known_ended_suddenly(int end, int cause)
        {
            byte[] record = Fresh();
            int count = StartRecord.Write(record, 1, (RestartCause)end, 1, 0, "", null);
            Assert.IsTrue(StartRecord.IsSound(record, count), "sound");
            Assert.AreEqual(cause, (int)StartRecord.End(record), "cause");
        }

        [TestMethod]
        public void Only_the_first_60_letters_and_the_last_40_rows_are_kept()
        {
            byte[] record = Fresh();
            string line = "123456789012345678901234567890";
            int count = StartRecord.Write(record, 1, RestartCause.Fault, 1, 0, line + line + "X", BoxRows.Create(41));
            Assert.AreEqual(StartRecord.MaximumLength, count, "longest");
            Assert.IsTrue(StartRecord.IsSound(record, count), "sound");
            Assert.AreEqual(line + line, StartRecord.CreateText(record), "text");
            Assert.AreEqual(40, StartRecord.Rows(record), "rows");
            int first = StartRecord.RowsOffset(record);
            Assert.AreEqual(2000, record[first] | (record[first + 1] << 8), "the oldest of 41 is left out");
        }

        [TestMethod]
        public void Letter_that_is_not_ascii_becomes_a_question_mark()
        {
            byte[] record = Fresh();
            StartRecord.Write(record, 1, RestartCause.Fault, 1, 0, " ~\u007F\u001F\u00E9", null);
            Assert.AreEqual(" ~???", StartRecord.CreateText(record), "text");
        }

        [TestMethod]
        public void Any_wrong_bit_or_length_is_found()
        {
            byte[] record = Fresh();
            int count = StartRecord.Write(record, 9, RestartCause.HungThread, 2, 0, "ab", BoxRows.Create(1));
            for (int bit = 0; bit < 8 * count; bit++)
            {
                record[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.IsFalse(StartRecord.IsSound(record, count), "a bit");
                record[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            for (int length = -1; length < count + 20; length++)
            {
                Assert.IsTrue(StartRecord.IsSound(record, length) == (length == count), "a length");
            }
        }

        // The check fits in each: who wrote it meant it.
        [TestMethod]
        [DataRow("45 53 01 12 00 01 00 00 00 00 01 00 00 00 00 00 00 00", true)]
        [DataRow("45 4C 01 12 00 01 00 00 00 00 01 00 00 00 00 00 00 00", false)]      // settings
        [DataRow("45 53 02 12 00 01 00 00 00 00 01 00 00 00 00 00 00 00", false)]      // another version
        [DataRow("45 53 01 12 00 01 00 00 00 00 01 00 01 00 00 00 00 00", false)]      // a text over the end
        [DataRow("45 53 01 12 00 01 00 00 00 00 01 00 FF 00 00 00 00 00", false)]
        [DataRow("45 53 01 12 00 01 00 00 00 00 01 00 00 01 00 00 00 00", false)]      // a row over the end
        [DataRow("45 53 01 12 00 01 00 00 00 00 01 00 00 FF 00 00 00 00", false)]
        public void Lengths_inside_must_fit(string bytes, bool isSound)
        {
            byte[] record = Hex.Bytes(bytes);
            StoredRecord.Seal(record);
            Assert.IsTrue(isSound == StartRecord.IsSound(record, record.Length), "sound");
        }

        private static byte[] Fresh()
        {
            byte[] record = new byte[StartRecord.MaximumLength];
            for (int i = 0; i < record.Length; i++)
            {
                record[i] = 0xA5;
            }

            return record;
        }
    }
}
