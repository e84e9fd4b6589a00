using System;
using Evenload.Core.Ports;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;

namespace Evenload.Core.Console
{
    /// <summary>The console: takes keys, runs commands, prints. To be stepped on a thread of its own, beside the
    /// charging path.</summary>
    /// <remarks>It looks at the charging path's numbers and asks through
    /// <see cref="Supervision.PersonRequests"/>; it never waits and does a bounded slice of work at each
    /// step.</remarks>
    public sealed class ConsoleHost
    {
        private const byte Interrupt = 0x03;
        private const byte LineFeed = 0x0A;
        private const int IncomingLength = 64;
        private const int TypedLength = 256;
        private const int LongMs = 2000;
        private const string Prompt = "evenload> ";

        private readonly IConsolePort _port;
        private readonly ConsoleContext _context;
        private readonly ConsoleOutput _output = new ConsoleOutput();
        private readonly LineEditor _editor;
        private readonly ConsolePager _pager;
        private readonly LinesPage _lines = new LinesPage();
        private readonly TextLines _text = new TextLines();
        private readonly ConsoleAnswer _answer = new ConsoleAnswer();
        private readonly Installer _installer;
        private readonly ConsoleCommands _commands;
        private readonly SetupDialogue _setup;
        private readonly Completion _completion = new Completion();
        private readonly byte[] _incoming = new byte[IncomingLength];
        private readonly byte[] _typed = new byte[TypedLength];
        private int _typedCount;
        private int _typedAt;
        private Stage _stage = Stage.Greeting;
        private bool _scansForSetup;
        private bool _lost;
        private long _lastKeyMs;
        private long _workingMs;

        /// <summary>A console that has printed nothing yet.</summary>
        /// <param name="context">What its commands look at and change.</param>
        /// <param name="port">The terminal.</param>
        public ConsoleHost(ConsoleContext context, IConsolePort port)
        {
            _context = context;
            _port = port;
            _editor = new LineEditor(_output);
            _pager = new ConsolePager(_output);
            _installer = new Installer(context);
            _commands = new ConsoleCommands(context, _installer, _answer, _lines);
            _setup = new SetupDialogue(context.Edited);
        }

        private enum Stage : byte
        {
            /// <summary>Nothing has been printed yet.</summary>
            Greeting,

            /// <summary>A line is being typed.</summary>
            Typing,

            /// <summary>Words that fit are being listed; the line that is typed stays.</summary>
            Listing,

            /// <summary>A command prints or works.</summary>
            Working,

            /// <summary>Its last lines are being printed.</summary>
            Ending,
        }

        /// <summary>Takes keys and time and does a slice of what is due.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(long nowMs)
        {
            _output.Send(_port);
            if (_stage == Stage.Greeting)
            {
                Greet();
            }

            TakeKeys(nowMs);
            if (_installer.Step(nowMs))
            {
                EndPassword();
            }

            _commands.Step(nowMs);
            _pager.Step(nowMs);
            if (!_pager.IsBusy && !_installer.IsBusy)
            {
                Advance();
            }

            if (_installer.IsLoggedIn && nowMs - _lastKeyMs >= Installer.IdleMs)
            {
                _installer.Logout();
                _commands.IsPlain = false;
            }

            _output.Send(_port);
        }

        /// <summary>Goes on after a defect: what ran is given up.</summary>
        /// <param name="message">What happened.</param>
        public void Recover(string message)
        {
            _pager.Cancel();
            _installer.Cancel();
            _commands.Cancel();
            _commands.Mode = ConsoleMode.Command;
            _typedCount = 0;
            _typedAt = 0;
            _output.Clear();
            _answer.Clear();
            _answer.Fail(ConsoleAnswer.Stopped, "A defect of the console: " + message);
            End();
        }

        private void Greet()
        {
            _answer.Clear();
            _text.Clear();
            _text.Add("");                  // what stood there before the restart may not have ended its line
            _text.Add(FirmwareVersion.Text + ". help lists the commands.");
            _text.Add(_context.IsFresh
                ? "Nobody has set this charger up yet: press Enter to begin, or type a command."
                : null);
            PrintText();
            _stage = Stage.Ending;
        }

        private void PrintText()
        {
            _lines.IsPlain = _commands.IsPlain;
            _lines.Begin(_text);
            _pager.Begin(_lines);
        }

        private void TakeKeys(long nowMs)
        {
            ReadAhead(nowMs);
            if (_stage == Stage.Working || _stage == Stage.Ending)
            {
                TakeBreak();
                return;
            }

            while (_stage == Stage.Typing && _typedAt < _typedCount && _editor.CanFeed)
            {
                byte value = _typed[_typedAt++];
                TakeKey(_editor.Feed(value, nowMs), nowMs);
            }
        }

        // What is pasted waits its turn, the rest of it in the UART. What is typed into a command that works for long
        // is dropped when it gets too much, so that Ctrl-C is always seen.
        private void ReadAhead(long nowMs)
        {
            Array.Copy(_typed, _typedAt, _typed, 0, _typedCount - _typedAt);
            _typedCount -= _typedAt;
            _typedAt = 0;
            if (_typedCount > TypedLength - IncomingLength)
            {
                if (_stage != Stage.Working || nowMs - _workingMs < LongMs)
                {
                    return;
                }

                _typedCount = 0;
                _lost = true;
            }

            int count = _port.Read(_incoming);
            if (count > 0)
            {
                Array.Copy(_incoming, 0, _typed, _typedCount, count);
                _typedCount += count;
                _lastKeyMs = nowMs;
                _installer.Stir();
            }
        }

        // While a command works only Ctrl-C counts, and any key where one watches; what is typed ahead stays.
        private void TakeBreak()
        {
            bool watching = _commands.IsWatching && _stage == Stage.Working;
            for (int i = _typedAt; i < _typedCount; i++)
            {
                if (_typed[i] == Interrupt || (watching && _typed[i] != LineFeed))
                {
                    _typedAt = watching ? _typedCount : i + 1;
                    _pager.Cancel();
                    _installer.Cancel();
                    _commands.Cancel();
                    _commands.Mode = ConsoleMode.Command;
                    _scansForSetup = false;
                    _answer.Clear();
                    if (!watching)
                    {
                        _answer.Fail(ConsoleAnswer.Stopped, "Stopped.");
                    }

                    End();
                    return;
                }
            }
        }

        private void TakeKey(LineKey key, long nowMs)
        {
            switch (key)
            {
                case LineKey.Enter:
                    _answer.Clear();
                    _stage = Stage.Working;
                    _workingMs = nowMs;
                    Take(CreateLine(), nowMs);
                    if (_commands.HeldSecret)
                    {
                        _editor.Forget();
                    }

                    if (_answer.Page != null)
                    {
                        _lines.IsPlain = _commands.IsPlain;
                        _pager.Begin(_answer.Page);
                    }

                    break;
                case LineKey.EnterIncomplete:
                    _answer.Clear();
                    _commands.Mode = ConsoleMode.Command;
                    _answer.Fail(
                        ConsoleAnswer.LineDropped,
                        "The line is longer than 160 letters, or has letters that are not plain; nothing was done.");
                    End();
                    break;
                case LineKey.Interrupt:
                    _commands.Mode = ConsoleMode.Command;
                    BeginLine();
                    break;
                case LineKey.Complete:
                    Complete();
                    break;
                default:
                    break;
            }
        }

        private string CreateLine()
        {
            char[] letters = new char[_editor.Length];
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)_editor.Line[i];
            }

            return new string(letters);
        }

        private void Take(string line, long nowMs)
        {
            switch (_commands.Mode)
            {
                case ConsoleMode.Import:
                    _commands.Import(line);
                    break;
                case ConsoleMode.Confirm:
                    _commands.Confirm(line, nowMs);
                    break;
                case ConsoleMode.Login:
                    TakeLogin(nowMs);
                    break;
                case ConsoleMode.NewPassword:
                    TakeNewPassword();
                    break;
                case ConsoleMode.RepeatPassword:
                    TakeRepeatedPassword();
                    break;
                case ConsoleMode.Secret:
                    _commands.TakeSecret(line);
                    break;
                case ConsoleMode.Setup:
                    TakeSetup(_setup.IsSecret ? line : line.Trim(), nowMs);
                    break;
                case ConsoleMode.SetupEnd:
                    TakeSetupEnd(line.Trim().ToLower(), nowMs);
                    break;
                default:
                    TakeCommand(line, nowMs);
                    break;
            }
        }

        private void TakeCommand(string line, long nowMs)
        {
            bool isEmpty = line.Trim().Length == 0;
            if (isEmpty && !(_context.IsFresh && !_commands.IsPlain && _installer.MayChange))
            {
                return;
            }

            _commands.Run(isEmpty ? "setup" : line, nowMs);
            if (_commands.Mode == ConsoleMode.Setup)
            {
                _setup.Begin();
                AddQuestion("Setup, at most ten questions. Enter keeps what stands there, Ctrl-C leaves.");
            }
        }

        private void TakeLogin(long nowMs)
        {
            _commands.Mode = ConsoleMode.Command;
            _installer.BeginLogin(_editor.Line, _editor.Length);
            if (!_installer.IsBusy)
            {
                _installer.Fail(nowMs);
                _answer.Fail(ConsoleAnswer.NotAllowed, "Wrong password.");
                return;
            }

            AddPatience();
        }

        private void TakeNewPassword()
        {
            _commands.Mode = ConsoleMode.Command;
            if (_editor.Length > Pbkdf2.LongestPassword)
            {
                _answer.Fail(ConsoleAnswer.Refused, "password takes at most 64 letters; nothing has changed.");
            }
            else if (_editor.Length == 0)
            {
                _installer.Remove();
                _answer.Say("There is no password any more: everybody may change things; save keeps that.");
            }
            else
            {
                _installer.Keep(_editor.Line, _editor.Length);
                _commands.Mode = ConsoleMode.RepeatPassword;
            }
        }

        private void TakeRepeatedPassword()
        {
            _commands.Mode = ConsoleMode.Command;
            if (!_installer.BeginSet(_editor.Line, _editor.Length))
            {
                _answer.Fail(ConsoleAnswer.Refused, "The two are not the same; nothing has changed.");
            }
            else
            {
                _answer.Say("The password is in force; save keeps it over a restart.");
                AddPatience();
            }
        }

        // The device takes 10 to 20 s for it.
        private void AddPatience()
        {
            if (_commands.IsPlain)
            {
                return;
            }

            _text.Clear();
            _text.Add("Working on it for up to half a minute; charging goes on.");
            _lines.Begin(_text);
            _answer.Page = _lines;
        }

        private void EndPassword()
        {
            if (_answer.Sentence == null && !_installer.IsLoggedIn)
            {
                _answer.Fail(ConsoleAnswer.NotAllowed, "Wrong password.");
            }
            else if (_answer.Sentence == null)
            {
                _answer.Say("You may change things now; logout, or 10 idle minutes, end that.");
            }
        }

        private void TakeSetup(string answer, long nowMs)
        {
            if (_setup.IsMeterQuestion && answer.ToLower() == SetupDialogue.ScanWord)
            {
                _commands.BeginScan(false, nowMs);
                _scansForSetup = _answer.Page != null;
                return;
            }

            string fault = _setup.Answer(answer);
            if (_setup.IsOver)
            {
                EndSetup();
            }
            else
            {
                AddQuestion(fault);
            }
        }

        // As a page, so that the next line is its answer.
        private void AddQuestion(string before)
        {
            _text.Clear();
            _text.Add(before);
            _text.Add(_setup.Text(0));
            _text.Add(_setup.Text(1));
            _lines.Begin(_text);
            _answer.Page = _lines;
        }

        private void EndSetup()
        {
            string broken = _context.Edited.Check();
            if (broken != null)
            {
                _commands.Mode = ConsoleMode.Command;
                _answer.Fail(
                    ConsoleAnswer.RuleBroken, broken + " Nothing is saved; change it with set, or run setup again.");
                return;
            }

            _commands.Mode = ConsoleMode.SetupEnd;
            _text.Clear();
            _text.Add("No rule is broken. "
                + ConsoleContext.Differences(_context.Edited, _context.Saved).ToString() + " settings have changed."
                + (_context.IsCharging ? " The vehicle that charges will be interrupted." : ""));
            _text.Add("Save and restart? Enter does, no leaves it.");
            _lines.Begin(_text);
            _answer.Page = _lines;
        }

        private void TakeSetupEnd(string answer, long nowMs)
        {
            _commands.Mode = ConsoleMode.Command;
            if (answer.Length > 0 && answer != "yes" && answer != "y")
            {
                _answer.Fail(ConsoleAnswer.Stopped, "Nothing is saved; save, then reboot, do it later.");
            }
            else if (_commands.Save(true, nowMs))
            {
                _commands.Reboot(RestartCause.Person);
            }
        }

        // What a scan found is taken for the answer.
        private void EndScanForSetup()
        {
            _scansForSetup = false;
            string found = _commands.Found;
            string fault = found != null ? _commands.Assign(found)
                : _answer.Error != ConsoleAnswer.Fine ? _answer.Sentence
                : "Nothing was found; give a profile name.";
            _answer.Clear();
            AddQuestion(fault ?? "Taken: " + found);
            _pager.Begin(_lines);
        }

        private void Complete()
        {
            char[] letters = new char[_editor.Cursor];
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)_editor.Line[i];
            }

            bool asks = _commands.Mode == ConsoleMode.Setup;
            if ((_commands.Mode != ConsoleMode.Command && !asks) || !_editor.Echo)
            {
                return;
            }

            string line = new string(letters);
            if (asks)
            {
                _completion.FindValue(_setup.Asked, line);
            }
            else
            {
                _completion.Find(line);
            }

            string rest = _completion.Rest;
            for (int i = 0; i < rest.Length; i++)
            {
                _editor.Insert((byte)rest[i]);
            }

            if (_completion.Matches > 1 && rest.Length == 0)
            {
                _output.WriteLine();
                _lines.IsPlain = false;
                _lines.Begin(_completion);
                _pager.Begin(_lines);
                _stage = Stage.Listing;
            }
        }

        private void Advance()
        {
            switch (_stage)
            {
                case Stage.Listing:
                    _stage = Stage.Typing;
                    _editor.Redraw();
                    break;
                case Stage.Working:
                    if (_scansForSetup)
                    {
                        EndScanForSetup();
                    }
                    else
                    {
                        End();
                    }

                    break;
                case Stage.Ending:
                    BeginLine();
                    break;
                default:
                    break;
            }
        }

        private void End()
        {
            if (_lost)
            {
                _lost = false;
                _answer.Fail(ConsoleAnswer.LineDropped, "Too much was typed meanwhile; all of that was dropped.");
            }

            _text.Clear();
            bool asks = _commands.Mode != ConsoleMode.Command;
            if (_commands.IsPlain && _answer.Error != ConsoleAnswer.Fine)
            {
                _text.Add("ERROR " + _answer.Error.ToString() + " " + _answer.Sentence);
            }
            else
            {
                _text.Add(_answer.Sentence);
                _text.Add(_commands.IsPlain && !asks ? "OK" : null);
            }

            PrintText();
            _stage = Stage.Ending;
        }

        private void BeginLine()
        {
            _stage = Stage.Typing;
            _editor.Echo = !_commands.IsPlain;
            ConsoleMode mode = _commands.Mode;
            _editor.IsSecret = mode == ConsoleMode.Login || mode == ConsoleMode.NewPassword
                || mode == ConsoleMode.RepeatPassword || mode == ConsoleMode.Secret
                || (mode == ConsoleMode.Setup && _setup.IsSecret);
            switch (mode)
            {
                case ConsoleMode.Import:
                    _editor.Begin("import> ");
                    break;
                case ConsoleMode.Login:
                    _editor.Begin("Password: ");
                    break;
                case ConsoleMode.NewPassword:
                    _editor.Begin("New password: ");
                    break;
                case ConsoleMode.RepeatPassword:
                    _editor.Begin("Again: ");
                    break;
                case ConsoleMode.Secret:
                    _editor.Begin(SettingTable.Row(_commands.Secret).Name + ": ");
                    break;
                case ConsoleMode.Command:
                    _editor.Begin(Prompt);
                    break;
                default:
                    _editor.Begin("> ");
                    break;
            }
        }
    }
}
