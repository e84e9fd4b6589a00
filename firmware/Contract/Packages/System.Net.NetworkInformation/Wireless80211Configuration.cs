namespace System.Net.NetworkInformation
{
    /// <summary>Name and password of a Wi-Fi, as kept in the flash.</summary>
    public class Wireless80211Configuration
    {
        internal Wireless80211Configuration()
        {
        }

        /// <summary>The name.</summary>
        public string Ssid => throw null;

        /// <summary>The password.</summary>
        public string Password => throw null;

        /// <summary>All that are kept.</summary>
        /// <returns>A new array of new objects.</returns>
        public static Wireless80211Configuration[] GetAllWireless80211Configurations() => throw null;
    }
}
