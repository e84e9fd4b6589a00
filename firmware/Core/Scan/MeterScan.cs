using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Ports;

namespace Evenload.Core.Scan
{
    /// <summary>Looks for meters on a link, as <see cref="ScanPlan"/> says. It has the link alone; nothing else may ask on
    /// it meanwhile.</summary>
    /// <remarks>Nothing blocks, throws or allocates after <see cref="CreateSerial"/> and
    /// <see cref="CreateNetwork"/>.</remarks>
    public sealed class MeterScan
    {
        private const int SerialGapMs = 100;
        private const int ListenMs = 1500;              // foreign clients ask about once a second
        private const int SettleMs = 300;
        private const int LeastUnasked = 8;
        private const int LinkLostMs = 15000;
        private const int MostClosings = 3;

        private readonly ISerialLine _serial;
        private readonly ModbusClient[] _clients;       // one for each kind of frames
        private readonly ScanPlan _plan;
        private readonly ScanProbe _probe;
        private readonly ScanIdentifier _identifier;
        private readonly ScanFindings _findings;
        private readonly ScanUnits _units = new ScanUnits();
        private readonly ScanDoubt _doubt = new ScanDoubt();
        private ModbusClient _client;
        private Phase _phase = Phase.Beginning;
        private bool _drained;
        private bool _isGateway;
        private bool _anyUnit;
        private bool _wasOpen;
        private int _closings;
        private long _closedMs = long.MinValue;

        private MeterScan(ILink link, ISerialLine serial, bool everything)
        {
            _serial = serial;
            _plan = new ScanPlan(serial != null, everything);
            _probe = new ScanProbe(link, _plan);
            _identifier = new ScanIdentifier(_plan);
            _findings = new ScanFindings(_plan);
            _clients = new ModbusClient[serial == null ? ScanLines.NetworkCount : 1];
            for (int i = 0; i < _clients.Length; i++)
            {
                Framing framing = serial == null ? ScanLines.NetworkFraming(i) : Framing.Rtu;
                _clients[i] = new ModbusClient(link, framing, framing == Framing.Tcp ? 0 : SerialGapMs);
            }

            _client = _clients[0];
        }

        private enum Phase : byte
        {
            Beginning,
            Settling,
            Listening,
            Choosing,
            Asking,
            Draining,
            Doubting,
            Identifying,
        }

        /// <summary>True when all has been looked at.</summary>
        public bool IsFinished => _plan.IsOver;

        /// <summary>Number of entries.</summary>
        public int Count => _findings.Count;

        /// <summary>Number of entries that are servers: meters and unknown devices.</summary>
        public int Servers => _findings.Servers;

        /// <summary>Where it looks.</summary>
        public ScanPlan Plan => _plan;

        /// <summary>The unit asked last, 0 to 255.</summary>
        public int Unit { get; private set; }

        /// <summary>A scan of a serial line.</summary>
        /// <param name="line">Nobody else uses it.</param>
        /// <param name="everything">True goes on through all speeds when something was found.</param>
        public static MeterScan CreateSerial(ISerialLine line, bool everything)
            => new MeterScan(line, line, everything);

        /// <summary>A scan of the units behind one address.</summary>
        /// <param name="link">To it; nobody else uses it.</param>
        /// <param name="everything">True tries serial frames, too, when something was found without.</param>
        public static MeterScan CreateNetwork(ILink link, bool everything) => new MeterScan(link, null, everything);

        /// <summary>What was found.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        public ScanEntry Entry(int index) => _findings.Entry(index);

        /// <summary>Takes bytes and time and does what is due.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(long nowMs)
        {
            if (IsFinished)
            {
                return;
            }

            if (_phase == Phase.Beginning)
            {
                BeginLine(nowMs);
                return;
            }

            _client.Step(nowMs);
            if (!_client.IsOpen)
            {
                MindClosing(nowMs);
                return;
            }

            _wasOpen = true;
            _closedMs = long.MinValue;
            if (_phase == Phase.Choosing)
            {
                Choose(nowMs);
            }
            else if (_phase == Phase.Identifying)
            {
                if (_identifier.Step(nowMs))
                {
                    EndIdentifying();
                }
            }
            else if (_probe.Step(nowMs))
            {
                EndProbe(nowMs);
            }
        }

        private void BeginLine(long nowMs)
        {
            _units.Clear();
            _doubt.Clear();
            _drained = false;
            _closings = 0;
            if (_serial == null)
            {
                _client = _clients[_plan.Line];
                _phase = Phase.Choosing;
            }
            else if (!_serial.Configure(_plan.Baud, _plan.Parity, ScanLines.StopBits(_plan.Line)))
            {
                EndLine();
            }
            else if (_plan.Line == 0 && _plan.IsLikelyRound)
            {
                Probe(ScanProbe.Nobody, ListenMs, Phase.Listening, nowMs);
            }
            else
            {
                // Replies to what was asked on the line before must run out.
                Probe(ScanProbe.Nobody, SettleMs, Phase.Settling, nowMs);
            }
        }

        private void Probe(int unit, int patienceMs, Phase phase, long nowMs)
        {
            _phase = phase;
            _probe.Begin(unit, patienceMs, nowMs);
        }

        private void Choose(long nowMs)
        {
            bool gathering = _plan.IsLikelyRound && !_plan.AllAsked;
            if (_plan.IsLikelyRound && !_plan.IsSerial && !gathering && !_anyUnit)
            {
                _anyUnit = _units.TakeForOne();
            }

            int unit = gathering ? -1 : _units.FindAlive();
            if (unit >= 0)
            {
                Unit = unit;
                _phase = Phase.Identifying;
                _identifier.Begin(_client, unit, nowMs);
                return;
            }

            while (!_plan.AllAsked)
            {
                unit = _plan.TakeUnit();
                if (_units.IsUnknown(unit))
                {
                    Unit = unit;
                    Probe(unit, _isGateway ? _plan.PatientMs : _plan.PatienceMs, Phase.Asking, nowMs);
                    return;
                }
            }

            if (!_drained)
            {
                _drained = true;
                Probe(ScanProbe.Nobody, _plan.DrainMs, Phase.Draining, nowMs);
                return;
            }

            unit = _units.FindSuspect();
            if (unit < 0 || _doubt.IsOver)
            {
                EndLine();
                return;
            }

            Unit = unit;
            _doubt.Begin(unit);
            Probe(unit, _plan.PatientMs, Phase.Doubting, nowMs);
        }

        private void EndProbe(long nowMs)
        {
            Phase ended = _phase;
            _phase = Phase.Choosing;
            TakeReplies();
            switch (ended)
            {
                case Phase.Settling:
                    if (_doubt.HearsOthers)
                    {
                        Probe(ScanProbe.Nobody, ListenMs, Phase.Listening, nowMs);
                    }

                    break;
                case Phase.Listening:
                    EndListening();
                    break;
                case Phase.Asking:
                    _units.NoteAsked(Unit, _plan.IsSerial && _probe.Window.IsDamaged, nowMs);
                    break;
                case Phase.Doubting:
                    EndDoubting(nowMs);
                    break;
                default:
                    break;
            }
        }

        private void TakeReplies()
        {
            ScanWindow window = _probe.Window;
            for (int i = 0; i < window.Replies; i++)
            {
                int unit = window.Unit(i);
                if (unit < 0)
                {
                    _isGateway = true;
                }
                else if (_findings.Knows(unit))
                {
                    _units.NoteDone(unit);
                }
                else if (!_units.IsDone(unit))
                {
                    _units.NoteAlive(unit);
                    if (_plan.IsSerial && window.RepliesOf(unit) > 1 && !_probe.IsListening)
                    {
                        AddCollision(unit);
                    }
                }
            }

            if (window.ForeignRequests > 0)
            {
                TellOthers(ScanKind.ForeignClient);
            }
        }

        private void EndListening()
        {
            if (_probe.Window.Replies > 0)
            {
                TellOthers(ScanKind.ForeignClient);     // somebody else asked for these
            }
            else if (_probe.Window.StrayBytes >= LeastUnasked)
            {
                TellOthers(ScanKind.UnaskedBytes);
            }
        }

        private void TellOthers(ScanKind kind)
        {
            _doubt.HearsOthers = true;
            _findings.AddOnce(kind);
        }

        private void EndDoubting(long nowMs)
        {
            if (!_units.IsSuspect(Unit))
            {
                return;                                 // it has answered
            }

            _doubt.Take(_probe.Window.IsDamaged);
            if (_doubt.Unit >= 0)
            {
                Probe(_doubt.Unit, _plan.PatientMs, Phase.Doubting, nowMs);
            }
            else if (_doubt.IsCollision)
            {
                AddCollision(Unit);
            }
            else
            {
                _units.NoteDone(Unit);
            }
        }

        // Where others talk, damage proves nothing.
        private void AddCollision(int unit)
        {
            _units.NoteDone(unit);
            if (!_doubt.HearsOthers)
            {
                _findings.Add(ScanKind.Collision, unit);
            }
        }

        private void EndIdentifying()
        {
            _phase = Phase.Choosing;
            _units.NoteDone(Unit);
            if (_identifier.IsDamaged)
            {
                AddCollision(Unit);
            }
            else if (_identifier.HasAnswered)
            {
                ScanEntry entry = _findings.Add(ScanKind.Meter, Unit);
                if (entry != null)
                {
                    _identifier.Fill(entry);
                    entry.AnswersAnyUnit = _anyUnit;
                }
            }
        }

        private void EndLine()
        {
            if (_doubt.IsOver && !_doubt.HearsOthers)
            {
                _findings.AddOnce(ScanKind.Noise);
            }

            _phase = Phase.Beginning;
            _plan.Advance(_findings.HasServerHere, Servers > 0);
            if (_anyUnit)
            {
                _plan.End();
            }
        }

        private void MindClosing(long nowMs)
        {
            if (_closedMs == long.MinValue)
            {
                _closedMs = nowMs;
                _closings += _wasOpen ? 1 : 0;
            }

            if (_closings > MostClosings)
            {
                EndLine();                              // these frames are not what it speaks
                _closedMs = long.MinValue;
            }
            else if (nowMs - _closedMs > LinkLostMs)
            {
                _findings.AddOnce(ScanKind.NoLink);
                _plan.End();
            }
            else if (_phase == Phase.Asking)
            {
                _units.NoteAsked(Unit, false, nowMs);
                _phase = Phase.Choosing;
            }
        }
    }
}
