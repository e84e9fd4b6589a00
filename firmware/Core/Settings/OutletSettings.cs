using Evenload.Core.Pilot;

namespace Evenload.Core.Settings
{
    /// <summary>The outlet that some settings describe.</summary>
    public static class OutletSettings
    {
        /// <summary>Makes the outlet's options.</summary>
        /// <param name="values">Checked by <see cref="SettingValues.Check"/>.</param>
        /// <remarks>Voltage and resistor of the proximity divider are the board's; see hardware/board.</remarks>
        public static OutletOptions CreateOptions(SettingValues values) => new OutletOptions
        {
            IsVentilated = values.Get(Setting.Ventilation) == 1,
            WakeUp = (WakeUpKind)values.Get(Setting.WakeUp),
            DerateFromMillicelsius = values.Get(Setting.DerateFromCelsius) * 1000,
            StopAtMillicelsius = values.Get(Setting.StopAtCelsius) * 1000,
            StationMaximumMilliamps = values.Get(Setting.StationMaximumMilliamps),
            VehicleDeadTimeMs = values.Get(Setting.VehicleDeadTimeMs),
            EnableLimitMilliamps = values.Get(Setting.EnableLimitMilliamps),
        };
    }
}
