using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>Finder 7M.38 in literal frames.</summary>
    [TestClass]
    public class FinderTests
    {
        [TestMethod]
        public void Conversation_is_the_references()
        {
            var talk = new MeterTalk("finder-7m38", 1, 3, 0);
            string[] cycle =
            {
                "01 04 09 D4 00 14 B3 A1",
                "01 04 28"                                              // unit; function; bytes
                + " 40 D0 00 00 3E 9E B8 52 41 44 00 00"                // 6.5 A; 0.31 A; 12.25 A: no sign
                + " 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
                + " 44 BA 40 00 C2 8D 00 00 45 2F A0 00"                // 1490.0 W; -70.5 W; 2810.0 W
                + " B8 DD",
            };
            talk.Answer(cycle);
            talk.ExpectReading(6500, -310, 12250, 1490, -71, 2810);

            talk.AnswerDetails(cycle, new[]
            {
                "01 04 09 C4 00 06 32 69",                             // 2500
                "01 04 0C 43 66 40 00 43 65 80 00 43 67 C0 00 E8 69",      // 230.25 V; 229.5 V; 231.75 V
                "01 04 09 E8 00 02 F2 63",                             // 2536
                "01 04 04 45 84 2C 00 B2 61",                           // 4229.5 W
                "01 04 0A 18 00 02 F2 14",                             // 2584
                "01 04 04 42 48 14 7B 20 C9",                            // 50.02 Hz
                "01 04 0A C0 00 02 72 2F",                             // 2752
                "01 04 04 4B 3C 61 4E 85 C8",                         // 12345678 Wh
                "01 04 0A C4 00 02 33 EE",                             // 2756
                "01 04 04 49 3A DF 81 55 85",                      // 765432.0625 Wh
            });
            talk.ExpectDetails(230250, 229500, 231750, 4230, 50020, 12345678, 765432);
            talk.ExpectNoFinding();
        }
    }
}
