using System;
using Evenload.Virtual;

namespace nanoFramework.Hardware.Esp32
{
    /// <summary>Lends pins to peripherals, before the object that uses the peripheral is made or opened.</summary>
    public static class Configuration
    {
        /// <summary>Lends a pin to a function; the function leaves the pin it had.</summary>
        /// <param name="pin">0 to 39.</param>
        /// <param name="value">Not an ADC input: those pins are fixed, and the firmware image refuses them.</param>
        /// <exception cref="ArgumentException">No such pin, or an ADC input.</exception>
        public static void SetPinFunction(int pin, DeviceFunction value)
        {
            VirtualBoard.RequirePin(pin);
            if (value >= DeviceFunction.ADC1_CH0)
            {
                throw new ArgumentException($"{value} has a fixed pin; open the ADC channel without SetPinFunction.");
            }

            VirtualBoard.Functions.Assign(pin, value);
        }

        /// <summary>The pin that a function has.</summary>
        /// <returns>0 to 39; −1 if it has none. Only COM1 has pins from the start.</returns>
        public static int GetFunctionPin(DeviceFunction function)
        {
            return VirtualBoard.Functions.PinOf(function);
        }
    }
}
