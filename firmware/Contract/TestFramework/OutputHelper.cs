namespace nanoFramework.TestFramework
{
    /// <summary>Text into the log of the run.</summary>
    public static class OutputHelper
    {
        /// <summary>Writes a line.</summary>
        /// <param name="message">The line.</param>
        public static void WriteLine(string message) => throw null;
    }
}
