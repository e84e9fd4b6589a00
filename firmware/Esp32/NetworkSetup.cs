using System;
using System.Device.Wifi;
using System.Net;
using System.Net.NetworkInformation;
using System.Threading;
using nanoFramework.Networking;

namespace Evenload.Esp32
{
    /// <summary>Brings Ethernet or Wi-Fi up and says how it stands, on a thread of its own.</summary>
    /// <remarks>The firmware image keeps addresses, name and password in its flash, connects with them at every start
    /// and again after a loss, all without us. Each setting written stops every thread for a flash write, changed or
    /// not; so this compares first and writes nothing but a difference. That is why addresses do not go through
    /// NetworkHelper, which writes each time and cannot go back from fixed ones to DHCP.</remarks>
    public sealed class NetworkSetup
    {
        /// <summary>Between two looks while there is a network, ms.</summary>
        public const int UpPauseMs = 5000;

        /// <summary>Between two looks while there is none, ms.</summary>
        public const int DownPauseMs = 1000;

        /// <summary>Longest wait for a Wi-Fi whose name or password is new, ms.</summary>
        public const int JoinMs = 60000;

        private const string NoAddress = "0.0.0.0";
        private const int LongestName = 32;
        private const int LongestPassword = 63;
        private const int ShortestPassword = 8;

        private readonly NetworkInterfaceType _type;
        private readonly string _name;
        private readonly string _password;
        private readonly IPConfiguration _fixed;
        private readonly AutoResetEvent _stop = new AutoResetEvent(false);

        private NetworkSetup(NetworkInterfaceType type, string name, string password, IPConfiguration addresses)
        {
            _type = type;
            _name = name;
            _password = password;
            _fixed = addresses;
        }

        /// <summary>True while there are a link and an address.</summary>
        public bool IsUp { get; private set; }

        /// <summary>For people: the address, or what is missing.</summary>
        public string State { get; private set; } = "not started";

        private bool IsWifi => _type == NetworkInterfaceType.Wireless80211;

        /// <summary>Ethernet; nothing is started yet.</summary>
        /// <param name="address">Own IPv4 address; null for DHCP.</param>
        /// <param name="mask">Of the subnet; ignored with DHCP.</param>
        /// <param name="gateway">Of the subnet; ignored with DHCP.</param>
        /// <exception cref="ArgumentException">One of them is no address.</exception>
        public static NetworkSetup CreateEthernet(string address, string mask, string gateway)
            => new NetworkSetup(NetworkInterfaceType.Ethernet, null, null, CreateFixed(address, mask, gateway));

        /// <summary>Wi-Fi; nothing is started yet.</summary>
        /// <param name="name">Of the network (SSID), 1 to 32 characters.</param>
        /// <param name="password">8 to 63 characters; empty for an open network.</param>
        /// <param name="address">Own IPv4 address; null for DHCP.</param>
        /// <param name="mask">Of the subnet; ignored with DHCP.</param>
        /// <param name="gateway">Of the subnet; ignored with DHCP.</param>
        /// <exception cref="ArgumentException">The name or the password has another length, or one of the others is no
        /// address.</exception>
        public static NetworkSetup CreateWifi(
            string name, string password, string address, string mask, string gateway)
        {
            int letters = name == null ? 0 : name.Length;
            if (letters < 1 || letters > LongestName)
            {
                throw new ArgumentException("The name of the Wi-Fi has 1 to 32 characters.");
            }

            int secrets = password == null ? -1 : password.Length;
            if (secrets != 0 && (secrets < ShortestPassword || secrets > LongestPassword))
            {
                throw new ArgumentException("The password of the Wi-Fi has 8 to 63 characters, or none.");
            }

            return new NetworkSetup(
                NetworkInterfaceType.Wireless80211, name, password, CreateFixed(address, mask, gateway));
        }

        /// <summary>Starts; to be called once. It goes on until <see cref="Stop"/>.</summary>
        public void Start() => new Thread(Run).Start();

        /// <summary>Looks no more, so that another one with other settings may. The network stays as it is.</summary>
        public void Stop() => _stop.Set();

        private static IPConfiguration CreateFixed(string address, string mask, string gateway)
            => address == null ? null : new IPConfiguration(Plain(address), Plain(mask), Plain(gateway), null);

        // As the interface writes it, so that both can be compared.
        private static string Plain(string address)
        {
            try
            {
                return IPAddress.Parse(address).ToString();
            }
            catch (Exception)
            {
                throw new ArgumentException(address + " is no IPv4 address.");
            }
        }

        private void Run()
        {
            do
            {
                try
                {
                    Look();
                }
                catch (Exception fault)
                {
                    Tell(false, fault.Message);     // the next look tries again
                }
            }
            while (!_stop.WaitOne(IsUp ? UpPauseMs : DownPauseMs, false));
        }

        private void Look()
        {
            NetworkInterface port = Find();
            if (port == null)
            {
                Tell(false, IsWifi ? "this firmware image has no Wi-Fi" : "this firmware image has no Ethernet");
                return;
            }

            if (AddressesDiffer(port))
            {
                Tell(false, "addresses are being set");
                SetAddresses(port);
                return;
            }

            if (IsWifi && NameDiffers(port))
            {
                Tell(false, "joining " + _name);
                Join();
                return;
            }

            string address = port.IPv4Address;
            if (!NetworkInterface.GetIsNetworkAvailable())
            {
                Tell(false, IsWifi ? "waiting for " + _name : "no cable, or nothing at its other end");
            }
            else if (address == NoAddress)
            {
                Tell(false, "waiting for an address");
            }
            else
            {
                Tell(true, address);
            }
        }

        private NetworkInterface Find()
        {
            NetworkInterface[] all = NetworkInterface.GetAllNetworkInterfaces();
            for (int i = 0; i < all.Length; i++)
            {
                if (all[i].NetworkInterfaceType == _type)
                {
                    return all[i];
                }
            }

            return null;
        }

        private bool AddressesDiffer(NetworkInterface port)
        {
            if (_fixed == null || port.IsDhcpEnabled)
            {
                return (_fixed == null) != port.IsDhcpEnabled;
            }

            return port.IPv4Address != _fixed.IPAddress
                || port.IPv4SubnetMask != _fixed.IPSubnetMask
                || port.IPv4GatewayAddress != _fixed.IPGatewayAddress;
        }

        private void SetAddresses(NetworkInterface port)
        {
            if (_fixed == null)
            {
                port.EnableDhcp();
            }
            else
            {
                port.EnableStaticIPv4(_fixed.IPAddress, _fixed.IPSubnetMask, _fixed.IPGatewayAddress);
            }
        }

        private bool NameDiffers(NetworkInterface port)
        {
            Wireless80211Configuration kept =
                Wireless80211Configuration.GetAllWireless80211Configurations()[(int)port.SpecificConfigId];
            return kept.Ssid != _name || kept.Password != _password;
        }

        // Keeps name and password, and from then on the image connects by itself, however this ends.
        private void Join()
        {
            var source = new CancellationTokenSource(JoinMs);
            bool joined = _fixed == null
                ? WifiNetworkHelper.ConnectDhcp(
                    _name, _password, WifiReconnectionKind.Automatic, false, 0, source.Token)
                : WifiNetworkHelper.ConnectFixAddress(
                    _name, _password, _fixed, WifiReconnectionKind.Automatic, false, 0, source.Token);
            source.Dispose();
            Exception fault = WifiNetworkHelper.HelperException;
            if (!joined)
            {
                Tell(false, _name + " does not answer" + (fault == null ? "" : ": " + fault.Message));
            }
        }

        private void Tell(bool isUp, string state)
        {
            IsUp = isUp;
            State = state;
        }
    }
}
