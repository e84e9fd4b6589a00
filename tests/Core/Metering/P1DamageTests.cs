using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    /// <summary>Damaged telegrams never give a wrong reading. The longer ones are damaged on the desktop.</summary>
    [TestClass]
    public class P1DamageTests
    {
        [TestMethod]
        [DataRow("Dsmr5", true)]
        [DataRow("Belgium", true)]
        [DataRow("Dsmr2", false)]
        [DataRow("Short", true)]
        public void Telegram_cut_anywhere_is_no_telegram(string name, bool requiresCheck)
        {
            byte[] bytes = P1Bench.Bytes(P1Telegrams.Of(name));
            var parser = new P1Parser(requiresCheck, !requiresCheck);
            int whole = 0;
            for (int length = 0; length < bytes.Length; length++)
            {
                parser.Reset();
                P1Outcome outcome = P1Bench.Give(parser, bytes, length);
                if (outcome == P1Outcome.Complete)
                {
                    whole++;
                    Assert.IsTrue(length >= bytes.Length - 2, "All of its check is there.");
                }
                else
                {
                    Assert.AreEqual((int)P1Outcome.Incomplete, (int)outcome, "It may go on.");
                }
            }

            Assert.IsTrue(whole <= 2, "Only its line end may be missing.");
            Assert.AreEqual(whole == 0 ? 0 : 1, parser.Values.Present == 0 ? 0 : 1, "Else there are no values.");
        }

        [TestMethod]
        [DataRow("Short")]
        [DataRow("OnePhase")]
        public void Flipped_bit_is_noticed_by_the_check(string name)
        {
            var damage = new P1Damage(P1Telegrams.Of(name), true);
            damage.TryAllBits();
            Assert.AreEqual(0, damage.Wrong, "Never a wrong reading.");
            Assert.AreEqual(8 * damage.Length, damage.Refused + damage.Harmless, "All were judged.");
            Assert.IsTrue(damage.Harmless <= 16 + 4, "Only the line end; and letters of the check made small.");
        }

        [TestMethod]
        public void Flipped_bit_without_a_check_is_noticed_unless_it_makes_another_digit()
        {
            var damage = new P1Damage(P1Telegrams.Dsmr2, false);
            damage.TryAllBits();
            Assert.AreEqual(0, damage.Wrong, "Never another wrong reading.");

            // The six values have 44 digits, and up to four of their bits make other digits: 166 in all. Nothing in
            // such a telegram could tell; read with eight bits, its parity does.
            Assert.AreEqual(166, damage.WrongDigits, "Digits of values and nothing else.");
            Assert.IsTrue(damage.Refused > damage.Length, "Much is noticed.");
        }

        [TestMethod]
        public void Parity_read_as_the_eighth_bit_notices_every_flipped_bit()
        {
            byte[] bytes = P1Bench.Bytes(P1Telegrams.Dsmr2);
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = WithEvenParity(bytes[i]);
            }

            var parser = P1Bench.Unchecked();
            Assert.AreEqual((int)P1Outcome.Complete, (int)P1Bench.Give(parser, bytes), "Sound.");
            Assert.AreEqual(
                0, P1Bench.Differences(parser.Values, P1Bench.ValuesOf(P1Telegrams.Dsmr2, false)), "The values.");
            for (int bit = 0; bit < 8 * bytes.Length; bit++)
            {
                parser.Reset();
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                P1Outcome outcome = P1Bench.Give(parser, bytes);
                Assert.IsTrue(outcome != P1Outcome.Complete, "One bit is wrong.");
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            Assert.AreEqual((int)P1Outcome.Complete, (int)P1Bench.Give(parser, bytes), "Sound again.");
        }

        [TestMethod]
        [DataRow("Short", true)]
        [DataRow("OnePhase", true)]
        [DataRow("Dsmr2", false)]
        public void Replaced_byte_is_noticed(string name, bool requiresCheck)
        {
            var damage = new P1Damage(P1Telegrams.Of(name), requiresCheck);
            byte[] others = Hex.Bytes("2F 21 0D 0A 28 00 FF");
            for (int index = 0; index < damage.Length; index++)
            {
                for (int i = 0; i < others.Length; i++)
                {
                    damage.Try(index, others[i]);
                }
            }

            Assert.AreEqual(0, damage.Wrong, "Never a wrong reading.");
            Assert.AreEqual(0, damage.WrongDigits, "None of them is a digit.");
        }

        [TestMethod]
        public void Lost_byte_without_a_check_is_noticed()
        {
            byte[] bytes = P1Bench.Bytes(P1Telegrams.Dsmr2);
            P1Values sound = P1Bench.ValuesOf(P1Telegrams.Dsmr2, false);
            for (int lost = 0; lost < bytes.Length; lost++)
            {
                byte[] rest = new byte[bytes.Length - 1];
                for (int i = 0; i < rest.Length; i++)
                {
                    rest[i] = bytes[i < lost ? i : i + 1];
                }

                var parser = P1Bench.Unchecked();
                if (P1Bench.Give(parser, rest) == P1Outcome.Complete)
                {
                    Assert.AreEqual(0, P1Bench.Differences(sound, parser.Values), "The values.");
                }
            }
        }

        [TestMethod]
        [DataRow("1-0:1.7.0(0001.01*kW)\r\n", (int)P1Outcome.NoValues)]     // lines lost whole
        [DataRow("1-0:2.7.0(0000.00*kW)\r\n", (int)P1Outcome.NoValues)]
        [DataRow("1-0:1.8.1(00123.456*kWh)\r\n", (int)P1Outcome.NoValues)]
        [DataRow("1-0:2.8.2(00000.000*kWh)\r\n", (int)P1Outcome.NoValues)]
        [DataRow("0-0:96.14.0(0001)\r\n", (int)P1Outcome.Complete)]         // none of ours
        [DataRow("0-0:96.13.0()\r\n!", (int)P1Outcome.Incomplete)]
        public void Lost_line_without_a_check_is_noticed(string line, int expected)
        {
            int start = P1Telegrams.Dsmr2.IndexOf(line);
            Assert.IsTrue(start > 0, "It is there.");
            string rest = P1Telegrams.Dsmr2.Substring(0, start) + P1Telegrams.Dsmr2.Substring(start + line.Length);
            Assert.AreEqual(
                expected, (int)P1Bench.Give(P1Bench.Unchecked(), P1Bench.Bytes(rest)), "The outcome.");
        }

        [TestMethod]
        [DataRow("1-0:31.7.0(001*A)", (int)P1Outcome.NoCheck)]      // only versions with a check tell it
        [DataRow("1-0:1.8.0(00001.000*kWh)", (int)P1Outcome.NoCheck)]
        [DataRow("1-0:1.7.0(0001.01*kW)", (int)P1Outcome.Duplicate)]
        [DataRow("1-0:1.7.0(0001.01*kWh)", (int)P1Outcome.BadValue)]
        [DataRow("1-0:1.7.0", (int)P1Outcome.Garbled)]
        [DataRow("x", (int)P1Outcome.Garbled)]
        [DataRow("0-0:96.1.1(5359)x", (int)P1Outcome.Garbled)]
        [DataRow("0-0;96.1.1(5359)", (int)P1Outcome.Garbled)]
        [DataRow("0-0:96.1.1(53(59)", (int)P1Outcome.Garbled)]
        [DataRow("0-0:96.1.1(5359)\r", (int)P1Outcome.Garbled)]
        [DataRow("!\r", (int)P1Outcome.Garbled)]
        [DataRow("0-0:96.1.1(53\u000159)", (int)P1Outcome.Garbled)]
        [DataRow("0-1:24.3.0(090212160000)(00)(60)(1)(0-1:24.2.1)(m3)\r\n(00000.000)", (int)P1Outcome.Complete)]
        [DataRow("0-0:1.0.0(260115143007W)", (int)P1Outcome.Complete)]
        [DataRow("1-3:0.2.8(40)", (int)P1Outcome.Complete)]
        public void Line_without_a_check_needs_its_form(string line, int expected)
        {
            string telegram = P1Telegrams.Dsmr2.Substring(0, P1Telegrams.Dsmr2.IndexOf('!')) + line + "\r\n!\r\n";
            Assert.AreEqual(
                expected, (int)P1Bench.Give(P1Bench.Unchecked(), P1Bench.Bytes(telegram)), "The outcome.");
        }

        [TestMethod]
        [DataRow(79)]
        [DataRow(80)]
        [DataRow(81)]
        [DataRow(2100)]
        public void Long_line_without_a_check_is_judged_by_its_head(int length)
        {
            string telegram = P1Telegrams.Dsmr2.Substring(0, P1Telegrams.Dsmr2.IndexOf('!'))
                + "0-0:96.13.0(" + new string('3', length - 13) + ")\r\n!\r\n"; // 13 characters around the digits
            telegram = Without(telegram, "0-0:96.13.0()\r\n");
            Assert.AreEqual(
                (int)P1Outcome.Complete, (int)P1Bench.Give(P1Bench.Unchecked(), P1Bench.Bytes(telegram)), "Sound.");
            int head = telegram.IndexOf("0-0:96.13.0(") + 12;
            string twice = telegram.Substring(0, head) + "(" + telegram.Substring(head + 1);
            Assert.AreEqual(
                (int)P1Outcome.Garbled, (int)P1Bench.Give(P1Bench.Unchecked(), P1Bench.Bytes(twice)), "Its head.");
        }

        [TestMethod]
        public void Next_telegram_may_have_numbers_of_another_form()
        {
            var parser = P1Bench.Unchecked();
            P1Bench.Give(parser, P1Bench.Bytes(P1Telegrams.Dsmr2));
            byte[] other = P1Bench.Bytes(
                "/TST4\r\n1-0:1.7.0(01.000*kW)\r\n1-0:2.7.0(00.000*kW)\r\n"
                    + "1-0:1.8.1(1.000*kWh)\r\n1-0:1.8.2(2.000*kWh)\r\n!\r\n");
            Assert.AreEqual((int)P1Outcome.Complete, (int)P1Bench.Give(parser, other), "Complete.");
            Assert.AreEqual(1000L, parser.Values.Get(P1Quantity.ImportPower), "W.");
            Assert.AreEqual(3000L, parser.Values.ImportEnergyWattHours, "Wh.");
        }

        [TestMethod]
        [DataRow("TST4", (int)P1Outcome.Complete)]
        [DataRow("TST", (int)P1Outcome.Garbled)]
        [DataRow("TS44", (int)P1Outcome.Garbled)]
        [DataRow("T[T4", (int)P1Outcome.Garbled)]
        [DataRow("@ST4", (int)P1Outcome.Garbled)]
        [DataRow("TSTT", (int)P1Outcome.Garbled)]
        public void Telegram_without_a_check_begins_with_three_letters_and_a_digit(string header, int expected)
        {
            string telegram = "/" + header + P1Telegrams.Dsmr2.Substring(P1Telegrams.Dsmr2.IndexOf('\r'));
            Assert.AreEqual(
                expected, (int)P1Bench.Give(P1Bench.Unchecked(), P1Bench.Bytes(telegram)), "The outcome.");
        }

        private static string Without(string text, string part)
        {
            int start = text.IndexOf(part);
            return text.Substring(0, start) + text.Substring(start + part.Length);
        }

        private static byte WithEvenParity(byte value)
        {
            int ones = 0;
            for (int bit = 0; bit < 7; bit++)
            {
                ones += (value >> bit) & 1;
            }

            return (byte)(value | ((ones & 1) << 7));
        }
    }
}
