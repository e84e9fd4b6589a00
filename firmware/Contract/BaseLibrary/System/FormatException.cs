namespace System
{
    /// <summary>Text is not in the form that was asked for.</summary>
    public class FormatException : SystemException
    {
        /// <summary>Without a message.</summary>
        public FormatException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public FormatException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public FormatException(string message, Exception innerException) => throw null;
    }
}
