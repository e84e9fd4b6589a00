using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Settings
{
    /// <summary>Rules that join settings; each has a sentence that names both sides and a remedy.</summary>
    public static class SettingRules
    {
        // At twice its rating a B-curve breaker may trip in 10 to 15 s.
        private const int BudgetMs = 15000;

        // Within 1.45 times its rating a breaker carries on for minutes at the least.
        private const int UnhurriedMs = 60000;

        // One step of the converter at the pilot: 9.09 mV nominally. A reference of 1000 to 1200 mV makes 8.3 to
        // 9.9 mV.
        private const int LeastStepMicrovolts = 7500;
        private const int MostStepMicrovolts = 11000;

        // From the meter's new numbers to ours; as the estimate of the draw reckons.
        private const int TransportMs = 500;

        private const int WithoutMeter = 10;
        private const int Rules = 20;

        /// <summary>Looks for broken rules.</summary>
        /// <param name="values">All settings.</param>
        /// <param name="most">So many are enough: 1 or more.</param>
        /// <returns>A sentence on each; none when all is well. While the map of the custom meter is wrong, nothing is
        /// said of the meter's link and times.</returns>
        public static string[] CreateBroken(SettingValues values, int most)
        {
            var plan = new MeterPlan(values);
            string custom = null;
            if (values.Get(Setting.SiteMeter) == MeterCatalogue.Custom
                || values.Get(Setting.VehicleMeter) == MeterCatalogue.Custom + 1)
            {
                CustomMeter.CreateModel(values, out custom);
            }

            var found = new string[Rules];
            int count = 0;
            for (int rule = 0; rule < (custom == null ? Rules : WithoutMeter) && count < most; rule++)
            {
                string sentence = rule < WithoutMeter ? OfCurrents(rule, values) : OfMeters(rule, values, plan);
                found[count] = sentence;
                count += sentence == null ? 0 : 1;
            }

            if (custom != null && count < most)
            {
                found[count++] = custom;
            }

            var sentences = new string[count];
            for (int i = 0; i < count; i++)
            {
                sentences[i] = found[i];
            }

            return sentences;
        }

        /// <summary>The longest time from a rise of the house's load to the vehicle's reaction, ms.</summary>
        /// <param name="values">All settings.</param>
        /// <remarks>The meter's refresh, one lost reply, the time until a reading counts no more, and the vehicle's
        /// time to follow the pilot.</remarks>
        public static int LatencyMs(SettingValues values) => LatencyMs(values, new MeterPlan(values));

        /// <summary>The largest station maximum with which house and vehicle together stay within 1.45 times the
        /// connection's rating, as long as the house alone stays within it.</summary>
        /// <param name="values">All settings.</param>
        /// <returns>mA. What a breaker or fuse carries for minutes, and a breaker for up to an hour (IEC
        /// 60898-1).</returns>
        public static int UnhurriedMaximumMilliamps(SettingValues values)
            => values.Get(Setting.InstallationLimitMilliamps) * 45 / 100;

        private static int LatencyMs(SettingValues values, MeterPlan plan)
            => plan.Site.RefreshMs + plan.Site.ThinkMs + TransportMs + plan.SiteGapMs
                + plan.SiteStaleMs + values.Get(Setting.VehicleDeadTimeMs);

        private static string OfCurrents(int rule, SettingValues values)
        {
            switch (rule)
            {
                case 0:
                    return Maximum(values, Setting.StationMaximumMilliamps);
                case 1:
                    return Maximum(values, Setting.CableRatingMilliamps);
                case 2:
                    return Budget(values) < values.Get(Setting.MinimumMilliamps)
                        ? "installationLimitMilliamps less marginMilliamps is below minimumMilliamps: nothing could be"
                            + " offered; lower marginMilliamps."
                        : null;
                case 3:
                    return SafeCurrent(values, Setting.SafeStartMilliamps);
                case 4:
                    return SafeCurrent(values, Setting.SafeLostMilliamps);
                case 5:
                    return SafeCurrent(values, Setting.SafeImplausibleMilliamps);
                case 6:
                    return values.Get(Setting.StopAtCelsius) < values.Get(Setting.DerateFromCelsius) + 5
                        ? "stopAtCelsius is not 5 above derateFromCelsius: the current would fall at once; raise"
                            + " stopAtCelsius or lower derateFromCelsius."
                        : null;
                case 7:
                    return Calibration(values);
                case 8:
                    int left = values.Get(Setting.EnableLimitMilliamps);
                    return left != 0 && left < values.Get(Setting.MinimumMilliamps)
                        ? "enableLimitMilliamps is below minimumMilliamps, which would stop charging; raise it to"
                            + " minimumMilliamps, or set it to 0 if a stop is meant."
                        : null;
                default:
                    return values.Get(Setting.SitePhases) == 0 && values.Get(Setting.PhaseRotation) != 0
                        ? "phaseRotation is not l1, but sitePhases is 1; set phaseRotation to l1."
                        : null;
            }
        }

        private static string OfMeters(int rule, SettingValues values, MeterPlan plan)
        {
            switch (rule)
            {
                case WithoutMeter:
                    return Phases(plan);
                case 11:
                    return SiteLink(values, plan);
                case 12:
                    return plan.SiteIsSerial && plan.SiteUnit > 247
                        ? "siteMeterUnit is above 247, which a serial line does not have; lower it, or set"
                            + " siteMeterLink to tcp if the meter is on the network."
                        : null;
                case 13:
                    return !plan.SiteIsP1 && plan.UsesSerial && (plan.Baud < 1200 || plan.Baud > 115200)
                        ? "serialBaud takes 1200 to 115200 or 0; set it to the speed in the meter's menu."
                        : null;
                case 14:
                    return plan.Vehicle == null ? null : VehicleLink(plan);
                case 15:
                    return NetworkRules.Interface(values);
                case 16:
                    return NetworkRules.Addresses(values);
                case 17:
                    int inFlight = values.Get(Setting.VehicleDeadTimeMs) + plan.Site.RefreshMs + TransportMs;
                    return values.Get(Setting.HoldOffMs) < inFlight
                        ? "holdOffMs is below vehicleDeadTimeMs and the meter's refresh (" + inFlight.ToString()
                            + " ms): a rise would not wait for the vehicle; raise holdOffMs."
                        : null;
                case 18:
                    return plan.SiteGapMs >= values.Get(Setting.StaleAfterMs)
                        ? "siteMeterGapMs is not below staleAfterMs: each reading would be stale before the next is"
                            + " asked for; lower siteMeterGapMs."
                        : null;
                default:
                    return Latency(values, plan);
            }
        }

        private static int Budget(SettingValues values)
            => values.Get(Setting.InstallationLimitMilliamps) - values.Get(Setting.MarginMilliamps);

        private static string Maximum(SettingValues values, Setting setting)
            => values.Get(setting) < values.Get(Setting.MinimumMilliamps)
                ? SettingTable.Row((int)setting).Name + " is below minimumMilliamps: nothing could be offered; raise it"
                    + " or lower minimumMilliamps."
                : null;

        private static string SafeCurrent(SettingValues values, Setting setting)
        {
            int safe = values.Get(setting);
            string name = SettingTable.Row((int)setting).Name;
            if (safe != 0 && safe < values.Get(Setting.MinimumMilliamps))
            {
                return name + " is below minimumMilliamps, which would pause charging; raise it to minimumMilliamps, or"
                    + " set it to 0 if a pause is meant.";
            }

            return safe > Budget(values)
                ? name + " is above installationLimitMilliamps less marginMilliamps: it would not be safe; lower it."
                : null;
        }

        private static string Calibration(SettingValues values)
        {
            int steps = values.Get(Setting.PilotHighRaw) - values.Get(Setting.PilotLowRaw);
            int microvolts = steps <= 0 ? 0
                : (values.Get(Setting.PilotHighMillivolts) - values.Get(Setting.PilotLowMillivolts)) * 1000 / steps;
            return microvolts < LeastStepMicrovolts || microvolts > MostStepMicrovolts
                ? "pilotHighRaw and pilotLowRaw are not those of a working converter with pilotHighMillivolts and"
                    + " pilotLowMillivolts; measure all four again, or unset them."
                : null;
        }

        private static string Phases(MeterPlan plan)
        {
            if (plan.Site.Phases == 1 && plan.Phases == 3)
            {
                return "siteMeter " + plan.Site.Name + " measures one phase, but sitePhases is 3: it cannot protect the"
                    + " other two; choose a three-phase meter, or set sitePhases to 1 if the connection has one.";
            }

            return plan.Site.Phases == 3 && plan.Phases == 1
                ? "siteMeter " + plan.Site.Name + " measures three phases, but sitePhases is 1; set sitePhases to 3,"
                    + " or choose the one-phase meter that stands there."
                : null;
        }

        private static string SiteLink(SettingValues values, MeterPlan plan)
        {
            if (plan.SiteIsP1)
            {
                return values.Get(Setting.SiteMeterLink) != 0
                    ? "siteMeterLink is not model, but siteMeter " + plan.Site.Name + " has a P1 port only; set"
                        + " siteMeterLink to model."
                    : null;
            }

            return plan.Framing != Framing.Rtu && plan.Address == null
                ? "siteMeterLink is a network, but siteMeterAddress is not set; set it to the meter's address."
                : null;
        }

        private static string VehicleLink(MeterPlan plan)
        {
            if (plan.SiteIsP1)
            {
                return "vehicleMeter needs the RS-485 line, whose UART the P1 port of siteMeter " + plan.Site.Name
                    + " takes; set vehicleMeter to none.";
            }

            if (plan.Vehicle.Framing != Framing.Rtu && plan.Vehicle.SerialUnitIdentifier == 0)
            {
                return "vehicleMeter must be a model with RS-485; " + plan.Vehicle.Name + " has none.";
            }

            return plan.SiteIsSerial && plan.VehicleUnit == plan.SiteUnit
                ? "vehicleMeterUnit and siteMeterUnit are the same on one RS-485 line; give one meter another address."
                : null;
        }

        private static string Latency(SettingValues values, MeterPlan plan)
        {
            int latency = LatencyMs(values, plan);
            int unhurried = UnhurriedMaximumMilliamps(values);
            if (latency <= BudgetMs
                || (latency <= UnhurriedMs && values.Get(Setting.StationMaximumMilliamps) <= unhurried))
            {
                return null;
            }

            return plan.Site.RefreshMs > MeterPlan.QuickMs
                ? "siteMeter " + plan.Site.Name + " speaks every " + (plan.Site.RefreshMs / 1000).ToString()
                    + " s, so that an overload may last " + latency.ToString() + " ms: a B-curve breaker may trip after"
                    + " 15000 ms at twice its rating; lower stationMaximumMilliamps to " + unhurried.ToString()
                    + ", so that house and vehicle together stay within 1.45 times installationLimitMilliamps."
                : "staleAfterMs and vehicleDeadTimeMs add up to " + latency.ToString() + " ms with the meter's own"
                    + " times: a B-curve breaker may trip after 15000 ms at twice its rating; lower staleAfterMs.";
        }
    }
}
