using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class RtuReplyTests
    {
        // Five bytes like a refusal of unit 9, with a wrong check; nothing within them begins like a frame.
        private const string Broken = "09 83 01 00 00 ";
        private const string Sound = "09 83 02 41 33";

        [TestMethod]
        [DataRow("", 5)]                                        // wrong unit
        [DataRow(Broken + Broken + Broken, 5)]
        [DataRow(Broken + Broken + Broken + Broken, 4)]         // each check costs milliseconds: four at the most
        [DataRow("00 00 00 00 00 00 00 00 00 00 00 00 ", 5)]    // what does not begin like a frame costs none
        public void Diagnosis_checks_four_frames_at_the_most(string before, int result)
        {
            RtuReply reply = Expecting(ClientBench.CreateRead());
            Receive(reply, before + Sound);
            Assert.AreEqual(result, (int)reply.Diagnose(), "Corrupt is 4 and wrong unit 5.");
        }

        [TestMethod]
        public void Refusal_of_a_write_by_another_unit_is_known_as_one()
        {
            RtuReply reply = Expecting(Request.CreateWrite(1, 0x1103, 2));
            Receive(reply, "02 86 02 33 A1");
            ClientBench.Expect(TransactionResult.WrongUnit, reply.Diagnose());
        }

        [TestMethod]
        public void Head_of_an_echo_that_comes_after_a_whole_one_is_no_echo()
        {
            Request request = ClientBench.CreateRead();
            var reply = new RtuReply();
            byte[] sent = Hex.Bytes(ClientBench.ReadSent);
            reply.Expect(request, sent, sent.Length);
            Receive(reply, "00 00 00 00 00 " + ClientBench.ReadSent);
            reply.Expect(request, sent, sent.Length);
            Receive(reply, "00 00 00 00 00 01 04 00");
            ClientBench.Expect(TransactionResult.Corrupt, reply.Diagnose());
        }

        [TestMethod]
        public void A_byte_count_of_another_request_is_no_damaged_reply()
        {
            RtuReply reply = Expecting(ClientBench.CreateRead());
            Receive(reply, "01 04 02 30 39 00 00 24 88");
            Assert.IsFalse(reply.HoldsDamagedReply(), "Two bytes where four were asked for.");
        }

        [TestMethod]
        public void The_oldest_bytes_go_when_less_than_128_have_room()
        {
            RtuReply reply = Expecting(ClientBench.CreateRead());
            Assert.AreEqual(512, reply.Room, "Two of the longest frames.");
            Receive(reply, Hex.Repeat(0x55, 384));
            Assert.AreEqual(384, reply.Count, "All are kept.");
            Receive(reply, Hex.Repeat(0x55, 1));
            Assert.AreEqual(256, reply.Count, "The last 256.");
            reply.Expect(ClientBench.CreateRead(), Hex.Bytes(ClientBench.ReadSent), 8);
            Assert.AreEqual(0, reply.Count, "None of the request before.");
        }

        [TestMethod]
        [DataRow(376)]      // the reply is whole just before the oldest bytes go
        [DataRow(377)]
        [DataRow(380)]
        [DataRow(384)]
        [DataRow(500)]
        public void A_reply_behind_much_noise_is_found_although_the_oldest_bytes_go(int noise)
        {
            RtuReply reply = Expecting(ClientBench.CreateRead());
            byte[] bytes = Hex.Bytes(ClientBench.ReadReply);
            Receive(reply, Hex.Repeat(0x55, noise));
            for (int i = 0; i + 1 < bytes.Length; i++)
            {
                ClientBench.Expect(TransactionResult.Pending, Receive(reply, Hex.Part(bytes, i, i + 1)));
            }

            ClientBench.Expect(TransactionResult.Fine, Receive(reply, Hex.Part(bytes, 8, 9)));
            Assert.AreEqual(0x30, (int)reply.Bytes[reply.PduOffset + 2], "Its first register.");
        }

        [TestMethod]
        public void The_longest_reply_is_found_of_which_half_had_come_when_the_oldest_bytes_went()
        {
            byte[] bytes = new byte[255];
            bytes[0] = 1;
            bytes[1] = 3;
            bytes[2] = 250;
            ushort check = Crc16.Of(bytes, 0, 253);
            bytes[253] = (byte)check;
            bytes[254] = (byte)(check >> 8);
            RtuReply reply = Expecting(Request.CreateRead(1, FunctionCode.ReadHoldingRegisters, 0, 125));
            Receive(reply, Hex.Repeat(0x55, 256));
            Receive(reply, Hex.Part(bytes, 0, 129));
            Assert.AreEqual(256, reply.Count, "129 bytes of noise are gone.");
            ClientBench.Expect(TransactionResult.Fine, Receive(reply, Hex.Part(bytes, 129, 255)));
            Assert.AreEqual(128, reply.PduOffset, "Behind the noise that was left.");
        }

        [TestMethod]
        public void The_longest_request_has_room_for_its_echo()
        {
            byte[] adu = Hex.Repeat(0xA5, 256);
            Request request = Request.CreateWrite(1, 0, new ushort[123]);
            request.CopyPdu(adu, 1);
            int length = RtuReply.Seal(adu, 1, request.PduLength);
            RtuReply reply = Expecting(request);
            ClientBench.Expect(TransactionResult.Pending, Receive(reply, Hex.Part(adu, 0, length)));
            ClientBench.Expect(TransactionResult.Timeout, reply.Diagnose());
        }

        private static RtuReply Expecting(Request request)
        {
            var reply = new RtuReply();
            byte[] adu = Hex.Repeat(0xA5, 256);
            request.CopyPdu(adu, 1);
            reply.Expect(request, adu, RtuReply.Seal(adu, request.UnitIdentifier, request.PduLength));
            return reply;
        }

        private static TransactionResult Receive(RtuReply reply, string bytes) => Receive(reply, Hex.Bytes(bytes));

        private static TransactionResult Receive(RtuReply reply, byte[] bytes)
        {
            System.Array.Copy(bytes, 0, reply.Bytes, reply.Count, bytes.Length);
            return reply.Take(bytes.Length);
        }
    }
}
