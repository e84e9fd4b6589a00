namespace System
{
    /// <summary>An argument is null.</summary>
    public class ArgumentNullException : ArgumentException
    {
        /// <summary>Without a name.</summary>
        public ArgumentNullException() => throw null;

        /// <summary>With the argument's name.</summary>
        /// <param name="paramName">The argument.</param>
        public ArgumentNullException(string paramName) => throw null;

        /// <summary>With the argument's name and a message: the other way round than in the base class.</summary>
        /// <param name="paramName">The argument.</param>
        /// <param name="message">What went wrong.</param>
        public ArgumentNullException(string paramName, string message) => throw null;
    }
}
