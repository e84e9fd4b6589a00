using System.Device.Adc;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>The proximity contact behind its divider.</summary>
    public sealed class ProximityInput : IProximityInput
    {
        /// <summary>Voltage above the divider, mV.</summary>
        public const int SupplyMillivolts = 3300;

        /// <summary>The divider's upper resistor, ohm.</summary>
        public const int PullUpOhms = 560;

        private readonly AdcInput _input;
        private readonly AdcCalibration _calibration;

        /// <summary>Takes the channel.</summary>
        /// <param name="controller">Of all channels.</param>
        /// <param name="pins">Which pin it is.</param>
        /// <param name="calibration">Of this unit.</param>
        public ProximityInput(AdcController controller, BoardPins pins, AdcCalibration calibration)
        {
            _input = new AdcInput(controller, pins.Proximity);
            _calibration = calibration;
        }

        /// <inheritdoc/>
        public int ReadMillivolts()
        {
            int raw = _input.Read();
            if (raw < 0)
            {
                return -1;
            }

            // Without a cable the converter is at or near its end, and its line leads above the supply.
            int millivolts = _calibration.PinMillivolts(raw);
            return millivolts < SupplyMillivolts ? millivolts : SupplyMillivolts;
        }
    }
}
