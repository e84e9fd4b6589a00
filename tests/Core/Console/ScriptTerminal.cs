using Evenload.Core.Ports;

namespace Evenload.Tests.Core.Console
{
    /// <summary>A terminal that keeps all that it is sent, and types what a test wants.</summary>
    public sealed class ScriptTerminal : IConsolePort
    {
        private const int Most = 16384;

        private readonly char[] _shown = new char[Most];
        private byte[] _typed = new byte[0];
        private int _at;

        /// <summary>Letters sent since <see cref="Clear"/>.</summary>
        public int Count { get; private set; }

        /// <summary>True while there is more to type.</summary>
        public bool IsTyping => _at < _typed.Length;

        /// <summary>All letters since <see cref="Clear"/>; a line ends with one 0Ah.</summary>
        public string Text => new string(_shown, 0, Count);

        /// <summary>Forgets what was sent.</summary>
        public void Clear() => Count = 0;

        /// <summary>Types.</summary>
        /// <param name="text">ASCII.</param>
        public void Type(string text)
        {
            _typed = new byte[text.Length];
            _at = 0;
            for (int i = 0; i < text.Length; i++)
            {
                _typed[i] = (byte)text[i];
            }
        }

        /// <summary>Tells whether what was sent ends with a text.</summary>
        /// <param name="text">Any.</param>
        public bool EndsWith(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (Count < text.Length || _shown[Count - text.Length + i] != text[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer)
        {
            int count = 0;
            while (count < buffer.Length && _at < _typed.Length)
            {
                buffer[count++] = _typed[_at++];
            }

            return count;
        }

        /// <inheritdoc/>
        public int Write(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (buffer[offset + i] != 13 && Count < Most)
                {
                    _shown[Count++] = (char)buffer[offset + i];
                }
            }

            return count;
        }
    }
}
