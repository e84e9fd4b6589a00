using System;
using System.Collections.Generic;
using System.Linq;
using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Settings;

namespace Evenload.Bench.Arguments
{
    /// <summary>Makes the firmware's settings of the command line.</summary>
    public static class SettingsBuilder
    {
        /// <summary>Names of all meters that the firmware reads.</summary>
        public static IEnumerable<string> Profiles =>
            Enumerable.Range(0, MeterCatalogue.Count).Select(MeterCatalogue.Name);

        /// <summary>Defaults, then profile and meter, then every <c>--set</c> in its order.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="meter">The real meter; null: a simulated one.</param>
        /// <param name="start">In place of the defaults; null: those.</param>
        /// <exception cref="UsageException">A name or a value does not do.</exception>
        public static SettingValues Build(CommandLine line, MeterUrl meter, SettingValues start = null)
        {
            var values = new SettingValues();
            if (start != null)
            {
                values.Take(start);
            }

            string profile = line.Text("--profile");
            if (profile != null)
            {
                CheckProfile(profile);
                Apply(values, "siteMeter", profile);
            }
            else if (meter != null)
            {
                throw new UsageException(
                    $"--meter: its --profile is missing, add one of {string.Join(", ", Profiles)}");
            }

            if (meter != null)
            {
                foreach (KeyValuePair<string, string> setting in meter.Settings)
                {
                    Apply(values, setting.Key, setting.Value);
                }
            }

            foreach (string setting in line.Settings)
            {
                int equals = setting.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0)
                {
                    throw new UsageException($"--set {setting}: no value, write --set NAME=VALUE");
                }

                Apply(values, setting.Substring(0, equals), setting.Substring(equals + 1));
            }

            if (meter == null)
            {
                SuitProfile(line, values);
            }

            string broken = values.Check();
            if (broken != null)
            {
                throw new UsageException(broken);
            }

            if (meter == null && new MeterPlan(values).Framing == Framing.RtuOverTcp)
            {
                throw new UsageException("siteMeterLink=rtu-over-tcp: the simulated meter has no gateway, "
                    + "set rtu or tcp, or name a real one with --meter");
            }

            return values;
        }

        /// <summary>Sets a value.</summary>
        /// <exception cref="UsageException">The firmware refuses it.</exception>
        public static void Apply(SettingValues values, string name, string value)
        {
            string refusal = values.Apply(name, value);
            if (refusal != null)
            {
                throw new UsageException(refusal);
            }
        }

        // The plant stands where the profile's meter would: one phase, a network address, and for a meter that speaks
        // seldom a charger that cannot overload the connection in a hurry. What was set by hand stays.
        private static void SuitProfile(CommandLine line, SettingValues values)
        {
            var plan = new MeterPlan(values);
            if (line.Text("--profile") != null && !IsSet(line, "sitePhases") && plan.Site.Phases == 1)
            {
                Apply(values, "sitePhases", "1");
            }

            if (!plan.SiteIsP1 && plan.Framing != Framing.Rtu && plan.Address == null)
            {
                Apply(values, "siteMeterAddress", "127.0.0.1");
            }

            int unhurried = SettingRules.UnhurriedMaximumMilliamps(values);
            if (line.Text("--profile") != null && !IsSet(line, "stationMaximumMilliamps")
                && plan.Site.RefreshMs > MeterPlan.QuickMs
                && values.Get(Setting.StationMaximumMilliamps) > unhurried)
            {
                Apply(values, "stationMaximumMilliamps", FormattableString.Invariant($"{unhurried / 1000 * 1000}"));
            }
        }

        private static bool IsSet(CommandLine line, string name)
            => line.Settings.Any(setting => setting.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase));

        private static void CheckProfile(string profile)
        {
            if (!Profiles.Contains(profile))
            {
                throw new UsageException(
                    $"--profile {profile}: no such meter, did you mean {NearestName.Of(profile, Profiles)}?");
            }
        }
    }
}
