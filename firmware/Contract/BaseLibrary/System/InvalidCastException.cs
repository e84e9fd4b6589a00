namespace System
{
    /// <summary>An object is not of the type it was cast to.</summary>
    public class InvalidCastException : SystemException
    {
        /// <summary>Without a message.</summary>
        public InvalidCastException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public InvalidCastException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public InvalidCastException(string message, Exception innerException) => throw null;
    }
}
