using System.Device.Adc;
using System.Device.Gpio;
using Evenload.Core.Pilot;
using Evenload.Core.Settings;

namespace Evenload.Esp32
{
    /// <summary>The outlet's ports on a board's pins.</summary>
    public static class OutletPins
    {
        /// <summary>Takes the pins of all that is fitted.</summary>
        /// <param name="values">Checked by <see cref="SettingValues.Check"/>.</param>
        /// <param name="pins">Of the board.</param>
        /// <param name="pilot">Drives the pilot already.</param>
        /// <param name="controller">Of all pins.</param>
        public static OutletPorts CreatePorts(
            SettingValues values, BoardPins pins, PwmPilotOutput pilot, GpioController controller)
        {
            var converter = new AdcController();
            var calibration = new AdcCalibration(
                values.Get(Setting.PilotHighRaw),
                values.Get(Setting.PilotHighMillivolts),
                values.Get(Setting.PilotLowRaw),
                values.Get(Setting.PilotLowMillivolts));
            bool monitored = values.Get(Setting.ResidualMonitor) == 1;
            return new OutletPorts
            {
                ContactorOutput = new ContactorOutput(controller, pins),
                PilotOutput = pilot,
                PilotInput = new PilotPeaks(converter, pins, calibration),
                ContactorInput = values.Get(Setting.ContactorFeedback) == 1 ? new ContactorInput(controller, pins) : null,
                Proximity = values.Get(Setting.OutletCable) == 1
                    ? new ProximityInput(converter, pins, calibration)
                    : null,
                ResidualCurrent = monitored ? new ResidualCurrentInput(controller, pins) : null,
                ResidualCurrentTest = monitored ? new ResidualCurrentTest(controller, pins) : null,
                Temperature = values.Get(Setting.TemperatureSensor) == 1
                    ? new TemperatureInput(converter, pins, calibration)
                    : null,
                Enable = values.Get(Setting.EnableInput) == 1 && pins.Enable != BoardPins.None
                    ? new EnableInput(controller, pins)
                    : null,
            };
        }
    }
}
