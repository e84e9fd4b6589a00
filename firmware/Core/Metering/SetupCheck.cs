namespace Evenload.Core.Metering
{
    /// <summary>A register of a meter's row that is looked at before its readings are believed.</summary>
    public sealed class SetupCheck
    {
        /// <summary>A check.</summary>
        /// <param name="kind">What it tells.</param>
        /// <param name="startAddress">0 to 65535.</param>
        /// <param name="expected">Values that are fine, of the first register; for <see cref="SetupCheckKind.Name"/> the
        /// values of all registers, in order.</param>
        /// <param name="remedy">What to press or which register to write, as a sentence without its full stop; null for
        /// <see cref="SetupCheckKind.Identification"/>.</param>
        public SetupCheck(SetupCheckKind kind, int startAddress, int[] expected, string remedy)
        {
            Kind = kind;
            StartAddress = startAddress;
            Expected = expected;
            Remedy = remedy;
        }

        /// <summary>What it tells.</summary>
        public SetupCheckKind Kind { get; }

        /// <summary>Its first register, 0 to 65535.</summary>
        public int StartAddress { get; }

        /// <summary>Registers to read together, 1 to 125.</summary>
        public int Quantity { get; set; } = 1;

        /// <summary>Values that are fine.</summary>
        public int[] Expected { get; }

        /// <summary>What to do otherwise.</summary>
        public string Remedy { get; }
    }
}
