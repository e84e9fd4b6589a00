namespace Evenload.Core.Metering
{
    /// <summary>Which lines of a P1 telegram are used, and what they mean.</summary>
    public static class P1Objects
    {
        /// <summary>The quantity of a line.</summary>
        /// <param name="line">Its identifier has been read.</param>
        /// <returns>None for a line that is not used: other channels (gas, water, heat), other objects.</returns>
        public static P1Quantity QuantityOf(ObisLine line)
        {
            int channel = (line.Group(0) << 8) | line.Group(1);
            int c = line.Group(2);
            int d = line.Group(3);
            int e = line.Group(4);
            switch (channel)
            {
                case 0x100: // 1-0, electricity
                    return Electricity(c, d, e);
                case 0x103: // 1-3
                    return c == 0 && d == 2 && e == 8 ? P1Quantity.Version : P1Quantity.None;
                case 0x000: // 0-0
                    if (c == 1 && d == 0 && e == 0)
                    {
                        return P1Quantity.Time;
                    }

                    return c == 96 && d == 1 && e == 4 ? P1Quantity.Version : P1Quantity.None;
                default:
                    return P1Quantity.None;
            }
        }

        /// <summary>Takes what a line tells.</summary>
        /// <param name="line">Its identifier has been read.</param>
        /// <param name="values">Receives it.</param>
        /// <returns>Complete also for a line that is not used; Duplicate; or BadValue for one that is used and not
        /// understood.</returns>
        public static P1Outcome Take(ObisLine line, P1Values values)
        {
            P1Quantity quantity = QuantityOf(line);
            if (quantity == P1Quantity.None)
            {
                return P1Outcome.Complete;
            }

            if (!line.EnterField())
            {
                return P1Outcome.BadValue;
            }

            if (quantity >= P1Quantity.Time)
            {
                return TakeHint(quantity, line, values);
            }

            if (quantity >= P1Quantity.ImportEnergy && line.FieldIsEmpty && line.AtEnd)
            {
                return P1Outcome.Complete; // the Belgian month's peak may vanish; nothing that charges hangs on these
            }

            return TakeNumber(quantity, line, values);
        }

        private static P1Quantity Electricity(int c, int d, int e)
        {
            if (d == 7 && e == 0)
            {
                return Momentary(c);
            }

            if (d == 8 && e <= 2)
            {
                return c == 1 ? (P1Quantity)((int)P1Quantity.ImportEnergy + e)
                    : c == 2 ? (P1Quantity)((int)P1Quantity.ExportEnergy + e)
                    : P1Quantity.None;
            }

            if (c != 1 || e != 0)
            {
                return P1Quantity.None;
            }

            return d == 4 ? P1Quantity.QuarterDemand : d == 6 ? P1Quantity.MonthPeak : P1Quantity.None;
        }

        private static P1Quantity Momentary(int c)
        {
            switch (c)
            {
                case 1: return P1Quantity.ImportPower;
                case 2: return P1Quantity.ExportPower;
                case 21: return P1Quantity.ImportPowerL1;
                case 41: return P1Quantity.ImportPowerL2;
                case 61: return P1Quantity.ImportPowerL3;
                case 22: return P1Quantity.ExportPowerL1;
                case 42: return P1Quantity.ExportPowerL2;
                case 62: return P1Quantity.ExportPowerL3;
                case 31: return P1Quantity.CurrentL1;
                case 51: return P1Quantity.CurrentL2;
                case 71: return P1Quantity.CurrentL3;
                case 32: return P1Quantity.VoltageL1;
                case 52: return P1Quantity.VoltageL2;
                case 72: return P1Quantity.VoltageL3;
                default: return P1Quantity.None;
            }
        }

        /// <summary>Time and version: nothing is decided by them, so one in an unknown form counts as absent.</summary>
        private static P1Outcome TakeHint(P1Quantity quantity, ObisLine line, P1Values values)
        {
            bool read = quantity == P1Quantity.Time ? line.ReadTime() : line.ReadInteger();
            if (read && line.AtEnd)
            {
                values.Put(quantity, line.Number);
            }

            return P1Outcome.Complete;
        }

        private static P1Outcome TakeNumber(P1Quantity quantity, ObisLine line, P1Values values)
        {
            if (quantity == P1Quantity.MonthPeak)
            {
                // Its time has a field of its own, before it.
                if (!line.ReadTime())
                {
                    return P1Outcome.BadValue;
                }

                values.Put(P1Quantity.MonthPeakTime, line.Number); // twice only if the peak is
                line.EnterField(); // without a field there is no number
            }

            if (!line.ReadNumber(UnitOf(quantity)) || !line.AtEnd || !Fits(quantity, line.Number))
            {
                return P1Outcome.BadValue;
            }

            if (!values.Put(quantity, line.Number))
            {
                return P1Outcome.Duplicate;
            }

            if (UnitOf(quantity) == 'A')
            {
                values.NoteDecimals(line.Decimals);
            }

            return P1Outcome.Complete;
        }

        private static bool Fits(P1Quantity quantity, long number)
            => number <= int.MaxValue || UnitOf(quantity) == 'h';

        private static char UnitOf(P1Quantity quantity)
        {
            if (quantity >= P1Quantity.CurrentL1 && quantity <= P1Quantity.CurrentL3)
            {
                return 'A';
            }

            if (quantity >= P1Quantity.VoltageL1 && quantity <= P1Quantity.VoltageL3)
            {
                return 'V';
            }

            return quantity >= P1Quantity.ImportEnergy && quantity <= P1Quantity.ExportEnergyTariff2 ? 'h' : 'W';
        }
    }
}
