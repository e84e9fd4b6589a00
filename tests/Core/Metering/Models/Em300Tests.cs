using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>EM330, EM340, ET330, ET340 in literal frames.</summary>
    [TestClass]
    public class Em300Tests
    {
        private const string AskCode = "01 04 00 0B 00 01 40 08";
        private const string AskMode = "01 04 11 03 00 01 C4 F6";
        private const string AskSystem = "01 04 10 02 00 01 94 CA";
        private const string AskSequence = "01 04 00 32 00 01 90 05";
        private const string AskReading = "01 04 00 0C 00 0C 30 0C";

        private const string Reading = "01 04 18"               // unit; function; bytes
            + " 30 39 00 00 0C 8A 00 00 FA C9 FF FF"            // 12.345 A; 3.210 A; -1.335 A
            + " 6E E6 00 00 1C 0C 00 00 F4 34 FF FF"            // 2839.0 W; 718.0 W; -302.0 W
            + " 76 2F";

        [TestMethod]
        [DataRow("em340", "01 04 02 01 55 78 9F")]              // 341: EM340
        [DataRow("em340", "01 04 02 01 5A 38 9B")]             // 346: EM341
        [DataRow("em330", "01 04 02 01 4B F8 97")]             // 331: EM330 AV6
        [DataRow("em330", "01 04 02 01 4C B9 55")]             // 332: EM330 AV5
        [DataRow("em330", "01 04 02 01 63 F8 89")]             // 355: EM331
        [DataRow("et330", "01 04 02 01 4F F9 54")]             // 335: ET330 AV5
        [DataRow("et330", "01 04 02 01 50 B8 9C")]             // 336: ET330 AV6
        [DataRow("et340", "01 04 02 01 59 78 9A")]             // 345: ET340
        public void Conversation_is_the_references(string name, string code)
        {
            var talk = new MeterTalk(name, 1, 3, 0);
            talk.Answer(new[]
            {
                AskCode, code,
                AskMode, "01 04 02 00 01 78 F0",               // 1: mode B
                AskSystem, "01 04 02 00 00 B9 30",             // 0: 3P.n
                AskSequence, "01 04 02 00 00 B9 30",           // 0: L1 L2 L3
            });
            talk.ExpectNoFinding();
            string[] cycle = { AskReading, Reading };
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
            talk.ExpectNoFinding();
        }

        [TestMethod]
        public void Emulator_that_signs_the_power_alone_is_read_alike()
        {
            var talk = new MeterTalk("em330", 1, 3, 0);
            SkipChecks(talk);
            talk.Answer(new[]
            {
                AskReading,
                "01 04 18"                                    // unit; function; bytes
                + " 30 39 00 00 0C 8A 00 00 05 37 00 00"        // 12.345 A; 3.210 A; 1.335 A
                + " 6E E6 00 00 1C 0C 00 00 F4 34 FF FF"        // 2839.0 W; 718.0 W; -302.0 W
                + " A2 DE",
            });
            talk.ExpectReading(12345, 3210, -1335, 2839, 718, -302);
        }

        [TestMethod]
        [DataRow(4, 12345, 3210, 1335, 2839, 718, 302)]         // the transformer of L3 alone
        [DataRow(7, -12345, -3210, 1335, -2839, -718, 302)]
        public void Wrong_way_round_is_turned_by_phase(int mask, int i1, int i2, int i3, int p1, int p2, int p3)
        {
            var talk = new MeterTalk("em340", 1, 3, mask);
            SkipChecks(talk);
            talk.Answer(new[] { AskReading, Reading });
            talk.ExpectReading(i1, i2, i3, p1, p2, p3);
        }

        // They are refused: the meter is read all the same.
        private static void SkipChecks(MeterTalk talk)
        {
            for (int i = 0; i < 4; i++)
            {
                talk.Reply("01 84 02 C2 C1", MeterTalk.ReplyMs);
            }
        }
    }
}
