using System;

namespace Evenload.Bench.Peers
{
    /// <summary>SmartEVSE 3.5, mode Smart, one charger: reference sections 2.1 and 3.1. In tenths of an
    /// ampere.</summary>
    /// <remarks>Adds a quarter of the headroom to its setpoint, or takes all of the excess from it, every 2 s; the
    /// house's load is taken to be the worst phase less that setpoint. Chosen: each poll finds a new reading, so the
    /// defect that counts old ones again does not show; the contactor opens at once.</remarks>
    public sealed class SmartEvse : IPeer
    {
        private const int PeriodMs = 2000;
        private const int LostMs = 11000;
        private const int DelayMs = 60000;
        private const int HardShortages = 3;
        private const int Limit = PeerSite.LimitMilliamps / 100;
        private const int Most = PeerSite.StationMilliamps / 100;
        private const int Least = PeerSite.MinimumMilliamps / 100;

        private long _nextMs;
        private long _heardMs;
        private long _notBeforeMs;
        private int _setpoint;
        private int _shortages;

        /// <inheritdoc/>
        public string Name => "SmartEVSE";

        /// <inheritdoc/>
        public bool MeasuresVehicle => false;

        /// <inheritdoc/>
        public int Step(long nowMs, PeerMeters meters)
        {
            if (nowMs < _nextMs)
            {
                return _setpoint * 100;
            }

            _nextMs = nowMs + PeriodMs;
            if (meters.Answers)
            {
                _heardMs = nowMs;
                int mains = (int)Math.Round(meters.WorstMilliamps / 100.0);
                if (_setpoint == 0)
                {
                    Admit(mains, nowMs);
                }
                else
                {
                    Balance(mains, nowMs);
                }
            }
            else if (nowMs - _heardMs >= LostMs)
            {
                Stop(nowMs);
            }

            return _setpoint * 100;
        }

        private void Admit(int mains, long nowMs)
        {
            if (nowMs < _notBeforeMs)
            {
                return;
            }

            if (mains + Least > Limit)
            {
                _notBeforeMs = nowMs + DelayMs;
                return;
            }

            _setpoint = Math.Min(Limit - mains, Most);
            _shortages = 0;
        }

        private void Balance(int mains, long nowMs)
        {
            int baseLoad = mains - _setpoint;
            int headroom = Limit - mains;
            int current = Math.Clamp(_setpoint + (headroom > 0 ? headroom / 4 : headroom), 0, 800);
            int guard = Limit - baseLoad;
            current = Math.Min(current, guard);
            if (current < Least)
            {
                current = Least;
                _shortages += current > guard ? 1 : 0;
            }
            else
            {
                _shortages = 0;
            }

            _setpoint = Math.Min(current, Most);
            if (_shortages >= HardShortages || mains > 2 * Limit)
            {
                Stop(nowMs);
            }
        }

        private void Stop(long nowMs)
        {
            _setpoint = 0;
            _notBeforeMs = nowMs + DelayMs;
        }
    }
}
