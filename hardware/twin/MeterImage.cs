using System;
using System.Collections.Generic;

namespace Evenload.Twin
{
    /// <summary>The registers of a simulated meter, in its own addresses, units and refresh interval.</summary>
    /// <remarks><see cref="Update(long, int[])"/> and <see cref="Read"/> may be called from different threads and
    /// allocate nothing. The switches act from the next refresh on.</remarks>
    public sealed class MeterImage : IRegisters
    {
        private readonly object _gate = new object();
        private readonly int _refreshMs;
        private readonly int _seed;
        private readonly MeterMap _map;
        private readonly Measurement _measured = new Measurement();
        private readonly long[] _flowingMilliwatts = new long[3];
        private long _lastMs;
        private long _nextRefreshMs = long.MinValue;
        private long _refreshes;

        /// <summary>A meter that has not measured yet: all measured values are 0.</summary>
        /// <param name="profile">One of <see cref="Profiles"/>.</param>
        /// <param name="refreshMs">Time between refreshes of the registers, counted from the first update; 0 means at
        /// every update.</param>
        /// <param name="seed">The same seed gives the same jitter.</param>
        public MeterImage(string profile, int refreshMs, int seed)
        {
            if (refreshMs < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(refreshMs));
            }

            _map = MeterModels.Build(profile);
            _refreshMs = refreshMs;
            _seed = seed;
            Profile = profile;
        }

        /// <summary>The names of all meters there are.</summary>
        public static IReadOnlyList<string> Profiles { get; } = MeterModels.Names();

        /// <summary>Name of the profile.</summary>
        public string Profile { get; }

        /// <summary>The registers themselves, for tests that need a value the meter would not measure.</summary>
        /// <remarks>The next refresh overwrites measured values, unless the meter is <see cref="Frozen"/>.</remarks>
        public RegisterStore Registers => _map.Store;

        /// <summary>Each non-zero current is off by at most this, milliamps, at least 0: last digits move.</summary>
        public int JitterMilliamps { get; set; } = 3;

        /// <summary>Phase to neutral, millivolts: that of L1, or set for all phases.</summary>
        public int VoltageMillivolts
        {
            get => PhaseMillivolts[0];
            set => Array.Fill(PhaseMillivolts, value);
        }

        /// <summary>Phase to neutral, millivolts, L1 to L3; 0 is a lost phase.</summary>
        public int[] PhaseMillivolts { get; } = { 230000, 230000, 230000 };

        /// <summary>Of the supply.</summary>
        public int FrequencyMillihertz { get; set; } = 50000;

        /// <summary>The registers keep their values and go on being answered.</summary>
        public bool Frozen { get; set; }

        /// <summary>Fed from the wrong side: import is export, in powers, counters, and currents that have a sign.
        /// </summary>
        public bool Invert { get; set; }

        /// <summary>The same for single phases, whose current transformers are the wrong way round: bit 0 is L1, bit 2
        /// is L3. On an inverted meter they are the right way round.</summary>
        public int InvertPhases { get; set; }

        /// <summary>The meter says in its own way that it has no measured values. Counters keep theirs.</summary>
        public bool NotAvailable { get; set; }

        /// <summary>Carlo Gavazzi only: measurement mode A, or application A, in which export counts as import.
        /// </summary>
        public bool ModeA { get; set; }

        /// <summary>Carlo Gavazzi only: content of the register for the measuring system; 0 is all phases with neutral.
        /// </summary>
        public int MeasuringSystem { get; set; }

        /// <summary>Carlo Gavazzi only: identification code instead of the model's own; 0 leaves that.</summary>
        public int IdentificationCode { get; set; }

        /// <summary>The phases are connected as L1, L3, L2; some models say so.</summary>
        public bool ReversedSequence { get; set; }

        /// <summary>Lets time pass and refreshes the registers when it is time to. The power of each phase is its
        /// voltage times its current, with the current's sign.</summary>
        /// <param name="nowMs">Not earlier than at the last update.</param>
        /// <param name="currentMilliamps">Three currents that flow from now on, signed, import positive.</param>
        public void Update(long nowMs, int[] currentMilliamps)
        {
            Update(nowMs, currentMilliamps, null);
        }

        /// <summary>Lets time pass and refreshes the registers when it is time to, for loads with a power of their own.
        /// </summary>
        /// <param name="nowMs">Not earlier than at the last update.</param>
        /// <param name="currentMilliamps">Three currents that flow from now on, signed, import positive.</param>
        /// <param name="powerMilliwatts">Active power of each phase, signed, import positive; null means voltage times
        /// current.</param>
        public void Update(long nowMs, int[] currentMilliamps, long[] powerMilliwatts)
        {
            lock (_gate)
            {
                bool first = _nextRefreshMs == long.MinValue;
                CountEnergy(first ? 0 : nowMs - _lastMs);
                _lastMs = nowMs;
                for (int phase = 0; phase < _map.Phases; phase++)
                {
                    _flowingMilliwatts[phase] = powerMilliwatts == null
                        ? Milliwatts(Directed(currentMilliamps[phase], phase), phase)
                        : Directed(powerMilliwatts[phase], phase);
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
                    Refresh(currentMilliamps, powerMilliwatts);
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

        private void Refresh(int[] currentMilliamps, long[] powerMilliwatts)
        {
            _refreshes++;
            if (Frozen)
            {
                return;
            }

            for (int phase = 0; phase < _map.Phases; phase++)
            {
                long milliamps = Directed(Jittered(currentMilliamps[phase], phase), phase);
                long milliwatts = powerMilliwatts == null
                    ? Milliwatts(milliamps, phase)
                    : Directed(powerMilliwatts[phase], phase);
                _measured.CurrentMilliamps[phase] = (int)Shown(milliamps);
                _measured.PowerMilliwatts[phase] = Shown(milliwatts);
                _measured.Millivolts[phase] = PhaseMillivolts[phase];
            }

            _measured.FrequencyMillihertz = FrequencyMillihertz;
            _measured.Available = !NotAvailable;
            _measured.ModeA = ModeA;
            _measured.MeasuringSystem = MeasuringSystem;
            _measured.Code = IdentificationCode;
            _measured.ReversedSequence = ReversedSequence;
            _map.Write(_measured);
        }

        private void CountEnergy(long passedMs)
        {
            long all = 0;
            for (int phase = 0; phase < _map.Phases; phase++)
            {
                long energy = Shown(_flowingMilliwatts[phase]) * passedMs;
                _measured.ImportMilliwattMs[phase] += Math.Max(0, energy);
                _measured.ExportMilliwattMs[phase] += Math.Max(0, -energy);
                all += energy;
            }

            _measured.NettedImportMilliwattMs += Math.Max(0, all);
            _measured.NettedExportMilliwattMs += Math.Max(0, -all);
        }

        private int Jittered(int milliamps, int phase)
        {
            return milliamps == 0
                ? 0
                : milliamps + Chance.Between(Chance.Bits(_seed, phase, _refreshes), -JitterMilliamps, JitterMilliamps);
        }

        private long Directed(long value, int phase)
        {
            return Invert != (((InvertPhases >> phase) & 1) != 0) ? -value : value;
        }

        /// <summary>Mode A shows export as import: current and power alike.</summary>
        private long Shown(long value)
        {
            return ModeA && _map.HasModes ? Measurement.Magnitude(value) : value;
        }

        private long Milliwatts(long milliamps, int phase)
        {
            return Measurement.Scaled(milliamps * PhaseMillivolts[phase], 1000);
        }
    }
}
