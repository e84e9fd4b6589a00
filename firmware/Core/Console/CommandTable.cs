using Evenload.Core.Settings;

namespace Evenload.Core.Console
{
    /// <summary>All commands, in the order of <see cref="CommandKind"/>.</summary>
    public static class CommandTable
    {
        private static readonly ConsoleCommand[] Rows =
        {
            View("help", "[NAME]", "all commands, or one command or setting"),
            View("status", "", "currents, offer and its reason, meter, last events"),
            View("watch", "", "the same, live; any key ends it"),
            View("show", "[PATTERN]", "settings with PATTERN in the name; *: not in force yet"),
            Change("set", "NAME VALUE", "changes a setting; 16A may stand for 16000 mA"),
            Change("unset", "NAME", "gives a setting its default"),
            View("check", "", "what would be refused when saving, and why"),
            View("diff", "", "what differs from what is saved and from defaults"),
            Change("save", "[now]", "saves; now: also while a vehicle charges"),
            Change("revert", "", "drops what is not saved"),
            View("export", "", "the settings as text that can be pasted back"),
            Change("import", "", "takes that text up to the line end, all or nothing"),
            Change("setup", "", "at most ten questions, then check, save and restart"),
            View("meters", "[PATTERN]", "the meters that can be read"),
            Change("scan", "[all]", "looks for meters on the link; no vehicle may charge"),
            Change("commission", "[stop|show]", "finds by steps of the offer which phase is which"),
            View("events", "", "the last events"),
            View("blackbox", "", "the last two minutes, and of the run before, as CSV"),
            View("counters", "", "requests, replies, errors, ticks, writes"),
            Change("pilot", "test CURRENT|off", "holds the offer at or below CURRENT for 10 min"),
            Change("dryrun", "on|off", "computes and reports, offers the safe current at most"),
            Change("simulate", "on|off", "a made-up house instead of the meter, for an hour at most"),
            View("time", "", "time since the start"),
            View("version", "", "which firmware, board and settings"),
            Change("reboot", "", "restarts; a session is ended for it"),
            Change("factory-reset", "", "drops all settings and the password; asks back"),
            Change("password", "", "sets the installer's password; empty takes it away"),
            View("login", "", "asks for the installer's password"),
            View("logout", "", "gives the installer's rights up"),
            View("--plain", "[off]", "for scripts: no echo, OK or ERROR n sentence at the end"),
        };

        /// <summary>Number of commands.</summary>
        public static int Count => Rows.Length;

        /// <summary>A row.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1: the number of a <see cref="CommandKind"/>.</param>
        public static ConsoleCommand Row(int index) => Rows[index];

        /// <summary>Finds a command.</summary>
        /// <param name="name">Upper or lower case.</param>
        /// <returns>Its index; -1 if there is none.</returns>
        public static int IndexOf(string name)
        {
            string sought = name.ToLower();
            for (int i = 0; i < Rows.Length; i++)
            {
                if (Rows[i].Name == sought)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>The command that begins with what was typed, or is nearest to it.</summary>
        /// <param name="typed">What was typed.</param>
        public static string Nearest(string typed)
        {
            int best = 0;
            int least = int.MaxValue;
            for (int i = 0; i < Rows.Length; i++)
            {
                int distance = typed.Length > 0 && Rows[i].Name.StartsWith(typed.ToLower())
                    ? 0
                    : NearestName.Distance(typed, Rows[i].Name);
                if (distance < least)
                {
                    least = distance;
                    best = i;
                }
            }

            return Rows[best].Name;
        }

        private static ConsoleCommand View(string name, string arguments, string help)
            => new ConsoleCommand(name, arguments, help, false);

        private static ConsoleCommand Change(string name, string arguments, string help)
            => new ConsoleCommand(name, arguments, help, true);
    }
}
