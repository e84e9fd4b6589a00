using System;

namespace Evenload.Virtual
{
    /// <summary>The nominal circuits between the board's terminals and its converter, as in hardware/board.</summary>
    public static class BoardCircuits
    {
        private const double SupplyMillivolts = 3300;

        /// <summary>The pilot's divider.</summary>
        /// <param name="pilotMillivolts">At the pilot, -15000 to 15000 mV.</param>
        /// <returns>mV at the converter.</returns>
        public static double Pilot(double pilotMillivolts) => (0.088651 * pilotMillivolts) + 1335.1;

        /// <summary>The proximity divider, 560 ohm to 3.3 V.</summary>
        /// <param name="ohms">In the plug, 0 or more; int.MaxValue for no plug.</param>
        /// <returns>mV at the converter.</returns>
        public static double Proximity(int ohms)
        {
            return ohms == int.MaxValue ? SupplyMillivolts : SupplyMillivolts * ohms / (ohms + 560.0);
        }

        /// <summary>The temperature sensor: an NTC of 10 kohm and B 3950 below 10 kohm to 3.3 V.</summary>
        /// <param name="celsius">Degrees; above -273.</param>
        /// <returns>mV at the converter.</returns>
        public static double Temperature(double celsius)
        {
            double share = Math.Exp(3950 * ((1 / (celsius + 273.15)) - (1 / 298.15)));
            return SupplyMillivolts * share / (share + 1);
        }
    }
}
