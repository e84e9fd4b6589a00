namespace System
{
    /// <summary>The heap has no block that is large enough.</summary>
    public class OutOfMemoryException : SystemException
    {
        /// <summary>Without a message.</summary>
        public OutOfMemoryException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public OutOfMemoryException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public OutOfMemoryException(string message, Exception innerException) => throw null;
    }
}
