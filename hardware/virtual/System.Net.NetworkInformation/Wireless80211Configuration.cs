using Evenload.Virtual;

namespace System.Net.NetworkInformation
{
    /// <summary>Name and password of a Wi-Fi, as kept in the flash.</summary>
    public class Wireless80211Configuration
    {
        private Wireless80211Configuration(string ssid, string password)
        {
            Ssid = ssid;
            Password = password;
        }

        /// <summary>The name.</summary>
        public string Ssid { get; }

        /// <summary>The password.</summary>
        public string Password { get; }

        /// <summary>The one that is kept.</summary>
        public static Wireless80211Configuration[] GetAllWireless80211Configurations()
        {
            return new[] { new Wireless80211Configuration(VirtualNetwork.KeptName, VirtualNetwork.KeptPassword) };
        }
    }
}
