using System.Device.Pwm;
using Evenload.Core.Pilot;
using Evenload.Core.Ports;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Esp32
{
    /// <summary>The control pilot on a PWM channel, 1 kHz.</summary>
    public sealed class PwmPilotOutput : IPilotOutput
    {
        private const int FrequencyHertz = 1000;    // IEC 61851-1 Table A.2

        private readonly PwmChannel _channel;
        private int _duty = PilotDuty.Steady;

        /// <summary>Takes the pin; it is steady from the first instant.</summary>
        /// <param name="pin">One that can have a PWM function.</param>
        /// <exception cref="System.InvalidOperationException">It cannot.</exception>
        public PwmPilotOutput(int pin)
        {
            Configuration.SetPinFunction(pin, DeviceFunction.PWM1);
            _channel = PwmChannel.CreateFromPin(pin, FrequencyHertz, 1.0);
            if (_channel == null)
            {
                throw new System.InvalidOperationException("The pilot's pin has no PWM function; see Pins.cs.");
            }

            _channel.Start();
        }

        /// <inheritdoc/>
        public void Drive(int dutyTenthousandths)
        {
            bool valid = dutyTenthousandths == 0 || (dutyTenthousandths >= 1000 && dutyTenthousandths <= 9600);
            int duty = valid ? dutyTenthousandths : PilotDuty.Steady;
            if (duty == _duty)
            {
                return;
            }

            // The driver cuts to 1/10000: half a step more keeps 0.16 from becoming 0.1599.
            _channel.DutyCycle = duty == PilotDuty.Steady ? 1.0 : (duty + 0.5) / 10000;
            _duty = duty;
        }
    }
}
