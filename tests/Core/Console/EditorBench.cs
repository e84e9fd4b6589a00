using Evenload.Core.Console;
using Evenload.Tests.Core.Fakes;

namespace Evenload.Tests.Core.Console
{
    /// <summary>A line editor with somebody who types and a terminal that shows it.</summary>
    public sealed class EditorBench
    {
        private const string Digits = "0123456789ABCDEF";

        private readonly ConsoleOutput _output = new ConsoleOutput();
        private readonly string _prompt;

        /// <summary>A line begun.</summary>
        /// <param name="prompt">Before each line.</param>
        public EditorBench(string prompt)
        {
            _prompt = prompt;
            Editor = new LineEditor(_output);
            Editor.Begin(prompt);
            Send();
        }

        /// <summary>The editor.</summary>
        public LineEditor Editor { get; }

        /// <summary>The terminal.</summary>
        public FakeTerminal Terminal { get; } = new FakeTerminal();

        /// <summary>Time of the next byte, ms.</summary>
        public long NowMs { get; set; } = 1000;

        /// <summary>True while each line begins with the prompt.</summary>
        public bool Prompts { get; set; } = true;

        /// <summary>Lines entered.</summary>
        public int Enters { get; private set; }

        /// <summary>Lines entered that must not be obeyed.</summary>
        public int Incompletes { get; private set; }

        /// <summary>Times that completion was asked for.</summary>
        public int Completes { get; private set; }

        /// <summary>Times that Ctrl-C was told.</summary>
        public int Interrupts { get; private set; }

        /// <summary>Most bytes of echo of one byte.</summary>
        public int LongestEcho { get; private set; }

        /// <summary>The last line entered.</summary>
        public string Entered { get; private set; }

        /// <summary>The line.</summary>
        public string Line => Text();

        /// <summary>True while the terminal shows the prompt and a part of the line, 79 columns with the prompt, in
        /// which the cursor is where the editor has it.</summary>
        public bool IsSeen
        {
            get
            {
                string line = Text();
                int from = Editor.Cursor + _prompt.Length - Terminal.Column;
                if (from < 0 || from > line.Length || Terminal.IsConfused)
                {
                    return false;
                }

                int width = 79 - _prompt.Length;
                string part = line.Length - from > width ? line.Substring(from, width) : line.Substring(from);
                return ("." + _prompt + part).Trim() == "." + Terminal.Row;
            }
        }

        /// <summary>Types.</summary>
        /// <param name="keys">Letters; a byte between angles in hexadecimal.</param>
        public void Type(string keys)
        {
            char[] typed = keys.ToCharArray();
            for (int i = 0; i < typed.Length; i++)
            {
                if (typed[i] == '<')
                {
                    Feed((byte)((Digits.IndexOf(typed[i + 1]) << 4) | Digits.IndexOf(typed[i + 2])));
                    i += 3;
                }
                else
                {
                    Feed((byte)typed[i]);
                }
            }
        }

        /// <summary>Types one byte.</summary>
        /// <param name="value">The byte.</param>
        public void Feed(byte value)
        {
            LineKey key = Editor.Feed(value, NowMs);
            int echo = ConsoleOutput.Capacity - _output.Room;
            LongestEcho = echo > LongestEcho ? echo : LongestEcho;
            Enters += key == LineKey.Enter ? 1 : 0;
            Incompletes += key == LineKey.EnterIncomplete ? 1 : 0;
            Completes += key == LineKey.Complete ? 1 : 0;
            Interrupts += key == LineKey.Interrupt ? 1 : 0;
            if (key == LineKey.Enter)
            {
                Entered = Text();
            }

            if (Prompts && key != LineKey.None && key != LineKey.Complete)
            {
                Editor.Begin(_prompt);
            }

            Send();
        }

        /// <summary>Lets the terminal have what is waiting.</summary>
        public void Send()
        {
            _output.Send(Terminal);
        }

        private string Text()
        {
            char[] letters = new char[Editor.Length];
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)Editor.Line[i];
            }

            return new string(letters);
        }
    }
}
