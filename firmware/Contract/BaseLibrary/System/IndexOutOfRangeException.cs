namespace System
{
    /// <summary>An index lies outside an array or a string.</summary>
    public class IndexOutOfRangeException : SystemException
    {
        /// <summary>Without a message.</summary>
        public IndexOutOfRangeException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public IndexOutOfRangeException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public IndexOutOfRangeException(string message, Exception innerException) => throw null;
    }
}
