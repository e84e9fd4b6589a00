namespace Evenload.Core.Pilot
{
    /// <summary>What is to be known of an outlet; set before start-up.</summary>
    public sealed class OutletOptions
    {
        /// <summary>True where vehicles may charge that ask for ventilation (state D).</summary>
        public bool IsVentilated { get; set; }

        /// <summary>How vehicles are woken.</summary>
        public WakeUpKind WakeUp { get; set; }

        /// <summary>Voltage above the proximity divider, mV, 1 or more.</summary>
        public int ProximitySupplyMillivolts { get; set; } = 3300;

        /// <summary>Upper resistor of the proximity divider, 1 to 100000 ohm; hardware/board has 560.</summary>
        public int ProximityPullUpOhms { get; set; } = 560;

        /// <summary>Temperature from which on the current is reduced, thousandths of a degree.</summary>
        public int DerateFromMillicelsius { get; set; } = 55000;

        /// <summary>Temperature from which on there is none, thousandths of a degree; above the one before.</summary>
        public int StopAtMillicelsius { get; set; } = 70000;

        /// <summary>What the charger may give, 6000 to 80000 mA.</summary>
        public int StationMaximumMilliamps { get; set; } = 16000;

        /// <summary>How long the vehicle takes to follow the pilot, ms, 0 or more.</summary>
        public int VehicleDeadTimeMs { get; set; } = 5000;

        /// <summary>What is left while the contact from outside limits, mA per phase; 0 stops.</summary>
        public int EnableLimitMilliamps { get; set; }
    }
}
