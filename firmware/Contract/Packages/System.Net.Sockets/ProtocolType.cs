namespace System.Net.Sockets
{
    /// <summary>Protocol of a socket.</summary>
    public enum ProtocolType
    {
        /// <summary>TCP.</summary>
        Tcp = 6,

        /// <summary>UDP.</summary>
        Udp = 17,
    }
}
