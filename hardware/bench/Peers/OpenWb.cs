using System;

namespace Evenload.Bench.Peers
{
    /// <summary>openWB, load management of one charge point: reference sections 2.7 and 3.7. In doubles.</summary>
    /// <remarks>Chosen: it takes part again in the first cycle that has room for the minimum; the charge point takes
    /// milliamperes.</remarks>
    public sealed class OpenWb : IPeer
    {
        private const int PeriodMs = 10000;
        private const double Limit = PeerSite.LimitMilliamps / 1000.0;
        private const double Most = PeerSite.StationMilliamps / 1000.0;
        private const double Minimum = PeerSite.MinimumMilliamps / 1000.0;
        private const double WithoutMeter = 7000 / PeerSite.Volts / 3;

        private long _nextMs;
        private int _failures;
        private double _left;
        private int _offer;

        /// <inheritdoc/>
        public string Name => "openWB";

        /// <inheritdoc/>
        public bool MeasuresVehicle => true;

        /// <inheritdoc/>
        public int Step(long nowMs, PeerMeters meters)
        {
            if (nowMs < _nextMs)
            {
                return _offer;
            }

            _nextMs = nowMs + PeriodMs;
            _failures = meters.Answers ? 0 : _failures + 1;
            if (_failures == 0)
            {
                _left = Math.Max(0, Limit - ((meters.WorstMilliamps - meters.DrawnMilliamps) / 1000.0));
            }
            else if (_failures > 1)
            {
                _left = WithoutMeter;
            }

            _offer = _left < Minimum ? 0 : (int)(Math.Min(_left, Most) * 1000);
            return _offer;
        }
    }
}
