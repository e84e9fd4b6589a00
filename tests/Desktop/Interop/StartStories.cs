using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>The first seconds: a meter that can be read, and meters that cannot.</summary>
    public static class StartStories
    {
        private const int Safe = 6000;

        private static readonly string[] _impatient = ["--set", "staleAfterMs=1000", "--seconds", "4"];

        /// <summary>The registers of a document's example, and its numbers.</summary>
        public static void WorkedExample(string kind)
        {
            using var line = new MeterLine(kind);
            int[] numbers;
            if (MeterLine.IsNetwork(kind))
            {
                line.Registers("C560"           // Socomec, FC 03 C560h x22
                    + " 0000 28B4 0000 028F 0000 2BFC 0000 2694"    // I1 10.420 A, I2 0.655 A, I3 11.260 A, In
                    + " FFFF FFDE 0000 000C 0000 0201 FFFF FFBE"    // P -340 W, Q, S, PF
                    + " 0000 00EE FFFF FFF2 FFFF FEFE");            // P1 2380 W, P2 -140 W, P3 -2580 W
                numbers = [10420, -655, -11260];
            }
            else
            {
                line.Registers("000C"           // Carlo Gavazzi EM340 in mode B, low word first
                    + " 3039 0000 0C8A 0000 FAC9 FFFF"              // 12.345 A, 3.210 A, -1.335 A
                    + " 6EE6 0000 1C0C 0000 F434 FFFF");            // 2839.0 W, 718.0 W, -302.0 W
                numbers = [12345, 3210, -1335];
            }

            using var bench = new BenchRun([.. line.Arguments, "--seconds", "3"]);
            Assert.AreEqual(0, bench.WaitForEnd(), string.Join("\n", bench.Errors));
            Assert.HasCount(3, bench.Rows);
            CollectionAssert.AreEqual(numbers, bench.Rows[^1].Grid, $"{bench.Rows[^1]}");
        }

        /// <summary>The bench asks for a unit that is not on the line.</summary>
        public static void WrongUnit(string kind)
        {
            int unit = MeterLine.IsNetwork(kind) ? 6 : 2;
            using var line = new MeterLine(kind);
            line.Currents(10000, 10000, 10000);
            using var bench = new BenchRun([.. line.ArgumentsFor(unit), .. _impatient]);
            StaysSafe(bench, unit);
        }

        /// <summary>The meter on the line has another map: it refuses the addresses.</summary>
        public static void WrongMeter(string kind)
        {
            using var line = new MeterLine(kind, MeterLine.IsNetwork(kind) ? "em340" : "countis-e27");
            line.Currents(10000, 10000, 10000);
            using var bench = new BenchRun([.. line.Arguments, .. _impatient]);
            StaysSafe(bench, MeterLine.IsNetwork(kind) ? 5 : 1);
        }

        /// <summary>The meter is switched on after the charger.</summary>
        public static void MeterThatComesLater(string kind)
        {
            using var line = new MeterLine(kind, later: true);
            using var bench = new BenchRun([.. line.Arguments, "--set", "staleAfterMs=1000"]);
            bench.WaitForLine("Communication warning for modbus unit 5");
            Row alone = bench.WaitFor("a row", row => row.AtMs >= 2000);
            Assert.AreEqual((Safe, "lost-meter"), (alone.Offer, alone.LimitedBy));
            line.Connect();
            line.Currents(7000, -2500, 6000);
            bench.WaitFor("its reading", row => row.Shows(7000, -2500, 6000));
            bench.WaitForLine($"TCP MODBUS unit 5 connected via {line.Place}");
        }

        private static void StaysSafe(BenchRun bench, int unit)
        {
            Assert.AreEqual(0, bench.WaitForEnd(), string.Join("\n", bench.Errors));
            Row[] rows = [.. bench.Rows.Skip(1)];   // the first may be older than the first tick
            Assert.HasCount(3, rows);
            string all = string.Join("\n", (object[])rows);
            Assert.IsTrue(rows.All(row => row.Offer == Safe && row.LimitedBy is "start-up" or "lost-meter"), all);
            Assert.AreEqual("lost-meter", rows[^1].LimitedBy, all);
            string warning = $"Communication warning for modbus unit {unit}";
            Assert.IsTrue(bench.Lines.Any(line => line.EndsWith(warning)), string.Join("\n", bench.Lines));
        }
    }
}
