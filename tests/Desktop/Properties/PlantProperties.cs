using System;
using System.Collections.Generic;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Properties
{
    [TestClass]
    public sealed class PlantProperties
    {
        private const int NoticeableMilliamps = 200; // an overload below this trips nothing in any time

        private static Arbitrary<(int Seed, LineSettings Settings)> Plants { get; } = Arb.From(
            from seed in Gen.Choose(0, int.MaxValue)
            from settings in LineSettings.Any
            select (seed, settings with { HoldOffMs = settings.HoldOffMs > 60000 ? 60000 : settings.HoldOffMs }),
            Simpler);

        [TestMethod]
        public void A_steady_house_and_a_vehicle_that_follows_are_never_overloaded_and_get_what_there_is()
            => Seeded.Holds(Plants, 60, scenario => Settle(scenario.Seed, scenario.Settings, true, out _));

        [TestMethod]
        public void An_overload_that_the_vehicle_has_not_yet_answered_lowers_the_offer_once()
            => Seeded.Holds(Plants, 60, scenario =>
            {
                Plant plant = Settle(scenario.Seed, scenario.Settings, false, out Random random);
                LineSettings settings = scenario.Settings;
                int offer = plant.Line.Setpoint;
                int room = random.Next(settings.Minimum + 300, Math.Max(settings.Minimum + 301, offer - 500));
                if (offer < room + 400)
                {
                    return; // nothing that one reduction could take away
                }

                Array.Fill(plant.House, settings.Budget - room);
                int before = offer;
                int reductions = 0;
                long untilMs = plant.NowMs + (3L * (plant.Line.InFlightMs + LineSettings.RefreshMs));
                while (plant.NowMs < untilMs)
                {
                    plant.Step();
                    reductions += plant.Line.Setpoint < before ? 1 : 0;
                    before = plant.Line.Setpoint;
                }

                BrokenRuleException.Unless(
                    reductions == 1, plant.NowMs, $"INV-6: {reductions} reductions from {offer} to {before} mA for {room} mA");
                BrokenRuleException.Unless(
                    before <= room + 10 && before >= room - 300, plant.NowMs, $"INV-6: {before} mA of {room} mA");
            });

        [TestMethod]
        public void An_overload_that_pausing_could_end_does_not_last_whatever_the_vehicle_makes_of_the_offer()
            => Seeded.Holds(Plants, 150, scenario =>
            {
                var random = new Random(scenario.Seed);
                LineSettings settings = scenario.Settings;
                int share = random.Next(0, 1001);
                int cap = random.Next(6000, 40000);
                int regardless = random.Next(2) == 0 ? random.Next(3000, 40000) : 0;
                var vehicle = new TestVehicle(random.Next(0, settings.DeadTimeMs + 1), share, cap, regardless);
                var plant = new Plant(settings, vehicle, random.Next(1, 8), false, random);
                int calm = random.Next(0, settings.Budget);
                Array.Fill(plant.House, calm);
                long overMs = 0;
                long boundMs = LongestOverloadMs(plant.Line.InFlightMs, settings);
                long changeMs = 0;
                for (int i = 0; i < 30000; i++)
                {
                    if (plant.NowMs >= changeMs)
                    {
                        // The house alone is never too much, and keeps still for longer than an overload may last.
                        Array.Fill(plant.House, random.Next(0, settings.Budget));
                        changeMs = plant.NowMs + random.NextInt64(2 * boundMs, 3 * boundMs);
                    }

                    plant.Step();
                    overMs = plant.LargestGrid() > settings.Limit + NoticeableMilliamps ? overMs + 20 : 0;
                    BrokenRuleException.Unless(
                        overMs <= boundMs,
                        plant.NowMs,
                        $"INV-6: over the limit for {overMs} ms; offer {plant.Line.Setpoint}, draws {vehicle.Milliamps}, share {share}, cap {cap}, regardless {regardless}");
                }
            });

        [TestMethod]
        public void A_measured_vehicle_that_draws_less_is_offered_no_more_than_the_house_leaves()
            => Seeded.Holds(Plants, 40, scenario =>
            {
                var random = new Random(scenario.Seed);
                LineSettings settings = scenario.Settings;
                int room = random.Next(settings.Minimum, settings.Budget + 1);
                var vehicle = new TestVehicle(random.Next(0, settings.DeadTimeMs + 1), random.Next(300, 900), 80000, 0);
                var plant = new Plant(settings, vehicle, 7, true, random);
                Array.Fill(plant.House, settings.Budget - room);
                for (int i = 0; i < 15000; i++)
                {
                    plant.Step();
                    bool started = plant.NowMs > plant.Line.InFlightMs + 20000;
                    BrokenRuleException.Unless(
                        !started || plant.Line.Setpoint <= Math.Max(room, settings.Minimum) + 100,
                        plant.NowMs,
                        $"INV-1: {plant.Line.Setpoint} mA offered of {room} mA");
                }
            });

        [TestMethod]
        public void Only_phases_that_the_vehicle_is_on_are_taken_for_its_own()
            => Seeded.Holds(Plants, 60, scenario =>
            {
                var random = new Random(scenario.Seed);
                LineSettings settings = scenario.Settings with { Station = 32000, Cable = 32000 };
                int mask = random.Next(1, 8);
                var vehicle = new TestVehicle(random.Next(0, settings.DeadTimeMs + 1), 1000, 80000, 0);
                var plant = new Plant(settings, vehicle, mask, false, random);
                for (int i = 0; i < 15000; i++)
                {
                    if (i % 2000 == 0)
                    {
                        Array.Fill(plant.House, settings.Budget - random.Next(settings.Minimum, settings.Budget + 1));
                    }

                    plant.Step();
                    BrokenRuleException.Unless(
                        plant.Line.Finder.Mask == 0 || (plant.Line.Finder.Mask & mask) == mask || i % 2000 < 1000,
                        plant.NowMs,
                        $"phases {plant.Line.Finder.Mask} are not {mask}");
                    BrokenRuleException.Unless(!plant.Line.Finder.IsReversed, plant.NowMs, $"a sound meter called reversed");
                }
            });

        [TestMethod]
        public void Steps_of_the_offer_tell_the_vehicles_phases_and_a_meter_the_wrong_way_round()
            => Seeded.Holds(Plants, 40, scenario =>
            {
                var random = new Random(scenario.Seed);
                LineSettings settings = scenario.Settings with
                {
                    Limit = 60000,
                    Station = 32000,
                    Cable = 32000,
                    RiseStep = 16000,
                    HoldOffMs = Math.Min(30000, scenario.Settings.HoldOffMs),
                };
                int mask = random.Next(1, 8);
                var vehicle = new TestVehicle(random.Next(0, settings.DeadTimeMs + 1), 1000, 80000, 0);
                var plant = new Plant(settings, vehicle, mask, false, random) { IsReversed = random.Next(2) == 0 };
                Array.Fill(plant.House, 2000);
                long halfMs = settings.ResumeAfterMs + (2 * settings.HoldOffMs) + 10000 + (2 * plant.Line.InFlightMs);
                for (int half = 0; half < 8; half++)
                {
                    int ceiling = half % 2 == 0 ? settings.Minimum + 6000 : settings.Minimum;
                    plant.Line.Ceilings[0].Grant(ceiling, long.MaxValue);
                    for (long untilMs = plant.NowMs + halfMs; plant.NowMs < untilMs;)
                    {
                        plant.Step();
                    }
                }

                BrokenRuleException.Unless(
                    plant.Line.Finder.Mask == (plant.IsReversed ? 0 : mask)
                        && plant.Line.Finder.IsReversed == plant.IsReversed,
                    plant.NowMs,
                    $"phases {plant.Line.Finder.Mask} for {mask}, reversed: {plant.Line.Finder.IsReversed} for {plant.IsReversed}");
            });

        /// <summary>The longest that an overload may last that pausing could end, ms.</summary>
        /// <remarks>A reading shows the overload within one in-flight time, and each reduction needs one more to prove
        /// itself or not. A vehicle that answers less than half of a reduction is caught by two idle ones, and a third
        /// is taken then; one that answers half or more halves the rest each time, so that 2^9 × 0.2 A covers the
        /// largest connection. Then the dip is ridden out, and the vehicle needs its dead time to stop.</remarks>
        private static long LongestOverloadMs(int inFlightMs, LineSettings settings)
            => (12L * (inFlightMs + (inFlightMs / 32) + LineSettings.RefreshMs)) + settings.RideOutMs + settings.DeadTimeMs;

        // A quiet start with a vehicle that follows: nothing may exceed the connection on the way to the full offer.
        private static Plant Settle(int seed, LineSettings settings, bool judged, out Random random)
        {
            random = new Random(seed);
            var vehicle = new TestVehicle(random.Next(0, settings.DeadTimeMs + 1), 1000, 80000, 0);
            var plant = new Plant(settings, vehicle, random.Next(1, 8), false, random);
            int room = random.Next(settings.Minimum, settings.Budget + 1);
            Array.Fill(plant.House, settings.Budget - room);
            int most = Math.Min(Math.Min(settings.Station, settings.Cable), room);
            long neededMs = 3000 + (2L * settings.HoldOffMs) + settings.ResumeAfterMs + plant.Line.InFlightMs
                + ((((most - settings.Minimum) / settings.RiseStep) + 3) * 6000L);
            bool startsTooHigh = settings.SafeStart > room - 200;
            while (plant.NowMs < neededMs)
            {
                plant.Step();
                BrokenRuleException.Unless(
                    !judged || startsTooHigh || plant.LargestGrid() <= settings.Budget + 50,
                    plant.NowMs,
                    $"INV-5: {plant.LargestGrid()} mA flow of {settings.Budget} mA, {room} mA left by the house");
            }

            for (long sinceMs = plant.NowMs, offer = -1; plant.NowMs < sinceMs + (2 * plant.Line.InFlightMs);)
            {
                sinceMs = plant.Line.Setpoint == offer ? sinceMs : plant.NowMs; // the last change has shown its effect
                offer = plant.Line.Setpoint;
                plant.Step();
            }

            bool mayPause = room < settings.Minimum + 1100;
            BrokenRuleException.Unless(
                !judged || mayPause || startsTooHigh || plant.Line.Setpoint > most - 800,
                plant.NowMs,
                $"{plant.Line.Setpoint} mA offered of {most} mA");
            return plant;
        }

        private static IEnumerable<(int Seed, LineSettings Settings)> Simpler((int Seed, LineSettings Settings) scenario)
        {
            foreach (LineSettings settings in LineSettings.Simpler(scenario.Settings))
            {
                yield return (scenario.Seed, settings);
            }
        }
    }
}
