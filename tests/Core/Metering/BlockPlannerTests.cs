using Evenload.Core.Metering;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class BlockPlannerTests
    {
        [TestMethod]
        [DataRow("10,12,14 16,18,20", 50, false, "10x12")]              // one behind the other
        [DataRow("10,12,14 16,18,20", 12, false, "10x12")]              // just fits
        [DataRow("10,12,14 16,18,20", 11, false, "10x10 20x2")]         // no number is cut
        [DataRow("10,12,14 16,18,20", 6, false, "10x6 16x6")]
        [DataRow("10,12,14 16,18,20", 5, false, "10x4 14x4 18x4")]
        [DataRow("16,18,20 10,12,14", 50, false, "10x12")]              // in order of address
        [DataRow("20,10,15 30", 50, false, "10x2 15x2 20x2 30x2")]      // gaps
        [DataRow("20,10,15 30", 50, true, "10x22")]
        [DataRow("20,10,15 30", 22, true, "10x22")]
        [DataRow("20,10,15 30", 21, true, "10x12 30x2")]
        [DataRow("10 11", 50, false, "10x3")]                           // they share a register
        [DataRow("10 10", 50, false, "10x2")]                           // twice the same
        [DataRow("0 65534", 125, true, "0x2 65534x2")]
        [DataRow("none 10", 50, false, "10x2")]
        [DataRow("none none", 50, false, "")]
        public void Blocks_hold_every_number_whole_and_are_few(
            string addresses, int most, bool acrossGaps, string expected)
        {
            string[] texts = addresses.Split(' ');
            var quantities = new Quantity[texts.Length];
            for (int i = 0; i < texts.Length; i++)
            {
                quantities[i] = texts[i] == "none" ? null : Number(texts[i], RegisterType.Int32);
            }

            Assert.AreEqual(expected, Text(BlockPlanner.CreateBlocks(quantities, most, acrossGaps)), "Blocks.");
        }

        [TestMethod]
        public void Widest_number_at_an_address_counts()
        {
            Quantity narrow = Number("10", RegisterType.Int16);
            Quantity wide = Number("10", RegisterType.Int64);
            Assert.AreEqual("10x4", Text(BlockPlanner.CreateBlocks(new[] { narrow, wide }, 50, false)), "Either way.");
            Assert.AreEqual("10x4", Text(BlockPlanner.CreateBlocks(new[] { wide, narrow }, 50, false)), "Either way.");
        }

        [TestMethod]
        public void Narrow_number_inside_a_wide_one_leaves_it_whole()
        {
            Quantity[] quantities = { Number("10", RegisterType.Int64), Number("11", RegisterType.Int16) };
            Assert.AreEqual("10x4", Text(BlockPlanner.CreateBlocks(quantities, 50, false)), "Not shortened.");
        }

        [TestMethod]
        public void Parts_to_subtract_and_powers_of_ten_are_read_too()
        {
            Quantity power = Number("40,80", RegisterType.UInt32);
            power.Minus = new[] { 42, 82 };
            Quantity current = Number("3", RegisterType.Int16);
            current.ScaleAddress = 6;
            Assert.AreEqual(
                "3x1 6x1 40x4 80x4", Text(BlockPlanner.CreateBlocks(new[] { power, current }, 50, false)), "All.");
            current.ScaleAddress = 0;
            Assert.AreEqual(
                "0x1 3x1 40x4 80x4", Text(BlockPlanner.CreateBlocks(new[] { power, current }, 50, false)), "The first.");
        }

        private static Quantity Number(string addresses, RegisterType type)
        {
            string[] texts = addresses.Split(',');
            int[] numbers = new int[texts.Length];
            for (int i = 0; i < texts.Length; i++)
            {
                numbers[i] = int.Parse(texts[i]);
            }

            return new Quantity(numbers, type, WordOrder.HighFirst, 1, 1);
        }

        private static string Text(RegisterBlock[] blocks)
        {
            string text = "";
            foreach (RegisterBlock block in blocks)
            {
                text += (text.Length == 0 ? "" : " ") + block.StartAddress.ToString() + "x" + block.Quantity.ToString();
            }

            return text;
        }
    }
}
