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
