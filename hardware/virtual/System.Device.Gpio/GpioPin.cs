using Evenload.Virtual;

namespace System.Device.Gpio
{
    /// <summary>An open general-purpose pin. Allocates nothing after it was opened.</summary>
    public sealed class GpioPin : IDisposable
    {
        private bool _disposed;

        internal GpioPin(int pinNumber)
        {
            PinNumber = pinNumber;
        }

        /// <summary>0 to 39.</summary>
        public int PinNumber { get; }

        /// <summary>What the pin does.</summary>
        /// <exception cref="ObjectDisposedException">The pin was closed.</exception>
        public PinMode GetPinMode()
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return VirtualBoard.Pins.Mode(PinNumber);
        }

        /// <summary>Changes what the pin does. An output starts low, whatever it was before.</summary>
        /// <exception cref="ArgumentException">No such mode, or an output on one of pins 34 to 39.</exception>
        /// <exception cref="ObjectDisposedException">The pin was closed.</exception>
        public void SetPinMode(PinMode value)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            VirtualBoard.Pins.SetMode(PinNumber, value);
        }

        /// <summary>The level now; of an output always low, as the ESP32 turns its input off.</summary>
        /// <exception cref="ObjectDisposedException">The pin was closed.</exception>
        public PinValue Read()
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            DeviceThread.Pass(DeviceCall.ReadPin);
            return VirtualBoard.Pins.Read(PinNumber);
        }

        /// <summary>Drives an output.</summary>
        /// <exception cref="InvalidOperationException">The pin is no output, or was closed.</exception>
        public void Write(PinValue value)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            DeviceThread.Pass(DeviceCall.WritePin);
            VirtualBoard.Pins.Write(PinNumber, (bool)value);
            DeviceThread.Pass(DeviceCall.WritePin);
        }

        /// <summary>Inverts an output; does nothing to an input.</summary>
        /// <exception cref="ObjectDisposedException">The pin was closed.</exception>
        public void Toggle()
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            DeviceThread.Pass(DeviceCall.WritePin);
            VirtualBoard.Pins.Toggle(PinNumber);
            DeviceThread.Pass(DeviceCall.WritePin);
        }

        /// <summary>Closes the pin: it becomes an input and can be opened again.</summary>
        public void Dispose()
        {
            if (!_disposed)
            {
                _disposed = true;
                VirtualBoard.Pins.Close(PinNumber);
            }
        }
    }
}
