namespace System.IO
{
    /// <summary>What a file is opened for.</summary>
    public enum FileAccess
    {
        /// <summary>To read.</summary>
        Read = 1,

        /// <summary>To write.</summary>
        Write = 2,

        /// <summary>Both.</summary>
        ReadWrite = 3,
    }
}
