using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Evenload.Core.Metering;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class VirtualP1LineTests
    {
        private static readonly int[] Currents = { 11004, -6002, 3496 };

        [TestMethod]
        public void Telegram_comes_every_period_character_by_character()
        {
            (VirtualP1Line line, P1Telegram telegram) = Line("dsmr-5", new P1Faults());
            int length = telegram.Write(new byte[P1Telegram.MaximumBytes], 0, true);
            byte[] buffer = new byte[4096];
            Assert.AreEqual(0, line.Receive(buffer, 0, 4096, 500));
            Assert.AreEqual(11, line.Receive(buffer, 0, 4096, 501)); // a character lasts 86.8 microseconds
            Assert.AreEqual("/EVL5\\2TWIN", Encoding.ASCII.GetString(buffer, 0, 11));
            Assert.AreEqual(12, line.Receive(buffer, 0, 4096, 502));
            Assert.AreEqual(length - 23, line.Receive(buffer, 0, 4096, 1499));
            Assert.AreEqual(0, line.Receive(buffer, 0, 4096, 1500));
            Assert.AreEqual(length, line.Receive(buffer, 0, 4096, 1500 + 999));
            Assert.AreEqual(2, line.Transmissions);
        }

        [TestMethod]
        public void Old_version_takes_a_millisecond_a_character()
        {
            (VirtualP1Line line, P1Telegram _) = Line("dsmr-2", new P1Faults());
            byte[] buffer = new byte[4096];
            line.Receive(buffer, 0, 4096, 0);
            Assert.AreEqual(96, line.Receive(buffer, 0, 4096, 100));
        }

        [TestMethod]
        public void Small_buffer_loses_nothing()
        {
            (VirtualP1Line line, P1Telegram _) = Line("dsmr-5", new P1Faults());
            var parser = new P1Parser(true, false);
            byte[] buffer = new byte[7];
            int complete = 0;
            for (long now = 0; now < 3000; now++)
            {
                for (int count = 1; count > 0;)
                {
                    count = line.Receive(buffer, 0, 7, now);
                    complete += Complete(parser, buffer, count);
                }
            }

            Assert.AreEqual(3, complete);
        }

        [TestMethod]
        public void Telegram_that_lasts_too_long_displaces_the_next()
        {
            (VirtualP1Line line, P1Telegram _) = Line("dsmr-5", new P1Faults { PauseMs = 700 });
            Assert.AreEqual("Complete 2", Outcomes(line, new P1Parser(true, false), 5000)); // 1.4 s and a little each
        }

        [TestMethod]
        [DataRow("dsmr-5", 10000, "Complete 10")]
        [DataRow("dsmr-4", 60000, "Complete 6")]
        [DataRow("dsmr-2", 60000, "Complete 6")]
        [DataRow("emucs-belgium", 10000, "Complete 10")]
        [DataRow("p1-luxembourg", 60000, "Complete 6")]
        [DataRow("p1-sweden", 60000, "Complete 6")]
        public void Every_version_is_understood(string profile, int milliseconds, string expected)
        {
            (VirtualP1Line line, P1Telegram _) = Line(profile, new P1Faults());
            Assert.AreEqual(expected, Outcomes(line, Parser(profile), milliseconds));
        }

        [TestMethod]
        public void Silent_port_sends_nothing_until_it_speaks_again()
        {
            var faults = new P1Faults { Silent = true };
            (VirtualP1Line line, P1Telegram _) = Line("dsmr-5", faults);
            Assert.AreEqual("", Outcomes(line, new P1Parser(true, false), 10000));
            Assert.AreEqual(0, line.Transmissions);
            faults.Silent = false;
            Assert.AreEqual(1, Complete(new P1Parser(true, false), line, 10999));
        }

        [TestMethod]
        public void Every_third_check_does_not_fit()
            => AssertOutcomes(new P1Faults { BadCheckEvery = 3 }, "WrongCheck 3, Complete 7");

        [TestMethod]
        public void Missing_check_is_refused()
            => AssertOutcomes(new P1Faults { NoCheck = true }, "NoCheck 10");

        [TestMethod]
        public void Cut_telegram_is_noticed_when_the_next_begins()
            => AssertOutcomes(new P1Faults { CutBytes = 20 }, "Cut 9");

        [TestMethod]
        public void Glued_telegrams_are_each_seen()
            => AssertOutcomes(new P1Faults { Glued = true }, "Complete 20");

        [TestMethod]
        public void Pauses_within_a_telegram_do_no_harm()
            => AssertOutcomes(new P1Faults { PauseMs = 150 }, "Complete 10");

        [TestMethod]
        public void Bridge_that_takes_returns_away_does_no_harm()
            => AssertOutcomes(new P1Faults { LineFeedOnly = true }, "Complete 10");

        [TestMethod]
        public void Encrypted_port_is_recognised_each_time()
            => AssertOutcomes(new P1Faults { Encrypted = true }, "Encrypted 10");

        [TestMethod]
        public void Noise_before_telegrams_hides_none()
        {
            (VirtualP1Line line, P1Telegram _) = Line("dsmr-5", new P1Faults { NoiseBytesBefore = 20 });
            var parser = new P1Parser(true, false);
            StringAssert.Contains(Outcomes(line, parser, 10000), "Complete 10");
            Assert.IsGreaterThan(100, parser.NoiseBytes);
        }

        [TestMethod]
        public void Parity_in_the_high_bit_is_understood_where_it_belongs_and_noise_elsewhere()
        {
            (VirtualP1Line line, P1Telegram _) = Line("dsmr-2", new P1Faults { ParityInHighBit = true });
            Assert.AreEqual("Complete 6", Outcomes(line, Parser("dsmr-2"), 60000));
            (VirtualP1Line other, P1Telegram _) = Line("dsmr-4", new P1Faults { ParityInHighBit = true });
            P1Parser parser = Parser("dsmr-4");
            Assert.AreEqual("", Outcomes(other, parser, 60000));
            Assert.IsGreaterThan(1000, parser.NoiseBytes);
        }

        [TestMethod]
        public void Receiving_allocates_nothing()
        {
            (VirtualP1Line line, P1Telegram _) = Line("dsmr-5", new P1Faults { NoiseBytesBefore = 3, Glued = true });
            byte[] buffer = new byte[256];
            line.Receive(buffer, 0, 256, 1500);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (long now = 1500; now < 10000; now += 20)
            {
                line.Receive(buffer, 0, 256, now);
            }

            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        private static (VirtualP1Line Line, P1Telegram Telegram) Line(string profile, P1Faults faults)
        {
            var telegram = new P1Telegram(profile);
            telegram.Update(0, Currents);
            return (new VirtualP1Line(telegram, faults, 1), telegram);
        }

        private static P1Parser Parser(string profile)
        {
            for (int i = 0; i < P1Versions.Count; i++)
            {
                P1Version version = P1Versions.Create(i);
                if (version.Name == profile)
                {
                    return new P1Parser(version.RequiresCheck, version.SevenBits);
                }
            }

            throw new AssertFailedException("No version " + profile);
        }

        private static void AssertOutcomes(P1Faults faults, string expected)
        {
            (VirtualP1Line line, P1Telegram _) = Line("dsmr-5", faults);
            Assert.AreEqual(expected, Outcomes(line, new P1Parser(true, false), 10000));
        }

        /// <summary>How often each outcome came, higher numbers first.</summary>
        private static string Outcomes(VirtualP1Line line, P1Parser parser, int milliseconds)
        {
            var counts = new SortedDictionary<P1Outcome, int>(
                Comparer<P1Outcome>.Create((one, other) => other.CompareTo(one)));
            byte[] buffer = new byte[512];
            for (long now = 0; now < milliseconds; now += 20)
            {
                int count = line.Receive(buffer, 0, 512, now);
                for (int taken = 0; taken < count;)
                {
                    taken += parser.Take(buffer, taken, count - taken);
                    if (parser.Outcome != P1Outcome.Incomplete)
                    {
                        counts[parser.Outcome] = counts.GetValueOrDefault(parser.Outcome) + 1;
                    }
                }
            }

            return string.Join(", ", counts.Select(pair => pair.Key + " " + pair.Value));
        }

        private static int Complete(P1Parser parser, VirtualP1Line line, long nowMs)
        {
            byte[] buffer = new byte[4096];
            return Complete(parser, buffer, line.Receive(buffer, 0, 4096, nowMs));
        }

        private static int Complete(P1Parser parser, byte[] buffer, int count)
        {
            int complete = 0;
            for (int taken = 0; taken < count;)
            {
                taken += parser.Take(buffer, taken, count - taken);
                complete += parser.Outcome == P1Outcome.Complete ? 1 : 0;
            }

            return complete;
        }
    }
}
