using Evenload.Core.Console;

namespace Evenload.Tests.Core.Console
{
    /// <summary>A page of numbered lines.</summary>
    public sealed class CountingPage : IConsolePage
    {
        private readonly int _lines;
        private readonly string _text;

        /// <summary>A page.</summary>
        /// <param name="lines">How many lines, 1 or more.</param>
        /// <param name="text">Before the number of each.</param>
        public CountingPage(int lines, string text)
        {
            _lines = lines;
            _text = text;
        }

        /// <summary>Lines printed.</summary>
        public int Printed { get; private set; }

        /// <summary>What follows this page, begun with its last line; null for nothing.</summary>
        public IConsolePage Follower { get; set; }

        /// <summary>Who runs the page.</summary>
        public ConsolePager Pager { get; set; }

        /// <inheritdoc/>
        public bool Step(ConsoleOutput output, long nowMs)
        {
            output.Write(_text);
            output.Write(Printed);
            output.WriteLine();
            Printed++;
            if (Printed == _lines && Follower != null)
            {
                Pager.Begin(Follower);
            }

            return Printed < _lines;
        }
    }
}
