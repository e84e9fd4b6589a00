using Evenload.Virtual;

namespace System.IO
{
    /// <summary>Files of the board, in place of the desktop's own class.</summary>
    internal static class File
    {
        /// <summary>Tells whether a file is there.</summary>
        /// <param name="path">Such as I:\a.bin.</param>
        internal static bool Exists(string path) => Path.Exists(FlashDrive.HostPath(path));
    }
}
