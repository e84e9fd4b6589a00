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
        [DataRow(0x0000, 0)]
        [DataRow(0x7FFF, 32767)]
        [DataRow(0x8000, -32768)]
        [DataRow(0xFC1D, -995)]                 // power factor of an EM111 on export
        [DataRow(0xFFFF, -1)]
        public void Sixteen_bits_have_a_sign_or_none(int word, int signed)
        {
            Assert.AreEqual((long)signed, Raw(word, 0xA5A5, RegisterType.Int16, WordOrder.HighFirst), "INT16.");
            Assert.AreEqual((long)signed, Raw(word, 0xA5A5, RegisterType.Int16, WordOrder.LowFirst), "INT16.");
            Assert.AreEqual((long)word, Raw(word, 0xA5A5, RegisterType.UInt16, WordOrder.HighFirst), "UINT16.");
            Assert.AreEqual((long)word, Raw(word, 0xA5A5, RegisterType.UInt16, WordOrder.LowFirst), "UINT16.");
        }

        [TestMethod]
        public void Four_words_are_read_in_either_order()
        {
            ushort[] registers = { 0xA5A5, 0x0123, 0x4567, 0x89AB, 0xCDEF, 0xA5A5 };
            Assert.AreEqual(
                0x0123456789ABCDEFL, MeterDecoder.Raw(registers, 1, RegisterType.Int64, WordOrder.HighFirst), "High.");
            Assert.AreEqual(
                unchecked((long)0xCDEF89AB45670123UL),
                MeterDecoder.Raw(registers, 1, RegisterType.Int64, WordOrder.LowFirst),
                "Low.");
            Assert.AreEqual(
                0x0123456789ABCDEFL,
                MeterDecoder.Raw(registers, 1, RegisterType.Float64, WordOrder.HighFirst),
                "Double.");
        }

        [TestMethod]
        public void Floats_are_read_in_either_order()
        {
            Assert.AreEqual(0x43663333L, Raw(0x4366, 0x3333, RegisterType.Float32, WordOrder.HighFirst), "230.2.");
            Assert.AreEqual(0x43678000L, Raw(0x8000, 0x4367, RegisterType.Float32, WordOrder.LowFirst), "231.5.");
            Assert.AreEqual(0xC4907000L, Raw(0x7000, 0xC490, RegisterType.Float32, WordOrder.LowFirst), "-1155.5.");
        }

        [TestMethod]
        [DataRow((int)RegisterType.Int16, 1)]
        [DataRow((int)RegisterType.UInt16, 1)]
        [DataRow((int)RegisterType.Int32, 2)]
        [DataRow((int)RegisterType.UInt32, 2)]
        [DataRow((int)RegisterType.Float32, 2)]
        [DataRow((int)RegisterType.Int64, 4)]
        [DataRow((int)RegisterType.Float64, 4)]
        public void Number_takes_as_many_registers_as_its_bits_need(int type, int words)
            => Assert.AreEqual(words, Quantity.Words((RegisterType)type), "Registers.");

        [TestMethod]
        [DataRow(0x7F7FFFFF, true)]             // 3.4e38
        [DataRow(0x7F800000, false)]            // Inf
        [DataRow(0x7F800001, false)]            // NaN
        [DataRow(0x7FC00000, false)]
        [DataRow(0x7FFFFFFF, false)]
        [DataRow(unchecked((int)0xFF7FFFFF), true)]
        [DataRow(unchecked((int)0xFF800000), false)]
        [DataRow(unchecked((int)0xFFFFFFFF), false)]
        [DataRow(0, true)]
        [DataRow(unchecked((int)0x80000000), true)]
        public void Float_that_is_no_number_is_none(int bits, bool number)
            => Assert.IsTrue(
                MeterDecoder.IsNumber(Number(RegisterType.Float32, 1, 1), bits & 0xFFFFFFFFL) == number, "A number.");

        [TestMethod]
        public void Double_that_is_no_number_is_none()
        {
            Quantity quantity = Number(RegisterType.Float64, 1, 1);
            Assert.IsTrue(MeterDecoder.IsNumber(quantity, 0x7FEFFFFFFFFFFFFFL), "1.8e308.");
            Assert.IsFalse(MeterDecoder.IsNumber(quantity, 0x7FF0000000000000L), "Inf.");
            Assert.IsFalse(MeterDecoder.IsNumber(quantity, 0x7FF8000000000000L), "NaN.");
            Assert.IsFalse(MeterDecoder.IsNumber(quantity, -0x0010000000000000L), "-Inf.");
            Assert.IsFalse(MeterDecoder.IsNumber(quantity, -1L), "NaN.");
            Assert.IsTrue(MeterDecoder.IsNumber(quantity, long.MinValue), "-0.");
            Assert.AreEqual(0L, MeterDecoder.Scaled(quantity, long.MinValue, 0), "-0.");
        }

        [TestMethod]
        public void Pattern_of_a_meter_is_no_number_and_its_neighbours_are()
        {
            Quantity quantity = Number(RegisterType.Int32, 1, 1);
            Assert.IsTrue(MeterDecoder.IsNumber(quantity, int.MaxValue), "It has none.");
            quantity.NotAvailable = int.MaxValue;
            Assert.IsFalse(MeterDecoder.IsNumber(quantity, int.MaxValue), "EEE.");
            Assert.IsTrue(MeterDecoder.IsNumber(quantity, int.MaxValue - 1), "One less.");
            Assert.IsTrue(MeterDecoder.IsNumber(Number(RegisterType.Int64, 1, 1), long.MinValue), "Any without one.");
        }

        [TestMethod]
        [DataRow(0x40A428F6, 1000, 1, 5130)]                        // 5.13 A of the worked example
        [DataRow(0x3F5EB852, 1000, 1, 870)]
        [DataRow(0x413051EC, 1000, 1, 11020)]
        [DataRow(unchecked((int)0xC4ADE000), 1, 1, -1391)]
        [DataRow(0x401A8F5C, 1000, 1, 2415)]                        // kW
        [DataRow(unchecked((int)0xBDC28F5C), 1000, 1, -95)]
        [DataRow(0x00000000, 1000, 1, 0)]
        [DataRow(unchecked((int)0x80000000), 1000, 1, 0)]           // -0
        [DataRow(0x007FFFFF, 100000, 1, 0)]                         // the largest denormal
        [DataRow(0x00800000, 100000, 1, 0)]                         // the smallest normal
        [DataRow(0x3EFFFFFF, 1, 1, 0)]                              // the largest below 0.5
        [DataRow(0x3F000000, 1, 1, 1)]                              // 0.5: halves away from zero
        [DataRow(unchecked((int)0xBEFFFFFF), 1, 1, 0)]
        [DataRow(unchecked((int)0xBF000000), 1, 1, -1)]
        [DataRow(0x3FBFFFFF, 1, 1, 1)]                              // the largest below 1.5
        [DataRow(0x3FC00000, 1, 1, 2)]
        [DataRow(0x40200000, 1, 1, 3)]                              // 2.5: not to even
        [DataRow(unchecked((int)0xC0200000), 1, 1, -3)]
        [DataRow(0x3A03126E, 1000, 1, 0)]                           // the largest below 0.0005
        [DataRow(0x3A03126F, 1000, 1, 1)]                           // the smallest above
        [DataRow(0x4AFFFFFF, 1, 1, 8388608)]                        // 8388607.5
        [DataRow(0x4B7FFFFF, 1, 1, 16777215)]                       // the last with a digit to spare
        [DataRow(0x4B800000, 1, 1, 16777216)]
        [DataRow(0x4EFFFFFF, 1, 1, 2147483520)]                     // the largest below 2^31
        [DataRow(0x4F000000, 1, 1, int.MaxValue)]
        [DataRow(unchecked((int)0xCF000000), 1, 1, -int.MaxValue)]
        [DataRow(0x7F7FFFFF, 1, 1, int.MaxValue)]
        [DataRow(unchecked((int)0xFF7FFFFF), 1000, 1, -int.MaxValue)]
        [DataRow(0x41C80000, 1, 10, 3)]                             // 25 / 10
        [DataRow(0x41C7FFFF, 1, 10, 2)]
        [DataRow(0x47C35000, 1, 100000, 1)]                         // 100000 / 100000
        [DataRow(0x47434FFF, 1, 100000, 0)]                         // just below half of it
        [DataRow(0x47435000, 1, 100000, 1)]                         // half of it
        [DataRow(0x5368D4A5, 1, 100000, 10000000)]                  // 1e12 / 100000
        [DataRow(0x5EFFFFFF, 1, 100000, int.MaxValue)]              // 9.2e18 / 100000
        public void Float_is_rounded_exactly(int bits, int numerator, int denominator, int expected)
            => Assert.AreEqual(
                expected,
                Scaled(Number(RegisterType.Float32, numerator, denominator), bits & 0xFFFFFFFFL),
                "In our unit.");

        [TestMethod]
        public void Float_may_have_63_bits_and_no_more()
        {
            Quantity quantity = Number(RegisterType.Float32, 1, 1);
            Assert.AreEqual(0x7FFFFF8000000000L, MeterDecoder.Scaled(quantity, 0x5EFFFFFF, 0), "Just below 2^63.");
            Assert.AreEqual(-0x7FFFFF8000000000L, MeterDecoder.Scaled(quantity, 0xDEFFFFFFL, 0), "And its negative.");
            Assert.AreEqual(long.MaxValue, MeterDecoder.Scaled(quantity, 0x5F000000, 0), "2^63.");
            Assert.AreEqual(-long.MaxValue, MeterDecoder.Scaled(quantity, 0xDF000000L, 0), "-2^63.");
            Assert.AreEqual(274877906944L, MeterDecoder.Scaled(quantity, 0x52800000, 0), "2^38.");
        }

        [TestMethod]
        public void Double_is_rounded_exactly_in_its_first_32_bits()
        {
            Quantity quantity = Number(RegisterType.Float64, 1, 1);
            Assert.AreEqual(12345679L, MeterDecoder.Scaled(quantity, 0x41678C29D0000000L, 0), "12345678.5.");
            Assert.AreEqual(12345678L, MeterDecoder.Scaled(quantity, 0x41678C29CFFFFFFFL, 0), "Just below.");
            Assert.AreEqual(-12345679L, MeterDecoder.Scaled(quantity, unchecked((long)0xC1678C29D0000000UL), 0), "-.");
            Assert.AreEqual(0L, MeterDecoder.Scaled(quantity, 0x3FDFFFFFFFFFFFFFL, 0), "Just below 0.5.");
            Assert.AreEqual(1L, MeterDecoder.Scaled(quantity, 0x3FE0000000000000L, 0), "0.5.");
            Assert.AreEqual(4294967295L, MeterDecoder.Scaled(quantity, 0x41EFFFFFFFE00000L, 0), "2^32 less 1.");
            Assert.AreEqual(
                1L,
                MeterDecoder.Scaled(Number(RegisterType.Float64, 100000, 70000), 0x3FD999999999999AL, 0),
                "0.4 times 10 by 7.");
            Assert.AreEqual(0L, MeterDecoder.Scaled(quantity, 0x000FFFFFFFFFFFFFL, 0), "Denormal.");
            Assert.AreEqual(long.MaxValue, MeterDecoder.Scaled(quantity, 0x43E0000000000000L, 0), "2^63.");
            Assert.AreEqual(0x7FFFFFFF80000000L, MeterDecoder.Scaled(quantity, 0x43DFFFFFFFE00000L, 0), "Just below.");
            Assert.AreEqual(long.MaxValue, MeterDecoder.Scaled(quantity, 0x7FEFFFFFFFFFFFFFL, 0), "The largest.");
            Assert.AreEqual(0L, MeterDecoder.Scaled(quantity, 0x0010000000000000L, 0), "The smallest normal.");
        }

        [TestMethod]
        [DataRow(-352, 1000, 1, -2, -3520)]
        [DataRow(-352, 1000, 1, -5, -4)]                            // 3.52: to the nearest
        [DataRow(-350, 1000, 1, -5, -4)]                            // 3.5: away from zero
        [DataRow(-349, 1000, 1, -5, -3)]
        [DataRow(358, 1, 1, 1, 3580)]
        [DataRow(1, 1, 1, 9, 1000000000)]
        [DataRow(1, 1, 1, 10, int.MaxValue)]
        [DataRow(0, 1, 1, 10, 0)]
        [DataRow(1, 1, 10000, 10, 1000000)]
        [DataRow(1, 1, 10000, 11, 1000000)]                         // beyond what SunSpec knows: as its largest
        [DataRow(1, 100000, 1, 32767, int.MaxValue)]
        [DataRow(32767, 100000, 1, -32768, 0)]
        [DataRow(5, 1, 10, 0, 1)]
        [DataRow(5, 1, 10, -1, 0)]
        [DataRow(50, 1, 10, -1, 1)]
        public void Power_of_ten_moves_the_point(int raw, int numerator, int denominator, int decades, int expected)
            => Assert.AreEqual(
                expected,
                MeterDecoder.Narrowed(
                    MeterDecoder.Scaled(Number(RegisterType.Int16, numerator, denominator), raw, decades)),
                "In our unit.");

        [TestMethod]
        [DataRow(0, true)]          // the very first register
        [DataRow(2, false)]         // behind the first block
        [DataRow(9, false)]         // before the second
        [DataRow(12, false)]        // behind the second
        [DataRow(500, false)]
        public void Power_of_ten_that_was_not_read_is_no_value(int scaleAddress, bool number)
        {
            var reader = new RegisterReader(new[] { new RegisterBlock(0, 2), new RegisterBlock(10, 2) });
            reader.Put(0, 0, 2);
            reader.Put(0, 1, 3);
            reader.Put(1, 0, 4);
            reader.Put(1, 1, 35);
            var quantity = new Quantity(new[] { 11 }, RegisterType.Int16, WordOrder.HighFirst, 1, 1)
            {
                ScaleAddress = scaleAddress,
            };
            long value = reader.Read(quantity, 0);
            Assert.IsTrue(reader.IsNumber == number, "A number.");
            Assert.IsTrue(!number || value == 3500, "Its value.");
        }

        [TestMethod]
        public void Product_beyond_63_bits_is_the_largest()
        {
            Quantity quantity = Number(RegisterType.Int64, 1000, 1);
            Assert.AreEqual(9223372036854775000L, MeterDecoder.Scaled(quantity, 9223372036854775L, 0), "It fits.");
            Assert.AreEqual(long.MaxValue, MeterDecoder.Scaled(quantity, 9223372036854776L, 0), "One more does not.");
            Assert.AreEqual(-long.MaxValue, MeterDecoder.Scaled(quantity, -9223372036854776L, 0), "Nor its negative.");
            Assert.AreEqual(-long.MaxValue, MeterDecoder.Scaled(quantity, long.MinValue, 0), "The smallest.");
            Assert.AreEqual(
                -long.MaxValue, MeterDecoder.Scaled(Number(RegisterType.Int64, 1, 1), long.MinValue, 0), "As such.");
        }

        [TestMethod]
        public void Quantity_of_which_a_positive_number_is_export_is_turned()
        {
            Quantity quantity = Number(RegisterType.Int32, 1, 10);
            quantity.IsNegated = true;
            Assert.AreEqual(302L, MeterDecoder.Scaled(quantity, -3020, 0), "Import.");
            quantity = Number(RegisterType.Float32, 1, 1);
            quantity.IsNegated = true;
            Assert.AreEqual(-1391L, MeterDecoder.Scaled(quantity, 0x44ADE000, 0), "Export.");
        }

        [TestMethod]
        public void Number_beyond_32_bits_is_the_largest_or_its_negative()
        {
            Assert.AreEqual(2147483647, MeterDecoder.Narrowed(2147483647L), "It fits.");
            Assert.AreEqual(2147483647, MeterDecoder.Narrowed(2147483648L), "It does not.");
            Assert.AreEqual(2147483647, MeterDecoder.Narrowed(long.MaxValue), "Nor does this.");
            Assert.AreEqual(-2147483647, MeterDecoder.Narrowed(-2147483647L), "It fits.");
            Assert.AreEqual(-2147483647, MeterDecoder.Narrowed(-2147483648L), "So that its magnitude fits too.");
            Assert.AreEqual(-2147483647, MeterDecoder.Narrowed(long.MinValue), "The smallest.");
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
        [DataRow(-1, 0, 1)]
        [DataRow(-1, -500, -1)]
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
