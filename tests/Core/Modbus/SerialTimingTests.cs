using Evenload.Core.Modbus;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class SerialTimingTests
    {
        [TestMethod]
        [DataRow(0, 9600, 10, 0)]
        [DataRow(1, 9600, 10, 2)]       // 1.04 ms
        [DataRow(37, 9600, 10, 39)]     // 38.5 ms: the request and 12 registers
        [DataRow(97, 2400, 10, 405)]    // 404.2 ms
        [DataRow(96, 9600, 10, 100)]    // exactly 100 ms
        [DataRow(96, 9600, 11, 110)]
        [DataRow(113, 115200, 10, 10)]  // 9.8 ms
        [DataRow(256, 1200, 12, 2560)]
        [DataRow(1, 9999, 10, 2)]       // 1.0001 ms
        public void Characters_take_their_bits_over_the_speed_rounded_up(int characters, int baud, int bits, int ms)
            => Assert.AreEqual(ms, SerialTiming.CharactersMs(characters, baud, bits), "Milliseconds.");

        [TestMethod]
        [DataRow(1200, 33)]     // 32.1 ms
        [DataRow(2400, 17)]     // 16.04 ms
        [DataRow(3850, 10)]     // exactly 10 ms
        [DataRow(4800, 9)]      // 8.02 ms
        [DataRow(9600, 5)]      // 4.01 ms
        [DataRow(19200, 3)]     // 2.005 ms
        [DataRow(12833, 4)]     // 3.0001 ms
        [DataRow(19201, 2)]     // fixed 1.75 ms
        [DataRow(38400, 2)]
        [DataRow(57600, 2)]
        [DataRow(115200, 2)]
        public void Silence_between_frames_is_three_and_a_half_characters(int baud, int ms)
            => Assert.AreEqual(ms, SerialTiming.SilenceMs(baud), "Milliseconds.");
    }
}
