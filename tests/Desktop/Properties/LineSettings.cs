using System.Collections.Generic;
using System.Globalization;
using Evenload.Core.Settings;
using FsCheck;
using FsCheck.Fluent;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>The settings that the line from site currents to duty takes numbers from; mA and ms.</summary>
    internal sealed record LineSettings
    {
        /// <summary>Refresh interval of the meters in the catalogue, ms.</summary>
        public static int RefreshMs { get; } = Evenload.Core.Metering.MeterCatalogue.CreateModel(0).RefreshMs;

        public int Limit { get; init; } = Default(Setting.InstallationLimitMilliamps);

        public int Margin { get; init; } = Default(Setting.MarginMilliamps);

        public int Station { get; init; } = Default(Setting.StationMaximumMilliamps);

        public int Cable { get; init; } = Default(Setting.CableRatingMilliamps);

        public int Minimum { get; init; } = Default(Setting.MinimumMilliamps);

        public int SafeStart { get; init; } = Default(Setting.SafeStartMilliamps);

        public int SafeLost { get; init; } = Default(Setting.SafeLostMilliamps);

        public int SafeImplausible { get; init; } = Default(Setting.SafeImplausibleMilliamps);

        public int StaleAfterMs { get; init; } = Default(Setting.StaleAfterMs);

        public int HoldOffMs { get; init; } = Default(Setting.HoldOffMs);

        public int RiseStep { get; init; } = Default(Setting.RiseStepMilliamps);

        public int ResumeAfterMs { get; init; } = Default(Setting.ResumeAfterMs);

        public int RideOutMs { get; init; } = Default(Setting.RideOutMs);

        public int DeadTimeMs { get; init; } = Default(Setting.VehicleDeadTimeMs);

        public int Rotation { get; init; } = Default(Setting.PhaseRotation);

        public int Budget => Limit - Margin;

        /// <summary>Random settings that the firmware accepts: often near a limit of theirs, often short
        /// times.</summary>
        public static Gen<LineSettings> Any { get; } =
            (from limit in Gen.Frequency((3, Gen.Choose(6000, 40000)), (1, Gen.Choose(40000, 125000)), (1, Gen.Constant(25000)))
             from margin in Gen.OneOf(Gen.Constant(0), Gen.Constant(500), Gen.Choose(0, 10000))
             from minimum in Gen.OneOf(Gen.Constant(6000), Gen.Choose(6000, 10000))
             from station in Gen.OneOf(Gen.Choose(6000, 32000), Gen.Choose(6000, 80000), Gen.Constant(80000))
             from cable in Gen.OneOf(Gen.Choose(6000, 80000), Gen.Constant(32000), Gen.Constant(80000))
             from start in SafeCurrent
             from lost in SafeCurrent
             from implausible in SafeCurrent
             from stale in Gen.OneOf(Gen.Choose(1000, 10000), Gen.Constant(5000))
             from holdOff in Gen.Frequency((3, Gen.Choose(5000, 20000)), (1, Gen.Constant(45000)), (1, Gen.Choose(5000, 600000)))
             from step in Gen.OneOf(Gen.Choose(1000, 16000), Gen.Constant(3000))
             from resume in Gen.Frequency((4, Gen.Choose(10000, 20000)), (1, Gen.Choose(10000, 120000)))
             from rideOut in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 60000), Gen.Constant(10000))
             from dead in Gen.OneOf(Gen.Choose(500, 10000), Gen.Constant(5000))
             from rotation in Gen.Choose(0, 2)
             select new LineSettings
             {
                 Limit = limit,
                 Margin = margin,
                 Minimum = minimum,
                 Station = station,
                 Cable = cable,
                 SafeStart = start,
                 SafeLost = lost,
                 SafeImplausible = implausible,
                 StaleAfterMs = stale,
                 HoldOffMs = holdOff,
                 RiseStep = step,
                 ResumeAfterMs = resume,
                 RideOutMs = rideOut,
                 DeadTimeMs = dead,
                 Rotation = rotation,
             }).Where(settings => settings.AreAccepted());

        private static Gen<int> SafeCurrent => Gen.OneOf(Gen.Constant(0), Gen.Constant(6000), Gen.Choose(6000, 32000));

        /// <summary>The same with one of them at its default, each in turn.</summary>
        public static IEnumerable<LineSettings> Simpler(LineSettings settings)
        {
            var plain = new LineSettings();
            LineSettings[] candidates =
            {
                settings with { Limit = plain.Limit },
                settings with { Margin = plain.Margin },
                settings with { Station = plain.Station },
                settings with { Cable = plain.Cable },
                settings with { Minimum = plain.Minimum },
                settings with { SafeStart = plain.SafeStart },
                settings with { SafeLost = plain.SafeLost },
                settings with { SafeImplausible = plain.SafeImplausible },
                settings with { StaleAfterMs = plain.StaleAfterMs },
                settings with { HoldOffMs = plain.HoldOffMs },
                settings with { RiseStep = plain.RiseStep },
                settings with { ResumeAfterMs = plain.ResumeAfterMs },
                settings with { RideOutMs = plain.RideOutMs },
                settings with { DeadTimeMs = plain.DeadTimeMs },
                settings with { Rotation = plain.Rotation },
            };
            foreach (LineSettings candidate in candidates)
            {
                if (candidate != settings && candidate.AreAccepted())
                {
                    yield return candidate;
                }
            }
        }

        /// <summary>As the firmware takes them.</summary>
        public SettingValues Values() => TryValues(out SettingValues values) ? values : null;

        private static int Default(Setting setting) => SettingTable.Row((int)setting).Default;

        private bool AreAccepted() => TryValues(out _);

        private bool TryValues(out SettingValues values)
        {
            values = new SettingValues();
            return Set(values, Setting.InstallationLimitMilliamps, Limit)
                && Set(values, Setting.MarginMilliamps, Margin)
                && Set(values, Setting.StationMaximumMilliamps, Station)
                && Set(values, Setting.CableRatingMilliamps, Cable)
                && Set(values, Setting.MinimumMilliamps, Minimum)
                && Set(values, Setting.SafeStartMilliamps, SafeStart)
                && Set(values, Setting.SafeLostMilliamps, SafeLost)
                && Set(values, Setting.SafeImplausibleMilliamps, SafeImplausible)
                && Set(values, Setting.StaleAfterMs, StaleAfterMs)
                && Set(values, Setting.HoldOffMs, HoldOffMs)
                && Set(values, Setting.RiseStepMilliamps, RiseStep)
                && Set(values, Setting.ResumeAfterMs, ResumeAfterMs)
                && Set(values, Setting.RideOutMs, RideOutMs)
                && Set(values, Setting.VehicleDeadTimeMs, DeadTimeMs)
                && values.Apply(NameOf(Setting.PhaseRotation), SettingTable.Row((int)Setting.PhaseRotation).Words[Rotation]) == null
                && values.Check() == null;
        }

        private static string NameOf(Setting setting) => SettingTable.Row((int)setting).Name;

        private static bool Set(SettingValues values, Setting setting, int value)
            => values.Apply(NameOf(setting), value.ToString(CultureInfo.InvariantCulture)) == null;
    }
}
