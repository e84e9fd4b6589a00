namespace Evenload.Core.Pilot
{
    /// <summary>What the voltage of the control pilot says of the vehicle.</summary>
    /// <remarks>IEC 61851-1:2017 Annex A. The voltages are those of the pilot's high part, nominal.</remarks>
    public enum PilotState : byte
    {
        /// <summary>A voltage that none of the states has, or none that could be measured.</summary>
        Invalid,

        /// <summary>+12 V: no vehicle.</summary>
        A,

        /// <summary>+9 V: a vehicle, not ready.</summary>
        B,

        /// <summary>+6 V: a vehicle that is ready to take current.</summary>
        C,

        /// <summary>+3 V: a vehicle that is ready to take current where there is ventilation.</summary>
        D,

        /// <summary>0 V: the pilot is shorted to earth, or without supply.</summary>
        E,

        /// <summary>-12 V all the time: the charger is not available.</summary>
        F,
    }
}
