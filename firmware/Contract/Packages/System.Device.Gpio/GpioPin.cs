using System;

namespace System.Device.Gpio
{
    /// <summary>An open pin. Without its event, which may lose pulses: a level is polled.</summary>
    public class GpioPin : IDisposable
    {
        internal GpioPin()
        {
        }

        /// <summary>Its number.</summary>
        public int PinNumber => throw null;

        /// <summary>Changes what it does.</summary>
        /// <param name="value">The mode.</param>
        public void SetPinMode(PinMode value) => throw null;

        /// <summary>Its level.</summary>
        /// <returns>The level; a new object.</returns>
        public PinValue Read() => throw null;

        /// <summary>Drives it.</summary>
        /// <param name="value">The level.</param>
        public void Write(PinValue value) => throw null;

        /// <summary>Drives it to the other level; makes no object.</summary>
        public void Toggle() => throw null;

        /// <inheritdoc/>
        public void Dispose() => throw null;
    }
}
