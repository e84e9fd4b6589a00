namespace Evenload.Bench.Campaign
{
    /// <summary>What somebody outside has granted, as the one who granted it knows.</summary>
    public sealed class Grant
    {
        /// <summary>Whether it limits.</summary>
        public bool IsBound { get; set; }

        /// <summary>mA per phase.</summary>
        public int Milliamps { get; set; }

        /// <summary>The firmware's time at which it ends.</summary>
        public long UntilMs { get; set; }

        /// <summary>The most that it allows.</summary>
        /// <param name="firmwareMs">The firmware's time.</param>
        public int MostMilliamps(long firmwareMs)
            => !IsBound ? int.MaxValue : firmwareMs < UntilMs ? Milliamps : 0;
    }
}
