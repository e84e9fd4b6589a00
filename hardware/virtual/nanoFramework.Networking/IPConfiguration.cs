namespace nanoFramework.Networking
{
    /// <summary>A fixed address.</summary>
    public class IPConfiguration
    {
        /// <summary>A fixed address; nothing is checked.</summary>
        /// <param name="ipv4Address">The address.</param>
        /// <param name="ipv4SubnetMask">Mask of the subnet.</param>
        /// <param name="ipv4GatewayAddress">Gateway of the subnet.</param>
        /// <param name="ipv4DnsAddresses">Name servers, or null.</param>
        public IPConfiguration(
            string ipv4Address, string ipv4SubnetMask, string ipv4GatewayAddress, string[] ipv4DnsAddresses = null)
        {
            IPAddress = ipv4Address;
            IPSubnetMask = ipv4SubnetMask;
            IPGatewayAddress = ipv4GatewayAddress;
            IPDns = ipv4DnsAddresses;
        }

        /// <summary>The address.</summary>
        public string IPAddress { get; set; }

        /// <summary>Mask of the subnet.</summary>
        public string IPSubnetMask { get; set; }

        /// <summary>Gateway of the subnet.</summary>
        public string IPGatewayAddress { get; set; }

        /// <summary>Name servers, or null.</summary>
        public string[] IPDns { get; set; }
    }
}
