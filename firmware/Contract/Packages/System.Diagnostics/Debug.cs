namespace System.Diagnostics
{
    /// <summary>Text to the debugger, in debug builds only.</summary>
    public static class Debug
    {
        /// <summary>Sends a line.</summary>
        /// <param name="message">The line.</param>
        [Conditional("DEBUG")]
        public static void WriteLine(string message) => throw null;
    }
}
