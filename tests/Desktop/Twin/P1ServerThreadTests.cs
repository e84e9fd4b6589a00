using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Evenload.Core.Metering;
using Evenload.Twin;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class P1ServerThreadTests
    {
        private const int LimitMs = 10000; // for a computer that is busy with something else

        [TestMethod]
        [DataRow(0)]
        [DataRow(150)]
        public void Telegrams_arrive_over_a_terminal_one_a_second(int pauseMs)
        {
            var telegram = new P1Telegram("dsmr-5");
            telegram.Update(0, new[] { 11004, -6002, 3496 });
            using var terminal = new PseudoTerminal();
            using var server = new P1ServerThread(terminal, telegram, new P1Faults { PauseMs = pauseMs }, 1);
            var parser = new P1Parser(true, false);
            var watch = Stopwatch.StartNew();
            long[] ends = Read(server.SlavePath, parser, 3, watch);
            Assert.AreEqual(11000, parser.Values.Get(P1Quantity.CurrentL1, 0));
            Assert.AreEqual(1380, parser.Values.Get(P1Quantity.ExportPowerL1, 1));
            Assert.IsGreaterThan(1500, ends[2] - ends[0]); // two periods, the first of them perhaps seen late
            Assert.IsLessThan(LimitMs, ends[2]);
        }

        [TestMethod]
        public void What_is_written_to_it_does_not_disturb()
        {
            var telegram = new P1Telegram("dsmr-5");
            telegram.Update(0, new[] { 1000, 1000, 1000 });
            using var terminal = new PseudoTerminal();
            using var server = new P1ServerThread(terminal, telegram, new P1Faults(), 1);
            using FileStream device = Open(server.SlavePath);
            device.Write(new byte[] { 1, 2, 3, 4, 5 }, 0, 5);
            var parser = new P1Parser(true, false);
            Read(server.SlavePath, parser, 1, Stopwatch.StartNew());
            Assert.AreEqual(690L, parser.Values.Get(P1Quantity.ImportPower));
        }

        [TestMethod]
        public void Disposing_ends_it_whichever_goes_first()
        {
            var terminal = new PseudoTerminal();
            var server = new P1ServerThread(terminal, new P1Telegram("dsmr-5"), new P1Faults(), 1);
            terminal.Dispose();
            var watch = Stopwatch.StartNew();
            server.Dispose();
            Assert.IsLessThan(LimitMs, watch.ElapsedMilliseconds);
        }

        /// <summary>Reads until so many telegrams are complete; fails after the limit.</summary>
        private static long[] Read(string path, P1Parser parser, int telegrams, Stopwatch watch)
        {
            using FileStream device = Open(path);
            long[] ends = new long[telegrams];
            int complete = 0;
            byte[] buffer = new byte[256];
            while (complete < telegrams)
            {
                int count = device.Read(buffer, 0, buffer.Length); // a telegram a second comes whatever is lost
                Assert.IsLessThan(LimitMs, watch.ElapsedMilliseconds, complete + " telegrams");
                for (int taken = 0; taken < count && complete < telegrams;)
                {
                    taken += parser.Take(buffer, taken, count - taken);
                    if (parser.Outcome == P1Outcome.Complete)
                    {
                        ends[complete] = watch.ElapsedMilliseconds;
                        complete++;
                    }
                }
            }

            return ends;
        }

        private static FileStream Open(string path)
        {
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);
        }
    }
}
