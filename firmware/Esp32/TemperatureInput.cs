using System.Device.Adc;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>The board's temperature sensor: an NTC of 10 kohm and B 3950 below 10 kohm to 3.3 V.</summary>
    public sealed class TemperatureInput : ITemperatureInput
    {
        /// <summary>Stands for what could not be measured.</summary>
        public const int NotMeasured = int.MinValue;

        private const int FirstMillicelsius = -30000;
        private const int StepMillicelsius = 5000;

        // mV at the pin, from -30 degrees on, every 5 degrees. Between two of them the line is off by 0.1 degrees at
        // the most.
        private static readonly int[] Millivolts =
        {
            3143, 3086, 3014, 2925, 2816, 2689, 2543, 2381,
            2206, 2023, 1836, 1650, 1470, 1301, 1143, 1000,
            871, 757, 657, 570, 494, 428, 372, 323,
            282, 246, 215, 189, 166,
        };

        private readonly AdcInput _input;
        private readonly AdcCalibration _calibration;

        /// <summary>Takes the channel.</summary>
        /// <param name="controller">Of all channels.</param>
        /// <param name="pins">Which pin it is.</param>
        /// <param name="calibration">Of this unit.</param>
        public TemperatureInput(AdcController controller, BoardPins pins, AdcCalibration calibration)
        {
            _input = new AdcInput(controller, pins.Temperature);
            _calibration = calibration;
        }

        /// <summary>Temperature of a sensor that gives a voltage.</summary>
        /// <param name="millivolts">At the pin, mV; any value.</param>
        /// <returns>Thousandths of a degree, -30000 to 110000; <see cref="NotMeasured"/> outside, where a cut or a
        /// shorted sensor is.</returns>
        public static int MillicelsiusOf(int millivolts)
        {
            int last = Millivolts.Length - 1;
            if (millivolts > Millivolts[0] || millivolts < Millivolts[last])
            {
                return NotMeasured;
            }

            int i = 1;
            while (millivolts < Millivolts[i])
            {
                i++;
            }

            int over = Millivolts[i - 1] - millivolts;
            int span = Millivolts[i - 1] - Millivolts[i];
            return FirstMillicelsius + ((i - 1) * StepMillicelsius) + (over * StepMillicelsius / span);
        }

        /// <inheritdoc/>
        public int ReadMillicelsius()
        {
            int raw = _input.Read();
            return AdcCalibration.IsMeasured(raw)
                ? MillicelsiusOf(_calibration.PinMillivolts(raw))
                : NotMeasured;
        }
    }
}
