namespace Evenload.Twin
{
    /// <summary>What a house draws from the supply, without the vehicle.</summary>
    public interface IHouse
    {
        /// <summary>Current of one supply phase.</summary>
        /// <param name="phase">Supply phase, 0 to 2.</param>
        /// <param name="nowMs">Milliseconds since the start of the run, at least 0.</param>
        /// <returns>Milliamps; positive is import, negative is export.</returns>
        /// <remarks>Allocates nothing. The answer does not depend on what was asked before.</remarks>
        int CurrentMilliamps(int phase, long nowMs);
    }
}
