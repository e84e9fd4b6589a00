using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>EM530, EM540 in literal frames.</summary>
    [TestClass]
    public class Em500Tests
    {
        private const string AskReading = "01 04 00 0C 00 0C 30 0C";

        private const string Reading = "01 04 18"               // unit; function; bytes
            + " 3C 8C 00 00 1F 68 00 00 17 E8 00 00"            // 15.500 A; 8.040 A; 6.120 A: no sign
            + " 8B 10 00 00 B7 EE FF FF 36 9C 00 00"            // 3560.0 W; -1845.0 W; 1398.0 W
            + " 0B 89";

        [TestMethod]
        [DataRow("em540", "01 04 02 06 E0 BB 18", "01 04 02 00 02 38 F1")]        // 1760: X; mode C
        [DataRow("em540", "01 04 02 06 E1 7A D8", "01 04 02 00 01 78 F0")]        // 1761: PFA; mode B
        [DataRow("em540", "01 04 02 06 E2 3A D9", "01 04 02 00 02 38 F1")]        // 1762: PFB
        [DataRow("em540", "01 04 02 06 E3 FB 19", "01 04 02 00 02 38 F1")]        // 1763: PFC
        [DataRow("em530", "01 04 02 06 D0 BB 0C", "01 04 02 00 02 38 F1")]        // 1744: X
        [DataRow("em530", "01 04 02 06 D1 7A CC", "01 04 02 00 01 78 F0")]        // 1745: PFA
        [DataRow("em530", "01 04 02 06 D2 3A CD", "01 04 02 00 02 38 F1")]        // 1746: PFB
        [DataRow("em530", "01 04 02 06 D3 FB 0D", "01 04 02 00 02 38 F1")]        // 1747: PFC
        public void Conversation_is_the_references(string name, string code, string mode)
        {
            var talk = new MeterTalk(name, 1, 3, 0);
            talk.Answer(new[]
            {
                "01 04 00 0B 00 01 40 08", code,
                "01 04 11 03 00 01 C4 F6", mode,
                "01 04 10 02 00 01 94 CA", "01 04 02 00 00 B9 30",            // 0: 3P.n
                "01 04 01 0E 00 02 11 F4", "01 04 04 00 00 00 00 FB 84",      // 0: L1 L2 L3
            });
            talk.ExpectNoFinding();
            string[] cycle = { AskReading, Reading };
            talk.Answer(cycle);
            talk.ExpectReading(15500, -8040, 6120, 3560, -1845, 1398);

            talk.AnswerDetails(cycle, new[]
            {
                "01 04 00 00 00 06 70 08",
                "01 04 0C 09 02 00 00 08 FB 00 00 09 08 00 00 4B 24",      // 230.6 V; 229.9 V; 231.2 V
                "01 04 00 28 00 02 F1 C3",
                "01 04 04 79 9A 00 00 C2 F7",                              // 3113.0 W
                "01 04 00 33 00 01 C1 C5",
                "01 04 02 01 F3 F8 E5",                                    // 49.9 Hz
                "01 04 05 00 00 04 F1 05",
                "01 04 08 67 89 23 45 00 01 00 00 E0 57",                  // 123456789h Wh
                "01 04 05 1C 00 04 30 C3",
                "01 04 08 61 4E 00 BC 00 00 00 00 1C 36",                  // 12345678 Wh
            });
            talk.ExpectDetails(230600, 229900, 231200, 3113, 49900, 4886718345L, 12345678L);
            talk.ExpectNoFinding();
        }
    }
}
