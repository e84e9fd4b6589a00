namespace Evenload.Core.Pilot
{
    /// <summary>What forbids charging. A later member outranks an earlier one. Values never change: they are kept in
    /// logs.</summary>
    public enum SessionFault : byte
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>The vehicle takes more than it is offered.</summary>
        Overdraw = 1,

        /// <summary>The charging path missed its deadline.</summary>
        MissedDeadline = 2,

        /// <summary>The temperature cannot be measured.</summary>
        TemperatureSensor = 3,

        /// <summary>It is too hot.</summary>
        OverTemperature = 4,

        /// <summary>The pilot has a voltage that no state has.</summary>
        PilotInvalid = 5,

        /// <summary>The pilot is shorted to earth.</summary>
        PilotShort = 6,

        /// <summary>The pilot does not do what it is told.</summary>
        PilotReadBack = 7,

        /// <summary>The cable's coding is none, or changed while a vehicle was there.</summary>
        Cable = 8,

        /// <summary>The vehicle has no diode in the pilot.</summary>
        Diode = 9,

        /// <summary>The residual-current device does not pass its test.</summary>
        ResidualTest = 10,

        /// <summary>The residual-current device has tripped.</summary>
        ResidualCurrent = 11,

        /// <summary>The contactor does not close, or opens by itself.</summary>
        ContactorOpen = 12,

        /// <summary>The firmware has been restarted again and again.</summary>
        RestartLoop = 13,

        /// <summary>The contactor does not open.</summary>
        ContactorWelded = 14,
    }
}
