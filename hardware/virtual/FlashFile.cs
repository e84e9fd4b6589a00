using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Evenload.Virtual
{
    /// <summary>A file on <see cref="FlashDrive"/>: in the desktop's own storage once it is closed, as on the
    /// board.</summary>
    public class FlashFile : IDisposable
    {
        private readonly SafeFileHandle _file;
        private readonly bool _writes;
        private long _position;

        /// <summary>Opens a file.</summary>
        /// <param name="path">Such as I:\a.bin.</param>
        /// <param name="mode">How.</param>
        /// <param name="access">What for.</param>
        /// <exception cref="IOException">It cannot be opened.</exception>
        public FlashFile(string path, FileMode mode, FileAccess access)
        {
            _file = File.OpenHandle(FlashDrive.HostPath(path), mode, access, FileShare.Read);
            _writes = access != FileAccess.Read;
        }

        /// <summary>Bytes in the file.</summary>
        public long Length => RandomAccess.GetLength(_file);

        /// <summary>Reads from where the last call ended.</summary>
        /// <param name="buffer">Where to.</param>
        /// <param name="offset">The first to write.</param>
        /// <param name="count">The most to read.</param>
        /// <returns>The number read; 0 at the end.</returns>
        public int Read(byte[] buffer, int offset, int count)
        {
            int read = RandomAccess.Read(_file, buffer.AsSpan(offset, count), _position);
            _position += read;
            return read;
        }

        /// <summary>Writes where the last call ended.</summary>
        /// <param name="buffer">Where from.</param>
        /// <param name="offset">The first to write.</param>
        /// <param name="count">How many.</param>
        /// <exception cref="IOException">There is no room, or the power is gone.</exception>
        public void Write(byte[] buffer, int offset, int count)
        {
            int written = FlashDrive.TakePower(count);
            RandomAccess.Write(_file, buffer.AsSpan(offset, written), _position);
            _position += written;
            if (written < count)
            {
                throw new IOException("The virtual board has lost its power.");
            }
        }

        /// <summary>Commits and closes.</summary>
        public void Close() => Dispose();

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_file.IsClosed)
            {
                return;
            }

            try
            {
                if (_writes)
                {
                    RandomAccess.FlushToDisk(_file);
                }
            }
            finally
            {
                _file.Dispose();
                GC.SuppressFinalize(this);
            }
        }
    }
}
