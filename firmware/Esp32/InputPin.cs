using System.Device.Gpio;

namespace Evenload.Esp32
{
    /// <summary>A level that other parts of the board drive or pull.</summary>
    public sealed class InputPin
    {
        // Each read makes an object of 24 bytes; the package offers no other way. Twenty a second are 0.5 kB/s a pin.
        private const int ReadEveryMs = 50;

        private readonly GpioPin _pin;
        private long _nextMs;
        private bool _isHigh;

        /// <summary>Takes the pin.</summary>
        /// <param name="controller">Of all pins.</param>
        /// <param name="pin">Any; the board pulls it.</param>
        public InputPin(GpioController controller, int pin)
        {
            _pin = controller.OpenPin(pin, PinMode.Input);
        }

        /// <summary>The level now, or up to 50 ms ago.</summary>
        public bool IsHigh()
        {
            long nowMs = Clock.NowMs();
            if (nowMs >= _nextMs)
            {
                _nextMs = nowMs + ReadEveryMs;
                _isHigh = (bool)_pin.Read();
            }

            return _isHigh;
        }
    }
}
