namespace System.Device.Gpio
{
    /// <summary>What a pin does.</summary>
    public enum PinMode
    {
        /// <summary>Input without a pull.</summary>
        Input = 0,

        /// <summary>Input, pulled low.</summary>
        InputPullDown = 1,

        /// <summary>Input, pulled high.</summary>
        InputPullUp = 2,

        /// <summary>Output, driven high and low.</summary>
        Output = 3,

        /// <summary>Output, driven low only.</summary>
        OutputOpenDrain = 4,

        /// <summary>Output, driven low only, pulled high.</summary>
        OutputOpenDrainPullUp = 5,

        /// <summary>Output, driven high only; the ESP32 makes it an open drain.</summary>
        OutputOpenSource = 6,

        /// <summary>Output, driven high only, pulled low; the ESP32 makes it an open drain.</summary>
        OutputOpenSourcePullDown = 7,
    }
}
