using Evenload.Core.Settings;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class SettingRulesTests
    {
        [TestMethod]
        public void Defaults_pass()
            => Assert.IsNull(new SettingValues().Check(), "No rule is broken.");

        [TestMethod]
        [DataRow("siteMeter=countis-e27")]
        [DataRow("vehicleMeter=em340")]
        [DataRow("siteMeter=countis-e27 vehicleMeter=em340 vehicleMeterUnit=5")]     // not on one line
        [DataRow("siteMeterLink=tcp siteMeterAddress=10.0.0.9 siteMeterUnit=255")]
        [DataRow("siteMeterLink=rtu-over-tcp siteMeterAddress=10.0.0.9")]
        [DataRow("siteMeter=countis-e27 siteMeterLink=rtu")]
        [DataRow("siteMeter=countis-e27 serialBaud=300")]                           // no serial line is used
        [DataRow("serialBaud=1200")]
        [DataRow("serialBaud=115200")]
        [DataRow("siteMeterUnit=247")]
        [DataRow("safeStartMilliamps=0 safeLostMilliamps=0 safeImplausibleMilliamps=0")]
        [DataRow("installationLimitMilliamps=6500 stationMaximumMilliamps=6000 cableRatingMilliamps=6000")]
        [DataRow("safeLostMilliamps=24500")]
        [DataRow("holdOffMs=6500")]                 // 5000 and 1000 and 500 ms
        [DataRow("staleAfterMs=7960")]              // 15000 ms in all
        [DataRow("derateFromCelsius=65")]
        [DataRow("pilotHighRaw=3360")]              // 7.500 mV a step
        [DataRow("pilotHighRaw=2342")]              // 10.999 mV a step
        [DataRow("enableLimitMilliamps=6000")]
        [DataRow("sitePhases=1 siteMeter=em112")]
        [DataRow("sitePhases=1 siteMeter=sunspec-int siteMeterAddress=10.0.0.9")]    // there are both
        [DataRow("siteMeter=sunspec-float siteMeterAddress=10.0.0.9")]
        [DataRow("phaseRotation=l2")]
        [DataRow("vehicleMeter=em112")]             // measures one phase of the vehicle
        [DataRow("siteMeter=pac2200 siteMeterAddress=10.0.0.9 vehicleMeter=pac2200")]   // has RS-485 too
        [DataRow("vehicleMeter=ksem")]
        [DataRow("staleAfterMs=7961 stationMaximumMilliamps=11250")]                // 1.45 times 25 A with the house
        [DataRow("staleAfterMs=10000 vehicleDeadTimeMs=10000 stationMaximumMilliamps=11250")]
        [DataRow("staleAfterMs=7961 installationLimitMilliamps=35556")]             // 16000 mA
        [DataRow("siteMeter=dsmr-5")]
        public void Settings_that_fit_each_other_pass(string settings)
            => Assert.AreEqual("", "" + Applied(settings).Check(), "No rule is broken.");

        [TestMethod]
        [DataRow("minimumMilliamps=7000 stationMaximumMilliamps=6999", "stationMaximumMilliamps", "minimumMilliamps")]
        [DataRow("minimumMilliamps=7000 cableRatingMilliamps=6999", "cableRatingMilliamps", "minimumMilliamps")]
        [DataRow("installationLimitMilliamps=6499", "installationLimitMilliamps", "marginMilliamps")]
        [DataRow("marginMilliamps=8000 installationLimitMilliamps=13999", "marginMilliamps", "minimumMilliamps")]
        [DataRow("safeStartMilliamps=5999", "safeStartMilliamps", "minimumMilliamps")]
        [DataRow("safeLostMilliamps=1", "safeLostMilliamps", "minimumMilliamps")]
        [DataRow("safeImplausibleMilliamps=5999", "safeImplausibleMilliamps", "minimumMilliamps")]
        [DataRow("safeStartMilliamps=24501", "safeStartMilliamps", "installationLimitMilliamps")]
        [DataRow("safeLostMilliamps=24501", "safeLostMilliamps", "marginMilliamps")]
        [DataRow("safeImplausibleMilliamps=80000", "safeImplausibleMilliamps", "installationLimitMilliamps")]
        [DataRow("derateFromCelsius=66", "stopAtCelsius", "derateFromCelsius")]
        [DataRow("enableLimitMilliamps=5999", "enableLimitMilliamps", "minimumMilliamps")]
        [DataRow("pilotLowRaw=2801", "pilotHighRaw", "pilotLowRaw")]
        [DataRow("pilotHighRaw=3361", "pilotHighRaw", "pilotHighMillivolts")]       // 7.497 mV a step
        [DataRow("pilotHighRaw=2341", "pilotLowRaw", "pilotLowMillivolts")]         // 11.004 mV a step
        [DataRow("siteMeterLink=tcp", "siteMeterLink", "siteMeterAddress")]
        [DataRow("siteMeterLink=rtu-over-tcp", "siteMeterLink", "siteMeterAddress")]
        [DataRow("siteMeterUnit=248", "siteMeterUnit", "siteMeterLink")]
        [DataRow("siteMeter=countis-e27 siteMeterLink=rtu siteMeterUnit=255", "siteMeterUnit", "siteMeterLink")]
        [DataRow("serialBaud=1199", "serialBaud", "1200 to 115200")]
        [DataRow("siteMeter=countis-e27 vehicleMeter=em340 serialBaud=300", "serialBaud", "1200 to 115200")]
        [DataRow("vehicleMeter=countis-e27", "vehicleMeter", "countis-e27")]
        [DataRow("vehicleMeter=em340 vehicleMeterUnit=1", "vehicleMeterUnit", "siteMeterUnit")]
        [DataRow("vehicleMeter=em340 siteMeterUnit=2", "vehicleMeterUnit", "siteMeterUnit")]
        [DataRow("holdOffMs=6499", "holdOffMs", "vehicleDeadTimeMs")]
        [DataRow("staleAfterMs=1000 siteMeterGapMs=1000", "staleAfterMs", "siteMeterGapMs")]
        [DataRow("staleAfterMs=7961", "staleAfterMs", "vehicleDeadTimeMs")]
        [DataRow("vehicleDeadTimeMs=8000", "staleAfterMs", "vehicleDeadTimeMs")]
        [DataRow("staleAfterMs=7961 stationMaximumMilliamps=11251", "staleAfterMs", "vehicleDeadTimeMs")]
        [DataRow("staleAfterMs=7961 installationLimitMilliamps=35555", "staleAfterMs", "vehicleDeadTimeMs")]
        [DataRow("siteMeter=em112", "siteMeter em112", "sitePhases is 3")]
        [DataRow("siteMeter=em111", "siteMeter em111", "sitePhases to 1")]
        [DataRow("siteMeter=abb-b21", "siteMeter abb-b21", "sitePhases")]
        [DataRow("siteMeter=sdm120", "siteMeter sdm120", "sitePhases")]
        [DataRow("sitePhases=1", "siteMeter em340", "sitePhases to 3")]
        [DataRow("sitePhases=1 siteMeter=countis-e27", "siteMeter countis-e27", "sitePhases is 1")]
        [DataRow("sitePhases=1 siteMeter=em112 phaseRotation=l2", "phaseRotation", "sitePhases")]
        [DataRow("siteMeter=umg604", "siteMeterLink", "siteMeterAddress")]
        [DataRow("vehicleMeter=shelly-pro-3em", "vehicleMeter", "shelly-pro-3em")]
        [DataRow("vehicleMeter=em24-ethernet", "vehicleMeter", "em24-ethernet")]
        [DataRow("siteMeter=dsmr-5 siteMeterLink=rtu", "siteMeterLink", "siteMeter dsmr-5")]
        [DataRow("siteMeter=dsmr-5 vehicleMeter=em340", "vehicleMeter", "siteMeter dsmr-5")]
        [DataRow("siteMeter=dsmr-4 stationMaximumMilliamps=11251", "siteMeter dsmr-4 speaks", "to 11250")]
        [DataRow("siteMeter=custom", "siteMeter", "customCurrent")]
        [DataRow("vehicleMeter=custom", "custom", "customCurrent")]
        public void Settings_that_contradict_each_other_are_refused_by_both_names(
            string settings, string one, string other)
        {
            string said = Applied(settings).Check();
            Assert.IsTrue(said != null, "Refused.");
            Assert.IsTrue(said.IndexOf(one) >= 0, "The sentence names the one.");
            Assert.IsTrue(said.IndexOf(other) >= 0, "The sentence names the other.");
            Assert.AreEqual(said.Length - 1, said.LastIndexOf('.'), "It ends as a sentence.");
        }

        [TestMethod]
        [DataRow("", 12040)]                                        // 1000 + 500 + 500 + 40 + 5000 + 5000
        [DataRow("staleAfterMs=2000", 9040)]
        [DataRow("vehicleDeadTimeMs=3000", 10040)]
        [DataRow("siteMeterGapMs=500", 12500)]
        [DataRow("siteMeter=countis-e27", 12600)]                   // 1000 + 1000 + 500 + 100 + 5000 + 5000
        public void Latency_is_refresh_and_lost_reply_and_stale_time_and_dead_time(string settings, int expected)
            => Assert.AreEqual(expected, SettingRules.LatencyMs(Applied(settings)), "Milliseconds.");

        [TestMethod]
        [DataRow(
            "siteMeter=em112",
            "siteMeter em112 measures one phase, but sitePhases is 3: it cannot protect the other two; choose a"
            + " three-phase"
            + " meter, or set sitePhases to 1 if the connection has one.")]
        [DataRow(
            "sitePhases=1",
            "siteMeter em340 measures three phases, but sitePhases is 1; set sitePhases to 3, or choose the"
            + " one-phase meter"
            + " that stands there.")]
        [DataRow(
            "sitePhases=1 siteMeter=em112 phaseRotation=l3",
            "phaseRotation is not l1, but sitePhases is 1; set phaseRotation to l1.")]
        [DataRow(
            "staleAfterMs=7961",
            "staleAfterMs and vehicleDeadTimeMs add up to 15001 ms with the meter's own times: a B-curve breaker may"
            + " trip"
            + " after 15000 ms at twice its rating; lower staleAfterMs.")]
        public void Sentence_says_what_to_do(string settings, string expected)
            => Assert.AreEqual(expected, Applied(settings).Check(), "The sentence.");

        [TestMethod]
        public void One_phase_of_a_custom_map_has_to_fit_the_site_too()
        {
            SettingValues values = Applied("siteMeter=custom customSign=own");
            values.Apply("customCurrent", "5 int16 1/100");
            string said = values.Check();
            Assert.IsTrue(said != null && said.IndexOf("siteMeter custom measures one") == 0, "Three at the site.");
            values.Apply("sitePhases", "1");
            Assert.IsNull(values.Check(), "One at the site.");
            values.Apply("customCurrent", "5,6,7 int16 1/100");
            said = values.Check();
            Assert.IsTrue(said != null && said.IndexOf("siteMeter custom measures three") == 0, "One at the site.");
        }

        [TestMethod]
        public void Slow_meter_is_told_with_the_station_maximum_that_would_do()
        {
            SettingValues values = Applied("siteMeter=custom customSign=own customRefreshMs=10000 holdOffMs=40000");
            values.Apply("customCurrent", "1,2,3 int16 1/100");

            // 10000 + 500 + 500 + 50 + (5000 + 20000) + 5000
            Assert.AreEqual(41050, SettingRules.LatencyMs(values), "Milliseconds.");
            Assert.AreEqual(
                "siteMeter custom speaks every 10 s, so that an overload may last 41050 ms: a B-curve breaker may"
                + " trip after"
                + " 15000 ms at twice its rating; lower stationMaximumMilliamps to 11250, so that house and vehicle"
                + " together"
                + " stay within 1.45 times installationLimitMilliamps.",
                values.Check(),
                "The sentence.");
            values.Apply("stationMaximumMilliamps", "11250");
            Assert.IsNull(values.Check(), "Within 1.45 times.");
            values.Apply("staleAfterMs", "10000");
            values.Apply("vehicleDeadTimeMs", "10000");
            values.Apply("siteMeterGapMs", "5000");
            Assert.IsNull(values.Check(), "56000 ms.");
            values.Apply("customThinkMs", "2000");
            Assert.AreEqual(57500, SettingRules.LatencyMs(values), "Milliseconds.");
            Assert.IsNull(values.Check(), "Within a minute.");
        }

        [TestMethod]
        [DataRow("", 11250)]
        [DataRow("installationLimitMilliamps=16000", 7200)]
        [DataRow("installationLimitMilliamps=125000", 56250)]
        public void Unhurried_maximum_is_what_the_house_leaves_of_1_45_times_the_rating(string settings, int expected)
            => Assert.AreEqual(expected, SettingRules.UnhurriedMaximumMilliamps(Applied(settings)), "mA.");

        [TestMethod]
        public void All_broken_rules_are_found_the_first_as_check_says_it()
        {
            Assert.AreEqual(0, SettingRules.CreateBroken(new SettingValues(), 99).Length, "Nothing is wrong.");
            SettingValues values = Applied(
                "minimumMilliamps=10000 stationMaximumMilliamps=9999 cableRatingMilliamps=9999"
                + " installationLimitMilliamps=10499 safeLostMilliamps=0 derateFromCelsius=66 pilotLowRaw=2801"
                + " enableLimitMilliamps=1 sitePhases=1 phaseRotation=l2 siteMeterUnit=248 serialBaud=300"
                + " vehicleMeter=countis-e27 holdOffMs=5000 staleAfterMs=1000 siteMeterGapMs=5000"
                + " vehicleDeadTimeMs=10000");
            string[] all = SettingRules.CreateBroken(values, int.MaxValue);
            string[] named =
            {
                "stationMaximumMilliamps is below", "cableRatingMilliamps is below", "installationLimitMilliamps less",
                "safeStartMilliamps is below", "safeImplausibleMilliamps is below", "stopAtCelsius", "pilotHighRaw",
                "enableLimitMilliamps", "phaseRotation", "siteMeter em340 measures three phases",
                "siteMeterUnit is above 247", "serialBaud", "vehicleMeter must be", "holdOffMs", "siteMeterGapMs",
                "staleAfterMs and vehicleDeadTimeMs",
            };
            Assert.AreEqual(named.Length, all.Length, "Each once.");
            for (int i = 0; i < named.Length; i++)
            {
                Assert.AreEqual(0, all[i].IndexOf(named[i]), "In the order of the table: " + named[i]);
            }

            Assert.AreEqual(all[0], values.Check(), "The first.");
        }

        [TestMethod]
        public void Of_a_custom_meter_without_a_map_only_that_is_said()
        {
            SettingValues values = Applied("siteMeter=custom siteMeterUnit=248 derateFromCelsius=66");
            string[] all = SettingRules.CreateBroken(values, int.MaxValue);
            Assert.AreEqual(2, all.Length, "The temperature and the map.");
            Assert.AreEqual(0, all[1].IndexOf("siteMeter is custom"), "The map.");
        }

        private static SettingValues Applied(string settings)
        {
            var values = new SettingValues();
            if (settings.Length == 0)
            {
                return values;
            }

            foreach (string setting in settings.Split(' '))
            {
                string[] parts = setting.Split('=');
                Assert.IsNull(values.Apply(parts[0], parts[1]), "Each is within its own limits.");
            }

            return values;
        }
    }
}
