using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class TcpReplyTests
    {
        private const string Reply = "00 01 00 00 00 07 01 04 04 30 39 00 00";

        [TestMethod]
        public void Header_leaves_no_byte_as_it_was()
        {
            byte[] adu = Hex.Repeat(0xA5, 260);
            Assert.AreEqual(260, TcpReply.Seal(adu, 0x1234, 5, 253), "Length of the longest.");
            Assert.AreEqual("12 34 00 00 00 FE 05 A5", Hex.Text(adu, 0, 8), "Identifier and 0 and length and unit.");
        }

        [TestMethod]
        public void There_is_room_for_two_of_the_longest_replies()
        {
            TcpReply reply = Expecting(1);
            Assert.AreEqual(520, reply.Room, "Empty.");
            Receive(reply, "00 01 00");
            Assert.AreEqual(517, reply.Room, "Three bytes less.");
        }

        [TestMethod]
        public void A_whole_reply_is_used_up_by_the_next_request_and_what_follows_is_kept()
        {
            TcpReply reply = Expecting(1);
            ClientBench.Expect(TransactionResult.Fine, Receive(reply, Reply));
            reply.Expect(ClientBench.CreateRead(), 2);
            Assert.AreEqual(0, reply.Count, "Used up.");

            reply = Expecting(1);
            Receive(reply, Reply + " 00 02 00");
            reply.Expect(ClientBench.CreateRead(), 2);
            Assert.AreEqual(3, reply.Count, "The head of the next.");

            reply = Expecting(1);
            Receive(reply, "00 01 00 00 00 07 01 04 04 30 39 00");
            reply.Expect(ClientBench.CreateRead(), 2);
            Assert.AreEqual(12, reply.Count, "Not whole.");

            reply = Expecting(1);
            Receive(reply, "00 01 00 00 00 07");
            reply.Expect(ClientBench.CreateRead(), 2);
            Assert.AreEqual(6, reply.Count, "Not even a header.");
        }

        private static TcpReply Expecting(int transactionIdentifier)
        {
            var reply = new TcpReply();
            reply.Expect(ClientBench.CreateRead(), transactionIdentifier);
            return reply;
        }

        private static TransactionResult Receive(TcpReply reply, string bytes)
        {
            byte[] all = Hex.Bytes(bytes);
            System.Array.Copy(all, 0, reply.Bytes, reply.Count, all.Length);
            return reply.Take(all.Length);
        }
    }
}
