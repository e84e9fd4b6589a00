namespace Evenload.Core.Metering
{
    /// <summary>What a meter tells beside the currents and powers that charging needs. Nothing that charging does depends
    /// on it.</summary>
    public sealed class MeterDetails
    {
        /// <summary>Phase to neutral, mV, by phase 0 to 2; 0 until told.</summary>
        public int[] VoltageMillivolts { get; } = new int[3];

        /// <summary>True once voltages were told.</summary>
        public bool HasVoltage { get; set; }

        /// <summary>Active power of all phases, W, import positive.</summary>
        public int TotalPowerWatts { get; set; }

        /// <summary>True once the power of all phases was told.</summary>
        public bool HasTotalPower { get; set; }

        /// <summary>mHz; 0 until told.</summary>
        public int FrequencyMillihertz { get; set; }

        /// <summary>Taken from the grid, Wh; -1 until told.</summary>
        public long EnergyImportWattHours { get; set; } = -1;

        /// <summary>Given to the grid, Wh; -1 until told.</summary>
        public long EnergyExportWattHours { get; set; } = -1;

        /// <summary>Belgium: mean import of the running quarter of an hour, W; -1 until told.</summary>
        public int QuarterHourDemandWatts { get; set; } = -1;

        /// <summary>Belgium: highest mean import of a quarter of an hour this month, W; -1 until told.</summary>
        public int MonthPeakWatts { get; set; } = -1;
    }
}
