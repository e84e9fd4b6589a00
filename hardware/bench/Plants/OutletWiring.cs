using Evenload.Core.Ports;
using Evenload.Core.Pilot;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Plants
{
    /// <summary>The firmware's outlet ports, wired straight to the twin's outlet: for runs in virtual time, without a
    /// board between.</summary>
    public sealed class OutletWiring :
        IPilotInput, IPilotOutput, IProximityInput, IContactorOutput, IContactorInput, IResidualCurrentInput,
        IResidualCurrentTest, ITemperatureInput, IEnableInput, IWatchdog
    {
        private readonly OutletPlant _plant;

        /// <summary>Wires an outlet.</summary>
        /// <param name="plant">The twin.</param>
        /// <param name="settings">What is fitted.</param>
        public OutletWiring(OutletPlant plant, SettingValues settings)
        {
            _plant = plant;
            Ports = new OutletPorts
            {
                PilotInput = this,
                PilotOutput = this,
                Proximity = settings.Get(Setting.OutletCable) == 1 ? this : null,
                ContactorOutput = this,
                ContactorInput = settings.Get(Setting.ContactorFeedback) == 1 ? this : null,
                ResidualCurrent = settings.Get(Setting.ResidualMonitor) == 1 ? this : null,
                ResidualCurrentTest = settings.Get(Setting.ResidualMonitor) == 1 ? this : null,
                Temperature = settings.Get(Setting.TemperatureSensor) == 1 ? this : null,
                Enable = settings.Get(Setting.EnableInput) == 1 ? this : null,
            };
        }

        /// <summary>What a controller is given.</summary>
        public OutletPorts Ports { get; }

        /// <summary>Temperature in the housing, thousandths of a degree.</summary>
        public int Millicelsius { get; set; } = 25000;

        /// <summary>Whether the contact from outside is closed.</summary>
        public bool Enabled { get; set; } = true;

        /// <summary>What time it is for the watchdog.</summary>
        public long NowMs { get; set; }

        /// <summary>How often the watchdog was fed.</summary>
        public long Pulses { get; private set; }

        /// <inheritdoc/>
        public void Read(int[] peaksMillivolts) => _plant.Pilot.Read(peaksMillivolts);

        /// <inheritdoc/>
        public void Drive(int dutyTenthousandths) => _plant.Pilot.DutyTenthousandths = dutyTenthousandths;

        /// <inheritdoc/>
        public int ReadMillivolts() => _plant.Proximity.Millivolts;

        /// <inheritdoc/>
        void IContactorOutput.Set(bool closed) => _plant.Coil = closed;

        /// <inheritdoc/>
        void IResidualCurrentTest.Set(bool testing) => _plant.Testing = testing;

        /// <inheritdoc/>
        public bool IsClosed() => _plant.Contactor.Feedback;

        /// <inheritdoc/>
        public bool IsTripped() => _plant.Residual.IsTripped;

        /// <inheritdoc/>
        public int ReadMillicelsius() => Millicelsius;

        /// <inheritdoc/>
        public bool IsEnabled() => Enabled;

        /// <inheritdoc/>
        public void Feed()
        {
            Pulses++;
            _plant.Watchdog?.Pulse(NowMs);
        }
    }
}
