using System.Collections.Generic;
using Evenload.Core.Supervision;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>The rules of the charging path once more, from the design's words and on a history of its
    /// own.</summary>
    /// <remarks>It computes the most that each rule can allow, so it may allow a little that the firmware does not; it
    /// never forbids what the rules permit.</remarks>
    internal sealed class Oracle
    {
        private const int MostMilliamps = 80000;
        private const int RiseIntervalMs = 5000;    // INV-5
        private const int ResumeExtraMilliamps = 1000; // INV-8

        private readonly LineSettings _settings;
        private readonly int _offersCountMs;
        private readonly List<(long FromMs, int Milliamps)> _offers = new() { (long.MinValue, 0) };
        private readonly (bool Bound, int Milliamps, long UntilMs, int Afterwards)[] _ceilings = new (bool, int, long, int)[2];
        private bool _anyReading;
        private long _readingTakenMs;
        private int _connection;
        private bool _mayRideOut;
        private int _before;
        private long _loweredMs = long.MinValue / 2;
        private long _risenMs = long.MinValue / 2;
        private bool _paused;
        private long _roomSinceMs = -1;
        private long _dipSinceMs = -1;
        private long _dippedMs;
        private bool _wasGood;

        /// <summary>An oracle for one line.</summary>
        /// <param name="settings">Of the line.</param>
        /// <param name="inFlightMs">How long an offer may show in readings to come.</param>
        /// <param name="endedGrants">What holds when the grant of a ceiling has ended.</param>
        public Oracle(LineSettings settings, int inFlightMs, params int[] endedGrants)
        {
            _settings = settings;
            int transportMs = inFlightMs - settings.DeadTimeMs - LineSettings.RefreshMs;
            _offersCountMs = WithSlots(inFlightMs + transportMs); // the reading that shows the effect may be that late
            for (int i = 0; i < endedGrants.Length; i++)
            {
                _ceilings[i].Afterwards = endedGrants[i];
            }
        }

        /// <summary>What the last check found to be the most, without riding out.</summary>
        public int Allowed { get; private set; }

        public void Granted(int ceiling, int milliamps, long untilMs)
        {
            _ceilings[ceiling].Bound = true;
            _ceilings[ceiling].Milliamps = milliamps;
            _ceilings[ceiling].UntilMs = untilMs;
        }

        public void Released(int ceiling) => _ceilings[ceiling].Bound = false;

        /// <summary>A reading that the step to be checked has taken over.</summary>
        /// <param name="mask">Phases known to be the vehicle's; 0 when not known.</param>
        public void Read(int[] grid, long takenMs, int mask, long nowMs)
        {
            _anyReading = true;
            _readingTakenMs = takenMs;
            int relevant = mask == 0 ? 7 : mask;
            long least = MostMilliamps;
            _mayRideOut = true;
            for (int phase = 0; phase < 3; phase++)
            {
                if (((relevant >> phase) & 1) != 0)
                {
                    long room = (long)_settings.Budget - grid[phase] + MostOffered(nowMs);
                    least = room < least ? room : least;
                    _mayRideOut = _mayRideOut && grid[phase] <= 1.13m * _settings.Limit;
                }
            }

            _connection = least < 0 ? 0 : (int)least;
        }

        /// <summary>Checks an offer against INV-1 to INV-5 and INV-8, and remembers it.</summary>
        /// <param name="setpoint">What is checked, mA.</param>
        /// <param name="state">Whether the meter is to be believed.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Check(int setpoint, MeterState state, long nowMs)
        {
            int connection = _anyReading && nowMs - _readingTakenMs <= _settings.ResumeAfterMs ? _connection : MostMilliamps;
            int others = OtherLimits(state, nowMs);
            Allowed = connection < others ? connection : others;
            CheckRange(setpoint, nowMs);
            CheckMost(setpoint, others, state, nowMs);
            CheckResuming(setpoint, connection, others, nowMs);
            CheckRise(setpoint, nowMs);
            Remember(setpoint, nowMs);
        }

        // Two ways to leave the offers out would be an error of the oracle: a window is kept in 64 slots, each rounded
        // up to a millisecond, and one more.
        private static int WithSlots(int windowMs) => (windowMs + 63) / 64 * 65;

        private int OtherLimits(MeterState state, long nowMs)
        {
            int least = _settings.Station < _settings.Cable ? _settings.Station : _settings.Cable;
            foreach ((bool bound, int milliamps, long untilMs, int afterwards) in _ceilings)
            {
                int ceiling = nowMs < untilMs ? milliamps : afterwards;
                least = bound && ceiling < least ? ceiling : least;
            }

            int safe = state switch
            {
                MeterState.StartUp => _settings.SafeStart,
                MeterState.Good => MostMilliamps,
                MeterState.Lost => _settings.SafeLost,
                MeterState.Implausible => _settings.SafeImplausible,
                MeterState.Simulated => _settings.SafeLost,
            };
            _wasGood |= state == MeterState.Good;
            safe = !_wasGood && _settings.SafeStart < safe ? _settings.SafeStart : safe;
            return safe < least ? safe : least;
        }

        private int MostOffered(long nowMs)
        {
            int most = 0;
            for (int i = _offers.Count - 1; i >= 0; i--)
            {
                most = _offers[i].Milliamps > most ? _offers[i].Milliamps : most;
                if (_offers[i].FromMs <= nowMs - _offersCountMs)
                {
                    break; // in force when the window began, and the ones before it were not
                }
            }

            return most;
        }

        private void CheckRange(int setpoint, long nowMs)
            => BrokenRuleException.Unless(
                setpoint == 0 || (setpoint >= _settings.Minimum && setpoint <= MostMilliamps),
                nowMs,
                $"INV-2: the offer of {setpoint} mA is neither 0 nor {_settings.Minimum} to {MostMilliamps} mA");

        private void CheckMost(int setpoint, int others, MeterState state, long nowMs)
        {
            if (Allowed < _settings.Minimum)
            {
                _dipSinceMs = _dipSinceMs < 0 ? nowMs : _dipSinceMs;
                _dippedMs = nowMs;
            }
            else if (nowMs - _dippedMs >= _settings.RideOutMs)
            {
                _dipSinceMs = -1;
            }

            if (setpoint <= Allowed)
            {
                return;
            }

            BrokenRuleException.Unless(
                setpoint <= _settings.Minimum && others >= _settings.Minimum && state == MeterState.Good,
                nowMs,
                $"INV-1: the offer of {setpoint} mA is above {Allowed} mA (other limits {others} mA, meter {state})");
            BrokenRuleException.Unless(
                _mayRideOut, nowMs, $"INV-8: rides out at {setpoint} mA above 1.13 times the rating");
            BrokenRuleException.Unless(
                nowMs - _dipSinceMs < _settings.RideOutMs,
                nowMs,
                $"INV-8: rides out at {setpoint} mA with {Allowed} mA allowed since {_dipSinceMs} ms");
        }

        private void CheckResuming(int setpoint, int connection, int others, long nowMs)
        {
            bool room = others >= _settings.Minimum && connection >= _settings.Minimum + ResumeExtraMilliamps;
            _roomSinceMs = !room ? -1 : _roomSinceMs < 0 ? nowMs : _roomSinceMs;
            if (_paused && setpoint > 0)
            {
                BrokenRuleException.Unless(
                    _roomSinceMs >= 0 && nowMs - _roomSinceMs >= _settings.ResumeAfterMs,
                    nowMs,
                    $"INV-8: resumes at {setpoint} mA with room since {_roomSinceMs} ms");
                _paused = false;
                _dipSinceMs = -1;
            }

            if (setpoint == 0 && (_before > 0 || Allowed < _settings.Minimum))
            {
                _paused = true;
            }

            if (_paused && _roomSinceMs >= 0 && nowMs - _roomSinceMs >= _settings.ResumeAfterMs)
            {
                _dipSinceMs = -1; // the pause is over, though no offer may have risen yet
            }
        }

        private void CheckRise(int setpoint, long nowMs)
        {
            if (setpoint <= _before)
            {
                return;
            }

            BrokenRuleException.Unless(
                nowMs - _loweredMs >= _settings.HoldOffMs,
                nowMs,
                $"INV-5: rises from {_before} to {setpoint} mA, lowered at {_loweredMs} ms");
            BrokenRuleException.Unless(
                nowMs - _risenMs >= RiseIntervalMs,
                nowMs,
                $"INV-5: rises from {_before} to {setpoint} mA, risen at {_risenMs} ms");
            int most = _before == 0 ? _settings.Minimum : _before + _settings.RiseStep;
            BrokenRuleException.Unless(
                setpoint <= most, nowMs, $"INV-5: rises from {_before} to {setpoint} mA, more than a step");
            BrokenRuleException.Unless(
                setpoint <= Allowed, nowMs, $"INV-5: rises from {_before} to {setpoint} mA with {Allowed} mA allowed");
        }

        private void Remember(int setpoint, long nowMs)
        {
            _loweredMs = setpoint < _before ? nowMs : _loweredMs;
            _risenMs = setpoint > _before ? nowMs : _risenMs;
            _before = setpoint;
            if (setpoint != _offers[^1].Milliamps)
            {
                _offers.Add((nowMs, setpoint));
                if (_offers.Count > 1000)
                {
                    _offers.RemoveRange(0, 500);
                }
            }
        }
    }
}
