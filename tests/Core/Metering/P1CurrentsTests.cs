using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class P1CurrentsTests
    {
        [TestMethod]
        public void Dutch_telegram_is_signed_by_power_and_refined_by_voltage()
        {
            MeterReading reading = Filled(P1Bench.ValuesOf(P1Telegrams.Dsmr5, true), false);
            AssertCurrents(reading, 11000, -6001, 3077);    // 1399 W / 233.1 V down; 707 W / 229.8 V up
            AssertPowers(reading, 2534, -1399, 707, 1842);
        }

        [TestMethod]
        public void Belgian_telegram_is_taken_as_told()
        {
            MeterReading reading = Filled(P1Bench.ValuesOf(P1Telegrams.Belgium, true), false);
            AssertCurrents(reading, 2070, -7740, 1020);
            AssertPowers(reading, 457, -1830, 210, -1163);
        }

        [TestMethod]
        public void Whole_amperes_without_voltage_get_a_margin()
        {
            MeterReading reading = Filled(P1Bench.ValuesOf(P1Telegrams.Dsmr4, true), false);
            AssertCurrents(reading, 11999, -5529, 999);     // 1399 W / 253 V; 0 A may be nearly 1 A
            AssertPowers(reading, 2534, -1399, 0, 1842);
        }

        [TestMethod]
        public void Swedish_tenths_are_refined_by_voltage()
            => AssertCurrents(
                Filled(P1Bench.ValuesOf(P1Telegrams.Sweden, true), false),
                4258, 5623, -2677);     // 1023 W / 240.3 V, 1350 W / 240.1 V, 646 W / 241.3 V

        [TestMethod]
        public void Luxembourg_is_refined_by_voltage()
            => AssertCurrents(Filled(P1Bench.ValuesOf(P1Telegrams.Luxembourg, true), false), 100, 101, 0);

        [TestMethod]
        public void Grid_without_neutral_gives_no_credit()
        {
            MeterReading reading = Filled(P1Bench.ValuesOf(P1Telegrams.ThreeWires, true), false);
            AssertCurrents(reading, 2500, 1740, 980);
            AssertPowers(reading, -500, 0, 155, -345);
        }

        [TestMethod]
        [DataRow(6000, 1000, 230000, 1380, 6000)]       // 1380 W / 230 V is just 6 A
        [DataRow(6000, 1000, 230000, 1381, 6005)]       // up
        [DataRow(7000, 1000, 230000, 1380, 7000)]       // reactive current flows too
        [DataRow(0, 1000, 230000, 0, 0)]
        [DataRow(0, 1000, 230000, 2300, 10000)]         // power alone says more
        [DataRow(0, 1000, 230000, -1, 5)]               // in either direction
        [DataRow(0, 1000, 239819, 53, 222)]             // 221 mA and the least bit more
        [DataRow(1000, 1000, 230000, -19, 1000)]        // too little to tell the direction
        [DataRow(1000, 1000, 230000, -20, -86)]
        [DataRow(6000, 1000, 230000, -1381, -6004)]     // down
        [DataRow(7000, 1000, 230000, -1380, -6000)]     // the reactive part is no credit
        [DataRow(5000, 1000, 230000, -1380, -6000)]     // at most one step more than told
        [DataRow(5000, 1000, 230000, -1400, -6000)]
        [DataRow(4000, 100, 230000, -2300, -4100)]
        [DataRow(4000, 100, 230000, 2300, 10000)]
        [DataRow(4000, 10, 230000, 2300, 4000)]         // as told
        [DataRow(4000, 10, 230000, -2300, -4000)]
        [DataRow(4000, 10, 230000, -19, 4000)]
        [DataRow(4000, 1, 230000, -2300, -4000)]
        [DataRow(4000, 100, 0, 500, 4099)]              // no voltage told
        [DataRow(4000, 100, 0, -500, -1976)]            // 500 W / 253 V
        [DataRow(4000, 1000, 0, -2000, -5000)]
        [DataRow(4000, 1000, 0, 2000, 7906)]            // power says more than all but a step: 2000 W / 253 V
        [DataRow(4000, 1000, 0, -19, 4999)]
        [DataRow(2147483000, 1000, 0, 0, 2147483647)]   // nothing overflows
        [DataRow(0, 1000, 50000, 2147483647, 2147483647)]
        [DataRow(2147483000, 1000, 50000, -2147483647, -2147483647)]
        public void Current_is_on_the_safe_side(int milliamps, int step, int millivolts, int watts, int expected)
        {
            P1Values values = Phase(milliamps, step, millivolts, watts);
            MeterReading reading = Filled(values, true);
            Assert.AreEqual(expected, reading.CurrentMilliamps[0], "L1.");
            Assert.AreEqual(watts, reading.PowerWatts[0], "Its power.");
        }

        [TestMethod]
        [DataRow(49999, 5000)]      // no supply: no direction
        [DataRow(50000, -5000)]
        public void Phase_without_voltage_gives_no_credit(int millivolts, int expected)
        {
            P1Values values = Phase(5000, 10, millivolts, -250);
            Assert.AreEqual(expected, Filled(values, true).CurrentMilliamps[0], "L1.");
        }

        [TestMethod]
        [DataRow(0, 500, 5999)]         // nothing is divided by it; the step stays uncertain
        [DataRow(0, -500, 5999)]
        [DataRow(49999, 500, 5999)]
        [DataRow(50000, 500, 10000)]    // 500 W / 50 V
        public void Dead_voltage_refines_nothing(int millivolts, int watts, int expected)
        {
            P1Values values = Phase(5000, 1000, 0, watts);
            values.Put(P1Quantity.VoltageL1, millivolts);
            Assert.AreEqual(expected, Filled(values, true).CurrentMilliamps[0], "L1.");
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        public void Dead_voltage_leaves_the_other_phases_theirs(int dead)
        {
            var values = new P1Values();
            values.NoteDecimals(0);
            for (int phase = 0; phase < 3; phase++)
            {
                values.Put((P1Quantity)((int)P1Quantity.CurrentL1 + phase), 5000);
                values.Put((P1Quantity)((int)P1Quantity.VoltageL1 + phase), phase == dead ? 0 : 50000);
                values.Put((P1Quantity)((int)P1Quantity.ImportPowerL1 + phase), 500);
            }

            MeterReading reading = Filled(values, false);
            for (int phase = 0; phase < 3; phase++)
            {
                Assert.AreEqual(phase == dead ? 5999 : 10000, reading.CurrentMilliamps[phase], "mA.");
            }
        }

        [TestMethod]
        public void One_phase_meter_serves_a_site_of_one_phase()
        {
            P1Values values = P1Bench.ValuesOf(P1Telegrams.OnePhase, true);
            MeterReading reading = Prefilled();
            Assert.AreEqual(
                (int)ReadingVerdict.NotAvailable, (int)P1Currents.Fill(values, false, reading), "Three phases.");
            reading = Filled(values, true);
            AssertCurrents(reading, -6479, 0, 0);   // 1500 W / 231.5 V
            AssertPowers(reading, -1500, 0, 0, -1500);
        }

        [TestMethod]
        public void Three_phase_meter_on_a_site_of_one_phase_tells_all()
            => AssertCurrents(Filled(P1Bench.ValuesOf(P1Telegrams.Belgium, true), true), 2070, -7740, 1020);

        [TestMethod]
        public void Total_power_alone_serves_a_site_of_one_phase()
        {
            P1Values values = P1Bench.ValuesOf(P1Telegrams.Dsmr2, false);
            Assert.AreEqual(
                (int)ReadingVerdict.NotAvailable, (int)P1Currents.Fill(values, false, Prefilled()), "Three phases.");
            MeterReading reading = Filled(values, true);
            AssertCurrents(reading, 4880, 0, 0);    // 1010 W / 207 V
            AssertPowers(reading, 1010, 0, 0, 1010);
        }

        [TestMethod]
        [DataRow(0, 0, 0)]
        [DataRow(207, 0, 1000)]
        [DataRow(208, 0, 1005)]             // up
        [DataRow(62100, 0, 300000)]         // 207 V, 10 % below 230 V
        [DataRow(0, 1, 5)]
        [DataRow(0, 19, 92)]                // too little to tell the direction
        [DataRow(0, 20, -79)]               // down
        [DataRow(0, 253, -1000)]
        [DataRow(0, 75900, -300000)]        // 253 V, 10 % above
        [DataRow(2147483647, 0, 2147483647)]
        [DataRow(0, 2147483647, -2147483647)]
        public void Total_power_becomes_current_on_the_safe_side(int import, int export, int expected)
        {
            var values = new P1Values();
            values.Put(P1Quantity.ImportPower, import);
            values.Put(P1Quantity.ExportPower, export);
            Assert.AreEqual(expected, Filled(values, true).CurrentMilliamps[0], "L1.");
        }

        [TestMethod]
        [DataRow((int)P1Quantity.CurrentL1)]
        [DataRow((int)P1Quantity.CurrentL2)]
        [DataRow((int)P1Quantity.CurrentL3)]
        [DataRow((int)P1Quantity.ImportPowerL1)]
        [DataRow((int)P1Quantity.ImportPowerL2)]
        [DataRow((int)P1Quantity.ImportPowerL3)]
        public void Phase_that_is_missing_is_not_taken_for_none(int missing)
        {
            P1Values sound = P1Bench.ValuesOf(P1Telegrams.Dsmr5, true);
            var values = new P1Values();
            for (int i = 0; i < (int)P1Quantity.None; i++)
            {
                if (i != missing && sound.Has((P1Quantity)i))
                {
                    values.Put((P1Quantity)i, sound.Get((P1Quantity)i));
                }
            }

            Assert.AreEqual(
                (int)ReadingVerdict.NotAvailable, (int)P1Currents.Fill(values, false, Prefilled()), "Three phases.");
            Assert.AreEqual(
                (int)ReadingVerdict.NotAvailable, (int)P1Currents.Fill(values, true, Prefilled()), "One phase.");
        }

        [TestMethod]
        public void Nothing_told_is_not_available()
            => Assert.AreEqual(
                (int)ReadingVerdict.NotAvailable, (int)P1Currents.Fill(new P1Values(), true, Prefilled()), "Nothing.");

        private static P1Values Phase(int milliamps, int step, int millivolts, int watts)
        {
            var values = new P1Values();
            values.Put(P1Quantity.CurrentL1, milliamps);
            values.NoteDecimals(step == 1000 ? 0 : step == 100 ? 1 : step == 10 ? 2 : 3);
            if (millivolts > 0)
            {
                values.Put(P1Quantity.VoltageL1, millivolts);
            }

            values.Put(P1Quantity.ImportPowerL1, watts > 0 ? watts : 0);
            values.Put(P1Quantity.ExportPowerL1, watts < 0 ? -watts : 0);
            return values;
        }

        private static MeterReading Prefilled()
        {
            var reading = new MeterReading { TakenMs = 77, Sequence = 5 };
            for (int phase = 0; phase < 3; phase++)
            {
                reading.CurrentMilliamps[phase] = 0xA5A5;
                reading.PowerWatts[phase] = 0xA5A5;
            }

            return reading;
        }

        private static MeterReading Filled(P1Values values, bool onePhaseSite)
        {
            MeterReading reading = Prefilled();
            Assert.AreEqual(
                (int)ReadingVerdict.Accepted, (int)P1Currents.Fill(values, onePhaseSite, reading), "Accepted.");
            Assert.AreEqual(77L, reading.TakenMs, "Its time is the reader's business.");
            Assert.AreEqual(5, reading.Sequence, "So is its number.");
            return reading;
        }

        private static void AssertCurrents(MeterReading reading, int l1, int l2, int l3)
        {
            Assert.AreEqual(l1, reading.CurrentMilliamps[0], "L1.");
            Assert.AreEqual(l2, reading.CurrentMilliamps[1], "L2.");
            Assert.AreEqual(l3, reading.CurrentMilliamps[2], "L3.");
        }

        private static void AssertPowers(MeterReading reading, int l1, int l2, int l3, int total)
        {
            Assert.AreEqual(l1, reading.PowerWatts[0], "L1.");
            Assert.AreEqual(l2, reading.PowerWatts[1], "L2.");
            Assert.AreEqual(l3, reading.PowerWatts[2], "L3.");
        }
    }
}
