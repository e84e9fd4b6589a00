namespace Evenload.Core.Console
{
    /// <summary>Turns bytes from a terminal into keys: what begins with ESC is several bytes for one key.</summary>
    /// <remarks>ECMA-48 5.4 for the form of a control sequence; DEC VT100 and VT220, xterm and the Linux console for
    /// which key sends what. Keys are the control characters that do the same, so that an editor has one case for
    /// both.</remarks>
    public sealed class KeySequence
    {
        /// <summary>Nothing yet, or a key without a meaning here.</summary>
        public const byte None = 0;

        /// <summary>Ctrl-A, and Home.</summary>
        public const byte Home = 0x01;

        /// <summary>Ctrl-B, and cursor left.</summary>
        public const byte Left = 0x02;

        /// <summary>Ctrl-D, and Delete.</summary>
        public const byte Delete = 0x04;

        /// <summary>Ctrl-E, and End.</summary>
        public const byte End = 0x05;

        /// <summary>Ctrl-F, and cursor right.</summary>
        public const byte Right = 0x06;

        /// <summary>Ctrl-N, and cursor down.</summary>
        public const byte Down = 0x0E;

        /// <summary>Ctrl-P, and cursor up.</summary>
        public const byte Up = 0x10;

        /// <summary>A terminal sends a sequence at once; what comes later than this is a key of its own, ms.</summary>
        public const int LongestMs = 200;

        private const byte Escape = 0x1B;

        private State _state;
        private long _sinceMs;
        private int _parameter;
        private bool _isFirst;
        private bool _isEmpty;

        private enum State : byte
        {
            /// <summary>No sequence.</summary>
            Ground,

            /// <summary>After ESC.</summary>
            Escaped,

            /// <summary>After ESC [.</summary>
            Control,

            /// <summary>After ESC O, or ESC [ [ of the Linux console's function keys.</summary>
            Single,
        }

        /// <summary>Takes the next byte.</summary>
        /// <param name="value">From the terminal.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>A key, or the byte itself where it is one; <see cref="None"/> inside a sequence.</returns>
        public byte Next(byte value, long nowMs)
        {
            if (_state != State.Ground && nowMs - _sinceMs > LongestMs)
            {
                _state = State.Ground;
            }

            if (value == Escape)
            {
                _state = State.Escaped;
                _sinceMs = nowMs;
                return None;
            }

            if (value < ' ' || _state == State.Ground)
            {
                _state = State.Ground;      // a control character ends a sequence that broke off
                return value;
            }

            switch (_state)
            {
                case State.Escaped:
                    return Begin(value);
                case State.Control:
                    return Continue(value);
                default:
                    _state = State.Ground;
                    return Letter(value);
            }
        }

        private static byte Letter(byte value)
        {
            switch (value)
            {
                case (byte)'A':
                    return Up;
                case (byte)'B':
                    return Down;
                case (byte)'C':
                    return Right;
                case (byte)'D':
                    return Left;
                case (byte)'H':
                    return Home;
                case (byte)'F':
                    return End;
                default:
                    return None;
            }
        }

        private byte Begin(byte value)
        {
            _state = value == '[' ? State.Control : value == 'O' ? State.Single : State.Ground;
            _parameter = 0;
            _isFirst = true;
            _isEmpty = true;
            return None;                    // Alt and a letter have no meaning here
        }

        private byte Continue(byte value)
        {
            if (value < '@')
            {
                Parameter(value);
                return None;
            }

            if (value == '[' && _isEmpty)
            {
                _state = State.Single;
                return None;
            }

            _state = State.Ground;
            return value == '~' ? Numbered() : Letter(value);
        }

        // Of several numbers the first tells the key, the others tell Shift, Alt and Ctrl.
        private void Parameter(byte value)
        {
            _isEmpty = false;
            if (value < '0' || value > '9')
            {
                _isFirst = false;
            }
            else if (_isFirst && _parameter < 1000)
            {
                _parameter = (_parameter * 10) + value - '0';
            }
        }

        private byte Numbered()
        {
            switch (_parameter)
            {
                case 1:
                case 7:
                    return Home;
                case 3:
                    return Delete;
                case 4:
                case 8:
                    return End;
                default:
                    return None;
            }
        }
    }
}
