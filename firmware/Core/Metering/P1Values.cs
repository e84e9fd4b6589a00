namespace Evenload.Core.Metering
{
    /// <summary>What one P1 telegram tells, in our units. What it does not tell is not there, and is never 0
    /// instead.</summary>
    public sealed class P1Values
    {
        // Less than this is no supply: the phase is lost, or measured against nothing.
        private const int LeastMillivolts = 50000;

        private const int CoarsestStepMilliamps = 1000;

        private readonly long[] _values = new long[(int)P1Quantity.None];

        /// <summary>One bit for each quantity that is there: 1 shifted left by its number.</summary>
        public int Present { get; private set; }

        /// <summary>What one step of the last digit of the currents is worth, mA: 1000, 100, 10 or 1; the coarsest of
        /// the phases, 1 without a current.</summary>
        public int CurrentStepMilliamps { get; private set; } = 1;

        /// <summary>Imported energy of all tariffs, Wh; 0 when none is told.</summary>
        public long ImportEnergyWattHours => Energy(P1Quantity.ImportEnergy);

        /// <summary>Exported energy of all tariffs, Wh; 0 when none is told.</summary>
        public long ExportEnergyWattHours => Energy(P1Quantity.ExportEnergy);

        /// <summary>True when nothing is told of L1 but the total power: DSMR 2.2 and 3.0.</summary>
        public bool IsTotalOnly
            => (Present & PhaseMask(0)) == 0 && (Present & PhaseMask(1)) == 0 && (Present & PhaseMask(2)) == 0;

        /// <summary>True when there is a phase L1 and nothing at all of L2 and L3: a one-phase meter.</summary>
        public bool IsOnePhase
            => (Present & PhaseMask(0)) != 0 && (Present & PhaseMask(1)) == 0 && (Present & PhaseMask(2)) == 0;

        /// <summary>Phases whose voltage is told and is none: bit 0 is L1.</summary>
        /// <remarks>Bit 1 alone is a 230 V grid of three wires without neutral (Belgium), where phase powers are those
        /// of two wattmeters; or L2 is lost.</remarks>
        public int DeadVoltages
        {
            get
            {
                int mask = 0;
                for (int phase = 0; phase < 3; phase++)
                {
                    if (Has(P1Quantity.VoltageL1, phase) && Get(P1Quantity.VoltageL1, phase) < LeastMillivolts)
                    {
                        mask |= 1 << phase;
                    }
                }

                return mask;
            }
        }

        /// <summary>Whether a quantity is there.</summary>
        public bool Has(P1Quantity quantity) => (Present & (1 << (int)quantity)) != 0;

        /// <summary>Whether a quantity is there of a phase.</summary>
        /// <param name="quantityL1">The quantity of L1.</param>
        /// <param name="phase">0 to 2.</param>
        public bool Has(P1Quantity quantityL1, int phase) => (Present & (1 << ((int)quantityL1 + phase))) != 0;

        /// <summary>A quantity.</summary>
        /// <returns>In its unit, 0 or more; all but energies and times fit an <c>int</c>. 0 when it is not
        /// there.</returns>
        public long Get(P1Quantity quantity) => _values[(int)quantity];

        /// <summary>A quantity of a phase.</summary>
        /// <param name="quantityL1">The quantity of L1.</param>
        /// <param name="phase">0 to 2.</param>
        /// <returns>In its unit, 0 or more; 0 when it is not there.</returns>
        public int Get(P1Quantity quantityL1, int phase) => (int)_values[(int)quantityL1 + phase];

        /// <summary>Forgets all.</summary>
        public void Clear()
        {
            Present = 0;
            CurrentStepMilliamps = 1;
            for (int i = 0; i < _values.Length; i++)
            {
                _values[i] = 0;
            }
        }

        /// <summary>Adds a quantity.</summary>
        /// <param name="quantity">Not None.</param>
        /// <param name="value">In its unit, 0 or more.</param>
        /// <returns>False when it was there already; then it stays as it was.</returns>
        public bool Put(P1Quantity quantity, long value)
        {
            if (Has(quantity))
            {
                return false;
            }

            Present |= 1 << (int)quantity;
            _values[(int)quantity] = value;
            return true;
        }

        /// <summary>Notes with how many decimals a current was told.</summary>
        /// <param name="decimals">0 or more; more than 3 count as 3.</param>
        public void NoteDecimals(int decimals)
        {
            int step = CoarsestStepMilliamps;
            for (int i = 0; i < decimals && step > 1; i++)
            {
                step /= 10;
            }

            if (step > CurrentStepMilliamps)
            {
                CurrentStepMilliamps = step;
            }
        }

        private static int PhaseMask(int phase)
            => ((1 << (int)P1Quantity.ImportPowerL1) | (1 << (int)P1Quantity.ExportPowerL1)
                | (1 << (int)P1Quantity.CurrentL1) | (1 << (int)P1Quantity.VoltageL1)) << phase;

        private long Energy(P1Quantity total)
            => Has(total)
                ? Get(total)
                : Get((P1Quantity)((int)total + 1)) + Get((P1Quantity)((int)total + 2));
    }
}
