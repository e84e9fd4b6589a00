using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>EM111, EM112, ET112 in literal frames.</summary>
    [TestClass]
    public class Em100Tests
    {
        private const string AskCode = "01 04 00 0B 00 01 40 08";
        private const string AskMode = "01 04 11 03 00 01 C4 F6";
        private const string AskReading = "01 04 00 02 00 04 50 09";

        private const string Reading = "01 04 08"             // unit; function; bytes
            + " E7 4F FF FF C7 5C FF FF"                        // -6.321 A; -1450.0 W
            + " 29 AA";

        [TestMethod]
        [DataRow("em111", "01 04 02 00 65 79 1B")]             // 101: EM111 AV7
        [DataRow("em111", "01 04 02 00 67 F8 DA")]             // 103: EM111 AV8
        [DataRow("em111", "01 04 02 00 72 39 15")]             // 114: EM111 AV5
        [DataRow("em111", "01 04 02 00 64 B8 DB")]             // 100: EM110 AV7
        [DataRow("em111", "01 04 02 00 6E 38 DC")]             // 110: EM110 AV8
        [DataRow("em112", "01 04 02 00 68 B8 DE")]              // 104: EM112 AV0
        [DataRow("em112", "01 04 02 00 66 39 1A")]             // 102: EM112 AV1
        [DataRow("et112", "01 04 02 00 78 B9 12")]             // 120: ET112 AV0
        [DataRow("et112", "01 04 02 00 79 78 D2")]             // 121: ET112 AV1
        public void Conversation_is_the_references(string name, string code)
        {
            var talk = new MeterTalk(name, 1, 1, 0);
            talk.Answer(new[]
            {
                AskCode, code,
                AskMode, "01 04 02 00 01 78 F0",               // 1: mode B
            });
            talk.ExpectNoFinding();
            string[] cycle = { AskReading, Reading };
            talk.Answer(cycle);
            talk.ExpectReading(-6321, 0, 0, -1450, 0, 0);

            talk.AnswerDetails(cycle, new[]
            {
                "01 04 00 00 00 02 71 CB",
                "01 04 04 09 02 00 00 59 D8",                  // 230.6 V
                "01 04 00 04 00 02 30 0A",
                "01 04 04 C7 5C FF FF 07 52",                  // -1450.0 W
                "01 04 00 0F 00 03 80 08",
                "01 04 06 01 F4 E2 40 00 01 26 FB",            // 50.0 Hz; 12345.6 kWh
                "01 04 00 20 00 02 70 01",
                "01 04 04 E2 1A FF FF ED 8B",                  // -765.4 kWh: some ET112 count downwards
            });
            talk.ExpectDetails(230600, 0, 0, -1450, 50000, 12345600, 765400);
            talk.ExpectNoFinding();
        }

        [TestMethod]
        public void One_phase_meter_of_a_vehicle_shows_nothing_on_the_other_two()
        {
            var talk = new MeterTalk("em112", 1, 3, 0);
            talk.Answer(new[] { AskCode, "01 04 02 00 68 B8 DE", AskMode, "01 04 02 00 01 78 F0" });
            string[] cycle = { AskReading, Reading };
            talk.Answer(cycle);
            talk.ExpectReading(-6321, 0, 0, -1450, 0, 0);
            talk.AnswerDetails(cycle, new[]
            {
                "01 04 00 00 00 02 71 CB", "01 04 04 09 02 00 00 59 D8",
                "01 04 00 04 00 02 30 0A", "01 04 04 C7 5C FF FF 07 52",
                "01 04 00 0F 00 03 80 08", "01 04 06 01 F4 E2 40 00 01 26 FB",
                "01 04 00 20 00 02 70 01", "01 04 04 1D E6 00 00 1C 1F",
            });
            talk.ExpectDetails(230600, 0, 0, -1450, 50000, 12345600, 765400);
            talk.ExpectNoFinding();
        }

        [TestMethod]
        public void Meter_fed_from_below_imports_what_it_says_that_it_exports()
        {
            var talk = new MeterTalk("em112", 1, 1, 1);
            talk.Answer(new[]
            {
                AskCode, "01 04 02 00 68 B8 DE",
                AskMode, "01 04 02 00 01 78 F0",
            });
            string[] cycle = { AskReading, Reading };
            talk.Answer(cycle);
            talk.ExpectReading(6321, 0, 0, 1450, 0, 0);
            talk.AnswerDetails(cycle, new[]
            {
                "01 04 00 00 00 02 71 CB",
                "01 04 04 09 02 00 00 59 D8",                  // 230.6 V
                "01 04 00 04 00 02 30 0A",
                "01 04 04 C7 5C FF FF 07 52",                  // -1450.0 W
                "01 04 00 0F 00 03 80 08",
                "01 04 06 01 F4 E2 40 00 01 26 FB",            // 50.0 Hz; 12345.6 kWh
                "01 04 00 20 00 02 70 01",
                "01 04 04 1D E6 00 00 1C 1F",                  // 765.4 kWh
            });
            talk.ExpectDetails(230600, 0, 0, 1450, 50000, 765400, 12345600);
        }
    }
}
