using System;

namespace Evenload.Twin
{
    /// <summary>How a value lies in registers: integer or IEEE 754, how many words in which order, and the pattern that
    /// says that there is no value.</summary>
    internal sealed class WordFormat
    {
        private readonly bool _float;
        private readonly int _words;
        private readonly bool _lowWordFirst;
        private readonly ulong _notAvailable;

        private WordFormat(bool isFloat, int words, bool lowWordFirst, ulong notAvailable)
        {
            _float = isFloat;
            _words = words;
            _lowWordFirst = lowWordFirst;
            _notAvailable = notAvailable;
        }

        /// <summary>Two's complement of 1 to 4 words.</summary>
        internal static WordFormat Integer(int words, bool lowWordFirst, ulong notAvailable)
        {
            return new WordFormat(false, words, lowWordFirst, notAvailable);
        }

        /// <summary>FLOAT32 of two words or FLOAT64 of four; no value is not a number.</summary>
        internal static WordFormat Float(int words, bool lowWordFirst)
        {
            return new WordFormat(true, words, lowWordFirst, words == 2 ? 0x7FC00000UL : 0x7FF8000000000000UL);
        }

        /// <summary>Writes a value, integers to the nearest.</summary>
        /// <param name="store">Gets the words.</param>
        /// <param name="address">Of the first word.</param>
        /// <param name="value">In small steps.</param>
        /// <param name="unit">How many of those steps are 1 in the register, not 0.</param>
        internal void Put(RegisterStore store, int address, long value, long unit)
        {
            PutBits(store, address, _float ? FloatBits((double)value / unit) : (ulong)Measurement.Scaled(value, unit));
        }

        /// <summary>Writes the pattern of no value.</summary>
        internal void PutNotAvailable(RegisterStore store, int address)
        {
            PutBits(store, address, _notAvailable);
        }

        private ulong FloatBits(double value)
        {
            return _words == 2 ? BitConverter.SingleToUInt32Bits((float)value) : BitConverter.DoubleToUInt64Bits(value);
        }

        private void PutBits(RegisterStore store, int address, ulong bits)
        {
            for (int i = 0; i < _words; i++)
            {
                int place = _lowWordFirst ? i : _words - 1 - i;
                store.Set(address + i, (ushort)(bits >> (16 * place)));
            }
        }
    }
}
