namespace System.IO.Ports
{
    /// <summary>What makes up the ninth bit.</summary>
    public enum Parity
    {
        /// <summary>There is none.</summary>
        None = 0,

        /// <summary>An odd number of ones.</summary>
        Odd = 1,

        /// <summary>An even number of ones.</summary>
        Even = 2,
    }
}
