namespace Evenload.Bench.Campaign
{
    /// <summary>One time that a fault is in force.</summary>
    public sealed class Episode
    {
        /// <summary>Which fault.</summary>
        public FaultRow Fault { get; init; }

        /// <summary>Its first millisecond.</summary>
        public long FromMs { get; init; }

        /// <summary>The millisecond after its last.</summary>
        public long UntilMs { get; init; }

        /// <summary>How bad it is, 0 to 999.</summary>
        public int Draw { get; init; }
    }
}
