using System;

namespace Evenload.Twin
{
    /// <summary>The registers of a simulated meter, in its own addresses, units and refresh interval.</summary>
    /// <remarks><see cref="Update"/> and <see cref="Read"/> may be called from different threads and allocate nothing.
    /// The switches act from the next refresh on.</remarks>
    public sealed class MeterImage : IRegisters
    {
        private readonly object _gate = new object();
        private readonly int _refreshMs;
        private readonly int _seed;
        private readonly IMeterMap _map;
        private readonly Measurement _measured = new Measurement();
        private readonly long[] _flowingMilliwatts = new long[3];
        private long _lastMs;
        private long _nextRefreshMs = long.MinValue;
        private long _refreshes;

        /// <summary>A meter that has not measured yet: all measured values are 0.</summary>
        /// <param name="profile">"em340", unit 1 from the factory; or "countis-e27", unit 5.</param>
        /// <param name="refreshMs">Time between refreshes of the registers, counted from the first update; 0 means at
        /// every update.</param>
        /// <param name="seed">The same seed gives the same jitter.</param>
        public MeterImage(string profile, int refreshMs, int seed)
        {
            if (refreshMs < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(refreshMs));
            }

            _map = profile switch
            {
                "em340" => new Em340Map(),
                "countis-e27" => new CountisMap(),
                _ => throw new ArgumentException("There is no simulated meter \"" + profile + "\".", nameof(profile)),
            };
            _refreshMs = refreshMs;
            _seed = seed;
            Profile = profile;
            Registers = _map.Create();
        }

        /// <summary>Name of the profile.</summary>
        public string Profile { get; }

        /// <summary>The registers themselves, for tests that need a value the meter would not measure.</summary>
        /// <remarks>The next refresh overwrites measured values, unless the meter is <see cref="Frozen"/>.</remarks>
        public RegisterStore Registers { get; }

        /// <summary>Each non-zero current is off by at most this, milliamps, at least 0: last digits move.</summary>
        public int JitterMilliamps { get; set; } = 3;

        /// <summary>Phase to neutral, millivolts. Power is this times the current, with the current's sign.</summary>
        public int VoltageMillivolts { get; set; } = 230000;

        /// <summary>The registers keep their values and go on being answered.</summary>
        public bool Frozen { get; set; }

        /// <summary>Fed from the wrong side: import is export, in powers, counters, and currents that have a sign.
        /// </summary>
        public bool Invert { get; set; }

        /// <summary>The meter says in its own way that it has no measured values. Counters keep theirs.</summary>
        public bool NotAvailable { get; set; }

        /// <summary>"em340" only: measurement mode A, in which export counts as import.</summary>
        public bool ModeA { get; set; }

        /// <summary>Lets time pass and refreshes the registers when it is time to.</summary>
        /// <param name="nowMs">Not earlier than at the last update.</param>
        /// <param name="currentMilliamps">Three currents that flow from now on, signed, import positive.</param>
        public void Update(long nowMs, int[] currentMilliamps)
        {
            lock (_gate)
            {
                bool first = _nextRefreshMs == long.MinValue;
                CountEnergy(first ? 0 : nowMs - _lastMs);
                _lastMs = nowMs;
                for (int phase = 0; phase < 3; phase++)
                {
                    _flowingMilliwatts[phase] = Milliwatts(Directed(currentMilliamps[phase]));
                }

                if (first)
                {
                    _nextRefreshMs = nowMs;
                }

                if (nowMs >= _nextRefreshMs)
                {
                    // Refreshes stay on their grid, also when updates are further apart.
                    _nextRefreshMs = _refreshMs == 0
                        ? nowMs
                        : nowMs + _refreshMs - ((nowMs - _nextRefreshMs) % _refreshMs);
                    Refresh(currentMilliamps);
                }
            }
        }

        /// <inheritdoc/>
        public int Read(int function, int startAddress, int quantity, byte[] target, int offset)
        {
            lock (_gate)
            {
                return Registers.Read(function, startAddress, quantity, target, offset);
            }
        }

        private void Refresh(int[] currentMilliamps)
        {
            _refreshes++;
            if (Frozen)
            {
                return;
            }

            for (int phase = 0; phase < 3; phase++)
            {
                int milliamps = Directed(Jittered(currentMilliamps[phase], phase));
                _measured.CurrentMilliamps[phase] = milliamps;
                _measured.PowerMilliwatts[phase] = Milliwatts(milliamps);
            }

            _measured.VoltageMillivolts = VoltageMillivolts;
            _measured.Absolute = ModeA;
            _measured.Available = !NotAvailable;
            _map.Write(Registers, _measured);
        }

        private void CountEnergy(long passedMs)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                long energy = _flowingMilliwatts[phase] * passedMs;
                if (energy >= 0 || ModeA)
                {
                    _measured.ImportMilliwattMs[phase] += Measurement.Magnitude(energy);
                }
                else
                {
                    _measured.ExportMilliwattMs[phase] -= energy;
                }
            }
        }

        private int Jittered(int milliamps, int phase)
        {
            return milliamps == 0
                ? 0
                : milliamps + Chance.Between(Chance.Bits(_seed, phase, _refreshes), -JitterMilliamps, JitterMilliamps);
        }

        private int Directed(int milliamps)
        {
            return Invert ? -milliamps : milliamps;
        }

        private long Milliwatts(int milliamps)
        {
            return Measurement.Scaled((long)milliamps * VoltageMillivolts, 1000);
        }
    }
}
