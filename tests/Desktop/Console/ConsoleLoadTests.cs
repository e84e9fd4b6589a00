using System.Collections.Generic;
using Evenload.Tests.Core.Console;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Consoles
{
    /// <summary>Two chargers with the same house, one with somebody at its console all the time.</summary>
    [TestClass]
    public sealed class ConsoleLoadTests
    {
        private const int Seconds = 300;
        private const int StepsPerTick = 4;

        private static readonly string[] Lines =
        {
            "status", "show", "export", "blackbox", "events", "counters", "meters", "check", "diff", "help",
            "set marginMilliamps 1500", "unset marginMilliamps", "import", "siteMeterUnit=7", "end", "revert",
            "version",
        };

        [TestMethod]
        public void Console_at_full_speed_changes_no_offer()
        {
            List<int> quiet = Run(false, out int none);
            List<int> busy = Run(true, out int shown);
            CollectionAssert.AreEqual(quiet, busy);
            Assert.AreEqual(0, none);
            Assert.IsGreaterThan(1000000, shown, "bytes on the terminal");
            Assert.IsTrue(quiet.Contains(16000) && quiet.Contains(6000), "the house made the offer move");
        }

        private static List<int> Run(bool types, out int shown)
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            var offers = new List<int>();
            shown = 0;
            int next = 0;
            for (int tick = 0; tick < Seconds * 50; tick++)
            {
                int house = tick / 50 / 60 % 2 == 0 ? 2000 : 14000;
                bench.Rig.SetHouse(house, 1000, 3000);
                bench.Rig.Step();
                offers.Add(bench.Rig.Offer);
                offers.Add(bench.Rig.Duty);
                for (int i = 0; types && i < StepsPerTick; i++)
                {
                    if (!bench.Terminal.IsTyping)
                    {
                        bench.Terminal.Type(Lines[next++ % Lines.Length] + "\r");
                    }

                    bench.Host.Step(bench.Rig.NowMs);
                    shown += bench.Terminal.Count;
                    bench.Terminal.Clear();
                }
            }

            Assert.AreEqual(0, bench.Rig.Controller.Ticks.Missed);
            return offers;
        }
    }
}
