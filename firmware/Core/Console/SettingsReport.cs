using Evenload.Core.Metering;
using Evenload.Core.Settings;

namespace Evenload.Core.Console
{
    /// <summary>Settings, meters and help as lines.</summary>
    public sealed class SettingsReport : ILineSource
    {
        private const int NameColumns = 27;
        private const int ValueColumns = 16;
        private const int CommandColumns = 24;

        private readonly ConsoleContext _context;
        private CommandKind _kind;
        private string _pattern;
        private int _index;
        private int _part;
        private int _shown;
        private string[] _broken;

        /// <summary>A report on nothing yet.</summary>
        /// <param name="context">What it looks at.</param>
        public SettingsReport(ConsoleContext context)
        {
            _context = context;
        }

        /// <summary>Begins.</summary>
        /// <param name="kind">Help, Show, Diff, Export, Check or Meters.</param>
        /// <param name="pattern">What is looked for; empty for all.</param>
        public void Begin(CommandKind kind, string pattern)
        {
            _kind = kind;
            _pattern = pattern.ToLower();
            _index = 0;
            _part = 0;
            _shown = 0;
            _broken = kind == CommandKind.Check ? SettingRules.CreateBroken(_context.Edited, int.MaxValue) : null;
        }

        /// <summary>Rules that are broken, as found when a check began.</summary>
        public int Broken => _broken.Length;

        /// <summary>Number of names that have a pattern in them.</summary>
        /// <param name="pattern">Lower case.</param>
        /// <param name="meters">True for meters, false for settings.</param>
        public static int Matches(string pattern, bool meters)
        {
            int count = 0;
            int all = meters ? MeterCatalogue.Count : SettingTable.Count;
            for (int i = 0; i < all; i++)
            {
                string name = meters ? MeterCatalogue.Name(i) : SettingTable.Row(i).Name;
                count += Has(name, pattern) ? 1 : 0;
            }

            return count;
        }

        /// <inheritdoc/>
        public string Line(int number, long nowMs)
        {
            switch (_kind)
            {
                case CommandKind.Help:
                    return _pattern.Length == 0 ? HelpLine(number)
                        : CommandTable.IndexOf(_pattern) >= 0 ? CommandLine(CommandTable.IndexOf(_pattern), number)
                        : SettingLine(SettingTable.IndexOf(_pattern), number);
                case CommandKind.Show:
                    return ShowLine();
                case CommandKind.Diff:
                    return DiffLine();
                case CommandKind.Export:
                    return ExportLine();
                case CommandKind.Meters:
                    return MeterLine();
                default:
                    return CheckLine(number);
            }
        }

        // The device's IndexOf throws when it is to look for nothing.
        private static bool Has(string name, string pattern)
            => pattern.Length == 0 || name.ToLower().IndexOf(pattern) >= 0;

        private static string HelpLine(int number)
        {
            if (number < CommandTable.Count)
            {
                ConsoleCommand row = CommandTable.Row(number);
                return ConsoleText.Padded(row.Name + " " + row.Arguments, CommandColumns) + row.Help;
            }

            return number == CommandTable.Count
                ? "help NAME explains a command or a setting; show lists settings; Tab completes; Ctrl-C ends."
                : null;
        }

        private string CommandLine(int index, int number)
        {
            ConsoleCommand row = CommandTable.Row(index);
            switch (number)
            {
                case 0:
                    return row.Name + " " + row.Arguments + ": " + row.Help + ".";
                case 1:
                    return row.Changes ? "Needs the installer's password, once one is set." : "Free to all.";
                default:
                    return null;
            }
        }

        private string SettingLine(int index, int number)
        {
            SettingRow row = SettingTable.Row(index);
            switch (number)
            {
                case 0:
                    return row.Name + ": " + row.Help + ".";
                case 1:
                    return "It takes " + SettingText.Allowed(index) + "; default " + SettingText.Of(index, row.Default)
                        + "; in force after save and reboot.";
                case 2:
                    return "Now " + _context.Edited.Text((Setting)index) + ", saved "
                        + _context.Saved.Text((Setting)index) + ", in force "
                        + _context.InForce.Text((Setting)index) + ".";
                default:
                    return null;
            }
        }

        private string ShowLine()
        {
            while (_index < SettingTable.Count)
            {
                int index = _index++;
                SettingRow row = SettingTable.Row(index);
                if (!Has(row.Name, _pattern))
                {
                    continue;
                }

                bool same = _context.Edited.IsSame(_context.InForce, index);
                string value = _context.Edited.Text((Setting)index);
                string unit = row.Unit.Length == 0 ? "" : " " + row.Unit;
                return (same ? "  " : "* ") + ConsoleText.Padded(row.Name, NameColumns)
                    + ConsoleText.Padded(value + unit, ValueColumns) + row.Help;
            }

            return null;
        }

        private string DiffLine()
        {
            if (_part == 0)
            {
                _part = 1;
                return "Not saved yet (saved -> now):";
            }

            while (_part < 3)
            {
                while (_index < SettingTable.Count)
                {
                    int index = _index++;
                    string line = _part == 1 ? Change(index) : Deviation(index);
                    if (line != null)
                    {
                        _shown++;
                        return line;
                    }
                }

                bool none = _shown == 0;
                if (none)
                {
                    _shown = 1;
                    return "  nothing";
                }

                _part++;
                _index = 0;
                _shown = 0;
                if (_part == 2)
                {
                    return "Other than the default (default -> now):";
                }
            }

            return null;
        }

        private string Change(int index)
            => _context.Saved.IsSame(_context.Edited, index) ? null
                : "  " + ConsoleText.Padded(SettingTable.Row(index).Name, NameColumns)
                    + _context.Saved.Text((Setting)index) + " -> " + _context.Edited.Text((Setting)index)
                    + (IsHidden(_context.Saved, index) && IsHidden(_context.Edited, index) ? " (another one)" : "");

        private static bool IsHidden(SettingValues values, int index)
            => SettingTable.Row(index).Kind == SettingKind.Secret && values.Plain((Setting)index).Length > 0;

        private string Deviation(int index)
        {
            string standard = SettingText.Of(index, SettingTable.Row(index).Default);
            string now = _context.Edited.Text((Setting)index);
            return standard == now ? null
                : "  " + ConsoleText.Padded(SettingTable.Row(index).Name, NameColumns) + standard + " -> " + now;
        }

        // Every setting, so that a later firmware with other defaults makes the same charger of it.
        private string ExportLine()
        {
            if (_part == 0)
            {
                _part = 1;
                return "import";
            }

            if (_index < SettingTable.Count)
            {
                int index = _index++;
                return IsHidden(_context.Edited, index)
                    ? "# " + SettingTable.Row(index).Name + " is not exported; set it by hand"
                    : SettingTable.Row(index).Name + "=" + _context.Edited.Text((Setting)index);
            }

            _part++;
            return _part == 2 ? "end" : null;
        }

        private string MeterLine()
        {
            while (_index < MeterCatalogue.Count)
            {
                int index = _index++;
                if (Has(MeterCatalogue.Name(index), _pattern))
                {
                    MeterModel model = MeterCatalogue.CreateModel(index);
                    return ConsoleText.Padded(model.Name, NameColumns) + model.Title
                        + (model.Phases == 1 ? ", one phase" : "");
                }
            }

            return null;
        }

        private string CheckLine(int number)
        {
            if (_broken.Length > 0)
            {
                return number < _broken.Length ? _broken[number] : null;
            }

            int changes = ConsoleContext.Differences(_context.Edited, _context.Saved);
            int pending = ConsoleContext.Differences(_context.Edited, _context.InForce);
            switch (number)
            {
                case 0:
                    return "No rule is broken. After a rise of the house's load the vehicle may take up to "
                        + SettingRules.LatencyMs(_context.Edited).ToString() + " ms to follow.";
                case 1:
                    return "Settings not saved: " + changes.ToString() + "; not in force: " + pending.ToString() + ".";
                default:
                    return RefusedLine();
            }
        }

        private string RefusedLine()
        {
            while (_index < SettingTable.Count)
            {
                int index = _index++;
                if (_context.Store.IsRefused(index))
                {
                    return StoreText.OfRefused(index);
                }
            }

            return null;
        }
    }
}
