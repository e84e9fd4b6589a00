namespace Evenload.Core.Metering
{
    /// <summary>The registers of some blocks, and the numbers in them.</summary>
    public sealed class RegisterReader
    {
        private readonly RegisterBlock[] _blocks;
        private readonly int[] _offsets;            // where each block begins in _registers
        private readonly ushort[] _registers;
        private readonly bool[] _valid;

        /// <summary>Room for some blocks.</summary>
        /// <param name="blocks">In order; may be none.</param>
        public RegisterReader(RegisterBlock[] blocks)
        {
            _blocks = blocks;
            _offsets = new int[blocks.Length];
            int registers = 0;
            for (int i = 0; i < blocks.Length; i++)
            {
                _offsets[i] = registers;
                registers += blocks[i].Quantity;
            }

            _registers = new ushort[registers];
            _valid = new bool[blocks.Length];
        }

        /// <summary>True when the last number read was one; false after "no value", and for an address in no block that has
        /// been put in.</summary>
        public bool IsNumber { get; private set; }

        /// <summary>Puts a register of a block in.</summary>
        /// <param name="block">0 to the number of blocks - 1.</param>
        /// <param name="index">0 to the block's quantity - 1.</param>
        /// <param name="value">0 to 65535.</param>
        public void Put(int block, int index, int value)
        {
            _registers[_offsets[block] + index] = (ushort)value;
            _valid[block] = true;
        }

        /// <summary>Forgets a block; until it is put in again, no number is in it.</summary>
        /// <param name="block">0 to the number of blocks - 1.</param>
        public void Forget(int block) => _valid[block] = false;

        /// <summary>A quantity in our unit; <see cref="IsNumber"/> tells whether it is one.</summary>
        /// <param name="quantity">Its row.</param>
        /// <param name="phase">0 to 2, less than its number of addresses.</param>
        /// <returns>Rounded to the nearest.</returns>
        public long Read(Quantity quantity, int phase)
        {
            int decades = 0;
            if (quantity.ScaleAddress >= 0)
            {
                int scale = IndexOf(quantity.ScaleAddress, 1);
                if (scale < 0 || _registers[scale] == 0x8000)
                {
                    IsNumber = false;               // SunSpec: no scale, no value
                    return 0;
                }

                decades = (short)_registers[scale];
            }

            long value = ReadAt(quantity, quantity.Addresses[phase], decades);
            if (IsNumber && quantity.Minus != null)
            {
                value -= ReadAt(quantity, quantity.Minus[phase], decades);
            }

            return value;
        }

        private long ReadAt(Quantity quantity, int address, int decades)
        {
            int index = IndexOf(address, Quantity.Words(quantity.Type));
            long raw = index < 0 ? 0 : MeterDecoder.Raw(_registers, index, quantity.Type, quantity.Order);
            IsNumber = index >= 0 && MeterDecoder.IsNumber(quantity, raw);
            return IsNumber ? MeterDecoder.Scaled(quantity, raw, decades) : 0;
        }

        private int IndexOf(int address, int words)
        {
            for (int block = 0; block < _blocks.Length; block++)
            {
                int index = address - _blocks[block].StartAddress;
                if (_valid[block] && index >= 0 && index + words <= _blocks[block].Quantity)
                {
                    return _offsets[block] + index;
                }
            }

            return -1;
        }
    }
}
