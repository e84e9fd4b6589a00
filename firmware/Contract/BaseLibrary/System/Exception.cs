namespace System
{
    /// <summary>Base of all exceptions. Also what the device throws on a division by zero.</summary>
    public class Exception
    {
        /// <summary>Without a message.</summary>
        public Exception() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public Exception(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public Exception(string message, Exception innerException) => throw null;

        /// <summary>What went wrong.</summary>
        public virtual string Message => throw null;

        /// <summary>What led to it, or null.</summary>
        public Exception InnerException => throw null;

        /// <summary>The methods on the way, by name.</summary>
        public virtual string StackTrace => throw null;

        /// <inheritdoc/>
        public override string ToString() => throw null;
    }
}
