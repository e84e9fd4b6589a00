using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Settings;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class CustomMeterTests
    {
        [TestMethod]
        public void Map_of_the_user_is_read_from_the_line()
        {
            var values = new SettingValues();
            Apply(values, "siteMeter", "custom");
            Apply(values, "customFunction", "4");
            Apply(values, "customCurrent", "12,14,16 int32 low 1/1000");
            Apply(values, "customPower", "18,20,22 int32 low 1/10");
            Apply(values, "customVoltage", "0,2,4 int32 low 1/10");
            Apply(values, "customTotalPower", "0x28 int32 low 1/10");
            Apply(values, "customFrequency", "51 int16 1/10");
            Apply(values, "customEnergyImport", "52 int32 low 100/1");
            Apply(values, "customEnergyExport", "78 int32 low 100/1");
            Assert.IsNull(values.Check(), "It fits.");
            var plan = new MeterPlan(values);
            Assert.AreEqual("custom", plan.Site.Name, "The row.");

            var talk = new MeterTalk(plan.Site, plan.Framing, plan.SiteUnit, plan.Phases, 0);
            string[] cycle =
            {
                "01 04 00 0C 00 0C 30 0C",
                "01 04 18"                                      // unit; function; bytes
                + " 30 39 00 00 0C 8A 00 00 FA C9 FF FF"        // 12.345 A; 3.210 A; -1.335 A
                + " 6E E6 00 00 1C 0C 00 00 F4 34 FF FF"        // 2839.0 W; 718.0 W; -302.0 W
                + " 76 2F",
            };
            talk.Answer(cycle);
            talk.ExpectReading(12345, 3210, -1335, 2839, 718, -302);
            talk.AnswerDetails(cycle, new[]
            {
                "01 04 00 00 00 06 70 08",
                "01 04 0C 09 02 00 00 08 FB 00 00 09 08 00 00 4B 24",      // 230.6 V; 229.9 V; 231.2 V
                "01 04 00 28 00 02 F1 C3",
                "01 04 04 7F 26 00 00 03 9B",                              // 3255.0 W
                "01 04 00 33 00 03 40 04",
                "01 04 06 01 F4 E2 40 00 01 26 FB",                        // 50.0 Hz; 12345.6 kWh
                "01 04 00 4E 00 02 11 DC",
                "01 04 04 1D E6 00 00 1C 1F",                               // 765.4 kWh
            });
            talk.ExpectDetails(230600, 229900, 231200, 3255, 50000, 12345600, 765400);
        }

        [TestMethod]
        public void Powers_in_kilowatts_that_count_export_as_positive_are_turned()
        {
            var values = new SettingValues();
            Apply(values, "siteMeter", "custom");
            Apply(values, "customCurrent", "0x0BB7,0x0BB9,0x0BBB float32");
            Apply(values, "customPower", "0x0BED,0x0BEF,0x0BF1 float32 1000/1 negated");
            Assert.IsNull(values.Check(), "It fits.");
            var talk = new MeterTalk(new MeterPlan(values).Site, Framing.Rtu, 1, 3, 0);
            talk.Answer(new[]
            {
                "01 03 0B B7 00 06 77 CA",
                "01 03 0C 41 28 00 00 3E D7 0A 3D 40 F8 00 00 32 E7",       // 10.5 A; 0.42 A; 7.75 A
                "01 03 0B ED 00 06 57 D9",
                "01 03 0C 40 1A 8F 5C BD C2 8F 5C 3F E3 D7 0A BD 8A",      // 2.415 kW; -0.095 kW; 1.780 kW
            });
            talk.ExpectReading(-10500, 420, -7750, -2415, 95, -1780);
        }

        [TestMethod]
        public void Registers_between_may_be_read_along()
        {
            var values = new SettingValues();
            Apply(values, "siteMeter", "custom");
            Apply(values, "customCurrent", "0x0BB7,0x0BB9,0x0BBB float32");
            Apply(values, "customPower", "0x0BED,0x0BEF,0x0BF1 float32 1000/1");
            Apply(values, "customGaps", "read");
            Apply(values, "customMaximumRegisters", "60");
            MeterModel model = CustomMeter.CreateModel(values, out string fault);
            Assert.IsNull(fault, "It fits.");
            Assert.AreEqual(1, model.Blocks.Length, "One request.");
            Assert.AreEqual(0x0BB7, model.Blocks[0].StartAddress, "From the first current.");
            Assert.AreEqual(60, model.Blocks[0].Quantity, "To the last power.");
            Apply(values, "customMaximumRegisters", "59");
            model = CustomMeter.CreateModel(values, out fault);
            Assert.AreEqual(2, model.Blocks.Length, "Too many for one.");
        }

        [TestMethod]
        public void Meter_that_tells_no_direction_shows_import_alone()
        {
            var values = new SettingValues();
            Apply(values, "siteMeter", "custom");
            Apply(values, "sitePhases", "1");
            Apply(values, "customCurrent", "5 int16 1/100");
            Apply(values, "customSign", "import");
            Apply(values, "siteMeterInvert", "all");
            Assert.IsNull(values.Check(), "It needs no power.");
            var talk = new MeterTalk(new MeterPlan(values).Site, Framing.Rtu, 1, 1, 7);
            talk.Answer(new[] { "01 03 00 05 00 01 94 0B", "01 03 02 FD A8 F9 6A" });     // -6.00 A
            talk.ExpectReading(6000, 0, 0, 0, 0, 0);
        }

        [TestMethod]
        public void Meter_with_a_sign_of_its_own_needs_no_power()
        {
            var values = new SettingValues();
            Apply(values, "siteMeter", "custom");
            Apply(values, "sitePhases", "1");
            Apply(values, "customCurrent", "5 int16 1/100");
            Apply(values, "customSign", "own");
            Assert.IsNull(values.Check(), "It needs no power.");
            var talk = new MeterTalk(new MeterPlan(values).Site, Framing.Rtu, 1, 1, 0);
            talk.Answer(new[] { "01 03 00 05 00 01 94 0B", "01 03 02 FD A8 F9 6A" });     // -6.00 A
            talk.ExpectReading(-6000, 0, 0, 0, 0, 0);
        }

        [TestMethod]
        public void Other_settings_of_it_reach_the_row()
        {
            var values = new SettingValues();
            Apply(values, "customFunction", "3");
            Apply(values, "customMaximumRegisters", "11");
            Apply(values, "customRatingMilliamps", "100000");
            Apply(values, "customRefreshMs", "250");
            Apply(values, "customThinkMs", "700");
            Apply(values, "customCurrent", "5 int16 1/100");
            MeterModel model = CustomMeter.CreateModel(values, out string ignored);
            Assert.AreEqual((int)FunctionCode.ReadHoldingRegisters, (int)model.Function, "Function.");
            Assert.AreEqual(11, model.MaximumQuantity, "Registers.");
            Assert.AreEqual(100000, model.RatingMilliamps, "Rating.");
            Assert.AreEqual(250, model.RefreshMs, "Refresh.");
            Assert.AreEqual(700, model.ThinkMs, "Its time to answer.");
            Assert.AreEqual(50, model.GapMs, "Pause.");
            Assert.AreEqual(1, model.Phases, "One address is one phase.");
            Apply(values, "customFunction", "4");
            Apply(values, "customCurrent", "5,6,7 int16 1/100");
            model = CustomMeter.CreateModel(values, out ignored);
            Assert.AreEqual((int)FunctionCode.ReadInputRegisters, (int)model.Function, "Function.");
            Assert.AreEqual(3, model.Phases, "Three addresses are three.");
        }

        [TestMethod]
        [DataRow("", "siteMeter is custom, but customCurrent is none; say where the meter keeps its currents.")]
        [DataRow(
            "customCurrent=1,3,5 int32",
            "customSign is by-power, but customPower is none; say where the meter keeps its powers, or set"
            + " customSign to own"
            + " or import.")]
        [DataRow(
            "customCurrent=1,3,5 int32;customPower=7 int32",
            "customPower and customCurrent have another number of phases; give both one address or three.")]
        [DataRow(
            "customCurrent=1 int32;customPower=7,9,11 int32;customSign=own",
            "customPower and customCurrent have another number of phases; give both one address or three.")]
        [DataRow(
            "customCurrent=1,3,5 int32;customPower=7,9,11 int32;customVoltage=13 int32",
            "customVoltage and customCurrent have another number of phases; give both one address or three.")]
        [DataRow(
            "customCurrent=1,3,5 int32;customPower=7,9,11 int32;customTotalPower=13,15,17 int32",
            "customTotalPower has three addresses, but there is one such number; give one address.")]
        [DataRow(
            "customCurrent=1,3,5 int32;customPower=7,9,11 int32;customFrequency=13,15,17 int32",
            "customFrequency has three addresses, but there is one such number; give one address.")]
        [DataRow(
            "customCurrent=1,3,5 int32;customPower=7,9,11 int32;customEnergyImport=13,15,17 int32",
            "customEnergyImport has three addresses, but there is one such number; give one address.")]
        [DataRow(
            "customCurrent=1,3,5 int32;customPower=7,9,11 int32;customEnergyExport=13,15,17 int32",
            "customEnergyExport has three addresses, but there is one such number; give one address.")]
        [DataRow("customCurrent=1,3,5 int32 101/1", "customCurrent: its factor is too large.")]
        [DataRow(
            "customCurrent=1,3,5 int32;customPower=7,9,11 int32;customVoltage=1,3,5 int32 101/1",
            "customVoltage: its factor is too large.")]
        [DataRow(
            "customCurrent=1,3,5 int32;customPower=7,9,11 int32;customFrequency=1 int32 101/1",
            "customFrequency: its factor is too large.")]
        public void Map_that_does_not_fit_together_is_refused(string settings, string expected)
        {
            SettingValues values = Applied(settings);
            Assert.AreEqual(expected, values.Check(), "The sentence.");
        }

        [TestMethod]
        [DataRow("customCurrent=1,3,5 int32;customPower=7,9,11 int32 100000/1;customTotalPower=13 int32 100000/1")]
        [DataRow("customCurrent=1,3,5 int32;customPower=7,9,11 int32;customVoltage=13,15,17 int32;customFrequency=1"
            + " int16")]
        public void Map_that_fits_together_is_taken(string settings)
            => Assert.IsNull(Applied(settings).Check(), "Nothing is wrong.");

        [TestMethod]
        public void Map_of_a_meter_that_is_not_used_may_be_unfinished()
        {
            var values = new SettingValues();
            Apply(values, "customCurrent", "1,3,5 int32");
            Assert.IsNull(values.Check(), "The site's meter is an EM340.");
            Apply(values, "vehicleMeter", "custom");
            string said = values.Check();
            Assert.IsTrue(said != null && said.IndexOf("customSign is by-power") == 0, "The vehicle's would be it.");
        }

        private static SettingValues Applied(string settings)
        {
            var values = new SettingValues();
            Apply(values, "siteMeter", "custom");
            if (settings.Length > 0)
            {
                foreach (string setting in settings.Split(';'))
                {
                    string[] parts = setting.Split('=');
                    Apply(values, parts[0], parts[1]);
                }
            }

            return values;
        }

        private static void Apply(SettingValues values, string name, string text)
            => Assert.AreEqual("", "" + values.Apply(name, text), "Taken: " + name);
    }
}
