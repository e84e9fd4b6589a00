using System;
using System.Device.Wifi;
using System.Threading;
using Evenload.Virtual;

namespace nanoFramework.Networking
{
    /// <summary>Joins the Wi-Fi of <see cref="VirtualNetwork"/> and keeps name and password.</summary>
    public static class WifiNetworkHelper
    {
        private const int LookEveryMs = 10;
        private const string NoAddress = "0.0.0.0";

        /// <summary>What went wrong in the last call; null for nothing. A wait that ends is nothing.</summary>
        public static Exception HelperException { get; private set; }

        /// <summary>Writes name and password to the flash and waits for an address; does nothing while a Wi-Fi of that
        /// name is joined, whatever the password.</summary>
        /// <param name="ssid">The name.</param>
        /// <param name="password">The password.</param>
        /// <param name="reconnectionKind">Unused: the board joins again in any case.</param>
        /// <param name="requiresDateTime">Unused: the desktop has a clock.</param>
        /// <param name="wifiAdapterId">0.</param>
        /// <param name="token">Ends the wait.</param>
        /// <returns>True when there is an address.</returns>
        public static bool ConnectDhcp(
            string ssid,
            string password,
            WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic,
            bool requiresDateTime = false,
            int wifiAdapterId = 0,
            CancellationToken token = default)
        {
            return Connect(ssid, password, null, token);
        }

        /// <summary>Writes name, password and address to the flash and waits for the Wi-Fi.</summary>
        /// <param name="ssid">The name.</param>
        /// <param name="password">The password.</param>
        /// <param name="ipConfiguration">The address.</param>
        /// <param name="reconnectionKind">Unused: the board joins again in any case.</param>
        /// <param name="requiresDateTime">Unused: the desktop has a clock.</param>
        /// <param name="WifiAdapter">0.</param>
        /// <param name="token">Ends the wait.</param>
        /// <returns>True when it was joined.</returns>
        public static bool ConnectFixAddress(
            string ssid,
            string password,
            IPConfiguration ipConfiguration,
            WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic,
            bool requiresDateTime = false,
            int WifiAdapter = 0,
            CancellationToken token = default)
        {
            return Connect(ssid, password, ipConfiguration, token);
        }

        private static bool IsReady(NetworkPort port) => port.HasLink && port.Address != NoAddress;

        private static bool Connect(string name, string password, IPConfiguration addresses, CancellationToken token)
        {
            HelperException = null;
            try
            {
                NetworkPort port = VirtualNetwork.Wifi
                    ?? throw new InvalidOperationException("The board has no Wi-Fi.");
                if (port.HasLink && VirtualNetwork.KeptName == name)
                {
                    return true;
                }

                VirtualNetwork.Keep(name, password);
                if (addresses != null)
                {
                    port.Fix(addresses.IPAddress, addresses.IPSubnetMask, addresses.IPGatewayAddress);
                }
                else if (port.IsDynamic)
                {
                    port.Free();
                }

                while (!IsReady(port) && !token.IsCancellationRequested)
                {
                    token.WaitHandle.WaitOne(LookEveryMs);
                }

                return IsReady(port);
            }
            catch (InvalidOperationException fault)
            {
                HelperException = fault;
                return false;
            }
        }
    }
}
