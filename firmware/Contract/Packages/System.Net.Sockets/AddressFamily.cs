namespace System.Net.Sockets
{
    /// <summary>Kind of an address.</summary>
    public enum AddressFamily
    {
        /// <summary>IPv4.</summary>
        InterNetwork = 2,
    }
}
