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

        /// <summary>When somebody who has looked at it says so, or on a restart.</summary>
        ByPerson,
    }
}
