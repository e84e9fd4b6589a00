using System;
using System.Linq;
using Evenload.Bench.Score;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    /// <summary>The clairvoyant against every possible series of offers, tried one by one on the twin's
    /// vehicle.</summary>
    [TestClass]
    public sealed class ClairvoyantTests
    {
        private const int StepMs = 100;
        private const int Cases = 100;
        private const int RampPerSecond = 12000; // 1.2 A a step: the distance of the offers
        private const int Seed = 20240611;

        private static readonly int[] _duties = { 10000, 1000, 1200, 1400, 1600 }; // none, 6, 7.2, 8.4, 9.6 A
        private static readonly int[] _fewDuties = { 10000, 1000, 1600 };
        private static readonly int[] _rooms = { -500, 0, 4800, 6000, 7200, 8400, 9600, 20000 };
        private static readonly int[] _fewRooms = { -500, 4800, 6000, 9600, 20000 };

        [TestMethod]
        [DataRow(0, 0, 0, 6000, DisplayName = "at once")]
        [DataRow(300, 0, 0, 6000, DisplayName = "restart")]
        [DataRow(0, 0, 0, 8400, DisplayName = "higher minimum")]
        [DataRow(0, 1, 0, 6000, DisplayName = "ramp up")]
        [DataRow(0, 0, 1, 6000, DisplayName = "ramp down")]
        [DataRow(0, 2, 1, 6000, DisplayName = "two ramps")]
        [DataRow(0, 5, 1, 6000, DisplayName = "steep ramp up")]
        [DataRow(200, 3, 2, 6000, DisplayName = "ramps and restart")]
        [DataRow(200, 3, 2, 7200, DisplayName = "everything")]
        public void Clairvoyant_energy_is_that_of_the_best_of_all_series_of_offers(
            int restartMs, int rampUp, int rampDown, int minimumMilliamps)
        {
            const int steps = 6;
            var vehicle = new VehicleOptions
            {
                MaximumMilliamps = 9600,
                MinimumMilliamps = minimumMilliamps,
                DeadTimeMs = 0,
                RestartMs = restartMs,
                RampUpMilliampsPerSecond = rampUp * RampPerSecond,
                RampDownMilliampsPerSecond = rampDown * RampPerSecond,
            };
            Console.WriteLine("seed " + Seed);
            var random = new Random(Seed);
            for (int i = 0; i < Cases; i++)
            {
                int[] rooms = Enumerable.Range(0, steps).Select(_ => _rooms[random.Next(_rooms.Length)]).ToArray();
                int[] maxima = Enumerable.Range(0, steps).Select(_ => random.Next(8) == 0 ? 0 : 9600).ToArray();
                AssertBest(vehicle, rooms, maxima, _duties);
            }
        }

        [TestMethod]
        public void A_dead_time_that_is_known_ahead_costs_only_the_start()
        {
            // Rooms last longer than the dead time: the twin begins no charge whose offer has ended meanwhile.
            const int hold = 3;
            const int blocks = 3;
            var vehicle = new VehicleOptions { MaximumMilliamps = 9600, DeadTimeMs = (hold - 1) * StepMs };
            Console.WriteLine("seed " + Seed);
            var random = new Random(Seed);
            for (int i = 0; i < Cases; i++)
            {
                int[] values = Enumerable.Range(0, blocks)
                    .Select(_ => _fewRooms[random.Next(_fewRooms.Length)])
                    .ToArray();
                values[0] = values[0] < 6000 ? values[0] : values[1]; // the start too lasts longer than the dead time
                int[] rooms = Enumerable.Range(0, blocks * hold).Select(step => values[step / hold]).ToArray();
                AssertBest(vehicle, rooms, Enumerable.Repeat(9600, rooms.Length).ToArray(), _fewDuties);
            }
        }

        [TestMethod]
        public void A_pause_lasts_what_the_restart_takes_longer_than_the_dead_time()
        {
            var vehicle = new VehicleOptions { DeadTimeMs = 100, RestartMs = 300 };
            int[] rooms = { 20000, 20000, 20000, 20000, 20000, 20000, 0, 20000, 20000, 20000, 20000 };
            Assert.AreEqual(6 * 16000, Clairvoyant(vehicle, rooms, Enumerable.Repeat(16000, rooms.Length).ToArray()));
        }

        [TestMethod]
        public void Constant_room_is_used_from_the_end_of_the_dead_time_on()
        {
            var vehicle = new VehicleOptions { DeadTimeMs = 300 };
            int[] rooms = Enumerable.Repeat(20000, 10).ToArray();
            Assert.AreEqual(7 * 16000, Clairvoyant(vehicle, rooms, Enumerable.Repeat(16000, 10).ToArray()));
        }

        [TestMethod]
        public void Room_for_less_than_the_minimum_is_not_used()
        {
            var vehicle = new VehicleOptions { DeadTimeMs = 0 };
            int[] rooms = { 5999, 6000, 5999 };
            Assert.AreEqual(6000, Clairvoyant(vehicle, rooms, new[] { 16000, 16000, 16000 }));
        }

        [TestMethod]
        public void Pausing_early_pays_when_the_restart_would_cost_more()
        {
            // The restart takes 3 steps: the 6 A before the dip are worth less than the 16 A behind it.
            var vehicle = new VehicleOptions { DeadTimeMs = 0, RestartMs = 300 };
            int[] rooms = { 0, 0, 0, 6000, 6000, 0, 20000, 20000 };
            Assert.AreEqual(32000, Clairvoyant(vehicle, rooms, Enumerable.Repeat(16000, 8).ToArray()));
        }

        private static long Clairvoyant(VehicleOptions vehicle, int[] rooms, int[] maxima)
        {
            var clairvoyant = new Clairvoyant(vehicle, 16000, 16000, StepMs);
            for (int i = 0; i < rooms.Length; i++)
            {
                clairvoyant.Step(rooms[i], maxima[i]);
            }

            return clairvoyant.Optimum.BestMilliampSteps;
        }

        private static void AssertBest(VehicleOptions vehicle, int[] rooms, int[] maxima, int[] duties)
        {
            long best = 0;
            int series = (int)Math.Pow(duties.Length, rooms.Length);
            for (int code = 0; code < series; code++)
            {
                best = Math.Max(best, Energy(vehicle, rooms, maxima, duties, code));
            }

            string text = string.Join(' ', rooms) + " / " + string.Join(' ', maxima);
            Assert.AreEqual(best, Clairvoyant(vehicle, rooms, maxima), text);
        }

        /// <summary>What one series of offers delivers; 0 when it ever exceeds the room.</summary>
        private static long Energy(VehicleOptions options, int[] rooms, int[] maxima, int[] duties, int code)
        {
            var vehicle = new Vehicle(options);
            vehicle.Step(0, 10000);
            long sum = 0;
            for (int i = 0; i < rooms.Length; i++)
            {
                vehicle.MaximumMilliamps = maxima[i];
                vehicle.Step((i + 1) * StepMs, duties[code % duties.Length]);
                code /= duties.Length;
                int current = vehicle.CurrentMilliamps(0);
                if (current > Math.Max(0, rooms[i]))
                {
                    return 0;
                }

                sum += current;
            }

            return sum;
        }
    }
}
