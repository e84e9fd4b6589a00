using Evenload.Core.Modbus;
using Evenload.Core.Ports;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class RtuOverTcpClientTests
    {
        private const int GapMs = 40;

        [TestMethod]
        public void Frame_on_the_connection_is_that_of_the_serial_line()
        {
            var bench = new ClientBench(Framing.RtuOverTcp, GapMs);
            bench.AskRead();
            Assert.AreEqual(ClientBench.ReadSent, bench.Link.LastSent, "Unit and PDU and check; no header.");
            ClientBench.Expect(TransactionResult.Fine, bench.ReceiveOneByOne(ClientBench.ReadReply));
            Assert.AreEqual(12345, bench.Client.Register(0), "First register.");
            bench.ReadWell();
        }

        [TestMethod]
        public void Refusal_ends_with_its_code()
        {
            var bench = new ClientBench(Framing.RtuOverTcp, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Exception, bench.Receive("01 84 02 C2 C1"));
            Assert.AreEqual(2, bench.Client.ExceptionCode, "The code.");
        }

        [TestMethod]
        public void Two_timeouts_in_a_row_close_the_connection()
        {
            var bench = new ClientBench(Framing.RtuOverTcp, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            bench.ExpectOpen(true);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            bench.ExpectOpen(false);
        }

        [TestMethod]
        public void Noise_on_the_serial_line_behind_the_gateway_does_not_close_the_connection()
        {
            var bench = new ClientBench(Framing.RtuOverTcp, GapMs);
            for (int i = 0; i < 3; i++)
            {
                bench.AskRead();
                bench.Receive("01 04 04 30 39 00 00 24 88");
                ClientBench.Expect(TransactionResult.Corrupt, bench.Pass(490));
            }

            bench.ExpectOpen(true);
            bench.ReadWell();
        }

        [TestMethod]
        public void Late_reply_in_the_stream_is_forgotten_before_the_next_request()
        {
            var bench = new ClientBench(Framing.RtuOverTcp, GapMs);
            bench.AskRead();
            bench.Pass(500);
            bench.Link.Arrive(Hex.Bytes("01 04 04 00 07 00 00 4A 45"));
            bench.AskRead();
            bench.Pass(GapMs);
            Assert.AreEqual(2, bench.Link.Sent, "Sent again.");
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(ClientBench.ReadReply));
            Assert.AreEqual(12345, bench.Client.Register(0), "The new value.");
        }

        [TestMethod]
        public void Connection_lost_ends_the_transaction_and_it_is_opened_again()
        {
            var bench = new ClientBench(Framing.RtuOverTcp, GapMs);
            bench.AskRead();
            bench.Link.State = LinkState.Closed;
            ClientBench.Expect(TransactionResult.ConnectionLost, bench.Pass(20));
            bench.Pass(1000);
            bench.Pass(20);
            bench.ReadWell();
            Assert.AreEqual(1, bench.Counters.Reconnects, "Counted.");
        }
    }
}
