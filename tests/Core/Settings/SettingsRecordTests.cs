using Evenload.Core.Settings;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class SettingsRecordTests
    {
        // Installation limit (key 0): 16000 mA. Model of the meter (key 15): "sdm630".
        private const string Two = "00 00 04 80 3E 00 00 0F 00 06 73 64 6D 36 33 30";

        [TestMethod]
        public void Record_is_laid_out_as_its_comment_says()
        {
            var values = new SettingValues();
            Assert.IsNull(values.Apply("installationLimitMilliamps", "16000"), "Taken.");
            Assert.IsNull(values.Apply("siteMeter", "sdm630"), "Taken.");
            Assert.IsNull(values.Apply("siteMeterAddress", "192.168.0.4"), "Taken.");
            Assert.IsNull(values.Apply("customCurrent", "12 int32 low"), "Taken.");
            byte[] record = new byte[SettingsRecord.MaximumLength];
            int end = SettingsRecord.WriteEntries(record, values, new byte[] { 7, 8 }, new byte[0], out int unfit);
            int length = SettingsRecord.Seal(record, end, 0x01020304, 0x0A0B0C0D);
            Assert.AreEqual(SettingTable.Count, unfit, "Every setting has its entry.");
            Assert.AreEqual(end + 4, length, "The check is four bytes.");
            Assert.AreEqual("45 4C 01", Hex.Text(record, 0, 3), "Mark and version.");
            Assert.AreEqual(length, record[3] + (record[4] << 8), "Length.");
            Assert.AreEqual("04 03 02 01 0D 0C 0B 0A", Hex.Text(record, 5, 8), "Sequence number and writes.");
            Assert.AreEqual("00 01 02 07 08", Hex.Text(record, 13, 5), "The secret.");
            Assert.AreEqual("00 00 04 80 3E 00 00", Hex.Text(record, 18, 7), "A number.");
            string all = Hex.Text(record, 0, length);
            Assert.IsTrue(all.IndexOf("0F 00 06 73 64 6D 36 33 30 10 00") > 0, "A meter by its name.");
            Assert.IsTrue(all.IndexOf("12 00 04 04 00 A8 C0 13 00") > 0, "An address.");
            Assert.IsTrue(all.IndexOf("1A 00 01 33 1B 00") > 0, "A word by its letters.");
            Assert.IsTrue(all.IndexOf("1F 00 0C 31 32 20 69 6E 74 33 32 20 6C 6F 77 20 00") > 0, "A text.");
            byte[] sealedByTest = Hex.Part(record, 0, length);
            StoredRecord.Seal(sealedByTest);
            Assert.AreEqual(Hex.Text(sealedByTest, end, 4), Hex.Text(record, end, 4), "The check.");
        }

        [TestMethod]
        public void Flip_of_any_bit_is_never_accepted()
        {
            byte[] record = StoredRecord.Bytes(1, 5, 9, Two);
            Assert.IsTrue(SettingsRecord.IsSound(record, record.Length), "As it was written.");
            for (int bit = 0; bit < 8 * record.Length; bit++)
            {
                record[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.IsFalse(SettingsRecord.IsSound(record, record.Length), "Bit " + bit.ToString());
                record[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }

        [TestMethod]
        public void Record_of_another_length_is_not_accepted()
        {
            byte[] record = StoredRecord.Bytes(1, 5, 9, Two);
            byte[] longer = new byte[record.Length + 8];
            for (int i = 0; i < record.Length; i++)
            {
                longer[i] = record[i];
            }

            Assert.IsTrue(SettingsRecord.IsSound(longer, record.Length), "As it was written.");
            for (int count = -1; count <= longer.Length + 1; count++)
            {
                Assert.IsTrue(
                    SettingsRecord.IsSound(longer, count) == (count == record.Length), "Length " + count.ToString());
            }
        }

        [TestMethod]
        [DataRow("")]                                           // no entry at all is a record too
        [DataRow("00 02 00")]                                   // an entry without a value
        [DataRow("00 02 01 AA 01 02 02 BB CC")]
        public void Whole_entries_are_accepted(string entries)
        {
            byte[] record = StoredRecord.Bytes(1, 1, 1, entries);
            Assert.IsTrue(SettingsRecord.IsSound(record, record.Length), "Sound.");
        }

        [TestMethod]
        [DataRow("00")]                                         // the check is right, but no entry is this short
        [DataRow("00 02")]
        [DataRow("00 02 01")]                                   // the value is missing
        [DataRow("00 02 02 AA")]
        [DataRow("00 02 01 AA 00")]
        [DataRow("00 02 01 AA 01 02 FF BB")]
        public void Entries_that_do_not_end_with_the_record_are_not_accepted(string entries)
        {
            byte[] record = StoredRecord.Bytes(1, 1, 1, entries);
            Assert.IsFalse(SettingsRecord.IsSound(record, record.Length), "Not sound.");
        }

        [TestMethod]
        [DataRow(0x44, 0x4C)]
        [DataRow(0x45, 0x4D)]
        public void Other_marks_are_not_accepted(int first, int second)
        {
            byte[] record = StoredRecord.Bytes(1, 1, 1, Two);
            record[0] = (byte)first;
            record[1] = (byte)second;
            StoredRecord.Seal(record);
            Assert.IsFalse(SettingsRecord.IsSound(record, record.Length), "Not sound.");
        }

        [TestMethod]
        public void Length_inside_counts_besides_the_slots()
        {
            byte[] record = StoredRecord.Bytes(1, 1, 1, Two);
            record[4] = 1;                                      // 256 more than it has
            StoredRecord.Seal(record);
            Assert.IsFalse(SettingsRecord.IsSound(record, record.Length), "Not sound.");
        }
    }
}
