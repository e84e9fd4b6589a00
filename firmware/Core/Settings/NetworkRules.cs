namespace Evenload.Core.Settings
{
    /// <summary>Rules of the network's settings; each has a sentence that names both sides and a remedy.</summary>
    public static class NetworkRules
    {
        private const int Ethernet = 2;
        private const int Wifi = 3;

        /// <summary>Looks whether the network is one that the board has and the meter needs.</summary>
        /// <param name="values">All settings.</param>
        /// <returns>Null, or a sentence.</returns>
        public static string Interface(SettingValues values)
        {
            var plan = new NetworkPlan(values);
            if (plan.MeterNeedsIt && plan.Type == NetworkType.None)
            {
                return "network is none, but the meter of siteMeter and siteMeterLink is reached through it; set network"
                    + " to auto.";
            }

            if (values.Get(Setting.Network) == Ethernet && !plan.BoardHasEthernet)
            {
                return "network is ethernet, but the board " + values.Text(Setting.Board) + " has none; set network to"
                    + " wifi, or board to the one that it is.";
            }

            if (values.Get(Setting.Network) == Wifi && plan.Name.Length == 0)
            {
                return "network is wifi, but wifiName is none; set wifiName to the name of the Wi-Fi.";
            }

            if (plan.Password.Length > 0 && plan.Name.Length == 0)
            {
                return "wifiPassword is set, but wifiName is none; set wifiName to the name of the Wi-Fi.";
            }

            return null;
        }

        /// <summary>Looks whether the own address, its mask and its gateway agree.</summary>
        /// <param name="values">All settings.</param>
        /// <returns>Null, or a sentence.</returns>
        public static string Addresses(SettingValues values)
        {
            int own = values.Get(Setting.NetworkAddress);
            int mask = values.Get(Setting.NetworkMask);
            int gateway = values.Get(Setting.NetworkGateway);
            if (own == 0)
            {
                return gateway == 0 ? null
                    : "networkGateway is set, but networkAddress is 0.0.0.0, so that the network gives both; set"
                        + " networkAddress, or unset networkGateway.";
            }

            if (!IsMask(mask))
            {
                return "networkMask is no mask of a network that networkAddress could be in; set it to 255.255.255.0,"
                    + " or to what the other devices there have.";
            }

            if (!IsHost(own, mask))
            {
                return "networkAddress is no address of a single device under networkMask; choose another one.";
            }

            if (!IsHost(gateway, mask) || ((own ^ gateway) & mask) != 0)
            {
                return "networkGateway is not in the network of networkAddress and networkMask; set it to the router's"
                    + " address there.";
            }

            if (own == gateway)
            {
                return "networkAddress and networkGateway are the same; give the charger an address of its own.";
            }

            return SettingText.AddressText(own) == new MeterPlan(values).Address
                ? "networkAddress and the meter's siteMeterAddress are the same; give the charger an address of its own."
                : null;
        }

        // Ones, then at least two zeros, so that there is room for two devices.
        private static bool IsMask(int mask)
        {
            int host = ~mask;
            return host >= 3 && (host & (host + 1)) == 0;
        }

        // Neither the network's own address nor that of all; of the first byte, 1 to 223 without the loopback's 127.
        private static bool IsHost(int address, int mask)
        {
            int first = (address >> 24) & 255;
            int host = address & ~mask;
            return first > 0 && first < 224 && first != 127 && host != 0 && host != ~mask;
        }
    }
}
