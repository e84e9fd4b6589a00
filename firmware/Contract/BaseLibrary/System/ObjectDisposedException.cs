namespace System
{
    /// <summary>An object was used after its end.</summary>
    public class ObjectDisposedException : SystemException
    {
        /// <summary>Without a message.</summary>
        public ObjectDisposedException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public ObjectDisposedException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public ObjectDisposedException(string message, Exception innerException) => throw null;
    }
}
