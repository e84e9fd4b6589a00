using System;
using Evenload.Core.Pilot;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Pilot
{
    /// <summary>The twin's pilot, and the firmware on it.</summary>
    [TestClass]
    public sealed class TwinOutletTests
    {
        [TestMethod]
        [DataRow(0, 2667, 12000, -12000)]
        [DataRow(2740, 2667, 8978, -12000)]    // 0.7 V + 11.3 V x 2.74 / 3.74
        [DataRow(882, 2667, 5995, -12000)]
        [DataRow(246, 2667, 2930, -12000)]
        [DataRow(2740, 10000, 8978, 13000)]    // steady: the low one has drifted away
        [DataRow(2740, 0, -15000, -12000)]     // F: the diode blocks, and the high one has drifted away
        public void The_twins_pilot_has_the_voltages_of_its_resistors(int ohms, int duty, int high, int low)
        {
            var pilot = new PilotCircuit
            {
                VehicleOhms = ohms,
                DutyTenthousandths = duty,
                HighSagMillivolts = 0,
                LowSagMillivolts = 0,
            };
            var peaks = new int[2];
            for (int ms = 0; ms <= 20000; ms++)
            {
                pilot.Step(ms);
            }

            pilot.Read(peaks);
            Assert.AreEqual(high, peaks[0], "high");
            Assert.AreEqual(low, peaks[1], "low");
        }

        [TestMethod]
        [DataRow(2740, -8791)]
        [DataRow(882, -5623)]
        [DataRow(246, -2369)]
        public void Without_a_diode_the_low_part_is_loaded_too(int ohms, int low)
        {
            var pilot = new PilotCircuit { VehicleOhms = ohms, DutyTenthousandths = 2667, HasDiode = false };
            Assert.AreEqual(low, pilot.LowMillivolts);
            Assert.AreEqual(-low, pilot.HighMillivolts);
        }

        [TestMethod]
        [DataRow(1000, 11500, -11938)]    // the shorter part reads less
        [DataRow(5000, 11723, -11688)]
        [DataRow(9600, 11978, -11400)]
        public void The_level_with_the_shorter_part_of_the_period_sags_most(int duty, int high, int low)
        {
            var pilot = new PilotCircuit { DutyTenthousandths = duty };
            pilot.Step(1000);
            Assert.AreEqual(high, pilot.HeldHighMillivolts, "high");
            Assert.AreEqual(low, pilot.HeldLowMillivolts, "low");
        }

        [TestMethod]
        public void A_sampler_follows_within_20_ms_and_drifts_within_some_seconds()
        {
            var pilot = new PilotCircuit { VehicleOhms = PilotCircuit.OhmsC, DutyTenthousandths = 1000 };
            pilot.Step(200);
            pilot.VehicleOhms = 0;
            pilot.Step(204);
            Assert.IsGreaterThan(9500, pilot.HeldHighMillivolts, "up in 4 ms");
            pilot.VehicleOhms = PilotCircuit.OhmsC;
            pilot.Step(224);
            Assert.IsLessThan(5600, pilot.HeldHighMillivolts, "down in 20 ms");
            pilot.DutyTenthousandths = 10000;
            pilot.Step(304);
            Assert.IsLessThan(-10000, pilot.HeldLowMillivolts, "held");
            pilot.Step(5224);
            Assert.IsGreaterThan(12000, pilot.HeldLowMillivolts, "drifted away");
        }

        [TestMethod]
        [DataRow(1500, 13000)]
        [DataRow(680, 20000)]
        [DataRow(220, 32000)]
        [DataRow(100, 63000)]
        [DataRow(ProximityCircuit.Open, 0)]
        [DataRow(0, -1)]
        [DataRow(3000, -1)]
        public void A_cable_is_known_at_an_error_of_three_percent_of_the_resistor_and_one_of_the_measurement(
            int ohms, int rating)
        {
            for (int tolerance = -3; tolerance <= 3; tolerance++)
            {
                for (int error = -10; error <= 10; error += 5)
                {
                    bool extreme = ohms == 0 || ohms == ProximityCircuit.Open;
                    var proximity = new ProximityCircuit
                    {
                        Ohms = extreme ? ohms : ohms * (100 + tolerance) / 100,
                        ErrorPermille = error,
                    };
                    int found = CableRating.FromProximity(CableRating.Ohms(proximity.Millivolts, 3300, 560));
                    Assert.AreEqual(rating, found, $"{tolerance} % {error} permille");
                }
            }
        }

        [TestMethod]
        public void A_vehicle_charges_stops_as_asked_and_goes_on()
        {
            TwinOutlet twin = Plugged(new InletOptions());
            long took = twin.RunUntil(() => twin.Plant.Contactor.IsClosed, 20000);
            Assert.IsGreaterThanOrEqualTo(2500, took, "two seconds to be ready and half a second to believe it");
            Assert.AreEqual(2666, twin.Plant.SeenTenthousandths, "the vehicle's offer");
            twin.Run(30000);
            twin.OfferMilliamps = 0;
            took = twin.RunUntil(() => !twin.Plant.Contactor.IsClosed, 20000);
            Assert.IsLessThanOrEqualTo(1500 + 100, took, "it opened S2 after 1.5 s");
            Assert.AreEqual(SessionState.Paused, twin.Session.State);
            twin.Run(60000);
            twin.OfferMilliamps = 16000;
            took = twin.RunUntil(() => twin.Plant.Contactor.IsClosed, 20000);
            Assert.IsGreaterThanOrEqualTo(0, took, "goes on");
        }

        [TestMethod]
        public void A_vehicle_that_shows_C_for_a_quarter_of_a_second_makes_the_contactor_close_once()
        {
            TwinOutlet twin = Plugged(new InletOptions { PulseMs = 250, ReadyAfterMs = 4000 });
            twin.Run(30000);
            Assert.AreEqual(1, twin.Plant.Contactor.Closings);
            Assert.AreEqual(SessionState.Charging, twin.Session.State);
        }

        [TestMethod]
        [DataRow(WakeUpKind.Off, false, false)]
        [DataRow(WakeUpKind.Steady, false, true)]
        [DataRow(WakeUpKind.Steady, true, false)]
        [DataRow(WakeUpKind.Interruption, true, true)]
        public void A_sleeping_vehicle_is_woken_by_what_it_wakes_by(WakeUpKind kind, bool interruption, bool charges)
        {
            var options = new InletOptions { Sleeps = true, NeedsInterruption = interruption };
            var twin = new TwinOutlet(
                new OutletPlant(new VehicleInlet(options)), 3, new OutletOptions { WakeUp = kind });
            twin.Run(10000);
            twin.OfferMilliamps = 16000;
            twin.Plant.Vehicle.PlugIn();
            twin.Run(200000);
            Assert.AreEqual(charges, twin.Plant.Contactor.IsClosed);
        }

        [TestMethod]
        public void A_welded_contactor_is_told_and_the_pilot_goes_to_F()
        {
            TwinOutlet twin = Plugged(new InletOptions());
            Assert.IsGreaterThanOrEqualTo(0, twin.RunUntil(() => twin.Plant.Contactor.IsClosed, 20000));
            twin.Plant.Contactor.Welds = true;
            twin.OfferMilliamps = 0;
            twin.Run(3000);
            Assert.AreEqual(SessionFault.ContactorWelded, twin.Session.Fault);
            Assert.AreEqual(0, twin.Plant.Pilot.SeenTenthousandths);
        }

        [TestMethod]
        public void A_broken_wire_of_the_feedback_is_found_out_at_the_next_closing()
        {
            TwinOutlet twin = Plugged(new InletOptions());
            twin.Plant.Contactor.FeedbackIsBroken = true;
            twin.Run(20000);
            Assert.AreEqual(1, twin.Plant.Contactor.Closings);
            Assert.AreEqual(SessionFault.ContactorOpen, twin.Session.Fault);
            Assert.IsFalse(twin.Plant.Contactor.IsClosed);
        }

        [TestMethod]
        public void A_tick_of_the_outlet_allocates_nothing()
        {
            TwinOutlet twin = Plugged(new InletOptions());
            twin.Run(30000);
            long before = GC.GetAllocatedBytesForCurrentThread();
            twin.Run(20000);
            twin.OfferMilliamps = 0;
            twin.Run(20000);
            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        private static TwinOutlet Plugged(InletOptions options)
        {
            var twin = new TwinOutlet(new OutletPlant(new VehicleInlet(options)), 7, new OutletOptions());
            twin.Run(10000);
            twin.OfferMilliamps = 16000;
            twin.Plant.Vehicle.PlugIn();
            return twin;
        }
    }
}
