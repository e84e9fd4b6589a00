namespace Evenload.Core.Console
{
    /// <summary>Derives a key from a password, slowly and in slices.</summary>
    /// <remarks>PBKDF2 with HMAC-SHA-256 and one block of output: RFC 8018, 5.2; RFC 2104. Allocates nothing after it
    /// is made; holds nothing of the password once the key is wiped.</remarks>
    public sealed class Pbkdf2
    {
        /// <summary>Longest password, bytes: one block, so that it need not be hashed first.</summary>
        public const int LongestPassword = 64;

        /// <summary>Longest salt, bytes: with what follows it, one block.</summary>
        public const int LongestSalt = 51;

        /// <summary>Bytes of the key.</summary>
        public const int KeyLength = 32;

        private const int InnerPad = 0x36;
        private const int OuterPad = 0x5C;

        private readonly Sha256Block _block = new Sha256Block();
        private readonly uint[] _password = new uint[16];
        private readonly uint[] _first = new uint[16];          // the first message
        private readonly uint[] _message = new uint[16];
        private readonly uint[] _inner = new uint[8];           // after the password and the inner pad
        private readonly uint[] _outer = new uint[8];           // after the password and the outer pad
        private readonly uint[] _state = new uint[8];
        private readonly uint[] _sum = new uint[8];
        private Stage _stage = Stage.Done;
        private int _left;

        private enum Stage : byte
        {
            /// <summary>The password with the inner pad is being hashed,</summary>
            Inner,

            /// <summary>the password with the outer pad,</summary>
            Outer,

            /// <summary>a message behind the inner pad,</summary>
            Message,

            /// <summary>its hash behind the outer pad.</summary>
            Digest,

            /// <summary>Nothing is left to do.</summary>
            Done,
        }

        /// <summary>True when nothing is left to do.</summary>
        public bool IsDone => _stage == Stage.Done;

        /// <summary>Begins.</summary>
        /// <param name="password">Copied.</param>
        /// <param name="length">Its length; 0 to <see cref="LongestPassword"/>.</param>
        /// <param name="salt">Copied.</param>
        /// <param name="offset">Where the salt begins.</param>
        /// <param name="saltLength">Its length; 0 to <see cref="LongestSalt"/>.</param>
        /// <param name="iterations">1 or more.</param>
        public void Begin(byte[] password, int length, byte[] salt, int offset, int saltLength, int iterations)
        {
            Clear();
            for (int i = 0; i < length; i++)
            {
                PutByte(_password, i, password[i]);
            }

            for (int i = 0; i < saltLength; i++)
            {
                PutByte(_first, i, salt[offset + i]);
            }

            PutByte(_first, saltLength + 3, 1);     // the number of the block of output
            PutEnd(_first, saltLength + 4);
            _left = iterations;
            Sha256Block.SetInitial(_inner);
            Sha256Block.SetInitial(_outer);
            _stage = Stage.Inner;
            BeginPad(_inner, InnerPad);
        }

        /// <summary>Goes on.</summary>
        /// <param name="rounds">How long, in rounds of <see cref="Sha256Block"/>; no slice goes beyond a block of 64,
        /// of which an iteration has two.</param>
        /// <returns>True when it is done.</returns>
        public bool Step(int rounds)
        {
            if (_stage != Stage.Done && _block.Step(rounds))
            {
                Advance();
            }

            return _stage == Stage.Done;
        }

        /// <summary>A byte of the key, once it is done.</summary>
        /// <param name="index">0 to <see cref="KeyLength"/> - 1.</param>
        public byte Key(int index) => (byte)(_sum[index >> 2] >> (24 - (8 * (index & 3))));

        /// <summary>Gives up, and wipes key and password.</summary>
        public void Clear()
        {
            _stage = Stage.Done;
            for (int i = 0; i < 16; i++)
            {
                _password[i] = 0;
                _first[i] = 0;
                _message[i] = 0;
                _inner[i & 7] = 0;
                _outer[i & 7] = 0;
                _state[i & 7] = 0;
                _sum[i & 7] = 0;
            }

            _block.Clear();
        }

        private static void PutByte(uint[] words, int index, int value)
        {
            words[index >> 2] |= (uint)value << (24 - (8 * (index & 3)));
        }

        // A one, zeros, and the length in bits with the block of the pad before: FIPS 180-4, 5.1.1.
        private static void PutEnd(uint[] message, int length)
        {
            PutByte(message, length, 0x80);
            message[15] = (uint)(8 * (LongestPassword + length));
        }

        private void BeginPad(uint[] state, int pad)
        {
            uint four = (uint)pad * 0x01010101;
            for (int i = 0; i < 16; i++)
            {
                _message[i] = _password[i] ^ four;
            }

            _block.Begin(state, _message);
        }

        private void Advance()
        {
            switch (_stage)
            {
                case Stage.Inner:
                    _stage = Stage.Outer;
                    BeginPad(_outer, OuterPad);
                    break;
                case Stage.Outer:
                    _stage = Stage.Message;
                    BeginMessage(_inner, _first);
                    break;
                case Stage.Message:
                    _stage = Stage.Digest;
                    BeginDigest(_outer);
                    break;
                default:
                    Add();
                    break;
            }
        }

        // A hash as the message behind one of the pads.
        private void BeginDigest(uint[] pad)
        {
            for (int i = 0; i < 8; i++)
            {
                _message[i] = _state[i];
                _message[i + 8] = 0;
            }

            PutEnd(_message, KeyLength);
            BeginMessage(pad, _message);
        }

        private void BeginMessage(uint[] pad, uint[] message)
        {
            for (int i = 0; i < 8; i++)
            {
                _state[i] = pad[i];
            }

            _block.Begin(_state, message);
        }

        private void Add()
        {
            for (int i = 0; i < 8; i++)
            {
                _sum[i] ^= _state[i];
            }

            _left--;
            _stage = _left > 0 ? Stage.Message : Stage.Done;
            if (_left > 0)
            {
                BeginDigest(_inner);
            }
        }
    }
}
