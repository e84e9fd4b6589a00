namespace System
{
    /// <summary>The call makes no sense for this object.</summary>
    public class NotSupportedException : SystemException
    {
        /// <summary>Without a message.</summary>
        public NotSupportedException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public NotSupportedException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public NotSupportedException(string message, Exception innerException) => throw null;
    }
}
