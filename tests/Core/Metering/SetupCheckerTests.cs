using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class SetupCheckerTests
    {
        private const string AskCode = "01 04 00 0B 00 01 40 08";
        private const string AskMode = "01 04 11 03 00 01 C4 F6";
        private const string AskSystem = "01 04 10 02 00 01 94 CA";
        private const string AskSequence = "01 04 00 32 00 01 90 05";
        private const string AskReading = "01 04 00 0C 00 0C 30 0C";
        private const string AskVoltage = "01 04 00 00 00 06 70 08";
        private const string Zero = "01 04 02 00 00 B9 30";
        private const string One = "01 04 02 00 01 78 F0";
        private const string Refused = "01 84 02 C2 C1";
        private const string Em340 = "01 04 02 01 55 78 9F";
        private const string Em330 = "01 04 02 01 4B F8 97";

        private const string Reading = "01 04 18"               // unit; function; bytes
            + " 30 39 00 00 0C 8A 00 00 FA C9 FF FF"            // 12.345 A; 3.210 A; -1.335 A
            + " 6E E6 00 00 1C 0C 00 00 F4 34 FF FF"            // 2839.0 W; 718.0 W; -302.0 W
            + " 76 2F";

        [TestMethod]
        [DataRow("01 04 02 01 4B F8 97", (int)SetupFinding.OtherModel, 331)]           // EM330: the same map
        [DataRow("01 04 02 01 59 78 9A", (int)SetupFinding.OtherModel, 345)]           // ET340
        [DataRow("01 04 02 06 E0 BB 18", (int)SetupFinding.OtherModel, 1760)]          // EM540
        [DataRow("01 04 02 00 47 F9 02", (int)SetupFinding.OtherModel, 71)]            // EM24
        [DataRow("01 04 02 06 70 BB 74", (int)SetupFinding.OtherModel, 1648)]          // EM24 with Ethernet
        [DataRow("01 04 02 00 68 B8 DE", (int)SetupFinding.WrongModel, 104)]            // EM112: one phase
        [DataRow("01 04 02 01 54 B9 5F", (int)SetupFinding.WrongModel, 340)]           // high word first
        [DataRow("01 04 02 01 56 38 9E", (int)SetupFinding.UnknownCode, 342)]
        [DataRow("01 04 02 00 00 B9 30", (int)SetupFinding.UnknownCode, 0)]            // a bridge's voltage
        [DataRow("01 04 02 FF FF B8 80", (int)SetupFinding.UnknownCode, 65535)]
        public void Code_of_another_meter_is_found(string code, int finding, int value)
        {
            var talk = new MeterTalk("em340", 1, 3, 0);
            talk.Answer(new[] { AskCode, code, AskMode, One, AskSystem, Zero, AskSequence, Zero, AskReading, Reading });
            talk.ExpectFinding((SetupFinding)finding, value);
            Assert.AreEqual(1, talk.Meter.Setup.Changes, "Nothing else.");
            bool refused = finding == (int)SetupFinding.WrongModel;
            Assert.IsTrue(talk.Meter.Setup.IsWrongModel == refused, "Wrong.");
            MeterBench.Expect(refused ? ReadingVerdict.WrongModel : ReadingVerdict.Accepted, talk.Meter.Verdict);
            Assert.AreEqual(refused ? 0 : 1, talk.Meter.Reading.Sequence, "A reading of registers that mean the same.");
        }

        [TestMethod]
        [DataRow("01 04 02 00 65 79 1B", (int)SetupFinding.OtherModel, 101)]           // EM111
        [DataRow("01 04 02 00 78 B9 12", (int)SetupFinding.OtherModel, 120)]           // ET112
        [DataRow("01 04 02 00 6F F9 1C", (int)SetupFinding.WrongModel, 111)]           // an engineering sample
        [DataRow("01 04 02 00 70 B8 D4", (int)SetupFinding.WrongModel, 112)]
        [DataRow("01 04 02 01 55 78 9F", (int)SetupFinding.WrongModel, 341)]            // three phases
        [DataRow("01 04 02 00 69 79 1E", (int)SetupFinding.UnknownCode, 105)]
        public void Code_of_another_meter_is_found_in_place_of_a_one_phase_meter(string code, int finding, int value)
        {
            var talk = new MeterTalk("em112", 1, 1, 0);
            talk.Answer(new[]
            {
                AskCode, code, AskMode, One,
                "01 04 00 02 00 04 50 09", "01 04 08 E7 4F FF FF C7 5C FF FF 29 AA",
            });
            talk.ExpectFinding((SetupFinding)finding, value);
            MeterBench.Expect(
                finding == (int)SetupFinding.WrongModel ? ReadingVerdict.WrongModel : ReadingVerdict.Accepted,
                talk.Meter.Verdict);
        }

        [TestMethod]
        [DataRow("em340", "01 04 02 00 00 B9 30", 0)]          // mode A
        [DataRow("em340", "01 04 02 00 02 38 F1", 2)]          // which this family does not have
        [DataRow("em540", "01 04 02 00 00 B9 30", 0)]          // mode A
        [DataRow("em540", "01 04 02 00 03 F9 31", 3)]
        [DataRow("em24", "01 04 02 00 00 B9 30", 0)]           // application A
        [DataRow("em24", "01 04 02 00 06 39 32", 6)]           // application G
        [DataRow("em112", "01 04 02 00 00 B9 30", 0)]          // mode A
        public void Mode_that_hides_export_is_found(string name, string mode, int value)
        {
            var talk = new MeterTalk(name, 1, name == "em112" ? 1 : 3, 0);
            talk.Reply(
                name == "em340" ? Em340
                    : name == "em540" ? "01 04 02 06 E0 BB 18"
                    : name == "em24" ? "01 04 02 00 47 F9 02"
                    : "01 04 02 00 68 B8 DE",
                MeterTalk.ReplyMs);
            talk.Reply(mode, MeterTalk.ReplyMs);
            talk.ExpectFinding(SetupFinding.ExportHidden, value);
            Assert.AreEqual(1, talk.Meter.Setup.Changes, "Nothing else.");
        }

        [TestMethod]
        public void Application_of_an_EM24_on_the_network_is_found()
        {
            var talk = new MeterTalk("em24-ethernet", 1, 3, 0);
            talk.Answer(new[]
            {
                "00 00 00 00 00 06 01 04 00 0B 00 01", "00 00 00 00 00 05 01 04 02 06 70",
                "00 00 00 00 00 06 01 04 A0 00 00 01", "00 00 00 00 00 05 01 04 02 00 04",
                "00 00 00 00 00 06 01 04 10 02 00 01", "00 00 00 00 00 05 01 04 02 00 00",
                "00 00 00 00 00 06 01 04 00 32 00 01", "00 00 00 00 00 05 01 04 02 FF FF",
            });
            talk.ExpectFinding(SetupFinding.ExportHidden, 4);
            talk.ExpectFinding(SetupFinding.PhaseSequence, 0xFFFF);
        }

        [TestMethod]
        public void System_and_sequence_are_found()
        {
            var talk = new MeterTalk("em340", 1, 3, 0);
            talk.Answer(new[]
            {
                AskCode, Em340, AskMode, One,
                AskSystem, One,                                 // 3P
                AskSequence, "01 04 02 FF FF B8 80",           // -1
                AskReading, Reading,
            });
            talk.ExpectFinding(SetupFinding.MeasuringSystem, 1);
            talk.ExpectFinding(SetupFinding.PhaseSequence, 0xFFFF);
            Assert.AreEqual(2, talk.Meter.Setup.Changes, "Nothing else.");
            talk.ExpectReading(12345, 3210, -1335, 2839, 718, -302);
        }

        [TestMethod]
        [DataRow("01 04 02 00 01 78 F0", 1)]                   // r17 of the document; r2.6 says -1
        public void Sequence_of_either_document_is_found(string reply, int value)
        {
            var talk = new MeterTalk("em340", 1, 3, 0);
            talk.Answer(new[] { AskCode, Em340, AskMode, One, AskSystem, Zero, AskSequence, reply });
            talk.ExpectFinding(SetupFinding.PhaseSequence, value);
        }

        [TestMethod]
        public void Sequence_of_an_EM540_is_in_its_own_register()
        {
            var talk = new MeterTalk("em540", 1, 3, 0);
            talk.Answer(new[]
            {
                AskCode, "01 04 02 06 E0 BB 18",
                AskMode, "01 04 02 00 02 38 F1",
                AskSystem, Zero,
                "01 04 01 0E 00 02 11 F4", "01 04 04 FF FF FF FF FA 10",
            });
            talk.ExpectFinding(SetupFinding.PhaseSequence, 0xFFFF);
        }

        [TestMethod]
        [DataRow("00 00 00 00 00 07 01 03 04 3F 80 00 00", false)]      // 1: right
        [DataRow("00 00 00 00 00 07 01 03 04 00 00 00 00", false)]      // 0: none
        [DataRow("00 00 00 00 00 07 01 03 04 BF 80 00 00", true)]       // -1: left
        public void Rotation_of_an_UMG_is_a_float(string reply, bool wrong)
        {
            var talk = new MeterTalk("umg604", 1, 3, 0);
            talk.Answer(new[] { "00 00 00 00 00 06 01 03 4A 6C 00 02", reply });
            Assert.IsTrue(talk.Meter.Setup.Has(SetupFinding.PhaseSequence) == wrong, "Found.");
        }

        [TestMethod]
        [DataRow("abb-b23", "01 03 04 42 32 34 20 58 9C", 0x4232)]     // "B24 "
        [DataRow("abb-b23", "01 03 04 45 56 33 20 1A 07", 0x4556)]     // "EV3 "
        [DataRow("abb-b24", "01 03 04 42 32 33 20 5A AC", 0x4232)]      // "B23 "
        [DataRow("countis-e23", "01 03 08 00 53 00 4F 00 43 00 50 52 F4", 0x53)]
        [DataRow("countis-e23", "01 03 08 00 00 00 4F 00 43 00 4F 70 39", 0)]
        public void Name_of_another_meter_is_found(string name, string reply, int value)
        {
            var talk = new MeterTalk(name, 1, 3, 0);
            talk.Reply(reply, MeterTalk.ReplyMs);
            talk.ExpectFinding(SetupFinding.OtherName, value);
            Assert.IsFalse(talk.Meter.Setup.IsWrongModel, "Its readings count.");
        }

        [TestMethod]
        public void Register_that_is_refused_is_not_asked_for_again()
        {
            var talk = new MeterTalk("em340", 1, 3, 0);
            talk.Answer(new[]
            {
                AskCode, Refused, AskMode, Refused, AskSystem, Refused, AskSequence, Refused, AskReading, Reading,
            });
            talk.ExpectReading(12345, 3210, -1335, 2839, 718, -302);
            talk.ExpectNoFinding();
        }

        [TestMethod]
        public void Register_that_is_not_answered_is_asked_for_twice()
        {
            var talk = new MeterTalk("em340", 1, 3, 0);
            talk.ExpectAsked(AskCode);
            talk.KeepSilent();
            talk.ExpectAsked(AskCode);
            talk.KeepSilent();
            talk.ExpectAsked(AskMode);
            talk.KeepSilent();
            talk.Answer(new[] { AskMode, One });
            talk.ExpectAsked(AskSystem);
            talk.KeepSilent();
            talk.ExpectAsked(AskSystem);        // each has two tries of its own
            talk.KeepSilent();
            talk.Answer(new[] { AskSequence, Zero, AskReading, Reading });
            talk.ExpectReading(12345, 3210, -1335, 2839, 718, -302);
        }

        [TestMethod]
        public void Slow_meter_has_its_whole_time_for_each_register()
        {
            var talk = new MeterTalk("em340", 1, 3, 0);
            string[] frames = { AskCode, Em340, AskMode, One, AskSystem, Zero, AskSequence, Zero };
            for (int i = 0; i < frames.Length; i += 2)
            {
                talk.Pass(500);
                talk.Answer(new[] { frames[i], frames[i + 1] });
            }

            Assert.AreEqual(0, talk.Meter.Counters.Timeouts, "In time.");
        }

        [TestMethod]
        public void Set_up_is_looked_at_again_after_three_failures_in_a_row()
        {
            var talk = new MeterTalk("em340", 1, 3, 0);
            talk.Answer(new[] { AskCode, "01 04 02 00 68 B8 DE", AskMode, Zero, AskSystem, One, AskSequence, One });
            Assert.IsTrue(talk.Meter.Setup.IsWrongModel, "An EM112.");
            talk.KeepSilent();
            talk.KeepSilent();
            talk.ExpectAsked(AskReading);
            talk.KeepSilent();
            talk.Answer(new[]
            {
                AskCode, Em340, AskMode, One, AskSystem, Zero, AskSequence, Zero, AskReading, Reading,
            });
            talk.ExpectReading(12345, 3210, -1335, 2839, 718, -302);
            talk.ExpectNoFinding();
            Assert.AreEqual(8, talk.Meter.Setup.Changes, "Four came and went.");
        }

        [TestMethod]
        public void Finding_gives_way_to_the_one_that_is_right_now()
        {
            var talk = new MeterTalk("em340", 1, 3, 0);
            talk.Answer(new[] { AskCode, Em330, AskMode, One, AskSystem, Zero, AskSequence, Zero });
            talk.ExpectFinding(SetupFinding.OtherModel, 331);
            Fail(talk, 3);
            talk.Answer(new[] { AskCode, "01 04 02 01 56 38 9E" });
            Assert.IsFalse(talk.Meter.Setup.Has(SetupFinding.OtherModel), "It was another.");
            talk.ExpectFinding(SetupFinding.UnknownCode, 342);
            talk.Answer(new[] { AskMode, One, AskSystem, Zero, AskSequence, Zero });
            Fail(talk, 3);
            talk.Answer(new[] { AskCode, "01 04 02 00 68 B8 DE" });
            Assert.IsFalse(talk.Meter.Setup.Has(SetupFinding.UnknownCode), "It was another.");
            talk.ExpectFinding(SetupFinding.WrongModel, 104);
        }

        [TestMethod]
        public void Reading_between_failures_begins_their_count_anew()
        {
            var talk = new MeterTalk("em340", 1, 3, 0);
            talk.Answer(new[] { AskCode, Em340, AskMode, One, AskSystem, Zero, AskSequence, Zero });
            Fail(talk, 2);
            talk.Answer(new[] { AskReading, Reading, AskVoltage, Refused });
            Fail(talk, 2);
            talk.Answer(new[] { AskReading, Reading });
            Fail(talk, 3);
            talk.ExpectAsked(AskCode);
        }

        [TestMethod]
        public void Refusals_count_as_failures_too()
        {
            var talk = new MeterTalk("em340", 1, 3, 0);
            talk.Answer(new[]
            {
                AskCode, Em340, AskMode, One, AskSystem, Zero, AskSequence, Zero,
                AskReading, Refused, AskReading, Refused, AskReading, Refused,
            });
            talk.ExpectAsked(AskCode);
        }

        private static void Fail(MeterTalk talk, int times)
        {
            for (int i = 0; i < times; i++)
            {
                talk.ExpectAsked(AskReading);
                talk.KeepSilent();
            }
        }
    }
}
