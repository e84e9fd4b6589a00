using System;
using System.Text;
using Evenload.Core.Console;
using Evenload.Tests.Core.Console;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Desktop.Properties;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Consoles
{
    /// <summary>The line editor under random keys and random bytes.</summary>
    [TestClass]
    public sealed class LineEditorProperties
    {
        private const string Prompt = "evenload> ";

        [TestMethod]
        public void Line_cursor_and_screen_are_what_the_keys_say()
        {
            Random random = NewRandom();
            for (int run = 0; run < 300; run++)
            {
                var bench = new EditorBench(Prompt);
                var model = new LineModel();
                int letters = random.Next(50, 100);         // how many keys of a hundred are letters
                for (int i = 0; i < 400; i++)
                {
                    if (random.Next(100) < letters)
                    {
                        char letter = random.Next(6) == 0 ? ' ' : (char)random.Next('!', 0x7F);
                        bench.Feed((byte)letter);
                        model.Type(letter);
                    }
                    else
                    {
                        Press(bench, model, random.Next(20));
                    }

                    Assert.AreEqual(model.Line, bench.Line);
                    Assert.AreEqual(model.Cursor, bench.Editor.Cursor);
                    Assert.IsTrue(bench.IsSeen);
                }

                Assert.IsLessThanOrEqualTo(LineEditor.LongestEcho, bench.LongestEcho);
            }
        }

        [TestMethod]
        public void Random_bytes_neither_stop_the_editor_nor_confuse_the_terminal()
        {
            Random random = NewRandom();
            byte[] often = Encoding.ASCII.GetBytes("\x1B[OABCDHF~;1357\r\n\t\b\x7F\x03\x15\x17\x0B\x01\x05");
            var bench = new EditorBench(Prompt);
            for (int i = 0; i < 300_000; i++)
            {
                bench.Feed(random.Next(2) == 0 ? often[random.Next(often.Length)] : (byte)random.Next(256));
                bench.NowMs += random.Next(50) == 0 ? 300 : random.Next(3);
                Assert.IsTrue(bench.IsSeen);
                foreach (char letter in bench.Line)
                {
                    Assert.IsTrue(letter >= ' ' && letter <= '~');
                }
            }

            Assert.IsLessThanOrEqualTo(LineEditor.LongestEcho, bench.LongestEcho);
            Assert.IsGreaterThan(100, bench.Enters);
            Assert.IsGreaterThan(100, bench.Interrupts);
        }

        private static void Press(EditorBench bench, LineModel model, int key)
        {
            switch (key)
            {
                case 0:
                case 1:
                case 2:
                    bench.Type("<08>");
                    model.Backspace();
                    break;
                case 3:
                    bench.Type("<1B>[3~");
                    model.Delete();
                    break;
                case 4:
                    bench.Type("<15>");
                    model.KillToStart();
                    break;
                case 5:
                    bench.Type("<0B>");
                    model.KillToEnd();
                    break;
                case 6:
                case 7:
                    bench.Type("<17>");
                    model.KillWord();
                    break;
                case 8:
                    bench.Type("<01>");
                    model.Go(0);
                    break;
                case 9:
                    bench.Type("<1B>[F");
                    model.Go(model.Line.Length);
                    break;
                case 10:
                    bench.Type("<1B>[A");
                    model.Recall(1);
                    break;
                case 11:
                    bench.Type("<1B>OB");
                    model.Recall(-1);
                    break;
                case 12:
                    bench.Type("<0D><0A>");
                    model.End(true);
                    break;
                case 13:
                    bench.Type("<03>");
                    model.End(false);
                    break;
                case 14:
                case 15:
                    bench.Type("<1B>[C");
                    model.Go(model.Cursor + 1);
                    break;
                default:
                    bench.Type("<1B>[D");
                    model.Go(model.Cursor - 1);
                    break;
            }
        }

        private static Random NewRandom()
        {
            int seed = (int)Seeded.Value;
            Console.WriteLine($"EVENLOAD_SEED={Seeded.Value} repeats this run.");
            return new Random(seed);
        }
    }
}
