using System.Device.Gpio;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>A light on a pin, high is on.</summary>
    public sealed class GpioIndicator : IIndicator
    {
        private readonly GpioPin _pin;
        private bool _lit;

        /// <summary>Takes the pin; the light is off.</summary>
        /// <param name="controller">Of all pins.</param>
        /// <param name="pin">An output.</param>
        public GpioIndicator(GpioController controller, int pin)
        {
            _pin = controller.OpenPin(pin, PinMode.Output);
        }

        /// <inheritdoc/>
        public void Set(bool lit)
        {
            if (lit != _lit)
            {
                _lit = lit;
                _pin.Toggle(); // Write would make a PinValue each time; the driver remembers the level
            }
        }
    }
}
