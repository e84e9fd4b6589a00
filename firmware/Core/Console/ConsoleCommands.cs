using Evenload.Core.Pilot;
using Evenload.Core.Settings;
using Evenload.Core.Site;
using Evenload.Core.Supervision;

namespace Evenload.Core.Console
{
    /// <summary>Obeys one line after the other.</summary>
    public sealed class ConsoleCommands
    {
        private readonly ConsoleContext _context;
        private readonly Installer _installer;
        private readonly ConsoleAnswer _answer;
        private readonly LinesPage _lines;
        private readonly ConsoleWords _words = new ConsoleWords();
        private readonly StatusPage _status;
        private readonly StateReport _state;
        private readonly SettingsReport _settings;
        private readonly ScanPage _scan;
        private readonly CommissionPage _commission;
        private readonly Simulator _simulator;
        private readonly SettingValues _scratch = new SettingValues();
        private CommandKind _pending;
        private int _pendingMilliamps;
        private int _importLine;
        private string _importFault;

        /// <summary>Makes all that commands print with.</summary>
        /// <param name="context">What they look at and change.</param>
        /// <param name="installer">Who may change things.</param>
        /// <param name="answer">Gets what became of a line.</param>
        /// <param name="lines">Prints.</param>
        public ConsoleCommands(ConsoleContext context, Installer installer, ConsoleAnswer answer, LinesPage lines)
        {
            _context = context;
            _installer = installer;
            _answer = answer;
            _lines = lines;
            _status = new StatusPage(context);
            _state = new StateReport(context);
            _settings = new SettingsReport(context);
            _scan = new ScanPage(context, answer);
            _commission = new CommissionPage(context, _state, lines);
            _simulator = new Simulator(
                new MeterPlan(context.InForce).Phases, context.InForce.Get(Setting.InstallationLimitMilliamps));
        }

        /// <summary>What the next line is taken for.</summary>
        public ConsoleMode Mode { get; set; }

        /// <summary>True for a script.</summary>
        public bool IsPlain { get; set; }

        /// <summary>True while <see cref="CommandKind.Watch"/> runs.</summary>
        public bool IsWatching { get; private set; }

        /// <summary>True when the last line held a secret: it must not be remembered.</summary>
        public bool HeldSecret { get; private set; }

        /// <summary>Index of the secret that is asked for, in <see cref="ConsoleMode.Secret"/>.</summary>
        public int Secret { get; private set; }

        /// <summary>Settings of the meter that the last scan found first; null for none.</summary>
        public string Found => _scan.Found;

        /// <summary>Lets the time of a simulation pass.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(long nowMs) => _simulator.Step(_context.Controller.Outlet.InForceMilliamps, nowMs);

        /// <summary>Obeys a command.</summary>
        /// <param name="line">Not empty.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Run(string line, long nowMs)
        {
            IsWatching = false;
            HeldSecret = false;
            _words.Take(line);
            string name = _words.Word(0);
            int index = CommandTable.IndexOf(name);
            if (index < 0)
            {
                _answer.Fail(
                    ConsoleAnswer.NoCommand,
                    "There is no command '" + name + "'; did you mean '" + CommandTable.Nearest(name) + "'?");
                return;
            }

            if (CommandTable.Row(index).Changes && !_installer.MayChange)
            {
                _answer.Fail(
                    ConsoleAnswer.NotAllowed, name + " needs the installer's password; type login first.");
                return;
            }

            bool taken = (CommandKind)index <= CommandKind.Setup
                ? RunSettings((CommandKind)index, nowMs)
                : RunOthers((CommandKind)index, nowMs);
            if (!taken)
            {
                ConsoleCommand row = CommandTable.Row(index);
                _answer.Fail(
                    ConsoleAnswer.BadArguments,
                    row.Arguments.Length == 0
                        ? row.Name + " takes no arguments, but '" + _words.From(1) + "' follows; leave it out."
                        : row.Name + " takes " + row.Arguments + ", but got '" + _words.From(1) + "'; see help "
                            + row.Name + ".");
            }
        }

        /// <summary>Takes a line of an import.</summary>
        /// <param name="line">NAME=VALUE, nothing, a remark after #, or end.</param>
        public void Import(string line)
        {
            string text = line.Trim();
            HeldSecret = false;
            _importLine++;
            if (text.ToLower() == "end")
            {
                EndImport();
                return;
            }

            if (text.Length == 0 || text[0] == '#' || text == "import")
            {
                return;
            }

            int sign = text.IndexOf('=');
            string fault = sign <= 0
                ? "'" + text + "' is no NAME=VALUE; end ends the import"
                : Apply(_scratch, text.Substring(0, sign).Trim(), text.Substring(sign + 1).Trim());
            if (fault != null && _importFault == null)
            {
                _importFault = "Nothing was imported, because of line " + _importLine.ToString() + ": " + fault;
            }
        }

        /// <summary>Takes the secret that was asked for.</summary>
        /// <param name="line">As typed; nothing, or none, takes it away.</param>
        public void TakeSecret(string line)
        {
            Mode = ConsoleMode.Command;
            string fault = _context.Edited.ApplyPlain(Secret, line == SettingText.None ? "" : line);
            if (fault != null)
            {
                _answer.Fail(ConsoleAnswer.Refused, fault);
                return;
            }

            SayChanged(Named(SettingTable.Row(Secret).Name));
        }

        /// <summary>Does what was asked back.</summary>
        /// <param name="line">yes does it.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Confirm(string line, long nowMs)
        {
            Mode = ConsoleMode.Command;
            if (line.Trim().ToLower() != "yes")
            {
                _answer.Fail(ConsoleAnswer.Stopped, "Nothing was done.");
            }
            else if (_pending == CommandKind.Pilot)
            {
                _context.Controller.Requests.AskTest(_pendingMilliamps);
                _answer.Say("The offer stays at or below " + _pendingMilliamps.ToString()
                    + " mA for 10 minutes; pilot test off ends it.");
            }
            else if (_pending == CommandKind.Simulate && _context.IsCharging)
            {
                FailSimulate();
            }
            else if (_pending == CommandKind.Simulate)
            {
                _simulator.Begin(_context.Controller.Requests, nowMs);
                _answer.Say("The house is SIMULATED; watch shows it. simulate off, a restart or an hour ends it.");
            }
            else if (_pending == CommandKind.Reboot)
            {
                Reboot(RestartCause.Person);
            }
            else if (_context.Store.Reset(_context.InForce, nowMs))
            {
                Reboot(RestartCause.FactoryReset);
            }
            else
            {
                _answer.Fail(ConsoleAnswer.FlashFailed, "factory-reset: the flash would not take it; try again.");
            }
        }

        /// <summary>Saves what is edited.</summary>
        /// <param name="evenWhileCharging">True where a person accepts that writing may end the session.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>True when it is saved.</returns>
        public bool Save(bool evenWhileCharging, long nowMs)
        {
            if (_context.IsCharging && !evenWhileCharging)
            {
                _answer.Fail(
                    ConsoleAnswer.NotNow,
                    "Not saved: a vehicle charges, and all stands still while the flash is written, up to half a second"
                    + " at the worst, which may end the session; save when it has ended, or type save now.");
                return false;
            }

            SaveResult result = _context.Store.Save(_context.Edited, nowMs);
            string sentence = StoreText.OfSave(_context.Store, result, nowMs);
            if (result == SaveResult.Saved || result == SaveResult.Unchanged)
            {
                _context.Saved.Take(_context.Edited);
                bool pending = ConsoleContext.Differences(_context.Saved, _context.InForce) > 0;
                _answer.Say(pending ? sentence + " reboot puts it in force." : sentence);
                return true;
            }

            _answer.Fail(
                result == SaveResult.TooSoon ? ConsoleAnswer.NotNow
                    : result == SaveResult.RuleBroken ? ConsoleAnswer.RuleBroken
                    : result == SaveResult.DoesNotFit ? ConsoleAnswer.Refused
                    : ConsoleAnswer.FlashFailed,
                sentence);
            return false;
        }

        /// <summary>Restarts.</summary>
        /// <param name="cause">Why.</param>
        public void Reboot(RestartCause cause)
        {
            _context.Controller.Requests.AskRestart(cause);
            _answer.Say(_context.IsCharging
                ? "Restarting; the vehicle is asked to switch off first, which takes up to 10 s."
                : "Restarting.");
        }

        /// <summary>Begins a scan.</summary>
        /// <param name="everything">True goes on after a find.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void BeginScan(bool everything, long nowMs)
        {
            if (_context.Rim.SiteLine == null && new MeterPlan(_context.InForce).SiteIsP1)
            {
                _answer.Fail(
                    ConsoleAnswer.NotNow,
                    "scan: the meter in force has a P1 port, where nothing is to be found; set siteMeter to an RS-485"
                    + " meter, save and reboot first.");
                return;
            }

            _scan.Begin(everything, nowMs);
            _answer.Page = _scan;
        }

        /// <summary>Gives up what runs.</summary>
        /// <returns>True when that was a page to be watched, which ends by a key.</returns>
        public bool Cancel()
        {
            bool watching = IsWatching;
            IsWatching = false;
            if (_answer.Page == _scan)
            {
                _scan.End();
            }

            return watching;
        }

        /// <summary>Takes settings NAME=VALUE, separated by blanks, all or none.</summary>
        /// <param name="text">At least one; a value of registers takes the rest.</param>
        /// <returns>Null, or a sentence on what is wrong.</returns>
        public string Assign(string text)
        {
            _scratch.Take(_context.Edited);
            string rest = text.Trim();
            while (rest.Length > 0)
            {
                int sign = rest.IndexOf('=');
                if (sign <= 0)
                {
                    return "'" + rest + "' has no value; write set NAME VALUE.";
                }

                string name = rest.Substring(0, sign).Trim();
                int index = SettingTable.IndexOf(name);
                bool whole = index >= 0 && SettingTable.Row(index).Kind == SettingKind.Quantity;
                string behind = rest.Substring(sign + 1);
                int blank = whole ? -1 : BlankBehind(behind);
                string value = blank < 0 ? behind : behind.Substring(0, blank);
                rest = blank < 0 ? "" : behind.Substring(blank).Trim();
                string fault = Apply(_scratch, name, value.Trim());
                if (fault != null)
                {
                    return fault;
                }
            }

            _context.Edited.Take(_scratch);
            return null;
        }

        // Behind a value, which has blanks only in quotation marks; -1 for none.
        private static int BlankBehind(string text)
        {
            bool isQuoted = text.Length > 1 && text[0] == '"';
            int end = isQuoted ? text.IndexOf("\" ", 1) : -1;
            return end > 0 ? end + 1 : isQuoted && text.EndsWith("\"") ? -1 : text.IndexOf(' ');
        }

        // What a terminal shows is no secret any more, and a person would not know.
        private string Apply(SettingValues values, string name, string value)
        {
            int index = SettingTable.IndexOf(name);
            bool isSecret = index >= 0 && SettingTable.Row(index).Kind == SettingKind.Secret
                && value.Length > 0 && value != SettingText.None;
            HeldSecret |= isSecret;
            return isSecret && !IsPlain
                ? SettingTable.Row(index).Name + " is not to be seen, so it is not taken here: type set "
                    + SettingTable.Row(index).Name + " alone, and it is asked for."
                : SettingEditor.Apply(values, name, value);
        }

        private bool RunSettings(CommandKind kind, long nowMs)
        {
            switch (kind)
            {
                case CommandKind.Help:
                    return Help();
                case CommandKind.Status:
                case CommandKind.Watch:
                    return Status(kind == CommandKind.Watch);
                case CommandKind.Show:
                    return Show();
                case CommandKind.Set:
                    return Set();
                case CommandKind.Unset:
                    return Unset();
                case CommandKind.Check:
                    return _words.Count == 1 && Check();
                case CommandKind.Diff:
                case CommandKind.Export:
                    return _words.Count == 1 && Print(kind, "");
                case CommandKind.Save:
                    return Save(nowMs);
                case CommandKind.Revert:
                    return _words.Count == 1 && Revert();
                case CommandKind.Import:
                    _scratch.Take(_context.Edited);
                    _importLine = 0;
                    _importFault = null;
                    Mode = ConsoleMode.Import;
                    return _words.Count == 1 || Back();
                default:
                    Mode = ConsoleMode.Setup;
                    return _words.Count == 1 || Back();
            }
        }

        private bool RunOthers(CommandKind kind, long nowMs)
        {
            string first = _words.Word(1).ToLower();
            switch (kind)
            {
                case CommandKind.Meters:
                    return _words.Count <= 2 && Meters(first);
                case CommandKind.Scan:
                    return (_words.Count == 1 || (_words.Count == 2 && first == "all"))
                        && Scan(first.Length > 0, nowMs);
                case CommandKind.Commission:
                    return _words.Count <= 2 && Commission(first, nowMs);
                case CommandKind.Pilot:
                    return _words.Count >= 3 && first == "test" && PilotTest(_words.From(2));
                case CommandKind.DryRun:
                    return _words.Count == 2 && (first == "on" || first == "off") && DryRun(first == "on");
                case CommandKind.Simulate:
                    return _words.Count == 2 && (first == "on" || first == "off") && Simulate(first == "on");
                case CommandKind.Reboot:
                    return _words.Count == 1 && AskReboot();
                case CommandKind.FactoryReset:
                    return _words.Count == 1 && Ask(
                        kind,
                        "All settings and the password will be gone, and the charger restarts. Type yes to go on.");
                case CommandKind.Password:
                    Mode = ConsoleMode.NewPassword;
                    return _words.Count == 1 || Back();
                case CommandKind.Login:
                    return _words.Count == 1 && Login(nowMs);
                case CommandKind.Logout:
                    return _words.Count == 1 && Logout();
                case CommandKind.Plain:
                    return (_words.Count == 1 || (_words.Count == 2 && first == "off"))
                        && Plain(first.Length == 0);
                default:
                    return _words.Count == 1 && PrintState(kind);
            }
        }

        private bool Back()
        {
            Mode = ConsoleMode.Command;
            return false;
        }

        private bool Print(CommandKind kind, string pattern)
        {
            _settings.Begin(kind, pattern);
            _lines.Begin(_settings);
            _answer.Page = _lines;
            return true;
        }

        private bool PrintState(CommandKind kind)
        {
            _state.Begin(kind);
            _lines.Begin(_state);
            _answer.Page = _lines;
            return true;
        }

        private bool Help()
        {
            string topic = _words.Word(1).ToLower();
            bool known = topic.Length == 0 || CommandTable.IndexOf(topic) >= 0 || SettingTable.IndexOf(topic) >= 0;
            if (!known)
            {
                string command = CommandTable.Nearest(topic);
                string setting = NearestName.OfSetting(topic);
                _answer.Fail(
                    ConsoleAnswer.BadArguments,
                    "There is no command or setting '" + topic + "'; did you mean '"
                    + (NearestName.Distance(topic, command) < NearestName.Distance(topic, setting) ? command : setting)
                    + "'?");
                return true;
            }

            return _words.Count <= 2 && Print(CommandKind.Help, topic);
        }

        private bool Status(bool watches)
        {
            if (watches && IsPlain)
            {
                _answer.Fail(ConsoleAnswer.NotNow, "watch needs a terminal; use status, or --plain off first.");
                return true;
            }

            IsWatching = watches;
            _status.Begin(watches);
            _answer.Page = _status;
            return _words.Count == 1;
        }

        private bool Show()
        {
            string pattern = _words.Word(1).ToLower();
            if (_words.Count == 2 && SettingsReport.Matches(pattern, false) == 0)
            {
                _answer.Fail(
                    ConsoleAnswer.BadArguments,
                    "No setting has '" + pattern + "' in its name; the nearest is '" + NearestName.OfSetting(pattern)
                    + "'.");
                return true;
            }

            return _words.Count <= 2 && Print(CommandKind.Show, pattern);
        }

        private bool Set()
        {
            if (_words.Count < 2)
            {
                return false;
            }

            string first = _words.Word(1);
            int index = SettingTable.IndexOf(first);
            if (_words.Count == 2 && index >= 0 && SettingTable.Row(index).Kind == SettingKind.Secret)
            {
                Secret = index;
                Mode = ConsoleMode.Secret;
                return true;
            }

            string fault = first.IndexOf('=') > 0
                ? Assign(_words.From(1))
                : Apply(_context.Edited, first, _words.From(2));
            if (fault != null)
            {
                _answer.Fail(ConsoleAnswer.Refused, fault);
                return true;
            }

            SayChanged(first.IndexOf('=') > 0 ? "Set." : Named(first));
            return true;
        }

        private bool Unset()
        {
            int index = SettingTable.IndexOf(_words.Word(1));
            if (_words.Count != 2)
            {
                return false;
            }

            if (index < 0)
            {
                _answer.Fail(
                    ConsoleAnswer.Refused,
                    "There is no setting '" + _words.Word(1) + "'; did you mean '"
                    + NearestName.OfSetting(_words.Word(1)) + "'?");
                return true;
            }

            _context.Edited.Unset((Setting)index);
            SayChanged(Named(_words.Word(1)));
            return true;
        }

        private string Named(string name)
        {
            int index = SettingTable.IndexOf(name);
            return SettingTable.Row(index).Name + " = " + _context.Edited.Text((Setting)index);
        }

        private void SayChanged(string what)
        {
            string broken = _context.Edited.Check();
            _answer.Say(broken == null ? what : what + "; as it stands it cannot be saved: " + broken);
        }

        private bool Check()
        {
            Print(CommandKind.Check, "");
            IConsolePage page = _answer.Page;
            if (_settings.Broken > 0)
            {
                _answer.Fail(
                    ConsoleAnswer.RuleBroken,
                    _settings.Broken == 1
                        ? "This has to be mended before anything can be saved."
                        : "These " + _settings.Broken.ToString() + " have to be mended before anything can be saved.");
                _answer.Page = page;
            }

            return true;
        }

        private bool Save(long nowMs)
        {
            bool now = _words.Count == 2 && _words.Word(1).ToLower() == "now";
            if (_words.Count > 1 && !now)
            {
                return false;
            }

            Save(now, nowMs);
            return true;
        }

        private void EndImport()
        {
            Mode = ConsoleMode.Command;
            if (_importFault != null)
            {
                _answer.Fail(ConsoleAnswer.Refused, _importFault);
                return;
            }

            int changes = ConsoleContext.Differences(_context.Edited, _scratch);
            _context.Edited.Take(_scratch);
            SayChanged("Imported: " + changes.ToString() + " settings have changed");
        }

        private bool Revert()
        {
            _context.Edited.Take(_context.Saved);
            _answer.Say("Back to what is saved.");
            return true;
        }

        private bool Logout()
        {
            _installer.Logout();
            return true;
        }

        private bool Plain(bool on)
        {
            IsPlain = on;
            return true;
        }

        private bool Meters(string pattern)
        {
            if (SettingsReport.Matches(pattern, true) == 0)
            {
                _answer.Fail(
                    ConsoleAnswer.BadArguments,
                    "No meter has '" + pattern + "' in its profile name; the nearest is '"
                    + NearestName.OfProfile(pattern) + "'.");
                return true;
            }

            return Print(CommandKind.Meters, pattern);
        }

        private bool Scan(bool everything, long nowMs)
        {
            BeginScan(everything, nowMs);
            return true;
        }

        private bool Commission(string word, long nowMs)
        {
            PersonRequests requests = _context.Controller.Requests;
            if (word == "show")
            {
                return PrintState(CommandKind.Commission);
            }

            if (word == "stop")
            {
                requests.AskCommissioning(PersonRequests.Stop);
                _answer.Say("The check ends.");
                return true;
            }

            if (word.Length > 0)
            {
                return false;
            }

            if (_context.Controller.PhaseCheck.Result != PhaseCheckResult.Running)
            {
                if (requests.IsSimulating)
                {
                    _answer.Fail(
                        ConsoleAnswer.NotNow,
                        "commission: the house is simulated, and would answer; simulate off first.");
                    return true;
                }

                if (_context.Controller.Outlet.Session.State != SessionState.Charging)
                {
                    _answer.Fail(
                        ConsoleAnswer.NotNow, "commission needs a vehicle that charges; plug one in and try again.");
                    return true;
                }

                requests.AskCommissioning(PersonRequests.Start);
            }

            _commission.Begin(nowMs);
            _answer.Page = _commission;
            return true;
        }

        private bool PilotTest(string text)
        {
            if (text.ToLower() == "off")
            {
                _context.Controller.Requests.AskTest(PersonRequests.NoTest);
                _answer.Say("The test is over.");
                return true;
            }

            int least = _context.InForce.Get(Setting.MinimumMilliamps);
            int most = _context.InForce.Get(Setting.StationMaximumMilliamps);
            bool number = SettingText.TryRead(
                (int)Setting.StationMaximumMilliamps, SettingEditor.Milliamps(text), out int milliamps);
            if (!number || (milliamps != 0 && (milliamps < least || milliamps > most)))
            {
                _answer.Fail(
                    ConsoleAnswer.Refused,
                    "pilot test cannot be '" + text + "'; it takes 0, " + least.ToString() + " to " + most.ToString()
                    + " mA, or off.");
                return true;
            }

            if (_context.Controller.Outlet.Session.State == SessionState.Faulted)
            {
                _answer.Fail(
                    ConsoleAnswer.NotNow,
                    "pilot test: " + SessionText.Sentence(_context.Controller.Outlet.Session.Fault) + ".");
                return true;
            }

            _pendingMilliamps = milliamps;
            return Ask(
                CommandKind.Pilot,
                "The offer will be " + milliamps.ToString() + " mA at the most for 10 minutes, also for a vehicle that"
                + " charges. Type yes to go on.");
        }

        private bool DryRun(bool on)
        {
            _context.Controller.Requests.IsDryRun = on;
            _answer.Say(on
                ? "Dry run until dryrun off or a restart: no more than the safe current is offered; status tells what"
                    + " the connection gives."
                : "The dry run is over.");
            return true;
        }

        private bool Simulate(bool on)
        {
            PersonRequests requests = _context.Controller.Requests;
            if (on && !requests.IsSimulating)
            {
                if (_context.IsCharging)
                {
                    FailSimulate();
                    return true;
                }

                return Ask(
                    CommandKind.Simulate,
                    "The meter will not be read any more: whatever the real house draws, a vehicle gets up to the safe"
                    + " current for a lost meter. It ends with a restart; what is not saved is lost then. Type yes to"
                    + " go on.");
            }

            if (on)
            {
                _answer.Say("The house is simulated already; simulate off ends it.");
                return true;
            }

            if (!requests.IsSimulating)
            {
                _answer.Say("No simulation runs.");
                return true;
            }

            if (ConsoleContext.Differences(_context.Edited, _context.Saved) > 0)
            {
                return AskReboot();
            }

            requests.EndSimulation();
            _answer.Say("The simulation is over. Restarting, so that nothing of it lives on.");
            return true;
        }

        private void FailSimulate() => _answer.Fail(
            ConsoleAnswer.NotNow, "simulate: a vehicle charges, and needs the meter; try again when it has ended.");

        private bool AskReboot()
        {
            int unsaved = ConsoleContext.Differences(_context.Edited, _context.Saved);
            if (!_context.IsCharging && unsaved == 0)
            {
                Reboot(RestartCause.Person);
                return true;
            }

            return Ask(
                CommandKind.Reboot,
                (_context.IsCharging ? "A vehicle charges, and will be interrupted. " : "")
                    + (unsaved > 0 ? "Settings that are not saved and will be lost: " + unsaved.ToString() + ". " : "")
                    + "Type yes to go on.");
        }

        private bool Ask(CommandKind kind, string question)
        {
            _pending = kind;
            Mode = ConsoleMode.Confirm;
            _answer.Say(question);
            return true;
        }

        private bool Login(long nowMs)
        {
            if (!_installer.HasPassword)
            {
                _answer.Say("There is no password: everybody may change things; password sets one.");
                return true;
            }

            int waitMs = _installer.WaitMs(nowMs);
            if (waitMs > 0)
            {
                _answer.Fail(
                    ConsoleAnswer.NotAllowed,
                    "login: the last password was wrong; wait " + ((waitMs + 999) / 1000).ToString() + " s.");
                return true;
            }

            Mode = ConsoleMode.Login;
            return true;
        }
    }
}
