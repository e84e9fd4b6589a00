namespace System.Device.Wifi
{
    /// <summary>What happens when a Wi-Fi is lost.</summary>
    public enum WifiReconnectionKind
    {
        /// <summary>It is joined again.</summary>
        Automatic,

        /// <summary>Nothing.</summary>
        Manual,
    }
}
