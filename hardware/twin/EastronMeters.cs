namespace Evenload.Twin
{
    /// <summary>Eastron: FLOAT32 in input registers, high word first; V, A without sign, W with sign, kWh.</summary>
    /// <remarks>SDM630 protocol V1.5. Requests for odd addresses or half values are refused with exception 02; the
    /// document says that they are not allowed, and not which code answers them.</remarks>
    internal static class EastronMeters
    {
        private const long One = 1000;
        private const long KilowattHour = 3_600_000_000_000; // mW × ms

        private static readonly WordFormat Float = WordFormat.Float(2, false);

        /// <summary>SDM120, SDM230: the places of L2, L3 and of the totals hold 0.</summary>
        internal static MeterMap OnePhase()
        {
            return Create(1);
        }

        /// <summary>SDM72D-M V2.</summary>
        internal static MeterMap ThreePhases()
        {
            return Create(3).All(0x0034, Quantity.Power, Float, One);
        }

        /// <summary>What SDM630 has more.</summary>
        internal static MeterMap AddEnergyByPhase(this MeterMap map)
        {
            return map
                .BlankValues(0x015A, 6, 2)
                .Each(0x015A, 2, Quantity.Import, Float, KilowattHour)
                .Each(0x0160, 2, Quantity.Export, Float, KilowattHour);
        }

        private static MeterMap Create(int phases)
        {
            return new MeterMap(phases, false, true, 60)
                .BlankValues(0x0000, 38, 2).BlankValues(0x0156, 1, 2)
                .Holding(0xFC00, 0x0123, 0x4567) // serial number
                .Each(0x0000, 2, Quantity.Voltage, Float, One)
                .Each(0x0006, 2, Quantity.Current, Float, One)
                .Each(0x000C, 2, Quantity.Power, Float, One)
                .Each(0x0012, 2, Quantity.ApparentPower, Float, One)
                .Each(0x001E, 2, Quantity.Factor, Float, One)
                .All(0x0046, Quantity.Frequency, Float, One)
                .All(0x0048, Quantity.Import, Float, KilowattHour)
                .All(0x004A, Quantity.Export, Float, KilowattHour)
                .All(0x0156, Quantity.ImportAndExport, Float, KilowattHour);
        }
    }
}
