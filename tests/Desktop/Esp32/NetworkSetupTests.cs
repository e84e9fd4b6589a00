using System;
using System.Threading;
using Evenload.Core.Settings;
using Evenload.Esp32;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    [TestClass]
    [DoNotParallelize]
    public sealed class NetworkSetupTests
    {
        private const string Garage = "wifiName=garage wifiPassword=correct-horse";
        private const string Cable = "board=esp32-poe-iso";
        private const string Fixed = " networkAddress=192.168.1.7 networkGateway=192.168.1.1";
        private const string NotHeard = "Wi-Fi down: garage is not heard, or has another password";
        private const string NoCable = "Ethernet down: no cable, or nothing at its other end";
        private const string Loopback = "up, 127.0.0.1";

        private NetworkSetup _network;

        [TestInitialize]
        public void Take_a_new_board()
        {
            VirtualBoard.Reset();
            VirtualNetwork.WifiPassword = "correct-horse";
        }

        [TestCleanup]
        public void Leave()
        {
            _network?.Stop();
            VirtualBoard.Reset();
        }

        [TestMethod]
        public void Ethernet_comes_up_with_the_address_of_a_server_and_writes_nothing()
        {
            Start(Cable);
            Becomes("Ethernet " + Loopback);
            Assert.AreEqual(0x7F000001, _network.Address);
            Assert.AreEqual(0, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Ethernet_takes_a_fixed_address_and_writes_it_once()
        {
            Start(Cable + Fixed);
            Becomes("Ethernet up, 192.168.1.7");
            Assert.AreEqual(1, VirtualNetwork.FlashWrites);
            Again(Cable + Fixed);
            Becomes("Ethernet up, 192.168.1.7");
            Assert.AreEqual(1, VirtualNetwork.FlashWrites, "the same again");
        }

        [TestMethod]
        [DataRow("192.168.1.8", "255.255.255.0", "192.168.1.1")]
        [DataRow("192.168.1.7", "255.255.0.0", "192.168.1.1")]
        [DataRow("192.168.1.7", "255.255.255.0", "192.168.1.254")]
        public void Ethernet_takes_each_change_of_a_fixed_address(string address, string mask, string gateway)
        {
            Start(Cable + Fixed);
            Becomes("Ethernet up, 192.168.1.7");
            Again($"{Cable} networkAddress={address} networkMask={mask} networkGateway={gateway}");
            Becomes("Ethernet up, " + address);
            Assert.AreEqual(2, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Ethernet_goes_back_from_a_fixed_address_to_a_server()
        {
            Start(Cable + Fixed);
            Becomes("Ethernet up, 192.168.1.7");
            Again(Cable);
            Becomes("Ethernet " + Loopback);
        }

        [TestMethod]
        [DataRow("", Loopback)]
        [DataRow(Fixed, "up, 192.168.1.7")]
        public void Ethernet_without_a_cable_is_told_and_comes_up_later(string addresses, string expected)
        {
            VirtualNetwork.HasCable = false;
            Start(Cable + addresses);
            Becomes(NoCable);
            VirtualNetwork.LinkMs = 1500;
            VirtualNetwork.HasCable = true;
            Thread.Sleep(NetworkSetup.DownPauseMs);
            Assert.AreEqual(NoCable, _network.Text, "the switch at its other end takes its time");
            Becomes("Ethernet " + expected);
        }

        [TestMethod]
        public void Cable_that_is_pulled_is_told_and_comes_up_again_without_a_write()
        {
            Start(Cable);
            Becomes("Ethernet " + Loopback);
            VirtualNetwork.HasCable = false;
            Becomes(NoCable);
            Assert.AreEqual(0, _network.Address);
            VirtualNetwork.HasCable = true;
            Becomes("Ethernet " + Loopback);
            Assert.AreEqual(0, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Ethernet_without_a_server_waits_for_an_address()
        {
            VirtualNetwork.DynamicAddress = "0.0.0.0";
            Start(Cable);
            Becomes("Ethernet down: waiting for an address");
            VirtualNetwork.DynamicAddress = "10.0.0.4";
            Becomes("Ethernet up, 10.0.0.4");
            Assert.AreEqual(0, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Wifi_is_joined_once_and_later_by_itself()
        {
            VirtualNetwork.WifiName = "garage";
            VirtualNetwork.HasCable = false;
            Start(Garage);
            Becomes("Wi-Fi " + Loopback);
            int writes = VirtualNetwork.FlashWrites;
            VirtualNetwork.WifiName = null;
            Becomes(NotHeard);
            VirtualNetwork.WifiName = "garage";
            Becomes("Wi-Fi " + Loopback);
            VirtualNetwork.WifiName = null;
            Again(Garage);
            Becomes(NotHeard);
            VirtualNetwork.WifiName = "garage";
            Becomes("Wi-Fi " + Loopback);
            Assert.AreEqual(writes, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Wifi_with_a_wrong_password_is_told_and_joined_once_it_is_right()
        {
            VirtualNetwork.HasCable = false;
            VirtualNetwork.WifiName = "garage";
            VirtualNetwork.WifiPassword = "another one";
            VirtualNetwork.Preset("garage", "correct-horse"); // so that nothing waits for a minute first
            Start(Garage);
            Becomes(NotHeard);
            VirtualNetwork.WifiPassword = "correct-horse";
            Becomes("Wi-Fi " + Loopback);
        }

        [TestMethod]
        public void New_password_is_kept_for_the_day_on_which_the_old_one_serves_no_more()
        {
            VirtualNetwork.HasCable = false;
            VirtualNetwork.WifiName = "garage";
            Start(Garage);
            Becomes("Wi-Fi " + Loopback);
            int writes = VirtualNetwork.FlashWrites;
            Again("wifiName=garage wifiPassword=battery-staple");
            Becomes("Wi-Fi " + Loopback);
            Assert.AreEqual(writes, VirtualNetwork.FlashWrites, "the old one serves");
            VirtualNetwork.WifiPassword = "battery-staple";
            Becomes("Wi-Fi down: joining garage");
            Becomes("Wi-Fi " + Loopback);
            Assert.IsGreaterThan(writes, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Wifi_takes_a_fixed_address()
        {
            VirtualNetwork.WifiName = "garage";
            VirtualNetwork.WifiPassword = string.Empty;
            Start("wifiName=garage" + Fixed);
            Becomes("Wi-Fi up, 192.168.1.7");
        }

        [TestMethod]
        public void Wifi_that_is_not_in_the_air_holds_nobody_up()
        {
            VirtualNetwork.HasCable = false;
            Start(Garage);
            Becomes("Wi-Fi down: joining garage");
            VirtualNetwork.WifiName = "garage";
            Becomes("Wi-Fi " + Loopback);
        }

        [TestMethod]
        public void Wifi_that_the_image_was_given_is_joined_and_left_as_it_is()
        {
            VirtualNetwork.HasCable = false;
            Start("siteMeter=countis-e27");
            Becomes("Wi-Fi down: wifiName is not set");
            VirtualNetwork.WifiName = "garage";
            VirtualNetwork.Preset("garage", "correct-horse");
            Becomes("Wi-Fi " + Loopback);
            Assert.AreEqual(0, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Image_without_the_interface_is_told()
        {
            VirtualNetwork.Fit(true, false);
            Start(Garage);
            Becomes("Wi-Fi down: this firmware image has no Wi-Fi");
            VirtualNetwork.Fit(false, true);
            Again(Cable);
            Becomes("Ethernet down: this firmware image has no Ethernet");
        }

        private void Start(string settings)
        {
            var values = new SettingValues();
            foreach (string setting in settings.Split(' '))
            {
                string[] sides = setting.Split('=');
                Assert.IsNull(values.Apply(sides[0], sides[1]));
            }

            Assert.IsNull(values.Check());
            _network = new NetworkSetup(new NetworkPlan(values), new BusyMark());
            Assert.AreEqual(0, _network.Address);
            Assert.EndsWith("down: not started", _network.Text);
            _network.Start();
        }

        private void Again(string settings)
        {
            _network.Stop();
            Start(settings);
        }

        private void Becomes(string text)
        {
            for (int i = 0; i < 1000 && _network.Text != text; i++)
            {
                Thread.Sleep(10);
            }

            Assert.AreEqual(text, _network.Text);
            Assert.AreEqual(text.Contains(" up, ", StringComparison.Ordinal), _network.Address != 0);
        }
    }
}
