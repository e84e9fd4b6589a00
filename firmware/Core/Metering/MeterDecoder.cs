namespace Evenload.Core.Metering
{
    /// <summary>Registers to integers of our units, in integers alone. Nothing is clamped: what does not fit is reported
    /// as such.</summary>
    public static class MeterDecoder
    {
        /// <summary>Active power below which its sign is noise, W. A current is taken as import there, the safe
        /// side.</summary>
        public const int SignFromWatts = 20;

        // A power of ten beyond this makes every number too large or zero.
        private const int MostDecades = 10;

        /// <summary>The bits of a number.</summary>
        /// <param name="registers">Register values, 0 to 65535.</param>
        /// <param name="index">Of the one with the lowest address.</param>
        /// <param name="type">The number's type.</param>
        /// <param name="order">Which word comes first.</param>
        /// <returns>The number, -2147483648 to 4294967295 for 32 bits; for floats their bits.</returns>
        public static long Raw(ushort[] registers, int index, RegisterType type, WordOrder order)
        {
            int words = Quantity.Words(type);
            long bits = 0;
            for (int i = 0; i < words; i++)
            {
                bits = (bits << 16) | registers[order == WordOrder.HighFirst ? index + i : index + words - 1 - i];
            }

            switch (type)
            {
                case RegisterType.Int16:
                    return (short)bits;
                case RegisterType.Int32:
                    return (int)bits;
                default:
                    return bits;
            }
        }

        /// <summary>Tells whether bits are a number.</summary>
        /// <param name="quantity">Its row: type and pattern.</param>
        /// <param name="raw">As from <see cref="Raw"/>.</param>
        /// <returns>False for the meter's own pattern, not a number and infinity.</returns>
        public static bool IsNumber(Quantity quantity, long raw)
        {
            if (quantity.NotAvailable != Quantity.NoPattern && raw == quantity.NotAvailable)
            {
                return false;
            }

            switch (quantity.Type)
            {
                case RegisterType.Float32:
                    return ((raw >> 23) & 0xFF) != 0xFF;
                case RegisterType.Float64:
                    return ((raw >> 52) & 0x7FF) != 0x7FF;
                default:
                    return true;
            }
        }

        /// <summary>A raw number in our unit.</summary>
        /// <param name="quantity">Its row: factor and divisor.</param>
        /// <param name="raw">As from <see cref="Raw"/>; a number.</param>
        /// <param name="decades">Power of ten that it is multiplied by, of an integer; 0 where there is none.</param>
        /// <returns>Rounded to the nearest, halves away from zero; exact for floats too. What is beyond 63 bits before the
        /// division comes out as 9223372036854775807 or its negative, which no check of plausibility lets pass.</returns>
        public static long Scaled(Quantity quantity, long raw, int decades)
        {
            long value;
            switch (quantity.Type)
            {
                case RegisterType.Float32:
                    int exponent = (int)((raw >> 23) & 0xFF);
                    long fraction = raw & 0x7FFFFF;
                    value = Float(fraction | 0x800000, exponent - 150, quantity);   // 0 for what is that small anyway
                    value = (raw & 0x80000000L) != 0 ? -value : value;
                    break;
                case RegisterType.Float64:
                    int wide = (int)((raw >> 52) & 0x7FF);
                    value = Float(((raw >> 21) & 0x7FFFFFFFL) | 0x80000000L, wide - 1054, quantity);
                    value = raw < 0 ? -value : value;
                    break;
                default:
                    value = Integer(quantity, raw, decades);
                    break;
            }

            return quantity.IsNegated ? -value : value;
        }

        /// <summary>A number as an <c>int</c>.</summary>
        /// <param name="value">Any.</param>
        /// <returns>Numbers beyond 32 bits come out as 2147483647 or -2147483647, which no check of plausibility lets
        /// pass.</returns>
        public static int Narrowed(long value)
        {
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

        private static long Integer(Quantity quantity, long raw, int decades)
        {
            long numerator = quantity.Numerator;
            long denominator = quantity.Denominator;
            int steps = decades < 0 ? -decades : decades;
            for (int i = 0; i < steps && i < MostDecades; i++)
            {
                numerator *= decades > 0 ? 10 : 1;
                denominator *= decades < 0 ? 10 : 1;            // at most 10^15
            }

            long magnitude = raw == long.MinValue ? long.MaxValue : raw < 0 ? -raw : raw;
            if (magnitude > long.MaxValue / numerator)
            {
                return raw < 0 ? -long.MaxValue : long.MaxValue;
            }

            long value = Divided(magnitude * numerator, denominator);
            return raw < 0 ? -value : value;
        }

        // significand * 2^exponent * numerator / denominator, the significand of at most 32 bits.
        private static long Float(long significand, int exponent, Quantity quantity)
        {
            long product = significand * quantity.Numerator;    // below 2^49
            if (exponent >= 0)
            {
                return exponent > 62 || product > long.MaxValue >> exponent
                    ? long.MaxValue
                    : Divided(product << exponent, quantity.Denominator);
            }

            // Where twice the product is below the divisor, the nearest integer is 0.
            return exponent < -50 || quantity.Denominator > (1L << 50) >> -exponent
                ? 0
                : Divided(product, (long)quantity.Denominator << -exponent);
        }

        private static long Divided(long magnitude, long denominator)
        {
            long value = magnitude / denominator;
            return magnitude - (value * denominator) >= denominator - (magnitude - (value * denominator))
                ? value + 1
                : value;
        }
    }
}
