using System;
using System.Collections.Generic;

namespace Evenload.Twin
{
    /// <summary>Registers that can be written from outside; those never written do not exist.</summary>
    public sealed class RegisterStore : IRegisters
    {
        private const int IllegalFunction = 1;
        private const int IllegalAddress = 2;
        private const int IllegalValue = 3;
        private const int AddressCount = 65536;

        private const byte Function3 = 1;
        private const byte Function4 = 2;

        private readonly byte _functions;
        private readonly int _maximumQuantity;
        private readonly ushort[] _values = new ushort[AddressCount];
        private readonly byte[] _readable = new byte[AddressCount]; // by which functions
        private readonly bool[] _inner = new bool[AddressCount];    // not the first of its value
        private readonly Dictionary<int, ushort> _alone = new Dictionary<int, ushort>();
        private byte _answered; // functions

        /// <summary>A store that answers both function codes, up to the 125 registers of the specification.</summary>
        public RegisterStore()
            : this(true, true, 125)
        {
        }

        /// <summary>A store with the limits of a certain meter.</summary>
        /// <param name="function3">Whether holding registers can be read.</param>
        /// <param name="function4">Whether input registers can be read; they are the same registers.</param>
        /// <param name="maximumQuantity">Most registers in one request, 1 to 125.</param>
        public RegisterStore(bool function3, bool function4, int maximumQuantity)
        {
            if (maximumQuantity < 1 || maximumQuantity > 125)
            {
                throw new ArgumentOutOfRangeException(nameof(maximumQuantity));
            }

            _functions = (byte)((function3 ? Function3 : 0) | (function4 ? Function4 : 0));
            _answered = _functions;
            _maximumQuantity = maximumQuantity;
        }

        /// <summary>Writes one register, which exists from now on.</summary>
        /// <param name="address">0 to 65535.</param>
        /// <param name="value">The 16 bits.</param>
        public void Set(int address, ushort value)
        {
            _values[address] = value;
            _readable[address] = _functions;
        }

        /// <summary>Writes one register that only function code 3 reads, on a meter that may keep the others for 4.
        /// </summary>
        /// <param name="address">0 to 65535.</param>
        /// <param name="value">The 16 bits.</param>
        public void SetHolding(int address, ushort value)
        {
            _values[address] = value;
            _readable[address] = Function3;
            _answered |= Function3;
        }

        /// <summary>Makes one value of several registers: no request may begin or end between them.</summary>
        /// <param name="address">Of the first.</param>
        /// <param name="quantity">How many, at least 1.</param>
        public void Join(int address, int quantity)
        {
            for (int i = 1; i < quantity; i++)
            {
                _inner[address + i] = true;
            }
        }

        /// <summary>Writes 32 bits, low word at the lower address.</summary>
        /// <param name="address">0 to 65534.</param>
        /// <param name="value">Two's complement.</param>
        public void SetLowWordFirst(int address, int value)
        {
            Set(address, (ushort)value);
            Set(address + 1, (ushort)(value >> 16));
        }

        /// <summary>Writes 32 bits, high word at the lower address.</summary>
        /// <param name="address">0 to 65534.</param>
        /// <param name="value">Two's complement.</param>
        public void SetHighWordFirst(int address, int value)
        {
            Set(address, (ushort)(value >> 16));
            Set(address + 1, (ushort)value);
        }

        /// <summary>Writes 0 to a range of registers, which exist from now on.</summary>
        /// <param name="address">The first, 0 to 65535.</param>
        /// <param name="quantity">How many, at least 0.</param>
        public void Clear(int address, int quantity)
        {
            for (int i = 0; i < quantity; i++)
            {
                Set(address + i, 0);
            }
        }

        /// <summary>Writes a value that only a request for this one register sees, and no longer one.</summary>
        /// <param name="address">0 to 65535.</param>
        /// <param name="value">The 16 bits.</param>
        public void SetAlone(int address, ushort value)
        {
            _alone[address] = value;
        }

        /// <summary>What a register holds; 0 if it does not exist.</summary>
        /// <param name="address">0 to 65535.</param>
        public ushort Get(int address)
        {
            return _values[address];
        }

        /// <inheritdoc/>
        public int Read(int function, int startAddress, int quantity, byte[] target, int offset)
        {
            int asked = function == 3 ? Function3 : function == 4 ? Function4 : 0;
            if ((asked & _answered) == 0)
            {
                return -IllegalFunction;
            }

            if (quantity < 1 || quantity > _maximumQuantity)
            {
                return -IllegalValue;
            }

            if (quantity == 1 && _alone.TryGetValue(startAddress, out ushort alone))
            {
                Put(target, offset, alone);
                return 2;
            }

            int end = startAddress + quantity;
            if (end > AddressCount || _inner[startAddress] || (end < AddressCount && _inner[end]))
            {
                return -IllegalAddress;
            }

            for (int i = 0; i < quantity; i++)
            {
                int address = startAddress + i;
                if ((_readable[address] & asked) == 0)
                {
                    return -IllegalAddress;
                }

                Put(target, offset + (2 * i), _values[address]);
            }

            return 2 * quantity;
        }

        private static void Put(byte[] target, int offset, ushort value)
        {
            target[offset] = (byte)(value >> 8);
            target[offset + 1] = (byte)value;
        }
    }
}
