using Evenload.Core.Metering;
using Evenload.Core.Site;
using Evenload.Core.Monitoring;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Rig;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Supervision
{
    [TestClass]
    public class MeterWatchTests
    {
        private const long StartMs = 5000000000L;

        [TestMethod]
        public void Finding_is_told_once_and_again_when_it_comes_back_or_changes()
        {
            var bench = new Bench("em340");
            bench.Meter.Setup.Note(SetupFinding.PhaseSequence, 1);
            bench.Judge(1000);
            bench.Judge(1020);
            bench.Meter.Setup.Note(SetupFinding.ExportHidden, 0);
            bench.Judge(1040);
            Expect(bench, 2, SetupFinding.ExportHidden, 0);
            bench.Meter.Setup.Clear(SetupFinding.ExportHidden);
            bench.Judge(1060);
            Assert.AreEqual(2, bench.Events.Total, "That it is right now needs no word.");
            bench.Meter.Setup.Note(SetupFinding.ExportHidden, 0);
            bench.Judge(1080);
            Expect(bench, 3, SetupFinding.ExportHidden, 0);
            bench.Meter.Setup.Note(SetupFinding.PhaseSequence, 65535);
            bench.Judge(1100);
            Expect(bench, 4, SetupFinding.PhaseSequence, 65535);
            Assert.AreEqual(
                "Meter set-up: its phases come in the order L1 L3 L2; swap two of its voltage wires",
                EventText.Line(bench.Events, 3),
                "In words.");
        }

        [TestMethod]
        public void Two_findings_at_once_are_two_notices()
        {
            var bench = new Bench("em340");
            bench.Meter.Setup.Note(SetupFinding.MissingPhases, 0);
            bench.Meter.Setup.Note(SetupFinding.WrongModel, 104);
            bench.Judge(1000);
            Assert.AreEqual(2, bench.Events.Total, "The last kind is told too.");
            Expect(bench, 2, SetupFinding.MissingPhases, 0);
            Assert.AreEqual(((int)SetupFinding.WrongModel << 24) | 104, bench.Events.Argument(0), "The first.");
            string sentence = SetupText.Sentence(bench.Meter.Model, SetupFinding.WrongModel, 104);
            Assert.AreEqual("Meter set-up: " + sentence, EventText.Line(bench.Events, 0), "In words.");
        }

        [TestMethod]
        public void What_is_not_firm_is_told_once_when_the_meter_answers()
        {
            var bench = new Bench("countis-e27");
            bench.Judge(1000);
            Assert.AreEqual(0, bench.Events.Total, "Nothing is known yet.");
            bench.Read(2000);
            Assert.AreEqual(2, bench.Events.Total, "Connected; not firm.");
            Assert.AreEqual((int)EventCode.MeterConnected, (int)bench.Events.Code(0), "First.");
            Assert.AreEqual((int)EventCode.MeterNotFirm, (int)bench.Events.Code(1), "Second.");
            Assert.AreEqual(0, bench.Events.Argument(1), "Nothing to add.");
            Assert.AreEqual(
                "Not firm for Socomec Countis E27: refresh of 1 s; its map was tried on an E27 by one open driver",
                EventText.Line(bench.Events, 1),
                "In words.");
            bench.Judge(10000);
            Assert.AreEqual((int)EventCode.MeterWarning, (int)bench.Events.Code(2), "Lost.");
            bench.Read(11000);
            Assert.AreEqual(4, bench.Events.Total, "Connected again and no more.");
        }

        [TestMethod]
        public void A_meter_that_is_back_is_told_once_and_its_next_loss_has_both_notices_again()
        {
            var bench = new Bench("em340");
            bench.Judge(1000);
            bench.Read(2000);
            bench.Judge(10000);
            bench.Judge(130000);
            Assert.AreEqual(3, bench.Events.Total, "Connected; warning; error.");
            bench.Read(131000);
            bench.Judge(131020);
            bench.Judge(131040);
            Assert.AreEqual(4, bench.Events.Total, "Connected again.");
            bench.Judge(140000);
            Assert.AreEqual((int)EventCode.MeterWarning, (int)bench.Events.Code(4), "Lost again.");
            bench.Judge(260000);
            Assert.AreEqual((int)EventCode.MeterError, (int)bench.Events.Code(5), "For two minutes.");
            Assert.AreEqual(6, bench.Events.Total, "No more.");
        }

        [TestMethod]
        public void Firm_row_needs_no_word()
        {
            var bench = new Bench("em340");
            bench.Judge(1000);
            bench.Read(2000);
            Assert.AreEqual(1, bench.Events.Total, "Connected.");
        }

        [TestMethod]
        public void Wrong_model_is_implausible_at_once()
        {
            var bench = new Bench("em340");
            bench.Judge(1000);
            bench.Read(2000);
            bench.Meter.Setup.Note(SetupFinding.WrongModel, 104);
            bench.Read(3000);
            Assert.AreEqual((int)MeterState.Implausible, (int)bench.Watch.State, "Though the last reading is young.");
            Assert.AreEqual(
                "Meter implausible: another meter answers than the one that is set",
                EventText.Line(bench.Events, bench.Events.Total - 1),
                "In words.");
        }

        [TestMethod]
        public void Silence_is_a_warning_after_the_stale_time_and_an_error_two_minutes_later()
        {
            var bench = new Bench("em340");
            bench.Judge(StartMs);
            bench.Judge(StartMs + 5000);
            Assert.AreEqual(0, bench.Events.Total, "Not yet.");
            Assert.AreEqual((int)MeterState.StartUp, (int)bench.Watch.State, "It has its time.");
            bench.Judge(StartMs + 5001);
            Assert.AreEqual((int)EventCode.MeterWarning, (int)bench.Events.Code(0), "A warning.");
            Assert.AreEqual((int)MeterState.Lost, (int)bench.Watch.State, "Never there is lost too.");
            bench.Judge(StartMs + 5001 + 119999);
            Assert.AreEqual(1, bench.Events.Total, "Not yet.");
            bench.Judge(StartMs + 5001 + 120000);
            Assert.AreEqual((int)EventCode.MeterError, (int)bench.Events.Code(1), "An error.");
            bench.Judge(StartMs + 500000);
            Assert.AreEqual(2, bench.Events.Total, "Told once.");
            bench.Read(StartMs + 501000);
            Assert.AreEqual((int)EventCode.MeterConnected, (int)bench.Events.Code(2), "There at last.");
        }

        [TestMethod]
        public void Reading_counts_for_the_stale_time()
        {
            var bench = new Bench("em340");
            bench.Judge(StartMs);
            bench.Read(StartMs + 1000);
            bench.Judge(StartMs + 6000);
            Assert.AreEqual((int)MeterState.Good, (int)bench.Watch.State, "Just so.");
            bench.Judge(StartMs + 6001);
            Assert.AreEqual((int)MeterState.Lost, (int)bench.Watch.State, "Too old.");
        }

        [TestMethod]
        public void Refusal_counts_for_the_stale_time()
        {
            var bench = new Bench("em340");
            bench.Judge(StartMs);
            bench.Read(StartMs + 1000);
            bench.Refuse(ReadingVerdict.Frozen, StartMs + 2000);
            Assert.AreEqual((int)MeterState.Implausible, (int)bench.Watch.State, "At once.");
            bench.Judge(StartMs + 7000);
            Assert.AreEqual((int)MeterState.Implausible, (int)bench.Watch.State, "Just so.");
            bench.Judge(StartMs + 7001);
            Assert.AreEqual((int)MeterState.Lost, (int)bench.Watch.State, "It says nothing any more.");
        }

        [TestMethod]
        public void Meter_that_never_had_a_value_is_implausible_after_the_stale_time()
        {
            var bench = new Bench("em340");
            bench.Judge(StartMs);
            bench.Refuse(ReadingVerdict.NotAvailable, StartMs + 5000);
            Assert.AreEqual((int)MeterState.StartUp, (int)bench.Watch.State, "Just so.");
            bench.Judge(StartMs + 5001);
            Assert.AreEqual((int)MeterState.Implausible, (int)bench.Watch.State, "It had its time.");
        }

        [TestMethod]
        public void Meter_that_falls_when_more_is_offered_is_told_to_be_reversed()
        {
            var bench = new Bench("em340");
            bench.Judge(StartMs);
            bench.Step(6000, StartMs + 10000, -8000);
            bench.Step(16000, StartMs + 20000, -18000);
            bench.Step(6000, StartMs + 30000, -8000);
            bench.Step(16000, StartMs + 40000, -18000);
            Assert.AreEqual((int)MeterState.Good, (int)bench.Watch.State, "Not judged yet.");
            bench.Judge(StartMs + 40000);
            Assert.AreEqual((int)MeterState.Implausible, (int)bench.Watch.State, "Reversed.");
            int last = bench.Events.Total - 1;
            Assert.AreEqual((int)EventCode.MeterReversed, (int)bench.Events.Code(last), "What.");
            Assert.AreEqual(7, bench.Events.Argument(last), "Which phases.");
        }

        [TestMethod]
        public void Meter_that_stands_still_when_more_is_offered_is_told_to_be_frozen()
        {
            var bench = new Bench("em340");
            bench.Judge(StartMs);
            bench.Step(6000, StartMs + 10000, 8000);
            bench.Step(16000, StartMs + 20000, 18000);
            bench.Step(6000, StartMs + 30000, 8000);
            bench.Step(16000, StartMs + 40000, 8000);
            bench.Judge(StartMs + 40000);
            Assert.AreEqual((int)MeterState.Implausible, (int)bench.Watch.State, "Frozen.");
            int last = bench.Events.Total - 1;
            Assert.AreEqual((int)EventCode.MeterFrozen, (int)bench.Events.Code(last), "What.");
            Assert.AreEqual(0, bench.Events.Argument(last), "No phases.");
        }

        [TestMethod]
        [DataRow(1, "Meter implausible: the current of L1 falls when the vehicle draws more: it is fed backwards or its"
            + " transformer is turned; set siteMeterInvert")]
        [DataRow(6, "Meter implausible: the current of L2 L3 falls when the vehicle draws more: it is fed backwards"
            + " or its"
            + " transformer is turned; set siteMeterInvert")]
        public void Reversed_phases_are_named(int mask, string expected)
        {
            var log = new EventLog("RTU MODBUS", "COM2", MeterCatalogue.CreateModel(0));
            log.Write(EventCode.MeterReversed, mask, 1000);
            Assert.AreEqual(expected, EventText.Line(log, 0), "In words.");
        }

        private static void Expect(Bench bench, int total, SetupFinding finding, int value)
        {
            Assert.AreEqual(total, bench.Events.Total, "One more notice.");
            Assert.AreEqual((int)EventCode.MeterSetup, (int)bench.Events.Code(total - 1), "Of the set-up.");
            Assert.AreEqual(((int)finding << 24) | value, bench.Events.Argument(total - 1), "What and its value.");
        }

        private sealed class Bench
        {
            private readonly PhaseFinder _finder = new PhaseFinder(6500);
            private readonly Readings _readings = new Readings(new DrawEstimate(5000, 1000, 0, 0, 5000));
            private int _milliamps = 1000;

            public Bench(string name)
            {
                MeterModel model = Fakes.MeterTalk.CreateModel(name);
                Meter = new Meter(model, 1, 5000, 3, 0);
                Events = new EventLog("RTU MODBUS", "COM2", model);
                Watch = new MeterWatch(Meter, _finder, Events, 5000);
            }

            public Meter Meter { get; }

            public EventLog Events { get; }

            public MeterWatch Watch { get; }

            public void Judge(long nowMs) => Watch.Judge(nowMs);

            public void Refuse(ReadingVerdict verdict, long nowMs)
            {
                Meter.Judge(verdict, nowMs, nowMs);
                Watch.Judge(nowMs);
            }

            /// <summary>An offer 7 s ago, and what has come of it on every phase since; no digit has changed for
            /// 8 s.</summary>
            public void Step(int offer, long nowMs, int milliamps)
            {
                Read(nowMs);
                _finder.Offered(offer, nowMs - 7000);
                _readings.Put(nowMs, milliamps, milliamps, milliamps);
                _finder.Read(_readings.Site, nowMs - 8000);
            }

            public void Read(long nowMs)
            {
                _milliamps++;
                for (int phase = 0; phase < 3; phase++)
                {
                    Meter.Candidate.CurrentMilliamps[phase] = _milliamps;
                    Meter.Candidate.PowerWatts[phase] = 230;
                }

                Meter.Judge(ReadingVerdict.Accepted, nowMs, nowMs);
                Watch.Judge(nowMs);
            }
        }
    }
}
