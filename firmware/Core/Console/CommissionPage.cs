using Evenload.Core.Site;

namespace Evenload.Core.Console
{
    /// <summary>Follows the commissioning check to its end.</summary>
    public sealed class CommissionPage : IConsolePage
    {
        private const int StartMs = 1000;

        private readonly PhaseCheck _check;
        private readonly StateReport _report;
        private readonly LinesPage _lines;
        private int _steps;
        private long _beganMs;
        private bool _ended;

        /// <summary>A page that follows nothing yet.</summary>
        /// <param name="context">Has the check.</param>
        /// <param name="report">Tells the end.</param>
        /// <param name="lines">Prints it.</param>
        public CommissionPage(ConsoleContext context, StateReport report, LinesPage lines)
        {
            _check = context.Controller.PhaseCheck;
            _report = report;
            _lines = lines;
        }

        /// <summary>Begins; the check has been asked for.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Begin(long nowMs)
        {
            _beganMs = nowMs;
            _steps = -1;
            _ended = false;
        }

        /// <inheritdoc/>
        public bool Step(ConsoleOutput output, long nowMs)
        {
            if (_ended)
            {
                return _lines.Step(output, nowMs);
            }

            if (_check.Result != PhaseCheckResult.Running && nowMs - _beganMs >= StartMs)
            {
                _ended = true;
                _report.Begin(CommandKind.Commission);
                _lines.Begin(_report);
            }
            else if (_check.Result == PhaseCheckResult.Running && _check.Steps != _steps)
            {
                _steps = _check.Steps;
                output.Write(PhaseCheckText.Progress(_check));
                output.WriteLine();
            }

            return true;
        }
    }
}
