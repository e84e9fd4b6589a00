using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>What the offer does when the registers of a meter that works change.</summary>
    /// <remarks>No vehicle loads the meter: where the offer falls, the story lowers the register as a vehicle
    /// would.</remarks>
    public static class OfferStories
    {
        private const int Full = 16000;
        private const int Budget = 24500;       // 25 A less 0.5 A
        private const int AtOnceMs = 3000;
        private const int HoldOffMs = 8000;
        private const int ResumeMs = 10000;
        private const int RowMs = 1000;         // what happened between two rows is seen in the later one

        private static readonly string[] _quick =
        [
            "--set", $"holdOffMs={HoldOffMs}", "--set", $"resumeAfterMs={ResumeMs}", "--set", "riseStepMilliamps=16000",
        ];

        /// <summary>L1 rises 2.83 A above what is allowed, the vehicle follows, the load leaves.</summary>
        public static void FallsByTheOverloadAndRisesAgain(string kind)
        {
            const int TooMuch = 2830;
            using var line = new MeterLine(kind);
            line.Currents(10000, -3210, 8000);
            using var bench = new BenchRun([.. line.Arguments, .. _quick]);
            Row full = bench.WaitFor("the full offer", row => row.Offer == Full);
            Assert.IsTrue(full.Shows(10000, -3210, 8000), $"{full}");
            Assert.AreEqual("station-maximum", full.LimitedBy);

            line.Currents(Budget + TooMuch, -3210, 8000);
            Row fallen = bench.WaitFor(
                "a lower offer", row => row.Offer < Full && row.Shows(Budget + TooMuch, -3210, 8000));
            Assert.IsLessThanOrEqualTo(AtOnceMs, fallen.AtMs - full.AtMs, $"{full} | {fallen}");
            Assert.IsInRange(Full - TooMuch - 200, Full - TooMuch, fallen.Offer, $"{fallen}");
            Assert.AreEqual("installation-l1", fallen.LimitedBy);

            int drop = Full - fallen.Offer;
            line.Currents(Budget + TooMuch - drop, -3210, 8000);
            Row settled = bench.WaitFor(
                "the vehicle's reaction", row => row.Shows(Budget + TooMuch - drop, -3210, 8000));
            Assert.AreEqual(fallen.Offer, settled.Offer, $"{fallen} | {settled}");

            line.Currents(9000, -3210, 8000);
            Row held = bench.WaitFor("less load", row => row.Shows(9000, -3210, 8000));
            Assert.AreEqual(fallen.Offer, held.Offer, $"{held}");
            Assert.AreEqual("hold-off", held.LimitedBy);
            Row risen = bench.WaitFor("a higher offer", row => row.Offer > fallen.Offer);
            Assert.AreEqual(Full, risen.Offer);
            Assert.IsGreaterThanOrEqualTo(HoldOffMs - RowMs, risen.AtMs - fallen.AtMs, $"{fallen} | {risen}");
        }

        /// <summary>L2 rises far above the connection's rating, and the load leaves.</summary>
        public static void PausesAndResumes(string kind)
        {
            using var line = new MeterLine(kind);
            line.Currents(-1500, 9000, -8000);
            using var bench = new BenchRun([.. line.Arguments, .. _quick]);
            Row full = bench.WaitFor("the full offer", row => row.Offer == Full);
            Assert.IsTrue(full.Shows(-1500, 9000, -8000), $"{full}");

            line.Currents(-1500, 41000, -8000);
            Row none = bench.WaitFor("no offer", row => row.Offer == 0);
            Assert.IsLessThanOrEqualTo(AtOnceMs, none.AtMs - full.AtMs, $"{full} | {none}");
            Assert.AreEqual("paused", none.LimitedBy);
            bench.WaitForLine("Charging paused: phase L2 of the connection has no more to give");

            line.Currents(-1500, 9000, -8000);
            Row room = bench.WaitFor("room", row => row.Shows(-1500, 9000, -8000));
            Row back = bench.WaitFor("an offer", row => row.Offer != 0);
            Assert.AreEqual(6000, back.Offer);
            Assert.IsGreaterThanOrEqualTo(ResumeMs - RowMs, back.AtMs - room.AtMs, $"{room} | {back}");
            bench.WaitForLine("Charging resumed");
            bench.WaitFor("the full offer", row => row.Offer == Full);
        }
    }
}
