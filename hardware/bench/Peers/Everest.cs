using System;

namespace Evenload.Bench.Peers
{
    /// <summary>EVerest, EnergyManager and EvseManager: reference sections 2.4 and 3.5. In floats, slices of
    /// 0.5 A.</summary>
    /// <remarks>EVerest leaves the house's load to whoever sets its external limit. Chosen: that is a limit less the
    /// house, by the meter and the charger's own, set anew every second while the meter answers; a stop and a start go
    /// out at once, other changes of the duty 5 s apart.</remarks>
    public sealed class Everest : IPeer
    {
        private const int PeriodMs = 1000;
        private const int PwmMs = 5000;
        private const int ValidMs = 10000;
        private const float Slice = 0.5f;
        private const float Minimum = PeerSite.MinimumMilliamps / 1000f;

        private long _nextMs;
        private long _validUntilMs;
        private long _pwmMs = -PwmMs;
        private float _bought;
        private float _signalled;

        /// <inheritdoc/>
        public string Name => "EVerest";

        /// <inheritdoc/>
        public bool MeasuresVehicle => true;

        /// <inheritdoc/>
        public int Step(long nowMs, PeerMeters meters)
        {
            if (nowMs < _nextMs)
            {
                return (int)(_signalled * 1000);
            }

            _nextMs = nowMs + PeriodMs;
            if (meters.Answers)
            {
                _validUntilMs = nowMs + ValidMs;
                float house = (meters.WorstMilliamps - meters.DrawnMilliamps) / 1000f;
                _bought = Trade((PeerSite.LimitMilliamps / 1000f) - house);
            }
            else if (nowMs >= _validUntilMs)
            {
                _bought = 0;
            }

            bool switches = (_bought == 0) != (_signalled == 0);
            if (_bought != _signalled && (switches || nowMs - _pwmMs >= PwmMs))
            {
                _signalled = _bought;
                _pwmMs = nowMs;
            }

            return (int)(_signalled * 1000);
        }

        private static float Trade(float budget)
        {
            if (budget < Minimum)
            {
                return 0;
            }

            float bought = Minimum + (MathF.Floor((budget - Minimum) / Slice) * Slice);
            return MathF.Min(bought, PeerSite.StationMilliamps / 1000f);
        }
    }
}
