using Evenload.Core.Metering;

namespace Evenload.Core.Supervision
{
    /// <summary>What a person asks of the charging path. The console's thread asks, the charging path takes; each field
    /// has one writer and is written whole. Nothing of it can raise the offer.</summary>
    public sealed class PersonRequests
    {
        /// <summary>Nothing is asked.</summary>
        public const int Nothing = 0;

        /// <summary>The commissioning check is to start.</summary>
        public const int Start = 1;

        /// <summary>The commissioning check is to stop.</summary>
        public const int Stop = 2;

        /// <summary>No test runs.</summary>
        public const int NoTest = -1;

        /// <summary>A test of the pilot ends by itself after this long, ms.</summary>
        public const int TestMs = 600000;

        /// <summary>A simulation ends by itself after this long, ms.</summary>
        public const int SimulationMs = 3600000;

        // Each is the number of requests so far, times 4, and what was asked last.
        private int _commissioningAsked;
        private int _commissioningTaken;
        private int _testAsked = NoTest;
        private int _testNumber;
        private int _testTaken;
        private long _testMs;
        private RestartCause _restartAsked;
        private bool _linkAsked;
        private int _simulationNumber;
        private int _simulationTaken;
        private bool _simulationEnds;

        /// <summary>True: nothing is offered to any vehicle, because the settings are none that a charger may run
        /// with. Set before the first tick.</summary>
        public bool Holds { get; set; }

        /// <summary>True: all is computed, and no more than the safe current for a lost meter is offered.</summary>
        public bool IsDryRun { get; set; }

        /// <summary>The most that a person lets the pilot offer for a test, mA; <see cref="NoTest"/> while none
        /// runs.</summary>
        public int TestMilliamps { get; private set; } = NoTest;

        /// <summary>True while the site meter's link belongs to the one who asked for it.</summary>
        public bool IsLinkLent { get; private set; }

        /// <summary>True from when a simulation stands in for the site's meter, until the restart that ends
        /// it.</summary>
        public bool IsSimulating { get; private set; }

        /// <summary>True when the simulation is over and the device has to restart, so that no reading of it lives
        /// on.</summary>
        public bool SimulationIsOver { get; private set; }

        /// <summary>When the simulation ends by itself, monotonic ms.</summary>
        public long SimulationEndsMs { get; private set; }

        /// <summary>What stands in for the site's meter; null until a simulation was asked for.</summary>
        public Meter SimulatedMeter { get; private set; }

        /// <summary>What asks <see cref="SimulatedMeter"/>; null until a simulation was asked for.</summary>
        public MeterBus SimulatedBus { get; private set; }

        /// <summary>Asks for the commissioning check.</summary>
        /// <param name="what"><see cref="Start"/> or <see cref="Stop"/>.</param>
        public void AskCommissioning(int what) => _commissioningAsked = ((_commissioningAsked & ~3) + 4) | what;

        /// <summary>Asks for a restart; the session is ended for it.</summary>
        /// <param name="cause"><see cref="RestartCause.Person"/> or <see cref="RestartCause.FactoryReset"/>.</param>
        public void AskRestart(RestartCause cause) => _restartAsked = cause;

        /// <summary>Asks for a current of the pilot, or ends the test.</summary>
        /// <param name="milliamps">0 or more, mA; <see cref="NoTest"/> ends it.</param>
        public void AskTest(int milliamps)
        {
            _testAsked = milliamps;
            _testNumber++;
        }

        /// <summary>Asks for the site meter's link, or gives it back.</summary>
        /// <param name="wanted">True asks; false gives it back, once nothing uses it any more.</param>
        /// <remarks>It is lent while no vehicle is connected to the supply. Without it the meter counts as lost, and
        /// the safe current holds for a vehicle that comes.</remarks>
        public void AskLink(bool wanted) => _linkAsked = wanted;

        /// <summary>Asks for a simulation. It begins at the next tick if no vehicle is connected to the supply then,
        /// and otherwise never.</summary>
        /// <param name="meter">Stands in for the site's meter.</param>
        /// <param name="bus">Asks it; on no link that leads anywhere.</param>
        public void AskSimulation(Meter meter, MeterBus bus)
        {
            SimulatedMeter = meter;
            SimulatedBus = bus;
            _simulationEnds = false;
            _simulationNumber++;
        }

        /// <summary>Ends the simulation; the device restarts for it.</summary>
        public void EndSimulation() => _simulationEnds = true;

        /// <summary>The charging path's side: looks at what is asked.</summary>
        /// <param name="isIdle">True while no vehicle is connected to the supply.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(bool isIdle, long nowMs)
        {
            IsLinkLent = _linkAsked && (IsLinkLent || isIdle);
            StepSimulation(isIdle, nowMs);
            if (_testTaken != _testNumber)
            {
                _testTaken = _testNumber;
                _testMs = nowMs;
                TestMilliamps = _testAsked;
            }
            else if (nowMs - _testMs >= TestMs)
            {
                TestMilliamps = NoTest;
            }
        }

        /// <summary>The charging path's side: takes a request for the commissioning check.</summary>
        /// <returns><see cref="Nothing"/>, <see cref="Start"/> or <see cref="Stop"/>.</returns>
        public int TakeCommissioning()
        {
            int asked = _commissioningAsked;
            if (asked == _commissioningTaken)
            {
                return Nothing;
            }

            _commissioningTaken = asked;
            return asked & 3;
        }

        /// <summary>The charging path's side: tells whether a restart is asked for; it stays so.</summary>
        /// <returns>Why; <see cref="RestartCause.Unknown"/> for none.</returns>
        public RestartCause TakeRestart() => _restartAsked;

        private void StepSimulation(bool isIdle, long nowMs)
        {
            if (_simulationTaken != _simulationNumber)
            {
                _simulationTaken = _simulationNumber;
                if (isIdle && !IsSimulating)
                {
                    IsSimulating = true;
                    SimulationEndsMs = nowMs + SimulationMs;
                }
            }

            SimulationIsOver = IsSimulating && (_simulationEnds || nowMs >= SimulationEndsMs);
        }
    }
}
