namespace Evenload.Tests.Core.Scan
{
    /// <summary>A server with some registers; all others it refuses.</summary>
    public sealed class LineServer : ILineServer
    {
        private readonly int _unit;
        private readonly int _first;
        private readonly int[] _words;

        /// <summary>A server.</summary>
        /// <param name="unit">1 to 247.</param>
        /// <param name="first">Address of the first register.</param>
        /// <param name="words">Their values.</param>
        public LineServer(int unit, int first, int[] words)
        {
            _unit = unit;
            _first = first;
            _words = words;
        }

        /// <summary>What register 000Bh says when it is read alone; -1: nothing special.</summary>
        public int Code { get; set; } = -1;

        /// <summary>Register 1103h; -1: there is none.</summary>
        public int Mode { get; set; } = -1;

        /// <summary>Only this function is answered; 0: 3 and 4 are.</summary>
        public int Function { get; set; }

        /// <summary>The only length of a read that it answers; it is silent to others. 0: all.</summary>
        public int OnlyQuantity { get; set; }

        /// <summary>An EM340 in mode B with 230 V, 10 A from the grid on L1 and L2, and 2 A to it on L3.</summary>
        public static LineServer CreateEm340(int unit)
        {
            int[] words = new int[0x38];                            // up to the first energies
            for (int phase = 0; phase < 3; phase++)
            {
                words[2 * phase] = 2300;                            // 0.1 V
                words[0x0C + (2 * phase)] = phase < 2 ? 10000 : 0xF830; // mA: 10000, 10000, -2000
                words[0x0D + (2 * phase)] = phase < 2 ? 0 : 0xFFFF;
                words[0x12 + (2 * phase)] = phase < 2 ? 23000 : 0xEE08; // 0.1 W: 23000, 23000, -4600
                words[0x13 + (2 * phase)] = phase < 2 ? 0 : 0xFFFF;
            }

            words[0x33] = 500;                                      // 0.1 Hz
            return new LineServer(unit, 0, words) { Code = 341, Mode = 1 };
        }

        /// <summary>Changes a register.</summary>
        /// <param name="address">Of one that is there.</param>
        /// <param name="value">0 to 65535.</param>
        public void Set(int address, int value) => _words[address - _first] = value;

        /// <inheritdoc/>
        public int Answer(byte[] request, int count, byte[] reply)
        {
            if (count != 8 || request[0] != _unit || Check(request, 8) != 0)
            {
                return 0;
            }

            int start = (request[2] << 8) | request[3];
            int quantity = (request[4] << 8) | request[5];
            if (OnlyQuantity != 0 && quantity != OnlyQuantity)
            {
                return 0;
            }

            reply[0] = request[0];
            reply[1] = request[1];
            reply[2] = (byte)(2 * quantity);
            int length = 3;
            bool alone = quantity == 1 && ((start == 0x0B && Code >= 0) || (start == 0x1103 && Mode >= 0));
            if (Function != 0 && request[1] != Function)
            {
                return Refuse(reply, 1);
            }

            if (!alone && (start < _first || start + quantity > _first + _words.Length))
            {
                return Refuse(reply, 2);
            }

            for (int i = 0; i < quantity; i++)
            {
                int word = !alone ? _words[start - _first + i] : start == 0x0B ? Code : Mode;
                reply[length++] = (byte)(word >> 8);
                reply[length++] = (byte)word;
            }

            return Seal(reply, length);
        }

        private static int Refuse(byte[] reply, int code)
        {
            reply[1] |= 0x80;
            reply[2] = (byte)code;
            return Seal(reply, 3);
        }

        /// <summary>Puts the CRC behind a frame.</summary>
        /// <param name="reply">The frame.</param>
        /// <param name="length">Without its CRC.</param>
        /// <returns>With its CRC.</returns>
        public static int Seal(byte[] reply, int length)
        {
            int check = Check(reply, length);
            reply[length] = (byte)check;
            reply[length + 1] = (byte)(check >> 8);
            return length + 2;
        }

        private static int Check(byte[] bytes, int count)
        {
            int check = 0xFFFF;
            for (int i = 0; i < count; i++)
            {
                check ^= bytes[i];
                for (int bit = 0; bit < 8; bit++)
                {
                    check = (check & 1) != 0 ? (check >> 1) ^ 0xA001 : check >> 1;
                }
            }

            return check;
        }
    }
}
