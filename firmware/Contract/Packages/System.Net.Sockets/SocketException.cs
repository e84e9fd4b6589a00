using System;

namespace System.Net.Sockets
{
    /// <summary>A socket failed.</summary>
    public class SocketException : Exception
    {
        /// <summary>With the reason.</summary>
        /// <param name="errorCode">The reason.</param>
        public SocketException(SocketError errorCode) => throw null;

        /// <summary>The reason; a number of <see cref="SocketError"/>.</summary>
        public int ErrorCode => throw null;
    }
}
