using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>What the offer does when a meter that worked fails.</summary>
    public static class LossStories
    {
        private const int Full = 16000;
        private const int Safe = 6000;
        private const int OutageMs = 8000;
        private const int StaleMs = 5000;
        private const int RetryMs = 8000;       // the longest wait before a connection is tried again after 8 s
        private const int ReadingMs = 1000;
        private const int RowsMs = 2000;        // a row before and a row after

        private static readonly string[] _quick =
        [
            "--set", "vehicleDeadTimeMs=3000", "--set", "holdOffMs=5000", "--set", "riseStepMilliamps=16000",
        ];

        /// <summary>The meter is without power for 8 s.</summary>
        public static void OutageOfTheServer(string kind)
        {
            using var line = new MeterLine(kind);
            using BenchRun bench = Charging(line);
            Row before = bench.Rows.Last();
            line.Cut();
            Row lost = bench.WaitFor("a lost meter", row => row.LimitedBy == "lost-meter");
            Assert.AreEqual(Safe, lost.Offer);
            Assert.IsLessThanOrEqualTo(StaleMs + RowsMs, lost.AtMs - before.AtMs, $"{before} | {lost}");
            int unit = MeterLine.IsNetwork(kind) ? 5 : 1;
            bench.WaitForLine($"Communication warning for modbus unit {unit}");

            Row last = bench.WaitFor("8 s of outage", row => row.AtMs >= before.AtMs + OutageMs);
            Assert.AreEqual((Safe, "lost-meter"), (last.Offer, last.LimitedBy));
            line.Connect();
            int returnMs = (MeterLine.IsNetwork(kind) ? RetryMs : 0) + ReadingMs + RowsMs;
            Row back = Back(line, bench, returnMs);
            Assert.AreEqual("hold-off", back.LimitedBy);
            string notice = $" unit {unit} connected via {line.Place}";
            bench.WaitForLine(notice);
            bench.WaitFor("a higher offer", row => row.Offer > Safe);
            Assert.AreEqual(2, bench.Lines.Count(text => text.Contains(notice)), string.Join("\n", bench.Lines));
        }

        /// <summary>One current of three is not available for a while.</summary>
        public static void ValueThatIsNotAvailable(string kind)
        {
            using var line = new MeterLine(kind);
            using BenchRun bench = Charging(line);
            Row before = bench.Rows.Last();
            line.Registers(MeterLine.IsNetwork(kind) ? "C562 FFFF FFFF" : "000E FFFF 7FFF");
            Row refused = bench.WaitFor("an implausible meter", row => row.LimitedBy == "implausible-meter");
            Assert.AreEqual(Safe, refused.Offer);
            Assert.IsLessThanOrEqualTo(StaleMs + RowsMs, refused.AtMs - before.AtMs, $"{before} | {refused}");
            bench.WaitForLine("Meter implausible: it says that it has no value");

            Back(line, bench, ReturnMs(kind));
            bench.WaitFor("a higher offer", row => row.Offer > Safe);
        }

        /// <summary>The meter answers each request with an exception for a while.</summary>
        public static void Exceptions(string kind)
        {
            using var line = new MeterLine(kind);
            using BenchRun bench = Charging(line);
            Row before = bench.Rows.Last();
            line.Refuse(MeterLine.IsNetwork(kind) ? 11 : 4);    // the target is silent; the device has failed
            Row lost = bench.WaitFor("a lost meter", row => row.LimitedBy == "lost-meter");
            Assert.AreEqual(Safe, lost.Offer);
            Assert.IsLessThanOrEqualTo(StaleMs + RowsMs, lost.AtMs - before.AtMs, $"{before} | {lost}");

            line.Refuse(0);
            Back(line, bench, ReturnMs(kind));
            bench.WaitFor("a higher offer", row => row.Offer > Safe);
        }

        // The connection is kept; but behind a gateway, on a machine under load, two replies in a row may miss the serial
        // meter's short deadline, and with them it goes.
        private static int ReturnMs(string kind) => (kind == MeterLine.RtuOverTcp ? RetryMs : 0) + ReadingMs + RowsMs;

        // Other currents than before are read again, but the offer does not rise at once.
        private static Row Back(MeterLine line, BenchRun bench, int withinMs)
        {
            Row last = bench.Rows.Last();
            line.Currents(7000, -2500, 6000);
            Row back = bench.WaitFor("readings again", row => row.Shows(7000, -2500, 6000));
            Assert.IsLessThanOrEqualTo(withinMs, back.AtMs - last.AtMs, $"{last} | {back}");
            Assert.AreEqual(Safe, back.Offer, $"{back}");
            return back;
        }

        private static BenchRun Charging(MeterLine line)
        {
            line.Currents(10000, -3210, 8000);
            var bench = new BenchRun([.. line.Arguments, .. _quick]);
            try
            {
                bench.WaitFor("the full offer", row => row.Offer == Full);
                return bench;
            }
            catch (AssertFailedException)
            {
                bench.Dispose();
                throw;
            }
        }
    }
}
