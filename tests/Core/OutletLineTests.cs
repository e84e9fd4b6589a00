using Evenload.Core;
using Evenload.Core.Monitoring;
using Evenload.Core.Pilot;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Rig;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core
{
    /// <summary>The vehicle's side of the line, through the controller.</summary>
    [TestClass]
    public class OutletLineTests
    {
        [TestMethod]
        public void Without_a_vehicle_the_pilot_is_steady_and_nothing_counts_as_drawn()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.Vehicle.Plugged = false;
            rig.SetHouse(5000, 5000, 5000);
            rig.Run(60);
            Assert.AreEqual(6000, rig.Offer, "what a first vehicle would be offered, by which the meter has to show it");
            Assert.AreEqual(10000, rig.Duty, "steady");
            Assert.IsTrue(!rig.Vehicle.Closed, "open");
            Assert.AreEqual(0, rig.Controller.DrawnMilliamps(0), "drawn");
            int house = rig.Controller.HouseMilliamps(0);
            Assert.IsTrue(house >= 4990 && house <= 5010, "all of it is the house's");
        }

        [TestMethod]
        public void A_vehicle_is_offered_current_before_the_contactor_closes_and_counts_from_then_on()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.Run(60);
            Assert.AreEqual(7, rig.Controller.PhasesMask, "the meter has shown a vehicle");
            rig.Vehicle.Plugged = false;
            rig.Run(60);
            rig.Vehicle.Plugged = true;
            int ticks = 0;
            while (rig.Duty == 10000 && ticks < 100)
            {
                rig.Step();
                ticks++;
            }

            Assert.IsTrue(ticks < 50, "offered within a second");
            Assert.AreEqual(2666, rig.Duty, "16 A");
            Assert.IsTrue(!rig.Vehicle.Closed, "not closed before the checks");
            Assert.AreEqual(0, rig.Controller.DrawnMilliamps(0), "draws nothing yet");
            rig.Run(2);
            Assert.IsTrue(rig.Vehicle.Closed, "closed");
            Assert.AreEqual(16000 / 6 * 6, rig.Controller.DrawnMilliamps(0), "may draw now");
        }

        [TestMethod]
        public void A_charging_path_that_stands_still_again_and_again_never_strands_a_vehicle()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            for (int i = 0; i < 14; i++)
            {
                rig.Run(50);
                Assert.IsTrue(rig.Vehicle.Closed || i > 10, "charges again after a minute");
                rig.NowMs += 700;
                rig.Run(1);
                Assert.IsTrue(!rig.Vehicle.Closed, "a fault opens");
            }

            rig.Run(660);
            Assert.IsTrue(rig.Vehicle.Closed, "charges after ten minutes more");
        }

        [TestMethod]
        public void In_a_restart_loop_nothing_charges_until_this_run_has_stayed_up()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.Controller.Starts = new StartWatch(RestartCause.Sudden, 5, 0);
            rig.Run(599);
            Assert.IsTrue(!rig.Vehicle.Closed, "open");
            Assert.AreEqual(10000, rig.Duty, "steady");
            Assert.AreEqual((int)SessionFault.RestartLoop, (int)rig.Controller.Outlet.Session.Fault, "fault");
            Assert.IsTrue(!rig.Controller.Starts.IsClearDue, "not yet");
            rig.Run(2);
            Assert.IsTrue(rig.Controller.Starts.IsClearDue, "10 minutes");
            rig.Controller.Starts.Clear();
            rig.Run(29);
            Assert.IsTrue(!rig.Vehicle.Closed, "a fault is gone after half a minute");
            rig.Run(20);
            Assert.IsTrue(rig.Vehicle.Closed, "charges");
        }

        [TestMethod]
        public void While_a_vehicle_charges_or_a_restart_is_to_come_no_start_is_written_down()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.Controller.Starts = new StartWatch(RestartCause.Sudden, 1, 0);
            rig.Run(660);
            Assert.IsTrue(rig.Vehicle.Closed, "charges");
            Assert.IsTrue(!rig.Controller.Starts.IsClearDue, "not under load");
            rig.Vehicle.Plugged = false;
            rig.Run(1);
            Assert.IsTrue(rig.Controller.Starts.IsClearDue, "now");
            rig.Controller.Requests.AskRestart(RestartCause.Person);
            rig.Run(1);
            Assert.IsTrue(!rig.Controller.Starts.IsClearDue, "the end is written instead");
            Assert.AreEqual((int)RestartCause.Person, (int)rig.Controller.Restart.Cause, "cause");
        }

        [TestMethod]
        public void Unplugging_forgets_which_phases_the_vehicle_was_on()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.VehicleMask = 1;
            rig.Run(60);
            rig.SetHouse(15000, 5000, 5000);
            rig.Run(30);
            rig.SetHouse(5000, 5000, 5000);
            rig.Run(120);
            Assert.AreEqual(1, rig.Controller.PhasesMask, "found");
            rig.Vehicle.Plugged = false;
            rig.Run(1);
            Assert.AreEqual(0, rig.Controller.PhasesMask, "forgotten");
        }

        [TestMethod]
        public void Each_tick_in_time_feeds_the_watchdog_and_a_late_one_does_not()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.Run(2);
            Assert.AreEqual(100, rig.Vehicle.Pulses, "every tick");
            rig.NowMs += 81;
            rig.Step();
            Assert.AreEqual(100, rig.Vehicle.Pulses, "101 ms after the one before");
            Assert.AreEqual("The charging path stood still for 101 ms", LastEvent(rig), "told");
            rig.Step();
            Assert.AreEqual(101, rig.Vehicle.Pulses, "and on");
        }

        [TestMethod]
        public void A_pilot_that_does_not_do_what_it_is_told_is_a_fault_and_starves_the_watchdog()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.Run(10);
            Assert.IsTrue(rig.Vehicle.Closed, "charges");
            rig.Vehicle.PilotIsDead = true;
            rig.Run(1);
            Assert.IsTrue(!rig.Vehicle.Closed, "open");
            Assert.AreEqual((int)SessionFault.PilotReadBack, (int)rig.Controller.Outlet.Session.Fault, "fault");
        }

        [TestMethod]
        public void After_half_a_second_of_standstill_the_session_ends_and_begins_anew_with_its_checks()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.Run(10);
            Assert.IsTrue(rig.Vehicle.Closed, "charges");
            rig.NowMs += 500;
            rig.Step();
            rig.Step();
            Assert.IsTrue(!rig.Vehicle.Closed, "open");
            Assert.AreEqual((int)SessionFault.MissedDeadline, (int)rig.Controller.Outlet.Session.Fault, "fault");
            rig.Run(29);
            Assert.IsTrue(!rig.Vehicle.Closed, "stays open for half a minute");
            rig.Run(10);
            Assert.IsTrue(rig.Vehicle.Closed, "charges again");
        }

        [TestMethod]
        public void Sessions_are_told_as_events()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.Vehicle.Plugged = false;
            rig.Run(1);
            rig.Vehicle.Plugged = true;
            rig.Run(10);
            Assert.IsTrue(Told(rig, "Session charging: the vehicle charges"), "charging");
            rig.Vehicle.Plugged = false;
            rig.Run(1);
            Assert.IsTrue(Told(rig, "Session unplugged: no vehicle is plugged in"), "unplugged");
        }

        [TestMethod]
        public void The_black_box_tells_states_and_currents()
        {
            ChargingRig rig = ChargingRig.WithDefaults();
            rig.SetHouse(5000, 5000, 5000);
            rig.Run(60);
            byte[] rows = new byte[BlackBox.Rows * BlackBox.RowBytes];
            int last = (rig.Controller.BlackBox.CopyTo(rows) - 1) * BlackBox.RowBytes;
            Assert.AreEqual(16000, Number(rows, last + 24), "offer");
            Assert.AreEqual(2666, Number(rows, last + 28), "duty");
            int states = Number(rows, last + 32);
            Assert.AreEqual((int)PilotState.C, (states >> 12) & 0xF, "pilot");
            Assert.AreEqual((int)SessionState.Charging, (states >> 16) & 0xF, "session");
            Assert.AreEqual(0, (states >> 20) & 0xF, "fault");
        }

        private static int Number(byte[] rows, int at)
            => rows[at] | (rows[at + 1] << 8) | (rows[at + 2] << 16) | (rows[at + 3] << 24);

        private static bool Told(ChargingRig rig, string line)
        {
            EventLog events = rig.Controller.Events;
            for (int i = events.Total - 1; i >= 0 && i >= events.Total - events.Capacity; i--)
            {
                if (EventText.Line(events, i) == line)
                {
                    return true;
                }
            }

            return false;
        }

        private static string LastEvent(ChargingRig rig)
            => EventText.Line(rig.Controller.Events, rig.Controller.Events.Total - 1);
    }
}
