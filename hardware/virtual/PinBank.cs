using System;
using System.Device.Gpio;

namespace Evenload.Virtual
{
    /// <summary>Mode, latch and outside drive of each general-purpose pin.</summary>
    internal sealed class PinBank
    {
        private const int FirstInputOnlyPin = 34;
        private const int LetGo = -1;
        private const int AlwaysHigh = 10000;

        private readonly object _lock = new object();
        private readonly bool[] _open = new bool[VirtualBoard.PinCount];
        private readonly PinMode[] _mode = new PinMode[VirtualBoard.PinCount];
        private readonly bool[] _latch = new bool[VirtualBoard.PinCount];
        private readonly bool[] _driven = new bool[VirtualBoard.PinCount];
        private readonly bool[] _drive = new bool[VirtualBoard.PinCount];

        /// <summary>Takes a pin, as an input. False if it does not exist or is taken.</summary>
        internal bool TryOpen(int pin)
        {
            lock (_lock)
            {
                if (pin < 0 || pin >= VirtualBoard.PinCount || _open[pin])
                {
                    return false;
                }

                _open[pin] = true;
                _mode[pin] = PinMode.Input;
                return true;
            }
        }

        /// <summary>Gives a pin back: it is an input from now on.</summary>
        internal void Close(int pin)
        {
            int before;
            lock (_lock)
            {
                before = Driven(pin);
                _open[pin] = false;
                _mode[pin] = PinMode.Input;
            }

            Tell(pin, before, LetGo);
        }

        internal bool IsOpen(int pin)
        {
            lock (_lock)
            {
                return pin >= 0 && pin < VirtualBoard.PinCount && _open[pin];
            }
        }

        internal PinMode Mode(int pin)
        {
            lock (_lock)
            {
                return _mode[pin];
            }
        }

        /// <summary>Sets the mode; an output starts low.</summary>
        /// <exception cref="ArgumentException">No such mode, or an output on one of pins 34 to 39.</exception>
        internal void SetMode(int pin, PinMode mode)
        {
            if (mode < PinMode.Input || mode > PinMode.OutputOpenSourcePullDown)
            {
                throw new ArgumentException($"{(int)mode} is no pin mode.");
            }

            if (mode >= PinMode.Output && pin >= FirstInputOnlyPin)
            {
                throw new ArgumentException($"Pin {pin} is an input only.");
            }

            int before;
            int after;
            lock (_lock)
            {
                before = Driven(pin);
                _latch[pin] = false;
                _mode[pin] = mode;
                after = Driven(pin);
            }

            Tell(pin, before, after);
        }

        /// <exception cref="InvalidOperationException">The pin is not an open output.</exception>
        internal void Write(int pin, bool high)
        {
            int before;
            int after;
            lock (_lock)
            {
                if (!IsOpen(pin) || _mode[pin] < PinMode.Output)
                {
                    throw new InvalidOperationException($"Pin {pin} is not open as an output.");
                }

                before = Driven(pin);
                _latch[pin] = high;
                after = Driven(pin);
            }

            Tell(pin, before, after);
        }

        /// <summary>Inverts the remembered value of an output; an input stays as it is.</summary>
        internal void Toggle(int pin)
        {
            int before;
            int after;
            lock (_lock)
            {
                before = Driven(pin);
                if (_mode[pin] >= PinMode.Output)
                {
                    _latch[pin] = !_latch[pin];
                }

                after = Driven(pin);
            }

            Tell(pin, before, after);
        }

        /// <summary>The level that the firmware reads. Of an output it is always low: its input is off.</summary>
        internal bool Read(int pin)
        {
            lock (_lock)
            {
                return _mode[pin] < PinMode.Output && Level(pin);
            }
        }

        internal void Drive(int pin, bool high)
        {
            lock (_lock)
            {
                _driven[pin] = true;
                _drive[pin] = high;
            }
        }

        internal bool Level(int pin)
        {
            lock (_lock)
            {
                PinMode mode = _mode[pin];
                if (mode == PinMode.Output)
                {
                    return _latch[pin];
                }

                if (mode > PinMode.Output && !_latch[pin])
                {
                    return false; // The ESP32 has no open source: the firmware image makes it an open drain too.
                }

                return _driven[pin] ? _drive[pin] : mode is PinMode.InputPullUp or PinMode.OutputOpenDrainPullUp;
            }
        }

        internal void Reset()
        {
            lock (_lock)
            {
                Array.Clear(_open);
                Array.Clear(_mode);
                Array.Clear(_latch);
                Array.Clear(_driven);
                Array.Clear(_drive);
            }
        }

        private static void Tell(int pin, int before, int after)
        {
            if (before != after)
            {
                VirtualBoard.TellOutput(pin, after);
            }
        }

        private int Driven(int pin)
        {
            if (_mode[pin] < PinMode.Output)
            {
                return LetGo;
            }

            return !_latch[pin] ? 0 : _mode[pin] == PinMode.Output ? AlwaysHigh : LetGo;
        }
    }
}
