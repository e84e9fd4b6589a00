namespace Evenload.Core.Pilot
{
    /// <summary>How a fault ends that is no longer there.</summary>
    public enum FaultClears : byte
    {
        /// <summary>When it has been gone for a while, or on unplugging; after so many times only
        /// after a long while.</summary>
        AfterTime,

        /// <summary>On unplugging.</summary>
        OnUnplugging,

        /// <summary>With a restart, which begins with all checks: somebody has to look first.</summary>
        ByRestart,
    }
}
