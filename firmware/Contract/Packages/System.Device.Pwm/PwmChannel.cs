using System;

namespace System.Device.Pwm
{
    /// <summary>A pin that oscillates by itself; it goes on when the CLR stops.</summary>
    public class PwmChannel : IDisposable
    {
        internal PwmChannel()
        {
        }

        /// <summary>Hertz.</summary>
        public int Frequency
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>0 to 1, cut to ten-thousandths: add half a step. Acts at the next period.</summary>
        public double DutyCycle
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>A channel on a pin that has a PWM function; not yet oscillating.</summary>
        /// <param name="pin">The pin.</param>
        /// <param name="frequency">Hertz.</param>
        /// <param name="dutyCyclePercentage">0 to 1, in spite of its name.</param>
        /// <returns>The channel.</returns>
        public static PwmChannel CreateFromPin(int pin, int frequency, double dutyCyclePercentage) => throw null;

        /// <summary>Oscillates.</summary>
        public void Start() => throw null;

        /// <summary>Stops; freezes the duty of all other channels.</summary>
        public void Stop() => throw null;

        /// <inheritdoc/>
        public void Dispose() => throw null;
    }
}
