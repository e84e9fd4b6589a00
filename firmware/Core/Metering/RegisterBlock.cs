namespace Evenload.Core.Metering
{
    /// <summary>Registers that one request reads.</summary>
    public sealed class RegisterBlock
    {
        /// <summary>A block.</summary>
        /// <param name="startAddress">0 to 65535, 0-based as on the wire.</param>
        /// <param name="quantity">1 to 125.</param>
        public RegisterBlock(int startAddress, int quantity)
        {
            StartAddress = startAddress;
            Quantity = quantity;
        }

        /// <summary>First register, 0 to 65535.</summary>
        public int StartAddress { get; }

        /// <summary>Number of registers, 1 to 125.</summary>
        public int Quantity { get; }
    }
}
