namespace Evenload.Core.Metering
{
    /// <summary>One kind of P1 port: all that is particular about its line and its telegrams.</summary>
    public sealed class P1Version
    {
        /// <summary>Profile name: lower case with hyphens; never changes.</summary>
        public string Name { get; set; }

        /// <summary>What it is, for people.</summary>
        public string Title { get; set; }

        /// <summary>Where its facts come from, and how sure they are.</summary>
        public string Source { get; set; }

        /// <summary>What of it is not firm, as a sentence without a full stop; null where all is.</summary>
        public string NotFirm { get; set; }

        /// <summary>Speed of the line, baud.</summary>
        public int Baud { get; set; }

        /// <summary>Data bits of a character, 7 or 8.</summary>
        public int DataBits { get; set; }

        /// <summary>Parity of a character: 0 none, 1 even, 2 odd.</summary>
        public int Parity { get; set; }

        /// <summary>Stop bits of a character, 1 or 2.</summary>
        public int StopBits { get; set; }

        /// <summary>The longest time from one telegram to the next, ms.</summary>
        public int PeriodMs { get; set; }

        /// <summary>True when its telegrams have a check; then one without is refused.</summary>
        public bool RequiresCheck { get; set; }

        /// <summary>True when its characters have seven bits: <see cref="P1Parser"/> then takes the eighth for their
        /// parity.</summary>
        public bool SevenBits => DataBits == 7;
    }
}
