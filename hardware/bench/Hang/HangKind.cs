namespace Evenload.Bench.Hang
{
    /// <summary>What a thread of the firmware is for, and with it what its hanging may cost.</summary>
    public enum HangKind : byte
    {
        /// <summary>The charging path.</summary>
        Path,

        /// <summary>The meter's link over the network.</summary>
        Link,

        /// <summary>Any other: no vehicle notices, for a long time.</summary>
        Other,
    }
}
