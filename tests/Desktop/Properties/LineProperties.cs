using System;
using System.Globalization;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Properties
{
    [TestClass]
    public sealed class LineProperties
    {
        private const int Scenarios = 150;
        private const int StepsEach = 20000;

        [TestMethod]
        public void Every_offer_keeps_the_rules_whatever_the_meters_and_ceilings_say()
        {
            long changes = 0;
            Seeded.Holds(LineScenario.Any(StepsEach), Scenarios, scenario => changes += new LineRun(scenario, true).Run().Changes);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{Scenarios * StepsEach} steps, {changes} changes of the offer"));
            Assert.IsTrue(changes > Scenarios, "The offer hardly ever changed: this run has proved nothing.");
        }

        [TestMethod]
        public void No_step_from_reading_to_duty_allocates_a_byte()
            => Seeded.Holds(
                LineScenario.Any(2000),
                10,
                scenario => Assert.IsTrue(
                    // What the compiler makes for itself once is no allocation of a step: that would come again.
                    new LineRun(scenario, false).Run().AllocatedBytes == 0
                        || new LineRun(scenario, false).Run().AllocatedBytes == 0,
                    "a step allocated"));
    }
}
