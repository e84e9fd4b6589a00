using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>Schneider iEM3155, iEM3255 in literal frames.</summary>
    [TestClass]
    public class IemTests
    {
        [TestMethod]
        [DataRow("iem3155")]
        [DataRow("iem3255")]
        public void Conversation_is_the_references(string name)
        {
            var talk = new MeterTalk(name, 1, 3, 0);
            string[] cycle =
            {
                "01 03 0B B7 00 3C F7 D9",
                "01 03 78"                                        // unit; function; bytes
                + " 41 28 00 00 3E D7 0A 3D 40 F8 00 00"            // 10.5 A; 0.42 A; 7.75 A: no sign
                + " 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
                + " 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
                + " 43 66 40 00 43 65 80 00 43 67 C0 00"                // V from 0BD3h on
                + " 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
                + " 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
                + " 40 1A 8F 5C BD C2 8F 5C 3F E3 D7 0A"            // 2.415 kW; -0.095 kW; 1.780 kW from 0BEDh on
                + " FA FD",
            };
            talk.Answer(cycle);
            talk.ExpectReading(10500, -420, 7750, 2415, -95, 1780);

            talk.AnswerDetails(cycle, new[]
            {
                "01 03 0B D3 00 06 36 15",
                "01 03 0C 43 66 40 00 43 65 80 00 43 67 C0 00 EE AE",  // 230.25 V; 229.5 V; 231.75 V
                "01 03 0B F3 00 02 36 1C",
                "01 03 04 40 83 33 33 4A FE",                      // 4.1 kW
                "01 03 0C 25 00 02 D6 90",
                "01 03 04 42 47 EB 85 D1 0D",                        // 49.98 Hz
                "01 03 0C 83 00 08 B6 B4",
                "01 03 10 00 00 00 00 00 BC 61 4E 00 00 00 01 23 45 67 89 6E 14",     // 12345678 Wh; 123456789h Wh
            });
            talk.ExpectDetails(230250, 229500, 231750, 4100, 49980, 12345678, 4886718345L);
            talk.ExpectNoFinding();
        }
    }
}
