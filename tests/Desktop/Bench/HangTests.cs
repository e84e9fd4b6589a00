using System.Linq;
using Evenload.Bench.Hang;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    /// <summary>INV-10 on the firmware's real threads.</summary>
    [TestClass]
    public sealed class HangTests
    {
        private const int LongestMs = 180000;
        private const string Path = "Program.Run";
        private const string Link = "TcpLink.ReceiveAll";
        private const string Other = "ConsoleThread.Run";

        [TestMethod]
        [DoNotParallelize]
        public void Threads_that_hang_anywhere_cost_the_vehicle_its_current_in_the_time_that_the_README_says()
        {
            using BenchRun run = BenchRun.Start("hang", "--runs", "20", "--boards", "10", "--seed", "7");
            run.Finish(LongestMs);
            Assert.AreEqual(0, run.ExitCode, run.Error + run.Output);
            HangResult[] results = run.Lines.Select(HangResult.Parse)
                .Where(result => result != null && result.Repeated == null)
                .ToArray();
            Assert.HasCount(20, results);
            HangKind[] kinds = results.Select(result => HangBounds.KindOf(result.Thread)).Distinct().ToArray();
            Assert.HasCount(3, kinds, "path, link and others: " + run.Output);
            int charging = results.Count(result => result.DrawnMilliamps >= HangBounds.SafeMilliamps);
            Assert.IsGreaterThan(10, charging, "in sessions: " + run.Output);
        }

        [TestMethod]
        [DataRow(Path, 1250, 1350, 3000, null)]
        [DataRow(Path, 1251, 1350, 3000, "current was offered for 1251 ms")]
        [DataRow(Path, 1250, 1351, 3000, "voltage at the vehicle for 1351 ms")]
        [DataRow(Path, 1250, 1350, 3001, "reset after 3001 ms")]
        [DataRow(Path, 1250, 1350, 899, "reset after 899 ms")]
        [DataRow(Path, 1250, 1350, -1, "reset after -1 ms")]
        [DataRow(Link, 5100, 7100, -1, null)]
        [DataRow(Link, 5100, 7101, -1, "more than the safe current for 7101 ms")]
        [DataRow(Link, 5100, 7100, 2000, "the watchdog reset the processor")]
        [DataRow(Other, 0, 0, -1, null)]
        [DataRow(Other, 0, 0, 2000, "the watchdog reset the processor")]
        [DataRow(Other, 0, 786001, -1, "current for 786001 ms")]
        public void A_run_that_breaks_its_bound_is_told(
            string thread, int offerMs, int currentMs, int resetMs, string told)
        {
            var result = new HangResult
            {
                Thread = thread,
                OfferMs = offerMs,
                CurrentMs = currentMs,
                ResetMs = resetMs,
            };
            string broken = HangBounds.Broken(result, true);
            Assert.IsTrue(told == null ? broken == null : broken?.StartsWith(told) == true, broken);
        }

        [TestMethod]
        [DataRow(null, null)]
        [DataRow("reset after 4 ms, 5 to 6 are right", null)]
        [DataRow(null, "140 ms without a tick")]
        public void A_row_is_read_back_as_it_was(string broken, string repeated)
        {
            var result = new HangResult
            {
                Seed = 5,
                Thread = Path,
                Call = "Poll",
                DrawnMilliamps = 16000,
                OfferMs = 1,
                CurrentMs = 2,
                AgainMs = 3,
                Broken = broken,
                Repeated = repeated,
            };
            HangResult read = HangResult.Parse(result.ToLine());
            Assert.AreEqual(result.ToLine(), read.ToLine());
            Assert.AreEqual(broken, read.Broken);
            Assert.AreEqual(repeated, read.Repeated);
            Assert.IsNull(HangResult.Parse(HangResult.Header));
        }

        [TestMethod]
        public void A_thread_that_the_firmware_does_not_have_is_told()
        {
            using BenchRun run = BenchRun.Of("hang", "--runs", "1", "--thread", "Program.Main");
            Assert.AreEqual(1, run.ExitCode);
            StringAssert.Contains(run.Error, "no thread Program.Main; it has ConsoleThread.Run, ");
            StringAssert.Contains(run.Error, ", Program.Run");
        }
    }
}
