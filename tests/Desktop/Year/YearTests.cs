using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Evenload.Bench;
using Evenload.Bench.Year;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Year
{
    [TestClass]
    public sealed class YearTests
    {
        private const long HalfDayMs = 12 * 3600 * 1000;

        private static readonly Lazy<YearRun> _day = new Lazy<YearRun>(() =>
        {
            var run = new YearRun(1, 1, 0);
            run.Run();
            return run;
        });

        [TestMethod]
        public void Two_days_end_with_right_sums_and_without_an_allocation()
        {
            var run = new YearRun(1, 2, 0);
            run.Run();
            Assert.AreEqual(string.Empty, string.Join("; ", YearClaims.Broken(run)));
            Assert.AreEqual(2 * 86400 * 50, run.Ticks);
            Assert.IsGreaterThan(0, run.Sessions.Begun);
            Assert.IsGreaterThan(5000.0, run.DeliveredWattHours);
            Assert.IsGreaterThan(10000.0, run.Grid.TakenWattHours);
        }

        [TestMethod]
        public void A_sum_that_is_off_by_half_a_per_cent_is_found()
        {
            var run = new YearRun(1, 1, 0);
            run.Run();
            CollectionAssert.AreEqual(Array.Empty<string>(), YearClaims.Broken(run).ToArray());
            while (run.Vehicle.TakenWattHours < 1.005 * run.DeliveredWattHours)
            {
                run.Vehicle.Add(16000);
            }

            string broken = YearClaims.Broken(run).Single();
            StringAssert.StartsWith(broken, "vehicle, rows: ");
        }

        [TestMethod]
        public void A_meter_that_is_doubted_is_told()
        {
            var run = new YearRun(1, 1, 0);
            run.Plant.Meter.NotAvailable = true;
            run.Run();
            StringAssert.Contains(string.Join("; ", YearClaims.Broken(run)), $"{run.DoubtedSeconds} s of doubt");
            Assert.IsGreaterThan(86000L, run.DoubtedSeconds);
        }

        [TestMethod]
        [DataRow(2147483648L)]      // 24.9 days: a signed counter of 32 bits ends
        [DataRow(4294967296L)]      // 49.7 days: an unsigned one
        [DataRow(42949672960L)]     // 497 days: the device's own counter of 10 ms
        public void A_clock_that_passes_the_end_of_a_counter_changes_nothing(long endMs)
        {
            YearRun young = _day.Value;
            var old = new YearRun(1, 1, endMs - HalfDayMs);
            old.Run();
            Assert.AreEqual(young.Fingerprint, old.Fingerprint);
            Assert.AreEqual(young.Plant.Controller.SiteCounters.Good, old.Plant.Controller.SiteCounters.Good);
            Assert.AreEqual(0, YearClaims.Broken(old).Count);
        }

        [TestMethod]
        public void A_year_has_winter_and_summer_and_a_vehicle_that_is_sometimes_there()
        {
            var house = new YearHouse(1);
            long january = Sum(house, 10);
            long june = Sum(house, 172);
            Assert.IsGreaterThan(0L, january);
            Assert.IsLessThan(0L, june);
        }

        [TestMethod]
        public void The_command_runs_another_year_of_another_seed_from_any_time_on()
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            string line = "year --days 1 --seed 2 --start-ms 4503599627370496";
            Assert.AreEqual(0, Dispatcher.Run(line.Split(' '), output, error), error.ToString());
            StringAssert.Contains(output.ToString(), "4503599627370496 to 4503599713770496 ms");
            StringAssert.Contains(output.ToString(), "every claim holds");
            StringAssert.Matches(output.ToString(), new Regex("fingerprint +[0-9a-f]{16}"));
            Assert.IsFalse(output.ToString().Contains($"{_day.Value.Fingerprint:x16}"), "the same year again");
        }

        [TestMethod]
        public void A_clock_that_is_none_is_refused()
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            Assert.AreEqual(2, Dispatcher.Run("year --start-ms -1".Split(' '), output, error));
            StringAssert.Contains(error.ToString(), "--start-ms -1: not a whole number");
        }

        private static long Sum(YearHouse house, int day)
        {
            long sum = 0;
            for (long second = 0; second < 86400; second += 60)
            {
                for (int phase = 0; phase < 3; phase++)
                {
                    sum += house.CurrentMilliamps(phase, ((day * 86400L) + second) * 1000);
                }
            }

            return sum;
        }
    }
}
