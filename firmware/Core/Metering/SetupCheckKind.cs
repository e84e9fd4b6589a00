namespace Evenload.Core.Metering
{
    /// <summary>What a register tells of a meter's set-up.</summary>
    public enum SetupCheckKind : byte
    {
        /// <summary>Carlo Gavazzi's identification code.</summary>
        Identification,

        /// <summary>A text that names the meter.</summary>
        Name,

        /// <summary>Whether export is told from import.</summary>
        MeasuringMode,

        /// <summary>Which wires it is connected to.</summary>
        MeasuringSystem,

        /// <summary>Order of the phases.</summary>
        PhaseSequence,
    }
}
