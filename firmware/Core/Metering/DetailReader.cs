using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>Reads a meter's voltages, frequency, total power and energies in the gaps: one request now and then, right
    /// after its currents have changed, when they will not change again for a refresh.</summary>
    public sealed class DetailReader
    {
        private const int EveryMs = 2000;
        private const int LateMs = 10000;           // currents that stand still must not keep the rest away for ever
        private const int RetryMs = 600000;         // a request that was not answered costs time that charging needs
        private const int MillivoltsOfNothing = 50000;
        private const long None = long.MinValue;

        private readonly Meter _meter;
        private readonly RegisterBlock[] _blocks;
        private readonly Request[] _requests;
        private readonly int[] _responseMs;
        private readonly long[] _notBeforeMs;
        private readonly RegisterReader _registers;
        private int _next;
        private long _lastMs = long.MinValue / 2;
        private bool _isGap;

        /// <summary>The details of a meter's row.</summary>
        /// <param name="meter">Gets them.</param>
        /// <param name="baud">Speed of the serial line; 0 on a network.</param>
        /// <param name="bitsPerCharacter">10 to 12.</param>
        public DetailReader(Meter meter, int baud, int bitsPerCharacter)
        {
            _meter = meter;
            MeterModel model = meter.Model;
            _blocks = model.DetailBlocks ?? BlockPlanner.CreateBlocks(
                new[] { model.Voltage, model.TotalPower, model.Frequency, model.EnergyImport, model.EnergyExport },
                model.MaximumQuantity,
                false);
            _requests = new Request[_blocks.Length];
            _responseMs = new int[_blocks.Length];
            _notBeforeMs = new long[_blocks.Length];
            for (int i = 0; i < _blocks.Length; i++)
            {
                _requests[i] = Request.CreateRead(
                    meter.UnitIdentifier, model.Function, _blocks[i].StartAddress, _blocks[i].Quantity);
                _responseMs[i] = MeterPoller.LongestMs(model, _requests[i], baud, bitsPerCharacter);
            }

            _registers = new RegisterReader(_blocks);
        }

        /// <summary>What to ask next; null where there is nothing to ask.</summary>
        public Request Request => _requests.Length == 0 ? null : _requests[_next];

        /// <summary>The longest time to its reply, ms.</summary>
        public int ResponseMs => _responseMs[_next];

        /// <summary>Lets the addresses count from a base.</summary>
        /// <param name="address">The base.</param>
        public void MoveTo(int address)
        {
            for (int i = 0; i < _requests.Length; i++)
            {
                _requests[i].MoveTo(address + _blocks[i].StartAddress);
            }
        }

        /// <summary>Takes note of a reading of currents and powers.</summary>
        /// <param name="changed">Whether a number of it is another than in the one before.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Read(bool changed, long nowMs)
            => _isGap = nowMs - _lastMs >= (changed ? EveryMs : LateMs);

        /// <summary>True when <see cref="Request"/> is to be sent now.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        public bool IsDue(long nowMs)
        {
            if (!_isGap || _requests.Length == 0)
            {
                return false;
            }

            _isGap = false;
            for (int i = 0; i < _requests.Length; i++)
            {
                if (nowMs >= _notBeforeMs[_next])
                {
                    _lastMs = nowMs;
                    return true;
                }

                Advance();
            }

            return false;
        }

        /// <summary>Takes the end of <see cref="Request"/>.</summary>
        /// <param name="client">Its result is an end.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Complete(ModbusClient client, long nowMs)
        {
            if (client.Result == TransactionResult.Fine)
            {
                for (int i = 0; i < _requests[_next].Quantity; i++)
                {
                    _registers.Put(_next, i, client.Register(i));
                }
            }
            else
            {
                // Refused: the meter does not have it, and will not have it later.
                bool refused = client.Result == TransactionResult.Exception;
                _notBeforeMs[_next] = refused ? long.MaxValue : nowMs + RetryMs;
                _registers.Forget(_next);
            }

            Advance();
        }

        // Some meters count what is given to the grid downwards.
        private static long Magnitude(long value) => value == None ? -1 : value < 0 ? -value : value;

        private void Advance()
        {
            _next = _next + 1 == _requests.Length ? 0 : _next + 1;
            if (_next == 0)
            {
                Fill(_meter.Model, _meter.Details);
            }
        }

        private void Fill(MeterModel model, MeterDetails details)
        {
            if (model.Voltage != null)
            {
                FillVoltages(model.Voltage, details);
            }

            long total = Read(model.TotalPower, 0);
            details.HasTotalPower = total != None;
            details.TotalPowerWatts = total == None ? 0 : MeterDecoder.Narrowed(_meter.IsInverted ? -total : total);
            long frequency = Read(model.Frequency, 0);
            details.FrequencyMillihertz = frequency == None ? 0 : MeterDecoder.Narrowed(frequency);
            long taken = Magnitude(Read(model.EnergyImport, 0));
            long given = Magnitude(Read(model.EnergyExport, 0));
            details.EnergyImportWattHours = _meter.IsInverted ? given : taken;
            details.EnergyExportWattHours = _meter.IsInverted ? taken : given;
        }

        private void FillVoltages(Quantity voltage, MeterDetails details)
        {
            int without = 0;
            int phases = voltage.Addresses.Length < _meter.Phases ? voltage.Addresses.Length : _meter.Phases;
            for (int phase = 0; phase < phases; phase++)
            {
                long millivolts = Read(voltage, phase);
                details.VoltageMillivolts[phase] = millivolts == None ? 0 : MeterDecoder.Narrowed(millivolts);
                details.HasVoltage = details.HasVoltage || millivolts != None;
                without |= millivolts != None && millivolts < MillivoltsOfNothing ? 1 << phase : 0;
            }

            if (without != 0)
            {
                _meter.Setup.Note(SetupFinding.NoVoltage, without);
            }
            else
            {
                _meter.Setup.Clear(SetupFinding.NoVoltage);
            }
        }

        private long Read(Quantity quantity, int phase)
        {
            if (quantity == null)
            {
                return None;
            }

            long value = _registers.Read(quantity, phase);
            return _registers.IsNumber ? value : None;
        }
    }
}
