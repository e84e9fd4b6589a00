namespace Evenload.Twin
{
    /// <summary>Meters with SunSpec models behind address 40000: the common model, one meter model, the end.</summary>
    /// <remarks>Model definitions of the SunSpec Alliance. Import is positive, as in the KSEM.</remarks>
    internal static class SunSpecMeters
    {
        private const int CommonModel = 40002;
        private const int MeterModel = 40069;                // 65 + 2 registers further on
        private const long Hundredth = 10;
        private const long Ten = 10_000;
        private const long One = 1000;
        private const long WattHour = 3_600_000_000;         // mW × ms
        private const int NoInt16 = 0x8000;
        private const int NoFloat = 0x7FC0;                  // and 0 behind it

        private static readonly WordFormat Int16 = WordFormat.Integer(1, false, NoInt16);
        private static readonly WordFormat Accumulator = WordFormat.Integer(2, false, 0);
        private static readonly WordFormat Float = WordFormat.Float(2, false);

        /// <summary>A meter that has nothing but SunSpec models.</summary>
        internal static MeterMap Empty()
        {
            return new MeterMap(3, true, false, 125);
        }

        /// <summary>Three phases, INT16: currents and voltages in hundredths, power in tens, energy in Wh.</summary>
        internal static MeterMap AddModel203(this MeterMap map)
        {
            const int length = 105;
            map.AddCommon(203, length);
            for (int offset = 2; offset < 38; offset++)
            {
                map.Words(MeterModel + offset, NoInt16);
            }

            return map
                .Words(MeterModel + 6, -2).Words(MeterModel + 15, -2).Words(MeterModel + 17, -2)
                .Words(MeterModel + 22, 1).Words(MeterModel + 27, 1).Words(MeterModel + 54, 0)
                .Words(MeterModel + 71, NoInt16).Words(MeterModel + 104, NoInt16)
                .All(MeterModel + 2, Quantity.SignedCurrent, Int16, Hundredth)
                .Each(MeterModel + 3, 1, Quantity.SignedCurrent, Int16, Hundredth)
                .All(MeterModel + 7, Quantity.Voltage, Int16, Hundredth)
                .Each(MeterModel + 8, 1, Quantity.Voltage, Int16, Hundredth)
                .All(MeterModel + 16, Quantity.Frequency, Int16, Hundredth)
                .All(MeterModel + 18, Quantity.Power, Int16, Ten)
                .Each(MeterModel + 19, 1, Quantity.Power, Int16, Ten)
                .All(MeterModel + 23, Quantity.ApparentPower, Int16, Ten)
                .Each(MeterModel + 24, 1, Quantity.ApparentPower, Int16, Ten)
                .All(MeterModel + 38, Quantity.Export, Accumulator, WattHour)
                .All(MeterModel + 46, Quantity.Import, Accumulator, WattHour);
        }

        /// <summary>Three phases, FLOAT32.</summary>
        internal static MeterMap AddModel213(this MeterMap map)
        {
            const int length = 124;
            map.AddCommon(213, length);
            for (int offset = 2; offset < length; offset += 2)
            {
                map.Words(MeterModel + offset, NoFloat, 0);
            }

            return map
                .All(MeterModel + 2, Quantity.SignedCurrent, Float, One)
                .Each(MeterModel + 4, 2, Quantity.SignedCurrent, Float, One)
                .All(MeterModel + 10, Quantity.Voltage, Float, One)
                .Each(MeterModel + 12, 2, Quantity.Voltage, Float, One)
                .All(MeterModel + 26, Quantity.Frequency, Float, One)
                .All(MeterModel + 28, Quantity.Power, Float, One)
                .Each(MeterModel + 30, 2, Quantity.Power, Float, One)
                .All(MeterModel + 36, Quantity.ApparentPower, Float, One)
                .Each(MeterModel + 38, 2, Quantity.ApparentPower, Float, One)
                .All(MeterModel + 60, Quantity.Export, Float, WattHour)
                .All(MeterModel + 68, Quantity.Import, Float, WattHour);
        }

        private static void AddCommon(this MeterMap map, int model, int length)
        {
            map.Text(40000, "SunS", 2)
                .Words(CommonModel, 1, MeterModel - CommonModel - 2)
                .Text(CommonModel + 2, "Evenload", 16)
                .Text(CommonModel + 18, "Twin", 16)
                .Text(CommonModel + 34, "", 8)
                .Text(CommonModel + 42, "1.0", 8)
                .Text(CommonModel + 50, "0000001", 16)
                .Words(CommonModel + 66, 1)
                .Words(MeterModel, model, length)
                .Blank(MeterModel + 2, length)
                .Words(MeterModel + 2 + length, 0xFFFF, 0);
        }
    }
}
