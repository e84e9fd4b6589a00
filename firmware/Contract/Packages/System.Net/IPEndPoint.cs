namespace System.Net
{
    /// <summary>An address and a port.</summary>
    public class IPEndPoint : EndPoint
    {
        /// <summary>An end point.</summary>
        /// <param name="address">The address.</param>
        /// <param name="port">0 to 65535.</param>
        public IPEndPoint(IPAddress address, int port) => throw null;

        /// <summary>The address.</summary>
        public IPAddress Address => throw null;

        /// <summary>The port.</summary>
        public int Port => throw null;

        /// <inheritdoc/>
        public override string ToString() => throw null;
    }
}
