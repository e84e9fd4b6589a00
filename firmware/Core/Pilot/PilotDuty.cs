namespace Evenload.Core.Pilot
{
    /// <summary>What the duty cycle of the control pilot says.</summary>
    /// <remarks>IEC 61851-1:2017 Table A.7. In ten-thousandths of the period, the finest that the device's PWM takes:
    /// one is worth 6 mA up to 51 A and 25 mA above, so that 8 A is not rounded to less than a vehicle wants that needs
    /// 8 A.</remarks>
    public static class PilotDuty
    {
        /// <summary>Steady +12 V, state x1: no current is offered.</summary>
        public const int Steady = 10000;

        private const int MinimumMilliamps = 6000;
        private const int MaximumMilliamps = 80000;

        /// <summary>Duty cycle that offers <paramref name="setpointMilliamps"/> per phase, or a little less.</summary>
        /// <param name="setpointMilliamps">Any value. Outside 6000 to 80000 nothing is offered.</param>
        /// <returns>1000 to 9600 ten-thousandths, rounded down; or <see cref="Steady"/>.</returns>
        public static int FromMilliamps(int setpointMilliamps)
        {
            if (setpointMilliamps < MinimumMilliamps || setpointMilliamps > MaximumMilliamps)
            {
                return Steady;
            }

            if (setpointMilliamps <= 51000)
            {
                return setpointMilliamps / 6;
            }

            if (setpointMilliamps < 52500)
            {
                return 8500; // Both lines of the table meet here: 85 % is 51 A, and the second line starts at 52.5 A.
            }

            return 6400 + (setpointMilliamps / 25);
        }

        /// <summary>Current that a duty cycle offers.</summary>
        /// <param name="dutyTenthousandths">Any value.</param>
        /// <returns>6000 to 80000 mA for 1000 to 9600 ten-thousandths; 0 for any other.</returns>
        public static int ToMilliamps(int dutyTenthousandths)
        {
            if (dutyTenthousandths < 1000 || dutyTenthousandths > 9600)
            {
                return 0;
            }

            return dutyTenthousandths <= 8500 ? dutyTenthousandths * 6 : (dutyTenthousandths - 6400) * 25;
        }
    }
}
