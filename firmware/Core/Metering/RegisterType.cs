namespace Evenload.Core.Metering
{
    /// <summary>What number one, two or four registers make.</summary>
    public enum RegisterType : byte
    {
        /// <summary>Two's complement, 32 bits.</summary>
        Int32,

        /// <summary>Unsigned, 32 bits.</summary>
        UInt32,

        /// <summary>Two's complement, 16 bits.</summary>
        Int16,

        /// <summary>Unsigned, 16 bits.</summary>
        UInt16,

        /// <summary>Two's complement, 64 bits.</summary>
        Int64,

        /// <summary>IEEE 754 binary32.</summary>
        Float32,

        /// <summary>IEEE 754 binary64; its first 32 significant bits count.</summary>
        Float64,
    }
}
