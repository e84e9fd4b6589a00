using System.Collections.Generic;
using Evenload.Virtual;

namespace System.Device.Gpio
{
    /// <summary>The general-purpose pins of the board, 0 to 39; 34 to 39 are inputs only.</summary>
    public sealed class GpioController : IDisposable
    {
        private readonly Dictionary<int, GpioPin> _pins = new Dictionary<int, GpioPin>();

        /// <summary>Opens a pin as an input without a pull.</summary>
        /// <param name="pinNumber">0 to 39.</param>
        /// <exception cref="InvalidOperationException">No such pin, or it is open.</exception>
        public GpioPin OpenPin(int pinNumber)
        {
            return OpenPin(pinNumber, PinMode.Input);
        }

        /// <summary>Opens a pin. An output starts low; there is no way to start it high.</summary>
        /// <param name="pinNumber">0 to 39.</param>
        /// <param name="mode">What the pin shall do.</param>
        /// <exception cref="InvalidOperationException">No such pin, or it is open.</exception>
        /// <exception cref="ArgumentException">No such mode, or an output on one of pins 34 to 39.</exception>
        public GpioPin OpenPin(int pinNumber, PinMode mode)
        {
            if (!VirtualBoard.Pins.TryOpen(pinNumber))
            {
                throw new InvalidOperationException($"Pin {pinNumber} does not exist or is open.");
            }

            GpioPin pin = new GpioPin(pinNumber);
            try
            {
                pin.SetPinMode(mode);
            }
            catch (ArgumentException)
            {
                pin.Dispose();
                throw;
            }

            lock (_pins)
            {
                _pins[pinNumber] = pin;
            }

            return pin;
        }

        /// <summary>Closes a pin that this controller opened: it becomes an input.</summary>
        /// <exception cref="InvalidOperationException">The pin is not open.</exception>
        public void ClosePin(int pinNumber)
        {
            lock (_pins)
            {
                if (!_pins.Remove(pinNumber, out GpioPin pin))
                {
                    throw new InvalidOperationException($"Pin {pinNumber} is not open.");
                }

                pin.Dispose();
            }
        }

        /// <summary>True while anyone has the pin open.</summary>
        public bool IsPinOpen(int pinNumber)
        {
            return VirtualBoard.Pins.IsOpen(pinNumber);
        }

        /// <summary>The level now; of an output always low, as the ESP32 turns its input off.</summary>
        /// <exception cref="InvalidOperationException">The pin is not open.</exception>
        public PinValue Read(int pinNumber)
        {
            if (!VirtualBoard.Pins.IsOpen(pinNumber))
            {
                throw new InvalidOperationException($"Pin {pinNumber} is not open.");
            }

            return VirtualBoard.Pins.Read(pinNumber);
        }

        /// <summary>Drives an output.</summary>
        /// <exception cref="InvalidOperationException">The pin is not open as an output.</exception>
        public void Write(int pinNumber, PinValue value)
        {
            VirtualBoard.Pins.Write(pinNumber, (bool)value);
        }

        /// <summary>Closes every pin that this controller opened.</summary>
        public void Dispose()
        {
            lock (_pins)
            {
                foreach (GpioPin pin in _pins.Values)
                {
                    pin.Dispose();
                }

                _pins.Clear();
            }
        }
    }
}
