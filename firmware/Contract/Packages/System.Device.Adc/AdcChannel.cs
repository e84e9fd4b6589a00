namespace System.Device.Adc
{
    /// <summary>A voltage that can be measured.</summary>
    public class AdcChannel
    {
        internal AdcChannel()
        {
        }

        /// <summary>Converts once and waits for it; nothing is corrected.</summary>
        /// <returns>0 to 4095; -1 when it failed.</returns>
        public int ReadValue() => throw null;
    }
}
