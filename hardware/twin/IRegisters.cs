namespace Evenload.Twin
{
    /// <summary>What a Modbus server reads its replies from.</summary>
    public interface IRegisters
    {
        /// <summary>Reads registers as the function codes 3 and 4 do.</summary>
        /// <param name="function">Function code of the request.</param>
        /// <param name="startAddress">As on the wire, 0 to 65535.</param>
        /// <param name="quantity">As on the wire.</param>
        /// <param name="target">Gets the registers, high byte first; 250 bytes behind the offset are enough.</param>
        /// <param name="offset">Where to begin in <paramref name="target"/>.</param>
        /// <returns>Bytes written, twice the quantity; or an exception code times −1.</returns>
        int Read(int function, int startAddress, int quantity, byte[] target, int offset);
    }
}
