using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Plants
{
    /// <summary>The meters of the plant: one at the supply and, where the settings name one, one in the
    /// charger.</summary>
    public sealed class SimulatedMeters
    {
        /// <summary>From a request to its answer, ms: what serial meters commonly take.</summary>
        public const int ThinkMs = 40;

        private readonly MeterImage _site;
        private readonly MeterImage _vehicle;
        private readonly int[] _currents = new int[3];

        /// <summary>Makes the meters that a plan speaks of, at the addresses where the firmware seeks them.</summary>
        /// <param name="plan">Of the firmware's settings.</param>
        /// <param name="options">Of the plant.</param>
        public SimulatedMeters(MeterPlan plan, PlantOptions options)
        {
            if (plan.SiteIsP1)
            {
                Telegram = new P1Telegram(plan.Site.Name)
                {
                    OnePhase = plan.Phases == 1,
                    JitterMilliamps = P1Telegram.UsualJitterMilliamps,
                };
            }
            else
            {
                _site = new MeterImage(plan.Site.Name, options.MeterRefreshMs, options.Seed)
                {
                    Invert = options.MeterIsReversed,
                };
                Site = new ModbusServer();
                Site.Add(plan.SiteUnit, _site);
            }

            if (plan.Vehicle != null)
            {
                _vehicle = new MeterImage(plan.Vehicle.Name, options.MeterRefreshMs, options.Seed + 1);
                Vehicle = plan.SiteIsSerial ? Site : new ModbusServer();
                Vehicle.Add(plan.VehicleUnit, _vehicle);
            }
        }

        /// <summary>What the supply's meter sends through its P1 port; null where it answers requests.</summary>
        public P1Telegram Telegram { get; }

        /// <summary>Answers for the supply's meter; null where it has a P1 port.</summary>
        public ModbusServer Site { get; }

        /// <summary>Answers for the charger's meter, on the same line as <see cref="Site"/> if that is serial; null
        /// where there is none.</summary>
        public ModbusServer Vehicle { get; }

        /// <summary>Shows the meters what flows.</summary>
        /// <param name="nowMs">Not earlier than before.</param>
        /// <param name="plant">Has just been stepped.</param>
        public void Update(long nowMs, Plant plant)
        {
            plant.CopyGrid(_currents);
            _site?.Update(nowMs, _currents);
            Telegram?.Update(nowMs, _currents);
            if (_vehicle != null)
            {
                plant.CopyVehicle(_currents);
                _vehicle.Update(nowMs, _currents);
            }
        }
    }
}
