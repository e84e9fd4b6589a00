using System;
using System.Collections.Generic;
using System.Device.Adc;
using System.Device.Gpio;
using Evenload.Core.Pilot;
using Evenload.Esp32;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>Every edge that the rim makes from reset on, and the pilot as its own outlet measures it.</summary>
    [TestClass]
    [DoNotParallelize]
    public sealed class StartTests
    {
        private readonly List<(int Pin, int High)> _edges = new List<(int Pin, int High)>();

        [TestInitialize]
        public void Take_a_new_board()
        {
            VirtualBoard.Reset();
            VirtualBoard.OutputChanged += (pin, high) => _edges.Add((pin, high));
        }

        [TestCleanup]
        public void Leave() => VirtualBoard.Reset();

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void From_reset_to_the_first_tick_nothing_oscillates_and_nothing_closes(int board)
        {
            BoardPins pins = BoardPins.Create(board);
            var rig = new Rig(pins);
            rig.Outlet.Sense(0);
            rig.Outlet.Act(0, -1, 0, 0);

            // One period of low before the channel's first duty; the gate behind the watchdog is shut then.
            CollectionAssert.AreEqual(new[] { (pins.Pilot, 0), (pins.Pilot, 10000) }, Edges(pins.Pilot));
            CollectionAssert.AreEqual(new[] { (pins.Contactor, 0) }, Edges(pins.Contactor));
            CollectionAssert.AreEqual(new[] { (pins.ResidualCurrentTest, 0) }, Edges(pins.ResidualCurrentTest));
            CollectionAssert.AreEqual(new[] { (pins.Watchdog, 0) }, Edges(pins.Watchdog));
            Assert.HasCount(5, _edges, "no other pin is driven");
        }

        [TestMethod]
        public void Pilot_goes_from_duty_to_duty_without_a_step_between()
        {
            BoardPins pins = BoardPins.Create(0);
            var output = new PwmPilotOutput(pins.Pilot);
            _edges.Clear();
            int[] told = { 10000, 1000, 1000, 5333, 9600, 0, 2667, 10000, 999, 0, 9601, -1 };
            foreach (int duty in told)
            {
                output.Drive(duty);
            }

            int[] seen = { 1000, 5333, 9600, 0, 2667, 10000, 0, 10000 };
            CollectionAssert.AreEqual(Array.ConvertAll(seen, duty => (pins.Pilot, duty)), _edges);
            Assert.AreEqual(10000, output.DutyTenthousandths);
        }

        [TestMethod]
        [DataRow(12000)]
        [DataRow(9000)]
        [DataRow(6000)]
        public void Pilot_answers_all_the_time_although_the_idle_sampler_drifts(int vehicleMillivolts)
        {
            BoardPins pins = BoardPins.Create(0);
            var rig = new Rig(pins);
            var sense = new PilotSense();
            var samplers = new PilotSamplers(pins.PilotHigh, pins.PilotLow);
            var peaks = new int[2];
            int[] sequence = { 10000, 5000, 10000, 1000, 9600, 10000, 0, 10000, 0, 5000, 0, 10000 };
            long nowMs = 0;
            while (nowMs < 300)
            {
                samplers.Step(++nowMs, 10000, vehicleMillivolts, -12000); // at least as long as a boot takes
            }

            foreach (int duty in sequence)
            {
                rig.PilotOutput.Drive(duty);
                for (int tick = 0; tick < 250; tick++)
                {
                    for (int i = 0; i < 20; i++)
                    {
                        int seen = VirtualBoard.PwmDuty(pins.Pilot);
                        samplers.Step(++nowMs, seen, vehicleMillivolts, -12000);
                    }

                    rig.PilotInput.Read(peaks);
                    PilotMode mode = duty == 10000 ? PilotMode.Steady
                        : duty == 0 ? PilotMode.NotAvailable
                        : PilotMode.Oscillating;
                    sense.Update(peaks[0], peaks[1], mode, nowMs);
                    Assert.IsTrue(sense.Answers, $"{duty} at {nowMs} ms: {peaks[0]} and {peaks[1]} mV");
                }

                Assert.AreEqual(duty > 0 && duty < 10000, sense.Oscillates, $"{duty}");
            }
        }

        [TestMethod]
        public void Pilot_that_keeps_oscillating_although_it_is_told_to_stand_is_found_out()
        {
            BoardPins pins = BoardPins.Create(0);
            var rig = new Rig(pins);
            var sense = new PilotSense();
            var samplers = new PilotSamplers(pins.PilotHigh, pins.PilotLow);
            var peaks = new int[2];
            long nowMs = 0;
            while (sense.Answers && nowMs < 10000)
            {
                for (int i = 0; i < 20; i++)
                {
                    samplers.Step(++nowMs, 5000, 9000, -12000);
                }

                rig.PilotInput.Read(peaks);
                sense.Update(peaks[0], peaks[1], PilotMode.Steady, nowMs);
            }

            Assert.IsFalse(sense.Answers);
            Assert.IsLessThanOrEqualTo(5200, nowMs); // what is held must have had the time to drift
        }

        private List<(int Pin, int High)> Edges(int pin) => _edges.FindAll(edge => edge.Pin == pin);

        /// <summary>All of the rim around one outlet, made in the order in which the firmware should.</summary>
        private sealed class Rig
        {
            public Rig(BoardPins pins)
            {
                PilotOutput = new PwmPilotOutput(pins.Pilot); // first of all
                var gpio = new GpioController();
                var adc = new AdcController();
                AdcCalibration calibration = AdcCalibration.CreateNominal();
                PilotInput = new PilotPeaks(adc, pins, calibration);
                var ports = new OutletPorts
                {
                    PilotOutput = PilotOutput,
                    PilotInput = PilotInput,
                    ContactorOutput = new ContactorOutput(gpio, pins),
                    ContactorInput = new ContactorInput(gpio, pins),
                    Proximity = new ProximityInput(adc, pins, calibration),
                    ResidualCurrent = new ResidualCurrentInput(gpio, pins),
                    ResidualCurrentTest = new ResidualCurrentTest(gpio, pins),
                    Temperature = new TemperatureInput(adc, pins, calibration),
                    Enable = pins.Enable == BoardPins.None ? null : new EnableInput(gpio, pins),
                };
                Watchdog = new WatchdogPulse(gpio, pins);
                Outlet = new Outlet(ports, new OutletOptions());
            }

            public PwmPilotOutput PilotOutput { get; }

            public PilotPeaks PilotInput { get; }

            public WatchdogPulse Watchdog { get; }

            public Outlet Outlet { get; }
        }
    }
}
