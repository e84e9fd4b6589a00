using System;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Properties
{
    [TestClass]
    public sealed class ControllerProperties
    {
        private const int Scenarios = 80;

        private static Arbitrary<(int Seed, int Ticks, LineSettings Settings)> Runs { get; } = Arb.From(
            from seed in Gen.Choose(0, int.MaxValue)
            from settings in LineSettings.Any
            select (seed, 20000, settings),
            run => new[] { 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20 }
                .Where(less => less < run.Item2)
                .Select(less => (run.seed, run.Item2 - less, run.settings))
                .Concat(LineSettings.Simpler(run.settings).Select(settings => (run.seed, run.Item2, settings))));

        [TestMethod]
        public void A_controller_keeps_the_rules_whatever_its_meter_answers()
        {
            long changes = 0;
            Seeded.Holds(Runs, Scenarios, scenario =>
            {
                var run = new ControllerRun(scenario.Settings, scenario.Seed, true);
                run.Run(scenario.Ticks);
                changes += run.Changes;
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{changes} changes of the offer"));
            Assert.IsTrue(changes > Scenarios, "The offer hardly ever changed: this run has proved nothing.");
        }

        [TestMethod]
        [DataRow((int)Behaviour.Answers)]
        [DataRow((int)Behaviour.KeepsSilent)]
        [DataRow((int)Behaviour.SpoilsTheCrc)]
        [DataRow((int)Behaviour.Refuses)]
        [DataRow((int)Behaviour.HasNoValue)]
        public void Ten_thousand_ticks_allocate_no_byte(int behaviour)
        {
            var run = new ControllerRun(new LineSettings(), 1, false);
            run.Run(500);
            Assert.IsTrue(run.Controller.SiteCounters.Good > 0, "The meter does not answer.");
            run.Behaviour = (Behaviour)behaviour;
            long before = run.AllocatedBytes;
            run.Run(10000);
            Assert.AreEqual(0, run.AllocatedBytes - before);
        }
    }
}
