using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Fakes
{
    /// <summary>A whole conversation with a meter in literal frames: client, bus and poller are the real ones, and the
    /// test is the meter.</summary>
    public sealed class MeterTalk
    {
        /// <summary>From a request to its reply, ms.</summary>
        public const int ReplyMs = 30;

        private readonly bool _tcp;
        private readonly int _gapMs;

        /// <summary>A meter whose first request has just gone out.</summary>
        /// <param name="name">Profile of its row.</param>
        /// <param name="unitIdentifier">Its unit.</param>
        /// <param name="phases">Of the site: 1 or 3.</param>
        /// <param name="invertMask">Phases that are the wrong way round.</param>
        public MeterTalk(string name, int unitIdentifier, int phases, int invertMask)
            : this(CreateModel(name), CreateModel(name).Framing, unitIdentifier, phases, invertMask)
        {
        }

        /// <summary>A meter whose first request has just gone out.</summary>
        /// <param name="model">Its row.</param>
        /// <param name="framing">How it is reached.</param>
        /// <param name="unitIdentifier">Its unit.</param>
        /// <param name="phases">Of the site: 1 or 3.</param>
        /// <param name="invertMask">Phases that are the wrong way round.</param>
        public MeterTalk(MeterModel model, Framing framing, int unitIdentifier, int phases, int invertMask)
        {
            _tcp = framing == Framing.Tcp;
            _gapMs = model.GapMs;
            Meter = new Meter(model, (byte)unitIdentifier, 5000, phases, invertMask);
            Poller = new MeterPoller(Meter, _tcp ? 0 : 9600, 10);
            Bus = new MeterBus(new ModbusClient(Link, framing, _gapMs), new[] { Poller });
            Bus.Step(NowMs);
            Bus.Step(NowMs);
            Pass(_gapMs);
        }

        /// <summary>The link.</summary>
        public FakeLink Link { get; } = new FakeLink();

        /// <summary>The bus.</summary>
        public MeterBus Bus { get; }

        /// <summary>Asks the meter.</summary>
        public MeterPoller Poller { get; }

        /// <summary>The meter.</summary>
        public Meter Meter { get; }

        /// <summary>Monotonic ms.</summary>
        public long NowMs { get; private set; } = 5000000000L;

        /// <summary>A row.</summary>
        /// <param name="name">Its profile.</param>
        public static MeterModel CreateModel(string name)
        {
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                if (MeterCatalogue.Name(i) == name)
                {
                    return MeterCatalogue.CreateModel(i);
                }
            }

            Assert.IsTrue(false, "There is no profile " + name);
            return null;
        }

        /// <summary>Tells whether a request is out.</summary>
        /// <param name="request">The whole frame; of TCP any transaction identifier.</param>
        public bool Asks(string request) => Numbered(request) == Link.LastSent;

        /// <summary>Fails the test unless a request is out.</summary>
        /// <param name="request">The whole frame; of TCP any transaction identifier.</param>
        public void ExpectAsked(string request) => Assert.AreEqual(Numbered(request), Link.LastSent, "The request");

        /// <summary>Fails the test unless these requests go out in turn; answers each.</summary>
        /// <param name="frames">A request and its reply and so on; of TCP any transaction identifier.</param>
        public void Answer(string[] frames)
        {
            for (int i = 0; i < frames.Length; i += 2)
            {
                ExpectAsked(frames[i]);
                Reply(frames[i + 1], ReplyMs);
            }
        }

        /// <summary>Fails the test unless these requests go out in turn, each in a gap behind a reading; answers
        /// each.</summary>
        /// <param name="cycle">Requests and replies of currents and powers.</param>
        /// <param name="details">Requests and replies of the rest.</param>
        public void AnswerDetails(string[] cycle, string[] details)
        {
            for (int i = 0; i < details.Length; i += 2)
            {
                for (int j = 0; j < 100 && Asks(cycle[0]); j++)
                {
                    for (int k = 0; k < cycle.Length; k += 2)
                    {
                        ExpectAsked(cycle[k]);
                        Reply(cycle[k + 1], 300);
                    }
                }

                ExpectAsked(details[i]);
                Reply(details[i + 1], ReplyMs);
            }

            ExpectAsked(cycle[0]);
        }

        /// <summary>Answers the request that is out, whatever it is; then the next one goes out.</summary>
        /// <param name="reply">The whole frame; of TCP any transaction identifier.</param>
        /// <param name="afterMs">From now on, ms.</param>
        public void Reply(string reply, int afterMs)
        {
            Link.Arrive(Hex.Bytes(Numbered(reply)));
            Pass(afterMs);
            Pass(_gapMs);
        }

        /// <summary>Leaves the request that is out without an answer until the next one goes out.</summary>
        public void KeepSilent()
        {
            int sent = Link.Sent;
            for (int i = 0; i < 1000 && Link.Sent == sent; i++)
            {
                Pass(10);
            }

            Assert.AreEqual(sent + 1, Link.Sent, "The next request");
        }

        /// <summary>Lets time pass.</summary>
        /// <param name="ms">How much.</param>
        public void Pass(int ms)
        {
            NowMs += ms;
            Bus.Step(NowMs);
        }

        /// <summary>Fails the test unless the meter's last reading was accepted and is this.</summary>
        public void ExpectReading(int i1, int i2, int i3, int p1, int p2, int p3)
        {
            MeterBench.Expect(ReadingVerdict.Accepted, Meter.Verdict);
            MeterReading reading = Meter.Reading;
            Assert.AreEqual(i1, reading.CurrentMilliamps[0], "L1 mA");
            Assert.AreEqual(i2, reading.CurrentMilliamps[1], "L2 mA");
            Assert.AreEqual(i3, reading.CurrentMilliamps[2], "L3 mA");
            Assert.AreEqual(p1, reading.PowerWatts[0], "L1 W");
            Assert.AreEqual(p2, reading.PowerWatts[1], "L2 W");
            Assert.AreEqual(p3, reading.PowerWatts[2], "L3 W");
        }

        /// <summary>Fails the test unless the meter has told this beside its readings.</summary>
        public void ExpectDetails(
            int v1, int v2, int v3, int watts, int millihertz, long importWattHours, long exportWattHours)
        {
            MeterDetails details = Meter.Details;
            Assert.IsTrue(details.HasVoltage && details.HasTotalPower, "Told");
            Assert.AreEqual(v1, details.VoltageMillivolts[0], "L1 mV");
            Assert.AreEqual(v2, details.VoltageMillivolts[1], "L2 mV");
            Assert.AreEqual(v3, details.VoltageMillivolts[2], "L3 mV");
            Assert.AreEqual(watts, details.TotalPowerWatts, "W in all");
            Assert.AreEqual(millihertz, details.FrequencyMillihertz, "mHz");
            Assert.AreEqual(importWattHours, details.EnergyImportWattHours, "Wh from the grid");
            Assert.AreEqual(exportWattHours, details.EnergyExportWattHours, "Wh to the grid");
        }

        /// <summary>Fails the test unless nothing is wrong with the meter's set-up.</summary>
        public void ExpectNoFinding()
        {
            for (int i = 0; i < MeterSetup.Kinds; i++)
            {
                Assert.IsFalse(Meter.Setup.Has((SetupFinding)i), "Finding " + i.ToString());
            }
        }

        /// <summary>Fails the test unless this has been found.</summary>
        public void ExpectFinding(SetupFinding finding, int value)
        {
            Assert.IsTrue(Meter.Setup.Has(finding), "Found");
            Assert.AreEqual(value, Meter.Setup.Value(finding), "Its value");
        }

        // With the transaction identifier of the request that is out.
        private string Numbered(string frame)
            => _tcp ? Link.LastSent.Substring(0, 5) + frame.Substring(5) : frame;
    }
}
