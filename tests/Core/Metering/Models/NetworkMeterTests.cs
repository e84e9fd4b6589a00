using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>Janitza UMG, Siemens PAC2200, Shelly Pro 3EM in literal frames.</summary>
    [TestClass]
    public class NetworkMeterTests
    {
        private const string Twelve = " 00 00 00 00 00 00 00 00 00 00 00 00";

        [TestMethod]
        [DataRow("umg604")]
        [DataRow("umg96rm")]
        public void Conversation_with_an_UMG_is_the_references(string name)
        {
            var talk = new MeterTalk(name, 1, 3, 0);
            talk.Answer(new[]
            {
                "00 00 00 00 00 06 01 03 4A 6C 00 02",                              // 19052
                "00 00 00 00 00 07 01 03 04 3F 80 00 00",                           // 1: right
            });
            talk.ExpectNoFinding();
            string[] cycle =
            {
                "00 07 00 00 00 06 01 03 4A 44 00 10",                              // 19012
                "00 07 00 00 00 23 01 03 20"                                        // header; unit; function; bytes
                + " 40 88 00 00 40 60 00 00 41 80 00 00"                            // 4.25 A; 3.5 A; 16.0 A: no sign
                + " 3F 66 66 66"                                                    // 0.9 A of a fourth
                + " 44 73 C0 00 C4 49 40 00 45 66 00 00"                            // 975 W; -805 W; 3680 W
                + " 45 70 A0 00",                                                   // 3850 W in all
            };
            talk.Answer(cycle);
            talk.ExpectReading(4250, -3500, 16000, 975, -805, 3680);

            talk.AnswerDetails(cycle, new[]
            {
                "00 00 00 00 00 06 01 03 4A 38 00 06",                              // 19000
                "00 00 00 00 00 0F 01 03 0C 43 66 40 00 43 65 80 00 43 67 C0 00",       // 230.25 V; 229.5 V; 231.75 V
                "00 00 00 00 00 06 01 03 4A 52 00 02",                              // 19026
                "00 00 00 00 00 07 01 03 04 45 70 A0 00",                           // 3850 W
                "00 00 00 00 00 06 01 03 4A 6A 00 02",                              // 19050
                "00 00 00 00 00 07 01 03 04 42 47 F5 C3",                             // 49.99 Hz
                "00 00 00 00 00 06 01 03 4A 7C 00 02",                              // 19068
                "00 00 00 00 00 07 01 03 04 4B 3C 61 4E",                          // 12345678 Wh
                "00 00 00 00 00 06 01 03 4A 84 00 02",                              // 19076
                "00 00 00 00 00 07 01 03 04 49 3A DF 81",                       // 765432.0625 Wh
            });
            talk.ExpectDetails(230250, 229500, 231750, 3850, 49990, 12345678, 765432);
        }

        [TestMethod]
        public void Conversation_with_a_PAC2200_is_the_references()
        {
            var talk = new MeterTalk("pac2200", 1, 3, 0);
            string[] cycle =
            {
                "00 09 00 00 00 06 01 03 00 0D 00 12",
                "00 09 00 00 00 27 01 03 24"                                        // header; unit; function; bytes
                + " 40 88 00 00 40 60 00 00 41 80 00 00"                            // 4.25 A; 3.5 A; 16.0 A: no sign
                + Twelve                                                            // VA
                + " 44 73 C0 00 C4 49 40 00 45 66 00 00",                           // 975 W; -805 W; 3680 W
            };
            talk.Answer(cycle);
            talk.ExpectReading(4250, -3500, 16000, 975, -805, 3680);

            talk.AnswerDetails(cycle, new[]
            {
                "00 00 00 00 00 06 01 03 00 01 00 06",
                "00 00 00 00 00 0F 01 03 0C 43 66 40 00 43 65 80 00 43 67 C0 00",       // 230.25 V; 229.5 V; 231.75 V
                "00 00 00 00 00 06 01 03 00 37 00 02",                              // 55
                "00 00 00 00 00 07 01 03 04 42 48 0A 3D",                             // 50.01 Hz
                "00 00 00 00 00 06 01 03 00 41 00 02",                              // 65
                "00 00 00 00 00 07 01 03 04 45 70 A0 00",                           // 3850 W
                "00 00 00 00 00 06 01 03 03 21 00 04",                              // 801
                "00 00 00 00 00 0B 01 03 08 41 F2 34 56 78 9C 00 00",                     // 4886718345.75 Wh: 33 bits
                "00 00 00 00 00 06 01 03 03 29 00 04",                              // 809
                "00 00 00 00 00 0B 01 03 08 41 27 5B F1 00 00 00 00",                          // 765432.5 Wh
            });

            // Of a double 32 bits count: here the last one is worth 2 Wh.
            talk.ExpectDetails(230250, 229500, 231750, 3850, 50010, 4886718344L, 765433);
        }

        [TestMethod]
        public void Conversation_with_a_PAC2200_on_a_serial_line_is_the_references()
        {
            var talk = new MeterTalk(MeterTalk.CreateModel("pac2200"), Framing.Rtu, 126, 3, 0);
            talk.Answer(new[]
            {
                "7E 03 00 0D 00 12 5F CB",
                "7E 03 24 40 88 00 00 40 60 00 00 41 80 00 00"                    // 4.25 A; 3.5 A; 16.0 A
                + " 00 00 00 00 00 00 00 00 00 00 00 00"
                + " 44 73 C0 00 C4 49 40 00 45 66 00 00 3D D5",                      // 975 W; -805 W; 3680 W
            });
            talk.ExpectReading(4250, -3500, 16000, 975, -805, 3680);
        }

        [TestMethod]
        public void Conversation_with_a_Shelly_is_the_references()
        {
            var talk = new MeterTalk("shelly-pro-3em", 1, 3, 0);
            string[] cycle =
            {
                "00 03 00 00 00 06 01 04 03 FC 00 06",                              // 1020
                "00 03 00 00 00 0F 01 04 0C 80 00 43 67 00 00 40 A0 70 00 C4 90",   // 231.5 V; 5.0 A; -1155.5 W
                "00 00 00 00 00 06 01 04 04 10 00 06",                              // 1040
                "00 00 00 00 00 0F 01 04 0C 40 00 43 66 B8 52 3E DE 40 00 42 C8",      // 230.25 V; 0.435 A; 100.125 W
                "00 00 00 00 00 06 01 04 04 24 00 06",                              // 1060
                "00 00 00 00 00 0F 01 04 0C 80 00 43 65 02 0C 41 80 68 00 45 65",       // 229.5 V; 16.001 A; 3670.5 W
            };
            talk.Answer(cycle);
            talk.ExpectReading(-5000, 435, 16001, -1156, 100, 3671);

            talk.AnswerDetails(cycle, new[]
            {
                "00 00 00 00 00 06 01 04 03 F5 00 02",                              // 1013
                "00 00 00 00 00 07 01 04 04 72 00 45 23",                          // 2615.125 W
                "00 00 00 00 00 06 01 04 03 FC 00 02",                              // 1020
                "00 00 00 00 00 07 01 04 04 80 00 43 67",                           // 231.5 V
                "00 00 00 00 00 06 01 04 04 09 00 02",                              // 1033
                "00 00 00 00 00 07 01 04 04 F5 C3 42 47",                             // 49.99 Hz
                "00 00 00 00 00 06 01 04 04 10 00 02",                              // 1040
                "00 00 00 00 00 07 01 04 04 40 00 43 66",                            // 230.25 V
                "00 00 00 00 00 06 01 04 04 24 00 02",                              // 1060
                "00 00 00 00 00 07 01 04 04 80 00 43 65",                             // 229.5 V
                "00 00 00 00 00 06 01 04 04 8A 00 04",                              // 1162
                "00 00 00 00 00 0B 01 04 08 61 4E 4B 3C DF 81 49 3A",          // 12345678 Wh; 765432.0625 Wh
            });
            talk.ExpectDetails(231500, 230250, 229500, 2615, 49990, 12345678, 765432);
        }

        [TestMethod]
        public void Shelly_whose_parts_are_more_than_a_refresh_apart_is_refused()
        {
            var talk = new MeterTalk("shelly-pro-3em", 1, 3, 0);
            string[] replies =
            {
                "00 03 00 00 00 0F 01 04 0C 80 00 43 67 00 00 40 A0 70 00 C4 90",
                "00 00 00 00 00 0F 01 04 0C 40 00 43 66 B8 52 3E DE 40 00 42 C8",
                "00 00 00 00 00 0F 01 04 0C 80 00 43 65 02 0C 41 80 68 00 45 65",
            };
            for (int i = 0; i < 3; i++)
            {
                talk.Reply(replies[i], i == 2 ? 401 : 200);     // and 100 ms before each but the first
            }

            MeterBench.Expect(ReadingVerdict.Torn, talk.Meter.Verdict);
        }
    }
}
