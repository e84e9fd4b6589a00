using Evenload.Core.Modbus;
using Evenload.Core.Ports;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class LinkKeeperTests
    {
        [TestMethod]
        public void Link_is_opened_in_the_first_step_and_is_no_reconnect()
        {
            var link = new FakeLink();
            var keeper = new LinkKeeper(link);
            Assert.IsFalse(keeper.IsOpen, "Closed at first.");
            Assert.IsFalse(keeper.Step(7), "No reconnect.");
            Assert.AreEqual(1, link.Opened, "Opened at once.");
            Assert.IsFalse(keeper.Step(27), "The first time is no reconnect.");
            Assert.IsTrue(keeper.IsOpen, "Open.");
            Assert.IsFalse(keeper.Step(47), "Nothing new.");
        }

        [TestMethod]
        public void Link_that_cannot_be_opened_is_tried_again_after_1_2_4_8_10_and_10_seconds()
        {
            var link = new FakeLink { AfterOpen = LinkState.Closed };
            var keeper = new LinkKeeper(link);
            long nowMs = 1000000;
            keeper.Step(nowMs);
            int[] waitsMs = { 1000, 2000, 4000, 8000, 10000, 10000, 10000 };
            for (int i = 0; i < waitsMs.Length; i++)
            {
                nowMs++;
                keeper.Step(nowMs);     // the failure is seen here
                keeper.Step(nowMs + waitsMs[i] - 1);
                Assert.AreEqual(1 + i, link.Opened, "Not yet.");
                nowMs += waitsMs[i];
                keeper.Step(nowMs);
                Assert.AreEqual(2 + i, link.Opened, "Now.");
            }
        }

        [TestMethod]
        public void Link_that_opens_by_itself_has_its_five_seconds_too()
        {
            var link = new FakeLink { State = LinkState.Opening };
            var keeper = new LinkKeeper(link);
            keeper.Step(1000000);
            keeper.Step(1005000);
            Assert.AreEqual(0, link.ClosedCalls, "Not yet.");
            keeper.Step(1005001);
            Assert.AreEqual(1, link.ClosedCalls, "Given up.");
        }

        [TestMethod]
        public void Connection_that_is_refused_after_a_while_waits_from_then_on()
        {
            var link = new FakeLink { AfterOpen = LinkState.Opening };
            var keeper = new LinkKeeper(link);
            keeper.Step(0);
            keeper.Step(3000);
            link.State = LinkState.Closed;
            keeper.Step(3020);
            keeper.Step(4019);
            Assert.AreEqual(1, link.Opened, "Not yet.");
            keeper.Step(4020);
            Assert.AreEqual(2, link.Opened, "1 s after the refusal.");
        }

        [TestMethod]
        public void Connection_that_proves_itself_waits_1_second_again_and_one_that_does_not_waits_longer()
        {
            var link = new FakeLink();
            var keeper = new LinkKeeper(link);
            keeper.Step(0);
            keeper.Step(20);
            ExpectReopened(keeper, link, 40, 1000);
            ExpectReopened(keeper, link, 10000, 2000);
            ExpectReopened(keeper, link, 20000, 4000);
            keeper.Proved();
            ExpectReopened(keeper, link, 30000, 1000);
            ExpectReopened(keeper, link, 40000, 2000);
        }

        [TestMethod]
        public void Opening_that_hangs_for_more_than_5_seconds_is_given_up()
        {
            var link = new FakeLink { AfterOpen = LinkState.Opening };
            var keeper = new LinkKeeper(link);
            keeper.Step(100);
            keeper.Step(120);
            keeper.Step(5100);
            Assert.AreEqual(0, link.ClosedCalls, "Not after 5 s.");
            keeper.Step(5101);
            Assert.AreEqual(1, link.ClosedCalls, "After more than 5 s.");
            Assert.IsFalse(keeper.IsOpen, "Closed.");
            keeper.Step(5120);
            keeper.Step(6119);
            Assert.AreEqual(1, link.Opened, "Not yet.");
            keeper.Step(6120);
            Assert.AreEqual(2, link.Opened, "Tried again after 1 s.");
            keeper.Step(6140);
            keeper.Step(11120);
            Assert.AreEqual(1, link.ClosedCalls, "The second try has its own 5 s.");
        }

        [TestMethod]
        public void Link_that_opens_again_is_told_once()
        {
            var link = new FakeLink();
            var keeper = new LinkKeeper(link);
            keeper.Step(0);
            keeper.Step(20);
            keeper.GiveUp();
            keeper.Step(40);
            Assert.IsFalse(keeper.Step(1040), "It is being opened.");
            Assert.IsTrue(keeper.Step(1060), "It is open again.");
            Assert.IsFalse(keeper.Step(1080), "Told once.");
        }

        [TestMethod]
        public void Link_that_takes_a_while_to_open_again_is_told_when_it_is_open()
        {
            var link = new FakeLink();
            var keeper = new LinkKeeper(link);
            keeper.Step(0);
            keeper.Step(20);
            link.AfterOpen = LinkState.Opening;
            link.State = LinkState.Closed;
            keeper.Step(40);
            keeper.Step(1040);
            Assert.IsFalse(keeper.Step(1060), "It is being opened.");
            Assert.IsFalse(keeper.IsOpen, "Not open yet.");
            link.State = LinkState.Open;
            Assert.IsTrue(keeper.Step(1080), "It is open again.");
        }

        [TestMethod]
        public void Link_that_was_given_up_is_not_open_however_long_it_takes_to_close()
        {
            var link = new FakeLink { ClosesLate = true };
            var keeper = new LinkKeeper(link);
            keeper.Step(0);
            keeper.Step(20);
            keeper.GiveUp();
            Assert.IsFalse(keeper.IsOpen, "Given up.");
            Assert.IsFalse(keeper.Step(500), "No reconnect.");
            Assert.IsFalse(keeper.IsOpen, "Still closing.");
            link.State = LinkState.Closed;
            keeper.Step(520);
            keeper.Step(1520);
            Assert.IsTrue(keeper.Step(1540), "Open again.");
            Assert.IsTrue(keeper.IsOpen, "Open.");
        }

        [TestMethod]
        public void Link_that_missed_a_close_is_told_again_until_it_is_closed()
        {
            var link = new FakeLink { ClosesLate = true };
            var keeper = new LinkKeeper(link);
            keeper.Step(0);
            keeper.Step(20);
            keeper.GiveUp();
            Assert.AreEqual(1, link.ClosedCalls, "Told.");
            keeper.Step(40);
            keeper.Step(60);
            Assert.AreEqual(3, link.ClosedCalls, "Told again in each step.");
            link.State = LinkState.Closed;
            keeper.Step(80);
            keeper.Step(1080);
            keeper.Step(1100);
            Assert.AreEqual(3, link.ClosedCalls, "Not a link that is closed or has been opened anew.");
            Assert.IsTrue(keeper.IsOpen, "Open again.");
        }

        [TestMethod]
        public void Link_that_opens_after_it_was_given_up_is_closed_all_the_same()
        {
            var link = new FakeLink { AfterOpen = LinkState.Opening, ClosesLate = true };
            var keeper = new LinkKeeper(link);
            keeper.Step(0);
            keeper.Step(20);
            keeper.Step(5021);
            link.State = LinkState.Open;
            Assert.IsFalse(keeper.Step(5040), "No reconnect.");
            Assert.IsFalse(keeper.IsOpen, "Nothing is sent on it.");
            Assert.AreEqual(2, link.ClosedCalls, "Told again.");
        }

        [TestMethod]
        public void Waits_of_a_client_begin_at_1_second_again_after_a_good_reply_or_a_refusal()
        {
            ExpectWaitAfter("01 04 04 30 39 00 00 24 89", 1000);
            ExpectWaitAfter("01 84 02 C2 C1", 1000);
            ExpectWaitAfter("01 04 04 30 39 00 00 24 88", 2000);
        }

        // Loses the link, opens it, lets one transaction end with the reply, and loses it again.
        private static void ExpectWaitAfter(string reply, int waitMs)
        {
            var bench = new ClientBench(Framing.Rtu, 40);
            bench.Link.State = LinkState.Closed;
            bench.Pass(20);
            bench.Pass(1000);
            bench.Pass(20);
            bench.Pass(1000);
            bench.AskRead();
            bench.Receive(reply);
            bench.Pass(500);
            bench.Link.State = LinkState.Closed;
            bench.Pass(20);
            int opened = bench.Link.Opened;
            bench.Pass(waitMs - 1);
            Assert.AreEqual(opened, bench.Link.Opened, "Not yet.");
            bench.Pass(1);
            Assert.AreEqual(opened + 1, bench.Link.Opened, "Now.");
        }

        private static void ExpectReopened(LinkKeeper keeper, FakeLink link, long lostMs, int waitMs)
        {
            int opened = link.Opened;
            link.State = LinkState.Closed;
            keeper.Step(lostMs);
            keeper.Step(lostMs + waitMs - 1);
            Assert.AreEqual(opened, link.Opened, "Not yet.");
            keeper.Step(lostMs + waitMs);
            Assert.AreEqual(opened + 1, link.Opened, "Now.");
            keeper.Step(lostMs + waitMs + 20);
            Assert.IsTrue(keeper.IsOpen, "Open.");
        }
    }
}
