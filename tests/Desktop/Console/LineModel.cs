using System;
using System.Collections.Generic;

namespace Evenload.Tests.Desktop.Consoles
{
    /// <summary>What a line editor should do, in the plainest way.</summary>
    internal sealed class LineModel
    {
        private readonly List<string> _history = new List<string>();
        private string _draft = "";
        private int _back;

        internal string Line { get; private set; } = "";

        internal int Cursor { get; private set; }

        internal void Type(char letter)
        {
            if (Line.Length < 160)
            {
                Line = Line.Insert(Cursor, letter.ToString());
                Cursor++;
            }
        }

        internal void Backspace() => Remove(Math.Max(0, Cursor - 1), Cursor);

        internal void Delete() => Remove(Cursor, Math.Min(Line.Length, Cursor + 1));

        internal void KillToStart() => Remove(0, Cursor);

        internal void KillToEnd() => Remove(Cursor, Line.Length);

        internal void KillWord()
        {
            string before = Line.Substring(0, Cursor).TrimEnd(' ');
            Remove(before.LastIndexOf(' ') + 1, Cursor);
        }

        internal void Go(int to) => Cursor = Math.Clamp(to, 0, Line.Length);

        internal void Recall(int step)
        {
            int back = _back + step;
            if (back < 0 || back > Math.Min(10, _history.Count))
            {
                return;
            }

            _draft = _back == 0 ? Line : _draft;
            _back = back;
            Line = back == 0 ? _draft : _history[^back];
            Cursor = Line.Length;
        }

        internal void End(bool remembers)
        {
            if (remembers && Line.Length > 0 && (_history.Count == 0 || _history[^1] != Line))
            {
                _history.Add(Line);
            }

            Line = "";
            Cursor = 0;
            _back = 0;
        }

        private void Remove(int from, int to)
        {
            Line = Line.Remove(from, to - from);
            Cursor = from;
        }
    }
}
