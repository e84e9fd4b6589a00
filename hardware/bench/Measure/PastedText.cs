using System;
using System.IO;
using System.Text;
using System.Threading;

namespace Evenload.Bench.Measure
{
    /// <summary>Somebody at the console who pastes the same commands again and again, some always ahead of what is
    /// answered, or does nothing.</summary>
    public sealed class PastedText : Stream
    {
        private const int LookMs = 5;

        private const int MostAhead = 4;
        private const string Prompt = "evenload> ";

        private static readonly byte[][] Commands =
        {
            Encoding.ASCII.GetBytes("status\r"), Encoding.ASCII.GetBytes("export\r"), Encoding.ASCII.GetBytes("help\r"),
        };

        private volatile bool _pastes;
        private volatile bool _isOver;
        private int _typed;
        private int _answered;
        private int _matched;
        private long _shown;

        /// <summary>Whether commands are pasted now.</summary>
        public bool Pastes
        {
            get => _pastes;
            set => _pastes = value;
        }

        /// <summary>Whether all that was pasted has been answered.</summary>
        public bool IsAnswered => Volatile.Read(ref _answered) >= Volatile.Read(ref _typed);

        /// <summary>Bytes that the console has shown.</summary>
        public long Shown => Interlocked.Read(ref _shown);

        /// <inheritdoc/>
        public override bool CanRead => true;

        /// <inheritdoc/>
        public override bool CanSeek => false;

        /// <inheritdoc/>
        public override bool CanWrite => true;

        /// <inheritdoc/>
        public override long Length => throw new NotSupportedException();

        /// <inheritdoc/>
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        /// <summary>Types a command; waits while nothing is pasted or enough is ahead.</summary>
        public override int Read(byte[] buffer, int offset, int count)
        {
            while (!_isOver && (!_pastes || _typed - Volatile.Read(ref _answered) >= MostAhead))
            {
                Thread.Sleep(LookMs);
            }

            if (_isOver)
            {
                return 0;
            }

            byte[] command = Commands[_typed % Commands.Length];
            command.CopyTo(buffer, offset);
            Interlocked.Increment(ref _typed);
            return command.Length;
        }

        /// <summary>Sees what the console shows: a prompt behind each answer.</summary>
        public override void Write(byte[] buffer, int offset, int count)
        {
            Interlocked.Add(ref _shown, count);
            for (int i = offset; i < offset + count; i++)
            {
                _matched = buffer[i] == Prompt[_matched] ? _matched + 1 : buffer[i] == Prompt[0] ? 1 : 0;
                if (_matched == Prompt.Length)
                {
                    _matched = 0;
                    Interlocked.Increment(ref _answered);
                }
            }
        }

        /// <inheritdoc/>
        public override void Flush()
        {
        }

        /// <inheritdoc/>
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        /// <inheritdoc/>
        public override void SetLength(long value) => throw new NotSupportedException();

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            _isOver = true;
            base.Dispose(disposing);
        }
    }
}
