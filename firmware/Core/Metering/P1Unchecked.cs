namespace Evenload.Core.Metering
{
    /// <summary>What a telegram without a check has to tell, and how, so that a line or a character that was lost or
    /// turned into another is noticed.</summary>
    /// <remarks>DSMR 2.2 and 3.0 tell the total power of both directions and the energies of two tariffs, in numbers of
    /// one form each, and nothing of phases. A wrong digit within a number goes unnoticed: nothing but the parity of
    /// each character protects it.</remarks>
    public sealed class P1Unchecked
    {
        private const int Powers = (1 << (int)P1Quantity.ImportPower) | (1 << (int)P1Quantity.ExportPower);

        private const int Imports =
            (1 << (int)P1Quantity.ImportEnergyTariff1) | (1 << (int)P1Quantity.ImportEnergyTariff2);

        private const int Exports =
            (1 << (int)P1Quantity.ExportEnergyTariff1) | (1 << (int)P1Quantity.ExportEnergyTariff2);

        private const int Hints = (1 << (int)P1Quantity.Time) | (1 << (int)P1Quantity.Version);

        private int _powerForm;     // 0 before the first
        private int _energyForm;

        /// <summary>Begins a telegram.</summary>
        public void Clear()
        {
            _powerForm = 0;
            _energyForm = 0;
        }

        /// <summary>Judges the form of a number.</summary>
        /// <param name="quantity">What it is.</param>
        /// <param name="form">Not 0; the same for all numbers of as many characters and decimals.</param>
        /// <returns>False when another power or energy of the telegram has another form: a character is
        /// missing.</returns>
        public bool Fits(P1Quantity quantity, int form)
        {
            int bit = 1 << (int)quantity;
            if ((bit & Powers) != 0)
            {
                _powerForm = _powerForm == 0 ? form : _powerForm;
                return _powerForm == form;
            }

            if ((bit & (Imports | Exports)) != 0)
            {
                _energyForm = _energyForm == 0 ? form : _energyForm;
                return _energyForm == form;
            }

            return true;
        }

        /// <summary>Judges which values there are.</summary>
        /// <param name="values">All that the telegram tells.</param>
        /// <returns>Complete; NoValues when one of a pair is missing; or NoCheck when it tells what only versions with
        /// a check tell.</returns>
        public static P1Outcome Judge(P1Values values)
        {
            if ((values.Present & ~(Powers | Imports | Exports | Hints)) != 0)
            {
                return P1Outcome.NoCheck;
            }

            return (values.Present & Powers) == Powers
                && BothOrNone(values.Present & Imports, Imports) && BothOrNone(values.Present & Exports, Exports)
                ? P1Outcome.Complete
                : P1Outcome.NoValues;
        }

        private static bool BothOrNone(int present, int both) => present == 0 || present == both;
    }
}
