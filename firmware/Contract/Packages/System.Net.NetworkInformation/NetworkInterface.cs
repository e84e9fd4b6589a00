namespace System.Net.NetworkInformation
{
    /// <summary>A way into the network. Its settings are in the flash; each change is written there, and stops all
    /// threads for as long.</summary>
    public class NetworkInterface
    {
        internal NetworkInterface()
        {
        }

        /// <summary>Own address as text, 0.0.0.0 for none. A fixed one is told without a network, too.</summary>
        public string IPv4Address => throw null;

        /// <summary>Mask of the subnet as text.</summary>
        public string IPv4SubnetMask => throw null;

        /// <summary>Gateway of the subnet as text.</summary>
        public string IPv4GatewayAddress => throw null;

        /// <summary>Whether the address comes from a server.</summary>
        public bool IsDhcpEnabled => throw null;

        /// <summary>What it is.</summary>
        public NetworkInterfaceType NetworkInterfaceType => throw null;

        /// <summary>Where a Wi-Fi's name and password are among the configurations.</summary>
        public uint SpecificConfigId => throw null;

        /// <summary>All that the firmware image has, with their state now.</summary>
        /// <returns>A new array of new objects.</returns>
        public static NetworkInterface[] GetAllNetworkInterfaces() => throw null;

        /// <summary>Whether any interface has a link.</summary>
        /// <returns>True when one has.</returns>
        public static bool GetIsNetworkAvailable() => throw null;

        /// <summary>Takes a fixed address, now and after each start.</summary>
        /// <param name="ipv4Address">The address.</param>
        /// <param name="ipv4SubnetMask">Mask of the subnet.</param>
        /// <param name="ipv4GatewayAddress">Gateway of the subnet.</param>
        public void EnableStaticIPv4(string ipv4Address, string ipv4SubnetMask, string ipv4GatewayAddress)
            => throw null;

        /// <summary>Takes the address from a server, now and after each start.</summary>
        public void EnableDhcp() => throw null;
    }
}
