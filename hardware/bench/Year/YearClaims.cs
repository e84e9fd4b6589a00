using System;
using System.Collections.Generic;
using Evenload.Core.Modbus;

namespace Evenload.Bench.Year
{
    /// <summary>What has to hold after a run of <see cref="YearRun"/>.</summary>
    public static class YearClaims
    {
        private const double Tolerance = 0.001;
        private const double CounterDigit = 100;     // Wh
        private const double ReadingWattHours = 20;  // a second's delay at either end
        private const int LongestMs = 12000;         // the README's latency budget
        private const int InFlight = 1;

        /// <summary>The sentences that do not hold; empty when all is well.</summary>
        public static IReadOnlyList<string> Broken(YearRun run)
        {
            var broken = new List<string>();
            YearPlant plant = run.Plant;
            Compare(broken, "taken, counted", plant.CountedTakenWattHours, run.Grid.TakenWattHours, CounterDigit);
            Compare(broken, "given, counted", plant.CountedGivenWattHours, run.Grid.GivenWattHours, CounterDigit);
            Compare(broken, "taken, readings", run.Read.TakenWattHours, run.Grid.TakenWattHours, ReadingWattHours);
            Compare(broken, "given, readings", run.Read.GivenWattHours, run.Grid.GivenWattHours, ReadingWattHours);
            Compare(
                broken, "vehicle, counted", plant.CountedVehicleWattHours, run.DeliveredWattHours, CounterDigit);
            Compare(broken, "vehicle, rows", run.Vehicle.TakenWattHours, run.DeliveredWattHours, 0);
            Count(broken, "meter at the supply", plant.Controller.SiteCounters);
            Count(broken, "meter at the vehicle", plant.Controller.VehicleCounters);
            Check(broken, run.AllocatedBytes == 0, $"{run.AllocatedBytes} bytes were allocated");
            Check(broken, run.DoubtedSeconds == 0, $"{run.DoubtedSeconds} s of doubt in a meter that tells the truth");
            Check(broken, run.BadOffers == 0, $"{run.BadOffers} s with an offer outside 6 to 16 A");
            Check(broken, run.LongestByVehicleMs <= LongestMs, $"{run.LongestByVehicleMs} ms beyond bearing");
            double pace = (double)run.LastDayRequests / run.FirstDayRequests;
            Check(broken, Math.Abs(pace - 1) < 0.02, $"the last day had {pace:0.000} times the requests of the first");
            return broken;
        }

        /// <summary>How far a sum is off.</summary>
        public static double Difference(double sum, double right) => right == 0 ? 0 : (sum - right) / right;

        private static void Compare(List<string> broken, string what, double sum, double right, double spare) => Check(
            broken,
            Math.Abs(sum - right) <= spare + (Tolerance * right),
            FormattableString.Invariant($"{what}: {sum:0.0} Wh instead of {right:0.0} Wh"));

        private static void Count(List<string> broken, string what, UnitCounters counters)
        {
            long ended = (long)counters.Good + counters.Timeouts + counters.Corrupt + counters.Misfits
                + counters.Exceptions + counters.Lost;
            Check(
                broken,
                counters.Requests >= ended && counters.Requests - ended <= InFlight,
                $"{what}: {counters.Requests} requests, but {ended} ends");
        }

        private static void Check(List<string> broken, bool holds, string sentence)
        {
            if (!holds)
            {
                broken.Add(sentence);
            }
        }
    }
}
