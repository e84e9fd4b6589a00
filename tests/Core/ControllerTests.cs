using Evenload.Core.Balancing;
using Evenload.Core.Monitoring;
using Evenload.Core.Settings;
using Evenload.Core.Site;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Rig;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core
{
    /// <summary>What the owner would see, from register bytes to duty.</summary>
    [TestClass]
    public class ControllerTests
    {
        private const int Full = 16000;

        [TestMethod]
        public void Starts_at_the_safe_current_and_climbs_to_the_station_maximum()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.SetHouse(5000, 5000, 5000);
            rig.Meter.Silent = true;
            rig.Step();
            Assert.AreEqual(6000, rig.Offer, "first tick");
            Assert.AreEqual((int)LimitedBy.StartUp, (int)rig.Controller.LimitedBy, "reason");
            rig.Run(10);
            Assert.AreEqual(6000, rig.Offer, "no reading yet");
            rig.Meter.Silent = false;
            Assert.IsTrue(rig.RunUntilOffer(Full, 30) >= 0, "climbs within half a minute");
            Assert.AreEqual((int)LimitedBy.StationMaximum, (int)rig.Controller.LimitedBy, "reason at the top");
            Assert.AreEqual(2666, rig.Duty, "duty");
        }

        [TestMethod]
        public void An_oven_overloads_the_fuse_for_less_than_seven_seconds_and_the_offer_changes_once()
        {
            ChargingRig rig = Charging();
            rig.SetHouse(15000, 15000, 15000);
            rig.Run(30);
            Assert.IsTrue(rig.OverloadMs > 0, "the scenario does not overload");
            Assert.IsTrue(rig.OverloadMs <= 7000, "overloaded too long");
            Assert.AreEqual(1, rig.OfferChanges, "changes");
            Assert.IsTrue(rig.Grid[0] <= 24500, "margin kept");
            Assert.IsTrue(rig.Offer >= 9250, "more taken away than needed");
            rig.SetHouse(5000, 5000, 5000);
            int back = rig.RunUntilOffer(Full, 100);
            Assert.IsTrue(back >= 35 && back <= 60, "back to the full offer within a minute but not at once");
        }

        [TestMethod]
        public void A_lost_meter_means_the_safe_current_within_five_seconds_and_a_warning()
        {
            ChargingRig rig = Charging();
            rig.Meter.Silent = true;
            rig.Run(4);
            Assert.AreEqual(Full, rig.Offer, "a reading counts for five seconds");
            rig.Run(2);
            Assert.AreEqual(6000, rig.Offer, "safe current");
            Assert.AreEqual((int)LimitedBy.LostMeter, (int)rig.Controller.LimitedBy, "reason");
            Assert.AreEqual("Communication warning for modbus unit 1", LastEvent(rig), "warning");
            rig.Run(121);
            Assert.AreEqual("Communication error for modbus unit 1", LastEvent(rig), "error after two minutes");
            rig.Meter.Silent = false;
            rig.Run(1);
            Assert.AreEqual("RTU MODBUS unit 1 connected via RS-485 at 9600 baud", LastEvent(rig), "notice");
            Assert.AreEqual(6000, rig.Offer, "gradual return");
            Assert.IsTrue(rig.RunUntilOffer(Full, 70) >= 35, "after the hold-off");
        }

        [TestMethod]
        public void The_light_is_interrupted_while_the_meter_is_lost()
        {
            ChargingRig rig = Charging();
            int lit = CountLit(rig);
            Assert.AreEqual(100, lit, "steady");
            rig.Meter.Silent = true;
            rig.Run(6);
            lit = CountLit(rig);
            Assert.IsTrue(lit >= 40 && lit <= 60, "interrupted");
        }

        [TestMethod]
        public void Corrupted_replies_are_a_lost_meter()
        {
            ChargingRig rig = Charging();
            rig.Meter.Corrupt = true;
            rig.Run(7);
            Assert.AreEqual(6000, rig.Offer, "safe current");
            Assert.AreEqual((int)MeterState.Lost, (int)rig.Controller.SiteMeterState, "state");
            Assert.IsTrue(rig.Controller.SiteCounters.Corrupt > 3, "counted");
        }

        [TestMethod]
        public void A_meter_without_values_is_implausible()
        {
            ChargingRig rig = Charging();
            rig.Meter.NotAvailable = true;
            rig.Run(7);
            Assert.AreEqual((int)MeterState.Implausible, (int)rig.Controller.SiteMeterState, "state");
            Assert.AreEqual((int)LimitedBy.ImplausibleMeter, (int)rig.Controller.LimitedBy, "reason");
            Assert.AreEqual(6000, rig.Offer, "safe current");
        }

        [TestMethod]
        public void A_meter_that_repeats_itself_is_implausible()
        {
            ChargingRig rig = Charging();
            rig.Meter.Frozen = true;
            rig.Run(88);
            Assert.AreEqual(Full, rig.Offer, "not yet");
            rig.Run(4);
            Assert.AreEqual((int)MeterState.Implausible, (int)rig.Controller.SiteMeterState, "frozen");
            Assert.AreEqual(6000, rig.Offer, "safe current");
            rig.Meter.Frozen = false;
            rig.Run(2);
            Assert.AreEqual((int)MeterState.Good, (int)rig.Controller.SiteMeterState, "moving again");
        }

        [TestMethod]
        public void A_meter_that_freezes_is_found_at_the_next_step_of_the_vehicle()
        {
            ChargingRig rig = Charging();
            StepTwice(rig);                         // the meter showed both
            rig.RunUntilOffer(Full, 70);
            rig.Run(20);
            rig.Meter.Frozen = true;
            rig.Controller.ExternalLimit.Grant(9000, long.MaxValue);
            rig.Run(10);
            Assert.AreEqual((int)MeterState.Implausible, (int)rig.Controller.SiteMeterState, "found");
        }

        [TestMethod]
        public void A_meter_the_wrong_way_round_is_found_by_the_first_steps_of_the_vehicle()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.Meter.Reversed = true;
            rig.SetHouse(2000, 2000, 2000);
            rig.Run(9);
            Assert.AreEqual((int)MeterState.Good, (int)rig.Controller.SiteMeterState, "Nothing to tell it by yet.");
            int most = 0;
            bool asked = false;
            for (int i = 0; i < 100; i++)
            {
                rig.Run(1);
                most = rig.Offer > most ? rig.Offer : most;
                asked = asked || rig.Controller.LimitedBy == LimitedBy.MeterCheck;
            }

            Assert.IsTrue(asked, "By a step down, too.");

            Assert.AreEqual((int)MeterState.Implausible, (int)rig.Controller.SiteMeterState, "Found.");
            Assert.AreEqual((int)LimitedBy.ImplausibleMeter, (int)rig.Controller.LimitedBy, "Reason.");
            Assert.AreEqual(6000, rig.Offer, "Safe current.");
            Assert.IsTrue(most <= 12000, "Two steps of 3 A are enough.");
        }

        [TestMethod]
        public void A_meter_that_turns_round_is_found_by_three_steps()
        {
            ChargingRig rig = Charging();
            StepTwice(rig);                         // the meter has followed
            rig.RunUntilOffer(Full, 70);
            rig.Meter.Reversed = true;
            rig.Run(20);
            StepTwice(rig);
            Assert.AreEqual((int)MeterState.Good, (int)rig.Controller.SiteMeterState, "The house may do so twice.");
            rig.RunUntilOffer(Full, 90);
            rig.Run(10);
            Assert.AreEqual((int)MeterState.Implausible, (int)rig.Controller.SiteMeterState, "Found.");
        }

        [TestMethod]
        public void Too_little_for_the_minimum_pauses_and_resumes_after_a_minute_of_room()
        {
            ChargingRig rig = Charging();
            rig.SetHouse(20000, 20000, 20000);      // 36 A with the vehicle: beyond 1.13 times 25 A
            rig.Run(3);
            Assert.AreEqual(0, rig.Offer, "paused");
            Assert.AreEqual(10000, rig.Duty, "steady");
            Assert.AreEqual((int)LimitedBy.Paused, (int)rig.Controller.LimitedBy, "reason");
            rig.Run(60);
            rig.SetHouse(5000, 5000, 5000);
            int resumed = rig.RunUntilOffer(6000, 100);
            Assert.IsTrue(resumed >= 59 && resumed <= 64, "resumes after a minute of room");
        }

        [TestMethod]
        public void A_short_dip_is_ridden_out_at_the_minimum()
        {
            ChargingRig rig = Charging();
            rig.SetHouse(15000, 15000, 15000);
            rig.Run(30);                            // 9.4 A offered
            rig.SetHouse(18800, 18800, 18800);      // 28.2 A: not more than 1.13 times 25 A
            rig.Run(8);
            Assert.AreEqual(6000, rig.Offer, "held at the minimum");
            Assert.AreEqual((int)LimitedBy.RideOut, (int)rig.Controller.LimitedBy, "reason");
            rig.Run(10);
            Assert.AreEqual(0, rig.Offer, "ten seconds at the most");
        }

        [TestMethod]
        public void A_vehicle_that_draws_less_than_offered_does_not_let_an_overload_persist()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.VehicleMaximum = 8000;
            rig.SetHouse(5000, 5000, 5000);
            rig.Run(60);
            rig.Forget();
            rig.SetHouse(18500, 18500, 18500);      // 26.5 A with its 8 A
            rig.Run(60);
            Assert.IsTrue(rig.OverloadMs <= 25000, "persisted");
            Assert.IsTrue(rig.Grid[0] <= 25000, "still overloaded");
        }

        [TestMethod]
        public void One_overload_is_counted_once_while_the_vehicle_has_not_followed()
        {
            ChargingRig rig = Charging();
            rig.SetHouse(12000, 12000, 12000);      // 28 A: 3.5 A too much
            rig.Run(4);                             // four readings show the same 28 A
            Assert.AreEqual(1, rig.OfferChanges, "reduced once");
            Assert.IsTrue(rig.Offer >= 12200, "by as much as was too much");
        }

        [TestMethod]
        public void A_single_phase_vehicle_is_not_held_back_by_the_other_phases_once_it_is_known()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.VehicleMask = 1;
            rig.SetHouse(2000, 2000, 2000);
            rig.Run(40);
            StepTwice(rig);
            Assert.AreEqual(1, rig.Controller.PhasesMask, "found on L1");
            rig.SetHouse(2000, 24800, 2000);        // above the budget of L2 and within its rating
            Assert.IsTrue(rig.RunUntilOffer(Full, 80) > 0, "L2 does not hold it back");
        }

        [TestMethod]
        public void An_overload_on_a_phase_thought_to_be_free_of_the_vehicle_is_tried_against_it_once()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.VehicleMask = 1;
            rig.SetHouse(2000, 2000, 2000);
            rig.Run(40);
            StepTwice(rig);
            rig.RunUntilOffer(Full, 80);
            rig.Run(10);
            rig.SetHouse(2000, 28000, 2000);
            rig.Run(3);
            Assert.IsTrue(rig.Offer < Full, "held back to see whether that helps");
            rig.Run(10);
            Assert.AreEqual(1, rig.Controller.PhasesMask, "it does not: the vehicle is on L1 alone");
            Assert.IsTrue(rig.RunUntilOffer(Full, 60) > 0, "and may have its current back");
        }

        [TestMethod]
        public void Limits_from_beside_the_line_act_in_the_next_tick_and_end_unless_renewed()
        {
            ChargingRig rig = Charging();
            rig.Controller.ExternalLimit.Grant(8000, rig.NowMs + 2000);
            rig.Step();
            Assert.AreEqual(8000, rig.Offer, "8 A");
            Assert.AreEqual((int)LimitedBy.ExternalLimit, (int)rig.Controller.LimitedBy, "reason");
            rig.Run(3);
            Assert.AreEqual(0, rig.Offer, "an ended grant grants nothing");
        }

        [TestMethod]
        [DataRow("stationMaximumMilliamps", "10000", 10000, (int)LimitedBy.StationMaximum)]
        [DataRow("cableRatingMilliamps", "13000", 13000, (int)LimitedBy.CableRating)]
        public void The_station_and_the_cable_are_never_exceeded(string name, string value, int offer, int reason)
        {
            var values = new SettingValues();
            Assert.IsNull(values.Apply(name, value), "setting");
            var rig = new ChargingRig(values);
            rig.SetHouse(1000, 1000, 1000);
            rig.Run(40);
            Assert.AreEqual(offer, rig.Offer, "offer");
            Assert.AreEqual(reason, (int)rig.Controller.LimitedBy, "reason");
        }

        [TestMethod]
        public void A_minimum_of_eight_amperes_is_never_undercut()
        {
            var values = new SettingValues();
            Assert.IsNull(values.Apply("minimumMilliamps", "8000"), "minimum");
            Assert.IsNull(values.Apply("safeStartMilliamps", "8000"), "safe current");
            Assert.IsNull(values.Apply("safeLostMilliamps", "0"), "safe current");
            var rig = new ChargingRig(values);
            rig.SetHouse(14000, 14000, 14000);
            rig.Run(60);
            Assert.IsTrue(rig.Offer >= 8000, "8 A or more");
            rig.SetHouse(17500, 17500, 17500);
            for (int i = 0; i < 2000; i++)
            {
                rig.Step();
                Assert.IsTrue(rig.Offer == 0 || rig.Offer >= 8000, "offered less than the vehicle takes");
            }
        }

        [TestMethod]
        public void A_paused_charger_whose_meter_dies_offers_the_safe_current_in_the_end()
        {
            ChargingRig rig = Charging();
            rig.SetHouse(20000, 20000, 20000);
            rig.Run(5);
            Assert.AreEqual(0, rig.Offer, "paused");
            rig.Meter.Silent = true;
            rig.Run(50);
            Assert.AreEqual(0, rig.Offer, "the last reading said that there is nothing");
            rig.Run(90);
            Assert.AreEqual(6000, rig.Offer, "the car is not stranded for the night");
        }

        [TestMethod]
        public void With_a_meter_of_its_own_the_vehicle_is_held_to_what_it_draws()
        {
            ChargingRig rig = Metered();
            rig.VehicleMaximum = 8000;
            rig.SetHouse(5000, 5000, 5000);
            rig.Run(60);
            Assert.AreEqual(16000, rig.Offer, "full offer");
            Assert.IsTrue(rig.Controller.DrawnIsMeasured, "measured");
            rig.Forget();
            rig.SetHouse(18000, 18000, 18000);      // 26 A with its 8 A
            rig.Run(30);
            Assert.AreEqual(6400, rig.Offer, "what is left less the spare");
            Assert.IsTrue(rig.OverloadMs <= 7000, "the first reduction already tells");
        }

        [TestMethod]
        public void A_vehicle_seen_to_slow_down_is_not_taken_for_a_load_of_the_house()
        {
            ChargingRig rig = Metered();
            rig.SetHouse(15000, 15000, 15000);
            rig.Run(60);
            int offer = rig.Offer;
            Assert.IsTrue(offer >= 9250 && offer <= 9500, "settled");
            rig.Forget();
            rig.VehicleMaximum = 7000;              // it tapers: its meter may tell before the site's does
            rig.Run(20);
            Assert.AreEqual(0, rig.OfferChanges, "no reason to change anything");
        }

        [TestMethod]
        public void Without_the_vehicle_meters_answers_its_offers_count_again()
        {
            ChargingRig rig = Metered();
            rig.VehicleMeter.Silent = true;
            rig.Run(8);
            Assert.IsFalse(rig.Controller.DrawnIsMeasured, "not measured any more");
            Assert.AreEqual((int)MeterState.Good, (int)rig.Controller.SiteMeterState, "the site's meter still answers");
            Assert.AreEqual(16000, rig.Offer, "and charging goes on");
        }

        [TestMethod]
        public void The_commissioning_check_lowers_the_offer_and_says_so()
        {
            ChargingRig rig = Charging();
            Commission(rig);
            Assert.AreEqual((int)PhaseCheckResult.Running, (int)rig.Controller.PhaseCheck.Result, "runs");
            Assert.IsTrue(rig.Offer < Full, "steps");
            Assert.AreEqual((int)LimitedBy.Commissioning, (int)rig.Controller.LimitedBy, "reason");
            Assert.AreEqual("commissioning", LimitedByText.Name(rig.Controller.LimitedBy), "code");
        }

        [TestMethod]
        public void An_abandoned_commissioning_check_gives_the_full_offer_back_after_the_hold_off()
        {
            ChargingRig rig = Charging();
            Commission(rig);
            rig.Controller.PhaseCheck.Stop();
            rig.Forget();
            rig.Run(39);
            Assert.AreEqual(0, rig.OfferChanges, "the hold-off goes on");
            Assert.IsTrue(rig.RunUntilOffer(Full, 25) >= 0, "back");
            Assert.AreEqual((int)LimitedBy.StationMaximum, (int)rig.Controller.LimitedBy, "reason");
        }

        [TestMethod]
        public void The_commissioning_check_finds_a_one_phase_vehicle_and_ends()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.VehicleMask = 2;
            rig.VehicleDeadTimeMs = 3000;
            rig.SetHouse(1000, 2000, 3000);
            rig.Run(40);
            Commission(rig);
            rig.Run(400);
            PhaseCheck check = rig.Controller.PhaseCheck;
            Assert.AreEqual((int)PhaseCheckResult.Sure, (int)check.Result, PhaseCheckText.Progress(check));
            Assert.AreEqual(2, check.Findings.VehicleMask, "mask");
            Assert.AreEqual(1, check.Findings.Rotation, "rotation");
            Assert.IsTrue(rig.RunUntilOffer(Full, 100) >= 0, "the offer is free again");
        }

        [TestMethod]
        public void A_commissioning_check_does_not_keep_an_overload()
        {
            ChargingRig rig = Charging();
            Commission(rig);
            rig.Run(10);
            rig.Forget();
            rig.SetHouse(21000, 5000, 5000);
            rig.Run(300);
            Assert.IsTrue(rig.OverloadMs > 0, "the scenario does not overload");
            Assert.IsTrue(rig.OverloadMs <= 17000, "overloaded beyond riding out");
        }

        // Until its first step down.
        private static void Commission(ChargingRig rig)
        {
            PhaseCheck check = rig.Controller.PhaseCheck;
            Assert.IsTrue(check.Start(1, PhaseCheck.DefaultBoundMs, rig.Offer, rig.NowMs), "starts");
            for (int i = 0; i < 2000 && rig.Offer == Full; i++)
            {
                rig.Step();
            }
        }

        private static ChargingRig Metered()
        {
            var values = new SettingValues();
            Assert.IsNull(values.Apply("vehicleMeter", "em340"), "vehicle meter");
            var rig = new ChargingRig(values);
            rig.SetHouse(5000, 5000, 5000);
            rig.Run(40);
            Assert.AreEqual(16000, rig.Offer, "full offer");
            return rig;
        }

        private static ChargingRig Charging()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.SetHouse(5000, 5000, 5000);
            rig.Run(40);
            Assert.AreEqual(Full, rig.Offer, "full offer");
            rig.Forget();
            return rig;
        }

        // Two settled steps of the offer: what is learned from the vehicle's steps needs a confirmation.
        private static void StepTwice(ChargingRig rig)
        {
            rig.Controller.ExternalLimit.Grant(12000, long.MaxValue);
            rig.Run(10);
            rig.Controller.ExternalLimit.Grant(8000, long.MaxValue);
            rig.Run(10);
            rig.Controller.ExternalLimit.Release();
        }

        private static int CountLit(ChargingRig rig)
        {
            int lit = 0;
            for (int i = 0; i < 100; i++)
            {
                rig.Step();
                lit += rig.Lit ? 1 : 0;
            }

            return lit;
        }

        private static string LastEvent(ChargingRig rig)
            => EventText.Line(rig.Controller.Events, rig.Controller.Events.Total - 1);
    }
}
