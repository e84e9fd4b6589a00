using Evenload.Core.Balancing;
using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Monitoring;
using Evenload.Core.Pilot;
using Evenload.Core.Settings;
using Evenload.Core.Site;
using Evenload.Core.Supervision;

namespace Evenload.Core.Console
{
    /// <summary>What the charger has done, as lines: events, black box, counters, version, time,
    /// commissioning.</summary>
    public sealed class StateReport : ILineSource
    {
        // The oldest may be overwritten while they are read.
        private const int LeftOut = 8;

        private readonly ConsoleContext _context;
        private CommandKind _kind;
        private int _first;
        private int _count;
        private byte[] _rows;
        private string[] _lines;

        /// <summary>A report on nothing yet.</summary>
        /// <param name="context">What it looks at.</param>
        public StateReport(ConsoleContext context)
        {
            _context = context;
        }

        /// <summary>Begins.</summary>
        /// <param name="kind">Events, BlackBox, Counters, Version, Time or Commission.</param>
        public void Begin(CommandKind kind)
        {
            EventLog events = _context.Controller.Events;
            _kind = kind;
            _lines = null;
            _rows = null;
            if (kind == CommandKind.BlackBox)
            {
                _rows = new byte[BlackBox.Rows * BlackBox.RowBytes];
                _count = _context.Controller.BlackBox.CopyTo(_rows);
            }
            else if (kind == CommandKind.Commission)
            {
                _lines = CreateCommissioning();
            }
            else
            {
                _count = events.Total;
                int kept = events.Capacity - LeftOut;
                _first = _count > kept ? _count - kept : 0;
            }
        }

        /// <inheritdoc/>
        public string Line(int number, long nowMs)
        {
            switch (_kind)
            {
                case CommandKind.Events:
                    EventLog log = _context.Controller.Events;
                    int wanted = _first + number;
                    return wanted >= _count ? null
                        : ConsoleText.Clock(log.TimeMs(wanted)) + "  " + EventText.Line(log, wanted);
                case CommandKind.BlackBox:
                    return BlackBoxLine(number);
                case CommandKind.Counters:
                    return Counters(number);
                case CommandKind.Commission:
                    return number < _lines.Length ? _lines[number] : null;
                case CommandKind.Time:
                    return number == 0
                        ? "Running for " + ConsoleText.Clock(nowMs) + "; the board has no clock of the day."
                        : null;
                default:
                    return Version(number);
            }
        }

        // The run before, then this one: each under a remark.
        private string BlackBoxLine(int number)
        {
            int before = _context.Starts == null || _context.Starts.Rows == null
                ? 0
                : _context.Starts.Rows.Length / BlackBox.RowBytes;
            if (number == 0)
            {
                return "ms,l1_ma,l2_ma,l3_ma,allocation_ma,offer_ma,duty,limited_by,meter,pilot,session,fault";
            }

            if (number == 1)
            {
                return StartText.Before(_context.Starts, _context.Controller.Starts);
            }

            int row = number - 2;
            if (row < before)
            {
                return Row(_context.Starts.Rows, row * BlackBox.RowBytes);
            }

            row -= before;
            return row == 0 ? "# This run." : row <= _count ? Row(_rows, (row - 1) * BlackBox.RowBytes) : null;
        }

        private string[] CreateCommissioning()
        {
            PhaseCheck check = _context.Controller.PhaseCheck;
            string[] findings = PhaseCheckText.Findings(check);
            string[] settings = PhaseCheckText.Suggestions(check, _context.InForce.Get(Setting.SiteMeterInvert));
            string[] lines = new string[2 + findings.Length + settings.Length];
            lines[0] = PhaseCheckText.Progress(check);
            lines[1] = PhaseCheckText.Sentence(check, LimitedByText.Sentence((LimitedBy)check.HeldBackBy));
            for (int i = 0; i < findings.Length; i++)
            {
                lines[2 + i] = findings[i];
            }

            for (int i = 0; i < settings.Length; i++)
            {
                lines[2 + findings.Length + i] = "set " + settings[i];
            }

            return lines;
        }

        private static string Row(byte[] rows, int at)
        {
            long ms = (uint)FlashRecord.Number(rows, at) | ((long)FlashRecord.Number(rows, at + 4) << 32);
            int state = FlashRecord.Number(rows, at + 32);
            string line = ms.ToString();
            for (int i = 2; i < 8; i++)
            {
                line += "," + FlashRecord.Number(rows, at + (4 * i)).ToString();
            }

            int reason = state & 0xFF;
            int session = (state >> 16) & 15;
            int meter = (state >> 8) & 15;
            return line + "," + (reason <= (int)LimitedBy.MeterCheck ? LimitedByText.Name((LimitedBy)reason) : "?")
                + "," + (meter <= (int)MeterState.Simulated ? ConsoleText.Name((MeterState)meter) : "?")
                + "," + Pilot((state >> 12) & 15)
                + "," + (session <= (int)SessionState.Faulted ? SessionText.Name((SessionState)session) : "?")
                + "," + ((state >> 20) & 15).ToString();
        }

        private static string Pilot(int state)
            => state <= (int)PilotState.F ? SessionText.Name((PilotState)state) : "?";

        private string Counters(int number)
        {
            Controller controller = _context.Controller;
            UnitCounters vehicle = controller.VehicleCounters;
            switch (number)
            {
                case 0:
                    return "site meter     " + Text(controller.SiteCounters);
                case 1:
                    return "vehicle meter  " + (vehicle == null ? "none" : Text(vehicle));
                case 2:
                    return "charging path  " + controller.Ticks.Missed.ToString() + " deadlines missed, longest gap "
                        + controller.Ticks.WorstMs.ToString() + " ms";
                case 3:
                    return "settings       " + _context.Store.Writes.ToString() + " writes of all time";
                case 4:
                    return "events         " + controller.Events.Total.ToString();
                default:
                    return null;
            }
        }

        private static string Text(UnitCounters counters)
            => counters.Requests.ToString() + " requests, " + counters.Good.ToString() + " good, "
                + counters.Timeouts.ToString() + " timeouts, " + counters.Corrupt.ToString() + " damaged, "
                + counters.Misfits.ToString() + " unfit, " + counters.Exceptions.ToString() + " exceptions (last "
                + counters.LastExceptionCode.ToString() + "), " + counters.Lost.ToString() + " lost, "
                + counters.Reconnects.ToString() + " reconnects, round trip " + counters.LastRoundTripMs.ToString()
                + " ms, worst " + counters.WorstRoundTripMs.ToString() + " ms";

        private string Version(int number)
        {
            switch (number)
            {
                case 0:
                    return FirmwareVersion.Text + ", board " + _context.InForce.Text(Setting.Board);
                case 1:
                    return StoreText.OfLoad(_context.Store);
                case 2:
                    return "Record " + SettingsRecord.Version.ToString() + ", " + SettingTable.Count.ToString()
                        + " settings, " + MeterCatalogue.Count.ToString() + " meters, write "
                        + _context.Store.Writes.ToString() + ".";
                case 3:
                    return StartText.Of(_context.Starts, _context.Controller.Starts);
                default:
                    return null;
            }
        }
    }
}
