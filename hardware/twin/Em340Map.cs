namespace Evenload.Twin
{
    /// <summary>Carlo Gavazzi EM340: 32 bits signed, low word first; 0.1 V, 0.001 A, 0.1 W, 0.1 kWh.</summary>
    /// <remarks>Modbus protocol of the EM300 and ET300 series, revision 17.</remarks>
    internal sealed class Em340Map : IMeterMap
    {
        private const int NotAvailable = 0x7FFFFFFF;
        private const int Model = 341; // EM340 AV2
        private const int ModelAddress = 0x000B;
        private const int ModeAddress = 0x1103;
        private const int MaximumQuantity = 50;
        private const long TenthKilowattHour = 360_000_000_000; // mW × ms

        /// <inheritdoc/>
        public RegisterStore Create()
        {
            var store = new RegisterStore(true, true, MaximumQuantity);
            store.Clear(0x0000, 0x0050);
            for (int phase = 0; phase < 3; phase++)
            {
                store.Clear(0x0120 + (14 * phase), 6);
            }

            store.SetAlone(ModelAddress, Model);
            store.Set(0x0033, 500);     // 0.1 Hz
            store.Set(0x1002, 0);       // 3P.n
            store.Set(ModeAddress, 1);  // mode B, bidirectional
            store.Set(0x1104, 0);       // wiring help: nothing wrong
            store.Set(0x1105, 0);
            store.Set(0x2000, 1);       // factory setting: address 1,
            store.Set(0x2001, 1);       // 9600 baud,
            store.Set(0x2002, 1);       // no parity,
            store.Set(0x2003, 1);       // one stop bit
            store.Set(0x2004, MaximumQuantity);
            SetSerialNumber(store);
            return store;
        }

        /// <inheritdoc/>
        public void Write(RegisterStore store, Measurement measured)
        {
            store.Set(ModeAddress, (ushort)(measured.Absolute ? 0 : 1));
            for (int phase = 0; phase < 3; phase++)
            {
                WritePhase(store, measured, phase);
            }

            WriteSystem(store, measured);
            WriteEnergy(store, measured);
        }

        private static void WritePhase(RegisterStore store, Measurement measured, int phase)
        {
            int voltage = Measurement.Scaled(measured.VoltageMillivolts, 100);
            int current = Shown(measured.CurrentMilliamps[phase], measured);
            int power = Shown(Measurement.Scaled(measured.PowerMilliwatts[phase], 100), measured);
            int apparent = (int)Measurement.Magnitude(power);
            Put(store, 0x0000 + (2 * phase), voltage, measured);
            Put(store, 0x0006 + (2 * phase), Measurement.Scaled(measured.BetweenPhasesMillivolts, 100), measured);
            Put(store, 0x000C + (2 * phase), current, measured);
            Put(store, 0x0012 + (2 * phase), power, measured);
            Put(store, 0x0018 + (2 * phase), apparent, measured);
            Put(store, 0x001E + (2 * phase), 0, measured);
            store.Set(0x002E + phase, (ushort)Measurement.FactorPermille(power, apparent));

            Put(store, 0x0120 + (14 * phase), voltage, measured); // the same again, phase by phase
            Put(store, 0x0122 + (14 * phase), current, measured);
            Put(store, 0x0124 + (14 * phase), power, measured);
        }

        private static void WriteSystem(RegisterStore store, Measurement measured)
        {
            long apparent = Measurement.SumOfMagnitudes(measured.PowerMilliwatts);
            long active = measured.Absolute ? apparent : Measurement.Sum(measured.PowerMilliwatts);
            Put(store, 0x0024, Measurement.Scaled(measured.VoltageMillivolts, 100), measured);
            Put(store, 0x0026, Measurement.Scaled(measured.BetweenPhasesMillivolts, 100), measured);
            Put(store, 0x0028, Measurement.Scaled(active, 100), measured);
            Put(store, 0x002A, Measurement.Scaled(apparent, 100), measured);
            Put(store, 0x002C, 0, measured);
            store.Set(0x0031, (ushort)Measurement.FactorPermille(active, apparent));
        }

        /// <summary>The totals are sums over the phases: L1 importing while L2 exports counts both.</summary>
        private static void WriteEnergy(RegisterStore store, Measurement measured)
        {
            long import = Measurement.Sum(measured.ImportMilliwattMs);
            long export = Measurement.Sum(measured.ExportMilliwattMs);
            store.SetLowWordFirst(0x0034, (int)(import / TenthKilowattHour));
            store.SetLowWordFirst(0x004E, (int)(export / TenthKilowattHour));
            for (int phase = 0; phase < 3; phase++)
            {
                int tenths = (int)(measured.ImportMilliwattMs[phase] / TenthKilowattHour);
                store.SetLowWordFirst(0x0040 + (2 * phase), tenths);
            }
        }

        /// <summary>Mode A, "easy connection", shows export as import: current and power alike.</summary>
        private static int Shown(int value, Measurement measured)
        {
            return measured.Absolute && value < 0 ? -value : value;
        }

        private static void Put(RegisterStore store, int address, int value, Measurement measured)
        {
            store.SetLowWordFirst(address, measured.Available ? value : NotAvailable);
        }

        private static void SetSerialNumber(RegisterStore store)
        {
            const string serialNumber = "EV0000000000T\0"; // seven registers of two letters
            for (int i = 0; i < serialNumber.Length; i += 2)
            {
                store.Set(0x5000 + (i / 2), (ushort)((serialNumber[i] << 8) | serialNumber[i + 1]));
            }
        }
    }
}
