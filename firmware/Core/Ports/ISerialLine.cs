namespace Evenload.Core.Ports
{
    /// <summary>A serial line whose speed and parity can be changed, for the search of a meter that nobody knows
    /// them of.</summary>
    public interface ISerialLine : ILink
    {
        /// <summary>Changes the line at once, open or closed. Bytes that are on their way are lost.</summary>
        /// <param name="baud">1200 to 115200.</param>
        /// <param name="parity">0 none, 1 even, 2 odd.</param>
        /// <param name="stopBits">1 or 2.</param>
        /// <returns>False when the port cannot do that; it may be closed then.</returns>
        /// <remarks>Returns within 10 ms; never throws.</remarks>
        bool Configure(int baud, int parity, int stopBits);
    }
}
