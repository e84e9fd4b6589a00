namespace System.Device.Gpio
{
    /// <summary>Level of a pin. A struct, and so an object on the device: hold one of each and hand those
    /// over.</summary>
    public readonly struct PinValue
    {
        private readonly byte _level;

        private PinValue(byte level)
        {
            _level = level;
        }

        /// <summary>High.</summary>
        public static PinValue High => new PinValue(1);

        /// <summary>Low.</summary>
        public static PinValue Low => new PinValue(0);

        /// <summary>Low for 0, high for anything else.</summary>
        /// <param name="value">The number.</param>
        public static implicit operator PinValue(int value) => throw null;

        /// <summary>Low for false, high for true.</summary>
        /// <param name="value">The level.</param>
        public static implicit operator PinValue(bool value) => throw null;

        /// <summary>0 for low, 1 for high.</summary>
        /// <param name="value">The level.</param>
        public static explicit operator int(PinValue value) => throw null;

        /// <summary>False for low, true for high.</summary>
        /// <param name="value">The level.</param>
        public static explicit operator bool(PinValue value) => throw null;

        /// <summary>Compares two levels.</summary>
        /// <param name="a">One level.</param>
        /// <param name="b">The other.</param>
        /// <returns>True when equal.</returns>
        public static bool operator ==(PinValue a, PinValue b) => a._level == b._level;

        /// <summary>The opposite of equality.</summary>
        /// <param name="a">One level.</param>
        /// <param name="b">The other.</param>
        /// <returns>True when not equal.</returns>
        public static bool operator !=(PinValue a, PinValue b) => a._level != b._level;

        /// <inheritdoc/>
        public override bool Equals(object obj) => throw null;

        /// <inheritdoc/>
        public override int GetHashCode() => throw null;
    }
}
