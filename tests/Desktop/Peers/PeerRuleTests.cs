using Evenload.Bench.Peers;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Peers
{
    /// <summary>Each peer does what its description says, in numbers worked out by hand.</summary>
    [TestClass]
    public sealed class PeerRuleTests
    {
        [TestMethod]
        public void SmartEvse_takes_all_of_an_excess_and_a_quarter_of_headroom_every_two_seconds()
        {
            PeerBench bench = new PeerBench(new SmartEvse()).Run(10);
            Assert.AreEqual(16000, bench.Offer);
            CollectionAssert.AreEqual(new[] { 10000 }, bench.Forget().House(15000).Run(4).Offers);
            CollectionAssert.AreEqual(new[] { 12500, 14300, 15700 }, bench.Forget().House(5000).Run(6).Offers);
        }

        [TestMethod]
        public void SmartEvse_counts_an_overload_again_while_the_vehicle_has_not_followed()
        {
            // Its own rule on what it sees: 31 A twice in a row takes 6 A twice.
            PeerBench bench = new PeerBench(new SmartEvse()).Run(10).House(15000, 5000, 5000).Run(2);
            Assert.AreEqual(10000, bench.Offer);
            CollectionAssert.AreEqual(new[] { 6000 }, bench.Forget().House(21000, 5000, 5000).Run(2).Offers);
        }

        [TestMethod]
        public void SmartEvse_stops_for_a_minute_after_three_shortages()
        {
            PeerBench bench = new PeerBench(new SmartEvse()).Run(10).Forget().House(20000).Run(4);
            CollectionAssert.AreEqual(new[] { 6000 }, bench.Offers);
            Assert.AreEqual(0, bench.Run(2).Offer);
            bench.House(5000).Run(57);
            Assert.AreEqual(0, bench.Offer);
            Assert.AreEqual(16000, bench.Run(3).Offer);
        }

        [TestMethod]
        public void SmartEvse_stops_eleven_seconds_after_its_meter()
        {
            var bench = new PeerBench(new SmartEvse());
            bench.Run(10).Answers = false;
            Assert.AreEqual(16000, bench.Run(9).Offer);
            Assert.AreEqual(0, bench.Run(3).Offer);
        }

        [TestMethod]
        public void OpenEvse_adds_its_own_current_to_what_the_total_power_leaves_in_whole_amperes()
        {
            PeerBench bench = new PeerBench(new OpenEvse()).Run(10).House(14500).Run(4);
            Assert.AreEqual(10000, bench.Offer);
            Assert.AreEqual(16000, bench.House(24000, 500, 500).Run(4).Offer); // 40 A on L1, unseen
        }

        [TestMethod]
        public void OpenEvse_pauses_for_five_minutes_below_the_minimum_and_two_minutes_after_its_meter()
        {
            PeerBench bench = new PeerBench(new OpenEvse()).Run(10).House(19500).Run(2);
            Assert.AreEqual(0, bench.Offer);
            Assert.AreEqual(0, bench.House(5000).Run(296).Offer);
            Assert.AreEqual(16000, bench.Run(6).Offer);
            bench.Answers = false;
            Assert.AreEqual(16000, bench.Run(116).Offer);
            Assert.AreEqual(0, bench.Run(6).Offer);
        }

        [TestMethod]
        public void Tinkerforge_takes_fifteen_sixteenths_of_the_mean_excess_every_ten_seconds_or_five()
        {
            PeerBench bench = new PeerBench(new Tinkerforge()).Run(20);
            Assert.AreEqual(16000, bench.Offer);

            // The allocation at 20 s has one new reading of twenty in its mean, the next one nothing else.
            Assert.AreEqual(16000, bench.House(13500).Run(10).Offer);
            Assert.AreEqual(16000 - (4500 * 15 / 16), bench.Run(1).Offer, 5); // 29.5 A are less than 20 % too much
        }

        [TestMethod]
        public void Tinkerforge_does_not_wait_ten_seconds_when_a_fifth_too_much_flows()
        {
            PeerBench bench = new PeerBench(new Tinkerforge()).Run(22).House(20000).Run(2);
            Assert.AreEqual(16000, bench.Offer);
            Assert.IsLessThan(16000, bench.Run(2).Offer); // 5 s after the allocation at 20 s
        }

        [TestMethod]
        public void Tinkerforge_shuts_down_without_a_meter_and_waits_four_minutes_of_room()
        {
            var bench = new PeerBench(new Tinkerforge());
            bench.Run(20).Answers = false;
            Assert.AreEqual(16000, bench.Run(60).Offer);
            Assert.AreEqual(0, bench.Run(20).Offer);
            bench.Answers = true;
            Assert.AreEqual(0, bench.Run(235).Offer);
            Assert.AreEqual(16000, bench.Run(20).Offer);
        }

        [TestMethod]
        public void Everest_buys_half_amperes_and_changes_the_duty_every_five_seconds()
        {
            PeerBench bench = new PeerBench(new Everest()).Run(10).House(14700).Run(1);
            Assert.AreEqual(10000, bench.Offer);
            Assert.AreEqual(10000, bench.House(12700).Run(4).Offer);
            Assert.AreEqual(12000, bench.Run(1).Offer);
            Assert.AreEqual(0, bench.House(19500).Run(1).Offer); // a stop does not wait
        }

        [TestMethod]
        public void Everest_stops_when_its_budget_is_ten_seconds_old()
        {
            var bench = new PeerBench(new Everest());
            bench.Run(10).Answers = false;
            Assert.AreEqual(16000, bench.Run(9).Offer);
            Assert.AreEqual(0, bench.Run(1).Offer);
        }

        [TestMethod]
        public void Evcc_looks_every_thirty_seconds_and_stops_a_minute_after_its_meter()
        {
            var bench = new PeerBench(new Evcc());
            bench.Run(31).House(15000);
            Assert.AreEqual(16000, bench.Run(29).Offer);
            Assert.AreEqual(10000, bench.Run(1).Offer, 5);
            Assert.AreEqual(10000, bench.Run(30).Offer, 5);
            bench.Answers = false;
            Assert.AreEqual(10000, bench.Run(89).Offer, 10); // polls at 120 and 150 s: not yet above a minute
            Assert.AreEqual(0, bench.Run(1).Offer);
        }

        [TestMethod]
        public void OpenWb_looks_every_ten_seconds_and_gives_seven_kilowatts_without_a_meter()
        {
            var bench = new PeerBench(new OpenWb());
            bench.Run(11).House(12000);
            Assert.AreEqual(16000, bench.Run(9).Offer);
            Assert.AreEqual(13000, bench.Run(1).Offer, 5);
            bench.Answers = false;
            Assert.AreEqual(13000, bench.Run(19).Offer, 5);
            Assert.AreEqual(10144, bench.Run(1).Offer);
        }

        [TestMethod]
        public void The_home_assistant_balancer_bears_forty_per_cent_for_thirty_seconds_and_rises_after_a_quarter_hour()
        {
            PeerBench bench = new PeerBench(new HomeAssistantBalancer()).Run(10).House(18900).Run(29);
            Assert.AreEqual(16000, bench.Offer);
            Assert.AreEqual(6000, bench.Run(1).Offer);
            Assert.AreEqual(6000, bench.House(2000).Run(899).Offer);
            Assert.AreEqual(16000, bench.Run(1).Offer);
        }

        [TestMethod]
        public void The_home_assistant_balancer_keeps_the_last_limit_without_a_meter()
        {
            var bench = new PeerBench(new HomeAssistantBalancer());
            bench.Run(10).Answers = false;
            Assert.AreEqual(16000, bench.House(25000).Run(3600).Offer);
        }
    }
}
