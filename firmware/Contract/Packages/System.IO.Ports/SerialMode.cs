namespace System.IO.Ports
{
    /// <summary>What the RTS pin does.</summary>
    public enum SerialMode
    {
        /// <summary>Flow control, if any.</summary>
        Normal = 0,

        /// <summary>It enables the RS-485 driver while sending.</summary>
        RS485 = 1,
    }
}
