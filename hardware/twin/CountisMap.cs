using System;

namespace Evenload.Twin
{
    /// <summary>Socomec Countis E27: 32 bits, high word first; 0.01 V, 0.001 A without sign, 10 W with sign.</summary>
    internal sealed class CountisMap : IMeterMap
    {
        private const int NotAvailable = -1; // all bits 1
        private const int MaximumQuantity = 125;
        private const long TenWatts = 10_000; // mW
        private const long HundredthKilowattHour = 36_000_000_000; // mW × ms

        /// <inheritdoc/>
        public RegisterStore Create()
        {
            var store = new RegisterStore(true, false, MaximumQuantity);
            const string maker = "SOCO"; // one letter a register
            for (int i = 0; i < maker.Length; i++)
            {
                store.Set(0xC350 + i, maker[i]);
            }

            const string name = "COUNTIS E27\0\0\0\0\0"; // eight registers of two letters
            for (int i = 0; i < name.Length; i += 2)
            {
                store.Set(0xC38A + (i / 2), (ushort)((name[i] << 8) | name[i + 1]));
            }

            store.Clear(0xC552, 0xC58E - 0xC552);
            store.Clear(0xC652, 8);
            store.Clear(0xC702, 8);
            return store;
        }

        /// <inheritdoc/>
        public void Write(RegisterStore store, Measurement measured)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                WritePhase(store, measured, phase);
            }

            WriteSystem(store, measured);
            WriteEnergy(store, measured);
        }

        private static void WritePhase(RegisterStore store, Measurement measured, int phase)
        {
            long power = measured.PowerMilliwatts[phase];
            long apparent = Measurement.Magnitude(power);
            int current = (int)Measurement.Magnitude(measured.CurrentMilliamps[phase]);
            Put(store, 0xC552 + (2 * phase), Measurement.Scaled(measured.BetweenPhasesMillivolts, 10), measured);
            Put(store, 0xC558 + (2 * phase), Measurement.Scaled(measured.VoltageMillivolts, 10), measured);
            Put(store, 0xC560 + (2 * phase), current, measured);
            Put(store, 0xC570 + (2 * phase), Measurement.Scaled(power, TenWatts), measured);
            Put(store, 0xC576 + (2 * phase), 0, measured);
            Put(store, 0xC57C + (2 * phase), Measurement.Scaled(apparent, TenWatts), measured);
            Put(store, 0xC582 + (2 * phase), Measurement.FactorPermille(power, apparent), measured);
        }

        private static void WriteSystem(RegisterStore store, Measurement measured)
        {
            long active = Measurement.Sum(measured.PowerMilliwatts);
            long apparent = Measurement.SumOfMagnitudes(measured.PowerMilliwatts);
            Put(store, 0xC55E, 50000, measured); // 0.001 Hz
            Put(store, 0xC566, NeutralMilliamps(measured.CurrentMilliamps), measured);
            Put(store, 0xC568, Measurement.Scaled(active, TenWatts), measured);
            Put(store, 0xC56A, 0, measured);
            Put(store, 0xC56C, Measurement.Scaled(apparent, TenWatts), measured);
            Put(store, 0xC56E, Measurement.FactorPermille(active, apparent), measured);
            Put(store, 0xC588, MeanMilliamps(measured.CurrentMilliamps), measured);
            Put(store, 0xC58A, Measurement.Scaled(measured.BetweenPhasesMillivolts, 10), measured);
            Put(store, 0xC58C, Measurement.Scaled(measured.VoltageMillivolts, 10), measured);
        }

        private static void WriteEnergy(RegisterStore store, Measurement measured)
        {
            long import = Measurement.Sum(measured.ImportMilliwattMs) / HundredthKilowattHour;
            long export = Measurement.Sum(measured.ExportMilliwattMs) / HundredthKilowattHour;
            store.SetHighWordFirst(0xC652, (int)(import / 100));
            store.SetHighWordFirst(0xC658, (int)(export / 100));
            store.SetHighWordFirst(0xC702, (int)import);
            store.SetHighWordFirst(0xC708, (int)export);
        }

        /// <summary>Length of the sum of three arrows at 120 degrees.</summary>
        private static int NeutralMilliamps(int[] milliamps)
        {
            double a = milliamps[0];
            double b = milliamps[1];
            double c = milliamps[2];
            return (int)Math.Sqrt((a * a) + (b * b) + (c * c) - (a * b) - (b * c) - (c * a));
        }

        private static int MeanMilliamps(int[] milliamps)
        {
            long sum = Measurement.Magnitude(milliamps[0]) + Measurement.Magnitude(milliamps[1])
                + Measurement.Magnitude(milliamps[2]);
            return (int)(sum / 3);
        }

        private static void Put(RegisterStore store, int address, int value, Measurement measured)
        {
            store.SetHighWordFirst(address, measured.Available ? value : NotAvailable);
        }
    }
}
