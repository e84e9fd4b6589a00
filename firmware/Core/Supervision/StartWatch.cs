namespace Evenload.Core.Supervision
{
    /// <summary>How often the charger has started without staying up, and whether that forbids charging.</summary>
    /// <remarks>A grid that flickers and firmware that hangs look alike from here. So what either may have done ends by
    /// itself; only firmware that has told of its own defect, and again after that, waits for a person.</remarks>
    public sealed class StartWatch
    {
        /// <summary>So many starts without a run that stayed up are a loop.</summary>
        public const int LoopStarts = 5;

        /// <summary>A run has stayed up after this long, ms. Of a loop, no vehicle charges before.</summary>
        public const int StayedMs = 600000;

        /// <summary>The same after a loop that follows another one, ms: what fails whenever a vehicle charges must not
        /// wear the contactor out. Five times an hour is 44,000 a year.</summary>
        public const int StayedAgainMs = 3600000;

        /// <summary>After a run of this long, ms, loops that were are forgotten.</summary>
        public const int ForgetsMs = 86400000;

        private const int MostLoops = 255;      // a byte in flash

        private long _startMs = -1;
        private bool _forgets;

        /// <summary>A watch.</summary>
        /// <param name="cause">What ended the run before.</param>
        /// <param name="starts">Starts since a run that stayed up, this one included; 0 counts none.</param>
        /// <param name="loops">Loops that ended since they were last forgotten, 0 to 255.</param>
        public StartWatch(RestartCause cause, int starts, int loops)
        {
            Cause = cause;
            Starts = starts;
            Loops = loops;
        }

        /// <summary>What ended the run before.</summary>
        public RestartCause Cause { get; }

        /// <summary>Starts since a run that stayed up, this one included; 0 once this one has.</summary>
        public int Starts { get; private set; }

        /// <summary>Loops that ended since they were last forgotten.</summary>
        public int Loops { get; private set; }

        /// <summary>True in a loop: nothing may charge.</summary>
        public bool IsLoop => Starts >= LoopStarts;

        /// <summary>True in a loop that only a person ends: a second one, in which the firmware told of its own defect.</summary>
        public bool NeedsPerson
            => IsLoop && Loops > 0 && (Cause == RestartCause.HungThread || Cause == RestartCause.Fault);

        /// <summary>How long this run has to stay up, ms.</summary>
        public int WaitMs => IsLoop && Loops > 0 ? StayedAgainMs : StayedMs;

        /// <summary>True when it is to be written down that this run has stayed up, and <see cref="Clear"/> to be
        /// called; only while no vehicle is connected to the supply, because all stands still while flash is
        /// written.</summary>
        public bool IsClearDue { get; private set; }

        /// <summary>Takes one tick.</summary>
        /// <param name="isIdle">True while no vehicle is connected to the supply.</param>
        /// <param name="restarts">True while a restart is to come.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(bool isIdle, bool restarts, long nowMs)
        {
            _startMs = _startMs < 0 ? nowMs : _startMs;
            long ranMs = nowMs - _startMs;
            bool stayed = Starts > 0 && ranMs >= WaitMs;
            _forgets = Loops > 0 && ranMs >= ForgetsMs;
            IsClearDue = isIdle && !restarts && !NeedsPerson && (stayed || _forgets);
        }

        /// <summary>This run has stayed up: ends a loop.</summary>
        public void Clear()
        {
            int loops = IsLoop && Loops < MostLoops ? Loops + 1 : Loops;
            Loops = _forgets ? 0 : loops;
            Starts = 0;
            IsClearDue = false;
        }
    }
}
