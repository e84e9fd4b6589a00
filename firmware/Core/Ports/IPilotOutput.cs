namespace Evenload.Core.Ports
{
    /// <summary>The control pilot of one charger, 1 kHz.</summary>
    public interface IPilotOutput
    {
        /// <summary>Drives the pilot until the next call.</summary>
        /// <param name="dutyTenthousandths">1000 to 9600 oscillates; 10000 is steady +12 V (x1); 0 is steady -12 V
        /// (F). Any other value counts as 10000.</param>
        /// <remarks>Returns within 1 ms, never throws, acts at the next period. Repeating a value is free.</remarks>
        void Drive(int dutyTenthousandths);
    }
}
