namespace Evenload.Core.Metering
{
    /// <summary>Phase currents with a direction, from what a P1 telegram tells.</summary>
    /// <remarks>
    /// P1 currents have no direction and, in the Netherlands, whole amperes, cut or rounded. Whatever is not known is
    /// taken to the safe side: import up, export towards zero, for an export too large would grant current. Active
    /// power divided by voltage is never more than the current, and has steps of about 5 mA.
    /// </remarks>
    public static class P1Currents
    {
        /// <summary>Lowest voltage of a 230 V supply, mV: EN 50160, −10 %.</summary>
        public const int LowestMillivolts = 207000;

        /// <summary>Highest voltage of a 230 V supply, mV: EN 50160, +10 %.</summary>
        public const int HighestMillivolts = 253000;

        // With steps as fine as this the current is taken as told: Belgium.
        private const int FineStepMilliamps = 10;

        // W per mV to mA.
        private const long Scale = 1000000;

        /// <summary>Makes currents and powers of a telegram.</summary>
        /// <param name="values">Of a telegram that was complete.</param>
        /// <param name="onePhaseSite">True when only L1 is used: then a one-phase meter and one that tells only the
        /// total power will do, and L2 and L3 are 0.</param>
        /// <param name="reading">Receives them; its time and its number stay as they are.</param>
        /// <returns>Accepted, not yet judged for plausibility; or NotAvailable when a phase is missing: the reading is
        /// then of no use.</returns>
        public static ReadingVerdict Fill(P1Values values, bool onePhaseSite, MeterReading reading)
        {
            bool onlyFirst = onePhaseSite && (values.IsOnePhase || values.IsTotalOnly);
            int total = values.Get(P1Quantity.ImportPower, 0) - values.Get(P1Quantity.ExportPower, 0);
            for (int phase = 0; phase < 3; phase++)
            {
                if (phase > 0 && onlyFirst)
                {
                    reading.CurrentMilliamps[phase] = 0;
                    reading.PowerWatts[phase] = 0;
                }
                else if (onlyFirst && values.IsTotalOnly && values.Has(P1Quantity.ImportPower))
                {
                    reading.CurrentMilliamps[phase] = OfPowerAlone(total);
                    reading.PowerWatts[phase] = total;
                }
                else if (values.Has(P1Quantity.CurrentL1, phase) && values.Has(P1Quantity.ImportPowerL1, phase))
                {
                    reading.CurrentMilliamps[phase] = OfPhase(values, phase);
                    reading.PowerWatts[phase] = Watts(values, phase);
                }
                else
                {
                    return ReadingVerdict.NotAvailable;
                }
            }

            return ReadingVerdict.Accepted;
        }

        private static int Watts(P1Values values, int phase)
            => values.Get(P1Quantity.ImportPowerL1, phase) - values.Get(P1Quantity.ExportPowerL1, phase);

        private static int OfPhase(P1Values values, int phase)
        {
            long told = values.Get(P1Quantity.CurrentL1, phase);
            int step = values.CurrentStepMilliamps;
            int watts = Watts(values, phase);

            // Without a neutral, or with a phase lost, the powers of phases do not tell the direction of currents.
            bool export = watts <= -MeterDecoder.SignFromWatts && values.DeadVoltages == 0;
            if (step <= FineStepMilliamps)
            {
                return Clamped(export ? -told : told);
            }

            long magnitude = watts < 0 ? -(long)watts : watts;
            long millivolts = values.Get(P1Quantity.VoltageL1, phase);
            bool measured = values.Has(P1Quantity.VoltageL1, phase) && (values.DeadVoltages & (1 << phase)) == 0;
            long divisor = measured ? millivolts : HighestMillivolts;
            if (export)
            {
                long active = magnitude * Scale / divisor;
                long most = told + step;
                return Clamped(active < most ? -active : -most);
            }

            // A phase without a voltage has nothing finer than its steps: it may carry all but a whole one more.
            long least = measured ? told : told + step - 1;
            long up = ((magnitude * Scale) + divisor - 1) / divisor;
            return Clamped(up > least ? up : least);
        }

        private static int OfPowerAlone(int watts)
        {
            if (watts <= -MeterDecoder.SignFromWatts)
            {
                return Clamped(watts * Scale / HighestMillivolts); // towards zero
            }

            long magnitude = watts < 0 ? -watts : watts;
            return Clamped(((magnitude * Scale) + LowestMillivolts - 1) / LowestMillivolts);
        }

        private static int Clamped(long value)
        {
            if (value > int.MaxValue)
            {
                return int.MaxValue;
            }

            return value < -int.MaxValue ? -int.MaxValue : (int)value;
        }
    }
}
