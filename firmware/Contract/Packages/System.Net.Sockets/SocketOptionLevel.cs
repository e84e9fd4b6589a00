namespace System.Net.Sockets
{
    /// <summary>Whom an option concerns.</summary>
    public enum SocketOptionLevel
    {
        /// <summary>The socket.</summary>
        Socket = 65535,

        /// <summary>IP.</summary>
        IP = 0,

        /// <summary>TCP.</summary>
        Tcp = 6,

        /// <summary>UDP.</summary>
        Udp = 17,
    }
}
