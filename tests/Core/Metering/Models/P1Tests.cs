using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>A telegram of each P1 version, from the bytes on the port to the reading.</summary>
    [TestClass]
    public class P1Tests
    {
        [TestMethod]
        public void Telegram_of_DSMR_5_is_read()
        {
            P1Talk talk = Hear("dsmr-5", P1Telegrams.Dsmr5, 3);
            talk.ExpectReading(11000, -6001, 3077, 2534, -1399, 707);   // whole amperes; finer by W / V
            talk.ExpectDetails(230400, 233100, 229800, 1842, 9999863, 865308);     // both tariffs
            Assert.AreEqual(-1, talk.Meter.Details.MonthPeakWatts, "Belgium alone has one.");
            Assert.AreEqual(-1, talk.Meter.Details.QuarterHourDemandWatts, "Belgium alone has one.");
        }

        [TestMethod]
        public void Telegram_of_DSMR_4_is_read()
        {
            P1Talk talk = Hear("dsmr-4", P1Telegrams.Dsmr4, 3);
            talk.ExpectReading(11999, -5529, 999, 2534, -1399, 0);      // no voltages: all but a whole ampere more
            talk.ExpectDetails(0, 0, 0, 1842, 3000, 7000);
        }

        [TestMethod]
        public void Telegram_of_DSMR_2_is_read_on_a_site_of_one_phase()
        {
            P1Talk talk = Hear("dsmr-2", P1Telegrams.Dsmr2, 1);
            talk.ExpectReading(4880, 0, 0, 1010, 0, 0);                 // 1010 W / 207 V
            talk.ExpectDetails(0, 0, 0, 1010, 777777, 0);
        }

        [TestMethod]
        public void Telegram_of_DSMR_2_with_the_parity_of_seven_bits_is_the_same()
        {
            var talk = new P1Talk("dsmr-2", 1, 0);
            byte[] bytes = P1Bench.Bytes(P1Telegrams.Dsmr2);
            for (int i = 0; i < bytes.Length; i++)
            {
                int ones = 0;
                for (int bit = 0; bit < 7; bit++)
                {
                    ones += (bytes[i] >> bit) & 1;
                }

                bytes[i] |= (byte)((ones & 1) << 7);
            }

            talk.Arrive(bytes);
            talk.ExpectReading(4880, 0, 0, 1010, 0, 0);
        }

        [TestMethod]
        public void Telegram_of_Belgium_is_read()
        {
            P1Talk talk = Hear("emucs-belgium", P1Telegrams.Belgium, 3);
            talk.ExpectReading(2070, -7740, 1020, 457, -1830, 210);     // hundredths of an ampere
            talk.ExpectDetails(234900, 238200, 235500, -1163, 5802467, 1444666);
            Assert.AreEqual(731, talk.Meter.Details.QuarterHourDemandWatts, "W");
            Assert.AreEqual(5482, talk.Meter.Details.MonthPeakWatts, "W");
        }

        [TestMethod]
        public void Telegram_of_Luxembourg_is_read()
        {
            P1Talk talk = Hear("p1-luxembourg", P1Telegrams.Luxembourg, 3);
            talk.ExpectReading(100, 101, 0, 23, 23, 0);                 // 23 W / 230.0 V; 23 W / 229.0 V up
            talk.ExpectDetails(230000, 229000, 231000, 46, 123456, 42000);
        }

        [TestMethod]
        public void Telegram_of_Sweden_is_read()
        {
            P1Talk talk = Hear("p1-sweden", P1Telegrams.Sweden, 3);
            talk.ExpectReading(4258, 5623, -2677, 1023, 1350, -646);    // tenths of an ampere; finer by W / V
            talk.ExpectDetails(240300, 240100, 241300, 1727, 123456, 78900);
        }

        [TestMethod]
        public void Meter_fed_from_below_imports_what_it_says_that_it_exports()
        {
            var talk = new P1Talk("emucs-belgium", 3, 7);
            talk.Arrive(P1Telegrams.Belgium);
            talk.ExpectReading(-2070, 7740, -1020, -457, 1830, -210);
            talk.ExpectDetails(234900, 238200, 235500, 1163, 1444666, 5802467);
        }

        private static P1Talk Hear(string name, string telegram, int phases)
        {
            var talk = new P1Talk(name, phases, 0);
            talk.Arrive(telegram);
            Assert.AreEqual(1, talk.Meter.Counters.Good, "One telegram.");
            Assert.AreEqual(1, talk.Meter.Reading.Sequence, "One reading.");
            Assert.AreEqual(0, talk.Link.Sent, "Nothing is ever sent.");
            for (int i = 0; i < MeterSetup.Kinds; i++)
            {
                Assert.IsFalse(talk.Meter.Setup.Has((SetupFinding)i), "Finding " + i.ToString());
            }

            return talk;
        }
    }
}
