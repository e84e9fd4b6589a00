namespace Evenload.Core.Settings
{
    /// <summary>Every setting. The number is its key: it never changes, and new ones come last.</summary>
    public enum Setting : byte
    {
        /// <summary>Rating of the connection's fuse per phase, mA.</summary>
        InstallationLimitMilliamps,

        /// <summary>Kept free of it, mA.</summary>
        MarginMilliamps,

        /// <summary>What the charger may give, mA.</summary>
        StationMaximumMilliamps,

        /// <summary>What the fixed cable carries, mA.</summary>
        CableRatingMilliamps,

        /// <summary>Least current that is offered, mA.</summary>
        MinimumMilliamps,

        /// <summary>Safe current before the first reading, mA.</summary>
        SafeStartMilliamps,

        /// <summary>Safe current on a lost meter, mA.</summary>
        SafeLostMilliamps,

        /// <summary>Safe current on an implausible meter, mA.</summary>
        SafeImplausibleMilliamps,

        /// <summary>How long a reading counts, ms.</summary>
        StaleAfterMs,

        /// <summary>No rise for this long after a reduction, ms.</summary>
        HoldOffMs,

        /// <summary>Largest rise at once, mA.</summary>
        RiseStepMilliamps,

        /// <summary>Room must last this long before charging resumes, ms.</summary>
        ResumeAfterMs,

        /// <summary>A dip is ridden out at the minimum for this long, ms.</summary>
        RideOutMs,

        /// <summary>How long the vehicle may take to follow the pilot, ms.</summary>
        VehicleDeadTimeMs,

        /// <summary>Which supply phase feeds the charger's L1.</summary>
        PhaseRotation,

        /// <summary>Model of the meter at the supply.</summary>
        SiteMeter,

        /// <summary>How it is reached.</summary>
        SiteMeterLink,

        /// <summary>Its unit identifier.</summary>
        SiteMeterUnit,

        /// <summary>Its network address.</summary>
        SiteMeterAddress,

        /// <summary>Its TCP port.</summary>
        SiteMeterPort,

        /// <summary>Speed of the serial line, baud.</summary>
        SerialBaud,

        /// <summary>Parity of the serial line.</summary>
        SerialParity,

        /// <summary>Stop bits of the serial line.</summary>
        SerialStopBits,

        /// <summary>Pause before each request, ms.</summary>
        SiteMeterGapMs,

        /// <summary>Model of the meter at the vehicle.</summary>
        VehicleMeter,

        /// <summary>Its unit identifier.</summary>
        VehicleMeterUnit,

        /// <summary>Phases of the connection.</summary>
        SitePhases,

        /// <summary>Phases that the meter at the supply shows the wrong way round.</summary>
        SiteMeterInvert,

        /// <summary>Phases that the meter at the vehicle shows the wrong way round.</summary>
        VehicleMeterInvert,

        /// <summary>Whether the P1 signal has still to be inverted.</summary>
        P1Signal,

        /// <summary>Custom meter: the function that reads it.</summary>
        CustomFunction,

        /// <summary>Custom meter: phase currents.</summary>
        CustomCurrent,

        /// <summary>Custom meter: phase powers.</summary>
        CustomPower,

        /// <summary>Custom meter: how the direction of its currents is told.</summary>
        CustomSign,

        /// <summary>Custom meter: phase voltages.</summary>
        CustomVoltage,

        /// <summary>Custom meter: power of all phases.</summary>
        CustomTotalPower,

        /// <summary>Custom meter: frequency.</summary>
        CustomFrequency,

        /// <summary>Custom meter: energy taken from the grid.</summary>
        CustomEnergyImport,

        /// <summary>Custom meter: energy given to the grid.</summary>
        CustomEnergyExport,

        /// <summary>Custom meter: most registers of a request.</summary>
        CustomMaximumRegisters,

        /// <summary>Custom meter: whether registers between may be read along.</summary>
        CustomGaps,

        /// <summary>Custom meter: largest current that it measures, mA.</summary>
        CustomRatingMilliamps,

        /// <summary>Custom meter: every how many ms it measures anew.</summary>
        CustomRefreshMs,

        /// <summary>Custom meter: longest time to its answer, ms.</summary>
        CustomThinkMs,

        /// <summary>The board, and with it the pins.</summary>
        Board,

        /// <summary>Whether the cable is fixed to the charger.</summary>
        OutletCable,

        /// <summary>Whether vehicles may charge that ask for ventilation.</summary>
        Ventilation,

        /// <summary>How a vehicle is woken that takes no notice of an offer.</summary>
        WakeUp,

        /// <summary>Whether the contactor's auxiliary contact is wired.</summary>
        ContactorFeedback,

        /// <summary>Whether a residual-current monitor is wired.</summary>
        ResidualMonitor,

        /// <summary>Whether the temperature is measured.</summary>
        TemperatureSensor,

        /// <summary>Temperature from which on less is offered, °C.</summary>
        DerateFromCelsius,

        /// <summary>Temperature from which on nothing is offered, °C.</summary>
        StopAtCelsius,

        /// <summary>Whether a contact from outside is wired.</summary>
        EnableInput,

        /// <summary>What is left while that contact limits, mA.</summary>
        EnableLimitMilliamps,

        /// <summary>Calibration: what the converter gives for the pilot's upper point.</summary>
        PilotHighRaw,

        /// <summary>Calibration: the pilot's upper point, mV.</summary>
        PilotHighMillivolts,

        /// <summary>Calibration: what the converter gives for the pilot's lower point.</summary>
        PilotLowRaw,

        /// <summary>Calibration: the pilot's lower point, mV.</summary>
        PilotLowMillivolts,

        /// <summary>Which way into the network is brought up.</summary>
        Network,

        /// <summary>Own IPv4 address.</summary>
        NetworkAddress,

        /// <summary>Mask of the own subnet.</summary>
        NetworkMask,

        /// <summary>Gateway of the own subnet.</summary>
        NetworkGateway,

        /// <summary>Name of the Wi-Fi.</summary>
        WifiName,

        /// <summary>Password of the Wi-Fi.</summary>
        WifiPassword,
    }
}
