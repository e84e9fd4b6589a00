using System;

namespace Evenload.Bench.Peers
{
    /// <summary>The load balancer for Home Assistant: reference sections 2.8 and 3.8. In whole amperes.</summary>
    /// <remarks>Lets a sum of risk grow with every second of overload, and acts when it is full. Chosen: it begins with
    /// the charger's full current, as it only corrects that; a rise comes 15 minutes after the last change and takes
    /// all that is free then.</remarks>
    public sealed class HomeAssistantBalancer : IPeer
    {
        private const int PeriodMs = 1000;
        private const int HoldMs = 30000;
        private const int RaiseMs = 900000;
        private const int Threshold = 60;
        private const int Most = PeerSite.StationMilliamps / 1000;
        private const int Minimum = PeerSite.MinimumMilliamps / 1000;

        private readonly int[] _risk = new int[3];
        private long _nextMs;
        private long _changedMs = -HoldMs;
        private int _amps = Most;

        /// <inheritdoc/>
        public string Name => "HA balancer";

        /// <inheritdoc/>
        public bool MeasuresVehicle => false;

        /// <inheritdoc/>
        public int Step(long nowMs, PeerMeters meters)
        {
            if (nowMs < _nextMs)
            {
                return _amps * 1000;
            }

            _nextMs = nowMs + PeriodMs;
            if (meters.Answers)
            {
                Judge(nowMs, meters);
            }

            return _amps * 1000;
        }

        private void Judge(long nowMs, PeerMeters meters)
        {
            bool isFull = false;
            for (int phase = 0; phase < 3; phase++)
            {
                _risk[phase] = Math.Max(0, _risk[phase] + RiskOf(meters.GridMilliamps(phase)));
                isFull = isFull || _risk[phase] >= Threshold;
            }

            int available = (int)Math.Floor((PeerSite.LimitMilliamps - meters.WorstMilliamps) / 1000.0);
            bool lowers = available < 0 && isFull && nowMs - _changedMs >= HoldMs;
            bool raises = available > 0 && _amps < Most && nowMs - _changedMs >= RaiseMs;
            if (lowers || raises)
            {
                int amps = Math.Min(_amps + available, Most);
                amps = amps < Minimum ? 0 : amps;
                _changedMs = amps == _amps ? _changedMs : nowMs;
                _amps = amps;
            }
        }

        private static int RiskOf(int milliamps)
        {
            long percent = (milliamps - PeerSite.LimitMilliamps) * 100L / PeerSite.LimitMilliamps;
            return milliamps <= PeerSite.LimitMilliamps ? -1
                : percent <= 13 ? 1
                : percent <= 40 ? 2
                : percent <= 100 ? 6
                : 60;
        }
    }
}
