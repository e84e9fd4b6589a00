namespace Evenload.Twin
{
    /// <summary>Meters that come alone or in twos: high word first but for one, currents without sign.</summary>
    internal static class OtherMeters
    {
        private const long Tenth = 100;
        private const long Hundredth = 10;
        private const long One = 1000;
        private const long Ten = 10_000;
        private const long Thousand = 1_000_000;
        private const long WattHour = 3_600_000_000; // mW × ms
        private const ulong AllOnes = 0xFFFFFFFFFFFFFFFF;

        private static readonly WordFormat Float = WordFormat.Float(2, false);
        private static readonly WordFormat FloatLowWordFirst = WordFormat.Float(2, true);
        private static readonly WordFormat Double = WordFormat.Float(4, false);
        private static readonly WordFormat Word = WordFormat.Integer(1, false, AllOnes);
        private static readonly WordFormat Words2 = WordFormat.Integer(2, false, AllOnes); // of either sign
        private static readonly WordFormat Words4 = WordFormat.Integer(4, false, AllOnes);
        private static readonly WordFormat AbbInt16 = WordFormat.Integer(1, false, 0x7FFF);
        private static readonly WordFormat AbbInt32 = WordFormat.Integer(2, false, 0x7FFFFFFF);

        /// <summary>Socomec Countis E23, E24, E27: 0.01 V, 0.001 A, 10 W, 0.01 kWh; no value is all ones.</summary>
        internal static MeterMap Countis(string name)
        {
            return new MeterMap(3, true, false, 125)
                .Words(0xC350, 'S', 'O', 'C', 'O') // one letter a register
                .Text(0xC38A, name, 8)
                .Blank(0xC552, 0xC58E - 0xC552).Blank(0xC652, 8).Blank(0xC702, 8)
                .Each(0xC552, 2, Quantity.BetweenPhases, Words2, Hundredth)
                .Each(0xC558, 2, Quantity.Voltage, Words2, Hundredth)
                .All(0xC55E, Quantity.Frequency, Words2, 1)
                .Each(0xC560, 2, Quantity.Current, Words2, 1)
                .All(0xC566, Quantity.NeutralCurrent, Words2, 1)
                .All(0xC568, Quantity.Power, Words2, Ten)
                .All(0xC56C, Quantity.ApparentPower, Words2, Ten)
                .All(0xC56E, Quantity.Factor, Words2, 1)
                .Each(0xC570, 2, Quantity.Power, Words2, Ten)
                .Each(0xC57C, 2, Quantity.ApparentPower, Words2, Ten)
                .Each(0xC582, 2, Quantity.Factor, Words2, 1)
                .All(0xC588, Quantity.MeanCurrent, Words2, 1)
                .All(0xC58A, Quantity.BetweenPhases, Words2, Hundredth)
                .All(0xC58C, Quantity.Voltage, Words2, Hundredth)
                .All(0xC652, Quantity.Import, Words2, 1000 * WattHour)
                .All(0xC658, Quantity.Export, Words2, 1000 * WattHour)
                .All(0xC702, Quantity.Import, Words2, 10 * WattHour)
                .All(0xC708, Quantity.Export, Words2, 10 * WattHour);
        }

        /// <summary>ABB B23, B24: 0.1 V, 0.01 A, 0.01 W, 0.01 kWh. No value is the greatest of the type.</summary>
        internal static MeterMap AbbThreePhases(string type)
        {
            return Abb(3, type)
                .Each(0x5B06, 2, Quantity.BetweenPhases, Words2, Tenth)
                .Each(0x5B16, 2, Quantity.Power, AbbInt32, Hundredth)
                .Each(0x5B3B, 1, Quantity.Factor, AbbInt16, 1);
        }

        /// <summary>ABB B21. It has power in the total only, and says so of its phase.</summary>
        internal static MeterMap AbbOnePhase()
        {
            return Abb(1, "B21 112-100")
                .Words(0x5B02, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF)
                .Words(0x5B0E, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF)
                .Words(0x5B16, 0x7FFF, 0xFFFF, 0x7FFF, 0xFFFF, 0x7FFF, 0xFFFF);
        }

        /// <summary>Schneider iEM3155, iEM3255: kW. The manual's register numbers are one more.</summary>
        internal static MeterMap SchneiderIem3000()
        {
            return new MeterMap(3, true, false, 125)
                .Blank(0x0BB7, 0x3E).Blank(0x0C25, 2).Blank(0x0C83, 8)
                .Each(0x0BB7, 2, Quantity.Current, Float, One)
                .Each(0x0BD3, 2, Quantity.Voltage, Float, One)
                .Each(0x0BED, 2, Quantity.Power, Float, Thousand)
                .All(0x0BF3, Quantity.Power, Float, Thousand)
                .All(0x0C25, Quantity.Frequency, Float, One)
                .All(0x0C83, Quantity.Import, Words4, WattHour)
                .All(0x0C87, Quantity.Export, Words4, WattHour);
        }

        /// <summary>Finder 7M.38. Nobody has told of more than 20 registers answered.</summary>
        internal static MeterMap Finder7M38()
        {
            return new MeterMap(3, false, true, 20)
                .Blank(2500, 38).Blank(2584, 2).Blank(2752, 6)
                .Each(2500, 2, Quantity.Voltage, Float, One)
                .Each(2516, 2, Quantity.Current, Float, One)
                .Each(2530, 2, Quantity.Power, Float, One)
                .All(2536, Quantity.Power, Float, One)
                .All(2584, Quantity.Frequency, Float, One)
                .All(2752, Quantity.Import, Float, WattHour)
                .All(2756, Quantity.Export, Float, WattHour);
        }

        /// <summary>Janitza UMG 604, UMG 96RM.</summary>
        internal static MeterMap JanitzaUmg()
        {
            return new MeterMap(3, true, false, 125)
                .Blank(19000, 78)
                .Each(19000, 2, Quantity.Voltage, Float, One)
                .Each(19012, 2, Quantity.Current, Float, One)
                .Each(19020, 2, Quantity.Power, Float, One)
                .All(19026, Quantity.Power, Float, One)
                .All(19050, Quantity.Frequency, Float, One)
                .All(19052, Quantity.Rotation, Float, 1)
                .Each(19062, 2, Quantity.Import, Float, WattHour)
                .All(19068, Quantity.Import, Float, WattHour)
                .Each(19070, 2, Quantity.Export, Float, WattHour)
                .All(19076, Quantity.Export, Float, WattHour);
        }

        /// <summary>Siemens SENTRON PAC2200. It does not give away parts of a value.</summary>
        internal static MeterMap SiemensPac2200()
        {
            return new MeterMap(3, true, true, 125)
                .BlankValues(1, 33, 2).BlankValues(801, 4, 4)
                .Each(1, 2, Quantity.Voltage, Float, One)
                .Each(13, 2, Quantity.Current, Float, One)
                .Each(19, 2, Quantity.ApparentPower, Float, One)
                .Each(25, 2, Quantity.Power, Float, One)
                .All(55, Quantity.Frequency, Float, One)
                .All(65, Quantity.Power, Float, One)
                .All(801, Quantity.Import, Double, WattHour)
                .All(809, Quantity.Export, Double, WattHour);
        }

        /// <summary>Shelly Pro 3EM: low word first, and nothing between what it has.</summary>
        internal static MeterMap ShellyPro3Em()
        {
            return new MeterMap(3, false, true, 125)
                .All(1011, Quantity.Current, FloatLowWordFirst, One)
                .All(1013, Quantity.Power, FloatLowWordFirst, One)
                .Each(1020, 20, Quantity.Voltage, FloatLowWordFirst, One)
                .Each(1022, 20, Quantity.Current, FloatLowWordFirst, One)
                .Each(1024, 20, Quantity.Power, FloatLowWordFirst, One)
                .Each(1033, 20, Quantity.Frequency, FloatLowWordFirst, One)
                .All(1162, Quantity.Import, FloatLowWordFirst, WattHour)
                .All(1164, Quantity.Export, FloatLowWordFirst, WattHour);
        }

        /// <summary>TQ EM420, sold as Kostal Smart Energy Meter: power in and power out in registers of their own.
        /// </summary>
        /// <remarks>Its pattern for no value is not documented; all ones here. It has the SunSpec models too.</remarks>
        internal static MeterMap TqEm420()
        {
            return new MeterMap(3, true, false, 125)
                .Blank(0, 28).Blank(40, 104).Blank(512, 8)
                .All(0, Quantity.ImportPower, Words2, Tenth)
                .All(2, Quantity.ExportPower, Words2, Tenth)
                .All(26, Quantity.Frequency, Words2, 1)
                .Each(40, 40, Quantity.ImportPower, Words2, Tenth)
                .Each(42, 40, Quantity.ExportPower, Words2, Tenth)
                .Each(60, 40, Quantity.Current, Words2, 1)
                .Each(62, 40, Quantity.Voltage, Words2, 1)
                .Each(64, 40, Quantity.Factor, Words2, 1)
                .All(512, Quantity.Import, Words4, WattHour / 10)
                .All(516, Quantity.Export, Words4, WattHour / 10)
                .AddModel203();
        }

        private static MeterMap Abb(int phases, string type)
        {
            return new MeterMap(phases, true, false, 125)
                .Blank(0x5000, 8).Blank(0x5460, 24).Blank(0x5B00, 0x3E)
                .Words(0x5B12, 0xFFFF, 0xFFFF) // no current transformer on the neutral conductor
                .Words(0x8900, 0, 1).Text(0x8908, "B1.0", 8).Text(0x8960, type, 6)
                .Each(0x5B00, 2, Quantity.Voltage, Words2, Tenth)
                .Each(0x5B0C, 2, Quantity.Current, Words2, Hundredth)
                .All(0x5B14, Quantity.Power, AbbInt32, Hundredth)
                .All(0x5B2C, Quantity.Frequency, Word, Hundredth)
                .All(0x5B3A, Quantity.Factor, AbbInt16, 1)
                .All(0x5000, Quantity.Import, Words4, 10 * WattHour)
                .All(0x5004, Quantity.Export, Words4, 10 * WattHour)
                .Each(0x5460, 4, Quantity.Import, Words4, 10 * WattHour)
                .Each(0x546C, 4, Quantity.Export, Words4, 10 * WattHour);
        }
    }
}
