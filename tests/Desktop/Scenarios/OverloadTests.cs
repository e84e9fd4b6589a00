using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Scenarios
{
    [TestClass]
    public class OverloadTests
    {
        private const long Charging = 60000;

        [TestMethod]
        public void A_step_of_the_house_is_cleared_in_seven_seconds_and_forgotten_in_sixty()
        {
            double worst = 0;
            int changes = 0;
            double back = 0;
            for (int offset = 0; offset < 1000; offset += 50) // wherever it falls in the meter's second
            {
                long up = Charging + offset;
                long down = up + 60000;
                var house = new HouseTrace().Hold(5000, up).Hold(15000, 60000).Hold(5000, 90000);
                Watcher stepped = Watcher.Play(new HouseTrace().Hold(5000, up).Hold(15000, 60000), up, 5000, offset + 1);
                Watcher whole = Watcher.Play(house, down, 5000, offset + 1);
                Assert.IsGreaterThan(1, stepped.SecondsAbove, "the scenario does not overload");
                worst = Math.Max(worst, stepped.SecondsAbove);
                changes = Math.Max(changes, stepped.OfferChanges);
                Assert.IsGreaterThan(0L, whole.FullMs, "never back to 16 A");
                back = Math.Max(back, (whole.FullMs - down) / 1000.0);
            }

            Console.WriteLine($"above the limit {worst:F2} s, {changes} changes, back after {back:F1} s");
            Assert.IsLessThanOrEqualTo(7, worst, "seconds above the limit");
            Assert.IsLessThanOrEqualTo(3, changes, "offer changes until settled");
            Assert.IsLessThanOrEqualTo(60, back, "seconds until the full offer");
        }

        [TestMethod]
        public void A_restless_house_costs_little_energy_and_little_overload()
        {
            int seed = Environment.GetEnvironmentVariable("EVENLOAD_SEED") is string set
                ? int.Parse(set)
                : Environment.TickCount;
            Console.WriteLine($"EVENLOAD_SEED={seed}");
            for (int run = 0; run < 10; run++)
            {
                var random = new Random(unchecked(seed + run));
                var house = new HouseTrace().Hold(13000, Charging);
                for (int i = 0; i * 7 < 29 * 60; i++)
                {
                    house.Hold(random.Next(10000, 16001), 7000);
                }

                Watcher watcher = Watcher.Play(house, Charging, 5000, run + 1);
                double share = watcher.VehicleAmpSeconds / (9.0 * (house.EndMs - Charging) / 1000.0);
                Console.WriteLine(
                    $"above the limit {watcher.SecondsAbove:F1} s, {watcher.AmpSecondsAbove:F1} A s, energy {share:P1}");
                Assert.IsLessThanOrEqualTo(200, watcher.SecondsAbove, "seconds above the limit");
                Assert.IsLessThanOrEqualTo(200, watcher.AmpSecondsAbove, "ampere-seconds above the limit");
                Assert.IsGreaterThanOrEqualTo(0.9, share, "energy of the best constant offer of 9 A");
            }
        }

        [TestMethod]
        public void A_vehicle_that_follows_at_once_is_held_to_the_same_limits()
        {
            var house = new HouseTrace().Hold(5000, Charging).Hold(15000, 60000);
            Watcher watcher = Watcher.Play(house, Charging, 200, 1);
            Assert.IsLessThanOrEqualTo(2.5, watcher.SecondsAbove, "seconds above the limit");
            Assert.AreEqual(1, watcher.OfferChanges, "no oscillation");
        }
    }
}
