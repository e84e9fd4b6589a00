using Evenload.Core.Metering;
using Evenload.Core.Settings;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class QuantityTextTests
    {
        private const string TypeWords = "; it is int16, uint16, int32, uint32, int64 or float32";

        [TestMethod]
        [DataRow("12 int32", "12", (int)RegisterType.Int32, true, 1, 1, false)]
        [DataRow("12,14,16 int32 low 1/10", "12,14,16", (int)RegisterType.Int32, false, 1, 10, false)]
        [DataRow("0x000C,0x000E,0x0010 int32 low 1/10", "12,14,16", (int)RegisterType.Int32, false, 1, 10, false)]
        [DataRow("0XC560,0xc562,50532 UINT32 HIGH"
            + " 1/1000", "50528,50530,50532", (int)RegisterType.UInt32, true, 1, 1000, false)]
        [DataRow("0xAF09 uint16", "44809", (int)RegisterType.UInt16, true, 1, 1, false)]
        [DataRow("0 int16 1/100", "0", (int)RegisterType.Int16, true, 1, 100, false)]
        [DataRow("65535 uint16", "65535", (int)RegisterType.UInt16, true, 1, 1, false)]
        [DataRow("65534 uint32", "65534", (int)RegisterType.UInt32, true, 1, 1, false)]
        [DataRow("65532 int64 low", "65532", (int)RegisterType.Int64, false, 1, 1, false)]
        [DataRow("19020,19022,19024 float32", "19020,19022,19024", (int)RegisterType.Float32, true, 1, 1, false)]
        [DataRow("7 float32 1000/1 negated", "7", (int)RegisterType.Float32, true, 1000, 1, true)]
        [DataRow("7 float32 negated", "7", (int)RegisterType.Float32, true, 1, 1, true)]
        [DataRow("7 float32 low negated", "7", (int)RegisterType.Float32, false, 1, 1, true)]
        [DataRow(" 7 int32 100000/1 ", "7", (int)RegisterType.Int32, true, 100000, 1, false)]
        [DataRow("7 int32 1/100000", "7", (int)RegisterType.Int32, true, 1, 100000, false)]
        [DataRow("7 int32 10/100", "7", (int)RegisterType.Int32, true, 1, 10, false)]           // shortened
        [DataRow("7 int32 99999/3", "7", (int)RegisterType.Int32, true, 33333, 1, false)]
        public void Text_becomes_a_quantity(
            string text, string addresses, int type, bool highFirst, int numerator, int denominator, bool negated)
        {
            Quantity quantity = QuantityText.CreateQuantity(text, 1, out string fault);
            Assert.IsNull(fault, "Nothing is wrong.");
            string[] expected = addresses.Split(',');
            Assert.AreEqual(expected.Length, quantity.Addresses.Length, "Addresses.");
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.AreEqual(expected[i], quantity.Addresses[i].ToString(), "Address.");
            }

            Assert.AreEqual(type, (int)quantity.Type, "Type.");
            Assert.AreEqual(
                (int)(highFirst ? WordOrder.HighFirst : WordOrder.LowFirst), (int)quantity.Order, "Order of words.");
            Assert.AreEqual(numerator, quantity.Numerator, "Multiplier.");
            Assert.AreEqual(denominator, quantity.Denominator, "Divisor.");
            Assert.IsTrue(quantity.IsNegated == negated, "Negated.");
            Assert.AreEqual(Quantity.NoPattern, quantity.NotAvailable, "No pattern.");
            Assert.IsTrue(quantity.Minus == null && quantity.ScaleAddress < 0, "Nothing else.");
        }

        [TestMethod]
        [DataRow("none")]
        [DataRow("NONE")]
        [DataRow(" none ")]
        public void None_is_no_quantity_and_no_fault(string text)
        {
            Assert.IsNull(QuantityText.CreateQuantity(text, 1000, out string fault), "None.");
            Assert.IsNull(fault, "Nothing is wrong.");
        }

        [TestMethod]
        [DataRow("7 int32 1/1000", 1000, 1, 1)]             // mA
        [DataRow("7 int32 1/10", 1000, 100, 1)]             // 0.1 A to mA
        [DataRow("7 int32", 1000, 1000, 1)]                 // A to mA
        [DataRow("7 int32 1/100000", 1000, 1, 100)]         // 10 uA to mA
        [DataRow("7 int32 3/7", 1000, 3000, 7)]
        [DataRow("7 int32 100/1", 1000, 100000, 1)]         // the largest
        public void Factor_and_unit_are_one_fraction(string text, int toOurUnit, int numerator, int denominator)
        {
            Quantity quantity = QuantityText.CreateQuantity(text, toOurUnit, out string fault);
            Assert.IsNull(fault, "Nothing is wrong.");
            Assert.AreEqual(numerator, quantity.Numerator, "Multiplier.");
            Assert.AreEqual(denominator, quantity.Denominator, "Divisor.");
        }

        [TestMethod]
        [DataRow("", "'' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("int32", "'int32' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("none int32", "'none' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("1,2 int32", "'1,2' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("1,2,3,4 int32", "'1,2,3,4' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("1,,3 int32", "'1,,3' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("1, 2, 3 int32", "'1,' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("65536 int16", "'65536' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("0x10000 int16", "'0x10000' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("-1 int16", "'-1' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("0x int16", "'0x' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("0xG int16", "'0xg' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("C int16", "'c' is not one address or three, 0 to 65535, with commas and without blanks")]
        [DataRow("99999999999 int16", "'99999999999' is not one address or three, 0 to 65535, with commas and"
            + " without blanks")]
        [DataRow("7", "the type is missing" + TypeWords)]
        [DataRow("7 low", "'low' is no type" + TypeWords)]
        [DataRow("7 int", "'int' is no type" + TypeWords)]
        [DataRow("7 float64", "'float64' is no type" + TypeWords)]
        [DataRow("7  int32", "'' is no type" + TypeWords)]
        [DataRow("7 int32 1", "'1' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 0/1", "'0/1' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 1/0", "'1/0' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 100001/1", "'100001/1' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 1/100001", "'1/100001' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 1/99999999999", "'1/99999999999' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 1/2/3", "'1/2/3' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 /", "'/' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 -1/1", "'-1/1' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 0.1/1", "'0.1/1' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 1:/1", "'1:/1' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 lower", "'lower' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 1/10 low", "'low' is one word too many")]
        [DataRow("7 int32 low high", "'high' is no factor N/D of 1 to 100000 each")]
        [DataRow("7 int32 negated 1/10", "'1/10' is one word too many")]
        [DataRow("7 int32 low 1/10 negated x", "'x' is one word too many")]
        [DataRow("65535 int32", "its last register is beyond 65535")]
        [DataRow("65533 int64", "its last register is beyond 65535")]
        [DataRow("65535,1,3 float32", "its last register is beyond 65535")]
        [DataRow("1,65535,3 float32", "its last register is beyond 65535")]
        [DataRow("7 int32 101/1", "its factor is too large")]                   // A to mA
        public void Text_that_is_none_is_told_what_is_wrong(string text, string expected)
        {
            Assert.IsNull(QuantityText.CreateQuantity(text, 1000, out string fault), "No quantity.");
            Assert.AreEqual(expected, fault, "What is wrong.");
        }
    }
}
