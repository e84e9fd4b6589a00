using System;

namespace Evenload.Bench.Peers
{
    /// <summary>evcc, one circuit with one loadpoint: reference sections 2.5 and 3.6. In doubles.</summary>
    /// <remarks>Chosen: the interval of 30 s that it ships with; a charger that takes milliamperes; the vehicle's
    /// current from the charger's own meter.</remarks>
    public sealed class Evcc : IPeer
    {
        private const int PeriodMs = 30000;
        private const int LostMs = 60000;
        private const double Limit = PeerSite.LimitMilliamps / 1000.0;
        private const double Most = PeerSite.StationMilliamps / 1000.0;
        private const double Minimum = PeerSite.MinimumMilliamps / 1000.0;

        private long _nextMs;
        private long _heardMs;
        private double _current;
        private int _offer;

        /// <inheritdoc/>
        public string Name => "evcc";

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
            if (meters.Answers)
            {
                _heardMs = nowMs;
                _current = meters.WorstMilliamps / 1000.0;
            }
            else if (nowMs - _heardMs > LostMs)
            {
                _current = double.MaxValue;
            }

            double old = meters.DrawnMilliamps / 1000.0;
            double wanted = Most;
            double potential = Limit - _current;
            if (Math.Max(0, wanted - old) > potential)
            {
                wanted = Math.Min(wanted, Math.Max(0, old + potential));
            }

            _offer = wanted < Minimum ? 0 : (int)(wanted * 1000);
            return _offer;
        }
    }
}
