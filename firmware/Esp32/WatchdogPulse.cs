using System.Device.Gpio;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>The watchdog's pin: an edge a tick feeds it, any standing level starves it.</summary>
    /// <remarks>hardware/board/README.md: from 0.5 s without an edge the pilot is at +12 V and the contactor without
    /// current; from 1 s the processor is reset.</remarks>
    public sealed class WatchdogPulse : IWatchdog
    {
        private readonly GpioPin _pin;

        /// <summary>Takes the pin; it stands low, so the gate stays shut until ticks end.</summary>
        /// <param name="controller">Of all pins.</param>
        /// <param name="pins">Which pin it is.</param>
        public WatchdogPulse(GpioController controller, BoardPins pins)
        {
            _pin = controller.OpenPin(pins.Watchdog, PinMode.Output);
        }

        /// <inheritdoc/>
        public void Feed() => _pin.Toggle();
    }
}
