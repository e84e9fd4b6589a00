using System;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Properties
{
    [TestClass]
    [DoNotParallelize]
    public sealed class P1Properties
    {
        public TestContext TestContext { get; set; }

        [TestMethod]
        [DataRow("Dsmr5", 846, "02d56a36d19bff1418e453c2f417b8ea02ca0777ac508d42c3145150ac1a0810")]
        [DataRow("Belgium", 961, "ec10a9c0ba10f20748c0a5ea9ef6a25da69d0ee7779e171fbf05aab734b70b30")]
        [DataRow("Dsmr2", 306, "312efb1f4bdf2383682f4f481af27b984d1a8e85e639a3d54b86b0dc0903cbd4")]
        public void Telegrams_of_the_tests_are_those_of_the_reference(string name, int length, string hash)
        {
            byte[] bytes = P1Bench.Bytes(P1Telegrams.Of(name));
            Assert.HasCount(length, bytes);
            Assert.AreEqual(hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        [TestMethod]
        [DataRow("Dsmr5")]
        [DataRow("Belgium")]
        [DataRow("Dsmr4")]
        [DataRow("Sweden")]
        [DataRow("Luxembourg")]
        [DataRow("ThreeWires")]
        public void Flipped_bit_never_gives_a_wrong_reading(string name)
        {
            var damage = new P1Damage(P1Telegrams.Of(name), true);
            damage.TryAllBits();
            Assert.AreEqual(0, damage.Wrong, "byte " + damage.WrongAt);
            Assert.AreEqual(8 * damage.Length, damage.Refused + damage.Harmless);
            Assert.IsLessThanOrEqualTo(16 + 4, damage.Harmless); // the line end, and letters of the check
        }

        [TestMethod]
        [DataRow("Dsmr5", true)]
        [DataRow("Belgium", true)]
        [DataRow("Dsmr2", false)]
        public void Replaced_byte_never_gives_a_wrong_reading(string name, bool requiresCheck)
        {
            var damage = new P1Damage(P1Telegrams.Of(name), requiresCheck);
            for (int index = 0; index < damage.Length; index++)
            {
                for (int value = 0; value < 256; value += damage.Length > 500 ? 5 : 1)
                {
                    damage.Try(index, value);
                }
            }

            Assert.AreEqual(0, damage.Wrong, "byte " + damage.WrongAt);
            Assert.AreEqual(requiresCheck, damage.WrongDigits == 0);
        }

        [TestMethod]
        public void Random_bytes_and_pieces_never_give_a_reading_nor_an_exception()
        {
            Random random = Chance(31);
            byte[][] sources =
            {
                P1Bench.Bytes(P1Telegrams.Dsmr5), P1Bench.Bytes(P1Telegrams.Belgium), P1Bench.Bytes(P1Telegrams.Dsmr2),
            };
            byte[] bytes = new byte[20000];
            for (int run = 0; run < 200; run++)
            {
                int count = 0;
                while (count < bytes.Length)
                {
                    byte[] source = sources[random.Next(sources.Length)];
                    int from = random.Next(source.Length);
                    int length = Math.Min(Math.Min(random.Next(300), source.Length - from), bytes.Length - count);
                    Array.Copy(source, from, bytes, count, length);
                    count += length;
                    if (random.Next(4) == 0 && count < bytes.Length)
                    {
                        bytes[count] = (byte)random.Next(256);
                        count++;
                    }
                }

                // Pieces shorter than a telegram: none is whole. Two pieces may fit together, though, and then the
                // telegram is sound.
                var parser = new P1Parser(true, false);
                for (int taken = 0; taken < count;)
                {
                    taken += parser.Take(bytes, taken, count - taken);
                    if (parser.Outcome == P1Outcome.Complete)
                    {
                        string telegram = parser.Values.Has(P1Quantity.MonthPeak)
                            ? P1Telegrams.Belgium : P1Telegrams.Dsmr5;
                        Assert.AreEqual(
                            0, P1Bench.Differences(P1Bench.ValuesOf(telegram, true), parser.Values), "run " + run);
                    }
                }
            }
        }

        [TestMethod]
        [DataRow("dsmr-5")]
        [DataRow("dsmr-4")]
        [DataRow("emucs-belgium")]
        [DataRow("p1-luxembourg")]
        [DataRow("p1-sweden")]
        public void Currents_never_grant_more_than_flows(string profile)
        {
            Random random = Chance(32);
            var telegram = new P1Telegram(profile);
            var parser = new P1Parser(true, false);
            var reading = new MeterReading();
            byte[] bytes = new byte[P1Telegram.MaximumBytes];
            int[] currents = new int[3];
            for (int run = 0; run < 20000; run++)
            {
                telegram.CutsCurrents = random.Next(2) == 0;
                for (int phase = 0; phase < 3; phase++)
                {
                    telegram.VoltageMillivolts[phase] = random.Next(207000, 253001);
                    currents[phase] = random.Next(random.Next(2) == 0 ? 2000 : 60000) * (random.Next(2) == 0 ? 1 : -1);
                }

                telegram.Update(run, currents);
                P1Bench.Give(parser, bytes, telegram.Write(bytes, 0, true));
                Assert.AreEqual(ReadingVerdict.Accepted, P1Currents.Fill(parser.Values, false, reading));
                for (int phase = 0; phase < 3; phase++)
                {
                    // A watt and a tenth of a volt is all that the telegram may hide, and the sign below 20 W.
                    int slack = 10 + (Math.Abs(currents[phase]) / 2000);
                    int read = reading.CurrentMilliamps[phase];
                    Assert.IsGreaterThanOrEqualTo(currents[phase] - slack, read, profile + " run " + run);

                    // Nor does it grant much less: a step rounded up, another as margin, and the span of voltages.
                    int coarse = profile == "dsmr-4" ? 1500 + (Math.Abs(currents[phase]) / 5) : 700;
                    Assert.IsLessThanOrEqualTo(currents[phase] + coarse, read, profile + " run " + run);
                }
            }
        }

        [TestMethod]
        public void Telegram_costs_no_memory_and_little_time()
        {
            byte[] bytes = P1Bench.Bytes(P1Telegrams.Belgium);
            var parser = new P1Parser(true, false);
            var reading = new MeterReading();
            Run(parser, reading, bytes, 500);
            long allocated = long.MaxValue;
            TimeSpan best = TimeSpan.MaxValue;
            for (int i = 0; i < 1000; i++)
            {
                // The runtime allocates once while it compiles, and other programs take time; what a telegram costs comes
                // again each time.
                long before = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                Run(parser, reading, bytes, 1);
                TimeSpan one = Stopwatch.GetElapsedTime(start);
                allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
                best = one < best ? one : best;
            }

            Assert.AreEqual(0, allocated);
            TestContext.WriteLine("A telegram of " + bytes.Length + " bytes: " + best.TotalMicroseconds.ToString("F1")
                + " microseconds");
            Assert.IsLessThan(1000.0, best.TotalMicroseconds);
        }

        private static Random Chance(int source)
        {
            Console.WriteLine("EVENLOAD_SEED=" + Seeded.Value + " repeats this run.");
            return new Random((int)(Seeded.Value % int.MaxValue) ^ source);
        }

        private static void Run(P1Parser parser, MeterReading reading, byte[] bytes, int times)
        {
            for (int i = 0; i < times; i++)
            {
                P1Bench.Give(parser, bytes);
                P1Currents.Fill(parser.Values, false, reading);
            }
        }
    }
}
