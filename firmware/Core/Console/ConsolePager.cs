namespace Evenload.Core.Console
{
    /// <summary>Runs the page of one command: a line at a step, and only when the line fits whole.</summary>
    public sealed class ConsolePager
    {
        /// <summary>Longest line of a page with its end, bytes.</summary>
        public const int LongestLine = 256;

        private readonly ConsoleOutput _output;
        private IConsolePage _page;

        /// <summary>A pager without a page.</summary>
        /// <param name="output">Where pages print.</param>
        public ConsolePager(ConsoleOutput output)
        {
            _output = output;
        }

        /// <summary>True until the page is through.</summary>
        public bool IsBusy => _page != null;

        /// <summary>Begins a page, and gives up the one before.</summary>
        /// <param name="page">Its first line comes with the next step.</param>
        public void Begin(IConsolePage page)
        {
            _page = page;
        }

        /// <summary>Gives the page up: what it has printed stays.</summary>
        public void Cancel()
        {
            _page = null;
        }

        /// <summary>Prints at most one line.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Step(long nowMs)
        {
            if (_page == null || _output.Room < LongestLine)
            {
                return;
            }

            IConsolePage page = _page;
            if (!page.Step(_output, nowMs) && _page == page)
            {
                _page = null;       // unless it began another
            }
        }
    }
}
