using System;
using System.IO;
using Evenload.Bench.Arguments;
using Evenload.Core.Settings;

namespace Evenload.Bench.Measure
{
    /// <summary><c>bench speed</c>.</summary>
    public static class SpeedCommand
    {
        private const int WarmUpMs = 500;

        /// <summary>Measures a tick with a reading, and one that waits for a reply.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the figures.</param>
        public static void Run(CommandLine line, TextWriter output)
        {
            int milliseconds = line.Number("--seconds", 1, 600, 2) * 1000;
            SettingValues settings = SettingsBuilder.Build(line, null);
            SettingsBuilder.Apply(settings, "siteMeterLink", "tcp");
            SettingsBuilder.Apply(settings, "siteMeterGapMs", "0");
            var rig = new TickRig(settings);
            rig.Run(WarmUpMs);
            TickFigures reading = rig.Run(milliseconds);
            rig.Answering = false;
            rig.Run(WarmUpMs);
            TickFigures waiting = rig.Run(milliseconds);

            output.WriteLine("A tick with a reading encodes a request, parses and decodes a reply, balances, and sets");
            output.WriteLine("the duty; the simulated meter's own work is included. A waiting tick has no reply.");
            output.WriteLine();
            output.WriteLine("                            with a reading       waiting");
            Write(output, "ticks per second", reading.TicksPerSecond, waiting.TicksPerSecond, "0");
            Write(output, "CPU per tick, us", reading.CpuMicrosecondsPerTick, waiting.CpuMicrosecondsPerTick, "0.000");
            Write(output, "allocated per tick, bytes", reading.BytesPerTick, waiting.BytesPerTick, "0.000");
            Write(output, "share of a 20 ms tick, %", reading.ShareOfTick * 100, waiting.ShareOfTick * 100, "0.00000");
            Write(output, "readings per tick", Share(reading), Share(waiting), "0.000");
            double ratio = reading.CpuMicrosecondsPerTick / waiting.CpuMicrosecondsPerTick;
            output.WriteLine(FormattableString.Invariant($"with a reading / waiting    {ratio,14:0.00}"));
        }

        private static double Share(TickFigures figures) => (double)figures.Readings / figures.Ticks;

        private static void Write(TextWriter output, string name, double reading, double waiting, string format)
        {
            string first = reading.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
            string second = waiting.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
            output.WriteLine(name.PadRight(28) + first.PadLeft(14) + second.PadLeft(14));
        }
    }
}
