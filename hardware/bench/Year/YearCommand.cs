using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Evenload.Bench.Arguments;
using Evenload.Core.Modbus;
using static System.FormattableString;

namespace Evenload.Bench.Year
{
    /// <summary><c>bench year</c>.</summary>
    public static class YearCommand
    {
        private const int MostDays = 10000;
        private const long MostMs = 1L << 52;

        /// <summary>Runs a year and prints what came of it.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the figures.</param>
        /// <exception cref="FailureException">A sum is wrong, or another claim does not hold.</exception>
        public static void Run(CommandLine line, TextWriter output)
        {
            int days = line.Number("--days", 1, MostDays, 365);
            var run = new YearRun(line.Number("--seed", 0, int.MaxValue, 1), days, StartMs(line.Text("--start-ms")));
            run.Run();
            Write(run, output);
            IReadOnlyList<string> broken = YearClaims.Broken(run);
            if (broken.Count > 0)
            {
                throw new FailureException(string.Join("; ", broken) + "; this must not be, whatever the seed");
            }

            output.WriteLine("every claim holds");
        }

        private static long StartMs(string text)
        {
            if (text == null)
            {
                return 0;
            }

            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
                && value <= MostMs
                ? value
                : throw new UsageException($"--start-ms {text}: not a whole number from 0 to {MostMs}, give one");
        }

        private static void Write(YearRun run, TextWriter output)
        {
            YearPlant plant = run.Plant;
            Line(
                output,
                "days",
                Invariant($"{run.Days}, {run.Ticks} ticks of 20 ms, in {run.Seconds:0.0} s, ")
                + Invariant($"{run.ProcessorSeconds:0.0} s of the processor"));
            Line(
                output,
                "the firmware's clock",
                Invariant($"{run.StartMs} to {run.StartMs + (run.Days * 86400000L)} ms"));
            Line(
                output,
                "sessions",
                Invariant($"{run.Sessions.Begun}, of them {run.Sessions.Satisfied} to the last watt-hour"));
            Line(output, "wanted by them", Invariant($"{run.Sessions.WantedWattHours / 1000.0:0.0} kWh"));
            Energy(
                output,
                "vehicle",
                run.DeliveredWattHours,
                run.Vehicle.TakenWattHours,
                plant.CountedVehicleWattHours);
            Energy(output, "taken", run.Grid.TakenWattHours, run.Read.TakenWattHours, plant.CountedTakenWattHours);
            Energy(output, "given", run.Grid.GivenWattHours, run.Read.GivenWattHours, plant.CountedGivenWattHours);
            Line(
                output,
                "above the limit",
                Invariant($"{run.Overload.TotalMs / 1000} s and {run.Overload.MilliampMs / 1000000.0:0} A s, ")
                + Invariant($"the house alone {run.HouseAboveMs / 1000} s"));
            Line(
                output,
                "above 1.13 times it",
                Invariant($"for {run.LongestByVehicleMs / 1000} s at the longest, by the vehicle"));
            Line(output, "offers", Invariant($"{run.OfferChanges} changes, {run.Pauses} pauses"));
            Line(output, "line silent", Invariant($"{run.Faults.SilentSeconds} s"));
            Line(output, "meter doubted", Invariant($"{run.DoubtedSeconds} s"));
            Counters(output, "meter at the supply", plant.Controller.SiteCounters);
            Counters(output, "meter at the vehicle", plant.Controller.VehicleCounters);
            Line(
                output,
                "requests a day",
                Invariant($"{run.FirstDayRequests} on the first, {run.LastDayRequests} on the last"));
            Line(output, "events", Invariant($"{plant.Controller.Events.Total}"));
            Line(output, "allocated", Invariant($"{run.AllocatedBytes} bytes after the first hour"));
            Line(output, "fingerprint", Invariant($"{run.Fingerprint:x16}"));
        }

        private static void Energy(TextWriter output, string name, double right, double summed, long counted) => Line(
            output,
            name,
            Invariant($"{right / 1000:0.000} kWh; summed by the second ")
            + Invariant($"{100 * YearClaims.Difference(summed, right):+0.0000;-0.0000;0} %, ")
            + Invariant($"meter's counter {100 * YearClaims.Difference(counted, right):+0.0000;-0.0000;0} %"));

        private static void Counters(TextWriter output, string name, UnitCounters counters) => Line(
            output,
            name,
            Invariant($"{counters.Requests} requests: {counters.Good} good, {counters.Timeouts} timeouts, ")
            + Invariant($"{counters.Corrupt} corrupt, ")
            + Invariant($"{counters.Misfits} misfits; worst round trip {counters.WorstRoundTripMs} ms"));

        private static void Line(TextWriter output, string name, string value) =>
            output.WriteLine(name.PadRight(24) + value);
    }
}
