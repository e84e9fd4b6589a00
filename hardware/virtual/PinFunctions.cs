using System;
using System.Collections.Generic;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Virtual
{
    /// <summary>Which pin serves which peripheral.</summary>
    internal sealed class PinFunctions
    {
        private const int Unassigned = -1;
        private const int PwmStep = DeviceFunction.PWM2 - DeviceFunction.PWM1;
        private const int ComStep = DeviceFunction.COM2_TX - DeviceFunction.COM1_TX;

        private readonly Dictionary<DeviceFunction, int> _pins = new Dictionary<DeviceFunction, int>();

        internal PinFunctions()
        {
            Reset();
        }

        internal void Assign(int pin, DeviceFunction function)
        {
            lock (_pins)
            {
                _pins[function] = pin;
            }
        }

        /// <returns>0 to 39; −1 if the function has no pin.</returns>
        internal int PinOf(DeviceFunction function)
        {
            lock (_pins)
            {
                return _pins.TryGetValue(function, out int pin) ? pin : Unassigned;
            }
        }

        internal bool IsPwm(int pin)
        {
            for (DeviceFunction function = DeviceFunction.PWM1; function <= DeviceFunction.PWM16; function += PwmStep)
            {
                if (PinOf(function) == pin)
                {
                    return true;
                }
            }

            return false;
        }

        /// <exception cref="InvalidOperationException">A pin that the port needs was never assigned.</exception>
        internal void RequireSerialPins(int portIndex, bool withRts)
        {
            int port = (portIndex - 1) * ComStep;
            Require(DeviceFunction.COM1_TX + port);
            Require(DeviceFunction.COM1_RX + port);
            if (withRts)
            {
                Require(DeviceFunction.COM1_RTS + port);
            }
        }

        internal void Reset()
        {
            lock (_pins)
            {
                _pins.Clear();
                _pins[DeviceFunction.COM1_TX] = 1;
                _pins[DeviceFunction.COM1_RX] = 3;
                _pins[DeviceFunction.COM1_RTS] = 19;
                _pins[DeviceFunction.COM1_CTS] = 22;
            }
        }

        private void Require(DeviceFunction function)
        {
            if (PinOf(function) == Unassigned)
            {
                throw new InvalidOperationException(
                    $"Pin unavailable: call Configuration.SetPinFunction for {function} before Open.");
            }
        }
    }
}
