using System.Device.Pwm;
using Evenload.Core.Pilot;
using Evenload.Core.Ports;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Esp32
{
    /// <summary>The control pilot on a PWM channel, 1 kHz.</summary>
    /// <remarks>
    /// Nothing that a vehicle could misread, by the sources of nanoFramework's PwmChannel.cpp and ESP-IDF's ledc.c:
    /// <para>Start: the pin is pulled up until the channel starts, is then low for the first period, 1 ms at the most,
    /// because a channel takes its duty at the end of a period, and high from then on. The gate behind the watchdog is
    /// shut at that time and the pilot stays at +12 V; whoever restarts the device must first let it starve.</para>
    /// <para>Change: a new duty waits for the end of the period, so no period is cut.</para>
    /// <para>Steady: the channel goes on with a duty of all or nothing. All is 2^16 of 2^16 steps, which the counter
    /// never reaches; only at 20 bits the ESP32 cannot do it. Stop would drive the pin low and freeze the duty of all
    /// channels: it is never called.</para>
    /// <para>1000 Hz become 998.4: 80 MHz through a divider of 313/256 and 16 bits.</para>
    /// </remarks>
    public sealed class PwmPilotOutput : IPilotOutput
    {
        private const int FrequencyHertz = 1000;    // IEC 61851-1 Table A.2

        private readonly PwmChannel _channel;

        /// <summary>Takes the pin; it is steady from the first instant.</summary>
        /// <param name="pin">One that can have a PWM function.</param>
        /// <exception cref="System.InvalidOperationException">It cannot.</exception>
        public PwmPilotOutput(int pin)
        {
            Configuration.SetPinFunction(pin, DeviceFunction.PWM1);
            _channel = PwmChannel.CreateFromPin(pin, FrequencyHertz, 1.0);
            if (_channel == null)
            {
                throw new System.InvalidOperationException("The pilot's pin has no PWM function; see BoardPins.cs.");
            }

            _channel.Start();
        }

        /// <summary>What the pilot was told last: 1000 to 9600, 10000 or 0.</summary>
        public int DutyTenthousandths { get; private set; } = PilotDuty.Steady;

        /// <inheritdoc/>
        public void Drive(int dutyTenthousandths)
        {
            bool valid = dutyTenthousandths == 0 || (dutyTenthousandths >= 1000 && dutyTenthousandths <= 9600);
            int duty = valid ? dutyTenthousandths : PilotDuty.Steady;
            if (duty == DutyTenthousandths)
            {
                return;
            }

            // The driver cuts to 1/10000: half a step more keeps 0.16 from becoming 0.1599.
            _channel.DutyCycle = duty == PilotDuty.Steady ? 1.0 : (duty + 0.5) / 10000;
            DutyTenthousandths = duty;
        }
    }
}
