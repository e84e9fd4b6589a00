using Evenload.Core.Metering;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Fakes
{
    /// <summary>A P1 port whose other end is the test: reader and meter are the real ones.</summary>
    public sealed class P1Talk
    {
        private readonly P1Reader _reader;

        /// <summary>A port that has just been opened.</summary>
        /// <param name="name">Profile of the meter.</param>
        /// <param name="phases">Of the site: 1 or 3.</param>
        /// <param name="invertMask">Phases that are the wrong way round.</param>
        public P1Talk(string name, int phases, int invertMask)
        {
            Meter = new Meter(MeterTalk.CreateModel(name), 0, 25000, phases, invertMask);
            _reader = new P1Reader(Link, Meter);
            Pass(20);
            Pass(20);
        }

        /// <summary>The link.</summary>
        public FakeLink Link { get; } = new FakeLink();

        /// <summary>The meter.</summary>
        public Meter Meter { get; }

        /// <summary>Monotonic ms.</summary>
        public long NowMs { get; private set; } = 5000000000L;

        /// <summary>Lets time pass, and what has arrived be taken.</summary>
        /// <param name="ms">How much.</param>
        public void Pass(int ms)
        {
            NowMs += ms;
            _reader.Step(NowMs);
        }

        /// <summary>Lets bytes arrive, 200 in each 20 ms.</summary>
        /// <param name="bytes">From the other end.</param>
        public void Arrive(byte[] bytes)
        {
            for (int at = 0; at < bytes.Length; at += 200)
            {
                byte[] part = new byte[bytes.Length - at < 200 ? bytes.Length - at : 200];
                System.Array.Copy(bytes, at, part, 0, part.Length);
                Link.Arrive(part);
                Pass(20);
            }
        }

        /// <summary>Lets a telegram arrive, 200 bytes in each 20 ms.</summary>
        /// <param name="telegram">Its text.</param>
        public void Arrive(string telegram) => Arrive(P1Bench.Bytes(telegram));

        /// <summary>Fails the test unless the last telegram has become this reading.</summary>
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

        /// <summary>Fails the test unless the last telegram has told this beside its reading.</summary>
        public void ExpectDetails(int v1, int v2, int v3, int watts, long importWattHours, long exportWattHours)
        {
            MeterDetails details = Meter.Details;
            Assert.IsTrue(details.HasVoltage == (v1 > 0), "Voltages");
            Assert.IsTrue(details.HasTotalPower, "Power");
            Assert.AreEqual(v1, details.VoltageMillivolts[0], "L1 mV");
            Assert.AreEqual(v2, details.VoltageMillivolts[1], "L2 mV");
            Assert.AreEqual(v3, details.VoltageMillivolts[2], "L3 mV");
            Assert.AreEqual(watts, details.TotalPowerWatts, "W in all");
            Assert.AreEqual(importWattHours, details.EnergyImportWattHours, "Wh from the grid");
            Assert.AreEqual(exportWattHours, details.EnergyExportWattHours, "Wh to the grid");
        }
    }
}
