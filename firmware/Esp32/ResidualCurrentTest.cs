using System.Device.Gpio;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>The test input of the residual-current monitor; off at first.</summary>
    public sealed class ResidualCurrentTest : IResidualCurrentTest
    {
        private readonly OutputPin _pin;

        /// <summary>Takes the pin; nothing is tested.</summary>
        /// <param name="controller">Of all pins.</param>
        /// <param name="pins">Which pin it is.</param>
        public ResidualCurrentTest(GpioController controller, BoardPins pins)
        {
            _pin = new OutputPin(controller, pins.ResidualCurrentTest);
        }

        /// <inheritdoc/>
        public void Set(bool testing) => _pin.Set(testing);
    }
}
