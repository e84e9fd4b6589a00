using Evenload.Twin;

namespace Evenload.Bench.Plants
{
    /// <summary>What the simulated plant is like.</summary>
    public sealed class PlantOptions
    {
        /// <summary>The vehicle.</summary>
        public VehicleOptions Vehicle { get; init; }

        /// <summary>Every how many ms the simulated meter measures anew.</summary>
        public int MeterRefreshMs { get; init; }

        /// <summary>The supply phase, 0 to 2, that feeds the charger's L1; the settings may say another.</summary>
        public int Rotation { get; init; }

        /// <summary>The meter at the supply is fed from the wrong side.</summary>
        public bool MeterIsReversed { get; init; }

        /// <summary>Of all that is random.</summary>
        public int Seed { get; init; }
    }
}
