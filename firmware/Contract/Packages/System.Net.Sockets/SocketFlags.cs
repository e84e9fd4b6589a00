using System;

namespace System.Net.Sockets
{
    /// <summary>Ways to send or receive.</summary>
    [Flags]
    public enum SocketFlags
    {
        /// <summary>The usual way.</summary>
        None = 0,
    }
}
