using System;

namespace System.Device.Gpio
{
    /// <summary>The pins.</summary>
    public sealed class GpioController : IDisposable
    {
        /// <summary>All pins, by GPIO number.</summary>
        public GpioController() => throw null;

        /// <summary>Opens a pin; an output is pulled high for a moment and then low.</summary>
        /// <param name="pinNumber">GPIO number.</param>
        /// <param name="mode">What it does.</param>
        /// <returns>The pin.</returns>
        public GpioPin OpenPin(int pinNumber, PinMode mode) => throw null;

        /// <inheritdoc/>
        public void Dispose() => throw null;
    }
}
