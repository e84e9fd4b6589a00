namespace Evenload.Core.Pilot
{
    /// <summary>The device that watches for direct residual current: its trip, and its test before each closing of the
    /// contactor.</summary>
    /// <remarks>IEC 62955: from 6 mA DC on the supply has to be taken away, within 10 s at 6 mA and 0.3 s at 60 mA. The
    /// device measures; this only asks it.</remarks>
    public sealed class ResidualMonitor
    {
        /// <summary>Time that the device has to trip at its test, to come back after it, and to come back after a start,
        /// ms. A tick counts for 100 ms at the most.</summary>
        public const int TestMs = 1000;

        // Of what a tick counts for. One that took longer may have set the test output only at its end.
        private const int LongestTickMs = 100;

        private enum Phase : byte
        {
            Starting,
            Idle,
            Tripping,
            Releasing,
            Passed,
        }

        private readonly bool _isFitted;
        private Phase _step;
        private long _forMs;
        private long _lastMs;

        /// <summary>A monitor whose device has not been tested yet.</summary>
        /// <param name="isFitted">False where there is none (a type B device upstream): then all is well
        /// always.</param>
        public ResidualMonitor(bool isFitted)
        {
            _isFitted = isFitted;
        }

        /// <summary>True when the device has passed its test since the contactor was last closed, and has not
        /// tripped.</summary>
        public bool IsReady => !_isFitted || (_step == Phase.Passed && !IsTripped);

        /// <summary>True while the device has tripped other than at its test. In the first second after a start it may
        /// still show the test of the run before, unless it has come back or the contactor is closed.</summary>
        public bool IsTripped { get; private set; }

        /// <summary>True when the device did not trip at its test, or did not come back; until the contactor is no
        /// longer wanted.</summary>
        public bool HasFailed { get; private set; }

        /// <summary>True while the test output is to be on.</summary>
        public bool TestOutput => _step == Phase.Tripping;

        /// <summary>Takes one tick.</summary>
        /// <param name="tripped">What the device says; ignored where there is none.</param>
        /// <param name="contactorClosed">True while the contactor is told to be closed, or is; nothing is tested
        /// then.</param>
        /// <param name="wanted">True while the contactor may have to close soon.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(bool tripped, bool contactorClosed, bool wanted, long nowMs)
        {
            if (!_isFitted)
            {
                return;
            }

            long passedMs = nowMs - _lastMs;
            _forMs += passedMs < LongestTickMs ? passedMs : LongestTickMs;
            _lastMs = nowMs;
            if (contactorClosed || (_step == Phase.Starting && (!tripped || _forMs >= TestMs)))
            {
                _step = Phase.Idle;
            }

            HasFailed &= wanted;
            bool testing = _step == Phase.Starting || _step == Phase.Tripping || _step == Phase.Releasing;
            IsTripped = tripped && !testing;
            switch (_step)
            {
                case Phase.Starting:
                    break;
                case Phase.Tripping:
                    Turn(tripped, Phase.Releasing);
                    break;
                case Phase.Releasing:
                    Turn(!tripped, Phase.Passed);
                    break;
                case Phase.Passed:
                    _step = wanted ? Phase.Passed : Phase.Idle; // the next session has a test of its own
                    break;
                default:
                    if (wanted && !contactorClosed && !tripped && !HasFailed)
                    {
                        Begin(Phase.Tripping);
                    }

                    break;
            }
        }

        private void Turn(bool done, Phase next)
        {
            if (done)
            {
                Begin(next);
            }
            else if (_forMs >= TestMs)
            {
                HasFailed = true;
                Begin(Phase.Idle);
            }
        }

        private void Begin(Phase step)
        {
            _step = step;
            _forMs = 0;
        }
    }
}
