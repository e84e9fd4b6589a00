using Evenload.Core.Modbus;
using Evenload.Core.Settings;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class MeterPlanTests
    {
        [TestMethod]
        public void Meter_is_reached_as_it_leaves_the_factory_unless_set_otherwise()
        {
            var plan = new MeterPlan(new SettingValues());
            Assert.AreEqual("em340", plan.Site.Name, "The model.");
            Assert.AreEqual((int)Framing.Rtu, (int)plan.Framing, "Serial.");
            Assert.AreEqual(1, (int)plan.SiteUnit, "Unit.");
            Assert.AreEqual(9600, plan.Baud, "Speed.");
            Assert.AreEqual(10, plan.BitsPerCharacter, "8N1.");
            Assert.AreEqual(40, plan.SiteGapMs, "The meter's own pause.");
            Assert.IsTrue(plan.SiteIsSerial && plan.UsesSerial, "The line is used.");
            Assert.IsTrue(plan.Vehicle == null && plan.Address == null, "No other meter and no address.");
            Assert.AreEqual(0, plan.VehicleGapMs, "No other meter.");
        }

        [TestMethod]
        public void Network_meter_is_reached_at_its_factory_address()
        {
            var values = new SettingValues();
            values.Apply("siteMeter", "countis-e27");
            var plan = new MeterPlan(values);
            Assert.AreEqual((int)Framing.Tcp, (int)plan.Framing, "Network.");
            Assert.AreEqual("192.168.0.4", plan.Address, "Address.");
            Assert.AreEqual(502, plan.Port, "Port.");
            Assert.AreEqual(5, (int)plan.SiteUnit, "Unit.");
            Assert.IsFalse(plan.UsesSerial, "No serial line.");
        }

        [TestMethod]
        public void Settings_go_before_the_factory()
        {
            var values = new SettingValues();
            values.Apply("siteMeterLink", "rtu-over-tcp");
            values.Apply("siteMeterAddress", "10.0.0.9");
            values.Apply("siteMeterPort", "4001");
            values.Apply("siteMeterUnit", "255");
            values.Apply("siteMeterGapMs", "70");
            values.Apply("serialBaud", "2400");
            values.Apply("vehicleMeter", "em340");
            values.Apply("vehicleMeterUnit", "7");
            var plan = new MeterPlan(values);
            Assert.AreEqual((int)Framing.RtuOverTcp, (int)plan.Framing, "Frames.");
            Assert.AreEqual("10.0.0.9", plan.Address, "Address.");
            Assert.AreEqual(4001, plan.Port, "Port.");
            Assert.AreEqual(255, (int)plan.SiteUnit, "Unit.");
            Assert.AreEqual(70, plan.SiteGapMs, "Pause.");
            Assert.AreEqual(2400, plan.Baud, "Speed.");
            Assert.AreEqual("em340", plan.Vehicle.Name, "The vehicle's meter.");
            Assert.AreEqual(7, (int)plan.VehicleUnit, "Its unit.");
            Assert.AreEqual(40, plan.VehicleGapMs, "Its pause.");
            Assert.IsTrue(plan.UsesSerial && !plan.SiteIsSerial, "Only the vehicle's meter is on the line.");
        }

        [TestMethod]
        [DataRow("none", "1", 0, 10)]
        [DataRow("none", "2", 0, 11)]
        [DataRow("even", "1", 1, 11)]
        [DataRow("odd", "1", 2, 11)]
        [DataRow("even", "2", 1, 12)]
        public void Character_has_8_bits_and_start_and_parity_and_stop(string parity, string stop, int kept, int bits)
        {
            var values = new SettingValues();
            values.Apply("serialParity", parity);
            values.Apply("serialStopBits", stop);
            var plan = new MeterPlan(values);
            Assert.AreEqual(bits, plan.BitsPerCharacter, "Bits.");
            Assert.AreEqual(kept, plan.Parity, "Parity.");
        }

        [TestMethod]
        [DataRow("rtu", "0", 33)]           // 3.5 characters at 1200 baud
        [DataRow("rtu", "33", 33)]
        [DataRow("rtu", "34", 34)]
        [DataRow("rtu", "-1", 40)]
        [DataRow("rtu-over-tcp", "0", 33)]
        [DataRow("tcp", "0", 0)]            // no silence on a network
        public void Pause_is_never_less_than_the_silence_of_the_line(string link, string gap, int expected)
        {
            var values = new SettingValues();
            values.Apply("siteMeterLink", link);
            values.Apply("siteMeterAddress", "10.0.0.9");
            values.Apply("serialBaud", "1200");
            values.Apply("siteMeterGapMs", gap);
            Assert.AreEqual(expected, new MeterPlan(values).SiteGapMs, "Milliseconds.");
        }

        [TestMethod]
        [DataRow("em340", "model", 1, 9600, 0, 1, 10)]
        [DataRow("sdm120", "model", 1, 2400, 0, 1, 10)]
        [DataRow("iem3155", "model", 1, 19200, 1, 1, 11)]
        [DataRow("pac2200", "rtu", 126, 19200, 0, 2, 11)]
        [DataRow("pac2200", "rtu-over-tcp", 126, 19200, 0, 2, 11)]
        [DataRow("pac2200", "model", 1, 19200, 0, 2, 11)]
        [DataRow("ksem", "rtu", 247, 19200, 1, 1, 11)]
        [DataRow("ksem", "model", 71, 19200, 1, 1, 11)]
        [DataRow("em420", "tcp", 71, 19200, 1, 1, 11)]
        [DataRow("countis-e27", "rtu", 5, 9600, 0, 1, 10)]
        public void Line_is_set_as_the_meter_leaves_the_factory(
            string meter, string link, int unit, int baud, int parity, int stopBits, int bits)
        {
            var values = new SettingValues();
            values.Apply("siteMeter", meter);
            values.Apply("siteMeterLink", link);
            values.Apply("siteMeterAddress", "10.0.0.9");
            var plan = new MeterPlan(values);
            Assert.AreEqual(unit, (int)plan.SiteUnit, "Unit.");
            Assert.AreEqual(baud, plan.Baud, "Speed.");
            Assert.AreEqual(parity, plan.Parity, "Parity.");
            Assert.AreEqual(stopBits, plan.StopBits, "Stop bits.");
            Assert.AreEqual(bits, plan.BitsPerCharacter, "Bits.");
        }

        [TestMethod]
        public void Settings_of_the_line_go_before_the_factory()
        {
            var values = new SettingValues();
            values.Apply("siteMeter", "pac2200");
            values.Apply("siteMeterLink", "rtu");
            values.Apply("siteMeterUnit", "9");
            values.Apply("serialParity", "odd");
            values.Apply("serialStopBits", "1");
            var plan = new MeterPlan(values);
            Assert.AreEqual(9, (int)plan.SiteUnit, "Unit.");
            Assert.AreEqual(2, plan.Parity, "Parity.");
            Assert.AreEqual(1, plan.StopBits, "Stop bits.");
            values.Apply("siteMeter", "iem3155");
            values.Apply("serialParity", "none");
            Assert.AreEqual(0, new MeterPlan(values).Parity, "None though the meter leaves the factory with even.");
        }

        [TestMethod]
        [DataRow("1", 1)]
        [DataRow("3", 3)]
        public void Phases_are_those_of_the_connection(string phases, int expected)
        {
            var values = new SettingValues();
            values.Apply("sitePhases", phases);
            Assert.AreEqual(expected, new MeterPlan(values).Phases, "Phases.");
        }

        [TestMethod]
        [DataRow("1000", 5000)]
        [DataRow("2000", 5000)]
        [DataRow("2001", 9002)]         // and two periods
        [DataRow("10000", 25000)]
        public void Reading_of_a_slow_meter_counts_for_two_periods_more(string refreshMs, int expected)
        {
            var values = new SettingValues();
            values.Apply("siteMeter", "custom");
            values.Apply("customRefreshMs", refreshMs);
            Assert.AreEqual(expected, new MeterPlan(values).SiteStaleMs, "Milliseconds.");
        }

        [TestMethod]
        public void Custom_map_is_the_row_of_either_meter()
        {
            var values = new SettingValues();
            values.Apply("vehicleMeter", "custom");
            values.Apply("customCurrent", "5 int16 1/100");
            var plan = new MeterPlan(values);
            Assert.AreEqual("em340", plan.Site.Name, "The site's.");
            Assert.AreEqual("custom", plan.Vehicle.Name, "The vehicle's.");
            Assert.AreEqual(5, plan.Vehicle.Current.Addresses[0], "As described.");
            values.Apply("siteMeter", "custom");
            Assert.AreEqual(5, new MeterPlan(values).Site.Current.Addresses[0], "As described.");
        }

        [TestMethod]
        public void Serial_speed_is_that_of_the_meter_on_the_line()
        {
            var values = new SettingValues();
            values.Apply("siteMeter", "countis-e27");
            values.Apply("vehicleMeter", "em340");
            Assert.AreEqual(9600, new MeterPlan(values).Baud, "The vehicle's meter.");
            values.Apply("vehicleMeter", "pac2200");
            var plan = new MeterPlan(values);
            Assert.AreEqual(19200, plan.Baud, "The vehicle's meter.");
            Assert.AreEqual(2, plan.StopBits, "Its stop bits.");
            values.Apply("siteMeter", "iem3155");
            plan = new MeterPlan(values);
            Assert.AreEqual(1, plan.StopBits, "The site's meter is on the line now.");
            Assert.AreEqual(1, plan.Parity, "Its parity.");
        }
    }
}
