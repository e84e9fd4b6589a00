using System;

namespace Evenload.Virtual
{
    /// <summary>Bytes that arrived and were not read yet, oldest first. What does not fit is lost.</summary>
    internal sealed class ReceiveRing
    {
        private readonly byte[] _bytes;
        private int _head;

        internal ReceiveRing(int capacity)
        {
            _bytes = new byte[capacity];
        }

        internal int Count { get; private set; }

        internal void Push(byte[] source, int count)
        {
            int taken = Math.Min(count, _bytes.Length - Count);
            int tail = (_head + Count) % _bytes.Length;
            int beforeWrap = Math.Min(taken, _bytes.Length - tail);
            Buffer.BlockCopy(source, 0, _bytes, tail, beforeWrap);
            Buffer.BlockCopy(source, beforeWrap, _bytes, 0, taken - beforeWrap);
            Count += taken;
        }

        /// <param name="target">Gets the bytes, from <paramref name="offset"/> on.</param>
        /// <param name="offset">Where to begin in <paramref name="target"/>.</param>
        /// <param name="count">At most <see cref="Count"/>.</param>
        internal void Pop(byte[] target, int offset, int count)
        {
            int beforeWrap = Math.Min(count, _bytes.Length - _head);
            Buffer.BlockCopy(_bytes, _head, target, offset, beforeWrap);
            Buffer.BlockCopy(_bytes, 0, target, offset + beforeWrap, count - beforeWrap);
            _head = (_head + count) % _bytes.Length;
            Count -= count;
        }
    }
}
