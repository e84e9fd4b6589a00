namespace Evenload.Bench.Live
{
    /// <summary>Something in the demonstration's house that is on for a while.</summary>
    public sealed class HouseLoad
    {
        /// <summary>Describes a load.</summary>
        /// <param name="name">For people.</param>
        /// <param name="phase">The supply phase it hangs on, 0 to 2.</param>
        /// <param name="milliamps">What it draws.</param>
        /// <param name="fromSeconds">Since the start of the demonstration,</param>
        /// <param name="toSeconds">until this one.</param>
        public HouseLoad(string name, int phase, int milliamps, int fromSeconds, int toSeconds)
        {
            Name = name;
            Phase = phase;
            Milliamps = milliamps;
            FromMs = fromSeconds * 1000L;
            ToMs = toSeconds * 1000L;
        }

        /// <summary>For people.</summary>
        public string Name { get; }

        /// <summary>The supply phase it hangs on, 0 to 2.</summary>
        public int Phase { get; }

        /// <summary>What it draws, mA.</summary>
        public int Milliamps { get; }

        private long FromMs { get; }

        private long ToMs { get; }

        /// <summary>Whether it is on.</summary>
        public bool IsOn(long nowMs) => nowMs >= FromMs && nowMs < ToMs;
    }
}
