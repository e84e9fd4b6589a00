namespace Evenload.Core.Metering
{
    /// <summary>Which register of a 32-bit value comes first. Bytes within a register are always high byte
    /// first.</summary>
    public enum WordOrder : byte
    {
        /// <summary>The high word has the lower address.</summary>
        HighFirst,

        /// <summary>The low word has the lower address.</summary>
        LowFirst,
    }
}
