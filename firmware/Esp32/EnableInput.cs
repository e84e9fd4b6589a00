using System.Device.Gpio;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>The contact from outside, low is closed; a broken wire is open.</summary>
    public sealed class EnableInput : IEnableInput
    {
        private readonly InputPin _pin;

        /// <summary>Takes the pin.</summary>
        /// <param name="controller">Of all pins.</param>
        /// <param name="pins">Which pin it is; the board has one.</param>
        public EnableInput(GpioController controller, BoardPins pins)
        {
            _pin = new InputPin(controller, pins.Enable);
        }

        /// <inheritdoc/>
        public bool IsEnabled() => !_pin.IsHigh();
    }
}
