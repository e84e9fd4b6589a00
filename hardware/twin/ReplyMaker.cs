using System;

namespace Evenload.Twin
{
    /// <summary>What a server behind a faulty line sends for each request; all but the times.</summary>
    internal sealed class ReplyMaker
    {
        /// <summary>Most bytes that one request can bring: noise, and twice two glued replies.</summary>
        internal const int MaximumBytes = MostNoise + (4 * ModbusServer.MaximumReply);

        private const int MostNoise = 256;
        private const int CorruptSource = 0;
        private const int NoiseSource = 1;
        private const int WrongByBytes = 4;  // as if the address asked for had been two registers further on
        private const int FarTransaction = 0x80; // the next identifier would make a reply held back the right one
        private const int UnharmedBytes = 3; // unit, function, byte count: a wrong length would be another fault

        private readonly ModbusServer _server;
        private readonly LineFaults _faults;
        private readonly bool _tcp;
        private readonly int _seed;
        private readonly byte[] _reply = new byte[ModbusServer.MaximumReply];
        private readonly byte[] _held = new byte[ModbusServer.MaximumReply];
        private int _heldLength;
        private int _replies;
        private long _noiseBytes;

        /// <summary>A maker with nothing held back.</summary>
        internal ReplyMaker(ModbusServer server, LineFaults faults, bool tcp, int seed)
        {
            _server = server;
            _faults = faults;
            _tcp = tcp;
            _seed = seed;
        }

        /// <summary>Forgets a reply held back.</summary>
        internal void Clear()
        {
            _heldLength = 0;
        }

        /// <summary>All bytes that one request brings, in order.</summary>
        /// <param name="request">One whole frame.</param>
        /// <param name="count">Its length, bytes.</param>
        /// <param name="output">At least <see cref="MaximumBytes"/> long.</param>
        /// <returns>Number of bytes; 0 is silence.</returns>
        internal int Make(byte[] request, int count, byte[] output)
        {
            int length = _tcp ? _server.AnswerTcp(request, count, _reply) : _server.AnswerRtu(request, count, _reply);
            if (length == 0 || _faults.Silent)
            {
                return 0;
            }

            _replies++;
            length = Spoil(length);
            int noise = PutNoise(output);
            int body = Assemble(length, output, noise);
            if (body == 0)
            {
                return 0;
            }

            if (_faults.Duplicate)
            {
                Array.Copy(output, noise, output, noise + body, body);
                body *= 2;
            }

            return noise + body;
        }

        /// <summary>A byte of line noise.</summary>
        internal byte NoiseByte()
        {
            return (byte)Chance.Bits(_seed, NoiseSource, _noiseBytes++);
        }

        private int Spoil(int length)
        {
            int pdu = _tcp ? 7 : 1;
            if (_faults.ExceptionCode != 0)
            {
                _reply[pdu] |= 0x80;
                _reply[pdu + 1] = (byte)_faults.ExceptionCode;
                length = Seal(pdu + 2);
            }

            if (_faults.ScrambleEvery > 0 && _replies % _faults.ScrambleEvery == 0)
            {
                length = Scramble(pdu, length);
            }

            if (_faults.WrongUnit)
            {
                _reply[pdu - 1]++;
                length = Seal(_tcp ? length : length - 2);
            }

            if (_faults.CorruptEvery > 0 && _replies % _faults.CorruptEvery == 0)
            {
                Corrupt(length);
            }

            int kept = length - _faults.CutBytes;
            return kept < 0 ? 0 : kept;
        }

        private int Scramble(int pdu, int length)
        {
            int end = _tcp ? length : length - 2;
            bool random = NoiseByte() % 2 == 0;
            for (int i = pdu + 2; i < end && (_reply[pdu] & 0x80) == 0; i++)
            {
                _reply[i] = random || i + WrongByBytes >= end ? NoiseByte() : _reply[i + WrongByBytes];
            }

            return Seal(end);
        }

        /// <summary>Makes length field or CRC fit a changed reply.</summary>
        private int Seal(int lengthWithoutCrc)
        {
            if (!_tcp)
            {
                return RtuCrc.Append(_reply, lengthWithoutCrc);
            }

            _reply[4] = (byte)((lengthWithoutCrc - 6) >> 8);
            _reply[5] = (byte)(lengthWithoutCrc - 6);
            return lengthWithoutCrc;
        }

        private void Corrupt(int length)
        {
            if (_tcp)
            {
                _reply[0] ^= FarTransaction;
                return;
            }

            int bit = Chance.Between(
                Chance.Bits(_seed, CorruptSource, _replies), UnharmedBytes * 8, (length * 8) - 1);
            _reply[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        private int PutNoise(byte[] output)
        {
            int count = Math.Min(_faults.NoiseBytesBefore, MostNoise);
            for (int i = 0; i < count; i++)
            {
                output[i] = NoiseByte();
            }

            return count;
        }

        /// <summary>Puts the reply, the one held back before, or both into the output.</summary>
        private int Assemble(int length, byte[] output, int offset)
        {
            int before = _faults.LateReplies || _faults.Glued ? _heldLength : 0;
            Array.Copy(_held, 0, output, offset, before);
            _heldLength = 0;
            if (_faults.LateReplies || (_faults.Glued && before == 0))
            {
                Array.Copy(_reply, _held, length);
                _heldLength = length;
                return before;
            }

            Array.Copy(_reply, 0, output, offset + before, length);
            return before + length;
        }
    }
}
