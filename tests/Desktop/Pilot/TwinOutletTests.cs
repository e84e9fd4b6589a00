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
        [DataRow(2740, 10000, 8978, 8978)]     // steady
        [DataRow(2740, 0, -12000, -12000)]     // F: the diode blocks
        public void The_twins_pilot_has_the_voltages_of_its_resistors(int ohms, int duty, int high, int low)
        {
            var pilot = new PilotCircuit { VehicleOhms = ohms, DutyTenthousandths = duty };
            var peaks = new int[2];
            for (int ms = 0; ms <= 200; ms++)
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
        public void A_detector_follows_within_20_ms_to_a_quarter_of_a_volt()
        {
            var pilot = new PilotCircuit { VehicleOhms = PilotCircuit.OhmsC, DutyTenthousandths = 2667 };
            var peaks = new int[2];
            for (int ms = 0; ms <= 200; ms++)
            {
                pilot.Step(ms);
            }

            pilot.VehicleOhms = 0;
            pilot.Step(205);
            pilot.Read(peaks);
            Assert.IsGreaterThan(11900, peaks[0], "up in 5 ms");
            pilot.VehicleOhms = PilotCircuit.OhmsB;
            pilot.Step(225);
            pilot.Read(peaks);
            Assert.IsLessThan(8978 + 260, peaks[0], "down in 20 ms");
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
                    int found = CableRating.FromProximity(CableRating.Ohms(proximity.Millivolts, 3300, 1000));
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
        public void A_broken_wire_of_the_auxiliary_contact_lets_nobody_charge()
        {
            TwinOutlet twin = Plugged(new InletOptions());
            twin.Plant.Contactor.FeedbackIsBroken = true;
            twin.Run(20000);
            Assert.AreEqual(0, twin.Plant.Contactor.Closings);
            Assert.AreEqual(SessionFault.ContactorWelded, twin.Session.Fault);
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
