using Evenload.Core.Modbus;
using Evenload.Core.Ports;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class RtuClientTests
    {
        private const int GapMs = 40;

        [TestMethod]
        public void Read_of_input_registers_goes_out_whole_in_one_write()
            => ExpectSent(
                "01 04 00 0C 00 1E B0 01", Request.CreateRead(1, FunctionCode.ReadInputRegisters, 0x000C, 30));

        [TestMethod]
        public void Read_of_holding_registers_goes_out_whole_in_one_write()
            => ExpectSent(
                "01 03 00 0C 00 02 04 08", Request.CreateRead(1, FunctionCode.ReadHoldingRegisters, 0x000C, 2));

        [TestMethod]
        public void Write_of_one_register_goes_out_whole_in_one_write()
            => ExpectSent("01 06 11 03 00 02 FD 37", Request.CreateWrite(1, 0x1103, 2));

        [TestMethod]
        public void Write_of_registers_goes_out_whole_in_one_write()
            => ExpectSent(
                "01 10 20 01 00 02 04 00 0A 01 02 0B F1", Request.CreateWrite(1, 0x2001, new ushort[] { 10, 0x0102 }));

        [TestMethod]
        public void Line_test_goes_out_whole_in_one_write()
            => ExpectSent("01 08 00 00 A5 37 DA 8D", Request.CreateEcho(1, 0xA537));

        [TestMethod]
        public void Reply_is_fine_wherever_it_is_split()
        {
            byte[] reply = Hex.Bytes(ClientBench.ReadReply);
            for (int split = 1; split < reply.Length; split++)
            {
                var bench = new ClientBench(Framing.Rtu, GapMs);
                bench.AskRead();
                bench.Link.Arrive(Hex.Part(reply, 0, split));
                ClientBench.Expect(TransactionResult.Pending, bench.Pass(20));
                bench.Link.Arrive(Hex.Part(reply, split, reply.Length));
                ClientBench.Expect(TransactionResult.Fine, bench.Pass(20));
                Assert.AreEqual(12345, bench.Client.Register(0), "First register.");
                Assert.AreEqual(0, bench.Client.Register(1), "Second register.");
            }
        }

        [TestMethod]
        public void Reply_is_fine_byte_by_byte_and_not_before_its_last_byte()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Pending, bench.ReceiveOneByOne("01 04 04 30 39 00 00 24"));
            ClientBench.Expect(TransactionResult.Fine, bench.ReceiveOneByOne("89"));
            Assert.AreEqual(12345, bench.Client.Register(0), "First register.");
        }

        [TestMethod]
        public void Replies_to_the_other_functions_are_fine_byte_by_byte()
        {
            ExpectFine(
                Request.CreateRead(1, FunctionCode.ReadHoldingRegisters, 0x000C, 2), "01 03 04 30 39 00 00 25 3E");
            ExpectFine(Request.CreateWrite(1, 0x1103, 2), "01 06 11 03 00 02 FD 37");
            ExpectFine(Request.CreateWrite(1, 0x2001, new ushort[] { 10, 0x0102 }), "01 10 20 01 00 02 1B C8");
            ExpectFine(Request.CreateEcho(1, 0xA537), "01 08 00 00 A5 37 DA 8D");
        }

        [TestMethod]
        [DataRow("01 84 02 C2 C1", 2)]
        [DataRow("01 84 0B 02 C7", 11)]
        public void Refusal_ends_the_transaction_with_its_code(string reply, int code)
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Exception, bench.ReceiveOneByOne(reply));
            Assert.AreEqual(code, bench.Client.ExceptionCode, "The code.");
            Assert.AreEqual(code, bench.Counters.LastExceptionCode, "The code in the counters.");
            Assert.AreEqual(1, bench.Counters.Exceptions, "It is counted.");
            bench.ReadWell();
        }

        [TestMethod]
        [DataRow("02 04 04 30 39 00 00 17 89", (int)TransactionResult.WrongUnit)]
        [DataRow("02 84 0B F2 C7", (int)TransactionResult.WrongUnit)]
        [DataRow("01 03 04 30 39 00 00 25 3E", (int)TransactionResult.WrongFunction)]
        [DataRow("01 83 02 C0 F1", (int)TransactionResult.WrongFunction)]
        [DataRow("01 06 11 03 00 02 FD 37", (int)TransactionResult.WrongFunction)]
        [DataRow("01 08 00 00 A5 37 DA 8D", (int)TransactionResult.WrongFunction)]
        [DataRow("01 10 20 01 00 02 1B C8", (int)TransactionResult.WrongFunction)]
        [DataRow("01 04 02 30 39 6D 22", (int)TransactionResult.WrongLength)]
        [DataRow("01 04 06 30 39 00 00 00 00 F9 66", (int)TransactionResult.WrongLength)]
        [DataRow("01 04 04 30 39 00 00 24 88", (int)TransactionResult.Corrupt)]
        [DataRow("01 04 04 30 39 00 00 A4 89", (int)TransactionResult.Corrupt)]
        [DataRow("01 04 04 30 38 00 00 24 89", (int)TransactionResult.Corrupt)]
        [DataRow("01 84 02 C2 C0", (int)TransactionResult.Corrupt)]
        [DataRow("01 04 04 30 39 00 00 24", (int)TransactionResult.Corrupt)]     // cut off
        [DataRow("FF FF FF FF FF FF FF FF", (int)TransactionResult.Corrupt)]
        public void Frame_that_does_not_fit_is_refused_and_named(string reply, int expected)
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Pending, bench.ReceiveOneByOne(reply));
            bench.Pass(450);
            ClientBench.Expect((TransactionResult)expected, bench.Pass(50));
            Assert.AreEqual(0, bench.Counters.Good, "It is not taken for good.");
            Assert.AreEqual(0, bench.Counters.Timeouts, "Something came.");
            bench.ReadWell();
        }

        [TestMethod]
        [DataRow("01 06 11 03 00 03 3C F7", (int)TransactionResult.WrongFunction)]   // another value
        [DataRow("01 06 11 04 00 02 4C F6", (int)TransactionResult.WrongFunction)]   // another register
        [DataRow("01 86 03 02 61", (int)TransactionResult.Exception)]
        public void Reply_to_a_write_counts_only_when_it_repeats_it(string reply, int expected)
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Ask(Request.CreateWrite(1, 0x1103, 2), 500);
            bench.Receive(reply);
            ClientBench.Expect((TransactionResult)expected, bench.Pass(490));
            Assert.AreEqual(0, bench.Counters.Good, "It is not taken for good.");
        }

        [TestMethod]
        public void Silence_is_a_timeout_at_the_deadline_and_not_before()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(499));
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(1));
            Assert.AreEqual(1, bench.Counters.Timeouts, "It is counted.");
            bench.ExpectOpen(true);
            bench.ReadWell();
        }

        [TestMethod]
        public void Serial_line_stays_open_however_many_requests_are_lost()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            for (int i = 0; i < 10; i++)
            {
                bench.AskRead();
                ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            }

            bench.ExpectOpen(true);
            Assert.AreEqual(10, bench.Counters.Timeouts, "All are counted.");
        }

        [TestMethod]
        public void Reply_that_is_whole_at_the_deadline_counts()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            bench.Pass(490);
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(ClientBench.ReadReply));
        }

        [TestMethod]
        public void Only_one_request_is_under_way()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            Assert.IsTrue(bench.Client.IsReady, "Ready at first.");
            bench.AskRead();
            Assert.IsFalse(bench.Client.IsReady, "Not while one is pending.");
            Assert.IsFalse(
                bench.Client.Begin(ClientBench.CreateRead(), bench.Counters, 500, bench.NowMs), "A second is refused.");
            Assert.AreEqual(1, bench.Counters.Requests, "Only one is counted.");
            bench.Receive(ClientBench.ReadReply);
            Assert.IsTrue(bench.Client.IsReady, "Ready again.");
        }

        [TestMethod]
        public void Nothing_is_begun_on_a_closed_link()
        {
            var link = new FakeLink { AfterOpen = LinkState.Closed };
            var client = new ModbusClient(link, Framing.Rtu, GapMs);
            ClientBench.Expect(TransactionResult.Idle, client.Step(1000));
            Assert.IsFalse(client.IsOpen, "It is closed.");
            Assert.IsFalse(client.Begin(ClientBench.CreateRead(), new UnitCounters(), 500, 1000), "Nothing is begun.");
        }

        [TestMethod]
        public void Link_that_is_lost_ends_the_transaction_at_once()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            bench.Link.State = LinkState.Closed;
            ClientBench.Expect(TransactionResult.ConnectionLost, bench.Pass(1));
            Assert.AreEqual(1, bench.Counters.Lost, "It is counted.");
            bench.Pass(1000);
            bench.Pass(20);
            bench.ReadWell();
        }

        [TestMethod]
        public void Link_that_does_not_take_the_request_ends_the_transaction_at_once()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Link.RefusesToSend = true;
            bench.AskRead();
            ClientBench.Expect(TransactionResult.ConnectionLost, bench.Client.Result);
            bench.Link.RefusesToSend = false;
            bench.ReadWell();
        }

        [TestMethod]
        public void Counters_tell_requests_and_round_trips_from_the_hand_over()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            long sentMs = bench.NowMs;
            bench.Pass(70);
            bench.Receive(ClientBench.ReadReply);
            Assert.AreEqual(80, bench.Counters.LastRoundTripMs, "70 and 10 ms.");
            Assert.AreEqual(sentMs, bench.Client.SentMs, "When it was sent.");
            bench.ReadWell();
            Assert.AreEqual(10, bench.Counters.LastRoundTripMs, "The last.");
            Assert.AreEqual(80, bench.Counters.WorstRoundTripMs, "The worst.");
            Assert.AreEqual(2, bench.Counters.Requests, "Requests.");
            Assert.AreEqual(2, bench.Counters.Good, "Good.");
        }

        private static void ExpectSent(string expected, Request request)
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Ask(request, 500);
            Assert.AreEqual(expected, bench.Link.LastSent, "The frame.");
            bench.Pass(100);
            bench.Pass(100);
            Assert.AreEqual(1, bench.Link.Sent, "One write and no other.");
        }

        private static void ExpectFine(Request request, string reply)
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Ask(request, 500);
            ClientBench.Expect(TransactionResult.Fine, bench.ReceiveOneByOne(reply));
        }
    }
}
