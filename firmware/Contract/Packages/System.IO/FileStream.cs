namespace System.IO
{
    /// <summary>An open file. Reading and writing stop all threads until the flash is done.</summary>
    /// <remarks>Without Flush: it does not commit. Closing does.</remarks>
    public class FileStream : IDisposable
    {
        /// <summary>Opens a file.</summary>
        /// <param name="path">For instance I:\a.bin.</param>
        /// <param name="mode">How.</param>
        /// <param name="access">What for.</param>
        public FileStream(string path, FileMode mode, FileAccess access) => throw null;

        /// <summary>Bytes in the file.</summary>
        public long Length => throw null;

        /// <summary>Reads from where the last call ended.</summary>
        /// <param name="buffer">Where to.</param>
        /// <param name="offset">The first to write.</param>
        /// <param name="count">The most to read.</param>
        /// <returns>The number read; 0 or less at the end.</returns>
        public int Read(byte[] buffer, int offset, int count) => throw null;

        /// <summary>Writes where the last call ended.</summary>
        /// <param name="buffer">Where from.</param>
        /// <param name="offset">The first to write.</param>
        /// <param name="count">How many.</param>
        public void Write(byte[] buffer, int offset, int count) => throw null;

        /// <summary>Commits and closes.</summary>
        public void Close() => throw null;

        /// <summary>As <see cref="Close"/>.</summary>
        public void Dispose() => throw null;
    }
}
