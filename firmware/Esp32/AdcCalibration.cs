using System;

namespace Evenload.Esp32
{
    /// <summary>What the converter of one unit makes of the pilot's voltage: a line through two points.</summary>
    /// <remarks>The board shows the pilot to the converter as 0.088651 of its voltage and 1335.1 mV more
    /// (hardware/board/README.md), the same on both channels; and all channels share one converter. So the two points
    /// also tell what a voltage at any other pin is.</remarks>
    public sealed class AdcCalibration
    {
        /// <summary>Most that the converter gives. It also stands for all voltages above its range.</summary>
        public const int FullScale = 4095;

        /// <summary>What a converter with the nominal reference of 1100 mV gives for the upper point.</summary>
        /// <remarks>From the characteristic in ESP-IDF's esp_adc_cal: 0.80564 mV a step, and 142 mV at 0.</remarks>
        public const int NominalUpperRaw = 2801;

        /// <summary>What it gives for the lower point.</summary>
        public const int NominalLowerRaw = 160;

        /// <summary>Nominal voltage of the upper point, mV at the pilot.</summary>
        public const int UpperMillivolts = 12000;

        /// <summary>Nominal voltage of the lower point, mV at the pilot.</summary>
        public const int LowerMillivolts = -12000;

        // 9.09 mV at the pilot nominally. A reference is 1000 to 1200 mV: 8.3 to 9.9 mV; more is a fault of the board.
        private const int LeastMicrovolts = 7500;
        private const int MostMicrovolts = 11000;

        private const int LeastSpanMillivolts = 6000;
        private const int MostMillivolts = 13500;

        private readonly int _lowerRaw;
        private readonly int _lowerMillivolts;
        private readonly int _steps;
        private readonly int _millivolts;

        /// <summary>A line through two measured points.</summary>
        /// <param name="upperRaw">What the converter gave with the pilot at <paramref name="upperMillivolts"/>.</param>
        /// <param name="upperMillivolts">Up to 13500 mV, and 6000 mV or more above
        /// <paramref name="lowerMillivolts"/>.</param>
        /// <param name="lowerRaw">What it gave with the pilot at <paramref name="lowerMillivolts"/>.</param>
        /// <param name="lowerMillivolts">From -13500 mV.</param>
        /// <exception cref="ArgumentException">They are not two points of a working converter.</exception>
        public AdcCalibration(int upperRaw, int upperMillivolts, int lowerRaw, int lowerMillivolts)
        {
            _lowerRaw = lowerRaw;
            _lowerMillivolts = lowerMillivolts;
            _steps = upperRaw - lowerRaw;
            _millivolts = upperMillivolts - lowerMillivolts;
            bool isInRange = IsMeasured(lowerRaw) && IsMeasured(upperRaw)
                && lowerMillivolts >= -MostMillivolts && upperMillivolts <= MostMillivolts;
            if (!isInRange || _steps <= 0 || _millivolts < LeastSpanMillivolts || !IsGain(_millivolts * 1000 / _steps))
            {
                throw new ArgumentException("The pilot's calibration is not that of a working converter.");
            }
        }

        /// <summary>The line of a nominal converter on a nominal board; good to some 1.6 V at +12 V.</summary>
        public static AdcCalibration CreateNominal()
            => new AdcCalibration(NominalUpperRaw, UpperMillivolts, NominalLowerRaw, LowerMillivolts);

        /// <summary>Whether the converter was within its range, where it says something.</summary>
        /// <param name="raw">What it gave, or anything else.</param>
        /// <returns>False for the two ends: an open or shorted pin shows one of them, and no state of the pilot
        /// does.</returns>
        public static bool IsMeasured(int raw) => raw > 0 && raw < FullScale;

        /// <summary>Voltage of the pilot.</summary>
        /// <param name="raw">0 to <see cref="FullScale"/>.</param>
        /// <returns>mV, rounded towards the lower point.</returns>
        public int PilotMillivolts(int raw) => _lowerMillivolts + ((raw - _lowerRaw) * _millivolts / _steps);

        /// <summary>Voltage at the pin.</summary>
        /// <param name="raw">0 to <see cref="FullScale"/>.</param>
        /// <returns>mV, within 1 of the line; never below 0.</returns>
        public int PinMillivolts(int raw)
        {
            // 0.088651 in ten-millionths, and 1335.1 mV likewise.
            long pin = ((PilotMillivolts(raw) * 886510L) + 13351000000L) / 10000000;
            return pin > 0 ? (int)pin : 0;
        }

        private static bool IsGain(int microvolts) => microvolts >= LeastMicrovolts && microvolts <= MostMicrovolts;
    }
}
