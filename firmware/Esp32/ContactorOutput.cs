using System.Device.Gpio;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>The relay that gives the contactor's coil its voltage; open at first.</summary>
    public sealed class ContactorOutput : IContactorOutput
    {
        private readonly OutputPin _pin;

        /// <summary>Takes the pin; the relay is without current.</summary>
        /// <param name="controller">Of all pins.</param>
        /// <param name="pins">Which pin it is.</param>
        public ContactorOutput(GpioController controller, BoardPins pins)
        {
            _pin = new OutputPin(controller, pins.Contactor);
        }

        /// <inheritdoc/>
        public void Set(bool closed) => _pin.Set(closed);
    }
}
