using System;

namespace Evenload.Core.Console
{
    /// <summary>One line of a terminal as it is typed: editing, history, echo.</summary>
    /// <remarks>Allocates nothing. A line wider than the terminal is shown through a window that follows the cursor, as
    /// no terminal moves the cursor back over a line's end.</remarks>
    public sealed class LineEditor
    {
        /// <summary>Longest line, bytes.</summary>
        public const int MaximumLength = 160;

        /// <summary>Lines that are remembered.</summary>
        public const int HistoryCount = 10;

        /// <summary>Longest prompt, bytes.</summary>
        public const int LongestPrompt = 20;

        /// <summary>Most bytes that one byte from the terminal brings forth.</summary>
        public const int LongestEcho = 128;

        private const int Columns = 80;             // of the narrowest terminal in use
        private const int Scroll = 20;              // columns that the window jumps, so that it does so seldom
        private const int Draft = HistoryCount;     // the line that is left when history is looked through
        private const byte Bell = 0x07;
        private const byte Backspace = 0x08;
        private const byte Tab = 0x09;
        private const byte LineFeed = 0x0A;
        private const byte KillToEnd = 0x0B;
        private const byte CarriageReturn = 0x0D;
        private const byte Interrupt = 0x03;
        private const byte KillToStart = 0x15;
        private const byte KillWord = 0x17;
        private const byte Escape = 0x1B;
        private const byte Rubout = 0x7F;

        private readonly ConsoleOutput _output;
        private readonly KeySequence _keys = new KeySequence();
        private readonly byte[] _prompt = new byte[LongestPrompt];
        private readonly byte[][] _history = new byte[HistoryCount + 1][];
        private readonly int[] _historyLengths = new int[HistoryCount + 1];
        private int _promptLength;
        private int _remembered;
        private int _back;                          // 0: the draft; 1: the line before; and on
        private int _window;                        // first letter shown
        private bool _afterReturn;
        private bool _ended;
        private bool _dropped;
        private bool _isKept;                       // the line entered last

        /// <summary>An editor with an empty line and no prompt.</summary>
        /// <param name="output">Where it echoes.</param>
        public LineEditor(ConsoleOutput output)
        {
            _output = output;
            for (int i = 0; i < _history.Length; i++)
            {
                _history[i] = new byte[MaximumLength];
            }
        }

        /// <summary>The line; its first <see cref="Length"/> bytes count, all of them ASCII letters.</summary>
        public byte[] Line { get; } = new byte[MaximumLength];

        /// <summary>Letters in the line.</summary>
        public int Length { get; private set; }

        /// <summary>Letters before the cursor.</summary>
        public int Cursor { get; private set; }

        /// <summary>True while what is typed is shown; false for a script.</summary>
        public bool Echo { get; set; } = true;

        /// <summary>True for a password: neither shown nor remembered.</summary>
        public bool IsSecret { get; set; }

        /// <summary>True when there is room for the echo of one more byte. Otherwise it has to wait.</summary>
        public bool CanFeed => _output.Room >= LongestEcho;

        private bool IsShown => Echo && !IsSecret;

        private int Width => Columns - 1 - _promptLength;

        /// <summary>Begins an empty line and shows the prompt.</summary>
        /// <param name="prompt">At most <see cref="LongestPrompt"/> ASCII letters; more are not shown.</param>
        public void Begin(string prompt)
        {
            int length = prompt.Length;
            _promptLength = length < LongestPrompt ? length : LongestPrompt;
            for (int i = 0; i < _promptLength; i++)
            {
                _prompt[i] = (byte)prompt[i];
            }

            Empty();
            if (Echo)
            {
                _output.Write(_prompt, 0, _promptLength);
            }
        }

        /// <summary>Takes a byte that was typed.</summary>
        /// <param name="value">The byte.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>What it asks for. After either Enter the line can be read until the next call.</returns>
        public LineKey Feed(byte value, long nowMs)
        {
            if (_ended)
            {
                Empty();
            }

            bool second = value == LineFeed && _afterReturn;    // CR and LF together are one Enter
            _afterReturn = value == CarriageReturn;
            if (second)
            {
                return LineKey.None;
            }

            byte key = _keys.Next(value, nowMs);
            switch (key)
            {
                case CarriageReturn:
                case LineFeed:
                    return Enter();
                case Interrupt:
                    return Abandon();
                case Tab:
                    return IsSecret ? LineKey.None : LineKey.Complete;
                default:
                    Edit(key);
                    return LineKey.None;
            }
        }

        /// <summary>Forgets the line that was entered last: it turned out to hold a secret. An empty one stays in its
        /// place where the history was full.</summary>
        public void Forget()
        {
            if (_isKept)
            {
                _isKept = false;
                _remembered--;
                Array.Clear(_history[_remembered % HistoryCount], 0, MaximumLength);
                _historyLengths[_remembered % HistoryCount] = 0;
            }

            Array.Clear(_history[Draft], 0, MaximumLength);
            _historyLengths[Draft] = 0;
        }

        /// <summary>Puts a letter before the cursor.</summary>
        /// <param name="letter">20h to 7Eh.</param>
        /// <returns>False when the line is full; the bell rings.</returns>
        public bool Insert(byte letter)
        {
            if (Length == MaximumLength)
            {
                Refuse();
                return false;
            }

            Array.Copy(Line, Cursor, Line, Cursor + 1, Length - Cursor);
            Line[Cursor] = letter;
            Length++;
            Cursor++;
            if (Cursor == Length && Cursor - _window <= Width)
            {
                Show(letter);
            }
            else
            {
                Redraw();
            }

            return true;
        }

        /// <summary>Shows prompt and line again, from the left edge of the terminal's line.</summary>
        public void Redraw()
        {
            if (!IsShown)
            {
                return;
            }

            if (Cursor <= _window)
            {
                _window = Cursor > Scroll ? Cursor - Scroll : 0;
            }
            else if (Cursor - _window > Width)
            {
                _window = Cursor - Width + Scroll;
            }

            int shown = Length - _window < Width ? Length - _window : Width;
            _output.Write(CarriageReturn);
            _output.Write(_prompt, 0, _promptLength);
            _output.Write(Line, _window, shown);
            ShowSequence((byte)'K');
            int column = _promptLength + Cursor - _window;
            _output.Write(CarriageReturn);
            if (column > 0)
            {
                _output.Write(Escape);
                _output.Write((byte)'[');
                _output.Write(column);
                _output.Write((byte)'C');
            }
        }

        private void Edit(byte key)
        {
            switch (key)
            {
                case Backspace:
                case Rubout:
                    Erase(Cursor > 0 ? Cursor - 1 : 0, Cursor);
                    break;
                case KeySequence.Delete:
                    Erase(Cursor, Cursor < Length ? Cursor + 1 : Cursor);
                    break;
                case KillToStart:
                    Erase(0, Cursor);
                    break;
                case KillToEnd:
                    Erase(Cursor, Length);
                    break;
                case KillWord:
                    Erase(WordStart(), Cursor);
                    break;
                case KeySequence.Home:
                    Move(0);
                    break;
                case KeySequence.End:
                    Move(Length);
                    break;
                case KeySequence.Left:
                    Move(Cursor > 0 ? Cursor - 1 : 0);
                    break;
                case KeySequence.Right:
                    Move(Cursor < Length ? Cursor + 1 : Cursor);
                    break;
                case KeySequence.Up:
                    Recall(_back + 1);
                    break;
                case KeySequence.Down:
                    Recall(_back - 1);
                    break;
                default:
                    Type(key);
                    break;
            }
        }

        // Of a letter beyond ASCII only the first byte rings; other control characters mean nothing.
        private void Type(byte key)
        {
            if (key >= ' ' && key < Rubout)
            {
                Insert(key);
            }
            else if (key >= 0xC0)
            {
                Refuse();
            }
        }

        private LineKey Enter()
        {
            _ended = true;
            Remember();
            if (Echo)
            {
                _output.WriteLine();
            }

            return _dropped ? LineKey.EnterIncomplete : LineKey.Enter;
        }

        private LineKey Abandon()
        {
            bool fits = Cursor - _window <= Width - 2;
            Empty();
            if (Echo && fits)
            {
                _output.Write((byte)'^');
                _output.Write((byte)'C');
            }

            if (Echo)
            {
                _output.WriteLine();
            }

            return LineKey.Interrupt;
        }

        // The bytes too: it may have been a password.
        private void Empty()
        {
            Array.Clear(Line, 0, MaximumLength);
            Length = 0;
            Cursor = 0;
            _window = 0;
            _back = 0;
            _ended = false;
            _dropped = false;
        }

        private void Refuse()
        {
            _dropped = true;
            if (Echo)
            {
                _output.Write(Bell);
            }
        }

        private void Erase(int from, int to)
        {
            if (from == to)
            {
                return;
            }

            bool last = from == Length - 1 && Cursor == Length && (from > _window || _window == 0);
            Array.Copy(Line, to, Line, from, Length - to);
            Length -= to - from;
            Array.Clear(Line, Length, to - from);
            Cursor = from;
            _dropped = false;                   // who corrects the line sees what it has
            if (last)
            {
                Show(Backspace);
                Show((byte)' ');
                Show(Backspace);
            }
            else
            {
                Redraw();
            }
        }

        private void Move(int to)
        {
            bool near = to >= _window && to - _window <= Width;
            if (near && to == Cursor - 1)
            {
                Show(Backspace);
                Cursor = to;
            }
            else if (near && to == Cursor + 1)
            {
                Show(Line[Cursor]);
                Cursor = to;
            }
            else if (to != Cursor)
            {
                Cursor = to;
                Redraw();
            }
        }

        // As in a shell: blanks before the cursor, then what stands before them.
        private int WordStart()
        {
            int at = Cursor;
            while (at > 0 && Line[at - 1] == ' ')
            {
                at--;
            }

            while (at > 0 && Line[at - 1] != ' ')
            {
                at--;
            }

            return at;
        }

        private void Remember()
        {
            int newest = (_remembered + HistoryCount - 1) % HistoryCount;
            _isKept = !IsSecret && Length > 0 && (_remembered == 0 || !IsLine(newest));
            if (!_isKept)
            {
                return;
            }

            Keep(_remembered % HistoryCount);
            _remembered++;
        }

        private bool IsLine(int index)
        {
            if (_historyLengths[index] != Length)
            {
                return false;
            }

            for (int i = 0; i < Length; i++)
            {
                if (_history[index][i] != Line[i])
                {
                    return false;
                }
            }

            return true;
        }

        private void Keep(int index)
        {
            Array.Copy(Line, 0, _history[index], 0, MaximumLength);
            _historyLengths[index] = Length;
        }

        private void Recall(int back)
        {
            int most = _remembered < HistoryCount ? _remembered : HistoryCount;
            if (IsSecret || back < 0 || back > most)
            {
                return;
            }

            if (_back == 0)
            {
                Keep(Draft);
            }

            _back = back;
            int index = back == 0 ? Draft : (_remembered - back) % HistoryCount;
            Array.Copy(_history[index], 0, Line, 0, MaximumLength);
            Length = _historyLengths[index];
            Cursor = Length;
            _window = 0;
            _dropped = false;
            Redraw();
        }

        private void Show(byte value)
        {
            if (IsShown)
            {
                _output.Write(value);
            }
        }

        private void ShowSequence(byte letter)
        {
            _output.Write(Escape);
            _output.Write((byte)'[');
            _output.Write(letter);
        }
    }
}
