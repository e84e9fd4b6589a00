using System;

namespace System.IO
{
    /// <summary>A file or a port could not do what it was asked for.</summary>
    public class IOException : SystemException
    {
        /// <summary>Without a message.</summary>
        public IOException() => throw null;

        /// <summary>With a message.</summary>
        /// <param name="message">What went wrong.</param>
        public IOException(string message) => throw null;

        /// <summary>With a message and a cause.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">What led to it.</param>
        public IOException(string message, Exception innerException) => throw null;
    }
}
