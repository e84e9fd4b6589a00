using Evenload.Core.Ports;

namespace Evenload.Tests.Core.Fakes
{
    /// <summary>A terminal of 80 columns: what its user types, and the line that its user sees.</summary>
    public sealed class FakeTerminal : IConsolePort
    {
        private const int Columns = 80;

        private readonly char[] _row = new char[Columns];
        private readonly char[] _last = new char[Columns];
        private byte[] _typed = new byte[0];
        private int _parameter = -1;            // of an escape sequence; -1 outside of one
        private bool _escaped;

        /// <summary>A terminal that takes all that it is sent.</summary>
        public FakeTerminal()
        {
            Empty(_row);
            Empty(_last);
        }

        /// <summary>Most bytes that it takes at once.</summary>
        public int Accepts { get; set; } = int.MaxValue;

        /// <summary>Bytes taken.</summary>
        public int Taken { get; private set; }

        /// <summary>Column of the cursor, from 0 on.</summary>
        public int Column { get; private set; }

        /// <summary>Lines ended.</summary>
        public int Lines { get; private set; }

        /// <summary>Times that the bell rang.</summary>
        public int Bells { get; private set; }

        /// <summary>True once something was sent that this terminal does not know, or behind its last column.</summary>
        public bool IsConfused { get; private set; }

        /// <summary>The line with the cursor, without the blanks at its end.</summary>
        public string Row => Seen(_row);

        /// <summary>The line above it.</summary>
        public string Last => Seen(_last);

        /// <inheritdoc/>
        public int Read(byte[] buffer)
        {
            int taken = _typed.Length < buffer.Length ? _typed.Length : buffer.Length;
            for (int i = 0; i < taken; i++)
            {
                buffer[i] = _typed[i];
            }

            _typed = Hex.Part(_typed, taken, _typed.Length);
            return taken;
        }

        /// <inheritdoc/>
        public int Write(byte[] buffer, int offset, int count)
        {
            int taken = count < Accepts ? count : Accepts;
            for (int i = 0; i < taken; i++)
            {
                Show(buffer[offset + i]);
            }

            Taken += taken;
            return taken;
        }

        private static void Empty(char[] row)
        {
            for (int i = 0; i < Columns; i++)
            {
                row[i] = ' ';
            }
        }

        private static string Seen(char[] row)
        {
            int length = Columns;
            while (length > 0 && row[length - 1] == ' ')
            {
                length--;
            }

            return new string(row, 0, length);
        }

        private void Show(byte value)
        {
            if (_escaped || _parameter >= 0)
            {
                Control(value);
                return;
            }

            switch (value)
            {
                case 0x1B:
                    _escaped = true;
                    break;
                case 7:
                    Bells++;
                    break;
                case 8:
                    IsConfused |= Column == 0;
                    Column -= Column == 0 ? 0 : 1;
                    break;
                case 13:
                    Column = 0;
                    break;
                case 10:
                    for (int i = 0; i < Columns; i++)
                    {
                        _last[i] = _row[i];
                    }

                    Empty(_row);
                    Lines++;
                    break;
                default:
                    IsConfused |= value < 32 || value > 126 || Column >= Columns - 1;
                    _row[Column < Columns ? Column : Columns - 1] = (char)value;
                    Column++;
                    break;
            }
        }

        private void Control(byte value)
        {
            if (_escaped)
            {
                IsConfused |= value != '[';
                _escaped = false;
                _parameter = 0;
            }
            else if (value >= '0' && value <= '9')
            {
                _parameter = (10 * _parameter) + value - '0';
            }
            else
            {
                End(value);
                _parameter = -1;
            }
        }

        private void End(byte value)
        {
            if (value == 'C')
            {
                Column += _parameter == 0 ? 1 : _parameter;
                IsConfused |= Column >= Columns;
            }
            else if (value == 'K')
            {
                for (int i = Column; i < Columns; i++)
                {
                    _row[i] = ' ';
                }
            }
            else
            {
                IsConfused = true;
            }
        }
    }
}
