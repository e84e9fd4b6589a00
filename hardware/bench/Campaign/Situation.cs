using System.Collections.Generic;

namespace Evenload.Bench.Campaign
{
    /// <summary>Which faults are in force, and for how long.</summary>
    public sealed class Situation
    {
        /// <summary>This long after a fault, ms, its traces may still be there: readings that were accepted, a vehicle
        /// that comes back.</summary>
        public const int TracesMs = 30000;

        private const int ReopenMs = 10000;         // the longest wait of LinkKeeper before it opens a connection again
        private const int SwitchMs = 100;           // a contact that comes off needs a while
        private const int LineTracesMs = 8000;      // a reply held back, and a reading not yet replaced
        private const int LongestDelayMs = 4500;    // of a reply that is taken for that to a later request: 4016
                                                    // of the fault, and what meter and line take

        private readonly Rig _rig;
        private readonly List<FaultRow> _active = new List<FaultRow>();
        private readonly bool _isSerial;
        private long _reopensUntilMs;
        private long _lineLiesUntilMs;
        private long _agesUntilMs;
        private long _liesUntilMs;
        private long _disobeysUntilMs;
        private long _faultUntilMs;
        private long _tickedMs;
        private long _lateUntilMs;
        private long _weldsUntilMs;

        /// <summary>Nothing in force but what lasts.</summary>
        /// <param name="rig">Looked at.</param>
        /// <param name="plan">Of the session.</param>
        public Situation(Rig rig, SessionPlan plan)
        {
            _rig = rig;
            _isSerial = !plan.IsTcp;
            foreach (FaultRow fault in plan.Faults)
            {
                if (fault.IsLasting)
                {
                    _active.Add(fault);
                }
            }
        }

        /// <summary>Since when no reading can be accepted; -1: one can.</summary>
        public long DeafSinceMs { get; private set; } = -1;

        /// <summary>Since when the meter has been frozen, nothing else was wrong, and a connection was open again at the
        /// latest; -1: it is not so.</summary>
        public long FrozenAloneSinceMs { get; private set; } = -1;

        /// <summary>Whether what arrives may be other than what the meter shows.</summary>
        public bool LineLies { get; private set; }

        /// <summary>For how long after <see cref="DeafSinceMs"/> a reply of before it may come and be taken for that to a
        /// new request, ms: where a serial line held replies back then. What they answer they do not say.</summary>
        public int HeldBackMs { get; private set; }

        /// <summary>Whether readings may be false, or were so lately.</summary>
        public bool Lies { get; private set; }

        /// <summary>Whether readings have been true and the vehicle has followed from the beginning on.</summary>
        public bool IsTruthful { get; private set; } = true;

        /// <summary>Whether the vehicle does not follow the pilot, or did not lately.</summary>
        public bool Disobeys { get; private set; }

        /// <summary>Whether the contactor may stay closed whatever its coil wants.</summary>
        public bool Welds { get; private set; }

        /// <summary>Whether the residual-current device sees no current: only its next test shows that, before the next
        /// closing.</summary>
        public bool IsNumb { get; private set; }

        /// <summary>Whether there is no fault at all, and was none lately.</summary>
        public bool IsCalm { get; private set; }

        /// <summary>The longest gap between two ticks lately, ms; 0 while ticks are in time.</summary>
        public int LatestMs { get; private set; }

        /// <summary>An episode begins.</summary>
        public void Begin(FaultRow fault) => _active.Add(fault);

        /// <summary>An episode ends.</summary>
        public void End(FaultRow fault) => _active.Remove(fault);

        /// <summary>Looks at the step to come.</summary>
        /// <param name="nowMs">Of the plant.</param>
        public void Step(long nowMs)
        {
            bool deafens = _rig.ShowsNothing;
            bool frozen = false;
            bool welds = false;
            bool numb = false;
            foreach (FaultRow fault in _active)
            {
                FaultTraits traits = fault.Traits;
                bool serial = _isSerial && (traits & FaultTraits.LiesOnSerial) != 0;

                // The first bytes of a copy may stand for those cut off: right by chance where there is a check, and
                // any on a network, where there is none.
                bool spliced = _rig.Line.Duplicate && fault.Name == "replies cut short";
                bool lies = serial || (traits & FaultTraits.Lies) != 0 || (spliced && !_isSerial);
                bool acts = fault.Where != "meter"; // otherwise with the next refresh
                deafens |= (traits & FaultTraits.Deafens) != 0 && acts && !spliced;
                frozen |= fault.Name == "frozen";
                bool cuts = !_isSerial && fault.Where == "line";
                _reopensUntilMs = cuts ? nowMs + ReopenMs : _reopensUntilMs;
                welds |= (traits & FaultTraits.Welds) != 0;
                numb |= (traits & FaultTraits.Numbs) != 0;
                _liesUntilMs = lies ? nowMs + TracesMs : _liesUntilMs;
                _agesUntilMs = serial ? nowMs + LineTracesMs : _agesUntilMs;
                bool line = lies && !serial && fault.Where == "line";
                _lineLiesUntilMs = line ? nowMs + LineTracesMs : _lineLiesUntilMs;
                _disobeysUntilMs = (traits & FaultTraits.Disobeys) != 0 ? nowMs + TracesMs : _disobeysUntilMs;
                _faultUntilMs = fault.IsLasting ? _faultUntilMs : nowMs + TracesMs;
            }

            bool becomesDeaf = deafens && DeafSinceMs < 0;
            HeldBackMs = !becomesDeaf ? HeldBackMs : nowMs < _agesUntilMs ? LongestDelayMs : 0;
            DeafSinceMs = !deafens ? -1 : becomesDeaf ? nowMs : DeafSinceMs;
            frozen &= _active.Count == 1 && nowMs >= _reopensUntilMs;
            FrozenAloneSinceMs = !frozen ? -1 : FrozenAloneSinceMs < 0 ? nowMs : FrozenAloneSinceMs;
            Lies = nowMs < _liesUntilMs;
            LineLies = nowMs < _lineLiesUntilMs;
            Disobeys = nowMs < _disobeysUntilMs;
            IsTruthful &= !Lies && !Disobeys;
            IsNumb = numb;
            IsCalm = nowMs >= _faultUntilMs;
            _weldsUntilMs = welds ? nowMs + SwitchMs : _weldsUntilMs;
            Welds = nowMs < _weldsUntilMs;
        }

        /// <summary>Looks at the step that has been.</summary>
        /// <param name="nowMs">Of the plant.</param>
        public void Stepped(long nowMs)
        {
            const int Usual = 40;
            const int Remembered = 2000;
            int gapMs = (int)(nowMs - _tickedMs);
            if (gapMs > Usual && gapMs > LatestMs)
            {
                LatestMs = gapMs;
                _lateUntilMs = nowMs + Remembered;
            }
            else if (gapMs > Usual)
            {
                _lateUntilMs = nowMs + Remembered;
            }
            else if (nowMs >= _lateUntilMs)
            {
                LatestMs = 0;
            }

            _tickedMs = _rig.Processor.Ticked ? nowMs : _tickedMs;
        }
    }
}
