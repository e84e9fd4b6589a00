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
        private bool _wasGood;
        private int _limit;
        private LimitedBy _limitReason;
        private LimitedBy _othersReason;

        /// <summary>A supervisor.</summary>
        /// <param name="limits">Read once.</param>
        /// <param name="ceilings">Limits from beside the line; may be granted anew at any time.</param>
        /// <param name="events">Where pauses are noted.</param>
        public Supervisor(SupervisionLimits limits, Ceiling[] ceilings, EventLog events)
        {
            _limits = limits;
            _ceilings = ceilings;
            _events = events;
            _rise = new RiseLimiter(limits.MinimumMilliamps, limits.RiseStepMilliamps, limits.HoldOffMs);

            // The gate must not open while what paused is still remembered: room might shrink before the offer rises.
            int resumeMs = limits.ResumeAfterMs > _rise.RemembersMs ? limits.ResumeAfterMs : _rise.RemembersMs;
            _gate = new PauseGate(limits.MinimumMilliamps, resumeMs, limits.RideOutMs);
            Reason = LimitedBy.StartUp;
        }

        /// <summary>What may be offered, mA per phase: 0, or the minimum to 80000.</summary>
        public int SetpointMilliamps { get; private set; }

        /// <summary>Why it is not higher.</summary>
        public LimitedBy Reason { get; private set; }

        /// <summary>Makes the setpoint of this tick.</summary>
        /// <param name="balancer">Its allocation, reason, and whether a dip may be ridden out.</param>
        /// <param name="state">Of the site's meter.</param>
        /// <param name="waits">True when a good meter has to show the effect of the offer before it is raised; the
        /// minimum may be offered.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns><see cref="SetpointMilliamps"/>.</returns>
        public int Limit(Balancer balancer, MeterState state, bool waits, long nowMs)
        {
            _wasGood |= state == MeterState.Good;
            int others = LeastOfOthers(state, nowMs);
            bool isFixed = others <= balancer.AllocationMilliamps;
            _limit = isFixed ? others : balancer.AllocationMilliamps;
            _limitReason = isFixed ? _othersReason : balancer.Reason;

            // Only what the connection lacks may be ridden out, and only by a charger that offers something.
            bool canRideOut = state == MeterState.Good && balancer.CanRideOut
                && others >= _limits.MinimumMilliamps && SetpointMilliamps > 0;
            bool isHeld = waits && state == MeterState.Good && SetpointMilliamps > 0;
            Apply(balancer, isFixed, canRideOut, isHeld, nowMs);
            return SetpointMilliamps;
        }

        private static LimitedBy SafeReason(MeterState state) => state switch
        {
            MeterState.StartUp => LimitedBy.StartUp,
            MeterState.Good => LimitedBy.None,
            MeterState.Lost => LimitedBy.LostMeter,
            MeterState.Implausible => LimitedBy.ImplausibleMeter,
            MeterState.Simulated => LimitedBy.Simulation,
        };

        private int SafeMilliamps(MeterState state) => state switch
        {
            MeterState.StartUp => _limits.SafeStartMilliamps,
            MeterState.Good => MostMilliamps,
            MeterState.Lost => _limits.SafeLostMilliamps,
            MeterState.Implausible => _limits.SafeImplausibleMilliamps,
            MeterState.Simulated => _limits.SafeLostMilliamps,
        };

        // Station, cable, ceilings and safe current: all but the connection.
        private int LeastOfOthers(MeterState state, long nowMs)
        {
            int least = _limits.StationMaximumMilliamps;
            _othersReason = LimitedBy.StationMaximum;
            if (_limits.CableRatingMilliamps < least)
            {
                least = _limits.CableRatingMilliamps;
                _othersReason = LimitedBy.CableRating;
            }

            for (int i = 0; i < _ceilings.Length; i++)
            {
                int ceiling = _ceilings[i].Milliamps(nowMs);
                if (ceiling < least)
                {
                    least = ceiling;
                    _othersReason = _ceilings[i].Reason;
                }
            }

            if (state != MeterState.Good && SafeMilliamps(state) <= least)
            {
                least = SafeMilliamps(state);
                _othersReason = SafeReason(state);
            }

            // It ends with the first reading: a meter that stays away after the start must not raise the offer.
            if (!_wasGood && _limits.SafeStartMilliamps < least)
            {
                least = _limits.SafeStartMilliamps;
                _othersReason = LimitedBy.StartUp;
            }

            return least;
        }

        private void Apply(Balancer balancer, bool isFixed, bool canRideOut, bool isHeld, long nowMs)
        {
            bool wasPaused = _gate.IsPaused;
            int passed = _gate.Step(_limit, balancer.AllocationMilliamps, canRideOut, nowMs);
            if (_gate.IsPaused != wasPaused)
            {
                _events.Write(_gate.IsPaused ? EventCode.Paused : EventCode.Resumed, (int)_limitReason, nowMs);
            }

            int rise = isHeld ? SetpointMilliamps : balancer.RiseMilliamps;
            int offer = _rise.Step(passed, _limit, rise, _wasGood, isFixed, nowMs);
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
                Reason = IsRising(offer, passed, isFixed) ? LimitedBy.HoldOff : _limitReason;
            }
        }

        // Within half an ampere of a moving limit there is nothing to wait for.
        private static bool IsRising(int offer, int passed, bool isFixed) => offer + (isFixed ? 100 : 500) <= passed;
    }
}
