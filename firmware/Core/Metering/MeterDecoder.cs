namespace Evenload.Core.Metering
{
    /// <summary>Registers to integers of our units. Nothing is clamped: what does not fit is reported as
    /// such.</summary>
    public static class MeterDecoder
    {
        /// <summary>Active power below which its sign is noise, W. A current is taken as import there, the safe
        /// side.</summary>
        public const int SignFromWatts = 20;

        /// <summary>The number in two registers.</summary>
        /// <param name="registers">Register values, 0 to 65535.</param>
        /// <param name="index">Of the one with the lower address.</param>
        /// <param name="type">The number's type.</param>
        /// <param name="order">Which word comes first.</param>
        /// <returns>-2147483648 to 4294967295.</returns>
        public static long Raw(ushort[] registers, int index, RegisterType type, WordOrder order)
        {
            int high = registers[order == WordOrder.HighFirst ? index : index + 1];
            int low = registers[order == WordOrder.HighFirst ? index + 1 : index];
            int signed = (high << 16) | low;
            return type == RegisterType.Int32 ? signed : signed & 0xFFFFFFFFL;
        }

        /// <summary>A raw number in our unit.</summary>
        /// <param name="quantity">Its row: factor and divisor.</param>
        /// <param name="raw">As from <see cref="Raw"/>.</param>
        /// <returns>Rounded towards zero; numbers beyond 32 bits come out as the largest or smallest <c>int</c>, which
        /// no check of plausibility lets pass.</returns>
        public static int Scaled(Quantity quantity, long raw)
        {
            long value = raw * quantity.Numerator / quantity.Denominator;
            if (value > int.MaxValue)
            {
                return int.MaxValue;
            }

            return value < -int.MaxValue ? -int.MaxValue : (int)value;
        }

        /// <summary>The current with the direction of its power.</summary>
        /// <param name="milliamps">As the meter gives it: some give a magnitude, some a sign.</param>
        /// <param name="watts">Active power of the same phase and cycle; negative is export.</param>
        /// <returns>mA, import positive. Its magnitude includes the reactive current, as a fuse sees it.</returns>
        public static int Signed(int milliamps, int watts)
        {
            int magnitude = milliamps < 0 ? -milliamps : milliamps;
            return watts <= -SignFromWatts ? -magnitude : magnitude;
        }
    }
}
