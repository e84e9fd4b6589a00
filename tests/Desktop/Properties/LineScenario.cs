using System.Collections.Generic;
using FsCheck;
using FsCheck.Fluent;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>What happens to a line: how long, with which settings, and which kinds of trouble.</summary>
    internal sealed record LineScenario
    {
        public int Seed { get; init; }

        public int Steps { get; init; }

        public int TickMs { get; init; }

        public int PollMs { get; init; }

        public bool LateTicks { get; init; }

        public bool Losses { get; init; }

        public bool OddReadings { get; init; }

        public bool OddStates { get; init; }

        public bool Ceilings { get; init; }

        public bool VehicleMeter { get; init; }

        public bool Vehicle { get; init; }

        public LineSettings Settings { get; init; }

        public static Arbitrary<LineScenario> Any(int steps)
        {
            Gen<LineScenario> scenarios =
                from seed in Gen.Choose(0, int.MaxValue)
                from tick in Gen.Frequency((5, Gen.Constant(20)), (1, Gen.Choose(1, 100)), (1, Gen.Choose(100, 1000)))
                from poll in Gen.OneOf(Gen.Choose(60, 300), Gen.Choose(300, 3000))
                from late in Gen.Elements(true, false)
                from losses in Gen.Elements(true, false)
                from odd in Gen.Elements(true, false)
                from states in Gen.Elements(true, false, false)
                from ceilings in Gen.Elements(true, false)
                from measured in Gen.Elements(true, false, false)
                from vehicle in Gen.Elements(true, true, false)
                from settings in LineSettings.Any
                select new LineScenario
                {
                    Seed = seed,
                    Steps = steps,
                    TickMs = tick,
                    PollMs = poll,
                    LateTicks = late,
                    Losses = losses,
                    OddReadings = odd,
                    OddStates = states,
                    Ceilings = ceilings,
                    VehicleMeter = measured,
                    Vehicle = vehicle,
                    Settings = settings,
                };
            return Arb.From(scenarios, Simpler);
        }

        private static IEnumerable<LineScenario> Simpler(LineScenario scenario)
        {
            for (int less = scenario.Steps / 2; less > 0; less /= 2)
            {
                yield return scenario with { Steps = scenario.Steps - less };
            }

            LineScenario[] candidates =
            {
                scenario with { LateTicks = false },
                scenario with { Losses = false },
                scenario with { OddReadings = false },
                scenario with { OddStates = false },
                scenario with { Ceilings = false },
                scenario with { VehicleMeter = false },
                scenario with { Vehicle = false },
                scenario with { TickMs = 20 },
                scenario with { PollMs = 200 },
            };
            foreach (LineScenario candidate in candidates)
            {
                if (candidate != scenario)
                {
                    yield return candidate;
                }
            }

            foreach (LineSettings settings in LineSettings.Simpler(scenario.Settings))
            {
                yield return scenario with { Settings = settings };
            }
        }
    }
}
