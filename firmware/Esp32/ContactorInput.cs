using System.Device.Gpio;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>Whether the load side of the contactor is live, low is live.</summary>
    /// <remarks>The board filters mains frequency out: an opened contactor shows some 0.1 s later. A broken wire looks
    /// like an open contactor, and then like one that does not close; only the latter is found out.</remarks>
    public sealed class ContactorInput : IContactorInput
    {
        private readonly InputPin _pin;

        /// <summary>Takes the pin.</summary>
        /// <param name="controller">Of all pins.</param>
        /// <param name="pins">Which pin it is.</param>
        public ContactorInput(GpioController controller, BoardPins pins)
        {
            _pin = new InputPin(controller, pins.ContactorFeedback);
        }

        /// <inheritdoc/>
        public bool IsClosed() => !_pin.IsHigh();
    }
}
