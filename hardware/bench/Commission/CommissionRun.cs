using Evenload.Bench.Plants;
using Evenload.Bench.Replay;
using Evenload.Core.Settings;
using Evenload.Core.Site;
using Evenload.Twin;

namespace Evenload.Bench.Commission
{
    /// <summary>A commissioning check in virtual time: it starts when the vehicle charges, and ends the run.</summary>
    public sealed class CommissionRun : ITickObserver
    {
        private const long ChargingMs = 60000;
        private const long LongestMs = ChargingMs + PhaseCheck.DefaultBoundMs + 60000;

        private readonly Simulation _simulation;
        private readonly int _seed;
        private bool _started;

        /// <summary>Sets everything up; no time passes.</summary>
        /// <param name="house">What the supply feeds besides the vehicle.</param>
        /// <param name="settings">Of the firmware.</param>
        /// <param name="options">Of the plant.</param>
        public CommissionRun(IHouse house, SettingValues settings, PlantOptions options)
        {
            _seed = options.Seed;
            _simulation = new Simulation(house, LongestMs, settings, options);
        }

        /// <summary>The check.</summary>
        public PhaseCheck Check => _simulation.Controller.PhaseCheck;

        /// <summary>How long it took, ms.</summary>
        public long TookMs { get; private set; }

        /// <summary>Runs it to its end.</summary>
        /// <param name="observer">Told of every tick; may be null.</param>
        public void Run(ITickObserver observer) =>
            _simulation.Run(observer == null ? this : new BothObservers(this, observer));

        /// <inheritdoc/>
        public void Ticked(Simulation simulation, long nowMs, int lengthMs)
        {
            if (!_started && nowMs >= ChargingMs)
            {
                _started = true;
                Check.Start(_seed, PhaseCheck.DefaultBoundMs, simulation.Controller.OfferMilliamps, nowMs);
            }

            if (_started && Check.Result != PhaseCheckResult.Running)
            {
                TookMs = nowMs - ChargingMs;
                simulation.End();
            }
        }
    }
}
