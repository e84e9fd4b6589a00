namespace System.Device.Adc
{
    /// <summary>Base of the converters.</summary>
    public abstract class AdcControllerBase
    {
        /// <summary>For derived classes.</summary>
        protected AdcControllerBase()
        {
        }

        /// <summary>Value at full scale.</summary>
        public abstract int MaxValue { get; }

        /// <summary>Takes a channel.</summary>
        /// <param name="channelNumber">Its number.</param>
        /// <returns>The channel.</returns>
        public abstract AdcChannel OpenChannel(int channelNumber);
    }
}
