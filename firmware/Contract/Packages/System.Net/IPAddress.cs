using System;

namespace System.Net
{
    /// <summary>An IPv4 address.</summary>
    public class IPAddress
    {
        /// <summary>All addresses of this device.</summary>
        public static readonly IPAddress Any = null;

        /// <summary>This device itself.</summary>
        public static readonly IPAddress Loopback = null;

        /// <summary>All devices on the wire.</summary>
        public static readonly IPAddress Broadcast = null;

        /// <summary>An address from its bytes.</summary>
        /// <param name="address">Four bytes, as written.</param>
        public IPAddress(byte[] address) => throw null;

        /// <summary>Reads an address; throws on anything else. No name is looked up.</summary>
        /// <param name="ipString">Four numbers with points.</param>
        /// <returns>The address.</returns>
        public static IPAddress Parse(string ipString) => throw null;

        /// <summary>Its four bytes; a new array.</summary>
        /// <returns>The bytes, as written.</returns>
        public byte[] GetAddressBytes() => throw null;

        /// <inheritdoc/>
        public override string ToString() => throw null;
    }
}
