using System;

namespace System.Device.Adc
{
    /// <summary>One input of a converter.</summary>
    public class AdcChannel : AdcChannelBase, IDisposable
    {
        internal AdcChannel()
        {
        }

        /// <inheritdoc/>
        public override int ReadValue() => throw null;

        /// <inheritdoc/>
        public void Dispose() => throw null;
    }
}
