using System;
using System.Net.NetworkInformation;
using System.Threading;

namespace Evenload.Virtual
{
    /// <summary>The network around the board: a cable, a Wi-Fi, and the settings that the board keeps of them. Sockets
    /// are the desktop's, whatever this says.</summary>
    public static class VirtualNetwork
    {
        private static int _flashWrites;
        private static bool _hasCable;
        private static string _wifiName;
        private static string _wifiPassword;
        private static long _cableMs;
        private static long _wifiMs;

        static VirtualNetwork()
        {
            Reset();
        }

        /// <summary>Whether something answers at the other end of the cable; at first it does.</summary>
        public static bool HasCable
        {
            get => _hasCable;
            set
            {
                _cableMs = Environment.TickCount64;
                _hasCable = value;
            }
        }

        /// <summary>Name of the Wi-Fi in the air; at first null: there is none.</summary>
        public static string WifiName
        {
            get => _wifiName;
            set
            {
                _wifiMs = Environment.TickCount64;
                _wifiName = value;
            }
        }

        /// <summary>Its password.</summary>
        public static string WifiPassword
        {
            get => _wifiPassword;
            set
            {
                _wifiMs = Environment.TickCount64;
                _wifiPassword = value;
            }
        }

        /// <summary>From the cable's plugging, or from Wi-Fi, name and password that fit, to a link, ms; at first
        /// 300.</summary>
        public static int LinkMs { get; set; }

        /// <summary>From the link to a server's address, ms; at first 200.</summary>
        public static int LeaseMs { get; set; }

        /// <summary>What a server gives; 0.0.0.0 while it gives nothing. At first 127.0.0.1.</summary>
        public static string DynamicAddress { get; set; }

        /// <summary>How often network settings were written to the flash.</summary>
        public static int FlashWrites => Volatile.Read(ref _flashWrites);

        /// <summary>Null where the board has none.</summary>
        internal static NetworkPort Ethernet { get; private set; }

        /// <summary>Null where the board has none.</summary>
        internal static NetworkPort Wifi { get; private set; }

        internal static string KeptName { get; private set; }

        internal static string KeptPassword { get; private set; }

        /// <summary>How long the cable has had a link, ms; less than 0 while it has none.</summary>
        internal static long CableLinkMs => HasCable ? Environment.TickCount64 - _cableMs - LinkMs : -1;

        /// <summary>How long the Wi-Fi has been joined, ms; less than 0 while it is not.</summary>
        internal static long WifiLinkMs => WifiName != null && WifiName == KeptName && WifiPassword == KeptPassword
            ? Environment.TickCount64 - _wifiMs - LinkMs
            : -1;

        /// <summary>Another board, with one of the two, both or none. Its flash is empty: no name, no fixed
        /// address.</summary>
        /// <param name="ethernet">True for a board with Ethernet.</param>
        /// <param name="wifi">True for a board with Wi-Fi.</param>
        public static void Fit(bool ethernet, bool wifi)
        {
            Ethernet = ethernet ? new NetworkPort(NetworkInterfaceType.Ethernet) : null;
            Wifi = wifi ? new NetworkPort(NetworkInterfaceType.Wireless80211) : null;
            KeptName = "";
            KeptPassword = "";
            Volatile.Write(ref _flashWrites, 0);
        }

        /// <summary>Puts a name and a password into the board's flash, as who flashes the firmware image may.</summary>
        /// <param name="name">Of the Wi-Fi.</param>
        /// <param name="password">Empty for an open one.</param>
        public static void Preset(string name, string password)
        {
            _wifiMs = Environment.TickCount64;
            KeptName = name;
            KeptPassword = password;
        }

        internal static NetworkPort[] Ports()
        {
            NetworkPort ethernet = Ethernet;
            NetworkPort wifi = Wifi;
            return wifi == null
                ? ethernet == null ? new NetworkPort[0] : new[] { ethernet }
                : ethernet == null ? new[] { wifi } : new[] { wifi, ethernet };
        }

        internal static void Keep(string name, string password)
        {
            CountWrite();
            _wifiMs = Environment.TickCount64;
            KeptName = name;
            KeptPassword = password;
        }

        internal static void CountWrite() => Interlocked.Increment(ref _flashWrites);

        internal static void Reset()
        {
            Fit(true, true);
            HasCable = true;
            WifiName = null;
            WifiPassword = null;
            DynamicAddress = "127.0.0.1";
            LinkMs = 300;
            LeaseMs = 200;
        }
    }
}
