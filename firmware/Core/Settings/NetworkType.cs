namespace Evenload.Core.Settings
{
    /// <summary>Ways into the network.</summary>
    public enum NetworkType : byte
    {
        /// <summary>None is brought up.</summary>
        None,

        /// <summary>A cable.</summary>
        Ethernet,

        /// <summary>A Wi-Fi that others offer.</summary>
        Wifi,
    }
}
