namespace Evenload.Core.Metering
{
    /// <summary>Phases in words.</summary>
    public static class PhaseNames
    {
        /// <summary>The phases of a mask.</summary>
        /// <param name="mask">Bit 0 for L1 to bit 2 for L3.</param>
        /// <returns>For instance " L1 L3", each with a blank before it.</returns>
        public static string List(int mask)
            => ((mask & 1) != 0 ? " L1" : "") + ((mask & 2) != 0 ? " L2" : "") + ((mask & 4) != 0 ? " L3" : "");
    }
}
