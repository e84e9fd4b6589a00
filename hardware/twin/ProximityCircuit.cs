namespace Evenload.Twin
{
    /// <summary>The proximity contact of a socket, with the resistor of a plug in it.</summary>
    public sealed class ProximityCircuit
    {
        /// <summary>An empty socket.</summary>
        public const int Open = int.MaxValue;

        private readonly int _supplyMillivolts;
        private readonly int _pullUpOhms;

        /// <summary>An empty socket.</summary>
        /// <param name="supplyMillivolts">Above the upper resistor.</param>
        /// <param name="pullUpOhms">The upper resistor.</param>
        public ProximityCircuit(int supplyMillivolts = 3300, int pullUpOhms = 560)
        {
            _supplyMillivolts = supplyMillivolts;
            _pullUpOhms = pullUpOhms;
        }

        /// <summary>The resistor in the plug, ohm: 1500, 680, 220 or 100 in a good one; or <see cref="Open"/>.
        /// </summary>
        public int Ohms { get; set; } = Open;

        /// <summary>Error of the whole measurement, thousandths.</summary>
        public int ErrorPermille { get; set; }

        /// <summary>Whether the converter fails.</summary>
        public bool ConverterFails { get; set; }

        /// <summary>What the charger measures, millivolts; −1 when it cannot.</summary>
        public int Millivolts => ConverterFails
            ? -1
            : (int)((long)_supplyMillivolts * Ohms / ((long)Ohms + _pullUpOhms) * (1000 + ErrorPermille) / 1000);
    }
}
