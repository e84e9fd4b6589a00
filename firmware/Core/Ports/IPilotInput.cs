namespace Evenload.Core.Ports
{
    /// <summary>The voltage of the control pilot of one charger, at the outlet.</summary>
    public interface IPilotInput
    {
        /// <summary>Measures the highest and the lowest voltage of the last period or the last few.</summary>
        /// <param name="peaksMillivolts">Gets the highest, then the lowest, mV, calibrated; of a steady pilot both are
        /// the same. A peak that could not be measured is -2147483648.</param>
        /// <remarks>Returns within 2 ms, never throws. The peak detectors follow a change within 20 ms.</remarks>
        void Read(int[] peaksMillivolts);
    }
}
