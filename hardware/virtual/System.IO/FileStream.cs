using Evenload.Virtual;

namespace System.IO
{
    /// <summary>An open file of the board, in place of the desktop's own class.</summary>
    internal sealed class FileStream : FlashFile
    {
        /// <summary>Opens a file.</summary>
        /// <param name="path">Such as I:\a.bin.</param>
        /// <param name="mode">How.</param>
        /// <param name="access">What for.</param>
        internal FileStream(string path, FileMode mode, FileAccess access)
            : base(path, mode, access)
        {
        }
    }
}
