namespace System.Net.Sockets
{
    /// <summary>Kind of a socket.</summary>
    public enum SocketType
    {
        /// <summary>A connection.</summary>
        Stream = 1,

        /// <summary>Single packets.</summary>
        Dgram = 2,
    }
}
