using System;
using System.Threading;
using Evenload.Esp32;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    [TestClass]
    [DoNotParallelize]
    public sealed class NetworkSetupTests
    {
        private NetworkSetup _network;

        [TestInitialize]
        public void Take_a_new_board() => VirtualBoard.Reset();

        [TestCleanup]
        public void Leave()
        {
            _network?.Stop();
            VirtualBoard.Reset();
        }

        [TestMethod]
        public void Ethernet_comes_up_with_the_address_of_a_server_and_writes_nothing()
        {
            Start(NetworkSetup.CreateEthernet(null, null, null));
            Becomes(true, "127.0.0.1");
            Assert.AreEqual(0, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Ethernet_takes_a_fixed_address_and_writes_it_once()
        {
            Start(NetworkSetup.CreateEthernet("192.168.001.7", "255.255.255.0", "192.168.1.1"));
            Becomes(true, "192.168.1.7");
            Assert.AreEqual(1, VirtualNetwork.FlashWrites);
            Again(NetworkSetup.CreateEthernet("192.168.1.7", "255.255.255.0", "192.168.1.1"));
            Becomes(true, "192.168.1.7");
            Assert.AreEqual(1, VirtualNetwork.FlashWrites, "the same again");
        }

        [TestMethod]
        [DataRow("192.168.1.8", "255.255.255.0", "192.168.1.1")]
        [DataRow("192.168.1.7", "255.255.0.0", "192.168.1.1")]
        [DataRow("192.168.1.7", "255.255.255.0", "192.168.1.254")]
        public void Ethernet_takes_each_change_of_a_fixed_address(string address, string mask, string gateway)
        {
            Start(NetworkSetup.CreateEthernet("192.168.1.7", "255.255.255.0", "192.168.1.1"));
            Becomes(true, "192.168.1.7");
            Again(NetworkSetup.CreateEthernet(address, mask, gateway));
            Becomes(true, address);
            Assert.AreEqual(2, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Ethernet_goes_back_from_a_fixed_address_to_a_server()
        {
            Start(NetworkSetup.CreateEthernet("192.168.1.7", "255.255.255.0", "192.168.1.1"));
            Becomes(true, "192.168.1.7");
            Again(NetworkSetup.CreateEthernet(null, null, null));
            Becomes(true, "127.0.0.1");
        }

        [TestMethod]
        public void Ethernet_without_a_cable_is_told_and_comes_up_later()
        {
            VirtualNetwork.HasCable = false;
            Start(NetworkSetup.CreateEthernet("192.168.1.7", "255.255.255.0", "192.168.1.1"));
            Becomes(false, "no cable, or nothing at its other end");
            VirtualNetwork.HasCable = true;
            Becomes(true, "192.168.1.7");
        }

        [TestMethod]
        public void Ethernet_without_a_server_waits_for_an_address()
        {
            VirtualNetwork.DynamicAddress = "0.0.0.0";
            Start(NetworkSetup.CreateEthernet(null, null, null));
            Becomes(false, "waiting for an address");
            VirtualNetwork.DynamicAddress = "10.0.0.4";
            Becomes(true, "10.0.0.4");
            Assert.AreEqual(0, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Wifi_is_joined_once_and_later_by_itself()
        {
            VirtualNetwork.WifiName = "garage";
            VirtualNetwork.WifiPassword = "correct horse";
            Start(NetworkSetup.CreateWifi("garage", "correct horse", null, null, null));
            Becomes(true, "127.0.0.1");
            int writes = VirtualNetwork.FlashWrites;
            VirtualNetwork.HasCable = false;
            VirtualNetwork.WifiName = null;
            Again(NetworkSetup.CreateWifi("garage", "correct horse", null, null, null));
            Becomes(false, "waiting for garage");
            VirtualNetwork.WifiName = "garage";
            Becomes(true, "127.0.0.1");
            Assert.AreEqual(writes, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Wifi_takes_a_new_password_of_the_same_name()
        {
            VirtualNetwork.WifiName = "garage";
            VirtualNetwork.WifiPassword = "correct horse";
            Start(NetworkSetup.CreateWifi("garage", "correct horse", null, null, null));
            Becomes(true, "127.0.0.1");
            VirtualNetwork.WifiPassword = "battery staple";
            Again(NetworkSetup.CreateWifi("garage", "battery staple", null, null, null));
            Becomes(true, "127.0.0.1");
        }

        [TestMethod]
        public void Wifi_takes_a_fixed_address()
        {
            VirtualNetwork.WifiName = "garage";
            VirtualNetwork.WifiPassword = "";
            Start(NetworkSetup.CreateWifi("garage", "", "10.0.0.9", "255.255.255.0", "10.0.0.1"));
            Becomes(true, "10.0.0.9");
        }

        [TestMethod]
        public void Wifi_that_is_not_in_the_air_holds_nobody_up()
        {
            VirtualNetwork.HasCable = false;
            Start(NetworkSetup.CreateWifi("garage", "correct horse", null, null, null));
            Becomes(false, "joining garage");
            VirtualNetwork.WifiPassword = "correct horse";
            VirtualNetwork.WifiName = "garage";
            Becomes(true, "127.0.0.1");
        }

        [TestMethod]
        public void Image_without_the_interface_is_told()
        {
            VirtualNetwork.Fit(true, false);
            Start(NetworkSetup.CreateWifi("garage", "correct horse", null, null, null));
            Becomes(false, "this firmware image has no Wi-Fi");
            VirtualNetwork.Fit(false, true);
            Again(NetworkSetup.CreateEthernet(null, null, null));
            Becomes(false, "this firmware image has no Ethernet");
        }

        [TestMethod]
        [DataRow(null, "correct horse")]
        [DataRow("", "correct horse")]
        [DataRow("123456789012345678901234567890123", "correct horse")]
        [DataRow("garage", null)]
        [DataRow("garage", "1234567")]
        [DataRow("garage", "1234567890123456789012345678901234567890123456789012345678901234")]
        public void Name_or_password_of_a_wrong_length_is_refused(string name, string password)
        {
            Assert.ThrowsExactly<ArgumentException>(() => NetworkSetup.CreateWifi(name, password, null, null, null));
        }

        [TestMethod]
        [DataRow("12345678901234567890123456789012", "12345678")]
        [DataRow("g", "123456789012345678901234567890123456789012345678901234567890123")]
        [DataRow("g", "")]
        public void Name_and_password_of_the_outermost_lengths_will_do(string name, string password)
        {
            Assert.IsNotNull(NetworkSetup.CreateWifi(name, password, null, null, null));
        }

        [TestMethod]
        [DataRow("192.168.1", "255.255.255.0", "192.168.1.x")]
        [DataRow("192.168.1.7", "mask", "192.168.1.1")]
        [DataRow("server", "255.255.255.0", "192.168.1.1")]
        public void Text_that_is_no_address_is_refused_at_once(string address, string mask, string gateway)
        {
            Assert.ThrowsExactly<ArgumentException>(() => NetworkSetup.CreateEthernet(address, mask, gateway));
        }

        private void Start(NetworkSetup network)
        {
            Assert.IsFalse(network.IsUp);
            Assert.AreEqual("not started", network.State);
            _network = network;
            network.Start();
        }

        private void Again(NetworkSetup network)
        {
            _network.Stop();
            Start(network);
        }

        private void Becomes(bool isUp, string state)
        {
            for (int i = 0; i < 1000 && _network.State != state; i++)
            {
                Thread.Sleep(10);
            }

            Assert.AreEqual(state, _network.State);
            Assert.AreEqual(isUp, _network.IsUp);
        }
    }
}
