namespace System
{
    /// <summary>An object is not in a state that allows the call.</summary>
    public class InvalidOperationException : SystemException
    {
        /// <summary>Without a message.</summary>
        public InvalidOperationException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public InvalidOperationException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public InvalidOperationException(string message, Exception innerException) => throw null;
    }
}
