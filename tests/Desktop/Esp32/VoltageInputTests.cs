using System;
using System.Collections.Generic;
using System.Device.Adc;
using Evenload.Core.Pilot;
using Evenload.Esp32;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>What the rim reads of the voltages that the board's circuits show the converter.</summary>
    [TestClass]
    [DoNotParallelize]
    public sealed class VoltageInputTests
    {
        private const int Board = 0;

        private readonly BoardPins _pins = BoardPins.Create(Board);
        private readonly AdcController _controller = new AdcController();

        [TestInitialize]
        public void Take_a_new_board() => VirtualBoard.Reset();

        [TestCleanup]
        public void Leave() => VirtualBoard.Reset();

        [TestMethod]
        [DataRow(12000, PilotState.A)]
        [DataRow(9000, PilotState.B)]
        [DataRow(6000, PilotState.C)]
        [DataRow(3000, PilotState.D)]
        [DataRow(0, PilotState.E)]
        [DataRow(-12000, PilotState.F)]
        public void Calibrated_unit_sees_each_state_whatever_its_reference(int millivolts, PilotState state)
        {
            for (int reference = 1000; reference <= 1200; reference += 10)
            {
                VirtualBoard.AdcReferenceMillivolts = reference;
                var pilot = new Pilot(_controller, _pins, Calibrate());
                pilot.Output.Drive(5000);
                pilot.Show(millivolts, -12000);
                int[] peaks = pilot.Read();
                Assert.AreEqual(millivolts, peaks[0], 12, $"reference {reference} mV");
                Assert.AreEqual(state, PilotLevels.StateOf(PilotState.Invalid, peaks[0]));
            }
        }

        [TestMethod]
        public void Uncalibrated_unit_with_a_far_reference_takes_one_state_for_another()
        {
            VirtualBoard.AdcReferenceMillivolts = 1200;
            var pilot = new Pilot(_controller, _pins, AdcCalibration.CreateNominal());
            pilot.Output.Drive(5000);
            pilot.Show(12000, -12000);
            Assert.AreEqual(PilotState.B, PilotLevels.StateOf(PilotState.Invalid, pilot.Read()[0]));
        }

        [TestMethod]
        public void Oscillating_pilot_shows_both_levels()
        {
            var pilot = new Pilot(_controller, _pins, Calibrate());
            pilot.Output.Drive(1000);
            pilot.Show(6000, -12000);
            int[] peaks = pilot.Read();
            Assert.AreEqual(6000, peaks[0], 12);
            Assert.AreEqual(-12000, peaks[1], 12);
        }

        [TestMethod]
        [DataRow(5000)]
        [DataRow(10000)]
        [DataRow(0)]
        public void Pilot_is_not_measured_when_the_converter_fails(int duty)
        {
            var pilot = new Pilot(_controller, _pins, Calibrate());
            pilot.Output.Drive(duty);
            pilot.Show(9000, -12000);
            VirtualBoard.AdcFails = true;
            CollectionAssert.AreEqual(new[] { PilotLevels.NotMeasured, PilotLevels.NotMeasured }, pilot.Read());
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(3600)]
        public void Pin_that_is_shorted_or_open_passes_for_no_level(int pinMillivolts)
        {
            var pilot = new Pilot(_controller, _pins, Calibrate());
            pilot.Output.Drive(5000);
            VirtualBoard.DriveVoltage(_pins.PilotHigh, pinMillivolts);
            VirtualBoard.DriveVoltage(_pins.PilotLow, pinMillivolts);
            CollectionAssert.AreEqual(new[] { PilotLevels.NotMeasured, PilotLevels.NotMeasured }, pilot.Read());
        }

        [TestMethod]
        [DataRow(100, 200, 300)]
        [DataRow(100, 300, 200)]
        [DataRow(200, 100, 300)]
        [DataRow(200, 300, 100)]
        [DataRow(300, 100, 200)]
        [DataRow(300, 200, 100)]
        [DataRow(200, 200, 900)]
        [DataRow(0, 200, 200)]
        public void One_disturbed_conversion_of_three_does_not_count(int first, int second, int third)
        {
            var rest = new Queue<int>(new[] { first, second, third });
            VirtualBoard.DriveVoltage(34, () => (int)Math.Round(142 + (rest.Dequeue() * 0.80564)));
            Assert.AreEqual(200, new AdcInput(_controller, 34).Read());
            Assert.IsEmpty(rest);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        public void One_failed_conversion_of_three_fails_the_reading(int failing)
        {
            int conversion = 0;
            VirtualBoard.DriveVoltage(34, () =>
            {
                VirtualBoard.AdcFails = conversion == failing;
                conversion++;
                return 1000;
            });
            Assert.AreEqual(AdcInput.Failed, new AdcInput(_controller, 34).Read());
        }

        [TestMethod]
        [DataRow(31)]
        [DataRow(40)]
        [DataRow(BoardPins.None)]
        public void Pin_of_the_converter_that_fails_with_the_radio_is_refused(int pin)
        {
            Assert.ThrowsExactly<ArgumentException>(() => new AdcInput(_controller, pin));
        }

        [TestMethod]
        [DataRow(100, 63000)]
        [DataRow(220, 32000)]
        [DataRow(680, 20000)]
        [DataRow(1500, 13000)]
        [DataRow(int.MaxValue, CableRating.None)]
        [DataRow(0, CableRating.Fault)]
        [DataRow(3000, CableRating.Fault)]
        public void Cable_is_told_by_its_resistor_whatever_the_reference(int ohms, int rating)
        {
            for (int reference = 1000; reference <= 1200; reference += 10)
            {
                VirtualBoard.AdcReferenceMillivolts = reference;
                var input = new ProximityInput(_controller, _pins, Calibrate());
                VirtualBoard.DriveVoltage(_pins.Proximity, (int)Math.Round(BoardCircuits.Proximity(ohms)));
                int read = CableRating.Ohms(
                    input.ReadMillivolts(), ProximityInput.SupplyMillivolts, ProximityInput.PullUpOhms);
                Assert.AreEqual(rating, CableRating.FromProximity(read), $"reference {reference} mV: {read} ohm");
            }
        }

        [TestMethod]
        public void Proximity_is_not_measured_when_the_converter_fails()
        {
            var input = new ProximityInput(_controller, _pins, Calibrate());
            VirtualBoard.AdcFails = true;
            Assert.AreEqual(-1, input.ReadMillivolts());
        }

        [TestMethod]
        public void Temperature_is_told_to_a_degree_where_the_converter_is_straight()
        {
            var input = new TemperatureInput(_controller, _pins, Calibrate());
            for (double celsius = -25; celsius <= 90; celsius += 0.5)
            {
                VirtualBoard.DriveVoltage(_pins.Temperature, (int)Math.Round(BoardCircuits.Temperature(celsius)));
                Assert.AreEqual(celsius * 1000, input.ReadMillicelsius(), 400, $"{celsius} degrees");
            }
        }

        [TestMethod]
        [DataRow(3143, -30000)]
        [DataRow(3144, TemperatureInput.NotMeasured)]
        [DataRow(3086, -25000)]
        [DataRow(1650, 25000)]
        [DataRow(1560, 27500)]
        [DataRow(166, 110000)]
        [DataRow(165, TemperatureInput.NotMeasured)]
        [DataRow(0, TemperatureInput.NotMeasured)]
        public void Temperature_lies_on_the_table_and_ends_with_it(int millivolts, int millicelsius)
        {
            Assert.AreEqual(millicelsius, TemperatureInput.MillicelsiusOf(millivolts));
        }

        [TestMethod]
        public void Table_of_the_temperature_is_the_sensors()
        {
            for (int celsius = -30; celsius <= 110; celsius += 5)
            {
                int millivolts = (int)Math.Round(BoardCircuits.Temperature(celsius));
                Assert.AreEqual(celsius * 1000, TemperatureInput.MillicelsiusOf(millivolts));
            }
        }

        [TestMethod]
        [DataRow(0)]        // shorted
        [DataRow(3442)]     // cut: the converter is full
        public void Temperature_of_a_broken_sensor_is_not_measured(int millivolts)
        {
            var input = new TemperatureInput(_controller, _pins, Calibrate());
            VirtualBoard.DriveVoltage(_pins.Temperature, millivolts);
            Assert.AreEqual(TemperatureInput.NotMeasured, input.ReadMillicelsius());
        }

        // As the board does it: unplugged, steady +12 V and then steady -12 V.
        private AdcCalibration Calibrate()
        {
            VirtualBoard.DriveVoltage(_pins.PilotHigh, (int)Math.Round(BoardCircuits.Pilot(12000)));
            int upper = new AdcInput(_controller, _pins.PilotHigh).Read();
            VirtualBoard.DriveVoltage(_pins.PilotLow, (int)Math.Round(BoardCircuits.Pilot(-12000)));
            int lower = new AdcInput(_controller, _pins.PilotLow).Read();
            return new AdcCalibration(upper, 12000, lower, -12000);
        }

        private sealed class Pilot
        {
            private readonly BoardPins _pins;
            private readonly PilotPeaks _peaks;

            public Pilot(AdcController controller, BoardPins pins, AdcCalibration calibration)
            {
                _pins = pins;
                Output = new PwmPilotOutput(pins.Pilot);
                _peaks = new PilotPeaks(controller, pins, calibration);
            }

            public PwmPilotOutput Output { get; }

            public void Show(int highMillivolts, int lowMillivolts)
            {
                VirtualBoard.DriveVoltage(_pins.PilotHigh, (int)Math.Round(BoardCircuits.Pilot(highMillivolts)));
                VirtualBoard.DriveVoltage(_pins.PilotLow, (int)Math.Round(BoardCircuits.Pilot(lowMillivolts)));
            }

            public int[] Read()
            {
                var peaks = new int[2];
                _peaks.Read(peaks);
                return peaks;
            }
        }
    }
}
