using Evenload.Core.Settings;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class SettingValuesTests
    {


        [TestMethod]
        [DataRow("installationLimitMilliamps", 6000, 125000)]
        [DataRow("marginMilliamps", 0, 10000)]
        [DataRow("stationMaximumMilliamps", 6000, 80000)]
        [DataRow("cableRatingMilliamps", 6000, 80000)]
        [DataRow("minimumMilliamps", 6000, 10000)]
        [DataRow("safeStartMilliamps", 0, 80000)]
        [DataRow("safeLostMilliamps", 0, 80000)]
        [DataRow("safeImplausibleMilliamps", 0, 80000)]
        [DataRow("staleAfterMs", 1000, 10000)]
        [DataRow("holdOffMs", 5000, 600000)]
        [DataRow("riseStepMilliamps", 1000, 16000)]
        [DataRow("resumeAfterMs", 10000, 3600000)]
        [DataRow("rideOutMs", 0, 60000)]
        [DataRow("vehicleDeadTimeMs", 500, 10000)]
        [DataRow("siteMeterUnit", 0, 255)]
        [DataRow("siteMeterPort", 1, 65535)]
        [DataRow("serialBaud", 0, 115200)]
        [DataRow("serialStopBits", 0, 2)]
        [DataRow("siteMeterGapMs", -1, 5000)]
        [DataRow("vehicleMeterUnit", 1, 247)]
        [DataRow("customMaximumRegisters", 4, 125)]
        [DataRow("customRatingMilliamps", 1000, 1000000)]
        [DataRow("customRefreshMs", 100, 10000)]
        [DataRow("customThinkMs", 20, 2000)]
        public void Number_is_taken_within_its_limits_only(string name, int minimum, int maximum)
        {
            var values = new SettingValues();
            var setting = (Setting)SettingTable.IndexOf(name);
            Assert.IsNull(values.Apply(name, minimum.ToString()), "The least.");
            Assert.AreEqual(minimum, values.Get(setting), "The least.");
            Assert.IsNull(values.Apply(name, maximum.ToString()), "The largest.");
            Assert.AreEqual(maximum, values.Get(setting), "The largest.");
            string tooSmall = values.Apply(name, (minimum - 1).ToString());
            string tooLarge = values.Apply(name, (maximum + 1).ToString());
            Assert.IsTrue(tooSmall != null && tooSmall.IndexOf(name + " cannot be '") == 0, "One less is refused.");
            Assert.IsTrue(tooLarge != null && tooLarge.IndexOf(name + " cannot be '") == 0, "One more is refused.");
            Assert.IsTrue(
                tooLarge.IndexOf(minimum.ToString() + " to " + maximum.ToString()) > 0, "The sentence has the limits.");
            Assert.AreEqual(maximum, values.Get(setting), "Nothing has changed.");
        }

        [TestMethod]
        [DataRow("25000", 25000)]
        [DataRow("025000", 25000)]
        [DataRow("000006000", 6000)]
        public void Number_is_read_as_written(string text, int expected)
        {
            var values = new SettingValues();
            Assert.IsNull(values.Apply("installationLimitMilliamps", text), "Taken.");
            Assert.AreEqual(expected, values.Get(Setting.InstallationLimitMilliamps), "The value.");
        }

        [TestMethod]
        [DataRow("")]
        [DataRow(" ")]
        [DataRow("-")]
        [DataRow("+16000")]
        [DataRow("-16000")]
        [DataRow("--16000")]
        [DataRow(" 16000")]
        [DataRow("16000 ")]
        [DataRow("16 000")]
        [DataRow("16.0")]
        [DataRow("16A")]
        [DataRow("0x20")]
        [DataRow("1e4")]
        [DataRow("16000:")]             // the neighbours of the digits
        [DataRow("16000/")]
        [DataRow("2147483648")]
        [DataRow("4294983296")]         // 16000 in 32 bits
        [DataRow("0000016000")]         // more digits than any setting has
        [DataRow("99999999999999999999")]
        public void Text_that_is_no_number_is_refused(string text)
        {
            var values = new SettingValues();
            string said = values.Apply("stationMaximumMilliamps", text);
            Assert.AreEqual(
                "stationMaximumMilliamps cannot be '" + text + "'; it takes 6000 to 80000 mA.", said, "The sentence.");
            Assert.AreEqual(16000, values.Get(Setting.StationMaximumMilliamps), "Nothing has changed.");
        }

        [TestMethod]
        public void Number_may_be_negative_where_the_row_allows_it()
        {
            var values = new SettingValues();
            values.Apply("siteMeterGapMs", "40");
            Assert.IsNull(values.Apply("siteMeterGapMs", "-1"), "Taken.");
            Assert.AreEqual(-1, values.Get(Setting.SiteMeterGapMs), "The value.");
        }

        [TestMethod]
        [DataRow("phaseRotation", "l1", 0)]
        [DataRow("phaseRotation", "l2", 1)]
        [DataRow("phaseRotation", "l3", 2)]
        [DataRow("siteMeterLink", "model", 0)]
        [DataRow("siteMeterLink", "rtu", 1)]
        [DataRow("siteMeterLink", "tcp", 2)]
        [DataRow("siteMeterLink", "rtu-over-tcp", 3)]
        [DataRow("serialParity", "model", 0)]
        [DataRow("serialParity", "none", 1)]
        [DataRow("serialParity", "even", 2)]
        [DataRow("serialParity", "odd", 3)]
        [DataRow("sitePhases", "1", 0)]
        [DataRow("sitePhases", "3", 1)]
        [DataRow("siteMeterInvert", "none", 0)]
        [DataRow("siteMeterInvert", "l1", 1)]
        [DataRow("siteMeterInvert", "l2", 2)]
        [DataRow("siteMeterInvert", "l1+l2", 3)]
        [DataRow("siteMeterInvert", "l3", 4)]
        [DataRow("siteMeterInvert", "l1+l3", 5)]
        [DataRow("siteMeterInvert", "l2+l3", 6)]
        [DataRow("siteMeterInvert", "all", 7)]
        [DataRow("vehicleMeterInvert", "l2+l3", 6)]
        [DataRow("p1Signal", "inverted", 0)]
        [DataRow("p1Signal", "plain", 1)]
        [DataRow("customFunction", "3", 0)]
        [DataRow("customFunction", "4", 1)]
        [DataRow("customSign", "by-power", 0)]
        [DataRow("customSign", "own", 1)]
        [DataRow("customSign", "import", 2)]
        [DataRow("customGaps", "skip", 0)]
        [DataRow("customGaps", "read", 1)]
        [DataRow("siteMeter", "em340", 0)]
        [DataRow("siteMeter", "countis-e27", 1)]
        [DataRow("vehicleMeter", "none", 0)]
        [DataRow("vehicleMeter", "em340", 1)]
        [DataRow("vehicleMeter", "countis-e27", 2)]
        [DataRow("siteMeter", "custom", 2)]
        [DataRow("siteMeter", "sunspec-float", 32)]
        [DataRow("vehicleMeter", "custom", 3)]
        [DataRow("vehicleMeter", "sunspec-float", 33)]
        [DataRow("network", "auto", 0)]
        [DataRow("network", "none", 1)]
        [DataRow("network", "ethernet", 2)]
        [DataRow("network", "wifi", 3)]
        public void Word_is_kept_as_its_number_and_written_again(string name, string word, int expected)
        {
            var values = new SettingValues();
            int index = SettingTable.IndexOf(name);
            Assert.IsNull(values.Apply(name, word), "Taken.");
            Assert.AreEqual(expected, values.Get((Setting)index), "Its number.");
            Assert.AreEqual(word, SettingText.Of(index, expected), "Written again.");
        }

        [TestMethod]
        [DataRow("phaseRotation", "l4", "phaseRotation cannot be 'l4'; it takes l1, l2, l3.")]
        [DataRow("phaseRotation", "", "phaseRotation cannot be ''; it takes l1, l2, l3.")]
        [DataRow("phaseRotation", "0", "phaseRotation cannot be '0'; it takes l1, l2, l3.")]
        [DataRow("siteMeter", "em430", "siteMeter cannot be 'em430'; it takes a meter's profile name"
            + "; did you mean 'em330'?")]
        [DataRow("siteMeter", "none", "siteMeter cannot be 'none'; it takes a meter's profile name"
            + "; did you mean 'em24'?")]
        [DataRow("siteMeter", "0", "siteMeter cannot be '0'; it takes a meter's profile name; did you mean 'em340'?")]
        [DataRow("vehicleMeter", "em", "vehicleMeter cannot be 'em'; it takes none or a meter's profile name"
            + "; did you mean 'em24'?")]
        [DataRow("vehicleMeter", "", "vehicleMeter cannot be ''; it takes none or a meter's profile name"
            + "; did you mean 'em24'?")]
        public void Unknown_word_is_refused_with_the_words_there_are(string name, string word, string expected)
        {
            var values = new SettingValues();
            int before = values.Get((Setting)SettingTable.IndexOf(name));
            Assert.AreEqual(expected, values.Apply(name, word), "The sentence.");
            Assert.AreEqual(before, values.Get((Setting)SettingTable.IndexOf(name)), "Nothing has changed.");
        }

        [TestMethod]
        [DataRow("192.168.0.4", 192, 168, 0, 4, "192.168.0.4")]
        [DataRow("0.0.0.0", 0, 0, 0, 0, "0.0.0.0")]
        [DataRow("255.255.255.255", 255, 255, 255, 255, "255.255.255.255")]
        [DataRow("10.0.0.010", 10, 0, 0, 10, "10.0.0.10")]
        [DataRow("1.2.3.255", 1, 2, 3, 255, "1.2.3.255")]
        public void Address_is_kept_as_its_four_bytes_and_written_again(
            string text, int first, int second, int third, int fourth, string written)
        {
            var values = new SettingValues();
            Assert.IsNull(values.Apply("siteMeterAddress", text), "Taken.");
            int value = values.Get(Setting.SiteMeterAddress);
            Assert.AreEqual((first << 24) | (second << 16) | (third << 8) | fourth, value, "Four bytes.");
            Assert.AreEqual(written, SettingText.Of((int)Setting.SiteMeterAddress, value), "Written again.");
        }

        [TestMethod]
        [DataRow("")]
        [DataRow(".")]
        [DataRow("...")]
        [DataRow("192.168.0")]
        [DataRow("192.168.0.")]
        [DataRow("192.168.0.4.")]
        [DataRow("192.168.0.4.5")]
        [DataRow(".168.0.4")]
        [DataRow("192..0.4")]
        [DataRow("192.168.0.256")]
        [DataRow("256.168.0.4")]
        [DataRow("192.168.0.-4")]
        [DataRow("192.-0.0.4")]
        [DataRow("192.168.0.0004")]
        [DataRow("192.168.0.4 ")]
        [DataRow(" 192.168.0.4")]
        [DataRow("192.168.0.4:502")]
        [DataRow("192,168,0,4")]
        [DataRow("meter.local")]
        [DataRow("::1")]
        public void Malformed_address_is_refused(string text)
        {
            var values = new SettingValues();
            values.Apply("siteMeterAddress", "10.1.2.3");
            Assert.AreEqual(
                "siteMeterAddress cannot be '" + text + "'; it takes an IPv4 address such as 192.168.0.4.",
                values.Apply("siteMeterAddress", text),
                "The sentence.");
            Assert.AreEqual("10.1.2.3", SettingText.AddressText(values.Get(Setting.SiteMeterAddress)), "As before.");
        }

        [TestMethod]
        [DataRow("instalationLimitMilliamps", "installationLimitMilliamps")]
        [DataRow("margin", "marginMilliamps")]                  // a name that begins so, though others are nearer
        [DataRow("SAFEI", "safeImplausibleMilliamps")]
        [DataRow("xSafeLostMilliamps", "safeLostMilliamps")]           // none begins so
        [DataRow("SERIALBOUD", "serialBaud")]
        [DataRow("siteMetre", "siteMeter")]
        [DataRow("vehicleMeterUnits", "vehicleMeterUnit")]
        public void Unknown_name_is_answered_with_the_nearest(string typed, string meant)
            => Assert.AreEqual(
                "There is no setting '" + typed + "'; did you mean '" + meant + "'?",
                new SettingValues().Apply(typed, "1"),
                "The sentence.");

        [TestMethod]
        [DataRow("", "", 0)]
        [DataRow("abc", "", 3)]
        [DataRow("", "abc", 3)]
        [DataRow("abc", "ABC", 0)]
        [DataRow("kitten", "sitting", 3)]
        [DataRow("abc", "acb", 2)]
        [DataRow("abcd", "bcd", 1)]
        [DataRow("bcd", "abcd", 1)]
        public void Distance_counts_letters_to_insert_drop_or_replace(string one, string other, int expected)
            => Assert.AreEqual(expected, NearestName.Distance(one, other), "Letters.");

        [TestMethod]
        public void Every_setting_is_told_as_it_is_typed()
        {
            var values = new SettingValues();
            Assert.AreEqual("25000", values.Text(Setting.InstallationLimitMilliamps), "A number.");
            Assert.AreEqual("em340", values.Text(Setting.SiteMeter), "A profile.");
            Assert.AreEqual("none", values.Text(Setting.VehicleMeter), "A profile or none.");
            Assert.AreEqual("model", values.Text(Setting.SerialParity), "A word.");
            Assert.AreEqual("0.0.0.0", values.Text(Setting.SiteMeterAddress), "An address.");
            Assert.AreEqual("none", values.Text(Setting.CustomCurrent), "Registers.");
            values.Apply("siteMeter", "ksem");
            values.Apply("siteMeterInvert", "l1+l3");
            Assert.IsNull(values.Apply("CustomCurrent", "0x000C,14,16 INT32 low 1/1000"), "Taken.");
            Assert.AreEqual("ksem", values.Text(Setting.SiteMeter), "A profile.");
            Assert.AreEqual("l1+l3", values.Text(Setting.SiteMeterInvert), "A word.");
            Assert.AreEqual("0x000C,14,16 INT32 low 1/1000", values.Text(Setting.CustomCurrent), "As it was typed.");
            Assert.AreEqual("none", values.Text(Setting.CustomPower), "The others are their own.");
            Assert.IsNull(values.Apply("customCurrent", "none"), "Taken.");
            Assert.AreEqual("none", values.Text(Setting.CustomCurrent), "None again.");
        }

        [TestMethod]
        public void Registers_that_make_no_sense_are_refused_and_leave_the_others()
        {
            var values = new SettingValues();
            values.Apply("customPower", "18 int32");
            Assert.AreEqual(
                "customPower cannot be '18 int33': 'int33' is no type; it is int16, uint16, int32, uint32, int64 or"
                + " float32;"
                + " it takes none, or ADDRESS[,ADDRESS,ADDRESS] TYPE [low|high] [N/D] [negated], such as"
                + " '12,14,16 int32 low 1/10'; TYPE is int16, uint16, int32, uint32, int64 or float32.",
                values.Apply("customPower", "18 int33"),
                "The sentence.");
            Assert.AreEqual("18 int32", values.Text(Setting.CustomPower), "Nothing has changed.");
        }

        [TestMethod]
        public void Every_default_written_is_read_again()
        {
            var values = new SettingValues();
            for (int i = 0; i < SettingTable.Count; i++)
            {
                SettingRow row = SettingTable.Row(i);
                Assert.IsNull(values.Apply(row.Name, SettingText.Of(i, row.Default)), "Taken.");
                Assert.AreEqual(row.Default, values.Get((Setting)i), "The same.");
            }
        }

        [TestMethod]
        public void Allowed_values_tell_the_unit_where_there_is_one()
        {
            Assert.AreEqual("6000 to 80000 mA", SettingText.Allowed((int)Setting.StationMaximumMilliamps), "mA.");
            Assert.AreEqual("1000 to 10000 ms", SettingText.Allowed((int)Setting.StaleAfterMs), "ms.");
            Assert.AreEqual("1 to 65535", SettingText.Allowed((int)Setting.SiteMeterPort), "None.");
        }
    }
}
