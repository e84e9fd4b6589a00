namespace Evenload.Twin
{
    /// <summary>What a register can show. Thousandths of the unit named, of one phase or of all.</summary>
    internal enum Quantity
    {
        /// <summary>Phase to neutral, volts; the mean of all.</summary>
        Voltage,

        /// <summary>From this phase to the next, volts; the mean of all.</summary>
        BetweenPhases,

        /// <summary>Amperes, import positive.</summary>
        SignedCurrent,

        /// <summary>Amperes without sign.</summary>
        Current,

        /// <summary>Amperes without sign, the mean of all.</summary>
        MeanCurrent,

        /// <summary>Amperes in the neutral conductor.</summary>
        NeutralCurrent,

        /// <summary>Active power, watts, import positive.</summary>
        Power,

        /// <summary>Active power, watts, while it is imported; else 0.</summary>
        ImportPower,

        /// <summary>Active power, watts, while it is exported, as a positive number; else 0.</summary>
        ExportPower,

        /// <summary>Volt-amperes.</summary>
        ApparentPower,

        /// <summary>Active by apparent power, negative while exporting.</summary>
        Factor,

        /// <summary>Active by apparent power, without sign.</summary>
        UnsignedFactor,

        /// <summary>Hertz.</summary>
        Frequency,

        /// <summary>Imported energy: milliwatts times milliseconds. The total is the sum over the phases.</summary>
        /// <remarks>From here on, what a meter goes on showing while it has no measured values.</remarks>
        Import,

        /// <summary>Exported energy, as <see cref="Import"/>.</summary>
        Export,

        /// <summary>Imported and exported energy together, as <see cref="Import"/>.</summary>
        ImportAndExport,

        /// <summary>Energy imported by all phases together: what one exports, another uses.</summary>
        NettedImport,

        /// <summary>Energy exported by all phases together.</summary>
        NettedExport,

        /// <summary>0: the phases follow each other as L1, L2, L3. 1: the other way round. No thousandths.</summary>
        ReversedSequence,

        /// <summary>1: L1, L2, L3. −1: the other way round. No thousandths.</summary>
        Rotation,
    }
}
