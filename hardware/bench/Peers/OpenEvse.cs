using System;

namespace Evenload.Bench.Peers
{
    /// <summary>OpenEVSE's current shaper: reference sections 2.2 and 3.2. In doubles, offers in whole
    /// amperes.</summary>
    /// <remarks>Knows the house's total power alone, and adds what its own ammeter shows. Chosen: the power is pushed
    /// to it at every refresh of the meter, the best that a user can do; a three-phase site is set to three times the
    /// limit; the first reading starts the charge; a lost meter pauses it as a shortage does.</remarks>
    public sealed class OpenEvse : IPeer
    {
        private const int PeriodMs = 2000;
        private const int LostMs = 120000;
        private const int PauseMs = 300000;
        private const double SmoothingSeconds = 60;
        private const double Hysteresis = 0.5;
        private const double Minimum = PeerSite.MinimumMilliamps / 1000.0;
        private const double MostWatts = 3 * PeerSite.Volts * PeerSite.LimitMilliamps / 1000.0;

        private long _nextMs;
        private long _heardMs;
        private long _pausedMs = -PauseMs;
        private double _smoothedWatts;
        private int _amps;

        /// <inheritdoc/>
        public string Name => "OpenEVSE";

        /// <inheritdoc/>
        public bool MeasuresVehicle => true;

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
                _heardMs = nowMs;
                Shape(PeerSite.Volts * meters.SumMilliamps / 1000, meters.DrawnMilliamps / 1000.0, nowMs);
            }
            else if (nowMs - _heardMs >= LostMs && _amps > 0)
            {
                Pause(nowMs);
            }

            return _amps * 1000;
        }

        private void Shape(double watts, double drawn, long nowMs)
        {
            double factor = 1 - Math.Exp(-PeriodMs / 1000.0 / SmoothingSeconds);
            bool smooth = _amps == 0 && watts < _smoothedWatts;
            _smoothedWatts = smooth ? (watts * factor) + (_smoothedWatts * (1 - factor)) : watts;
            double most = ((MostWatts - _smoothedWatts) / PeerSite.Volts / 3) + drawn;
            if (_amps == 0 && (nowMs - _pausedMs < PauseMs || most < Minimum + Hysteresis))
            {
                return;
            }

            if (most < Minimum)
            {
                Pause(nowMs);
                return;
            }

            _amps = (int)Math.Min(Math.Floor(most), PeerSite.StationMilliamps / 1000);
        }

        private void Pause(long nowMs)
        {
            _amps = 0;
            _pausedMs = nowMs;
        }
    }
}
