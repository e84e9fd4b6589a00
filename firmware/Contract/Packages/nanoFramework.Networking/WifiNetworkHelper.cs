using System;
using System.Device.Wifi;
using System.Threading;

namespace nanoFramework.Networking
{
    /// <summary>Joins a Wi-Fi and keeps its name and password.</summary>
    public static class WifiNetworkHelper
    {
        /// <summary>What went wrong last; null for nothing.</summary>
        public static Exception HelperException => throw null;

        /// <summary>Joins with an address from a server, and waits for one; where the interface has a fixed one, with
        /// that.</summary>
        /// <param name="ssid">The name.</param>
        /// <param name="password">The password; not null.</param>
        /// <param name="reconnectionKind">What happens when it is lost.</param>
        /// <param name="requiresDateTime">True to wait for the time, too.</param>
        /// <param name="wifiAdapterId">0.</param>
        /// <param name="token">Ends the wait.</param>
        /// <returns>True when there is an address.</returns>
        public static bool ConnectDhcp(
            string ssid,
            string password,
            WifiReconnectionKind reconnectionKind,
            bool requiresDateTime,
            int wifiAdapterId,
            CancellationToken token) => throw null;

        /// <summary>Joins with a fixed address.</summary>
        /// <param name="ssid">The name.</param>
        /// <param name="password">The password; not null.</param>
        /// <param name="ipConfiguration">The address.</param>
        /// <param name="reconnectionKind">What happens when it is lost.</param>
        /// <param name="requiresDateTime">True to wait for the time, too.</param>
        /// <param name="WifiAdapter">0.</param>
        /// <param name="token">Ends the wait.</param>
        /// <returns>True when it has the address.</returns>
        public static bool ConnectFixAddress(
            string ssid,
            string password,
            IPConfiguration ipConfiguration,
            WifiReconnectionKind reconnectionKind,
            bool requiresDateTime,
            int WifiAdapter,
            CancellationToken token) => throw null;
    }
}
