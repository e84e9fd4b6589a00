namespace Evenload.Twin
{
    /// <summary>A residual-current device of 6 mA DC with a test input.</summary>
    public sealed class ResidualDevice
    {
        private const int TripMicroamps = 6000;
        private const int TestMicroamps = 30000;

        private readonly int _tripMs;
        private readonly int _releaseMs;
        private long _aboveMs = -1;
        private long _belowMs = -1;
        private bool _wasTesting;

        /// <summary>A device at rest.</summary>
        /// <param name="tripMs">From the current to the trip.</param>
        /// <param name="releaseMs">From the end of the current to the end of the trip.</param>
        public ResidualDevice(int tripMs = 100, int releaseMs = 200)
        {
            _tripMs = tripMs;
            _releaseMs = releaseMs;
        }

        /// <summary>Direct residual current while the contactor is closed, microamps.</summary>
        public int LeakMicroamps { get; set; }

        /// <summary>Whether it never trips.</summary>
        public bool IsDead { get; set; }

        /// <summary>Whether it stays tripped once it has.</summary>
        public bool Sticks { get; set; }

        /// <summary>What its output says.</summary>
        public bool IsTripped { get; private set; }

        /// <summary>How often it was tested.</summary>
        public int Tests { get; private set; }

        /// <summary>Lets time pass.</summary>
        /// <param name="nowMs">Not earlier than at the last step.</param>
        /// <param name="testing">Whether its test input is on.</param>
        /// <param name="closed">Whether the contactor is closed.</param>
        public void Step(long nowMs, bool testing, bool closed)
        {
            if (testing && !_wasTesting)
            {
                Tests++;
            }

            _wasTesting = testing;
            int microamps = (testing ? TestMicroamps : 0) + (closed ? LeakMicroamps : 0);
            if (microamps >= TripMicroamps)
            {
                _belowMs = -1;
                _aboveMs = _aboveMs < 0 ? nowMs : _aboveMs;
                IsTripped |= !IsDead && nowMs - _aboveMs >= _tripMs;
            }
            else
            {
                _aboveMs = -1;
                _belowMs = _belowMs < 0 ? nowMs : _belowMs;
                IsTripped &= Sticks || nowMs - _belowMs < _releaseMs;
            }
        }
    }
}
