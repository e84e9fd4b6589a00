using System;
using Evenload.Core.Ports;

namespace Evenload.Tests.Core.Fakes
{
    /// <summary>Flash for two records that fails where a test wants it.</summary>
    public sealed class FakeFlash : ISettingsFlash
    {
        private readonly byte[][] _slots = { new byte[0], new byte[0] };
        private int _random = 1;

        /// <summary>Bytes of the next write after which the power goes; -1 for never.</summary>
        public int CutAfter { get; set; } = -1;

        /// <summary>What the cut leaves.</summary>
        public Tear Tear { get; set; }

        /// <summary>True once the power is gone: nothing can be read or written until <see cref="Restart"/>.</summary>
        public bool IsOff { get; private set; }

        /// <summary>True while nothing can be written: the file system is full.</summary>
        public bool IsFull { get; set; }

        /// <summary>True while a write is done and reported as failed.</summary>
        public bool DeniesWrites { get; set; }

        /// <summary>Index of the byte that is stored with a wrong bit; -1 for none.</summary>
        public int BadByte { get; set; } = -1;

        /// <summary>Bytes that a write leaves behind the record: the old file was not emptied.</summary>
        public int LeftBehind { get; set; }

        /// <summary>True while nothing can be read.</summary>
        public bool IsUnreadable { get; set; }

        /// <summary>Number of writes tried.</summary>
        public int Writes { get; private set; }

        /// <summary>Slot written last.</summary>
        public int LastSlot { get; private set; } = -1;

        /// <inheritdoc/>
        public int Read(int slot, byte[] buffer)
        {
            if (IsOff || IsUnreadable)
            {
                return -1;
            }

            int length = _slots[slot].Length;
            Array.Copy(_slots[slot], 0, buffer, 0, length < buffer.Length ? length : buffer.Length);
            return length;
        }

        /// <inheritdoc/>
        public bool Write(int slot, byte[] buffer, int count)
        {
            Writes++;
            LastSlot = slot;
            if (IsOff || IsFull)
            {
                return false;
            }

            if (CutAfter >= 0)
            {
                IsOff = true;
                _slots[slot] = Torn(_slots[slot], buffer, count);
                return false;
            }

            byte[] stored = new byte[count + LeftBehind];
            Array.Copy(buffer, 0, stored, 0, count);
            _slots[slot] = stored;
            if (BadByte >= 0)
            {
                _slots[slot][BadByte] ^= 1;
            }

            return !DeniesWrites;
        }

        /// <summary>The power comes back.</summary>
        public void Restart()
        {
            IsOff = false;
            CutAfter = -1;
        }

        /// <summary>What a slot holds.</summary>
        /// <param name="slot">0 or 1.</param>
        public byte[] Slot(int slot) => _slots[slot];

        /// <summary>Puts bytes into a slot.</summary>
        /// <param name="slot">0 or 1.</param>
        /// <param name="bytes">All that it holds then.</param>
        public void Put(int slot, byte[] bytes)
        {
            _slots[slot] = bytes;
        }

        private byte[] Torn(byte[] old, byte[] buffer, int count)
        {
            if (Tear == Tear.WhileErasing)
            {
                byte[] left = Hex.Part(old, 0, old.Length);
                for (int i = 0; i < CutAfter && i < left.Length; i++)
                {
                    left[i] = 0xFF;
                }

                return left;
            }

            int written = CutAfter < count ? CutAfter : count;
            int length = Tear == Tear.Short ? written
                : Tear != Tear.MixedWithOld ? count
                : written > old.Length ? written : old.Length;
            byte[] torn = new byte[length];
            for (int i = 0; i < length; i++)
            {
                torn[i] = i < written ? buffer[i]
                    : Tear == Tear.MixedWithOld ? old[i]
                    : Tear == Tear.ThenErased ? (byte)0xFF
                    : Next();
            }

            return torn;
        }

        private byte Next()
        {
            _random = (_random * 1103515245) + 12345;
            return (byte)(_random >> 16);
        }
    }
}
