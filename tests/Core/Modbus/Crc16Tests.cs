using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class Crc16Tests
    {
        [TestMethod]
        [DataRow("01 04 00 00 00 02", 0xCB71)]          // goes out as 71 CB: the example of Eastron's document
        [DataRow("31 32 33 34 35 36 37 38 39", 0x4B37)] // "123456789": the check value of CRC-16/MODBUS
        [DataRow("00", 0x40BF)]
        [DataRow("FF", 0x00FF)]
        [DataRow("01 04 00 0C 00 0C", 0x0C30)]
        [DataRow("", 0xFFFF)]
        public void Check_of_known_frames_is_as_published(string bytes, int expected)
        {
            byte[] frame = Hex.Bytes(bytes);
            Assert.AreEqual(expected, Crc16.Of(frame, 0, frame.Length), "The check.");
        }

        [TestMethod]
        public void Every_byte_is_checked_as_bit_by_bit()
        {
            for (int value = 0; value < 256; value++)
            {
                int crc = 0xFFFF ^ value;
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xA001 : crc >> 1;
                }

                Assert.AreEqual(crc, Crc16.Of(new[] { (byte)value }, 0, 1), "The check of one byte.");
            }
        }

        [TestMethod]
        public void Only_the_part_asked_for_is_checked()
        {
            byte[] buffer = Hex.Bytes("A5 A5 A5 01 04 00 00 00 02 A5 A5");
            Assert.AreEqual(0xCB71, (int)Crc16.Of(buffer, 3, 6), "The check of the middle.");
        }

        [TestMethod]
        public void Frame_with_its_own_check_gives_zero_and_any_flipped_bit_does_not()
        {
            byte[] frame = Hex.Bytes("01 04 04 30 39 00 00 24 89");
            Assert.AreEqual(0, (int)Crc16.Of(frame, 0, frame.Length), "Sound.");
            for (int bit = 0; bit < 8 * frame.Length; bit++)
            {
                frame[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.IsTrue(Crc16.Of(frame, 0, frame.Length) != 0, "One bit is wrong.");
                frame[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }
    }
}
