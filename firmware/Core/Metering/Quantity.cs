namespace Evenload.Core.Metering
{
    /// <summary>Where a meter keeps a quantity, and how its raw number becomes an integer of our unit.</summary>
    public sealed class Quantity
    {
        /// <summary>The pattern of a meter that has none: no 32-bit number equals it.</summary>
        public const long NoPattern = long.MinValue;

        /// <summary>A quantity.</summary>
        /// <param name="l1">Address of its first register for L1, or for the system.</param>
        /// <param name="l2">The same for L2; as <paramref name="l1"/> where there is one value only.</param>
        /// <param name="l3">The same for L3.</param>
        /// <param name="type">The number's type.</param>
        /// <param name="numerator">The raw number is multiplied by this, 1 to 100000,</param>
        /// <param name="denominator">and divided by this, 1 to 100000, rounding towards zero.</param>
        /// <param name="notAvailable">The raw number that means "no value"; <see cref="NoPattern"/> if there is
        /// none.</param>
        public Quantity(
            int l1, int l2, int l3, RegisterType type, int numerator, int denominator, long notAvailable)
        {
            Addresses = new[] { l1, l2, l3 };
            Type = type;
            Numerator = numerator;
            Denominator = denominator;
            NotAvailable = notAvailable;
        }

        /// <summary>First registers, by phase 0 to 2.</summary>
        public int[] Addresses { get; }

        /// <summary>The number's type.</summary>
        public RegisterType Type { get; }

        /// <summary>Multiplier.</summary>
        public int Numerator { get; }

        /// <summary>Divisor.</summary>
        public int Denominator { get; }

        /// <summary>The raw number that means "no value".</summary>
        public long NotAvailable { get; }
    }
}
