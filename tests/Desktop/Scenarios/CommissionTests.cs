using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Scenarios
{
    [TestClass]
    public class CommissionTests
    {
        private const int KnownSeed = 1;

        [TestMethod]
        public void Phases_are_found_in_99_of_100_houses_and_never_wrong_silently()
        {
            CommissionTrial[] trials = Play(100, 1, 60000, 4000);
            Assert.AreEqual(0, trials.Count(trial => trial.IsWrong), "wrong silently");
            Assert.IsGreaterThanOrEqualTo(99, trials.Count(trial => trial.IsRight), "right");
        }

        [TestMethod]
        public void Houses_that_switch_14_A_all_the_time_may_leave_it_unsure_but_never_wrong()
        {
            CommissionTrial[] trials = Play(60, 2, 20000, 14000);
            Assert.AreEqual(0, trials.Count(trial => trial.IsWrong), "wrong silently");
            Assert.IsGreaterThanOrEqualTo(trials.Length / 2, trials.Count(trial => trial.IsRight), "right");
        }

        // A known seed: of thousands of calm houses one in two hundred stays unsure, and two of those in a hundred
        // would fail the test about one time in ten.
        private static int Seed() => Environment.GetEnvironmentVariable("EVENLOAD_SEED") is string seed
            ? int.Parse(seed, CultureInfo.InvariantCulture)
            : KnownSeed;

        private static CommissionTrial[] Play(int runs, int loads, int leastPeriodMs, int largestMilliamps)
        {
            int seed = Seed();
            Console.WriteLine($"EVENLOAD_SEED={seed}");
            var trials = new CommissionTrial[runs];
            Parallel.For(
                0,
                runs,
                run => trials[run] = CommissionTrial.Play(
                    unchecked(seed + (run * 7919)), loads, leastPeriodMs, largestMilliamps));
            foreach (CommissionTrial trial in trials.Where(trial => !trial.IsRight))
            {
                Console.WriteLine(trial);
            }

            Console.WriteLine(
                $"{trials.Count(trial => trial.IsRight)} right, {trials.Count(trial => trial.IsWrong)} wrong,"
                + $" {trials.Average(trial => trial.TookMs) / 1000:F0} s on average");
            return trials;
        }
    }
}
