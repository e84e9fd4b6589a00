namespace System
{
    /// <summary>A member of nothing was used.</summary>
    public class NullReferenceException : SystemException
    {
        /// <summary>Without a message.</summary>
        public NullReferenceException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public NullReferenceException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public NullReferenceException(string message, Exception innerException) => throw null;
    }
}
