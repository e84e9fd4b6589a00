using Evenload.Core.Metering;

namespace Evenload.Core.Scan
{
    /// <summary>How likely it is that some numbers are what a meter measures at a supply.</summary>
    public static class ScanNumbers
    {
        private const int LeastMillivolts = 80000;
        private const int MostMillivolts = 300000;
        private const int LeastMillihertz = 45000;
        private const int MostMillihertz = 65000;

        // Countis tells power in steps of 10 W, and a meter measures currents and powers in different moments.
        private const int SlackWatts = 60;

        /// <summary>Makes a reading of registers, and judges it.</summary>
        /// <param name="model">Tells where they have what.</param>
        /// <param name="registers">As they were read, as far as they were.</param>
        /// <param name="entry">Gets the reading; <see cref="ScanEntry.HasReading"/> tells whether it is one.</param>
        /// <returns>0 when these are no numbers of such a meter; more for more that speaks for it.</returns>
        public static int Judge(MeterModel model, RegisterReader registers, ScanEntry entry)
        {
            entry.Forget();
            int live = 0;
            bool possible = true;
            int phases = model.Voltage == null ? 0 : model.Voltage.Addresses.Length;
            for (int phase = 0; phase < phases; phase++)
            {
                long millivolts = registers.Read(model.Voltage, phase);     // 0 where it is not told
                possible = possible && millivolts >= 0 && millivolts <= MostMillivolts;
                entry.VoltageMillivolts[phase] = MeterDecoder.Narrowed(millivolts);
                live += millivolts >= LeastMillivolts ? 1 : 0;
            }

            long millihertz = model.Frequency == null ? 0 : registers.Read(model.Frequency, 0);
            bool told = model.Frequency != null && registers.IsNumber;
            bool hertz = told && millihertz >= LeastMillihertz && millihertz <= MostMillihertz;
            entry.FrequencyMillihertz = hertz ? (int)millihertz : 0;
            entry.HasReading = FillCurrents(model, registers, entry);
            bool whole = live == (model.Phases == 0 ? 3 : model.Phases);
            bool sure = hertz || (!told && whole);
            return possible && live > 0 && sure && entry.HasReading ? live + (hertz ? 4 : 0) + (whole ? 1 : 0) : 0;
        }

        private static long Magnitude(long value) => value < 0 ? -value : value;

        // False when a number is missing or cannot be.
        private static bool FillCurrents(MeterModel model, RegisterReader registers, ScanEntry entry)
        {
            int numbers = 0;
            for (int phase = 0; phase < model.Current.Addresses.Length; phase++)
            {
                long milliamps = registers.Read(model.Current, phase);
                bool known = registers.IsNumber;
                long watts = model.Power == null ? 0 : registers.Read(model.Power, phase);
                known = known && (model.Power == null || registers.IsNumber);
                if (!known && model.Phases == 0 && phase > 0)
                {
                    continue;           // a meter for one or three phases tells nothing of those that it does not have
                }

                // A meter that does not tell its voltages may be named all the same; then the largest has to do.
                long millivolts = model.Voltage == null ? 0 : registers.Read(model.Voltage, phase);
                bool told = model.Voltage != null && registers.IsNumber;
                long most = Magnitude(milliamps) * (told ? millivolts : MostMillivolts) / 1000000;
                if (!known || Magnitude(milliamps) > 2 * model.RatingMilliamps
                    || Magnitude(watts) > most + (most / 10) + SlackWatts)
                {
                    return false;
                }

                numbers++;
                entry.PowerWatts[phase] = MeterDecoder.Narrowed(watts);
                entry.CurrentMilliamps[phase] = model.Sign == SignRule.ByPower
                    ? MeterDecoder.Signed((int)milliamps, (int)watts)
                    : (int)(model.Sign == SignRule.Import ? Magnitude(milliamps) : milliamps);
            }

            return numbers > 0;
        }
    }
}
