using Evenload.Core.Metering;

namespace Evenload.Core.Scan
{
    /// <summary>What a scan can come upon.</summary>
    public enum ScanKind : byte
    {
        /// <summary>A meter of the catalogue.</summary>
        Meter,

        /// <summary>A server that answers, and whose registers fit no meter of the catalogue.</summary>
        UnknownDevice,

        /// <summary>Each answer of a unit is damaged, or there are two, while the line is quiet otherwise: several
        /// servers have its identifier.</summary>
        Collision,

        /// <summary>Damaged bytes come whoever is asked.</summary>
        Noise,

        /// <summary>Somebody else asks on this line.</summary>
        ForeignClient,

        /// <summary>Bytes come without a question, and they are no frames at this speed.</summary>
        UnaskedBytes,

        /// <summary>The port or connection does not open, or does not stay open.</summary>
        NoLink,
    }
}
