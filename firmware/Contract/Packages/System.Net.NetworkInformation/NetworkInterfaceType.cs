namespace System.Net.NetworkInformation
{
    /// <summary>What a network interface is.</summary>
    public enum NetworkInterfaceType
    {
        /// <summary>Not known.</summary>
        Unknown = 1,

        /// <summary>Ethernet.</summary>
        Ethernet = 6,

        /// <summary>WiFi station.</summary>
        Wireless80211 = 71,

        /// <summary>WiFi access point.</summary>
        WirelessAP = 72,
    }
}
