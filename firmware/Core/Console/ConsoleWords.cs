namespace Evenload.Core.Console
{
    /// <summary>A line, taken apart at its blanks.</summary>
    public sealed class ConsoleWords
    {
        private const int Most = 24;

        private readonly int[] _starts = new int[Most];
        private readonly int[] _ends = new int[Most];
        private string _line = "";

        /// <summary>Number of words; at most 24, of which the last has the rest of the line.</summary>
        public int Count { get; private set; }

        /// <summary>Takes a line apart.</summary>
        /// <param name="line">ASCII.</param>
        public void Take(string line)
        {
            _line = line;
            Count = 0;
            int at = 0;
            while (at < line.Length)
            {
                while (at < line.Length && line[at] == ' ')
                {
                    at++;
                }

                if (at == line.Length)
                {
                    return;
                }

                _starts[Count] = at;
                while (at < line.Length && line[at] != ' ')
                {
                    at++;
                }

                at = Count == Most - 1 ? line.Length : at;
                _ends[Count] = at;
                Count++;
            }
        }

        /// <summary>A word.</summary>
        /// <param name="index">0 or more; empty behind the last one.</param>
        public string Word(int index)
            => index < Count ? _line.Substring(_starts[index], _ends[index] - _starts[index]) : "";

        /// <summary>The line from a word on, without the blanks at its end.</summary>
        /// <param name="index">0 or more; empty behind the last one.</param>
        public string From(int index) => index < Count ? _line.Substring(_starts[index]).Trim() : "";
    }
}
