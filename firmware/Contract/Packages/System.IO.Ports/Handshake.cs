namespace System.IO.Ports
{
    /// <summary>How one side holds the other back.</summary>
    public enum Handshake
    {
        /// <summary>Not at all.</summary>
        None = 0,

        /// <summary>By characters.</summary>
        XOnXOff = 1,

        /// <summary>By the RTS line.</summary>
        RequestToSend = 2,

        /// <summary>By both.</summary>
        RequestToSendXOnXOff = 3,
    }
}
