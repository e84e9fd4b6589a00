namespace Evenload.Core.Ports
{
    /// <summary>The test input of the residual-current device.</summary>
    public interface IResidualCurrentTest
    {
        /// <summary>Lets a test current flow through the device until the next call.</summary>
        /// <param name="testing">True for on.</param>
        /// <remarks>Returns within 1 ms, never throws. Repeating a value is free.</remarks>
        void Set(bool testing);
    }
}
