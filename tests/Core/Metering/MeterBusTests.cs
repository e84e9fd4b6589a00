using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class MeterBusTests
    {
        private const string FirstAsked = "01 04 00 0C 00 0C 30 0C";
        private const string SecondAsked = "02 04 00 0C 00 0C 30 3F";

        [TestMethod]
        public void Two_meters_on_one_line_take_turns()
        {
            Meter[] meters = CreateMeters();
            var link = new FakeLink();
            MeterBus bus = CreateBus(link, meters, 1000);
            for (int i = 1; i <= 3; i++)
            {
                long nowMs = 1000 + (1000 * i);
                Assert.AreEqual(FirstAsked, link.LastSent, "The first meter's turn.");
                link.Arrive(Reply(1, 0x30, i));
                bus.Step(nowMs);
                bus.Step(nowMs + 39);
                Assert.AreEqual((2 * i) - 1, link.Sent, "The line has to be silent for 40 ms.");
                bus.Step(nowMs + 40);
                Assert.AreEqual(SecondAsked, link.LastSent, "The second meter's turn.");
                link.Arrive(Reply(2, 0x20, i));
                bus.Step(nowMs + 100);
                bus.Step(nowMs + 140);
                Assert.AreEqual(i, meters[0].Reading.Sequence, "The first meter's readings.");
                Assert.AreEqual(i, meters[1].Reading.Sequence, "The second meter's readings.");
                Assert.AreEqual(0x3000 + i, meters[0].Reading.CurrentMilliamps[0], "The first meter's current.");
                Assert.AreEqual(0x2000 + i, meters[1].Reading.CurrentMilliamps[0], "The second meter's current.");
                Assert.AreEqual(nowMs + 40, meters[1].Reading.TakenMs, "The second meter's request.");
            }

            Assert.AreEqual(4, meters[0].Counters.Requests, "Each counts its own.");
            Assert.AreEqual(3, meters[1].Counters.Requests, "Each counts its own.");
        }

        [TestMethod]
        public void Silent_meter_takes_its_turn_and_leaves_the_other_its_own()
        {
            Meter[] meters = CreateMeters();
            var link = new FakeLink();
            MeterBus bus = CreateBus(link, meters, 1000);
            link.Arrive(Reply(1, 0x30, 1));
            bus.Step(1100);
            bus.Step(1140);
            Assert.AreEqual(SecondAsked, link.LastSent, "The second meter's turn.");
            bus.Step(1140 + 638);
            Assert.AreEqual(2, link.Sent, "It may still answer.");
            bus.Step(1140 + 639);
            Assert.AreEqual(3, link.Sent, "The turn is over.");
            Assert.AreEqual(FirstAsked, link.LastSent, "The first meter's turn.");
            Assert.AreEqual(1, meters[1].Counters.Timeouts, "The second meter's timeout.");
            Assert.AreEqual(0, meters[0].Counters.Timeouts, "Not the first meter's.");
        }

        [TestMethod]
        public void Late_reply_of_one_meter_is_not_taken_for_the_others_and_does_not_cut_its_turn()
        {
            Meter[] meters = CreateMeters();
            var link = new FakeLink();
            MeterBus bus = CreateBus(link, meters, 1000);
            long nowMs = 1000 + 639;
            bus.Step(nowMs);                            // the first meter's turn is over
            bus.Step(nowMs + 20);
            Assert.AreEqual(SecondAsked, link.LastSent, "The second meter's turn.");
            link.Arrive(Reply(1, 0x30, 1));             // late
            bus.Step(nowMs + 40);
            bus.Step(nowMs + 200);
            link.Arrive(Reply(2, 0x20, 1));
            bus.Step(nowMs + 300);
            Assert.AreEqual(0, meters[0].Reading.Sequence, "Too late.");
            Assert.AreEqual(1, meters[1].Reading.Sequence, "The second meter's own reply.");
            Assert.AreEqual(0x2001, meters[1].Reading.CurrentMilliamps[0], "Its current.");
        }

        private static Meter[] CreateMeters() => new[]
        {
            new Meter(CreateModel(), 1, 5000, 3, 0),
            new Meter(CreateModel(), 2, 5000, 3, 0),
        };

        // Currents and powers alone.
        private static MeterModel CreateModel()
        {
            MeterModel model = MeterCatalogue.CreateModel(0);
            model.Checks = new SetupCheck[0];
            model.DetailBlocks = new RegisterBlock[0];
            return model;
        }

        // The first request has gone out at the time given.
        private static MeterBus CreateBus(FakeLink link, Meter[] meters, long nowMs)
        {
            var bus = new MeterBus(
                new ModbusClient(link, Framing.Rtu, 40),
                new[] { new MeterPoller(meters[0], 9600, 10), new MeterPoller(meters[1], 9600, 10) });
            bus.Step(nowMs - 60);
            bus.Step(nowMs - 40);
            bus.Step(nowMs);
            return bus;
        }

        // A reply of 12 registers, all zero but the first one; the check is computed bit by bit.
        private static byte[] Reply(int unit, int high, int low)
        {
            byte[] reply = new byte[29];
            reply[0] = (byte)unit;
            reply[1] = 4;           // function
            reply[2] = 24;          // byte count
            reply[3] = (byte)high;
            reply[4] = (byte)low;
            int crc = 0xFFFF;
            for (int i = 0; i < 27; i++)
            {
                crc ^= reply[i];
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xA001 : crc >> 1;
                }
            }

            reply[27] = (byte)crc;
            reply[28] = (byte)(crc >> 8);
            return reply;
        }
    }
}
