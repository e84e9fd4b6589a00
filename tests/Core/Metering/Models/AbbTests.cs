using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>ABB B21, B23, B24 in literal frames.</summary>
    [TestClass]
    public class AbbTests
    {
        private const string AskType = "01 03 89 60 00 02 EE 49";
        private const string AskEnergies = "01 03 50 00 00 08 55 0C";

        private const string Energies = "01 03 10"            // unit; function; bytes
            + " 00 00 00 00 00 12 D6 87"                        // 12345.67 kWh
            + " 00 00 00 01 00 00 00 02"                        // 42949672.98 kWh
            + " A4 60";

        [TestMethod]
        [DataRow("abb-b23", "01 03 04 42 32 33 20 5A AC")]      // "B23 "
        [DataRow("abb-b24", "01 03 04 42 32 34 20 58 9C")]     // "B24 "
        public void Conversation_with_three_phases_is_the_references(string name, string type)
        {
            var talk = new MeterTalk(name, 1, 3, 0);
            talk.Answer(new[] { AskType, type });
            talk.ExpectNoFinding();
            string[] cycle =
            {
                "01 03 5B 0C 00 10 97 21",
                "01 03 20"                                                      // unit; function; bytes
                + " 00 00 04 D2 00 00 00 57 00 00 01 C7"                        // 12.34 A; 0.87 A; 4.55 A: no sign
                + " FF FF FF FF"                                                // neutral: not available
                + " 00 03 0D 40"                                                // 2000.00 W
                + " 00 04 53 08 00 00 4C 2C FF FE 6E 0C"                        // 2834.00 W; 195.00 W; -1029.00 W
                + " 4D AA",
            };
            talk.Answer(cycle);
            talk.ExpectReading(12340, 870, -4550, 2834, 195, -1029);

            talk.AnswerDetails(cycle, new[]
            {
                AskEnergies, Energies,
                "01 03 5B 00 00 06 D6 EC",
                "01 03 0C 00 00 09 02 00 00 08 FB 00 00 09 08 B9 35",          // 230.6 V; 229.9 V; 231.2 V
                "01 03 5B 14 00 02 97 2B",
                "01 03 04 00 03 0D 40 0F 53",                                  // 2000.00 W
                "01 03 5B 2C 00 01 56 E7",
                "01 03 02 13 89 74 D2",                                        // 50.01 Hz
            });
            talk.ExpectDetails(230600, 229900, 231200, 2000, 50010, 12345670, 42949672980L);
            talk.ExpectNoFinding();
        }

        [TestMethod]
        public void Conversation_with_one_phase_takes_the_total_power()
        {
            var talk = new MeterTalk("abb-b21", 1, 1, 0);
            talk.Answer(new[] { AskType, "01 03 04 42 32 31 20 5B CC" });      // "B21 "
            talk.ExpectNoFinding();
            string[] cycle =
            {
                "01 03 5B 0C 00 0A 16 EA",
                "01 03 14"                                                    // unit; function; bytes
                + " 00 00 01 C7 FF FF FF FF FF FF FF FF FF FF FF FF"            // 4.55 A; the others: not available
                + " FF FE 6E 0C"                                                // -1029.00 W in all
                + " 2C F3",
            };
            talk.Answer(cycle);
            talk.ExpectReading(-4550, 0, 0, -1029, 0, 0);

            talk.AnswerDetails(cycle, new[]
            {
                AskEnergies, Energies,
                "01 03 5B 00 00 02 D7 2F",
                "01 03 04 00 00 09 02 7D A2",                                  // 230.6 V
                "01 03 5B 14 00 02 97 2B",
                "01 03 04 FF FE 6E 0C 87 B2",                                   // -1029.00 W
                "01 03 5B 2C 00 01 56 E7",
                "01 03 02 13 87 F5 16",                                        // 49.99 Hz
            });
            talk.ExpectDetails(230600, 0, 0, -1029, 49990, 12345670, 42949672980L);
        }

        [TestMethod]
        [DataRow("01 03 20 FF FF FF FF 00 00 00 57 00 00 01 C7 FF FF FF FF 00 03 0D 40"
            + " 00 04 53 08 00 00 4C 2C FF FE 6E 0C 35 FE")]                     // current of L1
        [DataRow("01 03 20 00 00 04 D2 00 00 00 57 00 00 01 C7 FF FF FF FF 00 03 0D 40"
            + " 00 04 53 08 00 00 4C 2C 7F FF FF FF 18 7F")]                     // power of L3
        public void Value_that_is_not_available_refuses_the_reading(string reply)
        {
            var talk = new MeterTalk("abb-b23", 1, 3, 0);
            talk.Answer(new[] { AskType, "01 03 04 42 32 33 20 5A AC" });
            talk.Reply(reply, MeterTalk.ReplyMs);
            MeterBench.Expect(ReadingVerdict.NotAvailable, talk.Meter.Verdict);
        }

        [TestMethod]
        public void Details_that_are_not_available_are_not_told()
        {
            var talk = new MeterTalk("abb-b21", 1, 1, 0);
            talk.Answer(new[] { AskType, "01 03 04 42 32 31 20 5B CC" });
            string[] cycle =
            {
                "01 03 5B 0C 00 0A 16 EA",
                "01 03 14 00 00 01 C7 FF FF FF FF FF FF FF FF FF FF FF FF FF FE 6E 0C 2C F3",
            };
            talk.AnswerDetails(cycle, new[]
            {
                AskEnergies, "01 03 10 FF FF FF FF FF FF FF FF 00 00 00 00 00 00 00 00 E5 AD",
                "01 03 5B 00 00 02 D7 2F", "01 03 04 FF FF FF FF FB A7",
                "01 03 5B 14 00 02 97 2B", "01 03 04 7F FF FF FF D2 67",
                "01 03 5B 2C 00 01 56 E7", "01 03 02 FF FF B9 F4",
            });
            MeterDetails details = talk.Meter.Details;
            Assert.IsFalse(details.HasVoltage || details.HasTotalPower, "Voltage and power");
            Assert.AreEqual(0, details.VoltageMillivolts[0], "Voltage");
            Assert.AreEqual(0, details.FrequencyMillihertz, "Frequency");
            Assert.AreEqual(-1L, details.EnergyImportWattHours, "All bits 1");
            Assert.AreEqual(0L, details.EnergyExportWattHours, "Nothing yet is a number");
            talk.ExpectNoFinding();
        }
    }
}
