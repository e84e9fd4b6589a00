using System;

namespace Evenload.Bench.Peers
{
    /// <summary>Tinkerforge WARP, power manager and allocator for one charger: reference sections 2.3 and 3.4. In
    /// milliamperes.</summary>
    /// <remarks>Chosen: "largest consumer" is 10 A, because the default of 32 A leaves a target of 3 A under a limit of
    /// 25 A, and 10 A makes the target the limit itself; the vehicle's current is known from the charger's own
    /// meter.</remarks>
    public sealed class Tinkerforge : IPeer
    {
        private const int TickMs = 500;
        private const int AllocateMs = 10000;
        private const int ForcedMs = 5000;
        private const int LostMs = 65000;
        private const int HysteresisMs = 210000;
        private const int RequestedAfterMs = 60000;
        private const int RequestedSpare = 3000;
        private const int LargestConsumer = 10000;
        private const int Means = 10000 / TickMs;
        private const int Minima = 240000 / TickMs;
        private const int Limit = PeerSite.LimitMilliamps;
        private const int Tripping = (Limit * 14 / 10) - LargestConsumer;
        private const int Target = Tripping < Limit ? Tripping : Limit;

        private readonly int[][] _readings = { new int[Means], new int[Means], new int[Means] };
        private readonly int[] _rooms = new int[Minima];
        private long _nextTickMs;
        private long _allocatedMs = -AllocateMs;
        private long _heardMs;
        private long _offMs = -HysteresisMs;
        private long _chargingSinceMs = -1;
        private int _ticks;
        private int _room;
        private int _drawn;
        private int _allocated;
        private bool _pluggedIn = true;
        private bool _isUrgent;

        /// <inheritdoc/>
        public string Name => "Tinkerforge";

        /// <inheritdoc/>
        public bool MeasuresVehicle => true;

        /// <inheritdoc/>
        public int Step(long nowMs, PeerMeters meters)
        {
            if (nowMs < _nextTickMs)
            {
                return _allocated;
            }

            _nextTickMs = nowMs + TickMs;
            _drawn = meters.DrawnMilliamps;
            _heardMs = meters.Answers ? nowMs : _heardMs;
            Limits(meters, nowMs - _heardMs > LostMs);
            NoteCharging(nowMs);
            if (nowMs - _allocatedMs >= (_isUrgent ? ForcedMs : AllocateMs))
            {
                Allocate(nowMs);
                _allocatedMs = nowMs;
            }

            return _allocated;
        }

        private void Limits(PeerMeters meters, bool isLost)
        {
            _room = int.MaxValue;
            _isUrgent = false;
            for (int phase = 0; phase < 3; phase++)
            {
                int before = _readings[phase][(_ticks + Means - 1) % Means];
                _readings[phase][_ticks % Means] = meters.Answers ? meters.GridMilliamps(phase) : before;
                int raw = isLost ? 0 : Raw(phase);
                _room = Math.Min(_room, raw);
            }

            _rooms[_ticks % Minima] = _room;
            _ticks++;
        }

        private int Raw(int phase)
        {
            int count = Math.Min(_ticks + 1, Means);
            long sum = 0;
            int max = int.MinValue;
            for (int i = 0; i < count; i++)
            {
                sum += _readings[phase][i];
                max = Math.Max(max, _readings[phase][i]);
            }

            int mean = (int)(sum / count);
            int reading = _readings[phase][_ticks % Means];
            int most = (max + mean) / 2;
            int low = Target * 11 / 10;
            int high = Target * 12 / 10;
            int current = reading < low ? mean
                : reading > high ? most
                : mean + (int)((long)(most - mean) * (reading - low) / (high - low));
            _isUrgent = _isUrgent || reading > high;
            int error = Target - current;
            int adjustment = _allocated == 0 ? error
                : error < 0 ? error * 15 / 16
                : Math.Min(error / 2, Target / 2);
            return Math.Min(_allocated + adjustment, Limit);
        }

        private void NoteCharging(long nowMs)
        {
            if (_drawn < 1000)
            {
                _chargingSinceMs = -1;
            }
            else if (_chargingSinceMs < 0)
            {
                _chargingSinceMs = nowMs;
            }
        }

        private void Allocate(long nowMs)
        {
            if (_room < PeerSite.MinimumMilliamps)
            {
                _offMs = _allocated > 0 ? nowMs : _offMs;
                _allocated = 0;
                _pluggedIn = false;
                return;
            }

            if (_allocated == 0 && !_pluggedIn
                && (nowMs - _offMs < HysteresisMs || LeastRoom() < PeerSite.MinimumMilliamps * 3 / 2))
            {
                return;
            }

            bool isKnown = _chargingSinceMs >= 0 && nowMs - _chargingSinceMs >= RequestedAfterMs;
            int requested = isKnown ? _drawn + RequestedSpare : PeerSite.StationMilliamps;
            _allocated = Math.Max(
                PeerSite.MinimumMilliamps, Math.Min(Math.Min(_room, requested), PeerSite.StationMilliamps));
            _pluggedIn = false;
        }

        private int LeastRoom()
        {
            int least = int.MaxValue;
            for (int i = 0; i < Math.Min(_ticks, Minima); i++)
            {
                least = Math.Min(least, _rooms[i]);
            }

            return least;
        }
    }
}
