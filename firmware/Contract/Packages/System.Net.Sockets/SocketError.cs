namespace System.Net.Sockets
{
    /// <summary>Why a socket failed, by the numbers that are usual elsewhere too.</summary>
    public enum SocketError
    {
        /// <summary>It did not.</summary>
        Success = 0,

        /// <summary>It would have had to wait.</summary>
        WouldBlock = 10035,

        /// <summary>The local address is taken.</summary>
        AddressAlreadyInUse = 10048,

        /// <summary>The network is down.</summary>
        NetworkDown = 10050,

        /// <summary>No way to that network.</summary>
        NetworkUnreachable = 10051,

        /// <summary>The connection was given up here.</summary>
        ConnectionAborted = 10053,

        /// <summary>The peer gave the connection up.</summary>
        ConnectionReset = 10054,

        /// <summary>There is no connection.</summary>
        NotConnected = 10057,

        /// <summary>The time has passed.</summary>
        TimedOut = 10060,

        /// <summary>Nobody listens there.</summary>
        ConnectionRefused = 10061,

        /// <summary>No way to that device.</summary>
        HostUnreachable = 10065,
    }
}
