using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class VehicleTests
    {
        private const int Steady = 10000;

        private static VehicleOptions Prompt()
        {
            return new VehicleOptions { DeadTimeMs = 0, MaximumMilliamps = 80000 };
        }

        private static int After(Vehicle vehicle, long nowMs, int duty)
        {
            vehicle.Step(nowMs, duty);
            return vehicle.CurrentMilliamps(0);
        }

        [TestMethod]
        [DataRow(-1, 0)]
        [DataRow(0, 0)]        // steady -12 V
        [DataRow(500, 0)]      // digital communication
        [DataRow(799, 0)]
        [DataRow(800, 6000)]
        [DataRow(801, 6000)]
        [DataRow(999, 6000)]
        [DataRow(1000, 6000)]
        [DataRow(1001, 6006)]
        [DataRow(2667, 16002)]
        [DataRow(8499, 50994)]
        [DataRow(8500, 51000)]
        [DataRow(8501, 52525)]
        [DataRow(8920, 63000)]
        [DataRow(9599, 79975)]
        [DataRow(9600, 80000)]
        [DataRow(9601, 80000)]
        [DataRow(9700, 80000)]
        [DataRow(9701, 0)]
        [DataRow(10000, 0)]    // steady +12 V
        [DataRow(10001, 0)]
        public void Vehicle_draws_what_table_A8_allows(int duty, int milliamps)
        {
            Assert.AreEqual(milliamps, VehiclePilot.AllowedMilliamps(duty));
            Assert.AreEqual(milliamps, After(new Vehicle(Prompt()), 0, duty));
        }

        [TestMethod]
        public void Vehicle_draws_no_more_than_its_own_charger_can()
        {
            Assert.AreEqual(16000, After(new Vehicle(new VehicleOptions { DeadTimeMs = 0 }), 0, 5333));
        }

        [TestMethod]
        [DataRow(1, true, false, false)]
        [DataRow(2, false, true, false)]
        [DataRow(5, true, false, true)]
        [DataRow(7, true, true, true)]
        public void Vehicle_draws_from_its_phases_only(int mask, bool l1, bool l2, bool l3)
        {
            VehicleOptions options = Prompt();
            options.PhasesMask = mask;
            var vehicle = new Vehicle(options);
            vehicle.Step(0, 1000);
            Assert.AreEqual(l1 ? 6000 : 0, vehicle.CurrentMilliamps(0));
            Assert.AreEqual(l2 ? 6000 : 0, vehicle.CurrentMilliamps(1));
            Assert.AreEqual(l3 ? 6000 : 0, vehicle.CurrentMilliamps(2));
        }

        [TestMethod]
        public void Every_change_takes_effect_after_its_own_dead_time()
        {
            var vehicle = new Vehicle(new VehicleOptions { DeadTimeMs = 2000 });
            int[] duties = { 1000, 2000, 1500, Steady, 1200 };
            int[] currents = { 6000, 12000, 9000, 0, 7200 };
            for (int ms = 0; ms < 2500; ms++)
            {
                vehicle.Step(ms, duties[ms < 400 ? ms / 100 : 4]); // a change every 100 ms: five under way at once
                int expected = ms < 2000 ? 0 : currents[ms < 2400 ? (ms - 2000) / 100 : 4];
                Assert.AreEqual(expected, vehicle.CurrentMilliamps(0), ms + " ms");
            }
        }

        [TestMethod]
        public void Change_every_millisecond_does_not_overrun_the_vehicle()
        {
            var vehicle = new Vehicle(new VehicleOptions { DeadTimeMs = 50, MaximumMilliamps = 80000 });
            for (int ms = 0; ms < 1000; ms++)
            {
                vehicle.Step(ms, 1000 + ms - 1);
                vehicle.Step(ms, 1000 + ms); // the second look within a millisecond counts
                int expected = ms < 50 ? 0 : (1000 + ms - 50) * 6;
                Assert.AreEqual(expected, vehicle.CurrentMilliamps(0), ms + " ms");
            }
        }

        [TestMethod]
        public void Vehicle_ramps_up_and_down_at_its_own_rates()
        {
            VehicleOptions options = Prompt();
            options.RampUpMilliampsPerSecond = 1000;
            options.RampDownMilliampsPerSecond = 4000;
            var vehicle = new Vehicle(options);
            Assert.AreEqual(0, After(vehicle, 0, 1000));
            Assert.AreEqual(1, After(vehicle, 1, 1000));
            Assert.AreEqual(5999, After(vehicle, 5999, 1000));
            Assert.AreEqual(6000, After(vehicle, 6000, 1000));
            Assert.AreEqual(6000, After(vehicle, 9000, 1000));
            Assert.AreEqual(2000, After(vehicle, 10000, Steady));
            Assert.AreEqual(0, After(vehicle, 11000, Steady));
        }

        [TestMethod]
        [DataRow(1333, 0)]     // 7.998 A
        [DataRow(1334, 8004)]
        public void Vehicle_that_needs_8_amps_takes_less_for_nothing(int duty, int milliamps)
        {
            VehicleOptions options = Prompt();
            options.MinimumMilliamps = 8000;
            Assert.AreEqual(milliamps, After(new Vehicle(options), 0, duty));
        }

        [TestMethod]
        public void Vehicle_restarts_late_after_a_pause_but_not_after_a_change()
        {
            var vehicle = new Vehicle(new VehicleOptions { DeadTimeMs = 1000, RestartMs = 5000 });
            vehicle.Step(0, 1000);
            Assert.AreEqual(0, After(vehicle, 4999, 1000));
            Assert.AreEqual(6000, After(vehicle, 5000, 1000));
            vehicle.Step(6000, 2000);
            Assert.AreEqual(6000, After(vehicle, 6999, 2000));
            Assert.AreEqual(12000, After(vehicle, 7000, 2000));
            vehicle.Step(8000, Steady);
            Assert.AreEqual(12000, After(vehicle, 8999, Steady));
            Assert.AreEqual(0, After(vehicle, 9000, Steady));
            vehicle.Step(10000, 1000);
            Assert.AreEqual(0, After(vehicle, 14999, 1000));
            Assert.AreEqual(6000, After(vehicle, 15000, 1000));
        }

        [TestMethod]
        [DataRow(10000L, 16000)]
        [DataRow(15000L, 8000)]
        [DataRow(19999L, 1)]
        [DataRow(20000L, 0)]
        [DataRow(99999L, 0)]
        public void Full_battery_draws_less_and_less(long nowMs, int milliamps)
        {
            var options = new VehicleOptions { DeadTimeMs = 0, TaperFromMs = 10000, TaperOverMs = 10000 };
            Assert.AreEqual(milliamps, After(new Vehicle(options), nowMs, 5000));
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1000)]
        [DataRow(Steady)]
        public void Vehicle_that_ignores_the_pilot_draws_its_maximum(int duty)
        {
            var vehicle = new Vehicle(new VehicleOptions { IgnoresPilot = true });
            Assert.AreEqual(16000, After(vehicle, 0, duty));
        }

        [TestMethod]
        public void Vehicle_may_draw_less_than_offered_even_less_than_6_amps()
        {
            VehicleOptions options = Prompt();
            options.DrawsAtMostMilliamps = 3000;
            Assert.AreEqual(3000, After(new Vehicle(options), 0, 2667));
        }

        [TestMethod]
        [DataRow(1000, 5200)]
        [DataRow(2667, 15202)]
        [DataRow(5000, 29200)]
        [DataRow(Steady, 0)]
        public void Vehicle_may_stay_a_little_below_what_it_may_take(int duty, int milliamps)
        {
            VehicleOptions options = Prompt();
            options.DrawsLessByMilliamps = 800;
            Assert.AreEqual(milliamps, After(new Vehicle(options), 0, duty));
        }

        [TestMethod]
        public void Unplugged_vehicle_draws_nothing_at_once_and_sees_the_pilot_anew_when_plugged_in()
        {
            var vehicle = new Vehicle(new VehicleOptions { DeadTimeMs = 2000 });
            vehicle.Step(0, 1000);
            Assert.AreEqual(6000, After(vehicle, 2000, 1000));
            vehicle.MaximumMilliamps = 0;
            Assert.AreEqual(0, After(vehicle, 2001, 1000));
            vehicle.MaximumMilliamps = 16000;
            Assert.AreEqual(0, After(vehicle, 3000, 1000));
            Assert.AreEqual(0, After(vehicle, 4999, 1000));
            Assert.AreEqual(6000, After(vehicle, 5000, 1000));
        }

        [TestMethod]
        public void Delivered_charge_is_current_times_time_per_phase()
        {
            VehicleOptions options = Prompt();
            options.PhasesMask = 3;
            var vehicle = new Vehicle(options);
            vehicle.Step(0, 1000);
            vehicle.Step(1000, 2000);
            vehicle.Step(1500, Steady);
            vehicle.Step(9000, Steady);
            Assert.AreEqual((6000 * 1000L) + (12000 * 500L), vehicle.DeliveredMilliampMs(1));
            Assert.AreEqual(0, vehicle.DeliveredMilliampMs(2));
        }
    }
}
