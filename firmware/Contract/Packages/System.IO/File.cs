namespace System.IO
{
    /// <summary>Files on the internal drive <c>I:\</c>, as bytes. Text would go through an encoding that ends at a
    /// zero.</summary>
    public static class File
    {
        /// <summary>Tells whether there is such a file.</summary>
        /// <param name="path">Its path.</param>
        /// <returns>True when there is.</returns>
        public static bool Exists(string path) => throw null;

        /// <summary>Removes a file; stops all threads while the flash is written.</summary>
        /// <param name="path">Its path.</param>
        public static void Delete(string path) => throw null;

        /// <summary>Reads a whole file; a new array.</summary>
        /// <param name="path">Its path.</param>
        /// <returns>Its bytes.</returns>
        public static byte[] ReadAllBytes(string path) => throw null;

        /// <summary>Writes a whole file and closes it; stops all threads while the flash is written.</summary>
        /// <param name="path">Its path.</param>
        /// <param name="bytes">Its bytes.</param>
        public static void WriteAllBytes(string path, byte[] bytes) => throw null;
    }
}
