using Evenload.Core.Pilot;
using Evenload.Core.Settings;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    /// <summary>The whole outlet; the numbers are the sequences of IEC 61851-1:2017 Table A.6.</summary>
    [TestClass]
    public class OutletTests
    {
        [TestMethod]
        public void Sequence_1_1_a_vehicle_is_plugged_in()
        {
            var rig = new OutletRig();
            rig.Run(80);
            rig.Expect(SessionState.Unplugged, SessionReason.StartUp, "measuring");
            rig.Run(920);
            rig.Expect(SessionState.Unplugged, SessionReason.NoVehicle, "nobody");
            rig.Vehicle = "B";
            rig.Run(200);
            rig.Expect(SessionState.Waiting, SessionReason.NoOffer, "nothing to offer");
            Assert.AreEqual(10000, rig.Duty, "steady");
            rig.OfferMilliamps = 16000;
            rig.Run(20);
            rig.Expect(SessionState.Ready, SessionReason.VehicleNotReady, "offered in the same tick");
            Assert.AreEqual(2666, rig.Duty, "16 A");
        }

        [TestMethod]
        public void Sequence_1_2_a_vehicle_without_a_switch_is_plugged_in()
        {
            var rig = new OutletRig();
            rig.Run(20000);
            rig.Vehicle = "C";
            rig.Run(1000);
            rig.Expect(SessionState.Waiting, SessionReason.NoOffer, "nothing to offer");
            rig.OfferMilliamps = 10000;
            rig.Run(40);
            rig.Expect(SessionState.Ready, SessionReason.Checking, "checks first");
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.Run(1000);
            rig.Expect(SessionState.Charging, SessionReason.Charging, "then it charges");
        }

        [TestMethod]
        [DataRow("B")]
        [DataRow("C")]
        public void Sequences_2_1_and_2_2_a_vehicle_is_unplugged(string state)
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Vehicle = state;
            rig.Run(1000);
            rig.Vehicle = "A";
            rig.Run(40);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.Run(100);
            rig.Expect(SessionState.Unplugged, SessionReason.NoVehicle, "gone");
            Assert.AreEqual(10000, rig.Duty, "steady");
        }

        [TestMethod]
        public void Sequence_3_1_current_becomes_available_to_a_vehicle_that_waits()
        {
            var rig = new OutletRig();
            rig.Run(20000);
            rig.Vehicle = "B";
            rig.Run(60000);
            rig.Expect(SessionState.Waiting, SessionReason.NoOffer, "waits");
            Assert.AreEqual(10000, rig.Duty, "steady");
            rig.OfferMilliamps = 6000;
            rig.Run(20);
            rig.Expect(SessionState.Ready, SessionReason.VehicleNotReady, "in the same tick");
            Assert.AreEqual(1000, rig.Duty, "6 A");
            Assert.IsFalse(rig.Contactor.Closed, "open");
        }

        [TestMethod]
        public void Sequence_3_2_current_becomes_available_to_a_vehicle_that_is_ready()
        {
            var rig = new OutletRig();
            rig.Run(20000);
            rig.Vehicle = "C";
            rig.Run(60000);
            rig.Expect(SessionState.Waiting, SessionReason.NoOffer, "waits");
            Assert.AreEqual(0, rig.Contactor.Closings, "open");
            rig.OfferMilliamps = 6000;
            rig.Run(20);
            Assert.AreEqual(1000, rig.Duty, "6 A in the same tick");
            rig.Run(380);
            Assert.IsFalse(rig.Contactor.Closed, "the diode has to be seen");
            rig.Run(40);
            Assert.IsTrue(rig.Contactor.Closed, "closed");
        }

        [TestMethod]
        public void Sequence_4_the_contactor_closes_within_three_seconds_of_state_C_and_not_before_half_a_second()
        {
            var rig = new OutletRig();
            rig.Run(20000);
            rig.Vehicle = "B";
            rig.OfferMilliamps = 16000;
            rig.Run(5000);
            rig.Vehicle = "C";
            rig.Run(500);
            Assert.IsFalse(rig.Contactor.Closed, "not yet");
            rig.Run(20);
            Assert.IsTrue(rig.Contactor.Closed, "closed");
            Assert.AreEqual(1, rig.Residual.Tests, "tested before");
        }

        [TestMethod]
        public void Sequence_5_a_vehicle_that_starts_to_draw_goes_on_charging()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.DrawnMilliamps = 0;
            rig.Run(5000);
            rig.DrawnMilliamps = 16000;
            rig.Run(60000);
            rig.Expect(SessionState.Charging, SessionReason.Charging, "charging");
            Assert.AreEqual(1, rig.Contactor.Closings, "closed all along");
        }

        [TestMethod]
        public void Sequence_6_another_offer_reaches_the_pilot_in_the_same_tick()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.OfferMilliamps = 6000;
            rig.Run(20);
            Assert.AreEqual(1000, rig.Duty, "6 A");
            rig.OfferMilliamps = 32000;
            rig.Run(20);
            Assert.AreEqual(5333, rig.Duty, "32 A");
            Assert.IsTrue(rig.Contactor.Closed, "closed all along");
        }

        [TestMethod]
        public void Sequence_7_a_vehicle_that_stops_drawing_but_stays_ready_is_left_connected()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.DrawnMilliamps = 16000;
            rig.Run(5000);
            rig.DrawnMilliamps = 0;
            rig.Run(600000);
            rig.Expect(SessionState.Charging, SessionReason.Charging, "charging");
            Assert.IsTrue(rig.Contactor.Closed, "closed");
        }

        [TestMethod]
        public void Sequence_8_1_a_vehicle_that_switches_off_is_disconnected_with_the_second_tick()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Vehicle = "B";
            rig.Run(20);
            Assert.IsTrue(rig.Contactor.Closed, "one sample may be wrong");
            rig.Run(20);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.Expect(SessionState.Finished, SessionReason.VehicleStopped, "it stopped");
            Assert.AreEqual(2666, rig.Duty, "it may go on");
        }

        [TestMethod]
        public void Sequence_8_2_a_vehicle_that_switches_off_as_asked_is_disconnected_with_the_second_tick()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.OfferMilliamps = 0;
            rig.Run(2000);
            rig.Vehicle = "B";
            rig.Run(40);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.Expect(SessionState.Paused, SessionReason.NoOffer, "paused");
        }

        [TestMethod]
        public void Sequence_9_1_the_charger_asks_to_stop_with_a_steady_pilot()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.OfferMilliamps = 0;
            rig.Run(20);
            Assert.AreEqual(10000, rig.Duty, "steady in the same tick");
            Assert.IsTrue(rig.Contactor.Closed, "still closed");
            rig.Expect(SessionState.Stopping, SessionReason.OfferWithdrawn, "stopping");
        }

        [TestMethod]
        public void Sequence_9_2_the_offer_ends_before_the_vehicle_was_ready()
        {
            var rig = new OutletRig();
            rig.Run(1000);
            rig.Vehicle = "B";
            rig.OfferMilliamps = 16000;
            rig.Run(10000);
            Assert.AreEqual(2666, rig.Duty, "offered");
            rig.OfferMilliamps = 0;
            rig.Run(20);
            Assert.AreEqual(10000, rig.Duty, "steady in the same tick");
            rig.Run(10000);
            rig.Expect(SessionState.Waiting, SessionReason.NoOffer, "waits");
            rig.ExpectFault(SessionFault.None, "the stale low part is no fault");
        }

        [TestMethod]
        [DataRow("B", 100)]
        [DataRow("C", 20)]     // with the second tick
        public void Sequence_9_3_the_offer_ends_when_the_vehicle_is_unplugged(string state, int after)
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Vehicle = state;
            rig.Run(1000);
            rig.Vehicle = "A";
            rig.Run(after);
            Assert.AreEqual(2666, rig.Duty, "may be a bad contact");
            rig.Run(20);
            Assert.AreEqual(10000, rig.Duty, "steady");
            rig.Run(60000);
            rig.ExpectFault(SessionFault.None, "no fault");
        }

        [TestMethod]
        public void Sequence_10_1_when_the_offer_is_withdrawn_the_vehicle_switches_off_first()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.OfferMilliamps = 0;
            rig.Run(3000); // as long as it may take
            Assert.IsTrue(rig.Contactor.Closed, "still closed");
            rig.Vehicle = "B";
            rig.Run(40);
            Assert.IsFalse(rig.Contactor.Closed, "without load");
            rig.Run(10000);
            rig.Expect(SessionState.Paused, SessionReason.NoOffer, "paused");
        }

        [TestMethod]
        public void Sequence_10_2_the_contactor_is_forced_open_six_seconds_after_the_offer_was_withdrawn()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.OfferMilliamps = 0;
            rig.Run(6000);
            Assert.IsTrue(rig.Contactor.Closed, "not yet");
            rig.Run(20);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.Expect(SessionState.Paused, SessionReason.VehicleDidNotStop, "it did not stop");
        }

        [TestMethod]
        public void Sequence_11_a_vehicle_that_shows_C_for_a_quarter_of_a_second_gets_nothing_switched()
        {
            var rig = new OutletRig();
            rig.Run(20000);
            rig.Vehicle = "B";
            rig.OfferMilliamps = 16000;
            rig.Run(5000);
            for (int i = 0; i < 10; i++)
            {
                rig.Vehicle = "C";
                rig.Run(260);
                rig.Vehicle = "B";
                rig.Run(260);
            }

            rig.Expect(SessionState.Ready, SessionReason.VehicleNotReady, "offered as before");
            Assert.AreEqual(0, rig.Contactor.Closings, "never closed");
        }

        [TestMethod]
        public void Sequence_12_a_pilot_shorted_to_earth_is_a_fault_in_every_state()
        {
            var rig = new OutletRig();
            rig.Run(20000);
            for (int i = 0; i < 3; i++)
            {
                rig.Vehicle = i == 0 ? "A" : "B";
                rig.OfferMilliamps = i == 2 ? 16000 : 0;
                rig.Run(40000);
                rig.ExpectFault(SessionFault.None, "none");
                rig.Vehicle = "E";
                rig.Run(120);
                rig.ExpectFault(SessionFault.PilotShort, "short");
                Assert.AreEqual(10000, rig.Duty, "steady");
            }
        }

        [TestMethod]
        public void A_stop_once_begun_is_carried_through_though_the_offer_returns()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.OfferMilliamps = 0;
            rig.Run(2000);
            rig.OfferMilliamps = 16000;
            rig.Run(4000);
            Assert.AreEqual(10000, rig.Duty, "steady");
            Assert.IsTrue(rig.Contactor.Closed, "not yet");
            rig.Run(20);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.Run(20000);
            rig.Expect(SessionState.Charging, SessionReason.Charging, "and begins anew");
        }

        [TestMethod]
        public void A_pause_ends_with_an_offer_and_fresh_checks()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.OfferMilliamps = 0;
            rig.Run(1000);
            rig.Vehicle = "B";
            rig.Run(30000);
            rig.OfferMilliamps = 8000;
            rig.Run(20);
            rig.Expect(SessionState.Ready, SessionReason.VehicleNotReady, "offered");
            rig.Vehicle = "C";
            rig.Run(520);
            Assert.IsTrue(rig.Contactor.Closed, "closed");
            Assert.AreEqual(2, rig.Residual.Tests, "tested again");
        }

        [TestMethod]
        [DataRow(5999)]
        [DataRow(80001)]
        [DataRow(-1)]
        public void An_offer_that_no_duty_cycle_says_is_none(int offer)
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.OfferMilliamps = offer;
            rig.Run(20);
            Assert.AreEqual(10000, rig.Duty, "steady");
            rig.Expect(SessionState.Stopping, SessionReason.OfferWithdrawn, "stopping");
        }

        [TestMethod]
        public void State_D_without_ventilation_is_refused_and_said_so()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Vehicle = "D";
            rig.Run(40);
            Assert.IsFalse(rig.Contactor.Closed, "open at once");
            Assert.AreEqual(10000, rig.Duty, "nothing is offered");
            rig.Expect(SessionState.Paused, SessionReason.NoVentilation, "said so");
            rig.Vehicle = "B";
            rig.Run(59000);
            rig.Expect(SessionState.Paused, SessionReason.NoVentilation, "for a minute");
            rig.Run(1100);
            rig.Expect(SessionState.Ready, SessionReason.VehicleNotReady, "and offered again");
            rig.Vehicle = "D";
            rig.Run(2000);
            rig.Expect(SessionState.Waiting, SessionReason.NoVentilation, "refused again");
            Assert.AreEqual(1, rig.Contactor.Closings, "never closed in D");
            rig.Vehicle = "C";
            rig.Run(1500);
            rig.Expect(SessionState.Charging, SessionReason.Charging, "it asks without ventilation");
        }

        [TestMethod]
        public void State_D_with_ventilation_is_charged()
        {
            OutletRig rig = OutletRig.CreateCharging(true);
            rig.Vehicle = "D";
            rig.Run(10000);
            rig.Expect(SessionState.Charging, SessionReason.Charging, "charging");
            rig.Vehicle = "B";
            rig.Run(40);
            Assert.IsFalse(rig.Contactor.Closed, "left D");
        }

        [TestMethod]
        [DataRow("E", 6)]
        [DataRow("?", 5)]
        public void A_pilot_that_is_shorted_or_cannot_be_measured_opens_with_the_second_tick(string state, int fault)
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Vehicle = state;
            rig.Run(40);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.ExpectFault((SessionFault)fault, "told");
            rig.Vehicle = "B";
            rig.Run(30000);
            rig.ExpectFault((SessionFault)fault, "for half a minute");
            rig.Run(200);
            rig.Expect(SessionState.Ready, SessionReason.VehicleNotReady, "ended");
        }

        [TestMethod]
        public void A_vehicle_without_a_diode_never_charges_until_it_is_unplugged()
        {
            var rig = new OutletRig();
            rig.HasDiode = false;
            rig.Run(20000);
            rig.Vehicle = "C";
            rig.OfferMilliamps = 16000;
            rig.Run(2000);
            rig.ExpectFault(SessionFault.Diode, "no diode");
            rig.HasDiode = true;
            rig.Run(100000);
            rig.ExpectFault(SessionFault.Diode, "still");
            Assert.AreEqual(0, rig.Contactor.Closings, "never closed");
            rig.Vehicle = "A";
            rig.Run(200);
            rig.Expect(SessionState.Unplugged, SessionReason.NoVehicle, "ended");
        }

        [TestMethod]
        public void A_pilot_that_hardware_holds_steady_opens_the_contactor()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Gated = true;
            rig.Run(500);
            rig.ExpectFault(SessionFault.None, "the low part is still held");
            rig.Run(500);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.ExpectFault(SessionFault.PilotReadBack, "told");
            rig.Run(10000);
            rig.ExpectFault(SessionFault.PilotReadBack, "and nothing else");
        }

        [TestMethod]
        public void Residual_current_opens_in_the_same_tick_and_ends_with_unplugging()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Residual.Leaks = true;
            rig.Run(20);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.Residual.Leaks = false;
            rig.Run(100000);
            rig.ExpectFault(SessionFault.ResidualCurrent, "told");
            rig.Vehicle = "A";
            rig.Run(200);
            rig.ExpectFault(SessionFault.None, "ended");
        }

        [TestMethod]
        public void A_residual_current_device_that_fails_its_test_lets_nobody_charge_until_another_test_passes()
        {
            var rig = new OutletRig();
            rig.Residual.Dead = true;
            rig.Run(20000);
            rig.Vehicle = "C";
            rig.OfferMilliamps = 16000;
            rig.Run(10000);
            rig.ExpectFault(SessionFault.ResidualTest, "told");
            Assert.AreEqual(0, rig.Contactor.Closings, "never closed");
            rig.Residual.Dead = false;
            rig.Vehicle = "A";
            rig.Run(200);
            rig.Vehicle = "C";
            rig.Run(3000);
            rig.Expect(SessionState.Charging, SessionReason.Charging, "passed");
        }

        [TestMethod]
        public void A_welded_contactor_takes_the_charger_out_of_service_until_a_restart()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Contactor.Stuck = true;
            rig.Vehicle = "B";
            rig.Run(600);
            rig.ExpectFault(SessionFault.ContactorWelded, "told");
            Assert.AreEqual(0, rig.Duty, "F");
            rig.Contactor.Stuck = false;
            rig.Vehicle = "A";
            rig.Run(100000);
            rig.ExpectFault(SessionFault.ContactorWelded, "stays");
            Assert.AreEqual(0, rig.Duty, "F");
        }

        [TestMethod]
        public void A_contactor_that_does_not_close_is_tried_three_times()
        {
            var rig = new OutletRig();
            rig.Contactor.Stuck = true;
            rig.Run(20000);
            rig.Vehicle = "C";
            rig.OfferMilliamps = 16000;
            rig.Run(2000);
            rig.ExpectFault(SessionFault.ContactorOpen, "told");
            Assert.AreEqual(1, rig.Residual.Tests, "first try");
            rig.Run(600000);
            rig.ExpectFault(SessionFault.ContactorOpen, "for good");
            Assert.AreEqual(3, rig.Residual.Tests, "no more");
        }

        [TestMethod]
        public void A_vehicle_that_takes_what_it_may_is_left_alone()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.DrawnMilliamps = 18145; // the duty cycle says 15.996 A
            rig.Run(20000);
            rig.ExpectFault(SessionFault.None, "no fault");
        }

        [TestMethod]
        public void A_vehicle_that_takes_more_is_disconnected_after_seven_seconds_and_tried_twice_again()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.DrawnMilliamps = 18146;
            rig.Run(7000);
            Assert.IsTrue(rig.Contactor.Closed, "not yet");
            rig.Run(40);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.ExpectFault(SessionFault.Overdraw, "told");
            rig.Run(600000);
            rig.ExpectFault(SessionFault.Overdraw, "for good");
            Assert.AreEqual(3, rig.Contactor.Closings, "tried twice again");
        }

        [TestMethod]
        public void A_cable_that_changes_while_charging_opens_the_contactor()
        {
            OutletRig rig = OutletRig.CreateCharging();
            Assert.AreEqual(32000, rig.Outlet.CableMilliamps, "rating");
            rig.ProximityMillivolts = 2402; // 1500 ohm
            rig.Run(220);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.ExpectFault(SessionFault.Cable, "told");
            Assert.AreEqual(0, rig.Outlet.CableMilliamps, "no rating");
            rig.Vehicle = "A";
            rig.Run(400);
            rig.ExpectFault(SessionFault.None, "ended");
            Assert.AreEqual(13000, rig.Outlet.CableMilliamps, "the new cable");
        }

        [TestMethod]
        public void Temperature_and_outside_contact_give_limits()
        {
            var rig = new OutletRig();
            Assert.AreEqual(0, rig.Outlet.TemperatureMilliamps, "before the first measurement");
            Assert.AreEqual(0, rig.Outlet.EnableMilliamps, "before the contact is seen");
            rig.Run(2000);
            Assert.AreEqual(32000, rig.Outlet.TemperatureMilliamps, "cool");
            Assert.AreEqual(Outlet.Unlimited, rig.Outlet.EnableMilliamps, "free");
            rig.Enabled = false;
            rig.Millicelsius = 62500;
            rig.Run(200);
            Assert.AreEqual(19000, rig.Outlet.TemperatureMilliamps, "warm");
            Assert.AreEqual(0, rig.Outlet.EnableMilliamps, "limited");
        }

        [TestMethod]
        [DataRow("held")]
        [DataRow("no cable")]
        [DataRow("contact")]
        [DataRow("hot")]
        public void What_forbids_all_current_withholds_the_offer(string why)
        {
            var rig = new OutletRig();
            rig.Run(20000);
            rig.Outlet.IsHeld = why == "held";
            rig.ProximityMillivolts = why == "no cable" ? 3300 : 930;
            rig.Enabled = why != "contact";
            rig.Millicelsius = why == "hot" ? 70000 : 25000;
            rig.Run(1000);
            rig.Vehicle = "C";
            rig.OfferMilliamps = 16000;
            for (int i = 0; i < 250; i++)
            {
                rig.Run(20);
                Assert.AreEqual(10000, rig.Duty, "steady");
                Assert.IsFalse(rig.Contactor.Closed, "open");
            }

            rig.Expect(SessionState.Waiting, SessionReason.NoOffer, "nothing to offer");
            rig.Outlet.IsHeld = false;
            rig.ProximityMillivolts = 930;
            rig.Enabled = true;
            rig.Millicelsius = 25000;
            rig.Run(2000);
            rig.Expect(SessionState.Charging, SessionReason.Charging, "charging");
        }

        [TestMethod]
        public void In_force_is_what_a_vehicle_can_draw_through_a_closed_contactor()
        {
            OutletRig rig = OutletRig.CreateCharging();
            Assert.AreEqual(15996, rig.Outlet.InForceMilliamps, "16 A");
            rig.Vehicle = "B";
            rig.Run(1000);
            rig.Expect(SessionState.Finished, SessionReason.VehicleStopped, "still offered");
            Assert.AreEqual(0, rig.Outlet.InForceMilliamps, "the contactor is open");
            rig.Vehicle = "C";
            rig.Run(20000);
            Assert.AreEqual(15996, rig.Outlet.InForceMilliamps, "16 A");
            rig.Contactor.Stuck = true;
            rig.Vehicle = "B";
            rig.Run(100);
            rig.Expect(SessionState.Finished, SessionReason.VehicleStopped, "told to open");
            Assert.AreEqual(15996, rig.Outlet.InForceMilliamps, "but it has not");
        }

        [TestMethod]
        public void What_a_meter_shows_while_nothing_charges_is_no_overdraw()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Vehicle = "B";
            rig.Run(1000);
            rig.DrawnMilliamps = 30000;
            rig.Run(20000);
            rig.ExpectFault(SessionFault.None, "no fault");
        }

        [TestMethod]
        public void An_outlet_that_nobody_sets_up_is_as_the_settings_have_it()
        {
            var plain = new OutletOptions();
            OutletOptions set = OutletSettings.CreateOptions(new SettingValues());
            Assert.AreEqual(3300, plain.ProximitySupplyMillivolts, "supply of the board's divider");
            Assert.AreEqual(560, plain.ProximityPullUpOhms, "its upper resistor");
            Assert.AreEqual(set.DerateFromMillicelsius, plain.DerateFromMillicelsius, "derate from");
            Assert.AreEqual(set.StopAtMillicelsius, plain.StopAtMillicelsius, "stop at");
            Assert.AreEqual(set.StationMaximumMilliamps, plain.StationMaximumMilliamps, "station maximum");
            Assert.AreEqual(set.VehicleDeadTimeMs, plain.VehicleDeadTimeMs, "dead time");
        }

        [TestMethod]
        public void What_is_not_fitted_does_not_limit()
        {
            var rig = new OutletRig();
            var ports = new OutletPorts { PilotInput = rig, PilotOutput = rig, ContactorOutput = rig.Contactor };
            var outlet = new Outlet(ports, new OutletOptions());
            rig.Vehicle = "C";
            for (long now = 0; now < 10000; now += 20)
            {
                outlet.Sense(now);
                outlet.Act(16000, -1, 0, now);
            }

            Assert.AreEqual(Outlet.Unlimited, outlet.CableMilliamps, "cable");
            Assert.AreEqual(Outlet.Unlimited, outlet.TemperatureMilliamps, "temperature");
            Assert.AreEqual(Outlet.Unlimited, outlet.EnableMilliamps, "enable");
            Assert.IsTrue(rig.Contactor.Closed, "charges");
        }

        [TestMethod]
        public void A_vehicle_that_changes_its_mind_does_not_wear_the_contactor_out()
        {
            OutletRig rig = OutletRig.CreateCharging();
            int before = rig.Contactor.Closings;
            for (int i = 0; i < 60; i++)
            {
                rig.Vehicle = "B";
                rig.Run(400);
                rig.Vehicle = "C";
                rig.Run(600);
            }

            Assert.IsTrue(rig.Contactor.Closings - before <= 4, "at most every fifteen seconds");
            Assert.IsTrue(rig.Contactor.Closings > before, "but not never");
        }

        [TestMethod]
        public void After_opening_the_contactor_stays_open_for_five_seconds()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Run(20000);
            rig.Vehicle = "B";
            rig.Run(40);
            rig.Vehicle = "C";
            rig.Run(4980);
            Assert.IsFalse(rig.Contactor.Closed, "not yet");
            rig.Expect(SessionState.Finished, SessionReason.Checking, "waits");
            rig.Run(40);
            Assert.IsTrue(rig.Contactor.Closed, "closed");
        }

        [TestMethod]
        public void After_a_restart_the_contactor_stays_open_for_five_seconds()
        {
            var rig = new OutletRig();
            rig.Vehicle = "C";
            rig.OfferMilliamps = 6000;
            rig.Run(5000);
            Assert.AreEqual(0, rig.Contactor.Closings, "not yet");
            rig.Run(40);
            Assert.AreEqual(1, rig.Contactor.Closings, "closed");
        }

        [TestMethod]
        public void A_sleeping_vehicle_is_woken_with_a_steady_pilot()
        {
            var rig = new OutletRig(false, WakeUpKind.Steady);
            rig.Run(1000);
            rig.Vehicle = "B";
            rig.OfferMilliamps = 16000;
            rig.Run(30120);
            rig.Expect(SessionState.Ready, SessionReason.WakingUp, "woken");
            Assert.AreEqual(10000, rig.Duty, "steady");
            rig.Run(3000);
            Assert.AreEqual(2666, rig.Duty, "offered again");
            rig.Vehicle = "C";
            rig.Run(1000);
            rig.Expect(SessionState.Charging, SessionReason.Charging, "awake");
        }

        [TestMethod]
        public void A_sleeping_vehicle_is_woken_with_an_interruption_which_is_no_fault()
        {
            var rig = new OutletRig(false, WakeUpKind.Interruption);
            rig.Run(1000);
            rig.Vehicle = "B";
            rig.OfferMilliamps = 16000;
            rig.Run(30120);
            Assert.AreEqual(0, rig.Duty, "F");
            rig.Run(4000);
            Assert.AreEqual(2666, rig.Duty, "offered again");
            rig.Run(1000);
            rig.Expect(SessionState.Ready, SessionReason.VehicleNotReady, "no fault");
        }

        [TestMethod]
        public void A_vehicle_is_woken_twice_and_anew_after_charging_or_unplugging()
        {
            var rig = new OutletRig(false, WakeUpKind.Steady);
            rig.OfferMilliamps = 16000;
            for (int i = 0; i < 3; i++)
            {
                rig.Vehicle = "B";
                Assert.AreEqual(2, Wakes(rig, 200), "twice");
                if (i == 1)
                {
                    rig.Vehicle = "A";
                    rig.Run(1000);
                }
                else
                {
                    rig.Vehicle = "C";
                    rig.Run(10000);
                    rig.Expect(SessionState.Charging, SessionReason.Charging, "charging");
                    rig.Vehicle = "B";
                    Assert.AreEqual(0, Wakes(rig, 100), "one that has finished is left alone");
                    rig.OfferMilliamps = 0;
                    rig.Run(1000);
                    rig.OfferMilliamps = 16000;
                }
            }
        }

        [TestMethod]
        public void A_vehicle_that_wants_to_go_on_when_the_offer_ends_did_not_refuse_to_stop()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.Vehicle = "B";
            rig.Run(1000);
            rig.Vehicle = "C";
            rig.Run(1000);
            rig.Expect(SessionState.Finished, SessionReason.Checking, "wants to go on");
            rig.OfferMilliamps = 0;
            rig.Run(20);
            rig.Expect(SessionState.Paused, SessionReason.NoOffer, "no offer");
        }

        [TestMethod]
        public void A_fault_that_others_found_stops_and_is_told()
        {
            OutletRig rig = OutletRig.CreateCharging();
            rig.OtherFaults = FaultRules.Bit(SessionFault.MissedDeadline);
            rig.Run(20);
            Assert.IsFalse(rig.Contactor.Closed, "open");
            rig.ExpectFault(SessionFault.MissedDeadline, "told");
        }

        private static int Wakes(OutletRig rig, int seconds)
        {
            int wakes = 0;
            for (int i = 0; i < seconds; i++)
            {
                bool before = rig.Duty == 10000;
                rig.Run(1000);
                wakes += rig.Duty == 10000 && !before ? 1 : 0;
            }

            return wakes;
        }
    }
}
