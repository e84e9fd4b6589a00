using Evenload.Core.Modbus;
using Evenload.Core.Ports;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class TcpClientTests
    {
        // Transaction 1: MBAP header (identifier, protocol 0, length), unit, function, byte count, two registers.
        private const string FirstReply = "00 01 00 00 00 07 01 04 04 30 39 00 00";
        private const string SecondReply = "00 02 00 00 00 07 01 04 04 01 02 03 04";
        private const string ThirdReply = "00 03 00 00 00 07 01 04 04 05 06 07 08";

        [TestMethod]
        public void Request_goes_out_in_one_write_with_its_identifier_counted_up()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.Ask(Request.CreateRead(5, FunctionCode.ReadHoldingRegisters, 0xC560, 22), 500);
            Assert.AreEqual("00 01 00 00 00 06 05 03 C5 60 00 16", bench.Link.LastSent, "The first request.");
            bench.Pass(500);
            bench.Ask(Request.CreateWrite(5, 0x2001, new ushort[] { 10 }), 500);
            Assert.AreEqual("00 02 00 00 00 09 05 10 20 01 00 01 02 00 0A", bench.Link.LastSent, "The second request.");
            Assert.AreEqual(2, bench.Link.Sent, "One write each.");
        }

        [TestMethod]
        public void Reply_is_fine_wherever_it_is_split()
        {
            byte[] reply = Hex.Bytes(FirstReply);
            for (int split = 1; split < reply.Length; split++)
            {
                var bench = new ClientBench(Framing.Tcp, 0);
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
        public void Reply_is_fine_byte_by_byte()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.ReceiveOneByOne(FirstReply));
            Assert.AreEqual(12345, bench.Client.Register(0), "First register.");
            Assert.AreEqual(13, bench.Counters.LastRoundTripMs, "13 bytes in 13 ms.");
        }

        [TestMethod]
        public void Late_reply_is_dropped_by_its_identifier_and_the_one_behind_it_counts()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Pending, bench.Receive(FirstReply));
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(SecondReply));
            Assert.AreEqual(0x0102, bench.Client.Register(0), "The second reply's register.");
            Assert.AreEqual(0x0304, bench.Client.Register(1), "The second reply's register.");
        }

        [TestMethod]
        public void Late_reply_glued_to_the_reply_is_dropped_byte_by_byte_too()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            bench.Pass(500);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(FirstReply + " " + SecondReply));
            Assert.AreEqual(0x0102, bench.Client.Register(0), "The second reply's register.");

            bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            bench.Pass(500);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.ReceiveOneByOne(FirstReply + " " + SecondReply));
            Assert.AreEqual(0x0102, bench.Client.Register(0), "The second reply's register.");
        }

        [TestMethod]
        public void Late_reply_whose_head_came_before_the_deadline_is_dropped_whole()
        {
            byte[] late = Hex.Bytes(FirstReply);
            for (int split = 1; split < late.Length; split++)
            {
                var bench = new ClientBench(Framing.Tcp, 0);
                bench.AskRead();
                bench.Link.Arrive(Hex.Part(late, 0, split));
                ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
                bench.AskRead();
                bench.Link.Arrive(Hex.Part(late, split, late.Length));
                ClientBench.Expect(TransactionResult.Pending, bench.Pass(20));
                ClientBench.Expect(TransactionResult.Fine, bench.Receive(SecondReply));
                Assert.AreEqual(0x0102, bench.Client.Register(0), "The second reply's register.");
            }
        }

        [TestMethod]
        public void Reply_that_comes_twice_does_not_answer_the_next_request()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(FirstReply + " " + FirstReply));
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(20));
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(SecondReply));
            Assert.AreEqual(0x0102, bench.Client.Register(0), "The second reply's register.");
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(ThirdReply));
            Assert.AreEqual(0x0506, bench.Client.Register(0), "The third reply's register.");
        }

        [TestMethod]
        public void Tail_of_a_late_reply_that_comes_just_before_the_next_request_is_not_thrown_away()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            bench.Link.Arrive(Hex.Bytes("00 01 00 00 00 07 01 04"));
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            bench.Link.Arrive(Hex.Bytes("04 30 39 00 00"));
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(SecondReply));
            Assert.AreEqual(0x0102, bench.Client.Register(0), "The second reply's register.");
        }

        [TestMethod]
        public void After_a_good_reply_two_requests_without_one_close_the_connection_as_well()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(FirstReply));
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            bench.ExpectOpen(true);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            bench.ExpectOpen(false);
        }

        [TestMethod]
        public void Identifier_wraps_from_65535_to_0_and_both_replies_count()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            Request request = ClientBench.CreateRead();
            bench.Link.RefusesToSend = true;        // a request that cannot be sent takes an identifier and no time
            for (int i = 0; i < 65534; i++)
            {
                bench.Client.Begin(request, bench.Counters, 500, bench.NowMs);
                bench.Client.Step(bench.NowMs);
            }

            bench.Link.RefusesToSend = false;
            bench.AskRead();
            Assert.AreEqual("FF FF 00 00 00 06 01 04 00 0C 00 02", bench.Link.LastSent, "The last identifier.");
            ClientBench.Expect(TransactionResult.Fine, bench.Receive("FF FF 00 00 00 07 01 04 04 30 39 00 00"));
            bench.AskRead();
            Assert.AreEqual("00 00 00 00 00 06 01 04 00 0C 00 02", bench.Link.LastSent, "The first identifier.");
            ClientBench.Expect(TransactionResult.Pending, bench.Receive("FF FF 00 00 00 07 01 04 04 00 01 00 02"));
            ClientBench.Expect(TransactionResult.Fine, bench.Receive("00 00 00 00 00 07 01 04 04 30 39 00 00"));
            bench.AskRead();
            Assert.AreEqual("00 01 00 00 00 06 01 04 00 0C 00 02", bench.Link.LastSent, "And on.");
        }

        [TestMethod]
        [DataRow("00 01 00 01 00 07 01")]       // protocol identifier 1
        [DataRow("00 01 01 00 00 07 01")]       // protocol identifier 256
        [DataRow("00 01 00 00 00 00 01")]       // length 0
        [DataRow("00 01 00 00 00 02 01")]       // length 2: no room for a function and a code
        [DataRow("00 01 00 00 00 FF 01")]       // length 255: one more than the longest PDU and a unit
        [DataRow("00 01 00 00 01 07 01")]       // length 263
        [DataRow("00 01 00 00 FF FF 01")]
        [DataRow("48 54 54 50 2F 31 2E")]       // HTTP/1.
        public void Stream_that_is_no_Modbus_is_corrupt_and_the_connection_is_closed(string header)
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Corrupt, bench.ReceiveOneByOne(header));
            bench.ExpectOpen(false);
            Assert.AreEqual(1, bench.Counters.Corrupt, "It is counted.");
            bench.Pass(20);
            bench.Pass(1000);
            bench.Pass(20);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(SecondReply));
        }

        [TestMethod]
        [DataRow("00 01 00 00 00 03 01 84 02", (int)TransactionResult.Exception)]           // the shortest
        [DataRow("00 01 00 00 00 07 02 04 04 30 39 00 00", (int)TransactionResult.WrongUnit)]
        [DataRow("00 01 00 00 00 07 01 03 04 30 39 00 00", (int)TransactionResult.WrongFunction)]
        [DataRow("00 01 00 00 00 05 01 04 02 30 39", (int)TransactionResult.WrongLength)]
        [DataRow("00 01 00 00 00 07 01 04 05 30 39 00 00", (int)TransactionResult.WrongLength)]
        [DataRow("00 01 00 00 00 08 01 04 04 30 39 00 00 00", (int)TransactionResult.WrongLength)]
        public void Reply_that_does_not_fit_ends_the_transaction_and_is_named(string reply, int expected)
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            ClientBench.Expect((TransactionResult)expected, bench.ReceiveOneByOne(reply));
            bench.ExpectOpen(true);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(SecondReply));
        }

        [TestMethod]
        public void Longest_reply_is_no_absurd_length()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            bench.Link.Arrive(Hex.Bytes("00 01 00 00 00 FE 01 04 FA"));     // 254 bytes follow the length
            bench.Link.Arrive(new byte[251]);
            ClientBench.Expect(TransactionResult.WrongLength, bench.Pass(20));
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(SecondReply));
        }

        [TestMethod]
        public void Refusal_ends_with_its_code()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Exception, bench.Receive("00 01 00 00 00 03 01 84 0B"));
            Assert.AreEqual(11, bench.Client.ExceptionCode, "The gateway's target is silent.");
            Assert.AreEqual(1, bench.Counters.Exceptions, "It is counted.");
        }

        [TestMethod]
        public void Connection_lost_ends_the_transaction_and_its_rest_does_not_reach_the_next_connection()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            bench.Receive("00 01 00 00 00 07 01 04");
            bench.Link.State = LinkState.Closed;
            ClientBench.Expect(TransactionResult.ConnectionLost, bench.Pass(20));
            Assert.AreEqual(1, bench.Counters.Lost, "It is counted.");
            Assert.IsFalse(bench.Client.IsReady, "Nothing can be asked.");
            bench.Pass(1000);
            bench.Pass(20);
            Assert.AreEqual(1, bench.Counters.Reconnects, "It is open again and that is counted.");
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(SecondReply));
        }

        [TestMethod]
        public void One_timeout_leaves_the_connection_and_the_second_in_a_row_closes_it()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(499));
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(1));
            bench.ExpectOpen(true);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            bench.ExpectOpen(false);
            Assert.AreEqual(2, bench.Counters.Timeouts, "Both are counted.");
        }

        [TestMethod]
        public void Timeouts_with_a_reply_between_them_leave_the_connection()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            bench.Pass(500);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(SecondReply));
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            bench.ExpectOpen(true);
        }

        [TestMethod]
        public void Timeout_on_the_connection_before_does_not_count_on_the_next()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            bench.Pass(500);
            bench.Link.State = LinkState.Closed;
            bench.Pass(20);
            bench.Pass(1000);
            bench.Pass(20);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            bench.ExpectOpen(true);
        }

        [TestMethod]
        public void Nothing_is_asked_while_a_connection_that_was_given_up_is_still_closing()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            bench.Pass(500);
            bench.AskRead();
            bench.Link.ClosesLate = true;       // its thread notices half a second later
            bench.Pass(500);
            Assert.AreEqual(1, bench.Link.ClosedCalls, "It was told to close.");
            Assert.IsFalse(bench.Client.IsReady, "Nothing can be asked.");
            bench.Pass(300);
            Assert.IsFalse(bench.Client.IsReady, "Still not.");
            Assert.IsFalse(bench.Client.IsOpen, "It counts as closed.");
            bench.Link.State = LinkState.Closed;
            bench.Link.ClosesLate = false;
            bench.Pass(20);
            bench.Pass(999);
            Assert.AreEqual(1, bench.Link.Opened, "The wait begins when it has closed.");
            bench.Pass(1);
            Assert.AreEqual(2, bench.Link.Opened, "After 1 s.");
            bench.Pass(20);
            Assert.AreEqual(1, bench.Counters.Reconnects, "One reconnect.");
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(ThirdReply));
        }

        [TestMethod]
        public void Pause_before_each_request_is_kept()
        {
            var bench = new ClientBench(Framing.Tcp, 100);
            bench.AskRead();
            bench.Receive(FirstReply);
            bench.AskRead();
            bench.Pass(99);
            Assert.AreEqual(1, bench.Link.Sent, "Not yet.");
            bench.Pass(1);
            Assert.AreEqual(2, bench.Link.Sent, "Now.");
        }

        [TestMethod]
        public void Server_that_sends_other_identifiers_without_end_is_a_timeout()
        {
            var bench = new ClientBench(Framing.Tcp, 0);
            bench.AskRead();
            for (int i = 0; i < 49; i++)
            {
                ClientBench.Expect(TransactionResult.Pending, bench.Receive(ThirdReply));
            }

            ClientBench.Expect(TransactionResult.Timeout, bench.Receive(ThirdReply));
        }
    }
}
