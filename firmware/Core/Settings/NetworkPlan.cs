using Evenload.Core.Modbus;

namespace Evenload.Core.Settings
{
    /// <summary>How the charger gets into the network: the settings, and what follows from board and meter where they
    /// leave it open.</summary>
    public sealed class NetworkPlan
    {
        private const int Auto = 0;

        // In the order of the board's words.
        private static readonly bool[] HaveEthernet = { false, true };

        /// <summary>Makes the plan of some settings.</summary>
        /// <param name="values">Any.</param>
        public NetworkPlan(SettingValues values)
        {
            int network = values.Get(Setting.Network);
            int address = values.Get(Setting.NetworkAddress);
            BoardHasEthernet = HaveEthernet[values.Get(Setting.Board)];
            Name = values.Plain(Setting.WifiName);
            Password = values.Plain(Setting.WifiPassword);
            var meters = new MeterPlan(values);
            MeterNeedsIt = !meters.SiteIsP1 && meters.Framing != Framing.Rtu;
            Type = network != Auto ? (NetworkType)(network - 1)
                : BoardHasEthernet ? NetworkType.Ethernet
                : MeterNeedsIt || Name.Length > 0 ? NetworkType.Wifi
                : NetworkType.None;
            Address = address == 0 ? null : SettingText.AddressText(address);
            Mask = SettingText.AddressText(values.Get(Setting.NetworkMask));
            Gateway = SettingText.AddressText(values.Get(Setting.NetworkGateway));
        }

        /// <summary>What is brought up.</summary>
        public NetworkType Type { get; }

        /// <summary>Whether the board has a socket for a network cable.</summary>
        public bool BoardHasEthernet { get; }

        /// <summary>True when the meter at the supply is reached through the network.</summary>
        public bool MeterNeedsIt { get; }

        /// <summary>Own IPv4 address; null where the network gives one.</summary>
        public string Address { get; }

        /// <summary>Mask of the own network; without meaning where there is no <see cref="Address"/>.</summary>
        public string Mask { get; }

        /// <summary>Gateway of the own network; without meaning where there is no <see cref="Address"/>.</summary>
        public string Gateway { get; }

        /// <summary>Name of the Wi-Fi; empty for the one that the firmware image was given.</summary>
        public string Name { get; }

        /// <summary>Password of the Wi-Fi; empty where it is open.</summary>
        public string Password { get; }
    }
}
