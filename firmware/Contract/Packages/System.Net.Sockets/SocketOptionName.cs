namespace System.Net.Sockets
{
    /// <summary>An option; the level says which of those with the same number.</summary>
    public enum SocketOptionName
    {
        /// <summary>TCP: send at once.</summary>
        NoDelay = 1,

        /// <summary>Socket: the local address may be in use.</summary>
        ReuseAddress = 4,

        /// <summary>Socket: probe an idle connection.</summary>
        KeepAlive = 8,

        /// <summary>Socket: allow sending to all.</summary>
        Broadcast = 32,
    }
}
