namespace Evenload.Bench.Campaign
{
    /// <summary>What is wrong between the firmware and its connection. All off at first; each acts at once.</summary>
    public sealed class LinkFaults
    {
        /// <summary>The thread of the link stands still: nothing comes, nothing goes, the state stays.</summary>
        public bool Hangs { get; set; }

        /// <summary>Bytes come one at a time, so many milliseconds apart; 0: as they arrive.</summary>
        public int DripMs { get; set; }

        /// <summary>The connection is reset, and none is accepted.</summary>
        public bool Refuses { get; set; }

        /// <summary>A connection that is asked for is never made.</summary>
        public bool NeverOpens { get; set; }

        /// <summary>The connection is reset every so many milliseconds; 0: it is not.</summary>
        public int ResetEveryMs { get; set; }

        /// <summary>Counted up, it leaves the connection of this moment open, but nothing comes or goes any
        /// more.</summary>
        public int HalfOpens { get; set; }
    }
}
