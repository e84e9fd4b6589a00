using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>Asks one Modbus meter: at first how it is set up, then for currents and powers back to back, and for the
    /// rest while these cannot have changed.</summary>
    public sealed class MeterPoller
    {
        // What the driver, the adapter and the scheduler may add to the meter's own time.
        private const int SpareMs = 100;

        // After this many failures in a row another meter may stand there.
        private const int FailuresUntilRecheck = 3;

        private readonly MeterModel _model;
        private readonly Request[] _requests;
        private readonly int[] _responseMs;
        private readonly RegisterReader _registers;
        private readonly SunSpecWalk _walk;
        private readonly SetupChecker _checker;
        private readonly DetailReader _details;
        private readonly int _walkMs;
        private Request _asked;
        private int _block;
        private int _failures;
        private long _firstSentMs;

        /// <summary>Asks a meter.</summary>
        /// <param name="meter">Gets what it says.</param>
        /// <param name="baud">Speed of the serial line; 0 on a network.</param>
        /// <param name="bitsPerCharacter">10 for 8N1, 11 with parity or a second stop bit.</param>
        public MeterPoller(Meter meter, int baud, int bitsPerCharacter)
        {
            Meter = meter;
            _model = meter.Model;
            byte unit = meter.UnitIdentifier;
            _requests = new Request[_model.Blocks.Length];
            _responseMs = new int[_model.Blocks.Length];
            for (int i = 0; i < _requests.Length; i++)
            {
                RegisterBlock block = _model.Blocks[i];
                _requests[i] = Request.CreateRead(unit, _model.Function, block.StartAddress, block.Quantity);
                _responseMs[i] = LongestMs(_model, _requests[i], baud, bitsPerCharacter);
            }

            _registers = new RegisterReader(_model.Blocks);
            _checker = new SetupChecker(meter, baud, bitsPerCharacter);
            _details = new DetailReader(meter, baud, bitsPerCharacter);
            _walk = _model.SunSpecModels == null ? null : new SunSpecWalk(unit, _model.SunSpecModels);
            _walkMs = _walk == null ? 0 : LongestMs(_model, _walk.Request, baud, bitsPerCharacter);
            EndedMs = long.MinValue / 2;
        }

        /// <summary>The meter.</summary>
        public Meter Meter { get; }

        /// <summary>The longest time from a request for currents to the end of its reply, ms.</summary>
        public int ResponseMs => _responseMs[0];

        /// <summary>When its last transaction ended, monotonic ms; long ago before the first.</summary>
        public long EndedMs { get; private set; }

        /// <summary>The longest time from a request's hand-over to the end of the reply.</summary>
        /// <param name="model">Of the meter.</param>
        /// <param name="request">The request.</param>
        /// <param name="baud">Speed of the serial line; 0 on a network.</param>
        /// <param name="bitsPerCharacter">10 to 12.</param>
        /// <returns>ms: the line's, the meter's and the scheduler's.</returns>
        public static int LongestMs(MeterModel model, Request request, int baud, int bitsPerCharacter)
        {
            int characters = request.PduLength + request.ReplyPduLength + (2 * RtuReply.Overhead);
            int onTheLine = baud == 0 ? 0 : SerialTiming.CharactersMs(characters, baud, bitsPerCharacter);
            return model.ThinkMs + onTheLine + SpareMs;
        }

        /// <summary>Begins the next request.</summary>
        /// <param name="client">Ready.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Begin(ModbusClient client, long nowMs)
        {
            int responseMs;
            if (_walk != null && _walk.Address < 0)
            {
                _asked = _walk.Request;
                responseMs = _walkMs;
            }
            else if (_checker.IsPending)
            {
                _asked = _checker.Request;
                responseMs = _checker.ResponseMs;
            }
            else if (_block == 0 && _details.IsDue(nowMs))
            {
                _asked = _details.Request;
                responseMs = _details.ResponseMs;
            }
            else
            {
                _asked = _requests[_block];
                responseMs = _responseMs[_block];
            }

            client.Begin(_asked, Meter.Counters, responseMs, nowMs);
        }

        /// <summary>Takes the end of the transaction that <see cref="Begin"/> began. A failure begins the cycle of
        /// currents and powers anew; its last reply makes a reading.</summary>
        /// <param name="client">Its result is an end.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Complete(ModbusClient client, long nowMs)
        {
            EndedMs = nowMs;
            if (_walk != null && _asked == _walk.Request)
            {
                TakeHeader(client);
            }
            else if (_checker.IsPending && _asked == _checker.Request)
            {
                _checker.Complete(client);
            }
            else if (_asked == _details.Request)
            {
                _details.Complete(client, nowMs);
            }
            else
            {
                TakeBlock(client, nowMs);
            }
        }

        private void TakeHeader(ModbusClient client)
        {
            if (client.Result == TransactionResult.Fine)
            {
                _walk.Take(client.Register(0), client.Register(1));
            }
            else if (client.Result == TransactionResult.Exception)
            {
                _walk.Fail();
            }

            if (_walk.IsExhausted)
            {
                Meter.Setup.Note(SetupFinding.NoSunSpecModel, _walk.LastModel);
            }

            if (_walk.Address >= 0)
            {
                Meter.Setup.Clear(SetupFinding.NoSunSpecModel);
                for (int i = 0; i < _requests.Length; i++)
                {
                    _requests[i].MoveTo(_walk.Address + _model.Blocks[i].StartAddress);
                }

                _details.MoveTo(_walk.Address);
            }
        }

        private void TakeBlock(ModbusClient client, long nowMs)
        {
            if (client.Result != TransactionResult.Fine)
            {
                _block = 0;
                _failures++;
                if (_failures >= FailuresUntilRecheck)
                {
                    _failures = 0;
                    _checker.Restart();
                    if (_walk != null && client.Result == TransactionResult.Exception)
                    {
                        _walk.Restart();
                    }
                }

                return;
            }

            _failures = 0;
            if (_block == 0)
            {
                _firstSentMs = client.SentMs;
            }

            for (int i = 0; i < _requests[_block].Quantity; i++)
            {
                _registers.Put(_block, i, client.Register(i));
            }

            _block++;
            if (_block == _requests.Length)
            {
                _block = 0;
                Meter.Judge(FillCandidate(), _firstSentMs, nowMs);
                _details.Read(Meter.SameSinceMs == _firstSentMs, nowMs);
            }
        }

        private ReadingVerdict FillCandidate()
        {
            MeterReading candidate = Meter.Candidate;
            int measured = _model.Current.Addresses.Length;
            int phases = measured < Meter.Phases ? measured : Meter.Phases;
            for (int phase = 0; phase < phases; phase++)
            {
                long current = _registers.Read(_model.Current, phase);
                bool known = _registers.IsNumber;
                long power = _model.Power == null ? 0 : _registers.Read(_model.Power, phase);
                if (!known || (_model.Power != null && !_registers.IsNumber))
                {
                    return ReadingVerdict.NotAvailable;
                }

                candidate.CurrentMilliamps[phase] = MeterDecoder.Narrowed(current);
                candidate.PowerWatts[phase] = MeterDecoder.Narrowed(power);
            }

            return ReadingVerdict.Accepted;
        }
    }
}
