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

        /// <summary>Of all that is random.</summary>
        public int Seed { get; init; }
    }
}
