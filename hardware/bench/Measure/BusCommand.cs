using System;
using System.IO;
using Evenload.Bench.Arguments;
using Evenload.Bench.Live;
using Evenload.Bench.Plants;
using Evenload.Core.Settings;

namespace Evenload.Bench.Measure
{
    /// <summary><c>bench --bus</c>.</summary>
    public static class BusCommand
    {
        private const int WarmUpMs = 2000;
        private const int LongestSeconds = 3600;

        /// <summary>Measures the readings of the firmware on a serial line with a meter that answers at once.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the figures.</param>
        public static void Run(CommandLine line, TextWriter output)
        {
            SettingValues settings = SettingsBuilder.Build(line, null);
            PlantOptions options = PlantOptionsBuilder.Build(line, settings);
            int seconds = line.Number("--seconds", 1, LongestSeconds, 10);
            CheckLine(settings);
            using var rows = new LiveRows(line.Text("--out"));
            using var stop = new StopSignal();
            using var board = new LiveBoard(new FirmwareSettings(line, null), options, LiveSite.Quiet(), null, null);
            LiveState first = null;
            LiveState last = new LiveLoop(board, rows, stop, seconds + (WarmUpMs / 1000)).Run((state, _) =>
            {
                if (first == null && state.AtMs >= WarmUpMs)
                {
                    first = state;
                }
            });
            if (first == null || last.AtMs == first.AtMs)
            {
                throw new FailureException("--bus: ended before there was anything to measure, let it run longer");
            }

            Write(output, new BusCycle(settings), first, last);
        }

        private static void CheckLine(SettingValues settings)
        {
            var plan = new MeterPlan(settings);
            if (!plan.SiteIsSerial)
            {
                throw new UsageException($"--bus: {plan.Site.Name} is not on the RS-485 line, name a profile that is, "
                    + "or set siteMeterLink=rtu");
            }

            if (plan.Vehicle != null || plan.BitsPerCharacter != 10)
            {
                throw new UsageException("--bus: only one meter at 8N1 is measured, leave out vehicleMeter, "
                    + "serialParity and serialStopBits");
            }
        }

        private static void Write(TextWriter output, BusCycle cycle, LiveState first, LiveState last)
        {
            double reached = (last.Good - first.Good) * 1000.0 / (last.AtMs - first.AtMs) / cycle.Requests;
            double allowed = 1000000.0 / cycle.Microseconds;
            output.WriteLine(FormattableString.Invariant(
                $"reached  {reached,8:0.000} cycles/s  in {(last.AtMs - first.AtMs) / 1000.0:0.0} s"));
            output.WriteLine(FormattableString.Invariant(
                $"allowed  {allowed,8:0.000} cycles/s  {cycle.Characters} characters, ")
                + FormattableString.Invariant($"{cycle.SilenceMicroseconds / 1000.0:0.000} ms behind and ")
                + FormattableString.Invariant($"{cycle.PauseMicroseconds / 1000.0:0.000} ms before each request"));
            output.WriteLine(FormattableString.Invariant($"ratio    {reached / allowed,8:0.0000}"));
            output.WriteLine(FormattableString.Invariant(
                $"faults   {last.Timeouts - first.Timeouts} late, {last.Corrupt - first.Corrupt} with a bad CRC"));
        }
    }
}
