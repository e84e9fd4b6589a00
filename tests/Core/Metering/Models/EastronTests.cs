using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>SDM630, SDM72D-M V2, SDM120, SDM230 in literal frames.</summary>
    [TestClass]
    public class EastronTests
    {
        private const string AskThree = "01 04 00 06 00 0C 10 0E";
        private const string AskRest = "01 04 00 46 00 06 91 DD";

        private const string Rest = "01 04 0C"                // unit; function; bytes
            + " 42 47 EB 85 46 40 E6 B6 44 3F 5B A6"            // 49.98 Hz; 12345.678 kWh; 765.432 kWh
            + " 8C 6B";

        [TestMethod]
        [DataRow("sdm630")]
        [DataRow("sdm72d-m-v2")]
        public void Conversation_with_three_phases_is_the_references(string name)
        {
            var talk = new MeterTalk(name, 1, 3, 0);
            string[] cycle =
            {
                AskThree,
                "01 04 18"                                    // unit; function; bytes
                + " 40 A4 28 F6 3F 5E B8 52 41 30 51 EC"        // 5.13 A; 0.87 A; 11.02 A: no sign
                + " 44 93 90 00 C3 43 00 00 45 1E 24 00"        // 1180.5 W; -195.0 W; 2530.25 W
                + " 61 E6",
            };
            talk.Answer(cycle);
            talk.ExpectReading(5130, -870, 11020, 1181, -195, 2530);

            talk.AnswerDetails(cycle, new[]
            {
                "01 04 00 00 00 06 70 08",
                "01 04 0C 43 66 33 33 43 67 19 9A 43 65 CC CD 59 FC",          // 230.2 V; 231.1 V; 229.8 V
                "01 04 00 34 00 02 30 05",
                "01 04 04 45 2B E0 00 D7 40",                                   // 2750 W
                AskRest, Rest,
            });
            talk.ExpectDetails(230200, 231100, 229800, 2750, 49980, 12345678, 765432);
            talk.ExpectNoFinding();
        }

        [TestMethod]
        [DataRow("sdm120")]
        [DataRow("sdm230")]
        public void Conversation_with_one_phase_is_the_references(string name)
        {
            var talk = new MeterTalk(name, 1, 1, 0);
            string[] cycle =
            {
                "01 04 00 06 00 08 11 CD",
                "01 04 10"                                    // unit; function; bytes
                + " 40 C1 47 AE 00 00 00 00 00 00 00 00"        // 6.04 A: no sign; no other phase
                + " C4 AD E0 00"                                // -1391 W
                + " 51 F5",
            };
            talk.Answer(cycle);
            talk.ExpectReading(-6040, 0, 0, -1391, 0, 0);

            talk.AnswerDetails(cycle, new[]
            {
                "01 04 00 00 00 02 71 CB", "01 04 04 43 67 66 66 F4 55",      // 231.4 V
                "01 04 00 0C 00 02 B1 C8", "01 04 04 C4 AD E0 00 1E 95",      // -1391 W
                AskRest, Rest,
            });
            talk.ExpectDetails(231400, 0, 0, -1391, 49980, 12345678, 765432);
        }

        [TestMethod]
        [DataRow("01 04 18 7F C0 00 00 3F 5E B8 52 41 30 51 EC 44 93 90 00 C3 43 00 00 45 1E 24 00 F1 24")]    // NaN
        [DataRow("01 04 18 40 A4 28 F6 FF C0 00 01 41 30 51 EC 44 93 90 00 C3 43 00 00 45 1E 24 00 9F 67")]    // -NaN
        [DataRow("01 04 18 40 A4 28 F6 3F 5E B8 52 7F 80 00 00 44 93 90 00 C3 43 00 00 45 1E 24 00 7E DE")]    // Inf
        [DataRow("01 04 18 40 A4 28 F6 3F 5E B8 52 41 30 51 EC FF 80 00 00 C3 43 00 00 45 1E 24 00 9B FA")]    // -Inf
        [DataRow("01 04 18 40 A4 28 F6 3F 5E B8 52 41 30 51 EC 44 93 90 00 7F FF FF FF 45 1E 24 00 17 17")]
        [DataRow("01 04 18 40 A4 28 F6 3F 5E B8 52 41 30 51 EC 44 93 90 00 C3 43 00 00 7F 80 00 01 D6 10")]
        public void No_number_of_a_collision_makes_a_reading(string reply)
        {
            var talk = new MeterTalk("sdm630", 1, 3, 0);
            talk.ExpectAsked(AskThree);
            talk.Reply(reply, MeterTalk.ReplyMs);
            MeterBench.Expect(ReadingVerdict.NotAvailable, talk.Meter.Verdict);
            Assert.AreEqual(0, talk.Meter.Reading.Sequence, "No reading.");
        }

        // 3.4e38 A; -3.4e38 A; 200.001 A at a rating of 100 A.
        [TestMethod]
        [DataRow("01 04 18 7F 7F FF FF 3F 5E B8 52 41 30 51 EC 44 93 90 00 C3 43 00 00 45 1E 24 00 94 EC")]
        [DataRow("01 04 18 FF 7F FF FF 3F 5E B8 52 41 30 51 EC 44 93 90 00 C3 43 00 00 45 1E 24 00 F3 02")]
        [DataRow("01 04 18 40 A4 28 F6 3F 5E B8 52 43 48 00 42 44 93 90 00 C3 43 00 00 45 1E 24 00 5E 1B")]
        public void Wild_number_of_a_collision_makes_no_reading(string reply)
        {
            var talk = new MeterTalk("sdm630", 1, 3, 0);
            talk.Reply(reply, MeterTalk.ReplyMs);
            MeterBench.Expect(ReadingVerdict.BeyondRating, talk.Meter.Verdict);
        }
    }
}
