using System;
using System.Linq;
using Evenload.Bench.Peers;
using Evenload.Core.Settings;

namespace Evenload.Tests.Desktop.Peers
{
    /// <summary>The tables of `bench peers`, made once for all tests.</summary>
    internal static class PeerTables
    {
        private const int Seed = 1;

        private static readonly Lazy<PeerTable[]> _all = new Lazy<PeerTable[]>(() => PeerTraces.All
            .AsParallel().AsOrdered()
            .Select(Make)
            .ToArray());

        public static PeerTable[] All => _all.Value;

        public static PeerTable Make(PeerTrace trace)
        {
            var metered = new SettingValues();
            metered.Apply("vehicleMeter", "em340");
            return PeerTable.Of(trace, new SettingValues(), metered, Seed);
        }
    }
}
