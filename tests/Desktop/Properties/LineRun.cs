using System;
using Evenload.Core.Balancing;
using Evenload.Core.Pilot;
using Evenload.Core.Supervision;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>Drives a line through a scenario and lets the oracle look at every step.</summary>
    internal sealed class LineRun
    {
        private const int LargestReading = 160000; // twice the largest rating of the catalogue: no more passes Metering

        private readonly bool _judged;
        private readonly LineScenario _scenario;
        private readonly LineSettings _settings;
        private readonly Random _random;
        private readonly Line _line;
        private readonly Oracle _oracle;
        private readonly TestVehicle _vehicle;
        private readonly int _vehicleMask;
        private readonly int _calmMs;
        private readonly int[] _house = new int[3];
        private readonly int[] _grid = new int[3];
        private readonly int[] _drawn = new int[3];
        private long _nowMs;
        private bool _anyReading;
        private bool _isNew;
        private long _takenMs = -1;
        private long _pollMs;
        private long _vehiclePollMs;
        private long _vehicleTakenMs = -1;
        private long _lostUntilMs;
        private long _frozenUntilMs;
        private long _oddStateUntilMs;
        private MeterState _oddState;

        public LineRun(LineScenario scenario, bool judged)
        {
            _judged = judged;
            _scenario = scenario;
            _settings = scenario.Settings;
            _random = new Random(scenario.Seed);
            _line = new Line(_settings);
            _oracle = new Oracle(_settings, _line.InFlightMs, 0, _settings.Minimum);
            _vehicleMask = _random.Next(1, 8);
            _calmMs = _random.Next(2000, 60000);
            _lostUntilMs = scenario.Losses ? _random.Next(0, 120000) : 0;
            int share = _random.Next(3) == 0 ? _random.Next(0, 1001) : 1000;
            int regardless = _random.Next(5) == 0 ? _random.Next(1, 32000) : 0;
            _vehicle = new TestVehicle(_random.Next(0, _settings.DeadTimeMs + 1), share, _random.Next(6000, 80000), regardless);
        }

        /// <summary>What the line allocated in the whole run.</summary>
        public long AllocatedBytes => _line.AllocatedBytes;

        /// <summary>How often the offer changed: a run in which nothing happens proves nothing.</summary>
        public int Changes { get; private set; }

        public LineRun Run()
        {
            Furnish();
            for (int i = 0; i < _scenario.Steps; i++)
            {
                Step();
            }

            return this;
        }

        private void Step()
        {
            bool late = _scenario.LateTicks && _random.Next(100) == 0;
            _nowMs += late ? _random.Next(1, _random.Next(2, 12000)) : _scenario.TickMs;
            if (_scenario.Vehicle)
            {
                _vehicle.Step(_line.Setpoint, _nowMs);
            }

            if (_random.Next(_calmMs) < _scenario.TickMs)
            {
                Furnish();
            }

            Lose();
            Poll();
            if (_scenario.Ceilings && _random.Next(300) == 0)
            {
                ChangeCeiling();
            }

            int before = _line.Setpoint;
            MeterState state = State();
            _line.Step(state, _nowMs);
            if (_isNew)
            {
                _isNew = false;
                _oracle.Read(_grid, _takenMs, _line.MaskUsed, _nowMs);
            }

            if (_judged)
            {
                _oracle.Check(_line.Setpoint, state, _nowMs);
                CheckPilot();
            }

            Changes += _line.Setpoint == before ? 0 : 1;
        }

        private void CheckPilot()
        {
            const int Percent = PilotDuty.Steady / 100;
            BrokenRuleException.Unless(
                _line.Duty == PilotDuty.Steady
                    ? _line.Setpoint == 0
                    : _line.Duty >= 10 * Percent && _line.Duty <= 96 * Percent,
                _nowMs,
                $"INV-2: duty {_line.Duty} for {_line.Setpoint} mA");
            BrokenRuleException.Unless(
                PilotDuty.ToMilliamps(_line.Duty) <= _line.Setpoint,
                _nowMs,
                $"INV-2: duty {_line.Duty} says more than {_line.Setpoint} mA");
            BrokenRuleException.Unless(_line.Reason != LimitedBy.None, _nowMs, $"an offer without a reason");
        }

        // What the house draws: mostly around what the connection can bear with the vehicle, sometimes anything.
        private void Furnish()
        {
            int spread = _random.Next(4);
            for (int phase = 0; phase < 3; phase++)
            {
                _house[phase] = spread switch
                {
                    0 => _random.Next(-_settings.Limit, _settings.Limit),
                    1 => _random.Next(0, _settings.Limit + 8000),
                    2 => _settings.Budget - _random.Next(0, 20000),
                    _ => _settings.Budget - _random.Next(0, 80000),
                };
            }
        }

        private void Lose()
        {
            if (!_scenario.Losses || _random.Next(1500) != 0)
            {
                return;
            }

            long until = _nowMs + _random.Next(0, _random.Next(2) == 0 ? 3 * _settings.StaleAfterMs : 2 * _settings.ResumeAfterMs);
            if (_random.Next(3) == 0)
            {
                _frozenUntilMs = until;
            }
            else
            {
                _lostUntilMs = until;
            }
        }

        private void Poll()
        {
            if (_scenario.VehicleMeter && _nowMs >= _vehiclePollMs && _nowMs >= _lostUntilMs)
            {
                _vehiclePollMs = _nowMs + _scenario.PollMs;
                MeasureVehicle();
            }

            if (_nowMs < _pollMs || _nowMs < _lostUntilMs)
            {
                return;
            }

            _pollMs = _nowMs + _scenario.PollMs;
            long taken = _nowMs - _random.Next(0, 600);
            if (taken < 0 || taken < _takenMs)
            {
                return;
            }

            if (_nowMs >= _frozenUntilMs)
            {
                MeasureGrid();
            }

            _takenMs = taken;
            _anyReading = true;
            _line.Read(_grid, taken);
            _isNew = true;
        }

        private void MeasureGrid()
        {
            for (int phase = 0; phase < 3; phase++)
            {
                bool charges = ((_vehicleMask >> phase) & 1) != 0;
                _grid[phase] = _house[phase] + (charges ? _vehicle.Milliamps : 0) + _random.Next(-30, 31);
                if (_scenario.OddReadings && _random.Next(1000) == 0)
                {
                    _grid[phase] = _random.Next(3) switch
                    {
                        0 => LargestReading,
                        1 => -LargestReading,
                        _ => _random.Next(-LargestReading, LargestReading + 1),
                    };
                }
            }
        }

        private void MeasureVehicle()
        {
            long taken = _nowMs - _random.Next(0, 400);
            if (taken < 0 || taken < _vehicleTakenMs)
            {
                return;
            }

            _vehicleTakenMs = taken;
            for (int phase = 0; phase < 3; phase++)
            {
                bool odd = _scenario.OddReadings && _random.Next(1000) == 0;
                bool charges = ((_vehicleMask >> ((phase + _settings.Rotation) % 3)) & 1) != 0;
                _drawn[phase] = odd ? _random.Next(-20000, LargestReading) : charges ? _vehicle.Milliamps : 0;
            }

            _line.Measure(_drawn, taken);
        }

        private void ChangeCeiling()
        {
            int ceiling = _random.Next(2);
            if (_random.Next(4) == 0)
            {
                _line.Ceilings[ceiling].Release();
                _oracle.Released(ceiling);
                return;
            }

            int milliamps = _random.Next(6) switch
            {
                0 => 0,
                1 => _random.Next(-1000, _settings.Minimum),
                2 => int.MaxValue,
                _ => _random.Next(_settings.Minimum, 80001),
            };
            long until = _random.Next(5) switch
            {
                0 => long.MaxValue,
                1 => _nowMs,
                _ => _nowMs + _random.Next(1, 120000),
            };
            _line.Ceilings[ceiling].Grant(milliamps, until);
            _oracle.Granted(ceiling, milliamps < 0 ? 0 : milliamps, until);
        }

        private MeterState State()
        {
            if (_scenario.OddStates && _nowMs >= _oddStateUntilMs && _random.Next(1000) == 0)
            {
                _oddStateUntilMs = _nowMs + _random.Next(1, 30000);
                _oddState = _random.Next(3) == 0 ? MeterState.Lost : MeterState.Implausible;
            }

            if (_nowMs < _oddStateUntilMs)
            {
                return _oddState;
            }

            if (!_anyReading)
            {
                return MeterState.StartUp;
            }

            return _nowMs - _takenMs > _settings.StaleAfterMs ? MeterState.Lost : MeterState.Good;
        }
    }
}
