using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class MeterTests
    {
        private const int Em340 = 0;
        private const int CountisE27 = 1;
        private const string FirstBlock = "05 03 00 64 00 0C";
        private const string SecondBlock = "05 03 01 F4 00 02";

        [TestMethod]
        public void Readings_are_counted_and_carry_the_time_of_their_request()
        {
            var bench = new MeterBench(MeterCatalogue.CreateModel(CountisE27));
            Assert.AreEqual(0, bench.Meter.Reading.Sequence, "None yet.");
            MeterBench.Expect(ReadingVerdict.None, bench.Meter.Verdict);
            Assert.AreEqual(5, (int)bench.Meter.UnitIdentifier, "Its unit.");
            Assert.IsTrue(bench.Poller.EndedMs < -1000000000L, "Long ago.");
            for (int i = 1; i <= 5; i++)
            {
                bench.SetAll(1000 * i, 23 * i);
                bench.NowMs += 100;
                MeterBench.Expect(ReadingVerdict.Accepted, bench.Answer());
                Assert.AreEqual(i, bench.Meter.Reading.Sequence, "Counted.");
                Assert.AreEqual(bench.AskedMs, bench.Meter.Reading.TakenMs, "The request's time and not the reply's.");
                Assert.AreEqual(bench.NowMs, bench.Meter.JudgedMs, "The reply's time.");
                Assert.AreEqual(bench.NowMs, bench.Poller.EndedMs, "The end's time.");
                Assert.AreEqual(1000 * i, bench.Meter.Reading.CurrentMilliamps[2], "Its own values.");
            }

            Assert.AreEqual(6, bench.Link.Sent, "The next request goes out at once.");
        }

        [TestMethod]
        public void Refused_reading_leaves_the_last_one_untouched()
        {
            var bench = new MeterBench(MeterCatalogue.CreateModel(CountisE27));
            bench.SetAll(1000, 23);
            bench.Answer();
            long takenMs = bench.Meter.Reading.TakenMs;
            bench.SetAll(160001, 3600);
            MeterBench.Expect(ReadingVerdict.BeyondRating, bench.Answer());
            Assert.AreEqual(1, bench.Meter.Reading.Sequence, "No new one.");
            Assert.AreEqual(takenMs, bench.Meter.Reading.TakenMs, "Its time.");
            Assert.AreEqual(1000, bench.Meter.Reading.CurrentMilliamps[0], "Its current.");
            Assert.AreEqual(230, bench.Meter.Reading.PowerWatts[0], "Its power.");
            Assert.AreEqual(bench.NowMs, bench.Meter.JudgedMs, "The refusal's time.");
            bench.SetAll(2000, 46);
            MeterBench.Expect(ReadingVerdict.Accepted, bench.Answer());
            Assert.AreEqual(2, bench.Meter.Reading.Sequence, "Only accepted ones are counted.");
        }

        [TestMethod]
        [DataRow(0x0C)]
        [DataRow(0x0E)]
        [DataRow(0x10)]
        [DataRow(0x12)]
        [DataRow(0x14)]
        [DataRow(0x16)]
        public void Carlo_Gavazzi_value_that_shows_EEE_refuses_the_reading(int address)
        {
            var bench = new MeterBench(MeterCatalogue.CreateModel(Em340));
            bench.SetAll(1000, 2300);
            bench.Set(address, int.MaxValue);       // FF FF 7F FF on the wire
            MeterBench.Expect(ReadingVerdict.NotAvailable, bench.Answer());
            Assert.AreEqual(0, bench.Meter.Reading.Sequence, "No reading.");
            bench.Set(address, 1000);
            MeterBench.Expect(ReadingVerdict.Accepted, bench.Answer());
        }

        [TestMethod]
        [DataRow(0xC560)]
        [DataRow(0xC562)]
        [DataRow(0xC564)]
        public void Socomec_current_with_all_bits_set_refuses_the_reading(int address)
        {
            var bench = new MeterBench(MeterCatalogue.CreateModel(CountisE27));
            bench.Set(address, -1);
            MeterBench.Expect(ReadingVerdict.NotAvailable, bench.Answer());
            bench.Set(address, -2);                 // 4294967294 mA
            MeterBench.Expect(ReadingVerdict.BeyondRating, bench.Answer());
        }

        [TestMethod]
        public void Socomec_power_with_all_bits_set_is_an_export_of_10_watts()
        {
            var bench = new MeterBench(MeterCatalogue.CreateModel(CountisE27));
            bench.SetAll(300, -1);
            MeterBench.Expect(ReadingVerdict.Accepted, bench.Answer());
            Assert.AreEqual(-10, bench.Meter.Reading.PowerWatts[0], "Watts.");
            Assert.AreEqual(300, bench.Meter.Reading.CurrentMilliamps[0], "Below 20 W the current counts as import.");
            bench.SetAll(300, -2);
            bench.Answer();
            Assert.AreEqual(-300, bench.Meter.Reading.CurrentMilliamps[0], "From 20 W on it is export.");
        }

        [TestMethod]
        public void Beyond_twice_the_rating_is_refused_through_the_whole_line()
        {
            var bench = new MeterBench(MeterCatalogue.CreateModel(Em340));
            bench.SetAll(130000, 0);
            MeterBench.Expect(ReadingVerdict.Accepted, bench.Answer());
            bench.SetAll(130001, 0);
            MeterBench.Expect(ReadingVerdict.BeyondRating, bench.Answer());
        }

        [TestMethod]
        public void Quantity_outside_the_blocks_of_a_row_is_not_available()
        {
            // The second word of the first would be the one behind the block, the first of the others the one before.
            foreach (int address in new[] { 0x1F5, 0x63, 0x1F3 })
            {
                MeterModel model = CreateTwoBlocks();
                model.Power = CreateQuantity(0x6A, 0x6C, address);
                var bench = new MeterBench(model);
                bench.Answer();
                MeterBench.Expect(ReadingVerdict.NotAvailable, bench.Answer());
            }
        }

        [TestMethod]
        public void Two_blocks_make_one_reading_with_the_time_of_the_first_request()
        {
            var bench = new MeterBench(CreateTwoBlocks());
            bench.SetAll(5000, 1150);
            bench.Set(0x1F4, 1149);
            long askedMs = bench.NowMs;
            ExpectAsked(bench, FirstBlock);
            MeterBench.Expect(ReadingVerdict.None, bench.Answer());
            Assert.AreEqual(0, bench.Meter.Reading.Sequence, "Half a reading is none.");
            ExpectAsked(bench, SecondBlock);
            MeterBench.Expect(ReadingVerdict.Accepted, bench.Answer());
            Assert.AreEqual(askedMs, bench.Meter.Reading.TakenMs, "The first request's time.");
            Assert.AreEqual(5000, bench.Meter.Reading.CurrentMilliamps[0], "From the first block.");
            Assert.AreEqual(1150, bench.Meter.Reading.PowerWatts[1], "From the first block.");
            Assert.AreEqual(1149, bench.Meter.Reading.PowerWatts[2], "From the second block.");
            ExpectAsked(bench, FirstBlock);
        }

        [TestMethod]
        public void Reading_whose_parts_are_more_than_a_refresh_apart_is_refused()
        {
            var bench = new MeterBench(CreateTwoBlocks());
            bench.SetAll(5000, 1150);
            bench.Answer();
            bench.NowMs += 940;
            MeterBench.Expect(ReadingVerdict.Accepted, bench.Answer());     // 30 + 940 + 30 ms
            bench.Answer();
            bench.NowMs += 941;
            MeterBench.Expect(ReadingVerdict.Torn, bench.Answer());
            Assert.AreEqual(1, bench.Meter.Reading.Sequence, "Refused.");
            ExpectAsked(bench, FirstBlock);
        }

        [TestMethod]
        public void Cycle_begins_anew_when_its_second_block_fails()
        {
            var bench = new MeterBench(CreateTwoBlocks());
            bench.SetAll(5000, 1150);
            bench.Answer();
            ExpectAsked(bench, SecondBlock);
            bench.Refuse();
            ExpectAsked(bench, FirstBlock);
            long askedMs = bench.NowMs;
            bench.SetAll(7000, 1610);
            bench.Answer();
            ExpectAsked(bench, SecondBlock);
            MeterBench.Expect(ReadingVerdict.Accepted, bench.Answer());
            Assert.AreEqual(7000, bench.Meter.Reading.CurrentMilliamps[0], "Of the new cycle.");
            Assert.AreEqual(askedMs, bench.Meter.Reading.TakenMs, "Of the new cycle.");

            bench.Answer();
            ExpectAsked(bench, SecondBlock);
            bench.NowMs += bench.Poller.ResponseMs;
            bench.Bus.Step(bench.NowMs);
            Assert.AreEqual(1, bench.Meter.Counters.Timeouts, "A lost reply.");
            ExpectAsked(bench, FirstBlock);
        }

        [TestMethod]
        public void Refusal_and_lost_connection_make_no_reading()
        {
            var bench = new MeterBench(MeterCatalogue.CreateModel(CountisE27));
            bench.Refuse();
            MeterBench.Expect(ReadingVerdict.None, bench.Meter.Verdict);
            Assert.AreEqual(bench.NowMs, bench.Poller.EndedMs, "It has ended.");
            bench.Link.State = Evenload.Core.Ports.LinkState.Closed;
            bench.NowMs += 20;
            bench.Bus.Step(bench.NowMs);
            Assert.AreEqual(1, bench.Meter.Counters.Lost, "Lost.");
            Assert.IsFalse(bench.Bus.IsOpen, "Closed.");
            Assert.AreEqual(0, bench.Meter.Reading.Sequence, "No reading.");
            bench.NowMs += 1000;
            bench.Bus.Step(bench.NowMs);
            bench.Bus.Step(bench.NowMs);
            Assert.IsTrue(bench.Bus.IsOpen, "Open again.");
            MeterBench.Expect(ReadingVerdict.Accepted, bench.Answer());
            Assert.AreEqual(1, bench.Meter.Counters.Reconnects, "Counted.");
        }

        [TestMethod]
        public void Frozen_meter_is_refused_at_its_limit_through_the_whole_line()
        {
            var bench = new MeterBench(MeterCatalogue.CreateModel(CountisE27));
            bench.SetAll(5000, 115);
            bench.Answer();
            long sinceMs = bench.Meter.Reading.TakenMs;
            Assert.AreEqual(sinceMs, bench.Meter.SameSinceMs, "Since the first.");
            while (bench.Client.SentMs - sinceMs < 90000)
            {
                MeterBench.Expect(ReadingVerdict.Accepted, bench.Answer());
            }

            MeterBench.Expect(ReadingVerdict.Frozen, bench.Answer());
            Assert.AreEqual(sinceMs, bench.Meter.SameSinceMs, "Still since the first.");
            Assert.AreEqual(90000L, bench.AskedMs - sinceMs, "90 s after the first.");
        }

        // The power of L3 is in a block of its own.
        private static MeterModel CreateTwoBlocks() => new MeterModel
        {
            Name = "two-blocks",
            Framing = Framing.Tcp,
            Function = FunctionCode.ReadHoldingRegisters,
            Blocks = new[] { new RegisterBlock(0x64, 12), new RegisterBlock(0x1F4, 2) },
            Current = CreateQuantity(0x64, 0x66, 0x68),
            Power = CreateQuantity(0x6A, 0x6C, 0x1F4),
            RatingMilliamps = 65000,
            RefreshMs = 1000,
            ThinkMs = 2000,
        };

        private static Quantity CreateQuantity(int l1, int l2, int l3)
            => new Quantity(new[] { l1, l2, l3 }, RegisterType.Int32, WordOrder.HighFirst, 1, 1);

        private static void ExpectAsked(MeterBench bench, string pdu)
            => Assert.AreEqual(pdu, bench.Link.LastSent.Substring(18), "Unit and function and registers.");
    }
}
