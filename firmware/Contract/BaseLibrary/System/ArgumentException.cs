namespace System
{
    /// <summary>An argument is not what the method asks for.</summary>
    public class ArgumentException : SystemException
    {
        /// <summary>Without a message.</summary>
        public ArgumentException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public ArgumentException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public ArgumentException(string message, Exception innerException) => throw null;

        /// <summary>With a message and the argument's name.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="paramName">The argument.</param>
        public ArgumentException(string message, string paramName) => throw null;

        /// <inheritdoc/>
        public override string Message => throw null;

        /// <summary>The argument, or null.</summary>
        public virtual string ParamName => throw null;
    }
}
