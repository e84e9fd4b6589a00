namespace Evenload.Core.Pilot
{
    /// <summary>What the resistor in a plug says of its cable.</summary>
    /// <remarks>IEC 61851-1:2017 Annex B. The limits between the codings are those of two chargers in the field
    /// (Phoenix Contact EV Charge Control Basic, manual 106377; Tinkerforge evse-v2): each coding with at least 25 % to
    /// its limits.</remarks>
    public static class CableRating
    {
        /// <summary>No cable.</summary>
        public const int None = 0;

        /// <summary>A resistance that codes nothing.</summary>
        public const int Fault = -1;

        /// <summary>Resistance from which on there is no cable, ohm. Between 2200 and this a contact may be dirty: that
        /// is no cable to rely on, and not an empty socket either.</summary>
        public const int OpenOhms = 4500;

        private const int MostOhms = 1000000;

        /// <summary>Current that a cable may carry.</summary>
        /// <param name="ohms">Between proximity and earth; any value.</param>
        /// <returns>13000, 20000, 32000 or 63000 mA; <see cref="None"/>; or <see cref="Fault"/> below 75 and from 2200
        /// to 4499 ohm.</returns>
        public static int FromProximity(int ohms)
        {
            if (ohms < 75)
            {
                return Fault;
            }

            if (ohms < 150)
            {
                return 63000; // 100 ohm; for one phase the standard says 70 A
            }

            if (ohms < 330)
            {
                return 32000; // 220 ohm
            }

            if (ohms < 1000)
            {
                return 20000; // 680 ohm
            }

            if (ohms < 2200)
            {
                return 13000; // 1500 ohm
            }

            return ohms < OpenOhms ? Fault : None;
        }

        /// <summary>Resistance behind the voltage of a divider.</summary>
        /// <param name="millivolts">At the proximity contact, mV.</param>
        /// <param name="supplyMillivolts">Above the upper resistor, mV, 1 or more.</param>
        /// <param name="pullUpOhms">The upper resistor, 1 to 100000 ohm.</param>
        /// <returns>Ohm, rounded down, at most 1000000; -1 for a voltage below 0, which is none of a divider. A voltage
        /// up to a fiftieth above the supply counts as open; more is none either.</returns>
        public static int Ohms(int millivolts, int supplyMillivolts, int pullUpOhms)
        {
            if (millivolts < 0 || millivolts > supplyMillivolts + (supplyMillivolts / 50))
            {
                return -1;
            }

            if (millivolts >= supplyMillivolts)
            {
                return MostOhms;
            }

            long ohms = (long)millivolts * pullUpOhms / (supplyMillivolts - millivolts);
            return ohms < MostOhms ? (int)ohms : MostOhms;
        }
    }
}
