namespace Evenload.Budget
{
    /// <summary>A row of the table: a figure of each assembly or of all, and how large it may become.</summary>
    /// <param name="Name">What is counted, with its unit.</param>
    /// <param name="Parts">Of metering, the Core, the console and the rim; empty where only the whole counts.</param>
    /// <param name="Whole">Of all.</param>
    /// <param name="Most">For each part; for the whole where there are none.</param>
    public sealed record Limit(string Name, int[] Parts, int Whole, int Most)
    {
        /// <summary>Whether a figure is larger than it may be.</summary>
        public bool IsBroken => Parts.Length == 0 ? Whole > Most : System.Array.Exists(Parts, part => part > Most);
    }
}
