namespace Evenload.Core.Metering
{
    /// <summary>What number two registers make.</summary>
    public enum RegisterType : byte
    {
        /// <summary>Two's complement, 32 bits.</summary>
        Int32,

        /// <summary>Unsigned, 32 bits.</summary>
        UInt32,
    }
}
