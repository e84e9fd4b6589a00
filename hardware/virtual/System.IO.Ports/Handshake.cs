namespace System.IO.Ports
{
    /// <summary>How a receiver holds the sender back.</summary>
    public enum Handshake
    {
        /// <summary>Not at all.</summary>
        None = 0,

        /// <summary>With the characters XON and XOFF.</summary>
        XOnXOff = 1,

        /// <summary>With the lines RTS and CTS.</summary>
        RequestToSend = 2,

        /// <summary>With both.</summary>
        RequestToSendXOnXOff = 3,
    }
}
