namespace Evenload.Core.Console
{
    /// <summary>Prints the lines of a source; wide ones go on in the next, between words.</summary>
    public sealed class LinesPage : IConsolePage
    {
        private const int Columns = 79;
        private const int Most = ConsolePager.LongestLine - 6;

        private ILineSource _source;
        private int _number;
        private string _rest;
        private bool _goesOn;

        /// <summary>True for a script, which wants its lines whole.</summary>
        public bool IsPlain { get; set; }

        /// <summary>Begins.</summary>
        /// <param name="source">Asked from its first line on.</param>
        public void Begin(ILineSource source)
        {
            _source = source;
            _number = 0;
            _rest = null;
        }

        /// <inheritdoc/>
        public bool Step(ConsoleOutput output, long nowMs)
        {
            if (_rest == null)
            {
                _rest = _source.Line(_number++, nowMs);
                _goesOn = false;
                if (_rest == null)
                {
                    return false;
                }
            }

            int width = IsPlain ? Most : _goesOn ? Columns - 2 : Columns;
            int cut = Cut(_rest, width);
            if (_goesOn)
            {
                output.Write("  ");
            }

            output.Write(_rest.Substring(0, cut));
            output.WriteLine();
            _rest = cut == _rest.Length ? null : _rest.Substring(cut).Trim();
            _goesOn = true;
            return true;
        }

        private static int Cut(string text, int width)
        {
            if (text.Length <= width)
            {
                return text.Length;
            }

            int at = width;
            while (at > width / 2 && text[at] != ' ')
            {
                at--;
            }

            return text[at] == ' ' ? at : width;
        }
    }
}
