using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>One meter: its last reading, and what is known of it. Who talks with it, fills
    /// <see cref="Candidate"/>.</summary>
    public sealed class Meter
    {
        private readonly Plausibility _plausibility;
        private readonly int _invertMask;
        private MeterReading _reading = new MeterReading();
        private MeterReading _candidate = new MeterReading();
        private int _sequence;

        /// <summary>A meter of a model.</summary>
        /// <param name="model">Its row.</param>
        /// <param name="unitIdentifier">1 to 247; 0 to 255 on TCP; 0 for a P1 port.</param>
        /// <param name="staleAfterMs">How long a reading counts, ms.</param>
        /// <param name="phases">Phases of the supply that it measures: 1 or 3.</param>
        /// <param name="invertMask">Phases whose current transformer or feed is the wrong way round, bit 0 for
        /// L1.</param>
        public Meter(MeterModel model, byte unitIdentifier, int staleAfterMs, int phases, int invertMask)
        {
            Phases = phases;
            Model = model;
            UnitIdentifier = unitIdentifier;
            _plausibility = new Plausibility(model, staleAfterMs);
            _invertMask = invertMask;
        }

        /// <summary>Its row.</summary>
        public MeterModel Model { get; }

        /// <summary>Its unit identifier.</summary>
        public byte UnitIdentifier { get; }

        /// <summary>Phases of the supply: 1 or 3. The others show no current.</summary>
        public int Phases { get; }

        /// <summary>True when every phase is the wrong way round: it is fed from below.</summary>
        public bool IsInverted => (_invertMask & ((1 << Phases) - 1)) == (1 << Phases) - 1;

        /// <summary>The last accepted reading; sequence 0 before the first. Another object after each.</summary>
        public MeterReading Reading => _reading;

        /// <summary>To be filled with what the meter says, before <see cref="Judge"/>. Another object after
        /// each.</summary>
        public MeterReading Candidate => _candidate;

        /// <summary>What was found of the last reading that came whole.</summary>
        public ReadingVerdict Verdict { get; private set; }

        /// <summary>When <see cref="Verdict"/> was last given, monotonic ms.</summary>
        public long JudgedMs { get; private set; }

        /// <summary>Since when the meter has shown the same numbers, monotonic ms.</summary>
        public long SameSinceMs => _plausibility.SameSinceMs;

        /// <summary>What became of its requests or telegrams.</summary>
        public UnitCounters Counters { get; } = new UnitCounters();

        /// <summary>What it tells beside currents and powers.</summary>
        public MeterDetails Details { get; } = new MeterDetails();

        /// <summary>What is wrong with its set-up.</summary>
        public MeterSetup Setup { get; } = new MeterSetup();

        /// <summary>Judges <see cref="Candidate"/>, whose frames were all accepted.</summary>
        /// <param name="found">Accepted, or what is already known to be wrong with it.</param>
        /// <param name="takenMs">When its first part was asked for or, on a P1 port, began, monotonic ms.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Judge(ReadingVerdict found, long takenMs, long nowMs)
        {
            Verdict = Setup.IsWrongModel ? ReadingVerdict.WrongModel : found;
            JudgedMs = nowMs;
            if (Verdict != ReadingVerdict.Accepted)
            {
                return;
            }

            _candidate.TakenMs = takenMs;
            for (int phase = 0; phase < 3; phase++)
            {
                if ((_invertMask & (1 << phase)) != 0)
                {
                    _candidate.CurrentMilliamps[phase] = -_candidate.CurrentMilliamps[phase];
                    _candidate.PowerWatts[phase] = -_candidate.PowerWatts[phase];
                }

                if (Model.Sign == SignRule.ByPower)
                {
                    _candidate.CurrentMilliamps[phase] = MeterDecoder.Signed(
                        _candidate.CurrentMilliamps[phase], _candidate.PowerWatts[phase]);
                }
                else if (Model.Sign == SignRule.Import && _candidate.CurrentMilliamps[phase] < 0)
                {
                    // After the inversion: of a meter that tells no direction, no setting may make an export.
                    _candidate.CurrentMilliamps[phase] = -_candidate.CurrentMilliamps[phase];
                }
            }

            Verdict = _plausibility.Judge(_candidate, _reading, nowMs - takenMs);
            if (Verdict == ReadingVerdict.Accepted)
            {
                MeterReading last = _reading;
                _sequence = _sequence == int.MaxValue ? 1 : _sequence + 1;
                _candidate.Sequence = _sequence;
                _reading = _candidate;
                _candidate = last;
            }
        }
    }
}
