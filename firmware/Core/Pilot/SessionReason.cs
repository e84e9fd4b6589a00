namespace Evenload.Core.Pilot
{
    /// <summary>Why a session is in its state. Every state in force has exactly one reason.</summary>
    public enum SessionReason : byte
    {
        /// <summary>The pilot has not been measured for long enough since start-up.</summary>
        StartUp,

        /// <summary>There is no vehicle.</summary>
        NoVehicle,

        /// <summary>There is no current to offer.</summary>
        NoOffer,

        /// <summary>The vehicle asks for ventilation, and there is none.</summary>
        NoVentilation,

        /// <summary>The vehicle is offered current and does not ask for it.</summary>
        VehicleNotReady,

        /// <summary>The vehicle seems to sleep and is being woken.</summary>
        WakingUp,

        /// <summary>The vehicle is ready; the checks before closing the contactor are not done.</summary>
        Checking,

        /// <summary>It charges.</summary>
        Charging,

        /// <summary>The offer has been withdrawn, and the vehicle has been given time to switch off.</summary>
        OfferWithdrawn,

        /// <summary>The vehicle did not switch off in time, and the contactor was opened under load.</summary>
        VehicleDidNotStop,

        /// <summary>The vehicle switched off by itself.</summary>
        VehicleStopped,

        /// <summary>A fault.</summary>
        Fault,
    }
}
