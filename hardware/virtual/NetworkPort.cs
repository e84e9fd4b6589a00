using System.Net.NetworkInformation;

namespace Evenload.Virtual
{
    /// <summary>An interface of the board with the settings in its flash.</summary>
    internal sealed class NetworkPort
    {
        private const string NoAddress = "0.0.0.0";

        private string _address;
        private string _mask;
        private string _gateway;

        internal NetworkPort(NetworkInterfaceType type)
        {
            Type = type;
        }

        internal NetworkInterfaceType Type { get; }

        internal bool IsDynamic => _address == null;

        internal string Address => _address ?? (HasLease ? VirtualNetwork.DynamicAddress : NoAddress);

        internal string Mask => _mask ?? (HasLease ? "255.0.0.0" : NoAddress);

        internal string Gateway => _gateway ?? (HasLease ? VirtualNetwork.DynamicAddress : NoAddress);

        internal bool HasLink => LinkMs >= 0;

        private bool HasLease => LinkMs >= VirtualNetwork.LeaseMs;

        private long LinkMs => Type == NetworkInterfaceType.Ethernet
            ? VirtualNetwork.CableLinkMs
            : VirtualNetwork.WifiLinkMs;

        internal void Fix(string address, string mask, string gateway)
        {
            VirtualNetwork.CountWrite();
            _address = address;
            _mask = mask;
            _gateway = gateway;
        }

        internal void Free()
        {
            VirtualNetwork.CountWrite();
            _address = null;
            _mask = null;
            _gateway = null;
        }
    }
}
