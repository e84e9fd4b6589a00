using Evenload.Core.Modbus;
using Evenload.Core.Ports;

namespace Evenload.Core.Metering
{
    /// <summary>Listens to a P1 port and makes a reading of each sound telegram.</summary>
    public sealed class P1Reader
    {
        // Meters pause up to 150 ms within a telegram; after this, what came is no part of the next.
        private const int SilenceMs = 2000;

        // 20 ms of a line at 115200 baud are 230 bytes.
        private const int MostBytes = 256;

        // So many bytes without a telegram are no telegrams.
        private const int MostNoiseBytes = 400;

        // A telegram that tells its time tells another one each time, unless a bridge repeats it.
        private const int SameTimeMs = 90000;

        private readonly ILink _link;
        private readonly LinkKeeper _keeper;
        private readonly Meter _meter;
        private readonly P1Version _version;
        private readonly P1Parser _parser;
        private readonly byte[] _bytes = new byte[MostBytes];
        private bool _wasOpen;
        private long _begunMs;
        private long _lastByteMs;
        private long _lastEndMs;
        private long _time;
        private long _timeSinceMs;
        private int _noiseBytes;

        /// <summary>Listens for a meter.</summary>
        /// <param name="link">To its port; nothing is ever sent.</param>
        /// <param name="meter">Gets what it says; its row has a P1 version.</param>
        public P1Reader(ILink link, Meter meter)
        {
            _link = link;
            _keeper = new LinkKeeper(link);
            _meter = meter;
            _version = meter.Model.P1;
            _parser = new P1Parser(_version.RequiresCheck, _version.SevenBits);
        }

        /// <summary>Takes what has arrived.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Step(long nowMs)
        {
            bool reopened = _keeper.Step(nowMs);
            if (_keeper.IsOpen && !_wasOpen)
            {
                _parser.Reset();
                _lastEndMs = nowMs;
                if (reopened)
                {
                    _meter.Counters.CountReconnect();
                }
            }

            _wasOpen = _keeper.IsOpen;
            if (!_keeper.IsOpen)
            {
                return;
            }

            int received = _link.Receive(_bytes, 0, MostBytes);
            if (received > 0)
            {
                _lastByteMs = nowMs;
                Take(received, nowMs);
            }
            else if (_parser.InTelegram && nowMs - _lastByteMs >= SilenceMs)
            {
                _parser.Reset();
                Count(TransactionResult.Corrupt, nowMs);
            }
            else if (nowMs - _lastEndMs >= 2 * _version.PeriodMs)
            {
                Count(TransactionResult.Timeout, nowMs);
            }
        }

        private void Take(int received, long nowMs)
        {
            for (int taken = 0; taken < received;)
            {
                bool inside = _parser.InTelegram;
                taken += _parser.Take(_bytes, taken, received - taken);
                if (!inside)
                {
                    _begunMs = nowMs;
                }

                if (_parser.Outcome != P1Outcome.Incomplete)
                {
                    TakeTelegram(nowMs);
                    _begunMs = nowMs;
                }
            }

            if (_parser.NoiseBytes - _noiseBytes >= MostNoiseBytes)
            {
                _meter.Setup.Note(SetupFinding.NoTelegram, 0);
            }
        }

        private void TakeTelegram(long nowMs)
        {
            switch (_parser.Outcome)
            {
                case P1Outcome.Complete:
                    Count(TransactionResult.Fine, nowMs);
                    _keeper.Proved();
                    _noiseBytes = _parser.NoiseBytes;
                    _meter.Setup.Clear(SetupFinding.NoTelegram);
                    _meter.Setup.Clear(SetupFinding.Encrypted);
                    _meter.Setup.Clear(SetupFinding.Binary);
                    TakeValues(_parser.Values, nowMs);
                    break;
                case P1Outcome.Encrypted:
                    Count(TransactionResult.WrongFunction, nowMs);
                    _meter.Setup.Note(SetupFinding.Encrypted, 0);
                    break;
                case P1Outcome.Binary:
                    Count(TransactionResult.WrongFunction, nowMs);
                    _meter.Setup.Note(SetupFinding.Binary, 0);
                    break;
                default:
                    Count(TransactionResult.Corrupt, nowMs);
                    break;
            }
        }

        private void TakeValues(P1Values values, long nowMs)
        {
            ReadingVerdict verdict = P1Currents.Fill(values, _meter.Phases == 1, _meter.Candidate);
            bool missing = verdict != ReadingVerdict.Accepted && values.IsOnePhase;
            Note(SetupFinding.MissingPhases, missing ? 1 : 0);
            Note(SetupFinding.NoVoltage, values.DeadVoltages & ((1 << _meter.Phases) - 1));
            if (missing)
            {
                verdict = ReadingVerdict.MissingPhases;
            }
            else if (IsRepeated(values, nowMs))
            {
                verdict = ReadingVerdict.Frozen;
            }

            Tell(values, _meter.Details);
            _meter.Judge(verdict, _begunMs, nowMs);
        }

        private bool IsRepeated(P1Values values, long nowMs)
        {
            long time = values.Get(P1Quantity.Time);
            if (!values.Has(P1Quantity.Time) || time != _time)
            {
                _time = time;
                _timeSinceMs = nowMs;
                return false;
            }

            return nowMs - _timeSinceMs >= SameTimeMs;
        }

        private void Tell(P1Values values, MeterDetails details)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                details.VoltageMillivolts[phase] = values.Get(P1Quantity.VoltageL1, phase);
                details.HasVoltage = details.HasVoltage || values.Has(P1Quantity.VoltageL1, phase);
            }

            int total = (int)(values.Get(P1Quantity.ImportPower) - values.Get(P1Quantity.ExportPower));
            details.HasTotalPower = values.Has(P1Quantity.ImportPower);
            details.TotalPowerWatts = _meter.IsInverted ? -total : total;
            long taken = values.ImportEnergyWattHours;
            long given = values.ExportEnergyWattHours;
            details.EnergyImportWattHours = _meter.IsInverted ? given : taken;
            details.EnergyExportWattHours = _meter.IsInverted ? taken : given;
            details.QuarterHourDemandWatts = values.Has(P1Quantity.QuarterDemand)
                ? (int)values.Get(P1Quantity.QuarterDemand)
                : -1;
            details.MonthPeakWatts = values.Has(P1Quantity.MonthPeak) ? (int)values.Get(P1Quantity.MonthPeak) : -1;
        }

        private void Note(SetupFinding finding, int value)
        {
            if (value != 0)
            {
                _meter.Setup.Note(finding, value);
            }
            else
            {
                _meter.Setup.Clear(finding);
            }
        }

        private void Count(TransactionResult result, long nowMs)
        {
            _meter.Counters.CountRequest();
            _meter.Counters.CountEnd(result, (int)(nowMs - _begunMs), 0);
            _lastEndMs = nowMs;
        }
    }
}
