namespace Evenload.Core.Metering
{
    /// <summary>Where a meter keeps a quantity, and how its raw number becomes an integer of our unit.</summary>
    public sealed class Quantity
    {
        /// <summary>The pattern of a meter that has none.</summary>
        public const long NoPattern = long.MinValue;

        /// <summary>A quantity of each phase.</summary>
        /// <param name="addresses">Of its first register, by phase: three, or one for a one-phase meter or a value of
        /// the whole system.</param>
        /// <param name="type">The number's type.</param>
        /// <param name="order">Which word of it comes first.</param>
        /// <param name="numerator">The raw number is multiplied by this, 1 to 100000,</param>
        /// <param name="denominator">and divided by this, 1 to 100000, rounded to the nearest.</param>
        public Quantity(int[] addresses, RegisterType type, WordOrder order, int numerator, int denominator)
        {
            Addresses = addresses;
            Type = type;
            Order = order;
            Numerator = numerator;
            Denominator = denominator;
        }

        /// <summary>First registers, by phase; one where there is one value.</summary>
        public int[] Addresses { get; }

        /// <summary>The number's type.</summary>
        public RegisterType Type { get; }

        /// <summary>Which word comes first.</summary>
        public WordOrder Order { get; }

        /// <summary>Multiplier.</summary>
        public int Numerator { get; }

        /// <summary>Divisor.</summary>
        public int Denominator { get; }

        /// <summary>The raw number that means "no value"; not a number and infinity mean that in any float.</summary>
        public long NotAvailable { get; set; } = NoPattern;

        /// <summary>First registers of a part to be subtracted, by phase: export, where a meter keeps it apart; null
        /// where it does not.</summary>
        public int[] Minus { get; set; }

        /// <summary>Register with the power of ten that the raw number is multiplied by, a signed 16-bit number; -1
        /// where there is none.</summary>
        public int ScaleAddress { get; set; } = -1;

        /// <summary>True where a positive number means export.</summary>
        public bool IsNegated { get; set; }

        /// <summary>Registers that a number of a type takes: 1, 2 or 4.</summary>
        /// <param name="type">The type.</param>
        public static int Words(RegisterType type) => type switch
        {
            RegisterType.Int32 => 2,
            RegisterType.UInt32 => 2,
            RegisterType.Int16 => 1,
            RegisterType.UInt16 => 1,
            RegisterType.Int64 => 4,
            RegisterType.Float32 => 2,
            RegisterType.Float64 => 4,
        };
    }
}
