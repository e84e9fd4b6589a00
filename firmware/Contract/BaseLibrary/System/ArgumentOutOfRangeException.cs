namespace System
{
    /// <summary>An argument lies outside its range.</summary>
    public class ArgumentOutOfRangeException : ArgumentException
    {
        /// <summary>Without a name.</summary>
        public ArgumentOutOfRangeException() => throw null;

        /// <summary>With the argument's name.</summary>
        /// <param name="paramName">The argument.</param>
        public ArgumentOutOfRangeException(string paramName) => throw null;

        /// <summary>With the argument's name and a message: the other way round than in the base class.</summary>
        /// <param name="paramName">The argument.</param>
        /// <param name="message">What went wrong.</param>
        public ArgumentOutOfRangeException(string paramName, string message) => throw null;
    }
}
