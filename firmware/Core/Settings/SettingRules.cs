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

        // One step of the converter at the pilot: 9.09 mV nominally. A reference of 1000 to 1200 mV makes 8.3 to 9.9 mV.
        private const int LeastStepMicrovolts = 7500;
        private const int MostStepMicrovolts = 11000;

        // From the meter's new numbers to ours; as the estimate of the draw reckons.
        private const int TransportMs = 500;

        /// <summary>Looks for a broken rule.</summary>
        /// <param name="values">All settings.</param>
        /// <returns>Null, or a sentence on the first one.</returns>
        public static string FirstBroken(SettingValues values)
            => Currents(values) ?? SafeCurrents(values) ?? Outlet(values) ?? Meters(values) ?? Links(values) ?? Times(values);

        /// <summary>The longest time from a rise of the house's load to the vehicle's reaction, ms.</summary>
        /// <param name="values">All settings.</param>
        /// <remarks>The meter's refresh, one lost reply, the time until a reading counts no more, and the vehicle's
        /// time to follow the pilot.</remarks>
        public static int LatencyMs(SettingValues values)
        {
            var plan = new MeterPlan(values);
            return plan.Site.RefreshMs + plan.Site.ThinkMs + TransportMs + plan.SiteGapMs
                + plan.SiteStaleMs + values.Get(Setting.VehicleDeadTimeMs);
        }

        /// <summary>The largest station maximum with which house and vehicle together stay within 1.45 times the
        /// connection's rating, as long as the house alone stays within it.</summary>
        /// <param name="values">All settings.</param>
        /// <returns>mA. What a breaker or fuse carries for minutes, and a breaker for up to an hour (IEC
        /// 60898-1).</returns>
        public static int UnhurriedMaximumMilliamps(SettingValues values)
            => values.Get(Setting.InstallationLimitMilliamps) * 45 / 100;

        private static string Currents(SettingValues values)
        {
            int minimum = values.Get(Setting.MinimumMilliamps);
            if (values.Get(Setting.StationMaximumMilliamps) < minimum)
            {
                return "stationMaximumMilliamps is below minimumMilliamps: nothing could be offered; raise it or lower"
                    + " minimumMilliamps.";
            }

            if (values.Get(Setting.CableRatingMilliamps) < minimum)
            {
                return "cableRatingMilliamps is below minimumMilliamps: nothing could be offered; raise it or lower"
                    + " minimumMilliamps.";
            }

            int budget = values.Get(Setting.InstallationLimitMilliamps) - values.Get(Setting.MarginMilliamps);
            return budget < minimum
                ? "installationLimitMilliamps less marginMilliamps is below minimumMilliamps: nothing could be offered;"
                    + " lower marginMilliamps."
                : null;
        }

        private static string SafeCurrents(SettingValues values)
            => SafeCurrent(values, Setting.SafeStartMilliamps)
                ?? SafeCurrent(values, Setting.SafeLostMilliamps)
                ?? SafeCurrent(values, Setting.SafeImplausibleMilliamps);

        private static string SafeCurrent(SettingValues values, Setting setting)
        {
            int safe = values.Get(setting);
            string name = SettingTable.Row((int)setting).Name;
            if (safe != 0 && safe < values.Get(Setting.MinimumMilliamps))
            {
                return name + " is below minimumMilliamps, which would pause charging; raise it to minimumMilliamps, or"
                    + " set it to 0 if a pause is meant.";
            }

            int budget = values.Get(Setting.InstallationLimitMilliamps) - values.Get(Setting.MarginMilliamps);
            return safe > budget
                ? name + " is above installationLimitMilliamps less marginMilliamps: it would not be safe; lower it."
                : null;
        }

        private static string Outlet(SettingValues values)
        {
            if (values.Get(Setting.StopAtCelsius) < values.Get(Setting.DerateFromCelsius) + 5)
            {
                return "stopAtCelsius is not 5 above derateFromCelsius: the current would fall at once; raise"
                    + " stopAtCelsius or lower derateFromCelsius.";
            }

            int steps = values.Get(Setting.PilotHighRaw) - values.Get(Setting.PilotLowRaw);
            int microvolts = steps <= 0 ? 0
                : (values.Get(Setting.PilotHighMillivolts) - values.Get(Setting.PilotLowMillivolts)) * 1000 / steps;
            if (microvolts < LeastStepMicrovolts || microvolts > MostStepMicrovolts)
            {
                return "pilotHighRaw and pilotLowRaw are not those of a working converter with pilotHighMillivolts and"
                    + " pilotLowMillivolts; measure all four again, or unset them.";
            }

            int left = values.Get(Setting.EnableLimitMilliamps);
            return left != 0 && left < values.Get(Setting.MinimumMilliamps)
                ? "enableLimitMilliamps is below minimumMilliamps, which would stop charging; raise it to"
                    + " minimumMilliamps, or set it to 0 if a stop is meant."
                : null;
        }

        private static string Meters(SettingValues values)
        {
            string custom = null;
            if (values.Get(Setting.SiteMeter) == MeterCatalogue.Custom
                || values.Get(Setting.VehicleMeter) == MeterCatalogue.Custom + 1)
            {
                CustomMeter.CreateModel(values, out custom);
            }

            var plan = new MeterPlan(values);
            if (custom == null && plan.Site.Phases == 1 && plan.Phases == 3)
            {
                return "siteMeter " + plan.Site.Name + " measures one phase, but sitePhases is 3: it cannot protect the"
                    + " other two; choose a three-phase meter, or set sitePhases to 1 if the connection has one.";
            }

            if (custom == null && plan.Site.Phases == 3 && plan.Phases == 1)
            {
                return "siteMeter " + plan.Site.Name + " measures three phases, but sitePhases is 1; set sitePhases to 3,"
                    + " or choose the one-phase meter that stands there.";
            }

            if (plan.Phases == 1 && values.Get(Setting.PhaseRotation) != 0)
            {
                return "phaseRotation is not l1, but sitePhases is 1; set phaseRotation to l1.";
            }

            return custom;
        }

        private static string Links(SettingValues values)
        {
            var plan = new MeterPlan(values);
            if (plan.SiteIsP1)
            {
                return P1Links(values, plan);
            }

            if (plan.Framing != Framing.Rtu && plan.Address == null)
            {
                return "siteMeterLink is a network, but siteMeterAddress is not set; set it to the meter's address.";
            }

            if (plan.SiteIsSerial && plan.SiteUnit > 247)
            {
                return "siteMeterUnit is above 247, which a serial line does not have; lower it, or set siteMeterLink"
                    + " to tcp if the meter is on the network.";
            }

            if (plan.UsesSerial && (plan.Baud < 1200 || plan.Baud > 115200))
            {
                return "serialBaud takes 1200 to 115200 or 0; set it to the speed in the meter's menu.";
            }

            if (plan.Vehicle != null && plan.Vehicle.Framing != Framing.Rtu && plan.Vehicle.SerialUnitIdentifier == 0)
            {
                return "vehicleMeter must be a model with RS-485; " + plan.Vehicle.Name + " has none.";
            }

            return plan.Vehicle != null && plan.SiteIsSerial && plan.VehicleUnit == plan.SiteUnit
                ? "vehicleMeterUnit and siteMeterUnit are the same on one RS-485 line; give one meter another address."
                : null;
        }

        private static string P1Links(SettingValues values, MeterPlan plan)
        {
            if (values.Get(Setting.SiteMeterLink) != 0)
            {
                return "siteMeterLink is not model, but siteMeter " + plan.Site.Name + " has a P1 port only; set"
                    + " siteMeterLink to model.";
            }

            return plan.Vehicle != null
                ? "vehicleMeter needs the RS-485 line, whose UART the P1 port of siteMeter " + plan.Site.Name
                    + " takes; set vehicleMeter to none."
                : null;
        }

        private static string Times(SettingValues values)
        {
            var plan = new MeterPlan(values);
            int inFlight = values.Get(Setting.VehicleDeadTimeMs) + plan.Site.RefreshMs + TransportMs;
            if (values.Get(Setting.HoldOffMs) < inFlight)
            {
                return "holdOffMs is below vehicleDeadTimeMs and the meter's refresh (" + inFlight.ToString()
                    + " ms): a rise would not wait for the vehicle; raise holdOffMs.";
            }

            if (plan.SiteGapMs >= values.Get(Setting.StaleAfterMs))
            {
                return "siteMeterGapMs is not below staleAfterMs: each reading would be stale before the next is asked"
                    + " for; lower siteMeterGapMs.";
            }

            int latency = LatencyMs(values);
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
