using Evenload.Core.Settings;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class Crc32Tests
    {
        [TestMethod]
        public void Check_of_the_nine_digits_is_the_standards()
        {
            // "123456789"; the check value of CRC-32/ISO-HDLC, which is that of IEEE 802.3.
            byte[] digits = Hex.Bytes("31 32 33 34 35 36 37 38 39");
            Assert.AreEqual(0xCBF43926L, (long)Crc32.Of(digits, 9), "The check.");
            Assert.AreEqual(0L, (long)Crc32.Of(digits, 0), "Of nothing.");
        }

        [TestMethod]
        public void Every_byte_has_its_own_row()
        {
            byte[] record = new byte[260];
            for (int i = 0; i < 256; i++)
            {
                record[i] = (byte)i;
            }

            StoredRecord.Seal(record);      // bit by bit
            long expected = record[256] + (record[257] << 8) + (record[258] << 16) + ((long)record[259] << 24);
            Assert.AreEqual(expected, (long)Crc32.Of(record, 256), "The check.");
        }
    }
}
