namespace Evenload.Core.Metering
{
    /// <summary>What is taken from a P1 telegram. The three phases of a quantity follow each other.</summary>
    /// <remarks>DSMR P1 companion standard 5.0.2, chapter 6; e-MUCS P1 for what only Belgium has.</remarks>
    public enum P1Quantity : byte
    {
        /// <summary>1-0:1.7.0, W, all phases.</summary>
        ImportPower,

        /// <summary>1-0:2.7.0, W, all phases.</summary>
        ExportPower,

        /// <summary>1-0:21.7.0, W.</summary>
        ImportPowerL1,

        /// <summary>1-0:41.7.0, W.</summary>
        ImportPowerL2,

        /// <summary>1-0:61.7.0, W.</summary>
        ImportPowerL3,

        /// <summary>1-0:22.7.0, W.</summary>
        ExportPowerL1,

        /// <summary>1-0:42.7.0, W.</summary>
        ExportPowerL2,

        /// <summary>1-0:62.7.0, W.</summary>
        ExportPowerL3,

        /// <summary>1-0:31.7.0, mA, without direction.</summary>
        CurrentL1,

        /// <summary>1-0:51.7.0, mA, without direction.</summary>
        CurrentL2,

        /// <summary>1-0:71.7.0, mA, without direction.</summary>
        CurrentL3,

        /// <summary>1-0:32.7.0, mV.</summary>
        VoltageL1,

        /// <summary>1-0:52.7.0, mV.</summary>
        VoltageL2,

        /// <summary>1-0:72.7.0, mV.</summary>
        VoltageL3,

        /// <summary>1-0:1.8.0, Wh, all tariffs.</summary>
        ImportEnergy,

        /// <summary>1-0:1.8.1, Wh.</summary>
        ImportEnergyTariff1,

        /// <summary>1-0:1.8.2, Wh.</summary>
        ImportEnergyTariff2,

        /// <summary>1-0:2.8.0, Wh, all tariffs.</summary>
        ExportEnergy,

        /// <summary>1-0:2.8.1, Wh.</summary>
        ExportEnergyTariff1,

        /// <summary>1-0:2.8.2, Wh.</summary>
        ExportEnergyTariff2,

        /// <summary>1-0:1.4.0, W: energy so far in the running quarter of an hour, spread over all of it.
        /// Belgium.</summary>
        QuarterDemand,

        /// <summary>1-0:1.6.0, W: the highest quarter of an hour of this month. Belgium.</summary>
        MonthPeak,

        /// <summary>When that was: twelve digits, yyMMddHHmmss, the meter's local time.</summary>
        MonthPeakTime,

        /// <summary>0-0:1.0.0, twelve digits, yyMMddHHmmss, the meter's local time.</summary>
        Time,

        /// <summary>1-3:0.2.8, or 0-0:96.1.4 in Belgium: version of the telegram, such as 50 or 50217.</summary>
        Version,

        /// <summary>None of these.</summary>
        None,
    }
}
