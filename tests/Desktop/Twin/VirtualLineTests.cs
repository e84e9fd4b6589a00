using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class VirtualLineTests
    {
        private const string CountisRequest = "01 03 00 00 00 06 05 03 C3 50 00 04";
        private const string CountisReply = "01 03 00 00 00 0B 05 03 08 00 53 00 4F 00 43 00 4F";

        private static VirtualLine Serial(LineFaults faults)
        {
            return new VirtualLine(Frames.Em340(), 9600, 40, faults, 1);
        }

        private static VirtualLine Tcp(LineFaults faults)
        {
            return new VirtualLine(Frames.Server(5, new MeterImage("countis-e27", 1000, 1)), 0, 10, faults, 1);
        }

        private static string TwoRequests(LineFaults faults)
        {
            VirtualLine line = Serial(faults);
            return Frames.Exchange(line, Frames.Identify, 0, 499) + "|" +
                Frames.Exchange(line, "01 03 11 03 00 01 71 36", 500, 1000);
        }

        [TestMethod]
        [DataRow(1, 9600, 1042L)]
        [DataRow(8, 9600, 8334L)]
        [DataRow(37, 2400, 154167L)]
        [DataRow(1, 115200, 87L)]
        [DataRow(97, 0, 0L)]
        public void Characters_take_ten_bits_each(int count, int baud, long microseconds)
        {
            Assert.AreEqual(microseconds, LinePacing.CharactersMicroseconds(count, baud));
        }

        [TestMethod]
        [DataRow(2400, 16042L)]
        [DataRow(9600, 4011L)]
        [DataRow(19200, 2006L)]
        [DataRow(19201, 1750L)]
        [DataRow(115200, 1750L)]
        [DataRow(0, 0L)]
        public void Silence_ends_a_frame_after_three_and_a_half_characters(int baud, long microseconds)
        {
            Assert.AreEqual(microseconds, LinePacing.SilenceMicroseconds(baud));
        }

        [TestMethod]
        public void Reply_arrives_character_by_character_after_request_silence_and_thinking()
        {
            VirtualLine line = Serial(new LineFaults());
            byte[] request = Frames.Bytes(Frames.Identify);
            line.Send(request, request.Length, 1000);

            // 8.334 ms request, 4.011 ms silence, 40 ms thinking: characters end at 1053.387, 1054.429, ... 1059.637.
            int[] arrived = { 0, 1, 2, 3, 4, 5, 6, 7 };
            byte[] buffer = new byte[16];
            int count = 0;
            for (int i = 0; i < arrived.Length; i++)
            {
                count += line.Receive(buffer, count, 16 - count, 1053 + i);
                Assert.AreEqual(arrived[i], count, (1053 + i) + " ms");
            }

            Assert.AreEqual(Frames.Identity, Frames.Hex(buffer, count));
            Assert.AreEqual(1, line.Replies);
        }

        [TestMethod]
        public void Small_buffer_loses_nothing()
        {
            VirtualLine line = Serial(new LineFaults());
            byte[] request = Frames.Bytes(Frames.Identify);
            line.Send(request, request.Length, 0);
            byte[] buffer = new byte[7];
            Assert.AreEqual(3, line.Receive(buffer, 0, 3, 1000));
            Assert.AreEqual(4, line.Receive(buffer, 3, 4, 1000));
            Assert.AreEqual(Frames.Identity, Frames.Hex(buffer, 7));
        }

        [TestMethod]
        public void Tcp_reply_arrives_whole_after_thinking()
        {
            VirtualLine line = Tcp(new LineFaults());
            Assert.AreEqual("", Frames.Exchange(line, CountisRequest, 0, 9));
            Assert.AreEqual(CountisReply, Frames.Collect(line, 10, 10));
        }

        [TestMethod]
        public void Closed_line_forgets_what_was_under_way()
        {
            VirtualLine line = Serial(new LineFaults());
            byte[] request = Frames.Bytes(Frames.Identify);
            line.Send(request, request.Length, 0);
            line.Clear();
            Assert.AreEqual("", Frames.Collect(line, 0, 500));
            Assert.AreEqual(Frames.Identity, Frames.Exchange(line, Frames.Identify, 500, 1000));
        }

        [TestMethod]
        public void Silent_server_answers_nothing()
        {
            Assert.AreEqual("|", TwoRequests(new LineFaults { Silent = true }));
        }

        [TestMethod]
        public void Every_second_reply_has_one_wrong_bit_behind_its_third_byte()
        {
            VirtualLine line = Serial(new LineFaults { CorruptEvery = 2 });
            for (int i = 1; i <= 100; i++)
            {
                byte[] reply = Frames.Bytes(Frames.Exchange(line, Frames.Identify, i * 500, (i * 500) + 499));
                Assert.HasCount(7, reply);
                Assert.AreEqual(i % 2 == 1, RtuCrc.Fits(reply, 7));
                Assert.AreEqual("01 04 02", Frames.Hex(reply, 3));
            }
        }

        [TestMethod]
        public void Corrupt_tcp_reply_belongs_to_another_transaction()
        {
            string reply = Frames.Exchange(Tcp(new LineFaults { CorruptEvery = 1 }), CountisRequest, 0, 100);
            Assert.AreEqual("81 03" + CountisReply.Substring(5), reply);
        }

        [TestMethod]
        [DataRow(true, false)]
        [DataRow(false, true)]
        public void Corrupt_tcp_reply_held_back_is_not_that_to_a_later_request(bool late, bool glued)
        {
            VirtualLine line = Tcp(new LineFaults { CorruptEvery = 1, LateReplies = late, Glued = glued });
            int replies = 0;
            for (int i = 2; i <= 9; i++)
            {
                string identifier = $"01 {i:X2}";
                string output = Frames.Exchange(line, identifier + CountisRequest.Substring(5), i * 100, (i * 100) + 99);
                for (int at = 0; at < output.Length; at += CountisReply.Length + 1)
                {
                    Assert.AreNotEqual(identifier, output.Substring(at, 5));
                    replies++;
                }
            }

            Assert.AreEqual(late ? 7 : 8, replies);
        }

        [TestMethod]
        public void Noise_comes_right_before_the_reply_and_differs_each_time()
        {
            VirtualLine line = Serial(new LineFaults { NoiseBytesBefore = 3 });
            string first = Frames.Exchange(line, Frames.Identify, 0, 499);
            string second = Frames.Exchange(line, Frames.Identify, 500, 999);
            Assert.AreEqual(Frames.Identity, first.Substring(9));
            Assert.AreEqual(Frames.Identity, second.Substring(9));
            Assert.AreNotEqual(first, second);
        }

        [TestMethod]
        public void Client_hears_itself_while_it_sends()
        {
            VirtualLine line = Serial(new LineFaults { Echo = true });
            Assert.AreEqual(Frames.Identify, Frames.Exchange(line, Frames.Identify, 0, 9));
            Assert.AreEqual(Frames.Identity, Frames.Collect(line, 10, 500));
        }

        [TestMethod]
        public void Delayed_reply_meets_the_next_request()
        {
            VirtualLine line = Serial(new LineFaults { DelayMs = 450 });
            Assert.AreEqual("", Frames.Exchange(line, Frames.Identify, 0, 499));
            Assert.AreEqual(Frames.Identity, Frames.Exchange(line, "01 03 11 03 00 01 71 36", 500, 900));
            Assert.AreEqual("01 03 02 00 01 79 84", Frames.Collect(line, 901, 1100));
        }

        [TestMethod]
        public void Late_reply_comes_instead_of_the_next()
        {
            Assert.AreEqual("|" + Frames.Identity, TwoRequests(new LineFaults { LateReplies = true }));
        }

        [TestMethod]
        public void Glued_reply_comes_together_with_the_next()
        {
            Assert.AreEqual(
                "|" + Frames.Identity + " 01 03 02 00 01 79 84", TwoRequests(new LineFaults { Glued = true }));
        }

        [TestMethod]
        public void Duplicate_reply_comes_twice()
        {
            Assert.AreEqual(
                Frames.Identity + " " + Frames.Identity,
                Frames.Exchange(Serial(new LineFaults { Duplicate = true }), Frames.Identify, 0, 500));
        }

        [TestMethod]
        public void Reply_of_the_wrong_unit_is_faultless_otherwise()
        {
            Assert.AreEqual(
                "02 04 02 01 55 3C 9F",
                Frames.Exchange(Serial(new LineFaults { WrongUnit = true }), Frames.Identify, 0, 500));
            Assert.AreEqual(
                CountisReply.Replace("0B 05", "0B 06"),
                Frames.Exchange(Tcp(new LineFaults { WrongUnit = true }), CountisRequest, 0, 500));
        }

        [TestMethod]
        public void Split_reply_comes_byte_by_byte_at_its_own_pace()
        {
            VirtualLine line = Tcp(new LineFaults { SplitBytes = true, SplitGapMs = 5 });
            Assert.AreEqual("01", Frames.Exchange(line, CountisRequest, 0, 14));
            Assert.AreEqual("03", Frames.Collect(line, 15, 15));
            Assert.AreEqual("", Frames.Collect(line, 16, 19));
            Assert.AreEqual("00", Frames.Collect(line, 20, 20));
        }

        [TestMethod]
        public void Cut_reply_lacks_its_last_bytes()
        {
            Assert.AreEqual(
                "01 04 02 01 55",
                Frames.Exchange(Serial(new LineFaults { CutBytes = 2 }), Frames.Identify, 0, 500));
            Assert.AreEqual(
                "", Frames.Exchange(Serial(new LineFaults { CutBytes = 99 }), Frames.Identify, 0, 500));
        }

        [TestMethod]
        public void Busy_meter_answers_with_an_exception()
        {
            Assert.AreEqual(
                "01 84 06 C3 02",
                Frames.Exchange(Serial(new LineFaults { ExceptionCode = 6 }), Frames.Identify, 0, 500));
            Assert.AreEqual(
                "01 03 00 00 00 03 05 83 0B",
                Frames.Exchange(Tcp(new LineFaults { ExceptionCode = 11 }), CountisRequest, 0, 500));
        }

        [TestMethod]
        public void Chattering_line_brings_a_byte_every_millisecond_and_keeps_256_at_most()
        {
            var faults = new LineFaults { ChatterAlways = true };
            VirtualLine line = Serial(faults);
            byte[] buffer = new byte[1000];
            Assert.AreEqual(1, line.Receive(buffer, 0, 1000, 0));
            Assert.AreEqual(100, line.Receive(buffer, 0, 1000, 100));
            Assert.AreEqual(0, line.Receive(buffer, 0, 1000, 100));
            Assert.AreEqual(256, line.Receive(buffer, 0, 1000, 9000));
            faults.ChatterAlways = false;
            Assert.AreEqual(0, line.Receive(buffer, 0, 1000, 9500));
        }

        [TestMethod]
        public void Echo_of_a_request_sent_too_early_waits_for_the_end_of_the_reply_under_way()
        {
            VirtualLine line = Serial(new LineFaults { Echo = true });
            Frames.Exchange(line, Frames.Identify, 0, 54); // one character of the reply has arrived, six have not

            // The reply ends at 59.637 ms. Four characters of the echo follow until 64 ms, four more until 68 ms.
            Assert.AreEqual(
                Frames.Identity.Substring(3) + " 01 04 00 0B", Frames.Exchange(line, Frames.Identify, 55, 64));
            Assert.AreEqual("00 01 40 08", Frames.Collect(line, 65, 68));
        }

        [TestMethod]
        public void Second_of_two_replies_due_at_once_begins_after_the_silence_behind_the_first()
        {
            VirtualLine line = Serial(new LineFaults());
            byte[] request = Frames.Bytes(Frames.Identify);
            line.Send(request, request.Length, 0);
            line.Send(request, request.Length, 0);

            // The first ends at 59.637 ms, the silence at 63.648 ms, the second reply's first character at 64.690 ms.
            Assert.AreEqual(Frames.Identity, Frames.Collect(line, 0, 64));
            Assert.AreEqual("01", Frames.Collect(line, 65, 65));
            Assert.AreEqual(Frames.Identity.Substring(3), Frames.Collect(line, 66, 500));
        }

        [TestMethod]
        public void Ninth_reply_under_way_is_lost()
        {
            VirtualLine line = Serial(new LineFaults { DelayMs = 10000 });
            byte[] request = Frames.Bytes(Frames.Identify);
            for (int i = 0; i < 9; i++)
            {
                line.Send(request, request.Length, i * 100);
            }

            Assert.AreEqual(8, line.Replies);
            Assert.HasCount(8 * 7, Frames.Bytes(Frames.Collect(line, 1000, 20000)));
        }
    }
}
