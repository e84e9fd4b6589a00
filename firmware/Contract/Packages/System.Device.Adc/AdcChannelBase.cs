namespace System.Device.Adc
{
    /// <summary>Base of the channels.</summary>
    public abstract class AdcChannelBase
    {
        /// <summary>For derived classes.</summary>
        protected AdcChannelBase()
        {
        }

        /// <summary>One conversion: raw, 12 bits, not calibrated.</summary>
        /// <returns>The value.</returns>
        public abstract int ReadValue();
    }
}
