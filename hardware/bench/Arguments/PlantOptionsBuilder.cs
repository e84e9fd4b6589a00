using Evenload.Bench.Plants;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Arguments
{
    /// <summary>Makes the simulated plant's options of the command line.</summary>
    public static class PlantOptionsBuilder
    {
        private const int LargestMilliamps = 80000;
        private const int LargestMs = 60000;
        private const int LeastRamp = 100;

        /// <summary>Reads the options.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="settings">Name the meter, whose refresh interval is the default.</param>
        /// <exception cref="UsageException">A value is out of its limits.</exception>
        public static PlantOptions Build(CommandLine line, SettingValues settings)
        {
            int phases = line.Number("--vehicle-phases", 1, 3, 3);
            if (phases == 2)
            {
                throw new UsageException("--vehicle-phases 2: a vehicle charges on one phase or on three, give 1 or 3");
            }

            int refreshMs = new MeterPlan(settings).Site.RefreshMs;
            return new PlantOptions
            {
                Seed = line.Number("--seed", 0, int.MaxValue, 1),
                MeterRefreshMs = line.Number("--meter-refresh-ms", 0, LargestMs, refreshMs),
                Rotation = Rotation(line, settings),
                MeterIsReversed = line.Text("--meter-reversed") != null,
                Vehicle = new VehicleOptions
                {
                    PhasesMask = phases == 1 ? 1 : 7,
                    MaximumMilliamps = line.Number("--vehicle-maximum-ma", 1, LargestMilliamps, 16000),
                    MinimumMilliamps = line.Number("--vehicle-minimum-ma", 0, LargestMilliamps, 6000),
                    DeadTimeMs = line.Number("--vehicle-dead-time-ms", 0, LargestMs, 2000),
                    RampUpMilliampsPerSecond = Ramp(line, "--vehicle-ramp-up-ma-per-s"),
                    RampDownMilliampsPerSecond = Ramp(line, "--vehicle-ramp-down-ma-per-s"),
                    RestartMs = line.Number("--vehicle-restart-ms", 0, LargestMs, 0),
                },
            };
        }

        private static int Rotation(CommandLine line, SettingValues settings)
        {
            string word = line.Text("--plant-rotation");
            if (word == null)
            {
                return settings.Get(Setting.PhaseRotation);
            }

            return SettingText.TryRead((int)Setting.PhaseRotation, word, out int rotation)
                ? rotation
                : throw new UsageException(
                    $"--plant-rotation {word}: not the supply phase of the charger's L1, give l1, l2 or l3");
        }

        private static int Ramp(CommandLine line, string name)
        {
            int ramp = line.Number(name, 0, LargestMilliamps, 0);
            return ramp == 0 || ramp >= LeastRamp
                ? ramp
                : throw new UsageException(
                    $"{name} {ramp}: too slow for any vehicle, give 0 (at once) or {LeastRamp} and more");
        }
    }
}
