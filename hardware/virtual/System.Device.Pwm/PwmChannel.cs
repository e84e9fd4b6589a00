using Evenload.Virtual;

namespace System.Device.Pwm
{
    /// <summary>A pin that oscillates.</summary>
    /// <remarks>
    /// "Started" is one flag for all channels: after <see cref="Stop"/> on any of them, a new <see cref="DutyCycle"/>
    /// on the others is remembered but does not reach the pin until their next <see cref="Start"/>.
    /// </remarks>
    public sealed class PwmChannel : IDisposable
    {
        private const int FullDuty = 10000;

        private readonly int _pin;
        private int _frequency;
        private double _dutyCycle;

        private PwmChannel(int pin, int frequency, double dutyCyclePercentage)
        {
            _pin = pin;
            Frequency = frequency;
            DutyCycle = dutyCyclePercentage;
        }

        /// <summary>Hertz, not negative.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A negative frequency.</exception>
        public int Frequency
        {
            get => _frequency;
            set
            {
                ArgumentOutOfRangeException.ThrowIfNegative(value);
                _frequency = value;
            }
        }

        /// <summary>Share of a period that the pin is high, 0.0 to 1.0.</summary>
        /// <remarks>The pin gets whole ten-thousandths, truncated: 0.57 becomes 5699. Reads back as set.</remarks>
        /// <exception cref="ArgumentOutOfRangeException">Outside 0.0 to 1.0.</exception>
        public double DutyCycle
        {
            get => _dutyCycle;
            set
            {
                if (!(value >= 0.0 && value <= 1.0))
                {
                    throw new ArgumentOutOfRangeException(nameof(value), "The duty cycle is 0.0 to 1.0.");
                }

                DeviceThread.Pass(DeviceCall.WriteDuty);
                _dutyCycle = value;
                VirtualBoard.Pwm.Change(_pin, Tenthousandths);
                DeviceThread.Pass(DeviceCall.WriteDuty);
            }
        }

        private int Tenthousandths => (int)(_dutyCycle * FullDuty);

        /// <summary>Makes a channel, not started, on a pin that has one of the functions PWM1 to PWM16.</summary>
        /// <param name="pin">0 to 39.</param>
        /// <param name="frequency">Hertz.</param>
        /// <param name="dutyCyclePercentage">0.0 to 1.0, in spite of the name.</param>
        /// <returns>Null if the pin has no PWM function.</returns>
        /// <exception cref="ArgumentOutOfRangeException">Frequency below 0, or duty outside 0.0 to 1.0.</exception>
        public static PwmChannel CreateFromPin(int pin, int frequency = 10000, double dutyCyclePercentage = 0.5)
        {
            return VirtualBoard.Functions.IsPwm(pin) ? new PwmChannel(pin, frequency, dutyCyclePercentage) : null;
        }

        /// <summary>Oscillates from now on.</summary>
        public void Start()
        {
            DeviceThread.Pass(DeviceCall.WriteDuty);
            VirtualBoard.Pwm.Start(_pin, Tenthousandths);
            DeviceThread.Pass(DeviceCall.WriteDuty);
        }

        /// <summary>Holds the pin low from now on.</summary>
        public void Stop()
        {
            VirtualBoard.Pwm.Stop(_pin);
        }

        /// <summary>Gives the channel back. The output is not stopped: it goes on with the last duty.</summary>
        public void Dispose()
        {
        }
    }
}
