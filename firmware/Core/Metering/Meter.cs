using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>One meter: asks for its blocks in turn and makes a reading of them, or refuses it.</summary>
    public sealed class Meter
    {
        // What the driver, the adapter and the scheduler may add to the meter's own time.
        private const int SpareMs = 100;

        private readonly MeterModel _model;
        private readonly Request[] _requests;
        private readonly int[] _responseMs;
        private readonly ushort[] _registers;
        private readonly int[] _offsets;                // where each block begins in _registers
        private readonly Plausibility _plausibility;
        private MeterReading _reading = new MeterReading();
        private MeterReading _candidate = new MeterReading();
        private int _block;
        private long _firstSentMs;
        private long _endedMs;
        private int _sequence;

        /// <summary>A meter of a model.</summary>
        /// <param name="model">Its row.</param>
        /// <param name="unitIdentifier">1 to 247; 0 to 255 on TCP.</param>
        /// <param name="baud">Speed of the serial line; 0 on a network.</param>
        /// <param name="bitsPerCharacter">10 for 8N1, 11 with parity or a second stop bit.</param>
        /// <param name="staleAfterMs">How long a reading counts, ms.</param>
        public Meter(MeterModel model, byte unitIdentifier, int baud, int bitsPerCharacter, int staleAfterMs)
        {
            _model = model;
            UnitIdentifier = unitIdentifier;
            _plausibility = new Plausibility(model, staleAfterMs);
            _requests = new Request[model.Blocks.Length];
            _responseMs = new int[model.Blocks.Length];
            _offsets = new int[model.Blocks.Length];
            int registers = 0;
            for (int i = 0; i < model.Blocks.Length; i++)
            {
                RegisterBlock block = model.Blocks[i];
                _requests[i] = Request.CreateRead(unitIdentifier, model.Function, block.StartAddress, block.Quantity);
                int characters = _requests[i].PduLength + _requests[i].ReplyPduLength + (2 * RtuReply.Overhead);
                int onTheLine = baud == 0 ? 0 : SerialTiming.CharactersMs(characters, baud, bitsPerCharacter);
                _responseMs[i] = model.ThinkMs + onTheLine + SpareMs;
                _offsets[i] = registers;
                registers += block.Quantity;
            }

            _registers = new ushort[registers];
            _endedMs = long.MinValue / 2;
        }

        /// <summary>Its row.</summary>
        public MeterModel Model => _model;

        /// <summary>Its unit identifier.</summary>
        public byte UnitIdentifier { get; }

        /// <summary>The last accepted reading; sequence 0 before the first. Another object after each.</summary>
        public MeterReading Reading => _reading;

        /// <summary>What was found of the last reading that came whole.</summary>
        public ReadingVerdict Verdict { get; private set; }

        /// <summary>When <see cref="Verdict"/> was last given, monotonic ms.</summary>
        public long JudgedMs { get; private set; }

        /// <summary>Since when the meter has shown the same numbers, monotonic ms.</summary>
        public long SameSinceMs => _plausibility.SameSinceMs;

        /// <summary>What became of its requests.</summary>
        public UnitCounters Counters { get; } = new UnitCounters();

        /// <summary>The longest time from a request to the end of its reply, ms.</summary>
        public int ResponseMs => _responseMs[0];

        /// <summary>When its last transaction ended, monotonic ms; long ago before the first.</summary>
        public long EndedMs => _endedMs;

        /// <summary>Begins the next request of the cycle.</summary>
        /// <param name="client">Ready.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Begin(ModbusClient client, long nowMs)
            => client.Begin(_requests[_block], Counters, _responseMs[_block], nowMs);

        /// <summary>Takes the end of the transaction that <see cref="Begin"/> began. A failure begins the cycle
        /// anew; the last block's reply makes a reading.</summary>
        /// <param name="client">Its result is an end.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Complete(ModbusClient client, long nowMs)
        {
            _endedMs = nowMs;
            if (client.Result != TransactionResult.Fine)
            {
                _block = 0;
                return;
            }

            if (_block == 0)
            {
                _firstSentMs = client.SentMs;
            }

            for (int i = 0; i < _requests[_block].Quantity; i++)
            {
                _registers[_offsets[_block] + i] = (ushort)client.Register(i);
            }

            _block++;
            if (_block == _requests.Length)
            {
                _block = 0;
                Verdict = JudgeRegisters(nowMs);
                JudgedMs = nowMs;
                if (Verdict == ReadingVerdict.Accepted)
                {
                    Accept();
                }
            }
        }

        private ReadingVerdict JudgeRegisters(long nowMs)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                long current = Raw(_model.Current, phase);
                long power = Raw(_model.Power, phase);
                if (current == _model.Current.NotAvailable || power == _model.Power.NotAvailable)
                {
                    return ReadingVerdict.NotAvailable;
                }

                _candidate.PowerWatts[phase] = MeterDecoder.Scaled(_model.Power, power);
                _candidate.CurrentMilliamps[phase] = MeterDecoder.Signed(
                    MeterDecoder.Scaled(_model.Current, current), _candidate.PowerWatts[phase]);
            }

            long total = Raw(_model.TotalPower, 0);
            if (total == _model.TotalPower.NotAvailable)
            {
                return ReadingVerdict.NotAvailable;
            }

            _candidate.TotalPowerWatts = MeterDecoder.Scaled(_model.TotalPower, total);
            _candidate.TakenMs = _firstSentMs;
            return _plausibility.Judge(_candidate, _reading, nowMs - _firstSentMs);
        }

        private void Accept()
        {
            MeterReading last = _reading;
            _sequence = _sequence == int.MaxValue ? 1 : _sequence + 1;
            _candidate.Sequence = _sequence;
            _reading = _candidate;
            _candidate = last;
        }

        private long Raw(Quantity quantity, int phase)
        {
            int address = quantity.Addresses[phase];
            for (int i = 0; i < _offsets.Length; i++)
            {
                int index = address - _model.Blocks[i].StartAddress;
                if (index >= 0 && index + 1 < _model.Blocks[i].Quantity)
                {
                    return MeterDecoder.Raw(_registers, _offsets[i] + index, quantity.Type, _model.WordOrder);
                }
            }

            return quantity.NotAvailable; // a row without the quantity in its blocks has no such value
        }
    }
}
