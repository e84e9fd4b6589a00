namespace Evenload.Core.Ports
{
    /// <summary>The coil of the contactor.</summary>
    public interface IContactorOutput
    {
        /// <summary>Tells the contactor what to be until the next call.</summary>
        /// <param name="closed">True for closed. Hardware may keep it open all the same.</param>
        /// <remarks>Returns within 1 ms, never throws. The contactor opens within 50 ms. Repeating a value is
        /// free.</remarks>
        void Set(bool closed);
    }
}
