namespace Evenload.Core.Ports
{
    /// <summary>The voltage of the control pilot of one charger, at the outlet.</summary>
    public interface IPilotInput
    {
        /// <summary>Measures the highest and the lowest voltage of the last period or the last few.</summary>
        /// <param name="peaksMillivolts">Gets the highest, then the lowest, mV, calibrated. A peak that could not be
        /// measured is -2147483648. Of a steady pilot only the peak on its side is measured: the other one is as it was
        /// and drifts to the other side, or it is the same.</param>
        /// <remarks>Returns within 2 ms, never throws. The peaks follow a change within 20 ms, and a drift is past 0 V
        /// within 5 s. At the ends of the duty cycle's range the shorter part may read up to 0.6 V less.</remarks>
        void Read(int[] peaksMillivolts);
    }
}
