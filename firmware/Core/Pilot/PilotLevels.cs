namespace Evenload.Core.Pilot
{
    /// <summary>The voltages that separate the states of the pilot.</summary>
    /// <remarks>Nominal +12, +9, +6, +3, 0 and -12 V, each with a tolerance of at most 0.65 V (IEC 61851-1:2017
    /// Annex A). The limits lie midway, and 0.3 V beyond it for leaving a state: a measurement may be wrong by 0.55 V
    /// and still no state is taken for another.</remarks>
    public static class PilotLevels
    {
        /// <summary>Stands for a peak that could not be measured.</summary>
        public const int NotMeasured = int.MinValue;

        private const int MarginMillivolts = 300;
        private const int HighestMillivolts = 13500;
        private const int LowestMillivolts = -13500;

        // Midways. Below 0 V there is nothing midway: what is neither near 0 V nor near -12 V is no state.
        private const int BelowA = 10500;
        private const int BelowB = 7500;
        private const int BelowC = 4500;
        private const int BelowD = 1500;
        private const int BelowE = -1500;
        private const int AboveF = -10500;

        // Midway: without the diode the low part of state B is -9.2 V at the lowest; with it -11.4 V at the highest, or
        // -10.8 V with the weakest driver and the longest hold that there may be.
        private const int DiodeMillivolts = -10300;

        /// <summary>State that a high peak means.</summary>
        /// <param name="before">The state so far, which is left only beyond the margin.</param>
        /// <param name="highMillivolts">Any value, mV.</param>
        /// <returns>The state; <see cref="PilotState.Invalid"/> outside -13500 to 13500 mV and between E and
        /// F.</returns>
        public static PilotState StateOf(PilotState before, int highMillivolts)
        {
            if (before != PilotState.Invalid && highMillivolts >= Lower(before) && highMillivolts <= Upper(before))
            {
                return before;
            }

            if (highMillivolts > HighestMillivolts || highMillivolts < LowestMillivolts)
            {
                return PilotState.Invalid;
            }

            if (highMillivolts >= BelowC)
            {
                return highMillivolts >= BelowA ? PilotState.A
                    : highMillivolts >= BelowB ? PilotState.B
                    : PilotState.C;
            }

            if (highMillivolts >= BelowE)
            {
                return highMillivolts >= BelowD ? PilotState.D : PilotState.E;
            }

            return highMillivolts <= AboveF ? PilotState.F : PilotState.Invalid;
        }

        /// <summary>Whether the low part of an oscillating pilot shows the vehicle's diode.</summary>
        /// <param name="lowMillivolts">Any value, mV.</param>
        /// <returns>True from -13500 to -10300 mV.</returns>
        public static bool IsDiode(int lowMillivolts)
            => lowMillivolts <= DiodeMillivolts && lowMillivolts >= LowestMillivolts;

        /// <summary>Whether the low part is that of an oscillating pilot, with a diode or without.</summary>
        /// <param name="lowMillivolts">Any value, mV.</param>
        /// <returns>True from -13500 to -1501 mV.</returns>
        public static bool IsLowPart(int lowMillivolts)
            => lowMillivolts < BelowE && lowMillivolts >= LowestMillivolts;

        /// <summary>Whether the pilot does what it is told. A pilot shorted to earth is not the driver's
        /// fault.</summary>
        /// <param name="driven">What it is told.</param>
        /// <param name="highMillivolts">Any value, mV.</param>
        /// <param name="lowMillivolts">Any value, mV.</param>
        /// <param name="drifted">True when the peak that a steady pilot does not have has had the time to drift away:
        /// if it has not, the pilot oscillates after all.</param>
        public static bool Answers(PilotMode driven, int highMillivolts, int lowMillivolts, bool drifted)
            => driven switch
            {
                PilotMode.Steady => highMillivolts >= BelowE && (!drifted || lowMillivolts >= BelowE),
                PilotMode.Oscillating => IsShort(highMillivolts)
                    || (highMillivolts >= BelowD && IsLowPart(lowMillivolts)),
                PilotMode.NotAvailable => (IsShort(lowMillivolts) || IsFull(lowMillivolts))
                    && (!drifted || highMillivolts < BelowD),
            };

        private static bool IsShort(int millivolts) => millivolts >= BelowE && millivolts < BelowD;

        private static bool IsFull(int millivolts) => millivolts <= AboveF && millivolts >= LowestMillivolts;

        private static int Upper(PilotState state) => state switch
        {
            PilotState.Invalid => HighestMillivolts,
            PilotState.A => HighestMillivolts,
            PilotState.B => BelowA + MarginMillivolts,
            PilotState.C => BelowB + MarginMillivolts,
            PilotState.D => BelowC + MarginMillivolts,
            PilotState.E => BelowD + MarginMillivolts,
            PilotState.F => AboveF + MarginMillivolts,
        };

        private static int Lower(PilotState state) => state switch
        {
            PilotState.Invalid => LowestMillivolts,
            PilotState.A => BelowA - MarginMillivolts,
            PilotState.B => BelowB - MarginMillivolts,
            PilotState.C => BelowC - MarginMillivolts,
            PilotState.D => BelowD - MarginMillivolts,
            PilotState.E => BelowE - MarginMillivolts,
            PilotState.F => LowestMillivolts,
        };
    }
}
