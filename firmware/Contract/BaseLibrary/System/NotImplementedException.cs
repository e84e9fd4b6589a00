namespace System
{
    /// <summary>The firmware image has no such function.</summary>
    public class NotImplementedException : SystemException
    {
        /// <summary>Without a message.</summary>
        public NotImplementedException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public NotImplementedException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public NotImplementedException(string message, Exception innerException) => throw null;
    }
}
