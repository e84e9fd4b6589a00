using Evenload.Core.Modbus;
using Evenload.Core.Ports;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class RtuSilenceTests
    {
        private const int GapMs = 40;

        [TestMethod]
        public void Request_goes_out_in_the_same_step_on_a_line_that_was_silent()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            Assert.AreEqual(1, bench.Link.Sent, "Sent.");
        }

        [TestMethod]
        public void Request_waits_for_the_silent_interval_after_the_last_byte()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(ClientBench.ReadReply));
            bench.AskRead();
            bench.Pass(39);
            Assert.AreEqual(1, bench.Link.Sent, "Not yet.");
            bench.Pass(1);
            Assert.AreEqual(2, bench.Link.Sent, "Now.");
            Assert.AreEqual(bench.NowMs, bench.Client.SentMs, "Sent now.");
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(499));
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(1));   // 500 ms from the hand-over
        }

        [TestMethod]
        public void Request_waits_for_the_silent_interval_after_one_that_was_not_answered()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Ask(ClientBench.CreateRead(), 20);
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(20));
            bench.AskRead();
            bench.Pass(19);
            Assert.AreEqual(1, bench.Link.Sent, "Not yet.");
            bench.Pass(1);
            Assert.AreEqual(2, bench.Link.Sent, "40 ms after the first.");
        }

        [TestMethod]
        public void Byte_in_the_silent_interval_begins_it_again()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            bench.Receive(ClientBench.ReadReply);
            bench.AskRead();
            bench.Pass(39);
            bench.Link.Arrive(new byte[] { 0xFF });
            bench.Pass(1);
            bench.Pass(39);
            Assert.AreEqual(1, bench.Link.Sent, "Not yet.");
            bench.Pass(1);
            Assert.AreEqual(2, bench.Link.Sent, "Now.");
        }

        [TestMethod]
        public void Request_waits_for_the_silent_interval_after_a_line_was_opened()
        {
            var link = new FakeLink();
            var client = new ModbusClient(link, Framing.Rtu, GapMs);
            client.Step(0);
            client.Step(20);
            Assert.IsTrue(client.Begin(ClientBench.CreateRead(), new UnitCounters(), 500, 20), "Begun.");
            client.Step(59);
            Assert.AreEqual(0, link.Sent, "Not yet.");
            client.Step(60);
            Assert.AreEqual(1, link.Sent, "Now.");
        }

        [TestMethod]
        public void Line_that_chatters_before_a_request_ends_it_at_its_deadline()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Link.Chatters = true;
            bench.AskRead();
            for (int i = 0; i < 26; i++)
            {
                ClientBench.Expect(TransactionResult.Pending, bench.Pass(20));
            }

            ClientBench.Expect(TransactionResult.Pending, bench.Pass(19));
            ClientBench.Expect(TransactionResult.Corrupt, bench.Pass(1));   // 500 and 40 ms
            Assert.AreEqual(0, bench.Link.Sent, "Nothing was sent into it.");
            Assert.AreEqual(1, bench.Counters.Corrupt, "It is counted.");
            bench.Link.Chatters = false;
            bench.ReadWell();
        }

        [TestMethod]
        public void Line_that_chatters_after_a_request_ends_it_at_its_deadline()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            bench.Link.Chatters = true;
            for (int i = 0; i < 24; i++)
            {
                ClientBench.Expect(TransactionResult.Pending, bench.Pass(20));
            }

            ClientBench.Expect(TransactionResult.Pending, bench.Pass(19));
            ClientBench.Expect(TransactionResult.Corrupt, bench.Pass(1));
            bench.Link.Chatters = false;
            bench.ReadWell();
        }

        [TestMethod]
        public void All_bytes_that_wait_are_taken_before_a_request()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Link.Arrive(Hex.Repeat(0x5A, 500));
            bench.AskRead();
            Assert.AreEqual(0, bench.Link.Waiting, "Taken in one step.");
            Assert.AreEqual(0, bench.Link.Sent, "And the line must be silent then.");
        }

        [TestMethod]
        public void Of_a_line_that_chatters_a_step_takes_no_more_than_512_bytes_before_a_request()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Link.Arrive(Hex.Repeat(0x5A, 513));
            bench.AskRead();
            Assert.AreEqual(1, bench.Link.Waiting, "Left for the next step.");
        }

        [TestMethod]
        [DataRow(512, 2)]       // fine
        [DataRow(768, 1)]       // pending
        public void Of_a_line_that_chatters_a_step_looks_twice_for_the_reply(int noise, int result)
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            bench.Link.Arrive(Hex.Repeat(0x5A, noise));
            Assert.AreEqual(result, (int)bench.Receive(ClientBench.ReadReply), "In the first step.");
            ClientBench.Expect(TransactionResult.Fine, bench.Pass(10));
        }

        [TestMethod]
        public void Serial_link_that_failed_is_opened_again_and_counted()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.ReadWell();
            bench.Link.State = LinkState.Closed;
            bench.Pass(20);
            bench.Pass(999);
            Assert.AreEqual(1, bench.Link.Opened, "Not yet.");
            bench.Pass(1);
            Assert.AreEqual(2, bench.Link.Opened, "After 1 s.");
            bench.Pass(20);
            Assert.AreEqual(1, bench.Counters.Reconnects, "Counted.");
            bench.ReadWell();
        }
    }
}
