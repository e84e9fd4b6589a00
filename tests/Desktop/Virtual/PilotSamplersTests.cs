using System.Device.Adc;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Virtual
{
    [TestClass]
    [DoNotParallelize]
    public sealed class PilotSamplersTests
    {
        private const int HighPin = 36;
        private const int LowPin = 39;

        private PilotSamplers _samplers;
        private readonly AdcChannel _high = new AdcController().OpenChannel(0);
        private readonly AdcChannel _low = new AdcController().OpenChannel(3);
        private long _nowMs;

        [TestInitialize]
        public void Take_a_new_board()
        {
            VirtualBoard.Reset();
            _samplers = new PilotSamplers(HighPin, LowPin);
        }

        [TestMethod]
        public void Both_levels_of_an_oscillating_pilot_are_there_within_fifteen_milliseconds()
        {
            Pass(15, 5300);
            Assert.AreEqual(2801, _high.ReadValue(), 1);
            Assert.AreEqual(160, _low.ReadValue(), 1);
        }

        [TestMethod]
        public void Low_level_of_a_steady_pilot_is_held_and_climbs_within_seconds()
        {
            Pass(20, 5300);
            Pass(10, 10000);
            Assert.IsLessThan(200, _low.ReadValue());
            Pass(5000, 10000);
            Assert.IsGreaterThan(2800, _low.ReadValue());
            Assert.AreEqual(2801, _high.ReadValue(), 1);
        }

        [TestMethod]
        public void High_level_of_state_F_is_held_and_falls_within_seconds()
        {
            Pass(20, 5300);
            Pass(10, 0);
            Assert.IsGreaterThan(2750, _high.ReadValue());
            Pass(5000, 0);
            Assert.AreEqual(0, _high.ReadValue());
            Assert.AreEqual(160, _low.ReadValue(), 1);
        }

        [TestMethod]
        public void Whoever_lets_time_pass_can_catch_up_before_each_conversion()
        {
            Pass(15, 10000);
            _samplers.BeforeConversion = () => _samplers.Step(_nowMs += 20, 10000, 9000, -12000);
            Assert.AreEqual(2471, _high.ReadValue(), 1);
        }

        private void Pass(int milliseconds, int duty)
        {
            for (int i = 0; i < milliseconds; i++)
            {
                _samplers.Step(++_nowMs, duty, 12000, -12000);
            }
        }
    }
}
