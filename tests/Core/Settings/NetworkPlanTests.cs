using Evenload.Core.Settings;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class NetworkPlanTests
    {
        private const string Tcp = " siteMeter=countis-e27";
        private const string Gateway = " siteMeterLink=rtu-over-tcp siteMeterAddress=10.0.0.9";
        private const string Cable = " board=esp32-poe-iso";

        [TestMethod]
        [DataRow("", (int)NetworkType.None)]                            // nothing needs it
        [DataRow(" siteMeter=dsmr-5", (int)NetworkType.None)]
        [DataRow(" wifiName=garage", (int)NetworkType.Wifi)]
        [DataRow(Tcp, (int)NetworkType.Wifi)]
        [DataRow(Gateway, (int)NetworkType.Wifi)]
        [DataRow(Cable, (int)NetworkType.Ethernet)]
        [DataRow(Cable + Tcp + " wifiName=garage", (int)NetworkType.Ethernet)]
        [DataRow(" network=none wifiName=garage", (int)NetworkType.None)]
        [DataRow(" network=none" + Cable, (int)NetworkType.None)]
        [DataRow(" network=wifi wifiName=garage" + Cable, (int)NetworkType.Wifi)]
        [DataRow(" network=ethernet" + Cable, (int)NetworkType.Ethernet)]
        public void Way_in_follows_from_board_and_meter_where_it_is_left_open(string settings, int expected)
            => Assert.AreEqual(expected, (int)new NetworkPlan(Applied(settings)).Type, "The way in.");

        [TestMethod]
        public void Addresses_and_names_are_those_of_the_settings()
        {
            var plan = new NetworkPlan(new SettingValues());
            Assert.IsNull(plan.Address, "From a server.");
            Assert.AreEqual("", plan.Name, "The image's.");
            Assert.AreEqual("", plan.Password, "None.");
            plan = new NetworkPlan(Applied(
                " networkAddress=10.0.0.8 networkMask=255.255.0.0 networkGateway=10.0.1.1 wifiName=a"
                + " wifiPassword=12345678"));
            Assert.AreEqual("10.0.0.8", plan.Address, "Own.");
            Assert.AreEqual("255.255.0.0", plan.Mask, "Mask.");
            Assert.AreEqual("10.0.1.1", plan.Gateway, "Gateway.");
            Assert.AreEqual("a", plan.Name, "Name.");
            Assert.AreEqual("12345678", plan.Password, "Password.");
        }

        [TestMethod]
        [DataRow(Tcp)]                                                  // the image may know a Wi-Fi
        [DataRow(Cable + Tcp)]
        [DataRow(" network=ethernet" + Cable)]
        [DataRow(" network=none")]
        [DataRow(" network=none siteMeter=dsmr-5")]
        [DataRow(" network=wifi wifiName=garage")]
        [DataRow(" wifiName=garage wifiPassword=12345678")]
        [DataRow(" networkAddress=192.168.0.1 networkGateway=192.168.0.254")]
        [DataRow(" networkAddress=192.168.0.254 networkGateway=192.168.0.1")]
        [DataRow(" networkAddress=10.0.0.5 networkMask=255.255.255.252 networkGateway=10.0.0.6")]
        [DataRow(" networkAddress=223.0.0.5 networkMask=128.0.0.0 networkGateway=128.0.0.1")]
        [DataRow(" networkMask=1.2.3.4")]                               // of no use without networkAddress
        [DataRow(" networkAddress=10.0.0.8 networkGateway=10.0.0.1 siteMeterAddress=10.0.0.9" + Tcp)]
        public void Settings_that_fit_each_other_pass(string settings)
            => Assert.AreEqual("", "" + Applied(settings).Check(), "No rule is broken.");

        [TestMethod]
        [DataRow(" network=none" + Tcp, "network", "siteMeter")]
        [DataRow(" network=none" + Gateway, "network", "siteMeterLink")]
        [DataRow(" network=ethernet", "network", "board")]
        [DataRow(" network=wifi", "network", "wifiName")]
        [DataRow(" wifiPassword=12345678", "wifiPassword", "wifiName")]
        [DataRow(" networkGateway=10.0.0.1", "networkGateway", "networkAddress")]
        [DataRow(" networkAddress=10.0.0.8", "networkGateway", "networkAddress")]
        [DataRow(" networkAddress=10.0.0.8 networkGateway=10.0.1.1", "networkGateway", "networkMask")]
        [DataRow(" networkAddress=10.0.0.8 networkGateway=10.0.0.0", "networkGateway", "networkAddress")]
        [DataRow(" networkAddress=10.0.0.8 networkGateway=10.0.0.255", "networkGateway", "networkAddress")]
        [DataRow(" networkAddress=10.0.0.8 networkGateway=10.0.0.8", "networkAddress", "networkGateway")]
        [DataRow(" networkAddress=10.0.0.0 networkGateway=10.0.0.1", "networkAddress", "networkMask")]
        [DataRow(" networkAddress=10.0.0.255 networkGateway=10.0.0.1", "networkAddress", "networkMask")]
        [DataRow(" networkAddress=127.0.0.2 networkGateway=127.0.0.1", "networkAddress", "networkMask")]
        [DataRow(" networkAddress=224.0.0.2 networkGateway=224.0.0.1", "networkAddress", "networkMask")]
        [DataRow(" networkAddress=0.0.0.2 networkGateway=0.0.0.1", "networkAddress", "networkMask")]
        [DataRow(" networkMask=0.0.0.0 networkAddress=10.0.0.8", "networkMask", "networkAddress")]
        [DataRow(" networkMask=255.0.255.0 networkAddress=10.0.0.8", "networkMask", "networkAddress")]
        [DataRow(" networkMask=255.255.255.254 networkAddress=10.0.0.8", "networkMask", "networkAddress")]
        [DataRow(" networkMask=255.255.255.255 networkAddress=10.0.0.8", "networkMask", "networkAddress")]
        [DataRow(" networkMask=127.255.255.0 networkAddress=10.0.0.8", "networkMask", "networkAddress")]
        [DataRow(                                                       // the meter's, as it leaves the factory
            " networkAddress=192.168.0.4 networkGateway=192.168.0.1" + Tcp,
            "networkAddress",
            "siteMeterAddress")]
        [DataRow(
            " networkAddress=10.0.0.9 networkGateway=10.0.0.1 siteMeterAddress=10.0.0.9",
            "networkAddress",
            "siteMeterAddress")]
        public void Broken_rule_is_told_with_both_sides_and_a_remedy(string settings, string one, string other)
        {
            string said = Applied(settings).Check();
            Assert.IsTrue(said != null && said.IndexOf(one + " ") == 0, "It begins with " + one);
            Assert.IsTrue(said.IndexOf(other) >= 0, "It names " + other);
            Assert.IsTrue(said.IndexOf(';') > 0 && said.EndsWith("."), "It ends with a remedy.");
        }

        private static SettingValues Applied(string settings)
        {
            var values = new SettingValues();
            string[] all = settings.Split(' ');
            for (int i = 0; i < all.Length; i++)
            {
                int sign = all[i].IndexOf('=');
                if (sign > 0)
                {
                    Assert.IsNull(values.Apply(all[i].Substring(0, sign), all[i].Substring(sign + 1)), "Taken.");
                }
            }

            return values;
        }
    }
}
