namespace Evenload.Core.Metering
{
    /// <summary>Recognises what comes out of such a socket and is no text, so that the owner can be told.</summary>
    /// <remarks>Its length is taken from its header: bytes inside that look like the start of a telegram are
    /// none.</remarks>
    public sealed class P1Envelope
    {
        private const int Flag = 0x7E;              // HDLC, ISO/IEC 13239
        private const int FrameType = 0xA0;         // type 3, in the upper four bits
        private const int GeneralCiphering = 0xDB;  // general-glo-ciphering, IEC 62056-5-3
        private const int TitleLength = 8;
        private const int TwoByteLength = 0x82;
        private const int Lengths = TitleLength + 3;

        private int _previous;
        private int _place;         // within the header of what was recognised; 0 is none
        private P1Outcome _kind;
        private int _length;
        private int _skip;

        /// <summary>True while bytes belong to what was recognised.</summary>
        public bool IsInside => _place > 0 || _skip > 0;

        /// <summary>Takes a byte that belongs to no telegram.</summary>
        /// <param name="value">0 to 255.</param>
        /// <returns>Binary or Encrypted once for each frame, else Incomplete.</returns>
        public P1Outcome Take(int value)
        {
            if (_skip > 0)
            {
                _skip--;
                return P1Outcome.Incomplete;
            }

            if (_place > 0)
            {
                TakeHeader(value);
                return P1Outcome.Incomplete;
            }

            int previous = _previous;
            _previous = value;
            if (previous == Flag && (value & 0xF0) == FrameType)
            {
                return Open(P1Outcome.Binary, value & 7);
            }

            return previous == GeneralCiphering && value == TitleLength
                ? Open(P1Outcome.Encrypted, 0)
                : P1Outcome.Incomplete;
        }

        /// <summary>Forgets what was under way.</summary>
        public void Reset()
        {
            _previous = 0;
            _place = 0;
            _skip = 0;
        }

        private P1Outcome Open(P1Outcome kind, int length)
        {
            _kind = kind;
            _place = 1;
            _length = length;
            return kind;
        }

        private void TakeHeader(int value)
        {
            if (_kind == P1Outcome.Binary)
            {
                Close(((_length << 8) | value) - 2); // it counts the two bytes that held it, and no flags
                return;
            }

            if (_place == TitleLength + 1 && value != TwoByteLength)
            {
                Close(0); // no envelope after all
                return;
            }

            if (_place > TitleLength + 1)
            {
                _length = (_length << 8) | value;
            }

            if (_place == Lengths)
            {
                Close(_length <= P1Parser.MaximumBytes ? _length : 0);
                return;
            }

            _place++;
        }

        private void Close(int skip)
        {
            _place = 0;
            _skip = skip;
        }
    }
}
