using System;
using Evenload.Bench.Plants;
using Evenload.Bench.Replay;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Tests.Desktop.Scenarios
{
    /// <summary>Plays a house and measures from a moment on.</summary>
    internal sealed class Watcher : ITickObserver
    {
        private readonly long _fromMs;
        private int _offer = -1;

        private Watcher(long fromMs)
        {
            _fromMs = fromMs;
        }

        public double SecondsAbove { get; private set; }

        public double AmpSecondsAbove { get; private set; }

        public double VehicleAmpSeconds { get; private set; }

        public int OfferChanges { get; private set; }

        /// <summary>When the offer last reached 16 A, ms; -1 if it never did.</summary>
        public long FullMs { get; private set; } = -1;

        /// <summary>When the offer last changed, ms.</summary>
        public long ChangedMs { get; private set; }

        public static Watcher Play(HouseTrace house, long fromMs, int deadTimeMs, int seed)
        {
            var options = new PlantOptions
            {
                Vehicle = new VehicleOptions { DeadTimeMs = deadTimeMs },
                MeterRefreshMs = 1000,
                Seed = seed,
            };
            var watcher = new Watcher(fromMs);
            new Simulation(house.ToTrace(), new SettingValues(), options).Run(watcher);
            return watcher;
        }

        public void Ticked(Simulation simulation, long nowMs, int heldMs)
        {
            int offer = simulation.Controller.OfferMilliamps;
            bool changed = offer != _offer;
            _offer = offer;
            if (nowMs < _fromMs)
            {
                return;
            }

            int worst = Math.Max(
                simulation.Plant.GridMilliamps(0),
                Math.Max(simulation.Plant.GridMilliamps(1), simulation.Plant.GridMilliamps(2)));
            SecondsAbove += worst > 25000 ? heldMs / 1000.0 : 0;
            AmpSecondsAbove += worst > 25000 ? (worst - 25000) / 1000.0 * heldMs / 1000.0 : 0;
            VehicleAmpSeconds += simulation.Plant.VehicleMilliamps(0) / 1000.0 * heldMs / 1000.0;
            if (changed)
            {
                OfferChanges++;
                ChangedMs = nowMs;
                FullMs = offer == 16000 ? nowMs : FullMs;
            }
        }
    }
}
