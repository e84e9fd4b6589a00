namespace Evenload.Twin
{
    /// <summary>All that is electrical around one outlet: pilot, proximity, contactor, residual-current device, and a
    /// vehicle.</summary>
    /// <remarks>Allocates nothing after construction. To be stepped every millisecond.</remarks>
    public sealed class OutletPlant
    {
        /// <summary>An outlet and a vehicle that is not plugged in.</summary>
        /// <param name="vehicle">Stepped by this alone.</param>
        public OutletPlant(VehicleInlet vehicle)
            : this(vehicle, new SwitchingContactor(), new ResidualDevice())
        {
        }

        /// <summary>An outlet of certain parts.</summary>
        /// <param name="vehicle">Stepped by this alone.</param>
        /// <param name="contactor">Likewise.</param>
        /// <param name="residual">Likewise.</param>
        public OutletPlant(VehicleInlet vehicle, SwitchingContactor contactor, ResidualDevice residual)
        {
            Vehicle = vehicle;
            Contactor = contactor;
            Residual = residual;
        }

        /// <summary>The vehicle.</summary>
        public VehicleInlet Vehicle { get; }

        /// <summary>The pilot.</summary>
        public PilotCircuit Pilot { get; } = new PilotCircuit();

        /// <summary>The proximity contact.</summary>
        public ProximityCircuit Proximity { get; } = new ProximityCircuit();

        /// <summary>The contactor.</summary>
        public SwitchingContactor Contactor { get; }

        /// <summary>The residual-current device.</summary>
        public ResidualDevice Residual { get; }

        /// <summary>Whether the charger gives the contactor's coil current.</summary>
        public bool Coil { get; set; }

        /// <summary>Whether hardware has taken the contactor's enable away.</summary>
        public bool CoilIsGated { get; set; }

        /// <summary>The watchdog that gates pilot and coil; null: the board has none.</summary>
        public WatchdogGate Watchdog { get; set; }

        /// <summary>Whether the charger has the residual-current device's test input on.</summary>
        public bool Testing { get; set; }

        /// <summary>The duty cycle by which the vehicle may draw: steady while it has no voltage or does not want
        /// any.</summary>
        /// <remarks>For a current that ends with the contactor, and before S2 opens, there is
        /// <see cref="PluggedVehicle"/>.</remarks>
        public int SeenTenthousandths =>
            Contactor.IsClosed && Vehicle.WantsCurrent ? Pilot.SeenTenthousandths : 10000;

        /// <summary>Lets time pass.</summary>
        /// <param name="nowMs">Not earlier than at the last step; the run starts at 0.</param>
        public void Step(long nowMs)
        {
            if (Watchdog != null)
            {
                Watchdog.Step(nowMs);
                Pilot.IsGated = !Watchdog.IsOpen;
                CoilIsGated = !Watchdog.IsOpen;
            }

            Vehicle.Step(nowMs, Pilot.SeenTenthousandths);
            Pilot.VehicleOhms = Vehicle.Ohms;
            Pilot.HasDiode = Vehicle.HasDiode;
            Pilot.Step(nowMs);
            Contactor.Step(nowMs, Coil && !CoilIsGated);
            Residual.Step(nowMs, Testing, Contactor.IsClosed);
        }
    }
}
