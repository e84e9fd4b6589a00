namespace Evenload.Core.Console
{
    /// <summary>A few lines that are known already.</summary>
    public sealed class TextLines : ILineSource
    {
        private const int Most = 4;

        private readonly string[] _lines = new string[Most];
        private int _count;

        /// <summary>Number of lines.</summary>
        public int Count => _count;

        /// <summary>Forgets all.</summary>
        public void Clear() => _count = 0;

        /// <summary>Puts a line behind the others; at most 4.</summary>
        /// <param name="line">Null puts none.</param>
        public void Add(string line)
        {
            if (line != null && _count < Most)
            {
                _lines[_count++] = line;
            }
        }

        /// <inheritdoc/>
        public string Line(int number, long nowMs) => number < _count ? _lines[number] : null;
    }
}
