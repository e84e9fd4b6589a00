namespace System.Device.Adc
{
    /// <summary>The converters; their pins need no function.</summary>
    public class AdcController
    {
        /// <summary>All channels.</summary>
        public AdcController() => throw null;

        /// <summary>Prepares a channel: 12 bits, 12 dB of attenuation.</summary>
        /// <param name="channelNumber">0 to 7 are GPIO 36 to 39 and 32 to 35.</param>
        /// <returns>The channel.</returns>
        public AdcChannel OpenChannel(int channelNumber) => throw null;
    }
}
