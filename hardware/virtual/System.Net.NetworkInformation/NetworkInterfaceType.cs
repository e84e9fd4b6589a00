namespace System.Net.NetworkInformation
{
    /// <summary>What an interface is.</summary>
    public enum NetworkInterfaceType : byte
    {
        /// <summary>A wire.</summary>
        Ethernet = 6,

        /// <summary>A Wi-Fi that others offer.</summary>
        Wireless80211 = 71,
    }
}
