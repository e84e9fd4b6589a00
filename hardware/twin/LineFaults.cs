namespace Evenload.Twin
{
    /// <summary>What is wrong with a line. All off at first; each switch may be changed at any time, from any thread,
    /// and acts from the next request on.</summary>
    public sealed class LineFaults
    {
        /// <summary>No reply comes.</summary>
        public bool Silent { get; set; }

        /// <summary>One bit of every n-th reply is wrong, behind its third byte, so that the CRC does not fit. On TCP
        /// the transaction identifier is instead one of long ago. 0 means never, 1 every time.</summary>
        public int CorruptEvery { get; set; }

        /// <summary>Random bytes right before each reply, 0 to 256.</summary>
        public int NoiseBytesBefore { get; set; }

        /// <summary>Serial line only: the client hears its own request, while it sends.</summary>
        public bool Echo { get; set; }

        /// <summary>Think time on top of the usual one, milliseconds, at least 0.</summary>
        public int DelayMs { get; set; }

        /// <summary>Always one behind: each reply waits for the next request and comes instead of its reply.</summary>
        public bool LateReplies { get; set; }

        /// <summary>Every other reply waits for the next request, and comes right before its reply.</summary>
        public bool Glued { get; set; }

        /// <summary>Each reply comes twice, without a pause between.</summary>
        public bool Duplicate { get; set; }

        /// <summary>Each reply comes from the unit identifier one higher, and is faultless otherwise.</summary>
        public bool WrongUnit { get; set; }

        /// <summary>Each byte of a reply comes on its own, <see cref="SplitGapMs"/> after the one before.</summary>
        public bool SplitBytes { get; set; }

        /// <summary>Pause before each further byte under <see cref="SplitBytes"/>, milliseconds, at least 0.</summary>
        public int SplitGapMs { get; set; } = 1;

        /// <summary>So many bytes at the end of each reply are missing, at least 0.</summary>
        public int CutBytes { get; set; }

        /// <summary>Each reply is an exception with this code, 1 to 255; 0 means none is.</summary>
        public int ExceptionCode { get; set; }

        /// <summary>The registers of every n-th reply are random, or those of an address two further on; unit,
        /// function, length and CRC fit. 0 means never, 1 every time.</summary>
        public int ScrambleEvery { get; set; }

        /// <summary>A random byte arrives every millisecond, asked or not.</summary>
        public bool ChatterAlways { get; set; }
    }
}
