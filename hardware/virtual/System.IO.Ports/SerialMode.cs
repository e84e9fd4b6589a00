namespace System.IO.Ports
{
    /// <summary>What the port drives.</summary>
    public enum SerialMode
    {
        /// <summary>A line of its own in each direction.</summary>
        Normal = 0,

        /// <summary>
        /// One pair for both directions. On the device the RTS pin enables the transmitter; on the virtual board the
        /// RS-485 adapter does that by itself.
        /// </summary>
        RS485 = 1,
    }
}
