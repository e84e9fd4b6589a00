using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using System.Threading;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using nanoFramework.Networking;

namespace Evenload.Esp32
{
    /// <summary>Brings Ethernet or Wi-Fi up and says how it stands, on a thread of its own.</summary>
    /// <remarks>The firmware image keeps addresses, name and password in its flash, connects with them at every start
    /// and again after a loss, all without us. Each setting written stops every thread for a flash write, changed or
    /// not; so this compares first and writes nothing but a difference, and that only while no vehicle charges. That is
    /// why addresses do not go through NetworkHelper, which writes each time and cannot go back from fixed ones to
    /// DHCP.</remarks>
    public sealed class NetworkSetup
    {
        /// <summary>Between two looks while there is a network, ms.</summary>
        public const int UpPauseMs = 2000;

        /// <summary>Between two looks while there is none, ms.</summary>
        public const int DownPauseMs = 1000;

        /// <summary>Longest wait for a Wi-Fi whose name or password is new, ms.</summary>
        public const int JoinMs = 60000;

        private const string NoAddress = "0.0.0.0";

        private readonly NetworkPlan _plan;
        private readonly NetworkInterfaceType _type;
        private readonly IPConfiguration _fixed;
        private readonly BusyMark _mark;
        private readonly AutoResetEvent _wake = new AutoResetEvent(false);
        private string _state;
        private int _address;
        private int _told;
        private bool _charges;
        private bool _ends;

        /// <summary>A network that is not started yet.</summary>
        /// <param name="plan">With a way into it.</param>
        /// <param name="mark">Tells when the thread hangs.</param>
        public NetworkSetup(NetworkPlan plan, BusyMark mark)
        {
            _plan = plan;
            _mark = mark;
            _type = plan.Type == NetworkType.Wifi ? NetworkInterfaceType.Wireless80211 : NetworkInterfaceType.Ethernet;
            _fixed = plan.Address == null ? null : new IPConfiguration(plan.Address, plan.Mask, plan.Gateway, null);
            Tell(0, "not started");
        }

        /// <summary>Own IPv4 address, first byte highest, while there are a link and an address; otherwise 0.</summary>
        public int Address => _address;

        /// <summary>For people: the address, or what is missing.</summary>
        public string Text { get; private set; }

        private bool IsWifi => _plan.Type == NetworkType.Wifi;

        /// <summary>Starts; to be called once. It goes on until <see cref="Stop"/>.</summary>
        public void Start() => new Thread(Run) { Priority = ThreadPriority.BelowNormal }.Start();

        /// <summary>Looks no more, so that another one with other settings may. The network stays as it is.</summary>
        public void Stop()
        {
            _ends = true;
            _wake.Set();
        }

        /// <summary>Hands over in both directions; to be called by the charging path, whose events it writes. Returns
        /// at once.</summary>
        /// <param name="controller">Gets an event when the network has come or gone.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Exchange(Controller controller, long nowMs)
        {
            _charges = controller.Outlet.Session.ContactorClosed || !controller.Outlet.IsOpen;
            int address = _address;
            if (address != _told)
            {
                controller.Events.Write(
                    address == 0 ? EventCode.NetworkLost : EventCode.NetworkUp, address, nowMs);
                _told = address;
            }
        }

        private void Run()
        {
            while (!_ends)
            {
                _mark.Begin();
                try
                {
                    Look();
                }
                catch (Exception fault)
                {
                    Tell(0, fault.Message);         // the next look tries again
                }

                _mark.Begin();
                _wake.WaitOne(_address != 0 ? UpPauseMs : DownPauseMs, false);
            }
        }

        private void Look()
        {
            NetworkInterface port = Find();
            if (port == null)
            {
                Tell(0, IsWifi ? "this firmware image has no Wi-Fi" : "this firmware image has no Ethernet");
                return;
            }

            bool isLinked = NetworkInterface.GetIsNetworkAvailable();
            string address = isLinked ? port.IPv4Address : NoAddress;
            Wireless80211Configuration kept = IsWifi
                ? Wireless80211Configuration.GetAllWireless80211Configurations()[(int)port.SpecificConfigId]
                : null;
            bool addressesDiffer = AddressesDiffer(port);
            if ((addressesDiffer || NameDiffers(kept, address != NoAddress)) && _charges)
            {
                Tell(0, "its new settings wait for the end of the session");
            }
            else if (addressesDiffer)
            {
                Tell(0, "addresses are being set");
                SetAddresses(port);
            }
            else if (NameDiffers(kept, address != NoAddress))
            {
                Join();
            }
            else if (address != NoAddress)
            {
                Tell(Number(address), address);
            }
            else
            {
                Tell(0, isLinked ? "waiting for an address" : Missing(kept));
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

        // The helper takes no new password while the old one still serves.
        private bool NameDiffers(Wireless80211Configuration kept, bool isConnected)
            => kept != null && _plan.Name.Length > 0
                && (kept.Ssid != _plan.Name || (kept.Password != _plan.Password && !isConnected));

        // Keeps name and password, and from then on the image connects by itself, however this ends.
        private void Join()
        {
            Tell(0, "joining " + _plan.Name);
            var source = new CancellationTokenSource(JoinMs);
            bool joined = _fixed == null
                ? WifiNetworkHelper.ConnectDhcp(
                    _plan.Name, _plan.Password, WifiReconnectionKind.Automatic, false, 0, source.Token)
                : WifiNetworkHelper.ConnectFixAddress(
                    _plan.Name, _plan.Password, _fixed, WifiReconnectionKind.Automatic, false, 0, source.Token);
            source.Dispose();
            Exception fault = WifiNetworkHelper.HelperException;
            if (!joined && fault != null)
            {
                Tell(0, fault.Message);
            }
        }

        private static string Missing(Wireless80211Configuration kept)
        {
            string name = kept == null ? null : kept.Ssid;
            return kept == null ? "no cable, or nothing at its other end"
                : name == null || name.Length == 0 ? "wifiName is not set"
                : name + " is not heard, or has another password";
        }

        private static int Number(string address)
            => SettingText.TryRead((int)Setting.NetworkAddress, address, out int number) ? number : 0;

        private void Tell(int address, string state)
        {
            if (address != _address || state != _state)
            {
                Text = (IsWifi ? "Wi-Fi " : "Ethernet ") + (address != 0 ? "up, " : "down: ") + state;
                _state = state;
                _address = address;
            }
        }
    }
}
