using System;
using Evenload.Core.Ports;

namespace Evenload.Core.Console
{
    /// <summary>What is still to be sent to the terminal.</summary>
    /// <remarks>A ring of bytes. Each method writes all or nothing, and nothing waits or allocates: who prints more
    /// than fits asks for <see cref="Room"/> and goes on later.</remarks>
    public sealed class ConsoleOutput
    {
        /// <summary>Bytes that it holds.</summary>
        public const int Capacity = 512;

        private const int LongestNumber = 11;

        private readonly byte[] _ring = new byte[Capacity];
        private readonly byte[] _digits = new byte[LongestNumber];
        private int _first;
        private int _count;

        /// <summary>Bytes that fit now, 0 to <see cref="Capacity"/>.</summary>
        public int Room => Capacity - _count;

        /// <summary>True when all has been handed over.</summary>
        public bool IsEmpty => _count == 0;

        /// <summary>Writes one byte.</summary>
        /// <param name="value">The byte.</param>
        /// <returns>False if it does not fit.</returns>
        public bool Write(byte value)
        {
            if (_count == Capacity)
            {
                return false;
            }

            int at = _first + _count;
            _ring[at < Capacity ? at : at - Capacity] = value;
            _count++;
            return true;
        }

        /// <summary>Writes part of a buffer.</summary>
        /// <param name="bytes">Holds it.</param>
        /// <param name="offset">The first byte.</param>
        /// <param name="count">How many, 0 or more.</param>
        /// <returns>False if it does not fit; then nothing is written.</returns>
        public bool Write(byte[] bytes, int offset, int count)
        {
            if (count > Room)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                Write(bytes[offset + i]);
            }

            return true;
        }

        /// <summary>Writes a text; a letter that is not ASCII becomes a question mark.</summary>
        /// <param name="text">Any.</param>
        /// <returns>False if it does not fit; then nothing is written.</returns>
        public bool Write(string text)
        {
            int length = text.Length;
            if (length > Room)
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                char letter = text[i];
                Write(letter <= '~' ? (byte)letter : (byte)'?');
            }

            return true;
        }

        /// <summary>Writes a number in decimal.</summary>
        /// <param name="value">Any.</param>
        /// <returns>False if it does not fit; then nothing is written.</returns>
        public bool Write(int value)
        {
            int at = LongestNumber;
            int rest = value;
            do
            {
                int digit = rest % 10;      // of the number's sign, so that the least number needs no other way
                _digits[--at] = (byte)('0' + (digit < 0 ? -digit : digit));
                rest /= 10;
            }
            while (rest != 0);

            if (value < 0)
            {
                _digits[--at] = (byte)'-';
            }

            return Write(_digits, at, LongestNumber - at);
        }

        /// <summary>Ends a line, with CR and LF.</summary>
        /// <returns>False if they do not fit; then nothing is written.</returns>
        public bool WriteLine()
        {
            if (Room < 2)
            {
                return false;
            }

            Write((byte)'\r');
            return Write((byte)'\n');
        }

        /// <summary>Hands over what the terminal takes now.</summary>
        /// <param name="port">The terminal.</param>
        public void Send(IConsolePort port)
        {
            while (_count > 0)
            {
                int run = _first + _count > Capacity ? Capacity - _first : _count;
                int accepted = port.Write(_ring, _first, run);
                _count -= accepted;
                _first = _first + accepted == Capacity ? 0 : _first + accepted;
                if (accepted < run)
                {
                    return;
                }
            }
        }

        /// <summary>Drops what was not handed over yet: the terminal is gone or its user has had enough.</summary>
        public void Clear()
        {
            _count = 0;
        }
    }
}
