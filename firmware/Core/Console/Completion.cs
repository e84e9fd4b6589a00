using Evenload.Core.Metering;
using Evenload.Core.Settings;

namespace Evenload.Core.Console
{
    /// <summary>What Tab makes of the word before the cursor: commands, settings, words and meters.</summary>
    public sealed class Completion : ILineSource
    {
        private const int Columns = 78;

        private readonly ConsoleWords _words = new ConsoleWords();
        private string _typed = "";
        private Kind _kind;
        private int _setting;
        private int _next;

        private enum Kind : byte
        {
            Nothing,
            Commands,
            Settings,
            CommandsAndSettings,
            Values,
            Meters,
            Words,
        }

        private string[] _fixed;

        /// <summary>Number of words that fit.</summary>
        public int Matches { get; private set; }

        /// <summary>What all of them go on with behind what was typed; with a blank where there is only one.</summary>
        public string Rest { get; private set; } = "";

        /// <summary>Looks for values of a setting that fit.</summary>
        /// <param name="setting">The setting.</param>
        /// <param name="line">The line up to the cursor: the beginning of a value.</param>
        public void FindValue(Setting setting, string line)
        {
            _setting = (int)setting;
            _kind = Kind.Values;
            _typed = line;
            Look();
        }

        /// <summary>Looks for what fits.</summary>
        /// <param name="line">The line up to the cursor.</param>
        public void Find(string line)
        {
            _words.Take(line);
            bool fresh = line.Length == 0 || line[line.Length - 1] == ' ';
            int at = fresh ? _words.Count : _words.Count - 1;
            _typed = fresh ? "" : _words.Word(at);
            Choose(at);
            Look();
        }

        /// <inheritdoc/>
        public string Line(int number, long nowMs)
        {
            string line = "";
            int count = Count();
            while (_next < count)
            {
                string candidate = Candidate(_next);
                if (Fits(candidate))
                {
                    if (line.Length + candidate.Length + 2 > Columns)
                    {
                        break;
                    }

                    line += candidate + "  ";
                }

                _next++;
            }

            return line.Length == 0 ? null : line;
        }

        private void Look()
        {
            Matches = 0;
            string common = null;
            int count = Count();
            for (int i = 0; i < count; i++)
            {
                string candidate = Candidate(i);
                if (Fits(candidate))
                {
                    Matches++;
                    common = common == null ? candidate : Common(common, candidate);
                }
            }

            Rest = common == null ? "" : common.Substring(_typed.Length) + (Matches == 1 ? " " : "");
            _next = 0;
        }

        private bool Fits(string candidate)
            => _typed.Length == 0 || candidate.ToLower().StartsWith(_typed.ToLower());

        private static string Common(string one, string other)
        {
            int length = one.Length < other.Length ? one.Length : other.Length;
            int same = 0;
            while (same < length && one[same] == other[same])
            {
                same++;
            }

            return one.Substring(0, same);
        }

        private void Choose(int at)
        {
            _kind = at == 0 ? Kind.Commands : Kind.Nothing;
            int command = at == 0 ? -1 : CommandTable.IndexOf(_words.Word(0));
            if (command < 0)
            {
                return;
            }

            switch ((CommandKind)command)
            {
                case CommandKind.Help:
                    _kind = at == 1 ? Kind.CommandsAndSettings : Kind.Nothing;
                    break;
                case CommandKind.Set:
                    ChooseForSet(at);
                    break;
                case CommandKind.Show:
                case CommandKind.Unset:
                    _kind = at == 1 ? Kind.Settings : Kind.Nothing;
                    break;
                case CommandKind.Meters:
                    _kind = at == 1 ? Kind.Meters : Kind.Nothing;
                    break;
                case CommandKind.Commission:
                    ChooseFixed(at, 1, new[] { "show", "stop" });
                    break;
                case CommandKind.Scan:
                    ChooseFixed(at, 1, new[] { "all" });
                    break;
                case CommandKind.Save:
                    ChooseFixed(at, 1, new[] { "now" });
                    break;
                case CommandKind.DryRun:
                case CommandKind.Simulate:
                    ChooseFixed(at, 1, new[] { "off", "on" });
                    break;
                case CommandKind.Pilot:
                    ChooseFixed(at, 1, new[] { "test" });
                    break;
                default:
                    break;
            }
        }

        // NAME=VALUE: what stands behind the sign is completed as a word of its own.
        private void ChooseForSet(int at)
        {
            int sign = _typed.IndexOf('=');
            string name = sign >= 0 ? _typed.Substring(0, sign) : at == 2 ? _words.Word(1) : "";
            _setting = name.Length == 0 ? -1 : SettingTable.IndexOf(name);
            _typed = sign >= 0 ? _typed.Substring(sign + 1) : _typed;
            _kind = at >= 1 && name.Length == 0 ? Kind.Settings : _setting < 0 ? Kind.Nothing : Kind.Values;
        }

        private void ChooseFixed(int at, int place, string[] words)
        {
            _kind = at == place ? Kind.Words : Kind.Nothing;
            _fixed = words;
        }

        private int Count()
        {
            switch (_kind)
            {
                case Kind.Commands:
                    return CommandTable.Count;
                case Kind.Settings:
                    return SettingTable.Count;
                case Kind.CommandsAndSettings:
                    return CommandTable.Count + SettingTable.Count;
                case Kind.Meters:
                    return MeterCatalogue.Count;
                case Kind.Words:
                    return _fixed.Length;
                case Kind.Values:
                    return Values();
                default:
                    return 0;
            }
        }

        private int Values()
        {
            SettingRow row = SettingTable.Row(_setting);
            return row.Kind == SettingKind.Word ? row.Words.Length
                : row.Kind == SettingKind.Profile ? MeterCatalogue.Count
                : row.Kind == SettingKind.ProfileOrNone ? MeterCatalogue.Count + 1
                : 0;
        }

        private string Candidate(int index)
        {
            switch (_kind)
            {
                case Kind.Commands:
                    return CommandTable.Row(index).Name;
                case Kind.Settings:
                    return SettingTable.Row(index).Name;
                case Kind.CommandsAndSettings:
                    return index < CommandTable.Count
                        ? CommandTable.Row(index).Name
                        : SettingTable.Row(index - CommandTable.Count).Name;
                case Kind.Meters:
                    return MeterCatalogue.Name(index);
                case Kind.Words:
                    return _fixed[index];
                default:
                    return SettingText.Of(_setting, index);
            }
        }
    }
}
