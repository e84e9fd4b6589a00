using System;
using System.Collections.Generic;
using System.Linq;

namespace Evenload.Bench.Arguments
{
    /// <summary>Every command and option of the bench, with its help.</summary>
    public static class OptionTable
    {
        /// <summary>The command words. The live run has none.</summary>
        public static IReadOnlyList<CommandRow> Commands { get; } = new[]
        {
            new CommandRow(Command.Replay, "replay", "TRACE.csv", "replays a recorded house in virtual time as CSV"),
            new CommandRow(Command.Score, "score", "TRACE.csv", "replays it and prints one JSON object that judges it"),
            new CommandRow(Command.Scan, "scan", "URL", "finds real meters: rtu:DEVICE or tcp://HOST:PORT"),
            new CommandRow(Command.Commission, "commission", null, "finds in virtual time which phase is which"),
            new CommandRow(Command.Peers, "peers", null, "compares it with what others do, on traces of its own"),
            new CommandRow(Command.Year, "year", null, "runs a year of a house in virtual time and checks its sums"),
            new CommandRow(Command.Hang, "hang", null, "hangs its threads and measures the vehicle's current"),
            new CommandRow(Command.Campaign, "campaign", null, "tries pairs of faults in virtual time against the rules"),
            new CommandRow(Command.Speed, "speed", null, "measures what one tick costs"),
            new CommandRow(Command.Busy, "busy", null, "measures ticks beside a busy console and a quiet one"),
            new CommandRow(Command.Settings, "settings", null, "lists every setting with unit, limits, default"),
            new CommandRow(Command.Commands, "commands", null, "lists every command of the board's console"),
            new CommandRow(Command.Profiles, "profiles", null, "lists the meters that the firmware reads"),
        };

        /// <summary>The options, in the order of help.</summary>
        public static IReadOnlyList<OptionRow> Options { get; } = new[]
        {
            new OptionRow("--meter", "URL", Command.Live, "a real meter instead of the simulated one (see below)"),
            new OptionRow("--profile", "NAME", Command.Firmware, "which meter it is; `bench profiles` lists them"),
            new OptionRow("--set", "NAME=VALUE", Command.Settable, "a setting of the firmware; may be repeated"),
            new OptionRow("--out", "FILE", Command.Plant & ~Command.Busy, "writes one CSV row per second"),
            new OptionRow(
                "--seconds",
                "N",
                Command.RealTime | Command.Busy | Command.Speed | Command.Scan,
                "ends the run after N seconds"),
            new OptionRow("--everything", null, Command.Scan, "goes on through all speeds after a find"),
            new OptionRow("--flash", "DIR", Command.Live, "keeps the board's flash there; default: a temporary folder"),
            new OptionRow("--console", null, Command.Live, "attaches this terminal to the board's console; Ctrl-] ends"),
            new OptionRow("--picture", "FILE.svg", Command.Live, "at the end, writes the view as a picture"),
            new OptionRow("--bus", null, Command.Bus, "measures polling cycles on a 9600 8N1 line"),
            new OptionRow("--seed", "N", Command.Seeded, "of the simulated house and meter; default 1"),
            new OptionRow("--sessions", "N", Command.Campaign, "how many, their seeds in a row; default 1000"),
            new OptionRow("--session", "SEED", Command.Campaign, "replays one of them"),
            new OptionRow("--minutes", "N", Command.Campaign, "virtual length of each; default 60"),
            new OptionRow("--meter-refresh-ms", "N", Command.Plant, "of the simulated meter; default: its profile's"),
            new OptionRow("--meter-reversed", null, Command.Commission, "feeds the supply's meter from the wrong side"),
            new OptionRow("--plant-rotation", "WORD", Command.Commission, "l1, l2 or l3; default: as the settings say"),
            new OptionRow("--vehicle-phases", "N", Command.Plant, "1 or 3; default 3"),
            new OptionRow("--vehicle-maximum-ma", "N", Command.Plant, "the most it draws; default 16000"),
            new OptionRow("--vehicle-minimum-ma", "N", Command.Plant, "the least it can draw; default 6000"),
            new OptionRow("--vehicle-dead-time-ms", "N", Command.Plant, "from a new duty to its effect; default 2000"),
            new OptionRow("--vehicle-ramp-up-ma-per-s", "N", Command.Plant, "0: at once, the default"),
            new OptionRow("--vehicle-ramp-down-ma-per-s", "N", Command.Plant, "0: at once, the default"),
            new OptionRow("--vehicle-restart-ms", "N", Command.Plant, "from a pause's end until it draws; default 0"),
            new OptionRow("--trace", "NAME", Command.Peers, "one of its traces; default: all"),
            new OptionRow("--days", "N", Command.Year, "how long; default 365"),
            new OptionRow("--start-ms", "N", Command.Year, "what the firmware's clock shows at the start; default 0"),
            new OptionRow("--runs", "N", Command.Hang, "how many threads hang; default 200"),
            new OptionRow("--boards", "N", Command.Hang, "how many boards at the same time; default 16"),
            new OptionRow("--thread", "NAME", Command.Hang, "only this one, such as Program.Run; default: any"),
            new OptionRow("--long", null, Command.Hang, "waits until any hang is noticed: 13 minutes"),
            new OptionRow(
                "--markdown",
                null,
                Command.Settings | Command.Commands | Command.Profiles | Command.Peers | Command.Campaign
                    | Command.Hang,
                "as the table of the README"),
            new OptionRow("--help", null, (Command)~0, "shows this"),
        };

        /// <summary>The row of a command; null for the live run and the bus.</summary>
        public static CommandRow Row(Command command) => Commands.FirstOrDefault(row => row.Command == command);

        /// <summary>How the user calls a command.</summary>
        public static string Called(Command command) => command switch
        {
            Command.Live => "bench",
            Command.Bus => "bench --bus",
            _ => "bench " + Row(command).Word,
        };

        /// <summary>The option of a name; null when there is none.</summary>
        public static OptionRow Find(string name) =>
            Options.FirstOrDefault(row => string.Equals(row.Name, name, StringComparison.Ordinal));
    }
}
