using Evenload.Virtual;

namespace System.Net.NetworkInformation
{
    /// <summary>A way into the network, as it was when asked for.</summary>
    public class NetworkInterface
    {
        private readonly NetworkPort _port;

        private NetworkInterface(NetworkPort port)
        {
            _port = port;
            IsDhcpEnabled = port.IsDynamic;
            IPv4Address = port.Address;
            IPv4SubnetMask = port.Mask;
            IPv4GatewayAddress = port.Gateway;
        }

        /// <summary>Own address, 0.0.0.0 for none. A fixed one is told without a network, too.</summary>
        public string IPv4Address { get; private set; }

        /// <summary>Mask of the subnet.</summary>
        public string IPv4SubnetMask { get; private set; }

        /// <summary>Gateway of the subnet.</summary>
        public string IPv4GatewayAddress { get; private set; }

        /// <summary>Whether the address comes from a server.</summary>
        public bool IsDhcpEnabled { get; private set; }

        /// <summary>What it is.</summary>
        public NetworkInterfaceType NetworkInterfaceType => _port.Type;

        /// <summary>0.</summary>
        public uint SpecificConfigId => 0;

        /// <summary>What <see cref="VirtualNetwork"/> has.</summary>
        public static NetworkInterface[] GetAllNetworkInterfaces()
        {
            return Array.ConvertAll(VirtualNetwork.Ports(), port => new NetworkInterface(port));
        }

        /// <summary>Whether any of them has a link.</summary>
        public static bool GetIsNetworkAvailable()
        {
            return Array.Exists(VirtualNetwork.Ports(), port => port.HasLink);
        }

        /// <summary>Takes a fixed address and writes it to the flash, also when it is the same.</summary>
        /// <param name="ipv4Address">The address.</param>
        /// <param name="ipv4SubnetMask">Mask of the subnet.</param>
        /// <param name="ipv4GatewayAddress">Gateway of the subnet.</param>
        public void EnableStaticIPv4(string ipv4Address, string ipv4SubnetMask, string ipv4GatewayAddress)
        {
            _port.Fix(ipv4Address, ipv4SubnetMask, ipv4GatewayAddress);
            Reload();
        }

        /// <summary>Takes the address from a server and writes that to the flash, also when it is so already.</summary>
        public void EnableDhcp()
        {
            _port.Free();
            Reload();
        }

        private void Reload()
        {
            IsDhcpEnabled = _port.IsDynamic;
            IPv4Address = _port.Address;
            IPv4SubnetMask = _port.Mask;
            IPv4GatewayAddress = _port.Gateway;
        }
    }
}
