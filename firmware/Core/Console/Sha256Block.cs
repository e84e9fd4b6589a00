namespace Evenload.Core.Console
{
    /// <summary>The compression function of SHA-256, in slices.</summary>
    /// <remarks>FIPS 180-4, 4.1.2, 4.2.2 and 6.2.2. Our own, although the device has a package with HMAC-SHA-256: that
    /// makes new objects with each call, thousands of them for one password, and not every image has it. The schedule
    /// is computed along with the rounds, in 16 words, so that a slice may end after any round.</remarks>
    public sealed class Sha256Block
    {
        /// <summary>Rounds of one block.</summary>
        public const int Rounds = 64;

        private static readonly uint[] Constants =
        {
            0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
            0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
            0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
            0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
            0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
            0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
            0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
            0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
        };

        private readonly uint[] _words = new uint[16];
        private readonly uint[] _working = new uint[8];
        private uint[] _state;
        private int _round = Rounds;

        /// <summary>Sets a state to the one before the first block.</summary>
        /// <param name="state">8 words.</param>
        public static void SetInitial(uint[] state)
        {
            state[0] = 0x6A09E667;
            state[1] = 0xBB67AE85;
            state[2] = 0x3C6EF372;
            state[3] = 0xA54FF53A;
            state[4] = 0x510E527F;
            state[5] = 0x9B05688C;
            state[6] = 0x1F83D9AB;
            state[7] = 0x5BE0CD19;
        }

        /// <summary>Begins a block.</summary>
        /// <param name="state">8 words: the state before, and after the last round the state behind. Kept until
        /// then.</param>
        /// <param name="block">16 words, the first byte of each highest; copied.</param>
        public void Begin(uint[] state, uint[] block)
        {
            _state = state;
            _round = 0;
            for (int i = 0; i < 16; i++)
            {
                _words[i] = block[i];
            }

            for (int i = 0; i < 8; i++)
            {
                _working[i] = state[i];
            }
        }

        /// <summary>Does some rounds.</summary>
        /// <param name="rounds">The most to do, 1 or more. One takes about 150 instructions.</param>
        /// <returns>True once the block is done; only then the state has changed.</returns>
        public bool Step(int rounds)
        {
            int end = rounds < Rounds - _round ? _round + rounds : Rounds;
            if (_round < end)
            {
                Run(end);
                if (end == Rounds)
                {
                    for (int i = 0; i < 8; i++)
                    {
                        _state[i] += _working[i];
                    }
                }
            }

            return _round == Rounds;
        }

        /// <summary>Wipes what is left of the last block.</summary>
        public void Clear()
        {
            for (int i = 0; i < 16; i++)
            {
                _words[i] = 0;
                _working[i & 7] = 0;
            }

            _round = Rounds;
        }

        // The letters are the standard's. Locals, because the interpreter takes longer for a field or an element.
        private void Run(int end)
        {
            uint[] words = _words;
            uint[] constants = Constants;
            uint a = _working[0];
            uint b = _working[1];
            uint c = _working[2];
            uint d = _working[3];
            uint e = _working[4];
            uint f = _working[5];
            uint g = _working[6];
            uint h = _working[7];
            for (int t = _round; t < end; t++)
            {
                uint w = words[t & 15];
                if (t >= 16)
                {
                    uint x = words[(t + 1) & 15];
                    uint y = words[(t + 14) & 15];
                    w += ((x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ (x >> 3)) + words[(t + 9) & 15]
                        + ((y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ (y >> 10));
                    words[t & 15] = w;
                }

                uint t1 = h + ((e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)) + (g ^ (e & (f ^ g)))
                    + constants[t] + w;
                uint t2 = ((a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)) + ((a & b) | (c & (a | b)));
                h = g;
                g = f;
                f = e;
                e = d + t1;
                d = c;
                c = b;
                b = a;
                a = t1 + t2;
            }

            _working[0] = a;
            _working[1] = b;
            _working[2] = c;
            _working[3] = d;
            _working[4] = e;
            _working[5] = f;
            _working[6] = g;
            _working[7] = h;
            _round = end;
        }
    }
}
