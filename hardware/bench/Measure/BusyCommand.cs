using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Evenload.Bench.Arguments;
using Evenload.Bench.Live;
using Evenload.Bench.Plants;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Esp32;

namespace Evenload.Bench.Measure
{
    /// <summary><c>bench busy</c>.</summary>
    public static class BusyCommand
    {
        private const int WarmUpMs = 3000;
        private const int SliceMs = 1000;
        private const int SettleMs = 100;
        private const int LongestMs = 10000;

        /// <summary>Measures the charging path's ticks while a console is quiet and while it is as busy as it can be,
        /// in turns, so that what else this computer does falls on both.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the figures.</param>
        public static void Run(CommandLine line, TextWriter output)
        {
            int turns = line.Number("--seconds", 2, 3600, 20) / 2;
            SettingValues settings = SettingsBuilder.Build(line, null);
            PlantOptions options = PlantOptionsBuilder.Build(line, settings);
            using var user = new PastedText();
            using var wire = new ConsoleWire(user, user, () => { });
            using var board = new LiveBoard(new FirmwareSettings(line, null), options, LiveSite.Quiet(), null, wire);
            Controller controller = Esp32.Program.Controller;
            int pin = BoardPins.Create(settings.Get(Setting.Board)).Watchdog;
            using var pulses = new PulseTimes(pin, Controller.TickMs);
            var gaps = new[] { new List<double>(), new List<double>() };
            int[] missed = new int[2];
            long[] shown = new long[2];
            Thread.Sleep(WarmUpMs);
            for (int turn = 0; turn < 2 * turns; turn++)
            {
                int busy = turn % 2;
                user.Pastes = busy == 1;
                Settle(user);
                pulses.Take();
                int missedBefore = controller.Ticks.Missed;
                long shownBefore = user.Shown;
                Thread.Sleep(SliceMs);
                gaps[busy].AddRange(pulses.Take());
                missed[busy] += controller.Ticks.Missed - missedBefore;
                shown[busy] += user.Shown - shownBefore;
            }

            board.TakeState();      // says so if the firmware has stopped
            output.WriteLine("Ticks at the watchdog's pin, in turns with a quiet console and with one into which");
            output.WriteLine("commands are pasted without end. Threads run side by side here; on the device they");
            output.WriteLine("share a processor.");
            output.WriteLine();
            output.WriteLine("                                     quiet          busy         ratio");
            Write(output, "console, bytes a second", shown.Select(bytes => bytes / (double)turns).ToArray(), "0");
            Write(output, "ticks a second", gaps.Select(some => 1000 * some.Count / some.Sum()).ToArray(), "0.000");
            Write(output, "middle gap between ticks, ms", gaps.Select(some => Part(some, 0.5)).ToArray(), "0.000");
            Write(output, "99 of 100 gaps are below, ms", gaps.Select(some => Part(some, 0.99)).ToArray(), "0.000");
            Write(output, "longest gap, ms", gaps.Select(some => some.Max()).ToArray(), "0.000");
            Write(output, "5 ms late or more, %", gaps.Select(
                some => 100.0 * some.Count(pulses.IsLate) / some.Count).ToArray(), "0.00");
            Write(output, "missed deadlines", missed.Select(count => (double)count).ToArray(), "0");
        }

        // Until what was pasted last is answered.
        private static void Settle(PastedText user)
        {
            for (int waited = 0; !user.Pastes && !user.IsAnswered && waited < LongestMs; waited += SettleMs)
            {
                Thread.Sleep(SettleMs);
            }

            Thread.Sleep(SettleMs);
        }

        private static double Part(List<double> gaps, double part)
        {
            double[] sorted = gaps.OrderBy(gap => gap).ToArray();
            return sorted[(int)((sorted.Length - 1) * part)];
        }

        private static void Write(TextWriter output, string name, double[] figures, string format)
        {
            string ratio = figures[0] > 0
                ? (figures[1] / figures[0]).ToString("0.000", CultureInfo.InvariantCulture)
                : "-";
            output.WriteLine(
                name.PadRight(28)
                + figures[0].ToString(format, CultureInfo.InvariantCulture).PadLeft(14)
                + figures[1].ToString(format, CultureInfo.InvariantCulture).PadLeft(14)
                + ratio.PadLeft(14));
        }
    }
}
