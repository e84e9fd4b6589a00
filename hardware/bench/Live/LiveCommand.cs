using System;
using System.IO;
using System.Text;
using Evenload.Bench.Arguments;
using Evenload.Bench.Output;
using Evenload.Bench.Plants;
using Evenload.Core.Settings;
using Spectre.Console;

namespace Evenload.Bench.Live
{
    /// <summary><c>bench</c>: the demonstration, and the firmware against a real meter.</summary>
    public static class LiveCommand
    {
        private const int LongestSeconds = 31 * 24 * 3600;
        private const int PictureColumns = 80;
        private const int PictureLines = 24;
        private const int ScreenMs = 200;

        /// <summary>Runs until its time is over or the user ends it.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets plain lines when the program has no terminal.</param>
        public static void Run(CommandLine line, TextWriter output)
        {
            string url = line.Text("--meter");
            MeterUrl meter = url == null ? null : MeterUrl.Parse(url);
            var firmware = new FirmwareSettings(line, meter);
            SettingValues settings = firmware.Values;
            PlantOptions options = PlantOptionsBuilder.Build(line, settings);
            int seconds = line.Number("--seconds", 1, LongestSeconds, 0);
            if (meter != null)
            {
                RealMeter.Connect(meter, settings); // before any file: a wrong device must not cost an earlier result
            }

            string path = line.Text("--picture");
            using FileStream picture = path == null ? null : OutputFile.Create("--picture", path);
            using var rows = new LiveRows(line.Text("--out"));
            using var stop = new StopSignal();
            LiveSite site = meter == null ? LiveSite.Demonstration(options.Seed) : LiveSite.Elsewhere();
            bool attaches = line.Text("--console") != null;
            using RawTerminal raw = attaches ? new RawTerminal() : null;
            using ConsoleWire wire = attaches
                ? new ConsoleWire(RawTerminal.OpenInput(), Console.OpenStandardOutput(), stop.Ask)
                : new ConsoleWire();
            using var board = new LiveBoard(firmware, options, site, meter, wire);
            var loop = new LiveLoop(board, rows, stop, seconds);
            if (attaches)
            {
                RunAttached(loop, output);
                return;
            }

            bool screen = !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;
            if (!screen)
            {
                output.WriteLine("* console: " + wire.Path);
            }

            LiveState last = screen ? RunOnScreen(loop, wire.Path) : RunPlain(loop, output);
            if (screen)
            {
                output.WriteLine(PlainLines.Of(last));
            }

            picture?.Write(Encoding.UTF8.GetBytes(
                SvgPicture.Of(LiveView.Of(last, PictureColumns, PictureLines, true), PictureColumns, PictureLines)));
        }

        private static LiveState RunPlain(LiveLoop loop, TextWriter output)
        {
            int told = 0;
            return loop.Run((state, second) =>
            {
                for (; told < state.Events.Count; told++)
                {
                    output.WriteLine("* " + state.Events[told]);
                }

                if (second)
                {
                    output.WriteLine(PlainLines.Of(state));
                }

                output.Flush();
            });
        }

        // The console has the terminal for itself.
        private static void RunAttached(LiveLoop loop, TextWriter output)
        {
            output.Write("The board's console; Ctrl-] leaves it.\r\n");
            output.Flush();
            loop.Run((_, _) => { });
        }

        private static LiveState RunOnScreen(LiveLoop loop, string console)
        {
            IAnsiConsole terminal = AnsiConsole.Console;
            LiveState last = null;
            terminal.AlternateScreen(() =>
                terminal.Live(new Text(string.Empty)).Overflow(VerticalOverflow.Crop).Start(live =>
                    last = loop.Run(
                        (state, _) => live.UpdateTarget(LiveView.Of(
                            state,
                            terminal.Profile.Width,
                            terminal.Profile.Height,
                            terminal.Profile.Capabilities.Unicode,
                            console)),
                        ScreenMs)));
            return last;
        }
    }
}
