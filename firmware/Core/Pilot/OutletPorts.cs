using Evenload.Core.Ports;

namespace Evenload.Core.Pilot
{
    /// <summary>What an outlet is wired to; set before start-up. What is not fitted is null.</summary>
    public sealed class OutletPorts
    {
        /// <summary>Drives the pilot; always fitted.</summary>
        public IPilotOutput PilotOutput { get; set; }

        /// <summary>Measures the pilot; always fitted.</summary>
        public IPilotInput PilotInput { get; set; }

        /// <summary>Switches the contactor; always fitted.</summary>
        public IContactorOutput ContactorOutput { get; set; }

        /// <summary>Auxiliary contact of the contactor; null: a welded contactor is not found out.</summary>
        public IContactorInput ContactorInput { get; set; }

        /// <summary>Proximity of a socket; null: the cable is tethered, or not asked.</summary>
        public IProximityInput Proximity { get; set; }

        /// <summary>Residual-current device; null: one of type B is upstream.</summary>
        public IResidualCurrentInput ResidualCurrent { get; set; }

        /// <summary>Test input of the residual-current device; there exactly when the device is.</summary>
        public IResidualCurrentTest ResidualCurrentTest { get; set; }

        /// <summary>Temperature; null: it is not looked after.</summary>
        public ITemperatureInput Temperature { get; set; }

        /// <summary>Contact from outside; null: nothing limits there.</summary>
        public IEnableInput Enable { get; set; }
    }
}
