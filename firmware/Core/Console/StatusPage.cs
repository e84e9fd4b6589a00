using Evenload.Core.Balancing;
using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Monitoring;
using Evenload.Core.Pilot;
using Evenload.Core.Ports;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;

namespace Evenload.Core.Console
{
    /// <summary>One screen of all that matters, once or again and again.</summary>
    /// <remarks>Numbers are written as they are, so that watching for hours makes next to no garbage. Lines fit 80
    /// columns, and all of them 24 lines.</remarks>
    public sealed class StatusPage : IConsolePage
    {
        private const int Lines = 20;
        private const int EventLines = 6;
        private const int BarColumns = 30;
        private const int RepeatMs = 500;
        private const int Columns = 78;

        private readonly Controller _controller;
        private readonly IConsoleRim _rim;
        private readonly int _limit;
        private readonly string _meter;
        private readonly string[] _events = new string[EventLines];
        private readonly int[] _eventNumbers = new int[EventLines];
        private bool _repeats;
        private int _line;
        private long _nextMs;

        /// <summary>A page that shows nothing yet.</summary>
        /// <param name="context">What it looks at.</param>
        public StatusPage(ConsoleContext context)
        {
            _controller = context.Controller;
            _rim = context.Rim;
            _limit = context.InForce.Get(Setting.InstallationLimitMilliamps);
            _meter = _controller.Events.Meter.Title + ", " + _controller.Events.MeterPlace;
            for (int i = 0; i < EventLines; i++)
            {
                _eventNumbers[i] = -1;
            }
        }

        /// <summary>Begins at its first line.</summary>
        /// <param name="repeats">True shows it again and again in place.</param>
        public void Begin(bool repeats)
        {
            _repeats = repeats;
            _line = 0;
            _nextMs = 0;
        }

        /// <inheritdoc/>
        public bool Step(ConsoleOutput output, long nowMs)
        {
            if (_line == 0)
            {
                if (nowMs < _nextMs)
                {
                    return true;
                }

                _nextMs = nowMs + RepeatMs;
            }

            if (_repeats)
            {
                output.Write(_line == 0 ? "\u001B[H" : "");
            }

            Write(output, _line, nowMs);
            output.Write(_repeats ? "\u001B[K\r\n" : "\r\n");
            _line++;
            if (_line < Lines)
            {
                return true;
            }

            _line = 0;
            output.Write(_repeats ? "\u001B[J" : "");
            return _repeats;
        }

        private void Write(ConsoleOutput output, int line, long nowMs)
        {
            switch (line)
            {
                case 0:
                    output.Write(FirmwareVersion.Text);
                    output.Write("   running for ");
                    ConsoleText.WriteClock(output, nowMs);
                    output.Write(_repeats ? "   any key ends this" : "");
                    break;
                case 1:
                    output.Write("       grid A   0 A");
                    ConsoleText.WriteBlanks(output, BarColumns - 13);
                    output.Write("limit ");
                    ConsoleText.WriteAmps(output, _limit, 0);
                    output.Write(" A    room A");
                    break;
                case 2:
                case 3:
                case 4:
                    WritePhase(output, line - 2);
                    break;
                case 5:
                    WriteOffer(output);
                    break;
                case 6:
                    output.Write("reason    ");
                    output.Write(LimitedByText.Sentence(_controller.LimitedBy));
                    break;
                case 7:
                    WriteSession(output);
                    break;
                case 8:
                    WriteMeter(output, nowMs);
                    break;
                case 9:
                    WriteReading(output, nowMs);
                    break;
                case 10:
                    WriteCounters(output);
                    break;
                case 11:
                    WriteCut(output, "network   ", _rim.NetworkText ?? "none");
                    break;
                case 12:
                    output.Write("start     ");
                    output.Write(_controller.Starts.IsLoop
                        ? StartText.Loop(_controller.Starts)
                        : StartText.Sentence(_controller.Starts.Cause));
                    break;
                case 13:
                    break;
                default:
                    WriteEvent(output, line - (Lines - EventLines));
                    break;
            }
        }

        private void WritePhase(ConsoleOutput output, int phase)
        {
            int grid = _controller.Site.GridMilliamps(phase);
            output.Write("  L");
            output.Write(phase + 1);
            ConsoleText.WriteAmps(output, grid, 9);
            output.Write("  [");
            long filled = grid <= 0 ? 0 : (long)grid * BarColumns / _limit;
            for (int i = 0; i < BarColumns; i++)
            {
                output.Write(i < filled ? (byte)'#' : (byte)'.');
            }

            output.Write(filled > BarColumns ? (byte)'>' : (byte)']');
            ConsoleText.WriteAmps(output, _controller.HeadroomMilliamps(phase), 10);
        }

        private void WriteOffer(ConsoleOutput output)
        {
            output.Write("offer     ");
            ConsoleText.WriteAmps(output, _controller.OfferMilliamps, 0);
            output.Write(" A   connection gives ");
            ConsoleText.WriteAmps(output, _controller.AllocationMilliamps, 0);
            output.Write(_controller.DrawnIsMeasured ? " A   vehicle draws " : " A   vehicle may draw ");
            for (int phase = 0; phase < 3; phase++)
            {
                ConsoleText.WriteAmps(output, _controller.DrawnMilliamps(phase), 0);
                output.Write((byte)' ');
            }

            output.Write((byte)'A');
        }

        private void WriteSession(ConsoleOutput output)
        {
            ChargeSession session = _controller.Outlet.Session;
            SessionFault fault = session.Fault;
            output.Write("session   ");
            output.Write(SessionText.Name(session.State));
            output.Write(", pilot ");
            output.Write(SessionText.Name(_controller.Outlet.Pilot));
            output.Write(_controller.Requests.Holds ? ", held until the settings are mended: " : ": ");
            output.Write(fault == SessionFault.None
                ? SessionText.Sentence(session.Reason)
                : SessionText.Sentence(fault));
        }

        private void WriteMeter(ConsoleOutput output, long nowMs)
        {
            if (!_controller.Requests.IsSimulating)
            {
                WriteCut(output, "meter     ", _meter);
                return;
            }

            long leftMs = _controller.Requests.SimulationEndsMs - nowMs;
            output.Write("SIMULATED house and meter for ");
            ConsoleText.WriteClock(output, leftMs < 0 ? 0 : leftMs);
            output.Write(" more; simulate off ends it");
        }

        private void WriteReading(ConsoleOutput output, long nowMs)
        {
            long age = _controller.ReadingAgeMs(nowMs);
            output.Write("          ");
            output.Write(ConsoleText.Name(_controller.SiteMeterState));
            if (age < 0)
            {
                output.Write(", no reading yet");
                return;
            }

            output.Write(", reading ");
            output.Write(age > 999999 ? 999999 : (int)age);
            output.Write(" ms old");
            output.Write(_controller.PhasesMask == 0 ? "" : "; the vehicle is on");
            for (int phase = 0; phase < 3; phase++)
            {
                if ((_controller.PhasesMask & (1 << phase)) != 0)
                {
                    output.Write(" L");
                    output.Write(phase + 1);
                }
            }
        }

        private void WriteCounters(ConsoleOutput output)
        {
            UnitCounters counters = _controller.SiteCounters;
            output.Write("          ");
            output.Write(counters.Requests);
            output.Write(" requests, ");
            output.Write(counters.Good);
            output.Write(" good, ");
            output.Write(counters.Timeouts);
            output.Write(" timeouts, ");
            output.Write(counters.Corrupt);
            output.Write(" damaged, last in ");
            output.Write(counters.LastRoundTripMs);
            output.Write(" ms");
        }

        // The newest last. Its text is made once.
        private void WriteEvent(ConsoleOutput output, int place)
        {
            EventLog log = _controller.Events;
            int number = log.Total - EventLines + place;
            if (number < 0)
            {
                return;
            }

            int slot = number % EventLines;
            if (_eventNumbers[slot] != number)
            {
                _events[slot] = ConsoleText.Clock(log.TimeMs(number)) + "  " + EventText.Line(log, number);
                _eventNumbers[slot] = number;
            }

            WriteCut(output, "", _events[slot]);
        }

        private static void WriteCut(ConsoleOutput output, string before, string text)
        {
            output.Write(before);
            int room = Columns - before.Length;
            output.Write(text.Length <= room ? text : text.Substring(0, room));
        }
    }
}
