namespace Evenload.Core.Ports
{
    /// <summary>The light that the owner sees.</summary>
    public interface IIndicator
    {
        /// <summary>Switches the light.</summary>
        /// <param name="lit">True for on.</param>
        /// <remarks>Returns within 1 ms, never throws. Repeating a value is free.</remarks>
        void Set(bool lit);
    }
}
