using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Scan
{
    /// <summary>Finds out which meter answers as some unit: by the name that it gives itself, and otherwise by reading each
    /// map of the catalogue and looking for numbers that can be a supply's.</summary>
    public sealed class ScanIdentifier
    {
        private static readonly int[] SunSpecMeters = { 201, 202, 203, 204, 211, 212, 213, 214 };

        private readonly ScanPlan _plan;
        private readonly ScanRows _rows = new ScanRows();
        private readonly ScanDialogue _dialogue;
        private readonly SunSpecWalk _walk = new SunSpecWalk(1, SunSpecMeters);
        private ScanEntry _candidate = new ScanEntry();
        private ScanEntry _best = new ScanEntry();
        private Task _task;
        private int _index;                 // of the block or the check
        private int _question;
        private int _map;
        private ScanRow _row;               // the one that it is, as far as known
        private bool _isIdentified;
        private int _bestScore;
        private int _bestMap;

        /// <summary>Knows the catalogue.</summary>
        /// <param name="plan">Tells the line.</param>
        public ScanIdentifier(ScanPlan plan)
        {
            _plan = plan;
            _dialogue = new ScanDialogue(plan);
        }

        private enum Task : byte
        {
            Naming,
            NamingSocomec,
            ReadingNamed,
            Reading,
            Walking,
            Checking,
            Over,
        }

        /// <summary>True when the server answered at least once, be it to refuse.</summary>
        public bool HasAnswered => _dialogue.HasAnswered;

        /// <summary>True when most of its replies were damaged.</summary>
        public bool IsDamaged => _dialogue.IsDamaged;

        /// <summary>Begins with a unit.</summary>
        /// <param name="client">On the link.</param>
        /// <param name="unit">Has answered.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Begin(ModbusClient client, int unit, long nowMs)
        {
            _dialogue.Begin(client, unit, nowMs);
            _walk.Restart();
            _row = null;
            _isIdentified = false;
            _bestScore = 0;
            _question = -1;
            AskNextName();
        }

        /// <summary>Asks on and takes what came; the client is stepped by the caller.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>True when all is found out.</returns>
        public bool Step(long nowMs)
        {
            if (_dialogue.Client.Result == TransactionResult.Pending)
            {
                return false;
            }

            if (_dialogue.Complete())
            {
                Take();
            }

            if (_task == Task.Over || _dialogue.IsGone(nowMs))
            {
                return true;
            }

            _dialogue.Ask(Next(), nowMs);
            return false;
        }

        /// <summary>Writes down what was found.</summary>
        /// <param name="entry">Gets model and reading.</param>
        public void Fill(ScanEntry entry)
        {
            if (_row == null)
            {
                entry.Kind = ScanKind.UnknownDevice;
                return;
            }

            entry.Profile = _row.Profile;
            entry.IsIdentified = _isIdentified;
            entry.Take(_best);
        }

        private Request Next()
        {
            switch (_task)
            {
                case Task.Naming:
                    return Read(_rows.Question(_question), 0);
                case Task.NamingSocomec:
                    return _dialogue.Read(_row.Function, CountisName.Address, CountisName.Registers);
                case Task.Walking:
                    return _walk.Request;
                case Task.Checking:
                    return Read(_row, _index);
                default:
                    return _rows.Map(_map).RequestTo(_index, _walk.Address < 0 ? 0 : _walk.Address);
            }
        }

        private Request Read(ScanRow row, int check)
            => _dialogue.Read(row.Function, row.Checks[check].StartAddress, row.Checks[check].Quantity);

        private void Take()
        {
            switch (_task)
            {
                case Task.Naming:
                    TakeName();
                    break;
                case Task.NamingSocomec:
                    int profile = _dialogue.IsFine ? CountisName.Profile(_dialogue.Client) : -1;
                    _row = profile < 0 ? _row : _rows.Find(profile);
                    ReadMap(_row.Map, Task.ReadingNamed);
                    break;
                case Task.Walking:
                    TakeHeader();
                    break;
                case Task.Checking:
                    if (_dialogue.IsFine)
                    {
                        SetupChecker.Judge(_row.Checks[_index], _dialogue.Client, _best.Setup);
                    }

                    _index++;
                    _task = _index < _row.Checks.Length ? Task.Checking : Task.Over;
                    break;
                default:
                    TakeBlock();
                    break;
            }
        }

        private void AskNextName()
        {
            _question++;
            _task = Task.Naming;
            if (_question == _rows.Questions)
            {
                _row = null;
                ReadNextMap(0);
            }
        }

        private void TakeName()
        {
            _row = _dialogue.IsFine ? _rows.Named(_question, _dialogue.Client, _plan.Framing) : null;
            if (_row == null)
            {
                AskNextName();
            }
            else if (_row.Checks[0].StartAddress == CountisName.MakerAddress)
            {
                _task = Task.NamingSocomec;
            }
            else
            {
                ReadMap(_row.Map, Task.ReadingNamed);
            }
        }

        private void ReadMap(int map, Task task)
        {
            _task = task;
            _map = map;
            _index = 0;
            _rows.Map(map).Clear();
        }

        private void ReadNextMap(int from)
        {
            int map = from;
            while (map < _rows.Maps && _rows.Map(map).SunSpecModels != null)
            {
                map++;
            }

            if (map < _rows.Maps)
            {
                ReadMap(map, Task.Reading);
            }
            else if (_bestScore == 0 && !_plan.IsSerial)
            {
                _task = Task.Walking;               // last: some meters have a copy of their numbers there
            }
            else
            {
                EndReading();
            }
        }

        private void TakeBlock()
        {
            ScanMap map = _rows.Map(_map);
            bool possible = _dialogue.IsFine || !map.Needs(_index);
            if (_dialogue.IsFine)
            {
                map.Take(_index, _dialogue.Client);
            }

            _index++;
            if (possible && _index < map.Count)
            {
                return;
            }

            int score = possible ? map.Judge(_candidate) : 0;
            if (_task == Task.ReadingNamed)
            {
                EndNamed(score);
                return;
            }

            if (score > _bestScore)
            {
                _bestScore = score;
                _bestMap = _map;
                TakeCandidate();
            }

            if (map.SunSpecModels != null)
            {
                EndReading();
            }
            else
            {
                ReadNextMap(_map + 1);
            }
        }

        private void TakeCandidate()
        {
            ScanEntry other = _best;
            _best = _candidate;
            _candidate = other;
        }

        // A name of several letters is believed without a reading. A code is one register of 65536 values, which may be
        // anything in a meter of another make: it needs numbers that fit.
        private void EndNamed(int score)
        {
            if (score == 0 && _row.Checks[0].Kind != SetupCheckKind.Name)
            {
                AskNextName();
                return;
            }

            if (score == 0)
            {
                _candidate.Forget();
            }

            TakeCandidate();
            _isIdentified = true;
            BeginChecks();
        }

        private void EndReading()
        {
            _task = Task.Over;
            if (_bestScore > 0)
            {
                _isIdentified = _walk.Address >= 0;
                _row = _rows.Likeliest(_bestMap, _plan);
                BeginChecks();
            }
        }

        private void BeginChecks()
        {
            _index = 0;
            _task = _row.Checks.Length > 0 ? Task.Checking : Task.Over;
        }

        private void TakeHeader()
        {
            if (_dialogue.IsFine)
            {
                _walk.Take(_dialogue.Client.Register(0), _dialogue.Client.Register(1));
            }
            else
            {
                _walk.Fail();
            }

            if (_walk.IsExhausted)
            {
                _task = Task.Over;
            }
            else if (_walk.Address >= 0)
            {
                int map = 0;
                while (map < _rows.Maps && !_rows.Map(map).Has(_walk.LastModel))
                {
                    map++;
                }

                _task = Task.Over;
                if (map < _rows.Maps)
                {
                    ReadMap(map, Task.Reading);
                }
            }
        }
    }
}
