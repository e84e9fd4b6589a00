using System.Collections.Generic;

namespace Evenload.Contract.Check
{
    /// <summary>The sentences found so far, each once, in the order of finding.</summary>
    internal sealed class Findings
    {
        private readonly List<string> _sentences = new List<string>();
        private readonly HashSet<string> _known = new HashSet<string>();

        /// <summary>All of them.</summary>
        public IReadOnlyList<string> Sentences => _sentences;

        /// <summary>Adds one.</summary>
        /// <param name="where">Type or member.</param>
        /// <param name="whatAndWhatToDo">The rest of the sentence, without the full stop.</param>
        public void Add(string where, string whatAndWhatToDo)
        {
            string sentence = where + " " + whatAndWhatToDo + ".";
            if (_known.Add(sentence))
            {
                _sentences.Add(sentence);
            }
        }
    }
}
