using System.Device.Gpio;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>The residual-current monitor, low is content; a broken wire is a trip.</summary>
    /// <remarks>The board takes the contactor's coil away at a trip by itself; this only tells why, up to 50 ms
    /// later.</remarks>
    public sealed class ResidualCurrentInput : IResidualCurrentInput
    {
        private readonly InputPin _pin;

        /// <summary>Takes the pin.</summary>
        /// <param name="controller">Of all pins.</param>
        /// <param name="pins">Which pin it is.</param>
        public ResidualCurrentInput(GpioController controller, BoardPins pins)
        {
            _pin = new InputPin(controller, pins.ResidualCurrent);
        }

        /// <inheritdoc/>
        public bool IsTripped() => _pin.IsHigh();
    }
}
