namespace System.Device.Adc
{
    /// <summary>The first analogue-digital converter.</summary>
    public class AdcController : AdcControllerBase
    {
        /// <summary>The converter.</summary>
        public AdcController() => throw null;

        /// <summary>Value at full scale.</summary>
        public override int MaxValue => throw null;

        /// <inheritdoc/>
        public override AdcChannel OpenChannel(int channelNumber) => throw null;
    }
}
