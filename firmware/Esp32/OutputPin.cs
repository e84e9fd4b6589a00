using System.Device.Gpio;

namespace Evenload.Esp32
{
    /// <summary>A level that the firmware drives; low at first, which is the safe one on this board.</summary>
    /// <remarks>Opening an output pulls it up for some microseconds with 45 kohm, which the board's pull-downs keep
    /// below 0.6 V, and then drives it low (nanoFramework's cpu_gpio.cpp, CPU_GPIO_EnableOutputPin); it cannot start
    /// high. What a pin drives cannot be read back: its input is off.</remarks>
    public sealed class OutputPin
    {
        private readonly GpioPin _pin;
        private bool _isHigh;

        /// <summary>Takes the pin.</summary>
        /// <param name="controller">Of all pins.</param>
        /// <param name="pin">0 to 33.</param>
        public OutputPin(GpioController controller, int pin)
        {
            _pin = controller.OpenPin(pin, PinMode.Output);
        }

        /// <summary>Drives the pin until the next call.</summary>
        /// <param name="high">The level. Repeating it is free; a new one makes an object of 24 bytes.</param>
        public void Set(bool high)
        {
            if (high != _isHigh)
            {
                _isHigh = high;
                _pin.Write(high ? PinValue.High : PinValue.Low); // not Toggle, whose memory is in the driver
            }
        }
    }
}
