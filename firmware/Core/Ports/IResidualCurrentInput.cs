namespace Evenload.Core.Ports
{
    /// <summary>What the residual-current device says.</summary>
    public interface IResidualCurrentInput
    {
        /// <summary>Whether the device has tripped, by a residual current or by its test.</summary>
        /// <remarks>Returns within 1 ms, never throws. A broken wire reads as tripped.</remarks>
        bool IsTripped();
    }
}
