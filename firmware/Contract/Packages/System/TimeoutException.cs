namespace System
{
    /// <summary>A wait ended without what it waited for.</summary>
    public class TimeoutException : SystemException
    {
        /// <summary>Without a message.</summary>
        public TimeoutException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public TimeoutException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public TimeoutException(string message, Exception innerException) => throw null;
    }
}
