namespace System.Device.Gpio
{
    /// <summary>A level, low or high.</summary>
    public readonly struct PinValue : IEquatable<PinValue>
    {
        private readonly bool _high;

        private PinValue(bool high)
        {
            _high = high;
        }

        /// <summary>Near the supply.</summary>
        public static PinValue High => new PinValue(true);

        /// <summary>Near ground.</summary>
        public static PinValue Low => new PinValue(false);

        /// <summary>0 is low, anything else high.</summary>
        public static implicit operator PinValue(int value) => new PinValue(value != 0);

        /// <summary>True is high.</summary>
        public static implicit operator PinValue(bool value) => new PinValue(value);

        /// <summary>0 or 1.</summary>
        public static explicit operator byte(PinValue value) => value._high ? (byte)1 : (byte)0;

        /// <summary>0 or 1.</summary>
        public static explicit operator int(PinValue value) => value._high ? 1 : 0;

        /// <summary>True if high.</summary>
        public static explicit operator bool(PinValue value) => value._high;

        /// <summary>The same level.</summary>
        public static bool operator ==(PinValue a, PinValue b) => a._high == b._high;

        /// <summary>Different levels.</summary>
        public static bool operator !=(PinValue a, PinValue b) => a._high != b._high;

        /// <summary>The same level.</summary>
        public bool Equals(PinValue other) => _high == other._high;

        /// <summary>The same level.</summary>
        public override bool Equals(object obj) => obj is PinValue other && Equals(other);

        /// <summary>0 or 1.</summary>
        public override int GetHashCode() => (int)this;

        /// <summary>High or Low.</summary>
        public override string ToString() => _high ? "High" : "Low";
    }
}
