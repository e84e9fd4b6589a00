namespace Evenload.Core.Metering
{
    /// <summary>What is wrong with the way a meter is set up or connected. Values never change: they are kept in
    /// logs.</summary>
    public enum SetupFinding : byte
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>Another meter with another map answers; its readings are refused. Value: its identification
        /// code.</summary>
        WrongModel = 1,

        /// <summary>Another meter with the same currents and powers answers. Value: its identification code.</summary>
        OtherModel = 2,

        /// <summary>A code of no known meter. Value: the code.</summary>
        UnknownCode = 3,

        /// <summary>It does not name itself as this model does. Value: what it says instead, its first
        /// register.</summary>
        OtherName = 4,

        /// <summary>It shows what is given to the grid as if it were taken from it. Value: the register's.</summary>
        ExportHidden = 5,

        /// <summary>It is not set up for three phases with neutral. Value: the register's.</summary>
        MeasuringSystem = 6,

        /// <summary>Its phases come in the order L1, L3, L2. Value: the register's.</summary>
        PhaseSequence = 7,

        /// <summary>A phase has no voltage. Value: bit 0 for L1 to bit 2 for L3.</summary>
        NoVoltage = 8,

        /// <summary>No model of those sought is in its SunSpec map. Value: the last one found.</summary>
        NoSunSpecModel = 9,

        /// <summary>P1: it sends encrypted telegrams.</summary>
        Encrypted = 10,

        /// <summary>P1: it sends binary frames (HDLC), as Norwegian and Danish meters do.</summary>
        Binary = 11,

        /// <summary>P1: telegrams tell of one phase where the site has three.</summary>
        MissingPhases = 12,

        /// <summary>P1: bytes come, but no telegram.</summary>
        NoTelegram = 13,
    }
}
