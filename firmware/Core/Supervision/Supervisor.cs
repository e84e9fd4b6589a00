using Evenload.Core.Balancing;

namespace Evenload.Core.Supervision
{
    /// <summary>The last word: makes of an allocation a setpoint that is safe. It only ever lowers.</summary>
    public sealed class Supervisor
    {
        // IEC 61851-1 Table A.7: no duty cycle says more.
        private const int MostMilliamps = 80000;

        private readonly SupervisionLimits _limits;
        private readonly Ceiling[] _ceilings;
        private readonly PauseGate _gate;
        private readonly RiseLimiter _rise;
        private readonly EventLog _events;

        /// <summary>A supervisor.</summary>
        /// <param name="limits">Read once.</param>
        /// <param name="ceilings">Limits from beside the line; may be granted anew at any time.</param>
        /// <param name="events">Where pauses are noted.</param>
        public Supervisor(SupervisionLimits limits, Ceiling[] ceilings, EventLog events)
        {
            _limits = limits;
            _ceilings = ceilings;
            _events = events;
            _gate = new PauseGate(limits.MinimumMilliamps, limits.ResumeAfterMs, limits.RideOutMs);
            _rise = new RiseLimiter(limits.MinimumMilliamps, limits.RiseStepMilliamps, limits.HoldOffMs);
        }

        /// <summary>What may be offered, mA per phase: 0, or the minimum to 80000.</summary>
        public int SetpointMilliamps { get; private set; }

        /// <summary>Why it is not higher.</summary>
        public LimitedBy Reason { get; private set; }

        /// <summary>Makes the setpoint of this tick.</summary>
        /// <param name="balancer">Its allocation, reason, and whether a dip may be ridden out.</param>
        /// <param name="state">Of the site's meter.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns><see cref="SetpointMilliamps"/>.</returns>
        public int Limit(Balancer balancer, MeterState state, long nowMs)
        {
            int allocation = balancer.AllocationMilliamps;
            int limit = allocation;
            LimitedBy reason = balancer.Reason;
            bool isFixed = limit >= MostMilliamps;
            if (_limits.StationMaximumMilliamps <= limit)
            {
                limit = _limits.StationMaximumMilliamps;
                reason = LimitedBy.StationMaximum;
                isFixed = true;
            }

            if (_limits.CableRatingMilliamps < limit)
            {
                limit = _limits.CableRatingMilliamps;
                reason = LimitedBy.CableRating;
                isFixed = true;
            }

            for (int i = 0; i < _ceilings.Length; i++)
            {
                int ceiling = _ceilings[i].Milliamps(nowMs);
                if (ceiling < limit)
                {
                    limit = ceiling;
                    reason = _ceilings[i].Reason;
                    isFixed = true;
                }
            }

            int safe = SafeMilliamps(state);
            if (safe < limit || (safe == limit && state != MeterState.Good))
            {
                limit = safe;
                reason = SafeReason(state);
                isFixed = true;
            }

            bool canRideOut = state == MeterState.Good && !isFixed && balancer.CanRideOut;
            Apply(limit, allocation, reason, isFixed, canRideOut, state, nowMs);
            return SetpointMilliamps;
        }

        private static LimitedBy SafeReason(MeterState state) => state switch
        {
            MeterState.StartUp => LimitedBy.StartUp,
            MeterState.Good => LimitedBy.None,
            MeterState.Lost => LimitedBy.LostMeter,
            MeterState.Implausible => LimitedBy.ImplausibleMeter,
        };

        private int SafeMilliamps(MeterState state) => state switch
        {
            MeterState.StartUp => _limits.SafeStartMilliamps,
            MeterState.Good => MostMilliamps,
            MeterState.Lost => _limits.SafeLostMilliamps,
            MeterState.Implausible => _limits.SafeImplausibleMilliamps,
        };

        private void Apply(
            int limit, int allocation, LimitedBy reason, bool isFixed, bool canRideOut, MeterState state, long nowMs)
        {
            bool wasPaused = _gate.IsPaused;
            int passed = _gate.Step(limit, allocation, canRideOut, nowMs);
            if (_gate.IsPaused != wasPaused)
            {
                _events.Write(_gate.IsPaused ? EventCode.Paused : EventCode.Resumed, (int)reason, nowMs);
            }

            int offer = _rise.Step(passed, limit, state != MeterState.StartUp, isFixed, nowMs);
            bool valid = offer >= _limits.MinimumMilliamps && offer <= MostMilliamps;
            SetpointMilliamps = valid ? offer : 0;
            if (_gate.IsPaused)
            {
                Reason = LimitedBy.Paused;
            }
            else if (_gate.IsRidingOut)
            {
                Reason = LimitedBy.RideOut;
            }
            else
            {
                Reason = IsRising(offer, passed, isFixed) ? LimitedBy.HoldOff : reason;
            }
        }

        // Within half an ampere of a moving limit there is nothing to wait for.
        private static bool IsRising(int offer, int passed, bool isFixed) => offer + (isFixed ? 100 : 500) <= passed;
    }
}
