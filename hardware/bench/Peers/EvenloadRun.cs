using Evenload.Bench.Plants;
using Evenload.Bench.Replay;
using Evenload.Bench.Score;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Peers
{
    /// <summary>Evenload's own Core on a trace: the bytes on its line included.</summary>
    public sealed class EvenloadRun : ITickObserver
    {
        /// <summary>Its name in tables.</summary>
        public const string Name = "Evenload";

        /// <summary>Its name with a meter in the charger's own supply.</summary>
        public const string MeasuredName = "Evenload, vehicle metered";

        private readonly PeerTrace _described;
        private readonly Scorer _scorer;

        private EvenloadRun(PeerTrace described, Scorer scorer, bool metered)
        {
            _described = described;
            _scorer = scorer;
            Score = new PeerScore(metered ? MeasuredName : Name, metered);
        }

        /// <summary>How it rode.</summary>
        public PeerScore Score { get; }

        /// <summary>What could have been charged by who knows the whole trace, Wh.</summary>
        public decimal ClairvoyantWh => _scorer.Report().ClairvoyantWh;

        /// <summary>Rides a trace.</summary>
        /// <param name="described">The trace.</param>
        /// <param name="trace">Made of it.</param>
        /// <param name="settings">Of the firmware.</param>
        /// <param name="seed">Of the meters' last digits.</param>
        public static EvenloadRun Of(PeerTrace described, Trace trace, SettingValues settings, int seed)
        {
            settings = described.Told(settings);
            bool metered = new MeterPlan(settings).Vehicle != null;
            var options = new PlantOptions
            {
                Vehicle = described.CreateVehicle(),
                MeterRefreshMs = PeerRun.RefreshMs,
                Seed = seed,
            };
            var run = new EvenloadRun(described, new Scorer(trace, settings, options), metered);
            new Simulation(trace, settings, options).Run(run);
            return run;
        }

        /// <inheritdoc/>
        public void Ticked(Simulation simulation, long nowMs, int lengthMs)
        {
            _scorer.Ticked(simulation, nowMs, lengthMs);
            Score.Add(simulation.Plant, simulation.Controller.OfferMilliamps, lengthMs);
            simulation.Faults.Silent = !_described.Answers(nowMs);
        }
    }
}
