using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>Socomec Countis E27, E23, E24 in literal frames.</summary>
    [TestClass]
    public class CountisTests
    {
        private const string Values
            = " 00 00 28 B4 00 00 02 8F 00 00 2B FC 00 00 26 94"                        // 10.420 A; 0.655 A; 11.260 A
            + " FF FF FF DE 00 00 00 0C 00 00 02 01 FF FF FF BE"                        // -340 W; Q; S; PF
            + " 00 00 00 EE FF FF FF F2 FF FF FE FE";                                   // 2380 W; -140 W; -2580 W

        [TestMethod]
        public void Conversation_with_an_E27_is_the_references()
        {
            var talk = new MeterTalk("countis-e27", 5, 3, 0);
            talk.Answer(new[]
            {
                "01 00 00 00 00 06 05 03 C3 50 00 04",
                "01 00 00 00 00 0B 05 03 08 00 53 00 4F 00 43 00 4F",               // S O C O
            });
            talk.ExpectNoFinding();
            string[] cycle = { "01 03 00 00 00 06 05 03 C5 60 00 16", "01 03 00 00 00 2F 05 03 2C" + Values };
            talk.Answer(cycle);
            talk.ExpectReading(10420, -655, -11260, 2380, -140, -2580);

            talk.AnswerDetails(cycle, new[]
            {
                "00 00 00 00 00 06 05 03 C5 58 00 08",
                "00 00 00 00 00 13 05 03 10 00 00 5A 14 00 00 59 D8 00 00 5A 50"    // 230.60 V; 230.00 V; 231.20 V
                + " 00 00 C3 5A",                                                   // 50.010 Hz
                "00 00 00 00 00 06 05 03 C5 68 00 02",
                "00 00 00 00 00 07 05 03 04 FF FF FF DE",                           // -340 W
                "00 00 00 00 00 06 05 03 C7 02 00 02",
                "00 00 00 00 00 07 05 03 04 00 12 D6 87",                           // 12345.67 kWh
                "00 00 00 00 00 06 05 03 C7 08 00 02",
                "00 00 00 00 00 07 05 03 04 00 01 2A FC",                           // 765.40 kWh
            });
            talk.ExpectDetails(230600, 230000, 231200, -340, 50010, 12345670, 765400);
        }

        [TestMethod]
        [DataRow("countis-e23")]
        [DataRow("countis-e24")]
        public void Conversation_on_a_serial_line_is_the_references(string name)
        {
            var talk = new MeterTalk(name, 1, 3, 0);
            talk.Answer(new[]
            {
                "01 03 C3 50 00 04 78 5C",
                "01 03 08 00 53 00 4F 00 43 00 4F 13 3C",                          // S O C O
            });
            talk.ExpectNoFinding();
            string[] cycle = { "01 03 C5 60 00 16 F8 D6", "01 03 2C" + Values + " D6 41" };
            talk.Answer(cycle);
            talk.ExpectReading(10420, -655, -11260, 2380, -140, -2580);

            talk.AnswerDetails(cycle, new[]
            {
                "01 03 C5 58 00 08 F9 13",
                "01 03 10 00 00 5A 14 00 00 59 D8 00 00 5A 50"                    // 230.60 V; 230.00 V; 231.20 V
                + " 00 00 C3 5A BB 41",                                              // 50.010 Hz
                "01 03 C5 68 00 02 79 1B",
                "01 03 04 FF FF FF DE 3B BF",                                      // -340 W
                "01 03 C7 02 00 02 58 BF",
                "01 03 04 00 12 D6 87 44 34",                                      // 12345.67 kWh
                "01 03 C7 08 00 02 78 BD",
                "01 03 04 00 01 2A FC B4 D2",                                      // 765.40 kWh
            });
            talk.ExpectDetails(230600, 230000, 231200, -340, 50010, 12345670, 765400);
        }
    }
}
