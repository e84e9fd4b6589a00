using Evenload.Core.Metering;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class MeterDecoderTests
    {
        [TestMethod]
        [DataRow(0x3039, 0x0000, 12345)]        // 12.345 A of the worked example
        [DataRow(0xFAC9, 0xFFFF, -1335)]
        [DataRow(0x0000, 0x0001, 65536)]
        [DataRow(0x0000, 0x8000, int.MinValue)]
        [DataRow(0xFFFF, 0x7FFF, int.MaxValue)]
        public void Low_word_first_is_read_as_Carlo_Gavazzi_sends_it(int first, int second, int expected)
            => Assert.AreEqual(
                (long)expected, Raw(first, second, RegisterType.Int32, WordOrder.LowFirst), "The number.");

        [TestMethod]
        [DataRow(0x0000, 0x28B4, 10420)]
        [DataRow(0xFFFF, 0xFEFE, -258)]
        [DataRow(0x0001, 0x0000, 65536)]
        [DataRow(0xFFFF, 0xFFFF, -1)]
        public void High_word_first_is_read_as_Socomec_sends_it(int first, int second, int expected)
            => Assert.AreEqual(
                (long)expected, Raw(first, second, RegisterType.Int32, WordOrder.HighFirst), "The number.");

        [TestMethod]
        public void Unsigned_number_is_never_negative()
        {
            Assert.AreEqual(
                4294967295L, Raw(0xFFFF, 0xFFFF, RegisterType.UInt32, WordOrder.HighFirst), "All bits 1.");
            Assert.AreEqual(2147483648L, Raw(0x8000, 0, RegisterType.UInt32, WordOrder.HighFirst), "The top bit.");
            Assert.AreEqual(10420L, Raw(0, 0x28B4, RegisterType.UInt32, WordOrder.HighFirst), "A small one.");
        }

        [TestMethod]
        [DataRow(12345, 1, 1, 12345)]           // mA
        [DataRow(28390, 1, 10, 2839)]           // 0.1 W
        [DataRow(28394, 1, 10, 2839)]           // to the nearest
        [DataRow(28395, 1, 10, 2840)]           // halves away from zero
        [DataRow(-3024, 1, 10, -302)]
        [DataRow(-3025, 1, 10, -303)]
        [DataRow(-4, 1, 10, 0)]
        [DataRow(-5, 1, 10, -1)]
        [DataRow(-34, 10, 1, -340)]             // 10 W
        [DataRow(300000000, 10, 1, int.MaxValue)]
        [DataRow(-300000000, 10, 1, -int.MaxValue)]
        [DataRow(214748364, 10, 1, 2147483640)]
        [DataRow(int.MinValue, 1, 1, -int.MaxValue)]
        [DataRow(int.MaxValue, 1, 1, int.MaxValue)]
        public void Number_is_scaled_in_64_bits(int raw, int numerator, int denominator, int expected)
        {
            var quantity = Number(RegisterType.Int32, numerator, denominator);
            Assert.AreEqual(expected, Scaled(quantity, raw), "In our unit.");
        }

        [TestMethod]
        public void Unsigned_number_beyond_32_bits_is_the_largest()
        {
            var quantity = Number(RegisterType.UInt32, 1, 1);
            Assert.AreEqual(int.MaxValue, Scaled(quantity, 2147483648L), "One more than fits.");
            Assert.AreEqual(int.MaxValue, Scaled(quantity, 4294967295L), "The largest.");
        }

        [TestMethod]
        [DataRow(1335, -302, -1335)]
        [DataRow(-1335, -302, -1335)]           // some meters sign the current too
        [DataRow(1335, 302, 1335)]
        [DataRow(-1335, 302, 1335)]             // the power decides
        [DataRow(5000, -20, -5000)]
        [DataRow(5000, -19, 5000)]              // below 20 W the sign is noise: import is the safe side
        [DataRow(-5000, -19, 5000)]
        [DataRow(-5000, 0, 5000)]
        [DataRow(-5000, -20, -5000)]
        [DataRow(-int.MaxValue, 0, int.MaxValue)]
        [DataRow(0, -500, 0)]
        public void Current_has_the_sign_of_its_power(int milliamps, int watts, int expected)
            => Assert.AreEqual(expected, MeterDecoder.Signed(milliamps, watts), "Import positive.");

        private static Quantity Number(RegisterType type, int numerator, int denominator)
            => new Quantity(new[] { 0 }, type, WordOrder.HighFirst, numerator, denominator);

        private static int Scaled(Quantity quantity, long raw)
            => MeterDecoder.Narrowed(MeterDecoder.Scaled(quantity, raw, 0));

        private static long Raw(int first, int second, RegisterType type, WordOrder order)
            => MeterDecoder.Raw(
                new ushort[] { 0xA5A5, 0xA5A5, (ushort)first, (ushort)second, 0xA5A5 }, 2, type, order);
    }
}
