namespace System.IO.Ports
{
    /// <summary>The pause behind a character, in bits.</summary>
    public enum StopBits
    {
        /// <summary>One bit.</summary>
        One = 1,

        /// <summary>Two bits.</summary>
        Two = 2,

        /// <summary>One and a half bits; on the virtual board two, which every receiver takes.</summary>
        OnePointFive = 3,
    }
}
