using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    /// <summary>What a meter makes of a reading that came whole, however it came.</summary>
    [TestClass]
    public class MeterJudgeTests
    {
        [TestMethod]
        [DataRow((int)SignRule.ByPower, 0, 5000, -1150, -5000, -1150)]
        [DataRow((int)SignRule.ByPower, 0, -5000, 1150, 5000, 1150)]        // the power decides
        [DataRow((int)SignRule.ByPower, 7, 5000, 1150, -5000, -1150)]
        [DataRow((int)SignRule.ByPower, 7, 5000, -1150, 5000, 1150)]
        [DataRow((int)SignRule.ByPower, 7, 5000, 20, -5000, -20)]
        [DataRow((int)SignRule.ByPower, 7, 5000, 19, 5000, -19)]            // noise: import is the safe side
        [DataRow((int)SignRule.Own, 0, -5000, 0, -5000, 0)]
        [DataRow((int)SignRule.Own, 0, -5000, 1150, -5000, 1150)]           // the current decides
        [DataRow((int)SignRule.Own, 7, -5000, -1150, 5000, 1150)]
        [DataRow((int)SignRule.Own, 7, 5000, 0, -5000, 0)]
        [DataRow((int)SignRule.Import, 0, 5000, 0, 5000, 0)]
        [DataRow((int)SignRule.Import, 0, -5000, -1150, 5000, -1150)]       // no direction is believed
        [DataRow((int)SignRule.Import, 0, -1, 0, 1, 0)]
        [DataRow((int)SignRule.Import, 7, 5000, 0, 5000, 0)]                // and no setting makes one
        [DataRow((int)SignRule.Import, 7, -5000, 0, 5000, 0)]
        public void Direction_of_a_current_is_the_rules(
            int rule, int invertMask, int milliamps, int watts, int expectedMilliamps, int expectedWatts)
        {
            Meter meter = Create((SignRule)rule, invertMask);
            for (int phase = 0; phase < 3; phase++)
            {
                meter.Candidate.CurrentMilliamps[phase] = milliamps;
                meter.Candidate.PowerWatts[phase] = watts;
            }

            meter.Judge(ReadingVerdict.Accepted, 1000, 1030);
            MeterBench.Expect(ReadingVerdict.Accepted, meter.Verdict);
            for (int phase = 0; phase < 3; phase++)
            {
                Assert.AreEqual(expectedMilliamps, meter.Reading.CurrentMilliamps[phase], "Current.");
                Assert.AreEqual(expectedWatts, meter.Reading.PowerWatts[phase], "Power.");
            }
        }

        [TestMethod]
        [DataRow(1, 1, true)]
        [DataRow(1, 0, false)]
        [DataRow(1, 6, false)]
        [DataRow(1, 7, true)]
        [DataRow(3, 7, true)]
        [DataRow(3, 3, false)]
        [DataRow(3, 0, false)]
        public void Meter_is_fed_from_below_when_every_phase_is_turned(int phases, int mask, bool inverted)
            => Assert.IsTrue(
                new Meter(CreateModel(SignRule.ByPower), 1, 5000, phases, mask).IsInverted == inverted, "All.");

        [TestMethod]
        public void Reading_that_is_known_to_be_wrong_is_not_judged_further()
        {
            Meter meter = Create(SignRule.ByPower, 0);
            meter.Judge(ReadingVerdict.MissingPhases, 1000, 1030);
            MeterBench.Expect(ReadingVerdict.MissingPhases, meter.Verdict);
            Assert.AreEqual(1030L, meter.JudgedMs, "When.");
            Assert.AreEqual(0, meter.Reading.Sequence, "No reading.");
        }

        [TestMethod]
        public void Wrong_model_outranks_whatever_else_is_wrong()
        {
            Meter meter = Create(SignRule.ByPower, 0);
            meter.Setup.Note(SetupFinding.WrongModel, 104);
            meter.Judge(ReadingVerdict.NotAvailable, 1000, 1030);
            MeterBench.Expect(ReadingVerdict.WrongModel, meter.Verdict);
            meter.Setup.Clear(SetupFinding.WrongModel);
            meter.Judge(ReadingVerdict.Accepted, 2000, 2030);
            MeterBench.Expect(ReadingVerdict.Accepted, meter.Verdict);
        }

        [TestMethod]
        public void Findings_count_a_change_only_where_there_is_one()
        {
            var setup = new MeterSetup();
            setup.Clear(SetupFinding.PhaseSequence);
            Assert.AreEqual(0, setup.Changes, "It was not there.");
            setup.Note(SetupFinding.PhaseSequence, 0);
            Assert.AreEqual(1, setup.Changes, "Found.");
            setup.Note(SetupFinding.PhaseSequence, 0);
            Assert.AreEqual(1, setup.Changes, "The same.");
            setup.Note(SetupFinding.PhaseSequence, 1);
            Assert.AreEqual(2, setup.Changes, "Another value.");
            setup.Note(SetupFinding.MissingPhases, 0);
            Assert.AreEqual(3, setup.Changes, "The last kind has room too.");
            setup.Clear(SetupFinding.PhaseSequence);
            setup.Clear(SetupFinding.PhaseSequence);
            Assert.AreEqual(4, setup.Changes, "Gone.");
            Assert.IsTrue(setup.Has(SetupFinding.MissingPhases), "What is left.");
            Assert.IsFalse(setup.Has(SetupFinding.PhaseSequence), "What is gone.");
        }

        [TestMethod]
        public void Findings_of_another_are_taken_over_whole()
        {
            var other = new MeterSetup();
            other.Note(SetupFinding.WrongModel, 104);
            other.Note(SetupFinding.NoTelegram, 3);
            var setup = new MeterSetup();
            setup.Note(SetupFinding.PhaseSequence, 1);
            setup.Take(other);
            Assert.AreEqual(2, setup.Changes, "One more.");
            Assert.IsFalse(setup.Has(SetupFinding.PhaseSequence), "What the other does not have.");
            Assert.AreEqual(104, setup.Value(SetupFinding.WrongModel), "Its first.");
            Assert.AreEqual(3, setup.Value(SetupFinding.NoTelegram), "Its last.");
            Assert.IsTrue(setup.IsWrongModel && setup.Has(SetupFinding.NoTelegram), "Both.");
            Assert.AreEqual(2, other.Changes, "The other is left as it is.");
        }

        private static Meter Create(SignRule rule, int invertMask)
            => new Meter(CreateModel(rule), 1, 5000, 3, invertMask);

        private static MeterModel CreateModel(SignRule rule) => new MeterModel { Sign = rule, RatingMilliamps = 65000 };
    }
}
