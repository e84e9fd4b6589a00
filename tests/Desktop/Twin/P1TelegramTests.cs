using System;
using System.Linq;
using System.Text;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class P1TelegramTests
    {
        private static readonly int[] Currents = { 11004, -6002, 3496 };

        [TestMethod]
        public void Check_of_known_bytes_is_as_published()
        {
            Assert.AreEqual(0xBB3D, P1Crc.Of(Encoding.ASCII.GetBytes("123456789"), 9));
            Assert.AreEqual(0, P1Crc.Of(Array.Empty<byte>(), 0));
        }

        [TestMethod]
        [DataRow("dsmr-5", 115200, 1000)]
        [DataRow("dsmr-4", 115200, 10000)]
        [DataRow("dsmr-2", 9600, 10000)]
        [DataRow("emucs-belgium", 115200, 1000)]
        [DataRow("p1-luxembourg", 115200, 10000)]
        [DataRow("p1-sweden", 115200, 10000)]
        public void Every_profile_has_its_line(string profile, int baud, int periodMs)
        {
            var telegram = new P1Telegram(profile);
            Assert.AreEqual(baud, telegram.Baud);
            Assert.AreEqual(periodMs, telegram.PeriodMs);
            CollectionAssert.Contains(P1Telegram.Profiles, profile);
            Assert.HasCount(6, P1Telegram.Profiles);
        }

        [TestMethod]
        public void Unknown_profile_is_refused()
        {
            Assert.ThrowsExactly<ArgumentException>(() => new P1Telegram("dsmr-3"));
        }

        [TestMethod]
        [DataRow("dsmr-5", "1-0:31.7.0(011*A)|1-0:51.7.0(006*A)|1-0:71.7.0(003*A)")]
        [DataRow("dsmr-5", "1-0:21.7.0(02.530*kW)|1-0:22.7.0(00.000*kW)|1-0:42.7.0(01.380*kW)|1-0:52.7.0(230.0*V)")]
        [DataRow("dsmr-5", "1-0:1.7.0(01.954*kW)|1-0:2.7.0(00.000*kW)|1-3:0.2.8(50)|0-0:1.0.0(260115143007W)")]
        [DataRow("dsmr-4", "1-0:31.7.0(011*A)|1-0:41.7.0(00.000*kW)|1-0:62.7.0(00.000*kW)|1-3:0.2.8(42)")]
        [DataRow("dsmr-2", "1-0:1.7.0(0001.95*kW)|1-0:2.7.0(0000.00*kW)|1-0:1.8.1(00000.000*kWh)|!")]
        [DataRow("emucs-belgium", "1-0:31.7.0(011.00*A)|1-0:51.7.0(006.00*A)|1-0:71.7.0(003.50*A)|0-0:96.1.4(50217)")]
        [DataRow("emucs-belgium", "1-0:1.4.0(00.000*kW)|1-0:1.6.0(260101000000W)(00.000*kW)")]
        [DataRow("p1-luxembourg", "1-0:31.7.0(011*A)|1-0:1.8.0(000000.000*kWh)|1-0:2.8.0(000000.000*kWh)")]
        [DataRow("p1-sweden", "1-0:31.7.0(011.0*A)|1-0:71.7.0(003.5*A)|1-0:21.7.0(0002.530*kW)")]
        [DataRow("p1-sweden", "1-0:1.8.0(00000000.000*kWh)|1-0:2.8.0(00000000.000*kWh)|0-0:96.13.0()")]
        public void Every_version_writes_numbers_its_own_way(string profile, string lines)
        {
            var telegram = new P1Telegram(profile);
            telegram.Update(0, Currents);
            string[] written = Text(telegram).Split("\r\n");
            foreach (string line in lines.Split('|'))
            {
                CollectionAssert.Contains(written, line, Text(telegram));
            }
        }

        [TestMethod]
        public void Old_versions_leave_out_what_they_do_not_know()
        {
            Assert.IsFalse(Text(new P1Telegram("dsmr-4")).Contains("32.7.0", StringComparison.Ordinal));
            Assert.IsFalse(Text(new P1Telegram("dsmr-2")).Contains("31.7.0", StringComparison.Ordinal));
            string one = Text(new P1Telegram("dsmr-5") { OnePhase = true });
            Assert.Contains("1-0:31.7.0", one);
            Assert.IsFalse(one.Contains("1-0:51.7.0", StringComparison.Ordinal));
            Assert.IsFalse(one.Contains("1-0:72.7.0", StringComparison.Ordinal));
        }

        [TestMethod]
        public void Current_is_rounded_or_cut_and_holds_the_reactive_part()
        {
            var telegram = new P1Telegram("dsmr-5");
            telegram.Update(0, new[] { 6700, 6300, 0 });
            Assert.Contains("1-0:31.7.0(007*A)", Text(telegram));
            telegram.CutsCurrents = true;
            Assert.Contains("1-0:31.7.0(006*A)", Text(telegram));
            telegram.FactorPermille = 700;
            Assert.Contains("1-0:51.7.0(009*A)", Text(telegram)); // 6.3 A / 0.7
        }

        [TestMethod]
        public void Last_digit_moves_with_jitter_and_only_where_a_current_flows()
        {
            var telegram = new P1Telegram("emucs-belgium") { JitterMilliamps = P1Telegram.UsualJitterMilliamps };
            string[] lines = Enumerable.Range(0, 100)
                .SelectMany(second =>
                {
                    telegram.Update(second * 1000, new[] { 10000, -10000, 0 });
                    return Text(telegram).Split("\r\n");
                })
                .Distinct()
                .ToArray();
            Assert.AreEqual("02.298 02.299 02.300 02.301", Written(lines, "1-0:21.7.0("));
            Assert.AreEqual("02.298 02.299 02.300 02.301", Written(lines, "1-0:42.7.0("));
            Assert.AreEqual("00.000", Written(lines, "1-0:61.7.0("));
            Assert.AreEqual("00.000", Written(lines, "1-0:62.7.0("));
        }

        [TestMethod]
        public void Energy_and_demand_of_quarter_hours_are_counted()
        {
            var telegram = new P1Telegram("emucs-belgium");
            telegram.Update(0, new[] { 10000, 0, 0 });          // 2300 W
            telegram.Update(450000, new[] { -10000, 0, 0 });    // half a quarter
            Assert.Contains("1-0:1.4.0(01.150*kW)", Text(telegram));
            Assert.Contains("1-0:1.8.1(000000.287*kWh)", Text(telegram));
            telegram.Update(900000, new[] { 0, 0, 0 });
            string end = Text(telegram);
            Assert.Contains("1-0:1.4.0(00.000*kW)", end);
            Assert.Contains("1-0:1.6.0(260115144507W)(01.150*kW)", end);
            Assert.Contains("1-0:2.8.1(000000.287*kWh)", end);
        }

        [TestMethod]
        public void Long_message_and_history_fill_four_kilobytes()
        {
            var telegram = new P1Telegram("emucs-belgium") { MessageDigits = 2048, HistoryMonths = 13 };
            string text = Text(telegram);
            Assert.IsGreaterThan(3000, text.Length);
            Assert.Contains("0-0:98.1.0(13)(1-0:1.6.0)(1-0:1.6.0)(250101000000W)", text);
        }

        [TestMethod]
        public void Check_fits_unless_it_must_not()
        {
            foreach (string profile in P1Telegram.Profiles.Where(name => name != "dsmr-2"))
            {
                var telegram = new P1Telegram(profile);
                byte[] bytes = new byte[P1Telegram.MaximumBytes];
                int count = telegram.Write(bytes, 0, true);
                string text = Encoding.ASCII.GetString(bytes, 0, count);
                Assert.AreEqual(P1Crc.Of(bytes, count - 6).ToString("X4") + "\r\n", text[^6..], profile);
                Assert.AreNotEqual(text, Encoding.ASCII.GetString(bytes, 0, telegram.Write(bytes, 1, true)));
                count = telegram.Write(bytes, 0, false);
                Assert.AreEqual(text[..^6] + "\r\n", Encoding.ASCII.GetString(bytes, 0, count));
            }
        }

        [TestMethod]
        public void Measuring_and_writing_allocate_nothing()
        {
            var telegram = new P1Telegram("emucs-belgium");
            byte[] bytes = new byte[P1Telegram.MaximumBytes];
            telegram.Update(0, Currents);
            telegram.Write(bytes, 0, true);
            long allocated = long.MaxValue;
            for (int round = 0; round < 3 && allocated != 0; round++)
            {
                // The runtime allocates once while it compiles; what the twin allocates comes again each time.
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int i = 1; i <= 100; i++)
                {
                    telegram.Update(((100 * round) + i) * 60000, Currents);
                    telegram.Write(bytes, 0, true);
                }

                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            Assert.AreEqual(0, allocated);
        }

        private static string Written(string[] lines, string start)
            => string.Join(' ', lines
                .Where(line => line.StartsWith(start, StringComparison.Ordinal))
                .Select(line => line.Substring(start.Length, 6))
                .OrderBy(number => number));

        private static string Text(P1Telegram telegram)
        {
            byte[] bytes = new byte[P1Telegram.MaximumBytes];
            return Encoding.ASCII.GetString(bytes, 0, telegram.Write(bytes, 0, true));
        }
    }
}
