namespace Evenload.Bench.Score
{
    /// <summary>How well a trace was ridden; the JSON object has these properties in snake case.</summary>
    public sealed class ScoreReport
    {
        /// <summary>Length of the trace, s.</summary>
        public decimal DurationSeconds { get; init; }

        /// <summary>Time with any phase above the installation limit, without margin, s.</summary>
        public decimal SecondsAboveLimit { get; init; }

        /// <summary>The part of it in which the house alone was above the limit: no charger could have helped, s.
        /// </summary>
        public decimal SecondsHouseAboveLimit { get; init; }

        /// <summary>The longest time without a break above the limit, s.</summary>
        public decimal LongestSecondsAboveLimit { get; init; }

        /// <summary>Current above the limit in the worst phase, summed over time, A·s.</summary>
        public decimal AmpSecondsAboveLimit { get; init; }

        /// <summary>The highest current of any phase, A.</summary>
        public decimal PeakAmps { get; init; }

        /// <summary>Energy that the vehicle got, at 230 V, Wh.</summary>
        public decimal EnergyWh { get; init; }

        /// <summary>The most that a controller knowing the future could have given the same vehicle without ever
        /// exceeding the limit, Wh.</summary>
        public decimal ClairvoyantWh { get; init; }

        /// <summary><see cref="EnergyWh"/> as a part of it; 1 when it is 0.</summary>
        public decimal ShareOfClairvoyant { get; init; }

        /// <summary>The best offer that, never changed, is never above the limit, mA; 0: there is none.</summary>
        public int BestConstantOfferMa { get; init; }

        /// <summary>Energy that it gives, Wh, for a vehicle that follows without a ramp.</summary>
        public decimal BestConstantWh { get; init; }

        /// <summary><see cref="EnergyWh"/> as a part of it; 1 when it is 0.</summary>
        public decimal ShareOfBestConstant { get; init; }

        /// <summary>How many times the offer became another, pauses included.</summary>
        public int OfferChanges { get; init; }

        /// <summary>How many times the offer became 0.</summary>
        public int Pauses { get; init; }
    }
}
