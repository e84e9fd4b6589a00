namespace Evenload.Twin
{
    /// <summary>What a meter has measured, before it is put into the units of its registers.</summary>
    internal sealed class Measurement
    {
        /// <summary>Per phase, signed, import positive.</summary>
        internal int[] CurrentMilliamps { get; } = new int[3];

        /// <summary>Active power per phase, signed, import positive; it is the apparent power too.</summary>
        internal long[] PowerMilliwatts { get; } = new long[3];

        /// <summary>Imported energy per phase, milliwatts times milliseconds.</summary>
        internal long[] ImportMilliwattMs { get; } = new long[3];

        /// <summary>Exported energy per phase, milliwatts times milliseconds.</summary>
        internal long[] ExportMilliwattMs { get; } = new long[3];

        /// <summary>Phase to neutral, the same for all phases.</summary>
        internal int VoltageMillivolts { get; set; }

        /// <summary>Phase to phase.</summary>
        internal long BetweenPhasesMillivolts => VoltageMillivolts * 1732051L / 1000000;

        /// <summary>Whether the meter shows export as import.</summary>
        internal bool Absolute { get; set; }

        /// <summary>False: the meter says of every measured value that it has none.</summary>
        internal bool Available { get; set; }

        /// <summary>Sum of three values per phase.</summary>
        internal static long Sum(long[] values)
        {
            return values[0] + values[1] + values[2];
        }

        /// <summary>Sum of the magnitudes of three values per phase.</summary>
        internal static long SumOfMagnitudes(long[] values)
        {
            return Magnitude(values[0]) + Magnitude(values[1]) + Magnitude(values[2]);
        }

        /// <summary>A value without its sign.</summary>
        internal static long Magnitude(long value)
        {
            return value < 0 ? -value : value;
        }

        /// <summary>A value in a coarser unit, to the nearest, halves away from zero.</summary>
        internal static int Scaled(long value, long divisor)
        {
            return (int)(value < 0 ? -((-value + (divisor / 2)) / divisor) : (value + (divisor / 2)) / divisor);
        }

        /// <summary>Active by apparent power, thousandths, −1000 to 1000; 1000 without power.</summary>
        internal static int FactorPermille(long active, long apparent)
        {
            return apparent == 0 ? 1000 : Scaled(active * 1000, apparent);
        }
    }
}
