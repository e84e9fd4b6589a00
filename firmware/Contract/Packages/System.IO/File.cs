namespace System.IO
{
    /// <summary>Files of the internal flash, on drive I:. There is no moving onto a file that exists.</summary>
    public static class File
    {
        /// <summary>Tells whether a file is there.</summary>
        /// <param name="path">For instance I:\a.bin.</param>
        /// <returns>False also for a path that cannot be.</returns>
        public static bool Exists(string path) => throw null;
    }
}
