using System;
using Evenload.Core.Ports;

namespace Evenload.Bench.Campaign
{
    /// <summary>Flash whose writes fail in several ways.</summary>
    public sealed class FaultyFlash : ISettingsFlash
    {
        private readonly byte[][] _slots = { Array.Empty<byte>(), Array.Empty<byte>() };
        private readonly Random _random;

        /// <summary>Flash never written.</summary>
        /// <param name="seed">Of where a write tears.</param>
        public FaultyFlash(int seed)
        {
            _random = new Random(seed);
        }

        /// <summary>0: none. 1: refuses to write. 2: tears a write and says so. 3: tears it and says nothing. 4: writes
        /// nothing and says nothing. 5: writes a wrong bit.</summary>
        public int Fault { get; set; }

        /// <summary>Told after each write, whatever became of it.</summary>
        public Action Wrote { get; set; }

        /// <inheritdoc/>
        public int Read(int slot, byte[] buffer)
        {
            Array.Copy(_slots[slot], buffer, Math.Min(_slots[slot].Length, buffer.Length));
            return _slots[slot].Length;
        }

        /// <inheritdoc/>
        public bool Write(int slot, byte[] buffer, int count)
        {
            bool says = WriteOrNot(slot, buffer, count);
            Wrote?.Invoke();
            return says;
        }

        private bool WriteOrNot(int slot, byte[] buffer, int count)
        {
            if (Fault == 1 || Fault == 4)
            {
                return Fault == 4;
            }

            byte[] whole = buffer.AsSpan(0, count).ToArray();
            if (Fault == 2 || Fault == 3)
            {
                _slots[slot].AsSpan(0, Math.Min(count, _slots[slot].Length)).CopyTo(whole);
                int written = _random.Next(0, count);
                buffer.AsSpan(0, written).CopyTo(whole);
            }
            else if (Fault == 5)
            {
                whole[_random.Next(0, count)] ^= (byte)(1 << _random.Next(0, 8));
            }

            _slots[slot] = whole;
            return Fault != 2;
        }
    }
}
