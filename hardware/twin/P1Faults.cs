namespace Evenload.Twin
{
    /// <summary>What is wrong with a P1 line. All off at first; each switch may be changed at any time, from any
    /// thread, and acts from the next telegram on.</summary>
    public sealed class P1Faults
    {
        /// <summary>No telegram comes.</summary>
        public bool Silent { get; set; }

        /// <summary>The check of every n-th telegram does not fit. 0 means never, 1 every time.</summary>
        public int BadCheckEvery { get; set; }

        /// <summary>Telegrams end with "!" alone.</summary>
        public bool NoCheck { get; set; }

        /// <summary>So many bytes at the end of each telegram are missing, at least 0.</summary>
        public int CutBytes { get; set; }

        /// <summary>Random bytes right before each telegram, 0 to 256.</summary>
        public int NoiseBytesBefore { get; set; }

        /// <summary>Each telegram comes twice, without a pause between.</summary>
        public bool Glued { get; set; }

        /// <summary>Pause after every 256 bytes of a telegram, milliseconds, at least 0: adapters gather bytes, and
        /// meters pause, up to 150.</summary>
        public int PauseMs { get; set; }

        /// <summary>A network bridge made LF of each CR LF; the check is that of the telegram as it was.</summary>
        public bool LineFeedOnly { get; set; }

        /// <summary>The telegram is inside an encrypted envelope, of which only the header is real.</summary>
        public bool Encrypted { get; set; }

        /// <summary>It speaks at another speed than the one it is listened to: for each thousand characters so many
        /// random ones are heard, 1 to 1000; 0: the speed is right.</summary>
        public int WrongSpeedPermille { get; set; }

        /// <summary>Characters of seven bits and even parity, heard as eight bits: the parity is the highest.</summary>
        public bool ParityInHighBit { get; set; }
    }
}
