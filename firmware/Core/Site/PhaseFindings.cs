namespace Evenload.Core.Site
{
    /// <summary>What the steps of a commissioning check say about the installation.</summary>
    public sealed class PhaseFindings
    {
        /// <summary>The largest dead time that can be set, ms.</summary>
        public const int MostDeadTimeMs = 10000;

        private const int LeastDeadTimeMs = 500;

        private readonly PhaseEdges _edges;
        private readonly int _refreshMs;

        /// <summary>Findings from steps.</summary>
        /// <param name="edges">The steps.</param>
        /// <param name="refreshMs">Refresh interval of the supply's meter, ms.</param>
        public PhaseFindings(PhaseEdges edges, int refreshMs)
        {
            _edges = edges;
            _refreshMs = refreshMs;
        }

        /// <summary>True when the charger has a meter of its own that answers.</summary>
        public bool HasVehicleMeter { get; set; }

        /// <summary>True when steps reached so high that a ratio which is off is the meter's and not the
        /// vehicle's.</summary>
        public bool IsScaleTold { get; set; }

        /// <summary>Supply phases that the vehicle is on, bit 0 for L1; 0 while none is known.</summary>
        public int VehicleMask => MaskOf(0, PhaseVerdict.Follows) | ReversedMask;

        /// <summary>Those of them that are measured the wrong way round.</summary>
        public int ReversedMask => MaskOf(0, PhaseVerdict.Reversed);

        /// <summary>Charger phases that the vehicle is on by the meter in the charger, bit 0 for L1; 0 when it has none
        /// or that is undecided.</summary>
        public int ChargerMask => HasVehicleMeter ? MaskOf(3, PhaseVerdict.Follows) : 0;

        /// <summary>Which supply phase feeds the charger's L1.</summary>
        /// <returns>0 to 2; -1 when it cannot be told.</returns>
        /// <remarks>By the meter in the charger; without one, a vehicle on one phase is on the charger's L1, and one on
        /// two phases on L1 and L2. Three phases that move alike do not tell.</remarks>
        public int Rotation
        {
            get
            {
                int supply = FirstOf(VehicleMask);
                int charger = FirstOf(HasVehicleMeter ? ChargerMask : BitsOf(VehicleMask) == 1 ? 1 : 3);
                bool alike = !HasVehicleMeter || BitsOf(ChargerMask) == BitsOf(VehicleMask);
                return supply < 0 || charger < 0 || !alike ? -1 : (supply + 3 - charger) % 3;
            }
        }

        /// <summary>What the meter shows of a step of the offer.</summary>
        /// <returns>Permille, about 1000 when all is well; the largest of the vehicle's phases. 0 when it cannot
        /// be told: the vehicle takes no more than a current below the highest level.</returns>
        public int ScalePermille
        {
            get
            {
                int scale = 0;
                int mask = VehicleMask;
                for (int phase = 0; phase < 3; phase++)
                {
                    int ratio = ScaleOf(phase);
                    if ((mask & (1 << phase)) != 0 && ratio > scale)
                    {
                        scale = ratio;
                    }
                }

                return IsScaleTold || IsFine(scale) ? scale : 0;
            }
        }

        /// <summary>True when the vehicle's phases show a step alike, within a third: the house may
        /// move each a little. Also true while falls alone decide: those steps are few and small.</summary>
        public bool IsScaleUniform
        {
            get
            {
                int mask = VehicleMask;
                int largest = 0;
                int smallest = int.MaxValue;
                for (int phase = 0; phase < 3; phase++)
                {
                    if ((mask & (1 << phase)) != 0)
                    {
                        int ratio = ScaleOf(phase);
                        largest = ratio > largest ? ratio : largest;
                        smallest = ratio < smallest ? ratio : smallest;
                    }
                }

                return _edges.FallsSuffice || smallest * 3L >= largest * 2L;
            }
        }

        /// <summary>What the meter shows of a step of the offer, by phase.</summary>
        /// <param name="phase">0 to 2 of the supply.</param>
        /// <returns>Permille, 0 or more.</returns>
        public int ScaleOf(int phase)
        {
            int ratio = _edges.RatioPermille(phase);
            return ratio < 0 ? -ratio : ratio;
        }

        /// <summary>Whether a scale is what a vehicle that follows shows on a meter that is set up well.</summary>
        /// <param name="permille">Of <see cref="ScaleOf"/>.</param>
        public static bool IsFine(int permille) =>
            permille >= PhaseEdges.LeastFinePermille && permille <= PhaseEdges.MostFinePermille;

        /// <summary>The longest that the vehicle took from a fall of the offer until the meter showed nine tenths of
        /// it.</summary>
        /// <returns>ms; -1 before three falls were measured.</returns>
        public int DeadTimeMs => _edges.LongestFallMs();

        /// <summary>The dead time to set: as measured, and one refresh of the meter, rounded up to half a
        /// second.</summary>
        /// <remarks>With a meter the wrong way round supervision cuts the steps short: nothing is concluded from
        /// them.</remarks>
        /// <returns>ms, 500 to 10000; -1 when no fall was measured, or the meter is reversed.</returns>
        public int SuggestedDeadTimeMs
        {
            get
            {
                int measured = DeadTimeMs;
                if (measured < 0 || ReversedMask != 0)
                {
                    return -1;
                }

                int rounded = (measured + _refreshMs + 499) / 500 * 500;
                int least = rounded < LeastDeadTimeMs ? LeastDeadTimeMs : rounded;
                return least > MostDeadTimeMs ? MostDeadTimeMs : least;
            }
        }

        /// <summary>What is known of a supply phase.</summary>
        /// <param name="phase">0 to 2.</param>
        public PhaseVerdict Verdict(int phase) => _edges.Verdict(phase);

        private static int FirstOf(int mask)
        {
            switch (mask)
            {
                case 1:
                case 3: return 0;
                case 2:
                case 6: return 1;
                case 4:
                case 5: return 2;   // L3 and L1: from L3 on
                default: return -1;
            }
        }

        private static int BitsOf(int mask) => (mask & 1) + ((mask >> 1) & 1) + ((mask >> 2) & 1);

        private int MaskOf(int channel, PhaseVerdict verdict)
            => (_edges.Verdict(channel) == verdict ? 1 : 0) + (_edges.Verdict(channel + 1) == verdict ? 2 : 0)
                + (_edges.Verdict(channel + 2) == verdict ? 4 : 0);
    }
}
