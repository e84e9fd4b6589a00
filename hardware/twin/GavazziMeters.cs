namespace Evenload.Twin
{
    /// <summary>Carlo Gavazzi: integers with sign, low word first; 0.1 V, 0.001 A, 0.1 W, 0.1 kWh.</summary>
    /// <remarks>Modbus protocols of EM100/ET100 (V4.0), EM300/ET300 (revision 17) and EM24-DIN (V4); EM500 and EM24
    /// Ethernet as several drivers agree. No value: the high word is 7FFFh. They are read only here: the firmware has
    /// to tell which register to write, and not to write it.</remarks>
    internal static class GavazziMeters
    {
        private const long Tenth = 100;                           // V, W, Hz
        private const long WattHour = 3_600_000_000;              // mW × ms
        private const long TenthKilowattHour = 100 * WattHour;

        private static readonly WordFormat Int16 = WordFormat.Integer(1, true, 0x7FFF);
        private static readonly WordFormat Int32 = WordFormat.Integer(2, true, 0x7FFFFFFF);
        private static readonly WordFormat Int64 = WordFormat.Integer(4, true, 0x7FFFFFFFFFFFFFFF);

        /// <summary>EM111, EM112, ET112: one phase. The limit is that of the older revisions.</summary>
        internal static MeterMap Em100(int code, Quantity factor)
        {
            return new MeterMap(1, true, true, 50)
                .Blank(0x0000, 0x24).Blank(0x0100, 0x12)
                .Code(code).Mode(0x1103, 1).MeasuringSystem(0x1002)
                .AddLink().Words(0x2004, 50)
                .Each(0x0000, 0, Quantity.Voltage, Int32, Tenth)
                .Each(0x0002, 0, Quantity.SignedCurrent, Int32, 1)
                .Each(0x0004, 0, Quantity.Power, Int32, Tenth)
                .Each(0x0006, 0, Quantity.ApparentPower, Int32, Tenth)
                .Each(0x000E, 0, factor, Int16, 1)
                .All(0x000F, Quantity.Frequency, Int16, Tenth)
                .Each(0x0010, 0, Quantity.Import, Int32, TenthKilowattHour)
                .Each(0x0020, 0, Quantity.Export, Int32, TenthKilowattHour)
                .Each(0x0100, 0, Quantity.SignedCurrent, Int32, 1) // the same again
                .Each(0x0102, 0, Quantity.Voltage, Int32, Tenth)
                .Each(0x0106, 0, Quantity.Power, Int32, Tenth)
                .Each(0x010C, 0, factor, Int32, 1)
                .All(0x0110, Quantity.Frequency, Int32, Tenth);
        }

        /// <summary>EM330, EM340, ET330, ET340. Totals are sums over the phases: L1 importing while L2 exports counts
        /// both.</summary>
        internal static MeterMap Em300(int code)
        {
            MeterMap map = new MeterMap(3, true, true, 50)
                .AddEm300Block(Quantity.SignedCurrent)
                .Code(code).Mode(0x1103, 1).MeasuringSystem(0x1002)
                .Words(0x1104, 0, 0) // wiring help: nothing wrong
                .AddLink().Words(0x2004, 50)
                .All(0x0032, Quantity.ReversedSequence, Int16, 1)
                .AddTotals(Quantity.Import, Quantity.Export);
            for (int phase = 0; phase < 3; phase++)
            {
                map.Blank(0x0120 + (14 * phase), 6); // the same again, phase by phase
            }

            return map
                .Each(0x0120, 14, Quantity.Voltage, Int32, Tenth)
                .Each(0x0122, 14, Quantity.SignedCurrent, Int32, 1)
                .Each(0x0124, 14, Quantity.Power, Int32, Tenth);
        }

        /// <summary>EM530, EM540, in mode C: netted totals. Nobody has seen more than 52 registers answered.</summary>
        internal static MeterMap Em500(int code)
        {
            return new MeterMap(3, true, true, 52)
                .AddEm300Block(Quantity.Current)
                .Blank(0x010E, 2).Words(0x0302, 0x1000).Blank(0x0500, 0x40)
                .Code(code).Mode(0x1103, 2).MeasuringSystem(0x1002)
                .AddLink().Words(0x5007, 2024)
                .AddTotals(Quantity.NettedImport, Quantity.NettedExport)
                .All(0x010E, Quantity.ReversedSequence, Int32, -1)
                .All(0x0500, Quantity.NettedImport, Int64, WattHour)
                .Each(0x0510, 4, Quantity.Import, Int64, WattHour)
                .All(0x051C, Quantity.NettedExport, Int64, WattHour)
                .All(0x053C, Quantity.Frequency, Int32, 1);
        }

        /// <summary>EM24-DIN on a serial line, application H. Its 002Eh is demand, and not the power factor.</summary>
        internal static MeterMap Em24(int code)
        {
            return new MeterMap(3, true, true, 11)
                .Blank(0x0000, 0x5E)
                .Code(code).Mode(0x1101, 7).MeasuringSystem(0x1102)
                .Alone(0x0300, 0).Alone(0x0301, 0).Alone(0x0302, 0).Alone(0x0303, 0).Alone(0x0304, 0)
                .Words(0x110A, 1, 1) // address 1, 9600 baud
                .Text(0x1300, "EV0000000000T", 7)
                .AddVoltagesToReactivePower(Quantity.Current)
                .Each(0x0032, 1, Quantity.UnsignedFactor, Int16, 1)
                .All(0x0035, Quantity.UnsignedFactor, Int16, 1)
                .All(0x0036, Quantity.ReversedSequence, Int16, -1)
                .All(0x0037, Quantity.Frequency, Int16, Tenth)
                .All(0x003E, Quantity.NettedImport, Int32, TenthKilowattHour)
                .All(0x0042, Quantity.NettedImport, Int32, TenthKilowattHour) // since a reset that never came
                .Each(0x0046, 2, Quantity.Import, Int32, TenthKilowattHour)
                .All(0x005C, Quantity.NettedExport, Int32, TenthKilowattHour);
        }

        /// <summary>EM24-DIN with Ethernet: the map of EM300, the applications of EM24.</summary>
        internal static MeterMap Em24Ethernet(int code)
        {
            return new MeterMap(3, true, true, 50)
                .AddEm300Block(Quantity.Current)
                .Code(code).Mode(0xA000, 7).Words(0xA100, 0).MeasuringSystem(0x1002)
                .Words(0x0302, 0x1000).Words(0x0304, 0x1803) // firmware 1.8.3
                .All(0x0032, Quantity.ReversedSequence, Int16, -1)
                .AddTotals(Quantity.NettedImport, Quantity.NettedExport);
        }

        /// <summary>Ratios of current and voltage transformers: 1.0.</summary>
        internal static MeterMap AddTransformers(this MeterMap map)
        {
            return map.Words(0x1003, 10, 0, 10, 0);
        }

        /// <summary>Export counters of the phases, which the EM types lack.</summary>
        internal static MeterMap AddExportByPhase(this MeterMap map)
        {
            return map.Blank(0x0060, 6).Each(0x0060, 2, Quantity.Export, Int32, TenthKilowattHour);
        }

        private static MeterMap AddEm300Block(this MeterMap map, Quantity current)
        {
            return map
                .Blank(0x0000, 0x50)
                .AddVoltagesToReactivePower(current)
                .Each(0x002E, 1, Quantity.Factor, Int16, 1)
                .All(0x0031, Quantity.Factor, Int16, 1)
                .All(0x0033, Quantity.Frequency, Int16, Tenth)
                .Each(0x0040, 2, Quantity.Import, Int32, TenthKilowattHour);
        }

        /// <summary>0000h to 002Dh, which all three-phase meters share. No load here has reactive power.</summary>
        private static MeterMap AddVoltagesToReactivePower(this MeterMap map, Quantity current)
        {
            return map
                .Each(0x0000, 2, Quantity.Voltage, Int32, Tenth)
                .Each(0x0006, 2, Quantity.BetweenPhases, Int32, Tenth)
                .Each(0x000C, 2, current, Int32, 1)
                .Each(0x0012, 2, Quantity.Power, Int32, Tenth)
                .Each(0x0018, 2, Quantity.ApparentPower, Int32, Tenth)
                .All(0x0024, Quantity.Voltage, Int32, Tenth)
                .All(0x0026, Quantity.BetweenPhases, Int32, Tenth)
                .All(0x0028, Quantity.Power, Int32, Tenth)
                .All(0x002A, Quantity.ApparentPower, Int32, Tenth);
        }

        private static MeterMap AddTotals(this MeterMap map, Quantity import, Quantity export)
        {
            return map
                .All(0x0034, import, Int32, TenthKilowattHour)
                .All(0x004E, export, Int32, TenthKilowattHour);
        }

        /// <summary>Factory settings of the link (address 1, 9600 baud, no parity, one stop bit) and serial number.
        /// </summary>
        private static MeterMap AddLink(this MeterMap map)
        {
            return map.Words(0x2000, 1, 1, 1, 1).Text(0x5000, "EV0000000000T", 7);
        }
    }
}
