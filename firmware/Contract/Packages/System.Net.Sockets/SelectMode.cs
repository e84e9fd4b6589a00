namespace System.Net.Sockets
{
    /// <summary>What a poll asks for.</summary>
    public enum SelectMode
    {
        /// <summary>Something to read, or the end of the connection.</summary>
        SelectRead = 0,

        /// <summary>Room to write, or a connection made.</summary>
        SelectWrite = 1,

        /// <summary>An error.</summary>
        SelectError = 2,
    }
}
