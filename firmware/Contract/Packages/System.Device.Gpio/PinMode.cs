namespace System.Device.Gpio
{
    /// <summary>What a pin does.</summary>
    public enum PinMode
    {
        /// <summary>An input that floats.</summary>
        Input = 0,

        /// <summary>An input, pulled low.</summary>
        InputPullDown = 1,

        /// <summary>An input, pulled high.</summary>
        InputPullUp = 2,

        /// <summary>An output.</summary>
        Output = 3,

        /// <summary>An output that only pulls low.</summary>
        OutputOpenDrain = 4,
    }
}
