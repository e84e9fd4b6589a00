using Evenload.Core.Console;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Console
{
    [TestClass]
    public class LineEditorTests
    {
        private const string Long = "0123456789012345678901234567890123456789012345678901234567890123456789";

        [TestMethod]
        [DataRow("abc", "abc", 3)]
        [DataRow(" ~", " ~", 2)]                    // the first and the last letter of ASCII
        [DataRow("abc<08>", "ab", 2)]               // backspace, both forms
        [DataRow("abc<7F>", "ab", 2)]
        [DataRow("a<08><08>", "", 0)]
        [DataRow("abc<1B>[D<08>", "ac", 1)]
        [DataRow("abc<1B>[D<1B>[D<1B>[Dx", "xabc", 1)]
        [DataRow("abc<1B>[D<1B>[D<1B>[D<1B>[Dx", "xabc", 1)]
        [DataRow("abc<1B>OD<1B>ODx", "axbc", 2)]
        [DataRow("abc<1B>[D<1B>[D<1B>[Cx", "abxc", 3)]
        [DataRow("abc<1B>[Cx", "abcx", 4)]
        [DataRow("ac<1B>OD<1B>OD<1B>OCb", "abc", 2)]
        [DataRow("abc<01>x", "xabc", 1)]            // Ctrl-A
        [DataRow("abc<1B>[Hx", "xabc", 1)]
        [DataRow("abc<1B>OHx", "xabc", 1)]
        [DataRow("abc<1B>[1~x", "xabc", 1)]
        [DataRow("abc<1B>[7~x", "xabc", 1)]
        [DataRow("abc<01><05>x", "abcx", 4)]        // Ctrl-E
        [DataRow("abc<01><1B>[Fx", "abcx", 4)]
        [DataRow("abc<01><1B>OFx", "abcx", 4)]
        [DataRow("abc<01><1B>[4~x", "abcx", 4)]
        [DataRow("abc<01><1B>[8~x", "abcx", 4)]
        [DataRow("abc<01><1B>[3~", "bc", 0)]        // Delete
        [DataRow("abc<1B>[3~", "abc", 3)]
        [DataRow("abc<01><04>", "bc", 0)]           // Ctrl-D
        [DataRow("abc<1B>[D<15>", "c", 0)]          // Ctrl-U
        [DataRow("abc<1B>[D<0B>", "ab", 2)]         // Ctrl-K
        [DataRow("set a  <17>", "set ", 4)]         // Ctrl-W
        [DataRow("set<17>", "", 0)]
        [DataRow("set ab<1B>[D<17>", "set b", 4)]
        [DataRow("ab<02>x<06>y", "axby", 4)]        // Ctrl-B and Ctrl-F
        [DataRow("a<1B>[1;5Db", "ba", 1)]           // Ctrl and cursor left: the key alone counts
        [DataRow("a<1B>[2~<1B>[5~<1B>[15~<1B>[Zb", "ab", 2)]    // Insert and others have no meaning
        [DataRow("abc<01><1B>[3;5~", "bc", 0)]
        [DataRow("a<1B>[1[b", "ab", 2)]             // no key at all
        [DataRow("a<1B>[[Ab", "ab", 2)]             // F1 of the Linux console
        [DataRow("a<1B>OPb", "ab", 2)]              // F1 of others
        [DataRow("a<1B>xb", "ab", 2)]               // Alt and x
        [DataRow("a<1B><1B>[Db", "ba", 1)]
        [DataRow("a<00><1C><1F>b", "ab", 2)]        // control characters without a meaning
        [DataRow("a<1B>[<15>b", "b", 1)]            // one of them ends a sequence that broke off
        public void Keys_edit_the_line(string keys, string line, int cursor)
        {
            var bench = new EditorBench("> ");
            bench.Type(keys);
            Assert.AreEqual(line, bench.Line, "The line.");
            Assert.AreEqual(cursor, bench.Editor.Cursor, "The cursor.");
            Assert.AreEqual(("> " + line).Trim(), bench.Terminal.Row, "What is seen.");
            Assert.AreEqual(cursor + 2, bench.Terminal.Column, "And where.");
            Assert.IsFalse(bench.Terminal.IsConfused, "Nothing strange was sent.");
        }

        [TestMethod]
        [DataRow("ab<0D>")]
        [DataRow("ab<0A>")]
        [DataRow("ab<0D><0A>")]
        public void Each_end_of_a_line_is_one_enter(string keys)
        {
            var bench = new EditorBench("> ");
            for (int i = 1; i <= 3; i++)
            {
                bench.Type(keys);
                Assert.AreEqual(i, bench.Enters, "Enters.");
                Assert.AreEqual("ab", bench.Entered, "The line.");
                Assert.AreEqual(i, bench.Terminal.Lines, "Lines seen.");
            }
        }

        [TestMethod]
        [DataRow("<0D><0D>", 2)]
        [DataRow("<0A><0A>", 2)]
        [DataRow("<0A><0D>", 2)]
        [DataRow("<0D><0A><0D><0A>", 2)]
        [DataRow("<0D><0A><0A>", 2)]
        [DataRow("<0D>a<08><0A>", 2)]           // the LF does not belong to the CR any more
        public void Empty_lines_are_enters_too(string keys, int enters)
        {
            var bench = new EditorBench("> ");
            bench.Type(keys);
            Assert.AreEqual(enters, bench.Enters, "Enters.");
        }

        [TestMethod]
        public void Line_begins_anew_after_enter_also_without_a_prompt()
        {
            var bench = new EditorBench("> ") { Prompts = false };
            bench.Type("abc<0D>");
            Assert.AreEqual("abc", bench.Line, "It can still be read.");
            bench.Type("d");
            Assert.AreEqual("d", bench.Line, "Anew.");
        }

        [TestMethod]
        public void Interrupt_empties_the_line_and_says_so()
        {
            var bench = new EditorBench("> ");
            bench.Type("abc<03>");
            Assert.AreEqual(1, bench.Interrupts, "Told.");
            Assert.AreEqual("", bench.Line, "Empty.");
            Assert.AreEqual("> abc^C", bench.Terminal.Last, "Seen.");
            bench.Type("d<0D>");
            Assert.AreEqual("d", bench.Entered, "And on.");
        }

        [TestMethod]
        public void Interrupt_at_the_terminals_edge_says_nothing()
        {
            var bench = new EditorBench("> ");
            bench.Type(Long + "abcde<03>");
            Assert.AreEqual("> " + Long + "abcde^C", bench.Terminal.Last, "With the last two columns.");
            bench.Type(Long + "abcdef<03>");
            Assert.AreEqual("> " + Long + "abcdef", bench.Terminal.Last, "Without.");
            Assert.IsFalse(bench.Terminal.IsConfused, "Never beyond the last column.");
        }

        [TestMethod]
        public void Escape_alone_is_forgotten_after_its_time()
        {
            for (int late = 0; late < 2; late++)
            {
                var bench = new EditorBench("> ");
                bench.Type("abc<1B>");
                bench.NowMs += KeySequence.LongestMs + late;
                bench.Type("[D");
                Assert.AreEqual(late == 0 ? "abc" : "abc[D", bench.Line, "Late by " + late.ToString());
                Assert.AreEqual(late == 0 ? 2 : 5, bench.Editor.Cursor, "The cursor.");
            }
        }

        [TestMethod]
        public void Line_holds_160_letters_and_rings_beyond()
        {
            var bench = new EditorBench("> ");
            for (int i = 0; i < LineEditor.MaximumLength; i++)
            {
                bench.Type("a");
            }

            Assert.AreEqual(0, bench.Terminal.Bells, "All fit.");
            bench.Type("b");
            Assert.AreEqual(1, bench.Terminal.Bells, "The bell.");
            Assert.AreEqual(LineEditor.MaximumLength, bench.Editor.Length, "Its length.");
            bench.Type("<01>b");
            Assert.AreEqual(2, bench.Terminal.Bells, "In front as well.");
            bench.Type("<0D>");
            Assert.AreEqual(1, bench.Incompletes, "It is not to be obeyed.");
            Assert.AreEqual(0, bench.Enters, "It is not to be obeyed.");
            bench.Type("<1B>[A<0D>");
            Assert.AreEqual(1, bench.Enters, "Seen and sent again.");
            bench.Type("<1B>[Ab<08><0D>");
            Assert.AreEqual(2, bench.Enters, "Corrected by hand.");
            Assert.AreEqual(LineEditor.MaximumLength - 1, bench.Entered.Length, "Its length.");
        }

        [TestMethod]
        public void Letters_beyond_ascii_ring_once_and_spoil_the_line()
        {
            var bench = new EditorBench("> ");
            bench.Type("a<C3><A4>b<E2><82><AC>");       // UTF-8 of two letters
            Assert.AreEqual("ab", bench.Line, "Dropped.");
            Assert.AreEqual(2, bench.Terminal.Bells, "The bell.");
            bench.Type("<0D>");
            Assert.AreEqual(1, bench.Incompletes, "Not to be obeyed.");
            bench.Type("c<0D>");
            Assert.AreEqual(1, bench.Enters, "The next one is.");
        }

        [TestMethod]
        public void History_has_the_last_ten_lines()
        {
            var bench = new EditorBench("> ");
            for (int i = 0; i < 12; i++)
            {
                bench.Type("line" + i.ToString() + "<0D>");
            }

            bench.Type("draft");
            for (int i = 11; i >= 2; i--)
            {
                bench.Type("<1B>[A");
                Assert.AreEqual("line" + i.ToString(), bench.Line, "Back.");
                Assert.AreEqual("> line" + i.ToString(), bench.Terminal.Row, "Seen.");
            }

            bench.Type("<1B>OA");
            Assert.AreEqual("line2", bench.Line, "The oldest.");
            for (int i = 3; i < 12; i++)
            {
                bench.Type("<1B>[B");
                Assert.AreEqual("line" + i.ToString(), bench.Line, "Forth.");
            }

            bench.Type("<1B>OB");
            Assert.AreEqual("draft", bench.Line, "What was being typed.");
            bench.Type("<1B>[B");
            Assert.AreEqual("draft", bench.Line, "No further.");
        }

        [TestMethod]
        public void History_keeps_no_empty_line_and_no_line_twice_in_a_row()
        {
            var bench = new EditorBench("> ");
            bench.Type("<1B>[A");
            Assert.AreEqual("", bench.Line, "There is none yet.");
            bench.Type("a<0D><0D>b<0D>b<0D>a<0D><1B>[A<1B>[A");
            Assert.AreEqual("b", bench.Line, "One b.");
            bench.Type("<1B>[A");
            Assert.AreEqual("a", bench.Line, "The first a.");
            bench.Type("<1B>[A");
            Assert.AreEqual("a", bench.Line, "Nothing before it.");
            bench.Type("c<0D><10>");
            Assert.AreEqual("ac", bench.Line, "A line made of an older one.");
        }

        [TestMethod]
        [DataRow(3)]
        [DataRow(13)]               // the oldest ones have given way
        public void Line_that_turned_out_to_hold_a_secret_is_forgotten(int lines)
        {
            var bench = new EditorBench("> ");
            for (int i = 0; i < lines; i++)
            {
                bench.Type("line" + i.ToString() + "<0D>");
            }

            bench.Type("secret<0D>");
            bench.Editor.Forget();
            bench.Type("next<0D>");
            for (int back = 0; back <= LineEditor.HistoryCount; back++)
            {
                bench.Type("<1B>[A");
                Assert.IsTrue(bench.Line.IndexOf("secret") < 0, "Forgotten.");
                Assert.IsTrue(
                    back != 1 || bench.Line == "line" + (lines - 1).ToString(), "The one before is still there.");
            }

            bench.Type("<1B>[B<1B>[B<1B>[B<1B>[B<1B>[B<1B>[B<1B>[B<1B>[B<1B>[B<1B>[B");
            Assert.AreEqual("", bench.Line, "Nor is it what was being typed.");
        }

        [TestMethod]
        public void Password_is_neither_seen_nor_remembered_nor_left_in_memory()
        {
            var bench = new EditorBench("> ");
            bench.Type("before<0D>");
            bench.Editor.IsSecret = true;
            bench.Type("secret<08><1B>[D<1B>[Dxx<1B>[A<09><0D>");
            Assert.AreEqual("secxxre", bench.Entered, "It can be edited.");
            Assert.AreEqual(0, bench.Completes, "Not completed.");
            Assert.AreEqual(">", bench.Terminal.Last, "Nothing is seen.");
            bench.Editor.IsSecret = false;
            bench.Type("<1B>[A");
            Assert.AreEqual("before", bench.Line, "Not remembered.");
            bench.Type("<15>");
            for (int i = 0; i < LineEditor.MaximumLength; i++)
            {
                Assert.AreEqual(0, (int)bench.Editor.Line[i], "Nothing is left.");
            }
        }

        [TestMethod]
        public void Script_sees_no_echo()
        {
            var bench = new EditorBench("");
            bench.Editor.Echo = false;
            bench.Type("abc<08><1B>[D<1B>[A<01>x<C3><A4><03>def<0D><0A>");
            Assert.AreEqual(0, bench.Terminal.Taken, "Nothing is sent.");
            Assert.AreEqual("def", bench.Entered, "The line.");
        }

        [TestMethod]
        public void Tab_asks_for_completion_and_inserted_letters_are_seen()
        {
            var bench = new EditorBench("> ");
            bench.Type("sto x<1B>[D<1B>[D<09>");
            Assert.AreEqual(1, bench.Completes, "Asked.");
            bench.Editor.Insert((byte)'p');
            bench.Send();
            Assert.AreEqual("> stop x", bench.Terminal.Row, "Seen.");
            Assert.AreEqual(4, bench.Editor.Cursor, "Behind it.");
        }

        [TestMethod]
        public void Prompt_comes_with_the_line_and_again_when_it_is_redrawn()
        {
            var bench = new EditorBench("12345678901234567890123");
            Assert.AreEqual("12345678901234567890", bench.Terminal.Row, "At most twenty letters.");
            bench.Type("ab");
            bench.Editor.Redraw();
            bench.Send();
            Assert.AreEqual("12345678901234567890ab", bench.Terminal.Row, "The same.");
            Assert.AreEqual(22, bench.Terminal.Column, "The cursor.");
        }

        [TestMethod]
        public void Line_wider_than_the_terminal_is_seen_through_a_window()
        {
            var bench = new EditorBench("> ");
            bench.Type(Long + "abcdefg");           // 77 letters and the prompt leave one column for the cursor
            Assert.AreEqual("> " + Long + "abcdefg", bench.Terminal.Row, "All of it.");
            bench.Type("h");
            Assert.AreEqual(78, bench.Editor.Length, "Its length.");
            Assert.AreEqual("> " + Long.Substring(21) + "abcdefgh", bench.Terminal.Row, "Twenty columns further.");
            Assert.AreEqual(59, bench.Terminal.Column, "The cursor.");
            bench.Type("<08>");
            Assert.AreEqual("> " + Long.Substring(21) + "abcdefg", bench.Terminal.Row, "It stays there.");
            bench.Type("h");
            bench.Type("<01>");
            Assert.AreEqual("> " + Long + "abcdefg", bench.Terminal.Row, "Its beginning.");
            Assert.AreEqual(2, bench.Terminal.Column, "The cursor.");
            Assert.IsFalse(bench.Terminal.IsConfused, "Never beyond the last column.");
        }

        [TestMethod]
        public void Cursor_stays_in_the_window_all_along_the_line()
        {
            var bench = new EditorBench("> ");
            for (int i = 0; i < LineEditor.MaximumLength; i++)
            {
                bench.Feed((byte)('a' + (i % 26)));
                Assert.IsTrue(bench.IsSeen, "Typed " + i.ToString());
            }

            for (int i = 0; i < LineEditor.MaximumLength; i++)
            {
                bench.Type("<1B>[D");
                Assert.IsTrue(bench.IsSeen, "Left " + i.ToString());
            }

            Assert.AreEqual(2, bench.Terminal.Column, "The left edge.");
            for (int i = 0; i < LineEditor.MaximumLength; i++)
            {
                bench.Type("<1B>[C");
                Assert.IsTrue(bench.IsSeen, "Right " + i.ToString());
                Assert.IsTrue(i > 76 || bench.Terminal.Column == 3 + i, "No jump as long as it fits.");
            }

            for (int i = 0; i < LineEditor.MaximumLength; i++)
            {
                bench.Type("<08>");
                Assert.IsTrue(bench.IsSeen, "Erased " + i.ToString());
                Assert.IsTrue(bench.Editor.Length == 0 || bench.Terminal.Column > 2, "What is before it is seen.");
            }
        }

        [TestMethod]
        public void End_of_a_line_that_just_fits_does_not_move_the_window()
        {
            var bench = new EditorBench("> ");
            bench.Type(Long + "abcdefg<01><05>");
            Assert.AreEqual("> " + Long + "abcdefg", bench.Terminal.Row, "All of it.");
            Assert.AreEqual(79, bench.Terminal.Column, "The last column.");
        }

        [TestMethod]
        public void Byte_waits_until_its_echo_fits()
        {
            var output = new ConsoleOutput();
            var editor = new LineEditor(output);
            int filled = ConsoleOutput.Capacity - LineEditor.LongestEcho;
            output.Write(new byte[filled], 0, filled);
            Assert.IsTrue(editor.CanFeed, "Just enough room.");
            output.Write((byte)'a');
            Assert.IsFalse(editor.CanFeed, "A byte too little.");
        }
    }
}
