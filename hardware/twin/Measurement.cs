using System;

namespace Evenload.Twin
{
    /// <summary>What a meter has measured and how it is set, before it is put into the units of its registers.
    /// </summary>
    internal sealed class Measurement
    {
        /// <summary>In place of a phase: all of them.</summary>
        internal const int All = 3;

        /// <summary>Phase to neutral.</summary>
        internal int[] Millivolts { get; } = new int[3];

        /// <summary>Per phase, signed, import positive.</summary>
        internal int[] CurrentMilliamps { get; } = new int[3];

        /// <summary>Active power per phase, signed, import positive.</summary>
        internal long[] PowerMilliwatts { get; } = new long[3];

        /// <summary>Imported energy per phase, milliwatts times milliseconds.</summary>
        internal long[] ImportMilliwattMs { get; } = new long[3];

        /// <summary>Exported energy per phase, milliwatts times milliseconds.</summary>
        internal long[] ExportMilliwattMs { get; } = new long[3];

        /// <summary>Energy imported by all phases together.</summary>
        internal long NettedImportMilliwattMs { get; set; }

        /// <summary>Energy exported by all phases together.</summary>
        internal long NettedExportMilliwattMs { get; set; }

        /// <summary>Of the supply.</summary>
        internal int FrequencyMillihertz { get; set; }

        /// <summary>False: the meter says of every measured value that it has none.</summary>
        internal bool Available { get; set; }

        /// <summary>Whether the meter is set to show export as import. The values are already as it shows them.
        /// </summary>
        internal bool ModeA { get; set; }

        /// <summary>Content of the register for the measuring system.</summary>
        internal int MeasuringSystem { get; set; }

        /// <summary>Identification code; 0 means the model's own.</summary>
        internal int Code { get; set; }

        /// <summary>Whether the phases are connected in the wrong order.</summary>
        internal bool ReversedSequence { get; set; }

        /// <summary>A value without its sign.</summary>
        internal static long Magnitude(long value)
        {
            return value < 0 ? -value : value;
        }

        /// <summary>A value in a coarser unit, to the nearest, halves away from zero.</summary>
        internal static long Scaled(long value, long divisor)
        {
            return value < 0 ? -((-value + (divisor / 2)) / divisor) : (value + (divisor / 2)) / divisor;
        }

        /// <summary>One quantity of one phase, 0 to 2, or of <see cref="All"/>.</summary>
        internal long Value(Quantity quantity, int phase)
        {
            return quantity switch
            {
                Quantity.Voltage => phase == All ? Scaled(Sum(quantity), 3) : Millivolts[phase],
                Quantity.BetweenPhases => phase == All ? Scaled(Sum(quantity), 3) : BetweenPhases(phase),
                Quantity.SignedCurrent => phase == All ? Sum(quantity) : CurrentMilliamps[phase],
                Quantity.Current => phase == All ? Sum(quantity) : Magnitude(CurrentMilliamps[phase]),
                Quantity.MeanCurrent => Sum(Quantity.Current) / 3,
                Quantity.NeutralCurrent => NeutralMilliamps(),
                Quantity.Power => phase == All ? Sum(quantity) : PowerMilliwatts[phase],
                Quantity.ImportPower => Math.Max(0, Value(Quantity.Power, phase)),
                Quantity.ExportPower => Math.Max(0, -Value(Quantity.Power, phase)),
                Quantity.ApparentPower => phase == All ? Sum(quantity) : ApparentMilliwatts(phase),
                Quantity.Factor => Factor(phase),
                Quantity.UnsignedFactor => Magnitude(Factor(phase)),
                Quantity.Frequency => FrequencyMillihertz,
                Quantity.Import => phase == All ? Sum(quantity) : ImportMilliwattMs[phase],
                Quantity.Export => phase == All ? Sum(quantity) : ExportMilliwattMs[phase],
                Quantity.ImportAndExport => Value(Quantity.Import, phase) + Value(Quantity.Export, phase),
                Quantity.NettedImport => NettedImportMilliwattMs,
                Quantity.NettedExport => NettedExportMilliwattMs,
                Quantity.ReversedSequence => ReversedSequence ? 1 : 0,
                Quantity.Rotation => ReversedSequence ? -1 : 1,
            };
        }

        private long Sum(Quantity quantity)
        {
            return Value(quantity, 0) + Value(quantity, 1) + Value(quantity, 2);
        }

        /// <summary>Length between the ends of two arrows at 120 degrees.</summary>
        private long BetweenPhases(int phase)
        {
            double a = Millivolts[phase];
            double b = Millivolts[(phase + 1) % 3];
            return (long)Math.Sqrt((a * a) + (b * b) + (a * b));
        }

        private long ApparentMilliwatts(int phase)
        {
            return Scaled(Magnitude(CurrentMilliamps[phase]) * Millivolts[phase], 1000);
        }

        private long Factor(int phase)
        {
            long apparent = Value(Quantity.ApparentPower, phase);
            return apparent == 0 ? 1000 : Scaled(Value(Quantity.Power, phase) * 1000, apparent);
        }

        /// <summary>Length of the sum of three arrows at 120 degrees.</summary>
        private long NeutralMilliamps()
        {
            double a = CurrentMilliamps[0];
            double b = CurrentMilliamps[1];
            double c = CurrentMilliamps[2];
            return (long)Math.Sqrt((a * a) + (b * b) + (c * c) - (a * b) - (b * c) - (c * a));
        }
    }
}
