namespace System.Net.NetworkInformation
{
    /// <summary>A network interface. Its settings stay in flash: written only on change, with no transaction
    /// open.</summary>
    public class NetworkInterface
    {
        internal NetworkInterface()
        {
        }

        /// <summary>Its address as text; 0.0.0.0 while it has none.</summary>
        public string IPv4Address => throw null;

        /// <summary>Its mask as text.</summary>
        public string IPv4SubnetMask => throw null;

        /// <summary>Its gateway as text.</summary>
        public string IPv4GatewayAddress => throw null;

        /// <summary>Whether it gets its address from the network.</summary>
        public bool IsDhcpEnabled => throw null;

        /// <summary>What it is.</summary>
        public NetworkInterfaceType NetworkInterfaceType => throw null;

        /// <summary>All interfaces; WiFi station, access point and Ethernet, in this order, as far as they
        /// exist.</summary>
        /// <returns>A new array.</returns>
        public static NetworkInterface[] GetAllNetworkInterfaces() => throw null;

        /// <summary>Gets the address from the network; writes flash.</summary>
        public void EnableDhcp() => throw null;

        /// <summary>Takes a fixed address; writes flash.</summary>
        /// <param name="ipv4Address">The address as text.</param>
        /// <param name="ipv4SubnetMask">The mask as text.</param>
        /// <param name="ipv4GatewayAddress">The gateway as text.</param>
        public void EnableStaticIPv4(string ipv4Address, string ipv4SubnetMask, string ipv4GatewayAddress) =>
            throw null;
    }
}
