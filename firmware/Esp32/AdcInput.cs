using System;
using System.Device.Adc;

namespace Evenload.Esp32
{
    /// <summary>A voltage on a pin, raw: the median of three conversions, so that one disturbed by the radio does not
    /// count.</summary>
    public sealed class AdcInput
    {
        /// <summary>Stands for a conversion that failed.</summary>
        public const int Failed = -1;

        private readonly AdcChannel _channel;

        /// <summary>Opens the pin's channel.</summary>
        /// <param name="controller">Of all channels.</param>
        /// <param name="pin">32 to 39: the others belong to a converter that fails while Wi-Fi runs.</param>
        /// <exception cref="ArgumentException">Another pin.</exception>
        public AdcInput(AdcController controller, int pin)
        {
            int channel = BoardPins.AdcChannel(pin);
            if (channel == BoardPins.None)
            {
                throw new ArgumentException("A voltage is read on a pin without ADC1; see BoardPins.cs.");
            }

            _channel = controller.OpenChannel(channel);
        }

        /// <summary>Converts three times.</summary>
        /// <returns>0 to 4095; <see cref="Failed"/> when one of them failed.</returns>
        /// <remarks>Some 0.1 to 0.6 ms; allocates nothing. The ESP32's driver gives -1 instead of throwing.</remarks>
        public int Read()
        {
            int a = _channel.ReadValue();
            int b = _channel.ReadValue();
            int c = _channel.ReadValue();
            if (a < 0 || b < 0 || c < 0)
            {
                return Failed;
            }

            int low = a < b ? a : b;
            int high = a < b ? b : a;
            return c < low ? low : c > high ? high : c;
        }
    }
}
