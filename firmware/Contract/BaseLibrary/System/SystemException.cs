namespace System
{
    /// <summary>Base of the exceptions that the device itself throws.</summary>
    public class SystemException : Exception
    {
        /// <summary>Without a message.</summary>
        public SystemException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public SystemException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public SystemException(string message, Exception innerException) => throw null;
    }
}
