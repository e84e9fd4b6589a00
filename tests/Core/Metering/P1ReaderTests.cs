using Evenload.Core.Metering;
using Evenload.Core.Ports;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class P1ReaderTests
    {
        private const string Stamped = "0-0:1.0.0(260115143007W)\r\n";

        private const string Values = "1-0:31.7.0(002.50*A)\r\n1-0:51.7.0(001.74*A)\r\n1-0:71.7.0(000.98*A)\r\n"
            + "1-0:21.7.0(00.500*kW)\r\n1-0:41.7.0(00.400*kW)\r\n1-0:61.7.0(00.200*kW)\r\n";

        [TestMethod]
        public void Reading_is_as_old_as_the_first_byte_of_its_telegram()
        {
            var talk = new P1Talk("emucs-belgium", 3, 0);
            byte[] bytes = P1Bench.With(Values);
            Pass(talk, 500);
            long begunMs = talk.NowMs + 20;
            Part(talk, bytes, 0, 1);
            Pass(talk, 150);
            Part(talk, bytes, 1, bytes.Length - 4);
            Assert.AreEqual(0, talk.Meter.Reading.Sequence, "Not yet whole.");
            Part(talk, bytes, bytes.Length - 3, 3);         // the last digit of its check, CR, LF
            talk.ExpectReading(2500, 1740, 980, 500, 400, 200);
            Assert.AreEqual(begunMs, talk.Meter.Reading.TakenMs, "Its time.");
            Assert.AreEqual((int)(talk.NowMs - begunMs), talk.Meter.Counters.LastRoundTripMs, "How long it took.");
        }

        [TestMethod]
        public void Second_telegram_of_one_tick_has_its_own_time()
        {
            var talk = new P1Talk("emucs-belgium", 3, 0);
            byte[] bytes = P1Bench.With(Values);
            Part(talk, bytes, 0, bytes.Length - 2);
            Pass(talk, 100);
            talk.Link.Arrive(Slice(bytes, bytes.Length - 2, 2));
            talk.Link.Arrive(Slice(bytes, 0, 50));
            Pass(talk, 20);
            long begunMs = talk.NowMs;
            Assert.AreEqual(1, talk.Meter.Reading.Sequence, "The first.");
            Part(talk, bytes, 50, bytes.Length - 50);
            Assert.AreEqual(2, talk.Meter.Reading.Sequence, "The second.");
            Assert.AreEqual(begunMs, talk.Meter.Reading.TakenMs, "Its time.");
        }

        [TestMethod]
        public void Telegram_behind_one_that_was_cut_has_its_own_time()
        {
            var talk = new P1Talk("dsmr-4", 3, 0);
            byte[] bytes = P1Bench.With(Values);
            Part(talk, bytes, 0, 100);
            Pass(talk, 500);
            Part(talk, bytes, 0, 100);
            long begunMs = talk.NowMs;
            Pass(talk, 100);
            Part(talk, bytes, 100, bytes.Length - 100);
            Assert.AreEqual(1, talk.Meter.Counters.Corrupt, "The first.");
            Assert.AreEqual(1, talk.Meter.Reading.Sequence, "The second.");
            Assert.AreEqual(begunMs, talk.Meter.Reading.TakenMs, "Its time.");
        }

        [TestMethod]
        [DataRow(512, 2)]
        [DataRow(513, 3)]
        public void Telegram_that_arrives_at_once_is_taken_256_bytes_at_a_time(int length, int steps)
        {
            var talk = new P1Talk("emucs-belgium", 3, 0);
            int other = P1Bench.With("0-0:96.13.0()\r\n" + Values).Length - 2;     // its line end may come later
            talk.Link.Arrive(P1Bench.With("0-0:96.13.0(" + new string('3', length - other) + ")\r\n" + Values));
            for (int step = 1; step <= steps; step++)
            {
                talk.Pass(20);
                Assert.AreEqual(step < steps ? 0 : 1, talk.Meter.Reading.Sequence, "Steps: " + step.ToString());
            }
        }

        [TestMethod]
        [DataRow(1999, 1, 0)]
        [DataRow(2000, 0, 1)]
        public void Two_silent_seconds_end_a_telegram(int silentMs, int good, int corrupt)
        {
            var talk = new P1Talk("dsmr-4", 3, 0);
            byte[] bytes = P1Bench.With(Values);
            Part(talk, bytes, 0, 100);
            Pass(talk, silentMs);
            Part(talk, bytes, 100, bytes.Length - 100);
            Assert.AreEqual(good, talk.Meter.Counters.Good, "Whole.");
            Assert.AreEqual(corrupt, talk.Meter.Counters.Corrupt, "Broken off.");
        }

        [TestMethod]
        [DataRow("emucs-belgium", 1980, 0)]
        [DataRow("emucs-belgium", 2000, 1)]
        [DataRow("emucs-belgium", 4000, 2)]
        [DataRow("dsmr-4", 19980, 0)]
        [DataRow("dsmr-4", 20000, 1)]
        public void Silence_of_two_periods_is_a_timeout(string name, int silentMs, int timeouts)
        {
            var talk = new P1Talk(name, 3, 0);
            talk.Arrive(P1Bench.With(Values));
            for (int i = 0; i < silentMs / 20; i++)
            {
                talk.Pass(20);
            }

            Assert.AreEqual(timeouts, talk.Meter.Counters.Timeouts, "Timeouts.");
            Assert.AreEqual(1 + timeouts, talk.Meter.Counters.Requests, "Each was awaited.");
        }

        [TestMethod]
        public void Damaged_telegram_is_counted_and_makes_no_reading()
        {
            var talk = new P1Talk("emucs-belgium", 3, 0);
            byte[] bytes = P1Bench.With(Values);
            bytes[40] ^= 1;
            talk.Arrive(bytes);
            Assert.AreEqual(1, talk.Meter.Counters.Corrupt, "Damaged.");
            Assert.AreEqual(0, talk.Meter.Counters.Good, "None was sound.");
            Assert.AreEqual(0, talk.Meter.Reading.Sequence, "No reading.");
            talk.Arrive(P1Bench.With(Values));
            Assert.AreEqual(1, talk.Meter.Reading.Sequence, "The next one is sound.");
        }

        [TestMethod]
        public void Lost_connection_ends_a_telegram()
        {
            var talk = new P1Talk("emucs-belgium", 3, 0);
            byte[] bytes = P1Bench.With(Values);
            Part(talk, bytes, 0, 100);
            Assert.AreEqual(0, talk.Meter.Counters.Reconnects, "Opened for the first time.");
            talk.Link.State = LinkState.Closed;
            for (int i = 0; i < 60; i++)
            {
                talk.Pass(20);
            }

            Assert.AreEqual(1, talk.Meter.Counters.Reconnects, "Opened again.");
            Part(talk, bytes, 100, bytes.Length - 100);
            Assert.AreEqual(0, talk.Meter.Counters.Good, "Two halves are no whole.");
            talk.Arrive(bytes);
            Assert.AreEqual(1, talk.Meter.Counters.Good, "The next one.");
        }

        [TestMethod]
        public void Waits_for_a_lost_connection_begin_anew_after_a_telegram()
        {
            var talk = new P1Talk("emucs-belgium", 3, 0);
            Lose(talk);
            Assert.AreEqual(1000, UntilOpen(talk), "The first wait.");
            Lose(talk);
            Assert.AreEqual(2000, UntilOpen(talk), "The second.");
            talk.Arrive(P1Bench.With(Values));
            Lose(talk);
            Assert.AreEqual(1000, UntilOpen(talk), "The first again.");
        }

        [TestMethod]
        public void Bytes_that_are_no_telegrams_are_told_until_one_comes()
        {
            var talk = new P1Talk("emucs-belgium", 3, 0);
            talk.Arrive(Noise(399));
            Assert.IsFalse(talk.Meter.Setup.Has(SetupFinding.NoTelegram), "399 bytes.");
            talk.Arrive(Noise(1));
            Assert.IsTrue(talk.Meter.Setup.Has(SetupFinding.NoTelegram), "400 bytes.");
            Assert.AreEqual(0, talk.Meter.Setup.Value(SetupFinding.NoTelegram), "Logs hold no number with it.");
            talk.Arrive(P1Bench.With(Values));
            Assert.IsFalse(talk.Meter.Setup.Has(SetupFinding.NoTelegram), "A telegram.");
            talk.Arrive(Noise(399));
            Assert.IsFalse(talk.Meter.Setup.Has(SetupFinding.NoTelegram), "Counted from the telegram on.");
            talk.Arrive(Noise(1));
            Assert.IsTrue(talk.Meter.Setup.Has(SetupFinding.NoTelegram), "400 bytes again.");
        }

        [TestMethod]
        [DataRow("DB 08 53 41 47 2F 05 00 00 01 82 00 06 30 00 2F 00 2F 01", (int)SetupFinding.Encrypted)]
        [DataRow("7E A0 12 2F 2F 13 00 00 E6 E7 00 0F 00 00 00 00 2F 2F 2F 7E", (int)SetupFinding.Binary)]
        public void Other_kind_of_port_is_told_until_a_telegram_comes(string bytes, int finding)
        {
            var talk = new P1Talk("p1-luxembourg", 3, 0);
            talk.Arrive(Hex.Bytes(bytes));
            Assert.IsTrue(talk.Meter.Setup.Has((SetupFinding)finding), "Told.");
            Assert.AreEqual(0, talk.Meter.Setup.Value((SetupFinding)finding), "Logs hold no number with it.");
            Assert.AreEqual(1, talk.Meter.Counters.Misfits, "Counted.");
            talk.Arrive(P1Bench.With(Values));
            Assert.IsFalse(talk.Meter.Setup.Has((SetupFinding)finding), "No more.");
            Assert.AreEqual(1, talk.Meter.Counters.Good, "Counted too.");
        }

        [TestMethod]
        public void One_phase_meter_on_a_site_of_three_phases_is_told()
        {
            var talk = new P1Talk("dsmr-5", 3, 0);
            talk.Arrive(P1Telegrams.OnePhase);
            MeterBench.Expect(ReadingVerdict.MissingPhases, talk.Meter.Verdict);
            Assert.IsTrue(talk.Meter.Setup.Has(SetupFinding.MissingPhases), "Told.");
            Assert.AreEqual(1, talk.Meter.Setup.Value(SetupFinding.MissingPhases), "One phase in the log.");
            talk.Arrive(P1Telegrams.Dsmr5);
            MeterBench.Expect(ReadingVerdict.Accepted, talk.Meter.Verdict);
            Assert.IsFalse(talk.Meter.Setup.Has(SetupFinding.MissingPhases), "No more.");
        }

        [TestMethod]
        public void Telegram_without_currents_is_not_available_and_no_phase_is_missing()
        {
            var talk = new P1Talk("dsmr-2", 3, 0);
            talk.Arrive(P1Telegrams.Dsmr2);
            MeterBench.Expect(ReadingVerdict.NotAvailable, talk.Meter.Verdict);
            Assert.IsFalse(talk.Meter.Setup.Has(SetupFinding.MissingPhases), "It has no phases at all.");
        }

        [TestMethod]
        [DataRow(3, "1-0:32.7.0(000.0*V)\r\n1-0:52.7.0(230.0*V)\r\n1-0:72.7.0(230.0*V)\r\n", 1)]
        [DataRow(1, "1-0:32.7.0(000.0*V)\r\n1-0:52.7.0(000.0*V)\r\n1-0:72.7.0(000.0*V)\r\n", 1)]
        [DataRow(3, "1-0:32.7.0(230.0*V)\r\n1-0:52.7.0(000.0*V)\r\n1-0:72.7.0(230.0*V)\r\n", 2)]
        [DataRow(3, "1-0:32.7.0(230.0*V)\r\n1-0:52.7.0(230.0*V)\r\n1-0:72.7.0(230.0*V)\r\n", 0)]
        [DataRow(1, "1-0:32.7.0(230.0*V)\r\n1-0:52.7.0(000.0*V)\r\n1-0:72.7.0(000.0*V)\r\n", 0)]
        public void Phase_of_the_site_without_voltage_is_told(int phases, string voltages, int expected)
        {
            var talk = new P1Talk("emucs-belgium", phases, 0);
            talk.Arrive(P1Bench.With(Values + voltages));
            Assert.IsTrue(talk.Meter.Setup.Has(SetupFinding.NoVoltage) == (expected != 0), "Told.");
            Assert.AreEqual(expected, expected == 0 ? 0 : talk.Meter.Setup.Value(SetupFinding.NoVoltage), "Which.");
            talk.Arrive(P1Bench.With(Values));
            Assert.IsFalse(talk.Meter.Setup.Has(SetupFinding.NoVoltage), "No voltages are told any more.");
        }

        [TestMethod]
        public void Telegram_that_a_bridge_repeats_for_90_seconds_is_frozen()
        {
            var talk = new P1Talk("dsmr-5", 3, 0);
            byte[] bytes = P1Bench.With(Stamped + Values);
            talk.Arrive(bytes);
            long sinceMs = talk.NowMs;
            while (talk.NowMs + 1000 - sinceMs < 90000)
            {
                Repeat(talk, bytes);
                MeterBench.Expect(ReadingVerdict.Accepted, talk.Meter.Verdict);
            }

            talk.Pass((int)(sinceMs + 90000 - 1 - 20 - talk.NowMs));
            talk.Arrive(bytes);
            MeterBench.Expect(ReadingVerdict.Accepted, talk.Meter.Verdict);
            talk.Link.Arrive(bytes);
            Assert.AreEqual(sinceMs + 89999, talk.NowMs, "One millisecond before.");
            talk.Pass(1);
            MeterBench.Expect(ReadingVerdict.Frozen, talk.Meter.Verdict);
            talk.Arrive(P1Bench.With("0-0:1.0.0(260115143008W)\r\n" + Values));
            MeterBench.Expect(ReadingVerdict.Accepted, talk.Meter.Verdict);
        }

        [TestMethod]
        public void Numbers_are_as_old_as_they_are_whatever_time_comes_with_them()
        {
            var talk = new P1Talk("dsmr-5", 3, 0);
            talk.Arrive(P1Bench.With(Stamped + Values));
            long sinceMs = talk.Meter.SameSinceMs;
            Assert.AreEqual(talk.Meter.Reading.TakenMs, sinceMs, "The first.");
            Repeat(talk, P1Bench.With("0-0:1.0.0(260115143008W)\r\n" + Values));
            Assert.AreEqual(sinceMs, talk.Meter.SameSinceMs, "A second later.");
            Assert.AreEqual(sinceMs + 980, talk.Meter.Reading.TakenMs, "Used all the same.");
        }

        [TestMethod]
        public void Telegrams_without_a_time_may_say_the_same_forever()
        {
            var talk = new P1Talk("emucs-belgium", 3, 0);
            byte[] bytes = P1Bench.With(Values);
            for (int i = 0; i < 200; i++)
            {
                Repeat(talk, bytes);
                MeterBench.Expect(ReadingVerdict.Accepted, talk.Meter.Verdict);
            }
        }

        private static void Repeat(P1Talk talk, byte[] bytes)
        {
            talk.Pass(960);
            talk.Arrive(bytes);
        }

        private static void Pass(P1Talk talk, int ms)
        {
            for (int i = 0; i < ms / 20; i++)
            {
                talk.Pass(20);
            }

            talk.Pass(ms % 20);
        }

        private static void Part(P1Talk talk, byte[] bytes, int from, int count)
        {
            talk.Link.Arrive(Slice(bytes, from, count));
            talk.Pass(20);
        }

        private static byte[] Slice(byte[] bytes, int from, int count)
        {
            byte[] part = new byte[count];
            System.Array.Copy(bytes, from, part, 0, count);
            return part;
        }

        private static byte[] Noise(int count)
        {
            byte[] noise = new byte[count];
            for (int i = 0; i < count; i++)
            {
                noise[i] = 0x55;
            }

            return noise;
        }

        private static void Lose(P1Talk talk)
        {
            talk.Link.State = LinkState.Closed;
            talk.Pass(20);
        }

        // From the step in which the loss was seen.
        private static int UntilOpen(P1Talk talk)
        {
            int ms = 0;
            while (talk.Link.State != LinkState.Open && ms < 20000)
            {
                talk.Pass(20);
                ms += 20;
            }

            talk.Pass(20);
            return ms;
        }
    }
}
