using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class RtuNoiseTests
    {
        private const int GapMs = 40;
        private const string WriteSent = "01 06 11 03 00 02 FD 37";
        private const string WriteManySent = "01 10 20 01 00 02 04 00 0A 01 02 0B F1";
        private const string WriteManyReply = "01 10 20 01 00 02 1B C8";

        [TestMethod]
        [DataRow("00")]
        [DataRow("FF 00 FF")]
        [DataRow("01")]                                     // as a unit identifier
        [DataRow("01 01 01 01")]
        [DataRow("01 04")]
        [DataRow("01 04 01 04")]
        [DataRow("01 04 04")]                               // as the head of the reply
        [DataRow("01 04 04 01 04 04")]
        [DataRow("01 84 02")]                               // as the head of a refusal
        [DataRow("01 04 04 30 39 00 00 24")]                // the reply without its last byte
        [DataRow("01 04 04 30 39 00 00 24 88")]             // the reply with a wrong check
        [DataRow("00 00 24 89")]                            // the tail of a late reply
        [DataRow("02 04 04 30 39 00 00 17 89")]             // another unit's late reply
        [DataRow("01 04 02 30 39 6D 22")]                   // a late reply to another request
        [DataRow("01 03 04 30 39 00 00 25 3E")]
        [DataRow("FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF")]
        public void Bytes_before_the_reply_do_not_spoil_it(string before)
        {
            foreach (int pauseMs in new[] { 0, 5, 49, 50, 51, 200 })
            {
                if (pauseMs >= 50 && before == "01 04 04 30 39 00 00 24 88")
                {
                    continue;   // a damaged reply and nothing behind it ends the transaction
                }

                var bench = new ClientBench(Framing.Rtu, GapMs);
                bench.AskRead();
                ClientBench.Expect(TransactionResult.Pending, bench.ReceiveOneByOne(before));
                ClientBench.Expect(TransactionResult.Pending, bench.Pass(pauseMs));
                ClientBench.Expect(TransactionResult.Fine, bench.ReceiveOneByOne(ClientBench.ReadReply));
                Assert.AreEqual(12345, bench.Client.Register(0), "The reply's own register.");

                bench = new ClientBench(Framing.Rtu, GapMs);
                bench.AskRead();
                ClientBench.Expect(TransactionResult.Fine, bench.Receive(before + " " + ClientBench.ReadReply));
                Assert.AreEqual(12345, bench.Client.Register(0), "The reply's own register when all comes at once.");
            }
        }

        [TestMethod]
        public void Damaged_reply_ends_the_transaction_after_50_ms_of_quiet_and_not_before()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Pending, bench.Receive("01 04 04 30 39 00 00 24 88"));
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(49));
            ClientBench.Expect(TransactionResult.Corrupt, bench.Pass(1));
            Assert.AreEqual(1, bench.Counters.Corrupt, "It is counted.");
            bench.ReadWell();
        }

        [TestMethod]
        public void Bytes_of_the_transaction_before_do_not_complete_a_frame()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            bench.Receive("02 04 04 30 39 00 00 17 89");
            ClientBench.Expect(TransactionResult.WrongUnit, bench.Pass(490));
            bench.Pass(1000);
            bench.AskRead();
            bench.Receive("02 04 04 30 39 00 00");
            ClientBench.Expect(TransactionResult.Corrupt, bench.Pass(490));

            bench.ReadWell();
            bench.Pass(1000);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Pending, bench.Receive("01 04 04 30 39 00 00"));
            ClientBench.Expect(TransactionResult.Corrupt, bench.Pass(490));
        }

        [TestMethod]
        public void Own_echo_before_the_reply_to_a_read_is_passed_over()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Pending, bench.ReceiveOneByOne(ClientBench.ReadSent));
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(200));
            ClientBench.Expect(TransactionResult.Fine, bench.ReceiveOneByOne(ClientBench.ReadReply));

            bench.Pass(1000);
            bench.AskRead();
            ClientBench.Expect(
                TransactionResult.Fine, bench.Receive(ClientBench.ReadSent + " " + ClientBench.ReadReply));
        }

        [TestMethod]
        public void Own_echo_that_begins_like_the_reply_is_passed_over()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Ask(Request.CreateRead(1, FunctionCode.ReadInputRegisters, 0x0400, 2), 500);
            Assert.AreEqual("01 04 04 00 00 02 70 FB", bench.Link.LastSent, "Unit and function and 4 as in the reply.");
            ClientBench.Expect(TransactionResult.Pending, bench.ReceiveOneByOne(bench.Link.LastSent));
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(200));
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(ClientBench.ReadReply));
            Assert.AreEqual(12345, bench.Client.Register(0), "The reply's register.");
        }

        [TestMethod]
        public void Short_reply_after_a_long_echo_and_a_pause_is_fine()
        {
            // The echo has more bytes than the reply: it must not be taken for all that comes.
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Ask(Request.CreateRead(1, FunctionCode.ReadInputRegisters, 0x000C, 1), 500);
            ClientBench.Expect(
                TransactionResult.Pending, bench.ReceiveOneByOne("01 04 00 0C 00 01 F1 C9 FF 00 FF 00 FF"));
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(200));
            ClientBench.Expect(TransactionResult.Fine, bench.ReceiveOneByOne("01 04 02 01 55 78 9F"));
            Assert.AreEqual(341, bench.Client.Register(0), "The register.");
        }

        [TestMethod]
        public void Only_an_echo_is_a_timeout()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            bench.ReceiveOneByOne(ClientBench.ReadSent);
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(491));
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(1));
        }

        [TestMethod]
        public void Write_on_a_line_that_echoes_needs_its_reply_behind_the_echo()
        {
            ClientBench bench = CreateEchoing();
            bench.Ask(Request.CreateWrite(1, 0x1103, 2), 500);
            ClientBench.Expect(TransactionResult.Pending, bench.ReceiveOneByOne(WriteSent));
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(200));
            ClientBench.Expect(TransactionResult.Fine, bench.ReceiveOneByOne(WriteSent));
        }

        [TestMethod]
        public void Write_with_only_its_echo_is_a_timeout_on_a_line_that_echoes()
        {
            ClientBench bench = CreateEchoing();
            bench.Ask(Request.CreateWrite(1, 0x1103, 2), 500);
            ClientBench.Expect(TransactionResult.Pending, bench.Receive(WriteSent));
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(490));
        }

        [TestMethod]
        public void Line_test_on_a_line_that_echoes_needs_its_reply_behind_the_echo()
        {
            ClientBench bench = CreateEchoing();
            bench.Ask(Request.CreateEcho(1, 0xA537), 500);
            ClientBench.Expect(TransactionResult.Pending, bench.Receive("01 08 00 00 A5 37 DA 8D"));
            ClientBench.Expect(TransactionResult.Fine, bench.Receive("01 08 00 00 A5 37 DA 8D"));
        }

        [TestMethod]
        public void Write_on_a_line_without_echo_is_fine_at_once()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.ReadWell();
            bench.Pass(1000);
            bench.Ask(Request.CreateWrite(1, 0x1103, 2), 500);
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(WriteSent));
        }

        [TestMethod]
        public void Line_that_no_longer_echoes_is_noticed_by_the_next_read()
        {
            ClientBench bench = CreateEchoing();
            bench.ReadWell();
            bench.Pass(1000);
            bench.Ask(Request.CreateWrite(1, 0x1103, 2), 500);
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(WriteSent));
        }

        [TestMethod]
        public void Refused_read_teaches_about_the_echo_too()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Exception, bench.Receive(ClientBench.ReadSent + " 01 84 02 C2 C1"));
            bench.Pass(1000);
            bench.Ask(Request.CreateWrite(1, 0x1103, 2), 500);
            ClientBench.Expect(TransactionResult.Pending, bench.Receive(WriteSent));
        }

        [TestMethod]
        public void Reply_to_a_write_teaches_nothing_about_the_echo()
        {
            ClientBench bench = CreateEchoing();
            bench.Ask(Request.CreateWrite(1, 0x1103, 2), 500);
            ClientBench.Expect(TransactionResult.Exception, bench.Receive("01 86 03 02 61"));  // its echo was lost
            bench.Pass(1000);
            bench.Ask(Request.CreateWrite(1, 0x1103, 2), 500);
            ClientBench.Expect(TransactionResult.Pending, bench.Receive(WriteSent));
        }

        [TestMethod]
        public void Write_of_registers_is_fine_behind_its_echo_and_a_pause()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Ask(Request.CreateWrite(1, 0x2001, new ushort[] { 10, 0x0102 }), 500);
            Assert.AreEqual(WriteManySent, bench.Link.LastSent, "The frame.");
            ClientBench.Expect(TransactionResult.Pending, bench.ReceiveOneByOne(WriteManySent));
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(200));
            ClientBench.Expect(TransactionResult.Fine, bench.ReceiveOneByOne(WriteManyReply));
        }

        [TestMethod]
        public void Write_of_registers_with_only_its_echo_is_a_timeout_however_the_echo_comes()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.Ask(Request.CreateWrite(1, 0x2001, new ushort[] { 10, 0x0102 }), 500);
            bench.ReceiveOneByOne(WriteManySent);
            ClientBench.Expect(TransactionResult.Pending, bench.Pass(400));
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(100));

            bench.Pass(1000);
            bench.Ask(Request.CreateWrite(1, 0x2001, new ushort[] { 10, 0x0102 }), 500);
            bench.Receive(WriteManySent);
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(490));
        }

        [TestMethod]
        public void Late_reply_that_comes_before_the_next_request_is_forgotten()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            ClientBench.Expect(TransactionResult.Timeout, bench.Pass(500));
            bench.Link.Arrive(Hex.Bytes("01 04 04 00 07 00 00 4A 45"));
            bench.Pass(20);
            bench.AskRead();
            Assert.AreEqual(1, bench.Link.Sent, "The line has to be silent first.");
            bench.Pass(GapMs);
            Assert.AreEqual(2, bench.Link.Sent, "Sent again.");
            ClientBench.Expect(TransactionResult.Fine, bench.Receive(ClientBench.ReadReply));
            Assert.AreEqual(12345, bench.Client.Register(0), "The new value and not the late one.");
        }

        [TestMethod]
        public void Ten_thousand_bytes_of_noise_do_not_spoil_the_reply_behind_them()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            bench.Link.Arrive(Hex.Repeat(0x5A, 10000));
            bench.Link.Arrive(Hex.Bytes(ClientBench.ReadReply));
            for (int i = 0; i < 40 && bench.Client.Result == TransactionResult.Pending; i++)
            {
                bench.Pass(10);
            }

            ClientBench.Expect(TransactionResult.Fine, bench.Client.Result);
            Assert.AreEqual(12345, bench.Client.Register(0), "The reply's register.");
            bench.ReadWell();
        }

        [TestMethod]
        [DataRow("01")]
        [DataRow("01 04 04")]
        [DataRow("01 04 04 A5 A5 A5 A5 A5 A5")]
        [DataRow("01 84")]
        public void Ten_thousand_bytes_that_look_like_a_frame_do_not_spoil_the_next_transaction(string noise)
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            for (int i = 0; i < 40; i++)
            {
                byte[] bytes = Hex.Bytes(noise);
                for (int n = 0; n < 250; n += bytes.Length)
                {
                    bench.Link.Arrive(bytes);
                }

                ClientBench.Expect(TransactionResult.Pending, bench.Pass(10));
            }

            ClientBench.Expect(TransactionResult.Corrupt, bench.Pass(100));
            bench.ReadWell();
        }

        [TestMethod]
        public void Longest_reply_is_fine_behind_the_longest_noise_that_is_kept()
        {
            // 125 registers: 255 bytes, wherever the buffer is cleared of older bytes.
            for (int noise = 120; noise < 400; noise += 7)
            {
                var bench = new ClientBench(Framing.Rtu, GapMs);
                bench.Ask(Request.CreateRead(1, FunctionCode.ReadInputRegisters, 0, 125), 500);
                bench.Link.Arrive(Hex.Repeat(0x5A, noise));
                bench.Pass(1);
                byte[] reply = new byte[255];
                reply[0] = 1;       // unit
                reply[1] = 4;       // function
                reply[2] = 250;     // byte count
                reply[252] = 0x7B;  // the last register
                reply[253] = 0xB0;  // CRC
                reply[254] = 0x80;
                bench.Link.Arrive(Hex.Part(reply, 0, 100));
                bench.Pass(1);
                bench.Link.Arrive(Hex.Part(reply, 100, 254));
                ClientBench.Expect(TransactionResult.Pending, bench.Pass(1));
                bench.Link.Arrive(Hex.Part(reply, 254, 255));
                ClientBench.Expect(TransactionResult.Fine, bench.Pass(1));
                Assert.AreEqual(0x7B, bench.Client.Register(124), "The last register.");
            }
        }

        private static ClientBench CreateEchoing()
        {
            var bench = new ClientBench(Framing.Rtu, GapMs);
            bench.AskRead();
            ClientBench.Expect(
                TransactionResult.Fine, bench.Receive(ClientBench.ReadSent + " " + ClientBench.ReadReply));
            bench.Pass(1000);
            return bench;
        }
    }
}
