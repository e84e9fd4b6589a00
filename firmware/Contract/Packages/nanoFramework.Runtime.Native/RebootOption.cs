namespace nanoFramework.Runtime.Native
{
    /// <summary>How much starts anew.</summary>
    public enum RebootOption
    {
        /// <summary>The chip.</summary>
        NormalReboot = 0,

        /// <summary>The managed part only.</summary>
        ClrOnly = 2,
    }
}
