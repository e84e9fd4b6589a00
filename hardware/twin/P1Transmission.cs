using System;
using System.Numerics;

namespace Evenload.Twin
{
    /// <summary>The bytes of one telegram as they leave the port, with all that is wrong with them.</summary>
    internal sealed class P1Transmission
    {
        /// <summary>Most bytes: noise, and an encrypted telegram twice.</summary>
        internal const int MaximumBytes = 256 + (2 * (P1Telegram.MaximumBytes + Envelope));

        private const int Envelope = 30; // header, frame counter and authentication tag

        private readonly P1Telegram _telegram;
        private readonly P1Faults _faults;
        private readonly int _seed;
        private readonly byte[] _one = new byte[P1Telegram.MaximumBytes + Envelope];
        private long _noise;
        private int _made;

        /// <summary>Of a meter.</summary>
        internal P1Transmission(P1Telegram telegram, P1Faults faults, int seed)
        {
            _telegram = telegram;
            _faults = faults;
            _seed = seed;
        }

        /// <summary>Makes the next one.</summary>
        /// <param name="target">At least <see cref="MaximumBytes"/> long.</param>
        /// <returns>Bytes written; 0 when nothing is sent.</returns>
        internal int Make(byte[] target)
        {
            if (_faults.Silent)
            {
                return 0;
            }

            int count = 0;
            int noise = Math.Clamp(_faults.NoiseBytesBefore, 0, 256);
            while (count < noise)
            {
                target[count] = NoiseByte();
                count++;
            }

            for (int i = _faults.Glued ? 2 : 1; i > 0; i--)
            {
                int length = MakeOne();
                Array.Copy(_one, 0, target, count, length);
                count += length;
            }

            return count;
        }

        private int MakeOne()
        {
            _made++;
            bool bad = _faults.BadCheckEvery > 0 && _made % _faults.BadCheckEvery == 0;
            int length = _telegram.Write(_one, bad ? 0x0400 : 0, !_faults.NoCheck);
            if (_faults.LineFeedOnly)
            {
                length = WithoutReturns(length);
            }

            if (_faults.ParityInHighBit)
            {
                AddParity(length);
            }

            if (_faults.Encrypted)
            {
                length = Encrypt(length);
            }

            if (_faults.WrongSpeedPermille > 0)
            {
                length = Mishear(length);
            }

            return Math.Max(0, length - _faults.CutBytes);
        }

        private int Mishear(int length)
        {
            int heard = (length * Math.Min(_faults.WrongSpeedPermille, 1000) + 999) / 1000;
            for (int i = 0; i < heard; i++)
            {
                _one[i] = NoiseByte();
            }

            return heard;
        }

        private int WithoutReturns(int length)
        {
            int kept = 0;
            for (int i = 0; i < length; i++)
            {
                if (_one[i] != '\r')
                {
                    _one[kept] = _one[i];
                    kept++;
                }
            }

            return kept;
        }

        private void AddParity(int length)
        {
            for (int i = 0; i < length; i++)
            {
                _one[i] |= (byte)((BitOperations.PopCount(_one[i]) & 1) << 7);
            }
        }

        /// <summary>The envelope of IEC 62056-5-3 general-glo-ciphering. Nobody here has the key: what is inside is
        /// noise.</summary>
        private int Encrypt(int length)
        {
            int inside = length + 17; // security control, frame counter, tag
            int total = inside + 13;
            for (int i = 0; i < total; i++)
            {
                _one[i] = NoiseByte();
            }

            _one[0] = 0xDB;
            _one[1] = 8;
            _one[10] = 0x82;
            _one[11] = (byte)(inside >> 8);
            _one[12] = (byte)inside;
            _one[13] = 0x30;
            return total;
        }

        private byte NoiseByte()
        {
            _noise++;
            return (byte)Chance.Between(Chance.Bits(_seed, 0, _noise), 0, 255);
        }
    }
}
