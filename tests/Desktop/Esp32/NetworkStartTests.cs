using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Evenload.Bench.Live;
using Evenload.Core;
using Evenload.Core.Monitoring;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Esp32;
using Evenload.Tests.Core.Rig;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>The network beside the charging path: on the whole firmware, and around a session.</summary>
    [TestClass]
    [DoNotParallelize]
    public sealed class NetworkStartTests
    {
        private const int LongestMs = 20000;

        private Controller _controller;

        [TestInitialize]
        public void Take_a_new_board() => VirtualBoard.Reset();

        [TestCleanup]
        public void Leave()
        {
            _controller?.Requests.AskRestart(RestartCause.Person);     // which ends the firmware's threads
            VirtualBoard.Reset();
        }

        [TestMethod]
        public void Wifi_comes_late_is_lost_and_comes_back_and_each_is_told_while_the_charging_path_runs()
        {
            VirtualNetwork.HasCable = false;
            VirtualNetwork.WifiPassword = "correct-horse";
            int pulses = 0;
            int watchdog = BoardPins.Create(0).Watchdog;
            VirtualBoard.OutputChanged += (pin, _) => Interlocked.Add(ref pulses, pin == watchdog ? 1 : 0);
            _controller = FirmwareThread.Start(Applied("wifiName=garage wifiPassword=correct-horse"));
            Until(() => VirtualNetwork.FlashWrites > 0, "it joins");
            int before = Volatile.Read(ref pulses);
            Until(() => Volatile.Read(ref pulses) > before + 20, "ticks are completed while it joins");
            Assert.IsEmpty(NetworkEvents());
            VirtualNetwork.WifiName = "garage";
            UntilEvents("Network up, own address 127.0.0.1");
            int writes = VirtualNetwork.FlashWrites;
            VirtualNetwork.WifiName = null;
            UntilEvents(
                "Network up, own address 127.0.0.1",
                "Network lost; the charger goes on and joins it again by itself");
            VirtualNetwork.DynamicAddress = "10.0.0.4";
            VirtualNetwork.WifiName = "garage";
            UntilEvents(
                "Network up, own address 127.0.0.1",
                "Network lost; the charger goes on and joins it again by itself",
                "Network up, own address 10.0.0.4");
            Assert.AreEqual(writes, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Charger_that_needs_no_network_leaves_it_alone()
        {
            VirtualNetwork.WifiName = "garage";
            _controller = FirmwareThread.Start(Applied("network=none networkAddress=10.0.0.8 networkGateway=10.0.0.1"));
            Thread.Sleep(2 * NetworkSetup.DownPauseMs);
            Assert.IsEmpty(NetworkEvents());
            Assert.AreEqual(0, VirtualNetwork.FlashWrites);
        }

        [TestMethod]
        public void Nothing_is_written_while_a_vehicle_charges()
        {
            var rig = ChargingRig.WithDefaults();
            Assert.IsGreaterThanOrEqualTo(0, rig.RunUntilOffer(6000, 60));
            rig.Run(5);
            Assert.IsTrue(rig.Controller.Outlet.Session.ContactorClosed);
            var network = new NetworkSetup(
                new NetworkPlan(Applied("board=esp32-poe-iso networkAddress=10.0.0.8 networkGateway=10.0.0.1")),
                new BusyMark());
            network.Exchange(rig.Controller, rig.NowMs);
            network.Start();
            Until(() => network.Text == "Ethernet down: its new settings wait for the end of the session", "told");
            Assert.AreEqual(0, VirtualNetwork.FlashWrites);
            rig.Vehicle.Plugged = false;
            rig.Run(10);
            network.Exchange(rig.Controller, rig.NowMs);
            Until(() => network.Text == "Ethernet up, 10.0.0.8", "it comes up");
            Assert.AreEqual(1, VirtualNetwork.FlashWrites);
            network.Stop();
        }

        private static SettingValues Applied(string settings)
        {
            var values = new SettingValues();
            foreach (string setting in settings.Split(' '))
            {
                string[] sides = setting.Split('=');
                Assert.IsNull(values.Apply(sides[0], sides[1]));
            }

            return values;
        }

        private static void Until(Func<bool> condition, string what)
        {
            for (int waited = 0; waited < LongestMs && !condition(); waited += 10)
            {
                Thread.Sleep(10);
            }

            Assert.IsTrue(condition(), what);
        }

        private void UntilEvents(params string[] expected)
        {
            Until(() => NetworkEvents().Count >= expected.Length, expected[^1]);
            CollectionAssert.AreEqual(expected, NetworkEvents().ToArray());
        }

        private List<string> NetworkEvents()
        {
            EventLog log = _controller.Events;
            return Enumerable.Range(0, log.Total)
                .Where(number => log.Code(number) is EventCode.NetworkUp or EventCode.NetworkLost)
                .Select(number => EventText.Line(log, number))
                .ToList();
        }
    }
}
