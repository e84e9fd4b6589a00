using Evenload.Core.Console;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Console
{
    [TestClass]
    public class ConsoleOutputTests
    {
        [TestMethod]
        [DataRow(0, "0")]
        [DataRow(9, "9")]
        [DataRow(10, "10")]
        [DataRow(-1, "-1")]
        [DataRow(int.MaxValue, "2147483647")]
        [DataRow(int.MinValue, "-2147483648")]
        public void Number_is_written_in_decimal(int value, string expected)
        {
            var output = new ConsoleOutput();
            Assert.IsTrue(output.Write(value), "It fits.");
            Assert.AreEqual(expected, Sent(output).Row, "The text.");
        }

        [TestMethod]
        public void Text_bytes_and_end_of_a_line_arrive_in_order()
        {
            var output = new ConsoleOutput();
            output.Write("ab");
            output.Write(new byte[] { 0x2D, 0x63, 0x64, 0x2D }, 1, 2);
            output.Write((byte)'e');
            output.Write("\u00E4\u007F~");          // neither of the first two is ASCII that can be seen
            output.WriteLine();
            FakeTerminal terminal = Sent(output);
            Assert.AreEqual("abcde??~", terminal.Last, "The line.");
            Assert.AreEqual(1, terminal.Lines, "Its end.");
            Assert.AreEqual(0, terminal.Column, "From the left edge.");
            Assert.IsTrue(output.IsEmpty, "All is sent.");
        }

        [TestMethod]
        public void What_does_not_fit_is_not_written_at_all()
        {
            var output = new ConsoleOutput();
            Assert.AreEqual(ConsoleOutput.Capacity, output.Room, "All of it.");
            Assert.IsTrue(Fill(output, ConsoleOutput.Capacity - 2), "It fits.");
            Assert.AreEqual(2, output.Room, "The room.");
            Assert.IsFalse(output.Write("abc"), "A text of three.");
            Assert.IsFalse(output.Write(100), "A number of three.");
            Assert.IsFalse(output.Write(new byte[3], 0, 3), "Three bytes.");
            Assert.AreEqual(2, output.Room, "Nothing was written.");
            Assert.IsTrue(output.WriteLine(), "The end of a line has two.");
            Assert.AreEqual(0, output.Room, "Full.");
            Assert.IsFalse(output.Write((byte)'a'), "One byte.");
            Assert.IsFalse(output.WriteLine(), "The end of a line.");
            Assert.IsTrue(output.Write(""), "Nothing always fits.");
            output.Clear();
            Assert.AreEqual(ConsoleOutput.Capacity, output.Room, "Dropped.");
            Assert.IsTrue(Fill(output, ConsoleOutput.Capacity - 1), "It fits.");
            Assert.IsFalse(output.WriteLine(), "With room for one the end of a line waits.");
            output.Clear();
            Assert.IsTrue(Fill(output, ConsoleOutput.Capacity), "To the last byte.");
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(7)]
        [DataRow(100)]
        [DataRow(511)]
        [DataRow(512)]
        public void Nothing_is_lost_while_the_terminal_takes_little_at_a_time(int accepts)
        {
            var output = new ConsoleOutput();
            var terminal = new FakeTerminal { Accepts = accepts };
            int written = 0;
            int lines = 0;
            while (lines < 300)
            {
                string line = "line " + lines.ToString();
                while (output.Room >= line.Length + 2 && lines < 300)
                {
                    output.Write(line);
                    output.WriteLine();
                    written += line.Length + 2;
                    lines++;
                    line = "line " + lines.ToString();
                }

                int before = terminal.Taken;
                output.Send(terminal);
                Assert.IsTrue(terminal.Taken > before, "Some more.");
            }

            while (!output.IsEmpty)
            {
                output.Send(terminal);
            }

            Assert.AreEqual(written, terminal.Taken, "Every byte.");
            Assert.AreEqual("line 299", terminal.Last, "The last line.");
            Assert.AreEqual(300, terminal.Lines, "Every line.");
            Assert.IsFalse(terminal.IsConfused, "In order.");
        }

        [TestMethod]
        public void Terminal_that_takes_nothing_leaves_all_as_it_is()
        {
            var output = new ConsoleOutput();
            var terminal = new FakeTerminal { Accepts = 0 };
            output.Write("abc");
            output.Send(terminal);
            Assert.AreEqual(ConsoleOutput.Capacity - 3, output.Room, "Still there.");
            terminal.Accepts = 512;
            output.Send(terminal);
            Assert.AreEqual("abc", terminal.Row, "Then it comes.");
        }

        private static bool Fill(ConsoleOutput output, int count) => output.Write(new byte[count], 0, count);

        private static FakeTerminal Sent(ConsoleOutput output)
        {
            var terminal = new FakeTerminal();
            output.Send(terminal);
            return terminal;
        }
    }
}
