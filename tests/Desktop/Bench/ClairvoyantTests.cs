using System;
using System.Linq;
using Evenload.Bench.Score;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    /// <summary>The clairvoyant against every possible series of offers, tried one by one on the twin's vehicle.</summary>
    [TestClass]
    public sealed class ClairvoyantTests
    {
        private const int StepMs = 100;
        private const int StepsOfACase = 6;
        private const int Cases = 40;
        private const int RampPerSecond = 12000; // 1.2 A a step: the distance of the offers

        private static readonly int[] _duties = { 10000, 1000, 1200, 1400, 1600 }; // none, 6, 7.2, 8.4, 9.6 A
        private static readonly int[] _rooms = { -500, 0, 4800, 6000, 7200, 8400, 9600, 20000 };

        [TestMethod]
        [DataRow(0, 0, 0, 0, 6000, DisplayName = "at once")]
        [DataRow(200, 0, 0, 0, 6000, DisplayName = "dead time")]
        [DataRow(0, 300, 0, 0, 6000, DisplayName = "restart")]
        [DataRow(100, 300, 0, 0, 6000, DisplayName = "restart beyond the dead time")]
        [DataRow(0, 0, 0, 0, 8400, DisplayName = "higher minimum")]
        [DataRow(0, 0, 1, 0, 6000, DisplayName = "ramp up")]
        [DataRow(0, 0, 0, 1, 6000, DisplayName = "ramp down")]
        [DataRow(0, 0, 2, 1, 6000, DisplayName = "two ramps")]
        [DataRow(0, 0, 5, 1, 6000, DisplayName = "steep ramp up")]
        [DataRow(100, 200, 3, 2, 7200, DisplayName = "everything")]
        public void Clairvoyant_energy_is_that_of_the_best_of_all_series_of_offers(
            int deadTimeMs, int restartMs, int rampUp, int rampDown, int minimumMilliamps)
        {
            var vehicle = new VehicleOptions
            {
                MaximumMilliamps = 9600,
                MinimumMilliamps = minimumMilliamps,
                DeadTimeMs = deadTimeMs,
                RestartMs = restartMs,
                RampUpMilliampsPerSecond = rampUp * RampPerSecond,
                RampDownMilliampsPerSecond = rampDown * RampPerSecond,
            };
            const int seed = 20240611;
            Console.WriteLine("seed " + seed);
            var random = new Random(seed);
            for (int i = 0; i < Cases; i++)
            {
                int[] rooms = Enumerable.Range(0, StepsOfACase).Select(_ => _rooms[random.Next(_rooms.Length)]).ToArray();
                int[] maxima = Enumerable.Range(0, StepsOfACase).Select(_ => random.Next(8) == 0 ? 0 : 9600).ToArray();
                string text = string.Join(' ', rooms) + " / " + string.Join(' ', maxima);
                Assert.AreEqual(BestOfAll(vehicle, rooms, maxima), Clairvoyant(vehicle, rooms, maxima), text);
            }
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
            int[] rooms = { 5999, 6000, 5999 };
            Assert.AreEqual(6000, Clairvoyant(new VehicleOptions { DeadTimeMs = 0 }, rooms, new[] { 16000, 16000, 16000 }));
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

        private static long BestOfAll(VehicleOptions options, int[] rooms, int[] maxima)
        {
            long best = 0;
            int series = (int)Math.Pow(_duties.Length, rooms.Length);
            for (int code = 0; code < series; code++)
            {
                best = Math.Max(best, Energy(options, rooms, maxima, code));
            }

            return best;
        }

        /// <summary>What one series of offers delivers; 0 when it ever exceeds the room.</summary>
        private static long Energy(VehicleOptions options, int[] rooms, int[] maxima, int code)
        {
            var vehicle = new Vehicle(options);
            vehicle.Step(0, 10000);
            long sum = 0;
            for (int i = 0; i < rooms.Length; i++)
            {
                vehicle.MaximumMilliamps = maxima[i];
                vehicle.Step((i + 1) * StepMs, _duties[code % _duties.Length]);
                code /= _duties.Length;
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
