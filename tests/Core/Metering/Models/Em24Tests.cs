using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>EM24 with RS-485 and with Ethernet in literal frames.</summary>
    [TestClass]
    public class Em24Tests
    {
        private const string AskCurrents = "01 04 00 0C 00 06 B0 0B";
        private const string AskPowers = "01 04 00 12 00 06 D0 0D";

        private const string Currents = "01 04 0C"              // unit; function; bytes
            + " 26 8E 00 00 01 A4 00 00 3E 8A 00 00 89 2E";     // 9.870 A; 0.420 A; 16.010 A: no sign

        private const string Powers = "01 04 0C"                // unit; function; bytes
            + " 58 98 00 00 FC 4A FF FF 8F C0 00 00 AD EC";     // 2268.0 W; -95.0 W; 3680.0 W

        [TestMethod]
        [DataRow("01 04 02 00 47 F9 02")]                       // 71: EM24-DIN AV9, AV2
        [DataRow("01 04 02 00 48 B9 06")]                      // 72: EM24-DIN AV5
        [DataRow("01 04 02 00 49 78 C6")]                      // 73: EM24-DIN AV6
        [DataRow("01 04 02 01 52 39 5D")]                      // 338: EM330 "series 27"
        [DataRow("01 04 02 01 5C B8 99")]                      // 348: EM340 "series 27"
        public void Conversation_on_a_serial_line_is_the_references(string code)
        {
            var talk = new MeterTalk("em24", 1, 3, 0);
            talk.Answer(new[]
            {
                "01 04 00 0B 00 01 40 08", code,
                "01 04 11 01 00 01 65 36", "01 04 02 00 07 F8 F2",        // 7: application H
                "01 04 11 02 00 01 95 36", "01 04 02 00 00 B9 30",        // 0: 3P.n
                "01 04 00 36 00 01 D1 C4", "01 04 02 00 00 B9 30",        // 0: L1 L2 L3
            });
            talk.ExpectNoFinding();
            string[] cycle = { AskCurrents, Currents, AskPowers, Powers };
            talk.Answer(cycle);
            talk.ExpectReading(9870, -420, 16010, 2268, -95, 3680);

            talk.AnswerDetails(cycle, new[]
            {
                "01 04 00 00 00 06 70 08",
                "01 04 0C 09 02 00 00 08 FB 00 00 09 08 00 00 4B 24",      // 230.6 V; 229.9 V; 231.2 V
                "01 04 00 28 00 02 F1 C3",
                "01 04 04 E4 A2 00 00 6C 96",                              // 5853.0 W
                "01 04 00 37 00 01 80 04",
                "01 04 02 01 F4 B9 27",                                    // 50.0 Hz
                "01 04 00 3E 00 02 10 07",
                "01 04 04 E2 40 00 01 0D E8",                              // 12345.6 kWh
                "01 04 00 5C 00 02 B1 D9",
                "01 84 02 C2 C1",                                          // missing on some variants
            });
            talk.ExpectDetails(230600, 229900, 231200, 5853, 50000, 12345600, -1);
            talk.ExpectNoFinding();
        }

        [TestMethod]
        public void Export_is_told_by_the_variants_that_have_it()
        {
            var talk = new MeterTalk("em24", 1, 3, 0);
            SkipChecks(talk);
            talk.AnswerDetails(new[] { AskCurrents, Currents, AskPowers, Powers }, new[]
            {
                "01 04 00 00 00 06 70 08", "01 84 02 C2 C1",
                "01 04 00 28 00 02 F1 C3", "01 84 02 C2 C1",
                "01 04 00 37 00 01 80 04", "01 84 02 C2 C1",
                "01 04 00 3E 00 02 10 07", "01 04 04 E2 40 00 01 0D E8",   // 12345.6 kWh
                "01 04 00 5C 00 02 B1 D9", "01 04 04 1D E6 00 00 1C 1F",   // 765.4 kWh
            });
            Assert.AreEqual(12345600L, talk.Meter.Details.EnergyImportWattHours, "Import.");
            Assert.AreEqual(765400L, talk.Meter.Details.EnergyExportWattHours, "Export.");
        }

        [TestMethod]
        public void Display_that_shows_EEEE_refuses_the_reading()
        {
            var talk = new MeterTalk("em24", 1, 3, 0);
            SkipChecks(talk);
            talk.Answer(new[]
            {
                AskCurrents, "01 04 0C 26 8E 00 00 FF FF 7F FF 3E 8A 00 00 F2 F8",
                AskPowers, Powers,
            });
            MeterBench.Expect(ReadingVerdict.NotAvailable, talk.Meter.Verdict);
            talk.Reply("01 84 02 C2 C1", MeterTalk.ReplyMs);   // voltages
            talk.Answer(new[] { AskCurrents, Currents, AskPowers, Powers });
            talk.ExpectReading(9870, -420, 16010, 2268, -95, 3680);
        }

        [TestMethod]
        [DataRow("00 00 00 00 00 05 01 04 02 06 70")]           // 1648: AV2 X
        [DataRow("00 00 00 00 00 05 01 04 02 06 71")]           // 1649: AV2 PFA
        [DataRow("00 00 00 00 00 05 01 04 02 06 72")]           // 1650: AV2 PFB
        [DataRow("00 00 00 00 00 05 01 04 02 06 73")]           // 1651: AV5 X
        [DataRow("00 00 00 00 00 05 01 04 02 06 74")]           // 1652: AV5 PFA
        [DataRow("00 00 00 00 00 05 01 04 02 06 75")]           // 1653: AV5 PFB
        public void Conversation_on_a_network_is_the_references(string code)
        {
            var talk = new MeterTalk("em24-ethernet", 1, 3, 0);
            talk.Answer(new[]
            {
                "00 00 00 00 00 06 01 04 00 0B 00 01", code,
                "00 00 00 00 00 06 01 04 A0 00 00 01", "00 00 00 00 00 05 01 04 02 00 07",  // 7: application H
                "00 00 00 00 00 06 01 04 10 02 00 01", "00 00 00 00 00 05 01 04 02 00 00",  // 0: 3P.n
                "00 00 00 00 00 06 01 04 00 32 00 01", "00 00 00 00 00 05 01 04 02 00 00",  // 0: L1 L2 L3
            });
            talk.ExpectNoFinding();
            string[] cycle =
            {
                "00 01 00 00 00 06 01 04 00 0C 00 0C",
                "00 01 00 00 00 1B 01 04 18 26 8E 00 00 01 A4 00 00 3E 8A 00 00"    // 9.870 A; 0.420 A; 16.010 A
                + " 58 98 00 00 FC 4A FF FF 8F C0 00 00",                           // 2268.0 W; -95.0 W; 3680.0 W
            };
            talk.Answer(cycle);
            talk.ExpectReading(9870, -420, 16010, 2268, -95, 3680);

            talk.AnswerDetails(cycle, new[]
            {
                "00 00 00 00 00 06 01 04 00 00 00 06",
                "00 00 00 00 00 0F 01 04 0C 09 02 00 00 08 FB 00 00 09 08 00 00",   // 230.6 V; 229.9 V; 231.2 V
                "00 00 00 00 00 06 01 04 00 28 00 02",
                "00 00 00 00 00 07 01 04 04 E4 A2 00 00",                           // 5853.0 W
                "00 00 00 00 00 06 01 04 00 33 00 03",
                "00 00 00 00 00 09 01 04 06 01 F4 E2 40 00 01",                     // 50.0 Hz; 12345.6 kWh
                "00 00 00 00 00 06 01 04 00 4E 00 02",
                "00 00 00 00 00 07 01 04 04 1D E6 00 00",                           // 765.4 kWh
            });
            talk.ExpectDetails(230600, 229900, 231200, 5853, 50000, 12345600, 765400);
        }

        private static void SkipChecks(MeterTalk talk)
        {
            for (int i = 0; i < 4; i++)
            {
                talk.Reply("01 84 02 C2 C1", MeterTalk.ReplyMs);
            }
        }
    }
}
