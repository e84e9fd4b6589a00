namespace Evenload.Core.Metering
{
    /// <summary>How the direction of a phase current is told.</summary>
    public enum SignRule : byte
    {
        /// <summary>By its active power, whatever the sign of the current's register: right for meters that sign it
        /// and for meters that do not.</summary>
        ByPower,

        /// <summary>By the current's register: negative is export.</summary>
        Own,

        /// <summary>Every current counts as import: for meters that tell no direction.</summary>
        Import,
    }
}
