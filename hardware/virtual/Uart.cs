using System;
using System.IO;
using System.Threading;
using Evenload.Virtual.Linux;

namespace Evenload.Virtual
{
    /// <summary>
    /// One open UART: a ring for what arrives, and the line, if anything is wired to it. An unwired UART hears nothing,
    /// and what it says is lost. Not for two threads at once, but for <see cref="WaitForBytes"/>.
    /// </summary>
    internal sealed class Uart : IDisposable
    {
        private const int SmallestRing = 129;
        private const int ChunkLength = 256;
        private const int MostChunks = 16; // A peer that never pauses must not hold the reader.

        private readonly byte[] _chunk = new byte[ChunkLength];
        private readonly ReceiveRing _ring;
        private readonly SerialLine _line;

        /// <param name="ringLength">Bytes; fewer than 129 count as 129.</param>
        /// <param name="devicePath">Null if nothing is wired.</param>
        /// <exception cref="IOException">See <see cref="SerialLine"/>.</exception>
        internal Uart(int ringLength, string devicePath)
        {
            _ring = new ReceiveRing(Math.Max(ringLength, SmallestRing));
            _line = devicePath == null ? null : new SerialLine(devicePath);
        }

        /// <inheritdoc cref="SerialLine.Configure"/>
        internal void Configure(int baudRate, uint frameFlags, uint flowFlags)
        {
            _line?.Configure(baudRate, frameFlags, flowFlags);
        }

        /// <inheritdoc cref="SerialLine.Flush"/>
        internal void Flush()
        {
            _line?.Flush();
        }

        /// <summary>Moves what the line has into the ring. Never waits.</summary>
        /// <returns>Bytes in the ring.</returns>
        internal int Collect()
        {
            int received = _line == null ? 0 : ChunkLength;
            for (int chunks = 0; received == ChunkLength && chunks < MostChunks; chunks++)
            {
                received = _line.Receive(_chunk);
                _ring.Push(_chunk, received);
            }

            return _ring.Count;
        }

        /// <summary>Takes all of <paramref name="count"/> bytes, or none.</summary>
        internal bool TryTake(byte[] buffer, int offset, int count)
        {
            if (Collect() < count)
            {
                return false;
            }

            _ring.Pop(buffer, offset, count);
            return true;
        }

        /// <inheritdoc cref="SerialLine.Send"/>
        internal bool Send(byte[] buffer, int offset, int count, int timeoutMs)
        {
            return _line == null || _line.Send(buffer, offset, count, timeoutMs);
        }

        /// <inheritdoc cref="SerialLine.WaitForBytes"/>
        internal void WaitForBytes(int timeoutMs)
        {
            if (_line == null)
            {
                Thread.Sleep(timeoutMs);
            }
            else
            {
                _line.WaitForBytes(timeoutMs);
            }
        }

        /// <summary>Closes the line.</summary>
        public void Dispose()
        {
            _line?.Dispose();
        }
    }
}
