using Evenload.Core.Metering;
using Evenload.Core.Site;

namespace Evenload.Core.Supervision
{
    /// <summary>Decides whether the site's meter can be relied on, and tells people in two stages when not.</summary>
    public sealed class MeterWatch
    {
        // A router that restarts takes a minute or so; after two somebody has to look.
        private const int ErrorAfterMs = 120000;

        private readonly Meter _meter;
        private readonly PhaseFinder _finder;
        private readonly EventLog _events;
        private readonly int _staleAfterMs;
        private readonly int[] _toldValues = new int[MeterSetup.Kinds];
        private bool _started;
        private long _startedMs;
        private bool _warned;
        private bool _errorTold;
        private bool _doubtTold;
        private int _setupChanges;
        private long _warnedMs;

        /// <summary>A watch.</summary>
        /// <param name="meter">The site's.</param>
        /// <param name="finder">What the vehicle's steps say about it.</param>
        /// <param name="events">Where notices go.</param>
        /// <param name="staleAfterMs">How long a reading counts, ms.</param>
        public MeterWatch(Meter meter, PhaseFinder finder, EventLog events, int staleAfterMs)
        {
            _meter = meter;
            _finder = finder;
            _events = events;
            _staleAfterMs = staleAfterMs;
        }

        /// <summary>As judged last.</summary>
        public MeterState State { get; private set; }

        /// <summary>True from when a simulation stands in for the meter, until the restart that ends it.</summary>
        public bool IsSimulated { get; set; }

        /// <summary>Judges, and writes a notice when that changes something.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Judge(long nowMs)
        {
            if (!_started)
            {
                _started = true;
                _startedMs = nowMs;
            }

            if (IsSimulated)
            {
                State = MeterState.Simulated;
                return;
            }

            TellSetup(nowMs);
            MeterState before = State;
            State = Judged(nowMs);
            if (State == MeterState.Good)
            {
                if (before == MeterState.StartUp || _warned)
                {
                    _events.Write(EventCode.MeterConnected, _meter.UnitIdentifier, nowMs);
                }

                if (!_doubtTold && _meter.Model.NotFirm != null)
                {
                    _events.Write(EventCode.MeterNotFirm, 0, nowMs);
                }

                _doubtTold = true;

                _warned = false;
                _errorTold = false;
                return;
            }

            if (State == MeterState.Implausible && before != MeterState.Implausible)
            {
                WriteImplausible(nowMs);
            }

            if (State != MeterState.StartUp && !_warned)
            {
                _warned = true;
                _warnedMs = nowMs;
                if (State != MeterState.Implausible)
                {
                    _events.Write(EventCode.MeterWarning, _meter.UnitIdentifier, nowMs);
                }
            }

            if (_warned && !_errorTold && nowMs - _warnedMs >= ErrorAfterMs)
            {
                _errorTold = true;
                _events.Write(EventCode.MeterError, _meter.UnitIdentifier, nowMs);
            }
        }

        private void TellSetup(long nowMs)
        {
            MeterSetup setup = _meter.Setup;
            if (setup.Changes == _setupChanges)
            {
                return;
            }

            _setupChanges = setup.Changes;
            for (int i = 1; i < MeterSetup.Kinds; i++)
            {
                int told = setup.Has((SetupFinding)i) ? setup.Value((SetupFinding)i) + 1 : 0;
                if (told != 0 && told != _toldValues[i])
                {
                    _events.Write(EventCode.MeterSetup, (i << 24) | setup.Value((SetupFinding)i), nowMs);
                }

                _toldValues[i] = told;
            }
        }

        private MeterState Judged(long nowMs)
        {
            bool judged = _meter.Verdict != ReadingVerdict.None;
            bool refused = judged && _meter.Verdict != ReadingVerdict.Accepted
                && nowMs - _meter.JudgedMs <= _staleAfterMs;
            if (refused && (_meter.Verdict == ReadingVerdict.Frozen || _meter.Verdict == ReadingVerdict.WrongModel))
            {
                return MeterState.Implausible;
            }

            if (_meter.Reading.Sequence == 0)
            {
                bool late = nowMs - _startedMs > _staleAfterMs;
                return !late ? MeterState.StartUp : refused ? MeterState.Implausible : MeterState.Lost;
            }

            if (nowMs - _meter.Reading.TakenMs > _staleAfterMs)
            {
                return refused ? MeterState.Implausible : MeterState.Lost;
            }

            return _finder.IsReversed || _finder.IsFrozen ? MeterState.Implausible : MeterState.Good;
        }

        private void WriteImplausible(long nowMs)
        {
            if (_meter.Verdict != ReadingVerdict.Accepted)
            {
                _events.Write(EventCode.MeterImplausible, (int)_meter.Verdict, nowMs);
            }
            else
            {
                _events.Write(
                    _finder.IsReversed ? EventCode.MeterReversed : EventCode.MeterFrozen,
                    _finder.IsReversed ? _finder.ReversedMask : 0,
                    nowMs);
            }
        }
    }
}
