namespace nanoFramework.Networking
{
    /// <summary>A fixed address.</summary>
    public class IPConfiguration
    {
        /// <summary>A fixed address; nothing is checked.</summary>
        /// <param name="ipv4Address">The address.</param>
        /// <param name="ipv4SubnetMask">Mask of the subnet.</param>
        /// <param name="ipv4GatewayAddress">Gateway of the subnet.</param>
        /// <param name="ipv4DnsAddresses">Name servers; null for none of our own.</param>
        public IPConfiguration(
            string ipv4Address, string ipv4SubnetMask, string ipv4GatewayAddress, string[] ipv4DnsAddresses)
            => throw null;

        /// <summary>The address.</summary>
        public string IPAddress => throw null;

        /// <summary>Mask of the subnet.</summary>
        public string IPSubnetMask => throw null;

        /// <summary>Gateway of the subnet.</summary>
        public string IPGatewayAddress => throw null;
    }
}
