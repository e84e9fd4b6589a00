using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Campaign
{
    /// <summary>All that is chosen at random for one session, by its seed alone.</summary>
    public sealed class SessionPlan
    {
        /// <summary>Without faults at the end, ms: a charger that can has to charge again.</summary>
        public const int CalmMs = 240000;

        private const int WarmUpMs = 15000;
        private const int Stride = 7919;    // a prime: seeds in a row go through all pairs before any comes again

        private static readonly IReadOnlyList<(FaultRow First, FaultRow Second)> Pairs = AllPairs().ToList();

        /// <summary>Draws a session.</summary>
        /// <param name="seed">0 or more.</param>
        /// <param name="lengthMs">Of the session, more than <see cref="CalmMs"/> and a minute.</param>
        public SessionPlan(int seed, long lengthMs)
        {
            Seed = seed;
            LengthMs = lengthMs;
            (FaultRow first, FaultRow second) = Pairs[(int)((long)seed * Stride % Pairs.Count)];
            Faults = new[] { first, second };
            var random = new Random(seed);
            IsTcp = random.Next(2) == 0;
            IsP1 = random.Next(4) == 0;
            IsP1 &= !Has(FaultTraits.OnModbus | FaultTraits.OnTcp | FaultTraits.OnSerial);
            IsP1 |= Has(FaultTraits.OnP1);
            IsTcp |= Has(FaultTraits.OnTcp);
            IsTcp &= !IsP1 && !Has(FaultTraits.OnSerial);
            Settings = DrawSettings(random);
            Vehicle = DrawVehicle(random);
            Inlet = new InletOptions { ReadyAfterMs = random.Next(300, 3000), StopAfterMs = random.Next(400, 3000) };
            Rotation = Settings.Get(Setting.PhaseRotation);
            House = new SteppedHouse(
                random, Settings.Get(Setting.InstallationLimitMilliamps), lengthMs - CalmMs, lengthMs);
            Episodes = DrawEpisodes(random);
        }

        /// <summary>How many pairs of faults there are.</summary>
        public static int PairCount => Pairs.Count;

        /// <summary>Of all that is random.</summary>
        public int Seed { get; }

        /// <summary>How long it takes.</summary>
        public long LengthMs { get; }

        /// <summary>The two faults.</summary>
        public IReadOnlyList<FaultRow> Faults { get; }

        /// <summary>When they are in force, in order of their begin.</summary>
        public IReadOnlyList<Episode> Episodes { get; private set; }

        /// <summary>Whether the meter is on a network.</summary>
        public bool IsTcp { get; }

        /// <summary>Whether the meter speaks by itself, through a P1 port.</summary>
        public bool IsP1 { get; }

        /// <summary>Whether anything is typed at the console.</summary>
        public bool HasTypist => Has(FaultTraits.Types);

        /// <summary>Of the firmware, at first.</summary>
        public SettingValues Settings { get; }

        /// <summary>How the vehicle draws.</summary>
        public VehicleOptions Vehicle { get; }

        /// <summary>How the vehicle talks.</summary>
        public InletOptions Inlet { get; }

        /// <summary>The supply phase that feeds the charger's L1.</summary>
        public int Rotation { get; }

        /// <summary>The house.</summary>
        public IHouse House { get; }

        /// <summary>The same session without the episodes of one fault.</summary>
        /// <param name="fault">One that does not last.</param>
        public SessionPlan Without(FaultRow fault)
        {
            var other = (SessionPlan)MemberwiseClone();
            other.Episodes = Episodes.Where(episode => episode.Fault != fault).ToList();
            return other;
        }

        /// <summary>Applies a setting that is known to be one.</summary>
        public static void Apply(SettingValues values, string name, long value)
        {
            string fault = values.Apply(name, value.ToString(CultureInfo.InvariantCulture));
            if (fault != null)
            {
                throw new InvalidOperationException(fault);
            }
        }

        private static IEnumerable<(FaultRow First, FaultRow Second)> AllPairs()
        {
            IReadOnlyList<FaultRow> rows = FaultCatalogue.Rows;
            for (int i = 0; i < rows.Count; i++)
            {
                for (int j = i + 1; j < rows.Count; j++)
                {
                    FaultTraits both = rows[i].Traits | rows[j].Traits;
                    bool apart = both.HasFlag(FaultTraits.OnTcp) && both.HasFlag(FaultTraits.OnSerial);
                    apart |= both.HasFlag(FaultTraits.OnP1)
                        && (both & (FaultTraits.OnModbus | FaultTraits.OnTcp | FaultTraits.OnSerial)) != 0;
                    if (!apart && !FaultCatalogue.ShareASwitch(rows[i], rows[j]))
                    {
                        yield return (rows[i], rows[j]);
                    }
                }
            }
        }

        private bool Has(FaultTraits trait) => Faults.Any(fault => (fault.Traits & trait) != 0);

        private bool Has(string name) => Faults.Any(fault => fault.Name == name);

        private SettingValues DrawSettings(Random random)
        {
            while (true)
            {
                var values = new SettingValues();
                int limit = new[] { 16000, 20000, 25000, 25000, 35000, 63000 }[random.Next(6)];
                int minimum = Has("minimum of 8 A") ? 8000 : new[] { 6000, 6000, 6000, 7000 }[random.Next(4)];
                Apply(values, "installationLimitMilliamps", limit);
                Apply(values, "stationMaximumMilliamps", random.Next(2) == 0 ? 16000 : 32000);
                Apply(values, "cableRatingMilliamps", random.Next(3) == 0 ? 20000 : 32000);
                Apply(values, "minimumMilliamps", minimum);
                Apply(values, "safeStartMilliamps", random.Next(3) == 0 ? 0 : minimum);
                Apply(values, "safeLostMilliamps", random.Next(3) == 0 ? 0 : minimum);
                Apply(values, "safeImplausibleMilliamps", random.Next(3) == 0 ? 0 : minimum);
                Apply(values, "staleAfterMs", random.Next(2) == 0 ? 5000 : random.Next(2000, 5000));
                Apply(values, "vehicleDeadTimeMs", random.Next(2) == 0 ? 5000 : random.Next(2000, 5000));
                Apply(values, "holdOffMs", random.Next(3) == 0 ? 40000 : random.Next(7000, 20000));
                Apply(values, "riseStepMilliamps", random.Next(2) == 0 ? 3000 : random.Next(1000, 16000));
                Apply(values, "resumeAfterMs", random.Next(2) == 0 ? 60000 : random.Next(10000, 30000));
                Apply(values, "rideOutMs", random.Next(2) == 0 ? 10000 : random.Next(0, 60000));
                Apply(values, "enableLimitMilliamps", random.Next(2) == 0 ? 0 : minimum);
                values.Apply("enableInput", "fitted");
                values.Apply("phaseRotation", new[] { "l1", "l2", "l3" }[random.Next(3)]);
                values.Apply("siteMeter", Meters()[random.Next(2)]);
                values.Apply("vehicleMeter", random.Next(3) == 0 ? "em340" : "none");
                if (values.Check() == null)
                {
                    return values;
                }
            }
        }

        private string[] Meters() => IsP1 ? new[] { "dsmr-5", "emucs-belgium" }
            : IsTcp ? new[] { "countis-e27", "countis-e27" }
            : new[] { "em340", "sdm630" };

        private VehicleOptions DrawVehicle(Random random)
        {
            int dead = Settings.Get(Setting.VehicleDeadTimeMs);
            int minimum = Settings.Get(Setting.MinimumMilliamps);
            var options = new VehicleOptions
            {
                DeadTimeMs = random.Next(200, dead / 2),
                MaximumMilliamps = random.Next(2) == 0 ? 16000 : random.Next(10000, 32000),
                PhasesMask = Has("one phase") || random.Next(4) == 0 ? 1 : 7,
                RampDownMilliampsPerSecond = random.Next(2) * 20000,
                RampUpMilliampsPerSecond = random.Next(2) * random.Next(500, 5000),
                MinimumMilliamps = minimum - 50, // it takes the pilot's tolerance into account
            };
            if (Has("slow"))
            {
                options.DeadTimeMs = dead - 500;
                options.RampDownMilliampsPerSecond = 40000;
            }
            else if (Has("slower than it may be"))
            {
                options.DeadTimeMs = dead + random.Next(500, 5000);
            }

            return options;
        }

        // The first episode of the second fault begins within the first of the first: a pair has to meet.
        private List<Episode> DrawEpisodes(Random random)
        {
            var episodes = new List<Episode>();
            long endMs = LengthMs - CalmMs;
            long meetMs = random.NextInt64(WarmUpMs, Math.Min(endMs / 2, 180000));
            foreach (FaultRow fault in Faults)
            {
                if (fault.IsLasting)
                {
                    continue;
                }

                long fromMs = meetMs;
                while (fromMs < endMs)
                {
                    long lastsMs = random.NextInt64(fault.LeastMs, random.NextInt64(fault.LeastMs, fault.MostMs + 1) + 1);
                    episodes.Add(new Episode
                    {
                        Fault = fault,
                        FromMs = fromMs,
                        UntilMs = Math.Min(fromMs + lastsMs, endMs),
                        Draw = random.Next(1000),
                    });
                    meetMs = episodes.Count == 1 ? random.NextInt64(fromMs, episodes[0].UntilMs) : meetMs;
                    fromMs += lastsMs + random.NextInt64(1000, random.Next(2) == 0 ? 20000 : 180000);
                }
            }

            return episodes.OrderBy(episode => episode.FromMs).ToList();
        }
    }
}
