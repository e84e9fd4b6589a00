using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>Kostal KSEM, TQ EM420 in literal frames.</summary>
    [TestClass]
    public class KsemTests
    {
        private const string Ask = "00 06 00 00 00 06 47 03 00 28 00 68";

        // 32 bytes between the powers and the current; 28 behind the voltage.
        private const string Between
            = " 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00";

        private const string Behind
            = " 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00";

        private const string Values = " 00 00 00 00 00 00 1F 77"        // L1: 0 W and 805.5 W; the second is export
            + Between + " 00 00 0D B8 00 03 87 E8" + " FF FF FC 1A"     // 3.512 A: no sign; 231.400 V; PF
            + Behind
            + " 00 00 48 26 00 00 00 00"                                // L2: 1847.0 W and 0 W
            + Between + " 00 00 1F 68 00 03 82 70" + " 00 00 03 E8"     // 8.040 A; 230.000 V; PF
            + Behind
            + " 00 00 00 C7 00 00 00 00"                                // L3: 19.9 W and 0 W
            + Between + " 00 00 00 C8 00 03 82 71";                     // 0.200 A; 230.001 V

        [TestMethod]
        [DataRow("ksem")]
        [DataRow("em420")]
        public void Conversation_is_the_references(string name)
        {
            var talk = new MeterTalk(name, 71, 3, 0);
            string[] cycle = { Ask, "00 06 00 00 00 D3 47 03 D0" + Values };
            talk.Answer(cycle);
            talk.ExpectReading(-3512, 8040, 200, -806, 1847, 20);

            talk.AnswerDetails(cycle, new[]
            {
                "00 05 00 00 00 06 47 03 00 00 00 04",
                "00 05 00 00 00 0B 47 03 08 00 00 00 00 00 00 30 39",               // 0 W and 1234.5 W
                "00 00 00 00 00 06 47 03 00 1A 00 02",
                "00 00 00 00 00 07 47 03 04 00 00 C3 5A",                           // 50.010 Hz
                "00 00 00 00 00 06 47 03 00 3E 00 02",
                "00 00 00 00 00 07 47 03 04 00 03 87 E8",                           // 231.400 V
                "00 00 00 00 00 06 47 03 00 66 00 02",
                "00 00 00 00 00 07 47 03 04 00 03 82 70",                           // 230.000 V
                "00 00 00 00 00 06 47 03 00 8E 00 02",
                "00 00 00 00 00 07 47 03 04 00 03 82 71",                           // 230.001 V
                "00 00 00 00 00 06 47 03 02 00 00 08",
                "00 00 00 00 00 13 47 03 10 00 00 00 01 23 45 67 89"                // 488671834.5 Wh
                + " 00 00 00 00 00 74 CB 54",                                       // 765422.8 Wh
            });
            talk.ExpectDetails(231400, 230000, 230001, -1235, 50010, 488671835, 765423);
            talk.ExpectNoFinding();
        }

        [TestMethod]
        public void Export_of_each_phase_is_its_own()
        {
            var talk = new MeterTalk("ksem", 71, 3, 0);
            string current = Between + " 00 00 1F 68 00 03 82 70" + " 00 00 03 E8";             // 8.040 A
            talk.Answer(new[]
            {
                Ask,
                "00 06 00 00 00 D3 47 03 D0"
                + " 00 00 00 00 00 00 00 0A" + current + Behind                                 // 1.0 W
                + " 00 00 00 00 00 00 48 26" + current + Behind                                 // 1847.0 W
                + " 00 00 00 00 00 00 1F 72" + current.Substring(0, current.Length - 12),       // 805.0 W
            });
            talk.ExpectReading(8040, -8040, -8040, -1, -1847, -805);
        }

        [TestMethod]
        public void Conversation_on_a_serial_line_has_the_same_registers()
        {
            var talk = new MeterTalk(MeterTalk.CreateModel("em420"), Framing.Rtu, 247, 3, 0);
            talk.Answer(new[] { "F7 03 00 28 00 68 D0 BA", "F7 03 D0" + Values + " D9 CC" });
            talk.ExpectReading(-3512, 8040, 200, -806, 1847, 20);
        }

        [TestMethod]
        [DataRow(0)]        // P+ of L1
        [DataRow(12)]       // P- of L1
        [DataRow(120)]      // current of L1
        public void Register_that_is_not_available_refuses_the_reading(int at)
        {
            var talk = new MeterTalk("ksem", 71, 3, 0);
            string values = at == 0 ? " FF FF FF FF" + Values.Substring(12)
                : Values.Substring(0, at) + " FF FF FF FF" + Values.Substring(at + 12);
            talk.Answer(new[] { Ask, "00 06 00 00 00 D3 47 03 D0" + values });
            MeterBench.Expect(ReadingVerdict.NotAvailable, talk.Meter.Verdict);
        }
    }
}
