using Evenload.Core.Settings;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class SettingTableTests
    {
        [TestMethod]
        public void Rows_have_the_order_and_the_names_of_the_settings()
        {
            Expect(0, Setting.InstallationLimitMilliamps, "installationLimitMilliamps");
            Expect(1, Setting.MarginMilliamps, "marginMilliamps");
            Expect(2, Setting.StationMaximumMilliamps, "stationMaximumMilliamps");
            Expect(3, Setting.CableRatingMilliamps, "cableRatingMilliamps");
            Expect(4, Setting.MinimumMilliamps, "minimumMilliamps");
            Expect(5, Setting.SafeStartMilliamps, "safeStartMilliamps");
            Expect(6, Setting.SafeLostMilliamps, "safeLostMilliamps");
            Expect(7, Setting.SafeImplausibleMilliamps, "safeImplausibleMilliamps");
            Expect(8, Setting.StaleAfterMs, "staleAfterMs");
            Expect(9, Setting.HoldOffMs, "holdOffMs");
            Expect(10, Setting.RiseStepMilliamps, "riseStepMilliamps");
            Expect(11, Setting.ResumeAfterMs, "resumeAfterMs");
            Expect(12, Setting.RideOutMs, "rideOutMs");
            Expect(13, Setting.VehicleDeadTimeMs, "vehicleDeadTimeMs");
            Expect(14, Setting.PhaseRotation, "phaseRotation");
            Expect(15, Setting.SiteMeter, "siteMeter");
            Expect(16, Setting.SiteMeterLink, "siteMeterLink");
            Expect(17, Setting.SiteMeterUnit, "siteMeterUnit");
            Expect(18, Setting.SiteMeterAddress, "siteMeterAddress");
            Expect(19, Setting.SiteMeterPort, "siteMeterPort");
            Expect(20, Setting.SerialBaud, "serialBaud");
            Expect(21, Setting.SerialParity, "serialParity");
            Expect(22, Setting.SerialStopBits, "serialStopBits");
            Expect(23, Setting.SiteMeterGapMs, "siteMeterGapMs");
            Expect(24, Setting.VehicleMeter, "vehicleMeter");
            Expect(25, Setting.VehicleMeterUnit, "vehicleMeterUnit");
            Expect(26, Setting.SitePhases, "sitePhases");
            Expect(27, Setting.SiteMeterInvert, "siteMeterInvert");
            Expect(28, Setting.VehicleMeterInvert, "vehicleMeterInvert");
            Expect(29, Setting.P1Signal, "p1Signal");
            Expect(30, Setting.CustomFunction, "customFunction");
            Expect(31, Setting.CustomCurrent, "customCurrent");
            Expect(32, Setting.CustomPower, "customPower");
            Expect(33, Setting.CustomSign, "customSign");
            Expect(34, Setting.CustomVoltage, "customVoltage");
            Expect(35, Setting.CustomTotalPower, "customTotalPower");
            Expect(36, Setting.CustomFrequency, "customFrequency");
            Expect(37, Setting.CustomEnergyImport, "customEnergyImport");
            Expect(38, Setting.CustomEnergyExport, "customEnergyExport");
            Expect(39, Setting.CustomMaximumRegisters, "customMaximumRegisters");
            Expect(40, Setting.CustomGaps, "customGaps");
            Expect(41, Setting.CustomRatingMilliamps, "customRatingMilliamps");
            Expect(42, Setting.CustomRefreshMs, "customRefreshMs");
            Expect(43, Setting.CustomThinkMs, "customThinkMs");
            Expect(44, Setting.Board, "board");
            Expect(45, Setting.OutletCable, "outletCable");
            Expect(46, Setting.Ventilation, "ventilation");
            Expect(47, Setting.WakeUp, "wakeUp");
            Expect(48, Setting.ContactorFeedback, "contactorFeedback");
            Expect(49, Setting.ResidualMonitor, "residualMonitor");
            Expect(50, Setting.TemperatureSensor, "temperatureSensor");
            Expect(51, Setting.DerateFromCelsius, "derateFromCelsius");
            Expect(52, Setting.StopAtCelsius, "stopAtCelsius");
            Expect(53, Setting.EnableInput, "enableInput");
            Expect(54, Setting.EnableLimitMilliamps, "enableLimitMilliamps");
            Expect(55, Setting.PilotHighRaw, "pilotHighRaw");
            Expect(56, Setting.PilotHighMillivolts, "pilotHighMillivolts");
            Expect(57, Setting.PilotLowRaw, "pilotLowRaw");
            Expect(58, Setting.PilotLowMillivolts, "pilotLowMillivolts");
            Expect(59, Setting.Network, "network");
            Expect(60, Setting.NetworkAddress, "networkAddress");
            Expect(61, Setting.NetworkMask, "networkMask");
            Expect(62, Setting.NetworkGateway, "networkGateway");
            Expect(63, Setting.WifiName, "wifiName");
            Expect(64, Setting.WifiPassword, "wifiPassword");
            Assert.AreEqual(65, SettingTable.Count, "And no more.");
        }

        [TestMethod]
        public void Every_row_has_a_default_within_its_limits_and_a_line_of_help()
        {
            for (int i = 0; i < SettingTable.Count; i++)
            {
                SettingRow row = SettingTable.Row(i);
                Assert.IsTrue(
                    row.IsText || (row.Default >= row.Minimum && row.Default <= row.Maximum),
                    "Default within the limits.");
                Assert.IsTrue(row.Help.Length > 0, "Help.");
                Assert.IsTrue((row.Words != null) == (row.Kind == SettingKind.Word), "Words.");
                Assert.IsTrue(row.Words == null || row.Maximum == row.Words.Length - 1, "As many values as words.");
            }
        }

        [TestMethod]
        [DataRow((int)Setting.InstallationLimitMilliamps, 25000)]
        [DataRow((int)Setting.MarginMilliamps, 500)]
        [DataRow((int)Setting.StationMaximumMilliamps, 16000)]
        [DataRow((int)Setting.MinimumMilliamps, 6000)]
        [DataRow((int)Setting.SafeStartMilliamps, 6000)]
        [DataRow((int)Setting.SafeLostMilliamps, 6000)]
        [DataRow((int)Setting.SafeImplausibleMilliamps, 6000)]
        [DataRow((int)Setting.StaleAfterMs, 5000)]
        [DataRow((int)Setting.ResumeAfterMs, 60000)]
        [DataRow((int)Setting.RideOutMs, 10000)]
        [DataRow((int)Setting.VehicleDeadTimeMs, 5000)]
        [DataRow((int)Setting.PhaseRotation, 0)]
        [DataRow((int)Setting.SiteMeter, 0)]
        [DataRow((int)Setting.SiteMeterPort, 502)]
        [DataRow((int)Setting.SerialParity, 0)]
        [DataRow((int)Setting.SerialStopBits, 0)]
        [DataRow((int)Setting.SitePhases, 1)]           // three
        [DataRow((int)Setting.SiteMeterInvert, 0)]
        [DataRow((int)Setting.VehicleMeterInvert, 0)]
        [DataRow((int)Setting.P1Signal, 0)]             // as it leaves the meter
        [DataRow((int)Setting.CustomSign, 0)]           // by power
        [DataRow((int)Setting.Network, 0)]              // by board and meter
        [DataRow((int)Setting.NetworkAddress, 0)]       // from a server
        [DataRow((int)Setting.NetworkMask, -256)]       // 255.255.255.0
        public void Default_is_the_designs(int setting, int expected)
            => Assert.AreEqual(expected, new SettingValues().Get((Setting)setting), "The default.");

        [TestMethod]
        [DataRow("installationLimitMilliamps", 0)]
        [DataRow("INSTALLATIONLIMITMILLIAMPS", 0)]
        [DataRow("vehicleMeterUnit", 25)]
        [DataRow("installationLimit", -1)]
        [DataRow("", -1)]
        public void Setting_is_found_by_its_name_in_either_case(string name, int expected)
            => Assert.AreEqual(expected, SettingTable.IndexOf(name), "Its number.");

        private static void Expect(int number, Setting setting, string name)
        {
            Assert.AreEqual(number, (int)setting, "The number never changes.");
            Assert.AreEqual(name, SettingTable.Row(number).Name, "The row's name.");
        }
    }
}
