using Evenload.Core.Metering;

namespace Evenload.Core.Site
{
    /// <summary>The commissioning check: steps the offer while a vehicle charges and finds from the meter which phase
    /// is which, whether it counts in the right direction, its scale, and the vehicle's dead time.</summary>
    /// <remarks>
    /// It only asks for less than is offered otherwise; supervision stays in charge, so that a step may come late, or
    /// not at all. A step counts when this check was its only cause and the offer stood still long enough on both sides
    /// of it: else a load of the house that made room scarce would be taken for the vehicle. Between steps it notes
    /// how quiet the house is. When the meter was found reversed, supervision gives no more than the safe current; the
    /// check then steps between that and a pause.
    /// </remarks>
    public sealed class PhaseCheck
    {
        /// <summary>How long it may take by default, ms.</summary>
        public const int DefaultBoundMs = 1200000;

        private const int SlowestVehicleMs = PhaseFindings.MostDeadTimeMs;
        private const int TransportMs = 500;            // from the meter's new numbers to ours
        private const int WindowMs = 2000;              // and a refresh: readings of one side of a step
        private const int GrainMilliamps = 100;         // in which offers are made
        private const int LostMs = 30000;
        private const int RiseTimeMs = 40000;           // for all steps of a rise, behind the hold-off
        private const int RestartMs = 30000;            // a vehicle takes a while after a pause
        private const int SpareMilliamps = 500;         // below an offer that the connection limits
        private const int SilentSteps = 6;
        private const int LearningSteps = 3;            // until the vehicle's own time is trusted
        private const int SettleSpareMs = 1500;

        private readonly StepLevels _levels;
        private readonly PhaseEdges _edges;
        private readonly ReadingTrail _trail;
        private readonly PhaseFinder _finder;
        private readonly int _longestSettleMs;
        private readonly int _windowMs;
        private readonly int _staleAfterMs;
        private readonly int _holdOffMs;
        private readonly int[] _before = new int[ReadingTrail.Channels];
        private readonly int[] _after = new int[ReadingTrail.Channels];
        private readonly int[] _spreadBefore = new int[ReadingTrail.Channels];
        private readonly int[] _spreadAfter = new int[ReadingTrail.Channels];
        private int _settleMs;          // from a step until all of it is shown
        private int _leadMs;            // from a step until nothing of it is shown yet
        private long _startedMs;
        private int _boundMs;
        private int _offer;
        private long _changedMs;        // the offer's last change
        private bool _isThere;          // the offer is where it was asked to be
        private bool _isSettled;        // and has been for long enough; the currents are known
        private bool _isStepping;       // on the way from a settled level to another
        private bool _isRequested;      // the next level has been asked for
        private int _stayMs;
        private int _next;
        private int _from;
        private long _leftMs;
        private long _requestedMs;
        private bool _pausing;

        /// <summary>A check that does not run.</summary>
        /// <param name="minimumMilliamps">Least current that can be offered, mA.</param>
        /// <param name="maximumMilliamps">The most that the charger ever offers, mA.</param>
        /// <param name="refreshMs">Refresh interval of the supply's meter, ms.</param>
        /// <param name="staleAfterMs">How long a reading counts, ms.</param>
        /// <param name="holdOffMs">No rise for this long after a reduction, ms.</param>
        /// <param name="finder">Says when supervision will hold the offer because the meter is reversed.</param>
        public PhaseCheck(
            int minimumMilliamps,
            int maximumMilliamps,
            int refreshMs,
            int staleAfterMs,
            int holdOffMs,
            PhaseFinder finder)
        {
            _levels = new StepLevels(minimumMilliamps, maximumMilliamps);
            _edges = new PhaseEdges(refreshMs);
            Findings = new PhaseFindings(_edges, refreshMs);
            _longestSettleMs = SlowestVehicleMs + refreshMs + TransportMs;
            _windowMs = WindowMs + refreshMs;
            _staleAfterMs = staleAfterMs;
            _holdOffMs = holdOffMs;
            _finder = finder;
            _trail = new ReadingTrail(_longestSettleMs + (2 * _windowMs));
        }

        /// <summary>How it stands.</summary>
        public PhaseCheckResult Result { get; private set; }

        /// <summary>The offer that it wants, mA per phase; of no meaning unless it runs.</summary>
        public int RequestMilliamps { get; private set; }

        /// <summary>Steps judged so far.</summary>
        public int Steps => _edges.Count;

        /// <summary>What kept the offer from a level: the number handed in; 0 when nothing did.</summary>
        public int HeldBackBy { get; private set; }

        /// <summary>What it has found so far; to be relied on when the result is
        /// <see cref="PhaseCheckResult.Sure"/>.</summary>
        public PhaseFindings Findings { get; }

        /// <summary>Starts, or starts again.</summary>
        /// <param name="seed">The same seed gives the same steps.</param>
        /// <param name="boundMs">How long it may take, ms.</param>
        /// <param name="offerMilliamps">The offer in force, mA.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>False when the charger's limits leave no room for steps: the result says so.</returns>
        public bool Start(int seed, int boundMs, int offerMilliamps, long nowMs)
        {
            _edges.Clear();
            _trail.Clear();
            HeldBackBy = 0;
            _settleMs = _longestSettleMs;
            _leadMs = 0;
            _startedMs = nowMs;
            _boundMs = boundMs;
            _offer = offerMilliamps;
            _changedMs = nowMs;
            _isThere = false;
            _isSettled = false;
            _isStepping = false;
            _pausing = false;
            Findings.HasVehicleMeter = false;
            if (!_levels.Start(seed))
            {
                Result = PhaseCheckResult.LevelsTooClose;
                return false;
            }

            Findings.IsScaleTold = _levels.Count == 3;
            Result = PhaseCheckResult.Running;
            Request(offerMilliamps >= _levels.Highest ? _levels.Highest : _levels.Lowest, nowMs);
            return true;
        }

        /// <summary>Ends it; what was found so far stays.</summary>
        public void Stop()
        {
            if (Result == PhaseCheckResult.Running)
            {
                Result = PhaseCheckResult.Stopped;
            }
        }

        /// <summary>Goes on; to be called each tick.</summary>
        /// <param name="site">The supply's currents; a new reading is used once.</param>
        /// <param name="vehicle">Last reading of the meter in the charger; null where there is none, or none that
        /// counts.</param>
        /// <param name="offerMilliamps">The offer that has been in force until now, mA per phase.</param>
        /// <param name="limitedBy">Number of what limits it; 0 while it rises.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Step(SiteCurrents site, MeterReading vehicle, int offerMilliamps, int limitedBy, long nowMs)
        {
            if (Result != PhaseCheckResult.Running)
            {
                return;
            }

            if (site.IsNew)
            {
                _trail.Put(site, vehicle);
                Findings.HasVehicleMeter = vehicle != null;
            }

            long silentMs = nowMs - (site.TakenMs > _startedMs ? site.TakenMs : _startedMs);
            if (silentMs > _staleAfterMs)
            {
                Leave(nowMs);
                _trail.Clear();
            }

            if (silentMs > LostMs)
            {
                Result = PhaseCheckResult.MeterLost;
            }
            else if (nowMs - _startedMs >= _boundMs || _edges.IsFull)
            {
                bool tried = _edges.Count >= PhaseEdges.LeastVotes;
                Result = tried ? PhaseCheckResult.TooNoisy : PhaseCheckResult.HeldBack;
            }
            else
            {
                Follow(offerMilliamps, nowMs);
                UsePauseWhenReversed(nowMs);
                Judge(nowMs);
                Ask(limitedBy, nowMs);
            }
        }

        private void Request(int milliamps, long nowMs)
        {
            RequestMilliamps = milliamps;
            _requestedMs = nowMs;
            _isRequested = true;
        }

        // The offer went elsewhere, or the readings did: the way from here teaches nothing.
        private void Leave(long nowMs)
        {
            if (_isThere)
            {
                Request(RequestMilliamps, nowMs);
            }

            _isThere = false;
            _isSettled = false;
            _isStepping = false;
        }

        private void Follow(int offer, long nowMs)
        {
            if (offer != _offer)
            {
                bool rises = offer > _offer && offer <= RequestMilliamps;
                bool falls = offer < _offer && offer >= RequestMilliamps - GrainMilliamps;
                bool towards = rises || falls;
                if (_isSettled && _isRequested && towards)
                {
                    _from = _offer;
                    _leftMs = nowMs;
                    _isStepping = true;
                    NoteQuiet(nowMs);
                    _isThere = false;
                    _isSettled = false;
                }
                else if (_isThere || !towards)
                {
                    Leave(nowMs);
                }

                _offer = offer;
                _changedMs = nowMs;
            }

            int missing = RequestMilliamps - _offer;
            if (_isRequested && !_isThere && missing >= 0 && missing <= GrainMilliamps)
            {
                _isThere = true;
                _isRequested = false;
                _stayMs = _levels.Stay();
                _next = _levels.Next(_offer);
                _changedMs = nowMs;
            }
        }

        // How much the house does in the time that a step takes, where there was time enough before this one.
        private void NoteQuiet(long nowMs)
        {
            long earlierMs = nowMs - _windowMs - (_settleMs - _leadMs);
            bool quiet = !_pausing && earlierMs - _windowMs - _changedMs >= _settleMs
                && _trail.Measure(earlierMs - _windowMs, earlierMs, _before, _spreadBefore)
                && _trail.Measure(nowMs - _windowMs, nowMs, _after, _spreadAfter);
            if (quiet)
            {
                _edges.Add(0, false, _before, _after, _spreadBefore, _spreadAfter);
            }
        }

        private void UsePauseWhenReversed(long nowMs)
        {
            if (_finder.IsReversed == _pausing)
            {
                return;
            }

            _pausing = _finder.IsReversed;
            Leave(nowMs);
            _edges.FallsSuffice = _pausing;
            if (_pausing)
            {
                _levels.UsePause();
                Findings.IsScaleTold = false;
                Request(_levels.Highest, nowMs);
            }
            else
            {
                _levels.Use(int.MaxValue);
                Request(_levels.Lowest, nowMs);
            }
        }

        private void Judge(long nowMs)
        {
            bool restarts = _pausing && _offer > 0;
            int settleMs = _settleMs + (restarts ? RestartMs : 0);
            if (!_isThere || _isSettled || nowMs - _changedMs < settleMs + _windowMs)
            {
                return;
            }

            _isSettled = true;
            int step = _offer - _from;
            bool large = step >= StepLevels.LeastStepMilliamps - GrainMilliamps
                || step <= GrainMilliamps - StepLevels.LeastStepMilliamps;
            long beforeMs = _leftMs + _leadMs;
            bool measured = _isStepping && large && !restarts
                && _trail.Measure(beforeMs - _windowMs, beforeMs, _before, _spreadBefore)
                && _trail.Measure(nowMs - _windowMs, nowMs, _after, _spreadAfter);
            if (measured)
            {
                AddEdge(step);
            }

            _isStepping = false;
        }

        private void AddEdge(int step)
        {
            int higher = step > 0 ? _offer : _from;
            _edges.Add(step, higher == _levels.Highest, _before, _after, _spreadBefore, _spreadAfter);
            for (int phase = 0; phase < 3; phase++)
            {
                _edges.TookMs(
                    phase,
                    _trail.ReachedAfterMs(phase, _leftMs, _before[phase], _after[phase], 10),
                    _trail.ReachedAfterMs(
                        phase, step < 0 ? _leftMs : _changedMs, _before[phase], _after[phase], 90));
            }

            Learn();
            if (_edges.IsDecided && Findings.VehicleMask != 0 && Findings.DeadTimeMs >= 0)
            {
                Result = PhaseCheckResult.Sure;
            }
            else if (_edges.IsDecided && Findings.VehicleMask == 0 && _edges.Count >= SilentSteps)
            {
                Result = PhaseCheckResult.VehicleSilent;
            }
            else if (_edges.TopIsUseless && _levels.Count == 3)
            {
                _edges.Clear();
                _levels.UseLowest();
                Findings.IsScaleTold = false;
                _next = _levels.Next(_offer);
            }
        }

        // The less time there is between the currents before a step and those after it, the less the house does.
        private void Learn()
        {
            int longest = _edges.LongestStepMs();
            if (_edges.Count >= LearningSteps && longest >= 0)
            {
                int settled = longest + (longest / 4) + SettleSpareMs;
                _settleMs = settled < _longestSettleMs ? settled : _longestSettleMs;
                int lead = (_edges.ShortestBeginMs() * 3 / 4) - SettleSpareMs;
                _leadMs = lead > 0 ? lead : 0;
            }
        }

        private void Ask(int limitedBy, long nowMs)
        {
            if (!_isThere)
            {
                bool late = nowMs - _requestedMs > _holdOffMs + RiseTimeMs;
                HeldBackBy = late && limitedBy != 0 ? limitedBy : HeldBackBy;
                if (late)
                {
                    GiveIn(nowMs);
                }

                return;
            }

            if (_isRequested)
            {
                return;
            }

            // A rise waits for the hold-off after it was asked for: that time passes meanwhile.
            int necessary = _settleMs + _windowMs + (_pausing && _offer > 0 ? RestartMs : 0);
            int early = _next > _offer ? _holdOffMs : 0;
            int due = (necessary > early ? necessary - early : 0) + _stayMs;
            if (nowMs - _changedMs >= due && (_next > _offer || _isSettled))
            {
                Request(_next, nowMs);
            }
        }

        // What is not to be had is not asked for again.
        private void GiveIn(long nowMs)
        {
            int reachable = (_offer - SpareMilliamps) / SpareMilliamps * SpareMilliamps;
            bool used = !_pausing && reachable < _levels.Highest && _levels.Use(reachable);
            Findings.IsScaleTold = Findings.IsScaleTold && _levels.Count == 3;
            Leave(nowMs);
            Request(used || _pausing ? _levels.Highest : _levels.Lowest, nowMs);
        }
    }
}
