using Evenload.Virtual;

namespace System.Device.Adc
{
    /// <summary>The converters of the ESP32, with 12 bits and 12 dB of attenuation.</summary>
    public class AdcController
    {
        private const int SecondConverter = 10;

        private static readonly int[] _pins =
        {
            36, 37, 38, 39, 32, 33, 34, 35, -1, -1, 4, 0, 2, 15, 13, 12, 14, 27, 25, 26,
        };

        /// <summary>20.</summary>
        public int ChannelCount => _pins.Length;

        /// <summary>0.</summary>
        public int MinValue => 0;

        /// <summary>4095.</summary>
        public int MaxValue => 4095;

        /// <summary>12.</summary>
        public int ResolutionInBits => 12;

        /// <summary>Prepares a channel. Its pin needs no function.</summary>
        /// <param name="channelNumber">0 to 7, of the first converter. Those of the second fail as on the device while
        /// its radio runs; 8 and 9 are gone.</param>
        /// <exception cref="ArgumentException">Another number.</exception>
        /// <exception cref="InvalidOperationException">A channel of the second converter.</exception>
        public AdcChannel OpenChannel(int channelNumber)
        {
            if (channelNumber < 0 || channelNumber >= _pins.Length || _pins[channelNumber] < 0)
            {
                throw new ArgumentException($"There is no ADC channel {channelNumber}.");
            }

            if (channelNumber >= SecondConverter)
            {
                throw new InvalidOperationException($"ADC channel {channelNumber} belongs to ADC2; use 0 to 7.");
            }

            return new AdcChannel(_pins[channelNumber]);
        }
    }
}
