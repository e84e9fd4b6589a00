using System.Device.Adc;
using Evenload.Core.Pilot;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>The pilot's two levels, held by the board and read by the converter.</summary>
    /// <remarks>The board samples the high level while the pilot is commanded high, the low one while it is commanded
    /// low, and holds them in between; what is not sampled drifts (hardware/board/README.md).</remarks>
    public sealed class PilotPeaks : IPilotInput
    {
        private readonly AdcInput _high;
        private readonly AdcInput _low;
        private readonly AdcCalibration _calibration;

        /// <summary>Takes both channels.</summary>
        /// <param name="controller">Of all channels.</param>
        /// <param name="pins">Which pins they are.</param>
        /// <param name="calibration">Of this unit.</param>
        public PilotPeaks(AdcController controller, BoardPins pins, AdcCalibration calibration)
        {
            _high = new AdcInput(controller, pins.PilotHigh);
            _low = new AdcInput(controller, pins.PilotLow);
            _calibration = calibration;
        }

        /// <inheritdoc/>
        public void Read(int[] peaksMillivolts)
        {
            peaksMillivolts[0] = Millivolts(_high.Read());
            peaksMillivolts[1] = Millivolts(_low.Read());
        }

        private int Millivolts(int raw)
            => AdcCalibration.IsMeasured(raw) ? _calibration.PilotMillivolts(raw) : PilotLevels.NotMeasured;
    }
}
