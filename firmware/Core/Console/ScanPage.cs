using Evenload.Core.Modbus;
using Evenload.Core.Ports;
using Evenload.Core.Scan;
using Evenload.Core.Settings;

namespace Evenload.Core.Console
{
    /// <summary>Runs a scan on the site meter's link while the charging path lends it.</summary>
    public sealed class ScanPage : IConsolePage
    {
        private const int PatienceMs = 2000;
        private const int ProgressMs = 15000;

        // The reply to what the charging path asked last may still come: no one else talks on the line for that.
        private const int SettleMs = 2000;

        private readonly ConsoleContext _context;
        private readonly ConsoleAnswer _answer;
        private readonly MeterPlan _plan;
        private readonly byte[] _late = new byte[64];
        private MeterScan _scan;
        private bool _everything;
        private bool _isAsking;
        private bool _isLent;
        private int _told;
        private int _part;
        private long _askedMs;
        private long _progressMs;

        /// <summary>A page that scans nothing yet.</summary>
        /// <param name="context">Has the link.</param>
        /// <param name="answer">Gets how it ended.</param>
        public ScanPage(ConsoleContext context, ConsoleAnswer answer)
        {
            _context = context;
            _answer = answer;
            _plan = new MeterPlan(context.InForce);
        }

        /// <summary>Settings by which the first meter found is read; null when none was found.</summary>
        public string Found { get; private set; }

        /// <summary>Begins.</summary>
        /// <param name="everything">True goes on after a find.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Begin(bool everything, long nowMs)
        {
            _scan = null;
            _everything = everything;
            _isAsking = true;
            _isLent = false;
            _told = 0;
            _part = 0;
            _askedMs = nowMs;
            Found = null;
            _context.Controller.Requests.AskLink(true);
        }

        /// <summary>Gives the link back, as it was.</summary>
        public void End()
        {
            if (_scan != null)
            {
                ISerialLine line = _context.Rim.SiteLine;
                if (line != null)
                {
                    line.Configure(_plan.Baud, _plan.Parity, _plan.StopBits);
                }
                else
                {
                    _context.Rim.SiteLink.Close();
                }

                _scan = null;
            }

            _context.Controller.Requests.AskLink(false);
        }

        /// <inheritdoc/>
        public bool Step(ConsoleOutput output, long nowMs)
        {
            if (_isAsking)
            {
                return Ask(nowMs);
            }

            for (int i = 0; i < 4 && !_scan.IsFinished; i++)
            {
                _scan.Step(nowMs);
            }

            if (_told < _scan.Count)
            {
                return Tell(output);
            }

            if (_scan.IsFinished)
            {
                _answer.Say(_scan.Servers == 0
                    ? "Nothing was found."
                    : _scan.Servers.ToString() + " found. set takes the settings above; then check, save, reboot.");
                End();
                return false;
            }

            if (nowMs - _progressMs >= ProgressMs)
            {
                _progressMs = nowMs;
                output.Write(ScanText.Progress(_scan));
                output.WriteLine();
            }

            return true;
        }

        private bool Ask(long nowMs)
        {
            if (_context.Controller.Requests.IsLinkLent)
            {
                _askedMs = _isLent ? _askedMs : nowMs;
                _isLent = true;
                _context.Rim.SiteLink.Receive(_late, 0, _late.Length);
                if (nowMs - _askedMs < SettleMs)
                {
                    return true;
                }

                _isAsking = false;
                _progressMs = nowMs - ProgressMs;
                _scan = _context.Rim.SiteLine != null
                    ? MeterScan.CreateSerial(_context.Rim.SiteLine, _everything)
                    : MeterScan.CreateNetwork(_context.Rim.SiteLink, _everything);
                return true;
            }

            if (nowMs - _askedMs < PatienceMs)
            {
                return true;
            }

            End();
            _answer.Fail(
                ConsoleAnswer.NotNow, "scan: a vehicle charges, and needs the meter; try again when it has ended.");
            return false;
        }

        private bool Tell(ConsoleOutput output)
        {
            ScanEntry entry = _scan.Entry(_told);
            string line = _part == 0 ? ScanText.Sentence(entry)
                : _part == 1 ? "  " + ScanText.Reading(entry)
                : "  set " + ScanText.Settings(entry);
            output.Write(line.Length > ConsolePager.LongestLine - 2
                ? line.Substring(0, ConsolePager.LongestLine - 2)
                : line);
            output.WriteLine();
            _part++;
            if (entry.Kind != ScanKind.Meter || _part > 2)
            {
                Found = Found == null && entry.Kind == ScanKind.Meter ? ScanText.Settings(entry) : Found;
                _told++;
                _part = 0;
            }

            return true;
        }
    }
}
