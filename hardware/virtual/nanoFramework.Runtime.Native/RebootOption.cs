namespace nanoFramework.Runtime.Native
{
    /// <summary>How to restart.</summary>
    public enum RebootOption
    {
        /// <summary>The whole chip.</summary>
        NormalReboot = 0,

        /// <summary>Into the small boot loader, where there is one.</summary>
        EnterNanoBooter = 1,

        /// <summary>The managed program only; peripherals run on.</summary>
        ClrOnly = 2,

        /// <summary>Into the vendor's boot loader, where there is one.</summary>
        EnterProprietaryBooter = 8,
    }
}
