using System;

namespace Evenload.Twin
{
    /// <summary>A vehicle at the charger's outlet that follows the pilot in its own time.</summary>
    /// <remarks>Allocates nothing after construction. It has no contactor: whoever opens one gives it 10000.</remarks>
    public sealed class Vehicle
    {
        private const int Steady = 10000;

        private readonly VehicleOptions _options;
        private readonly DelayedDuty _delayed;
        private readonly long[] _deliveredMilliampMs = new long[3];
        private long _microamps; // mA/s × ms = µA: a ramp loses no remainder at any step length
        private long _lastMs;
        private long _offeredSinceMs = -1;
        private int _heardDuty = Steady;

        /// <summary>A vehicle with the default options.</summary>
        public Vehicle()
            : this(new VehicleOptions())
        {
        }

        /// <summary>A vehicle of a certain kind, connected unless its maximum is 0, drawing nothing yet.</summary>
        /// <param name="options">Not to be changed afterwards.</param>
        public Vehicle(VehicleOptions options)
        {
            if (options.PhasesMask < 1 || options.PhasesMask > 7)
            {
                throw new ArgumentOutOfRangeException(nameof(options), "The mask of phases must be 1 to 7.");
            }

            if (options.MaximumMilliamps < 0 || options.MinimumMilliamps < 0 || options.DeadTimeMs < 0 ||
                options.RampUpMilliampsPerSecond < 0 || options.RampDownMilliampsPerSecond < 0 ||
                options.RestartMs < 0 || options.TaperFromMs < 0 || options.TaperOverMs < 0 ||
                options.DrawsAtMostMilliamps < 0 || options.DrawsLessByMilliamps < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(options), "No option of a vehicle may be negative.");
            }

            _options = options;
            _delayed = new DelayedDuty(options.DeadTimeMs, Steady);
            MaximumMilliamps = options.MaximumMilliamps;
        }

        /// <summary>The most it draws per phase, milliamps; acts at the next step. 0 means not connected.</summary>
        /// <remarks>A vehicle that comes back sees the pilot anew: dead time and restart begin then.</remarks>
        public int MaximumMilliamps { get; set; }

        /// <summary>What is wrong with it.</summary>
        public VehicleFaults Faults { get; } = new VehicleFaults();

        /// <summary>Lets time pass and shows the vehicle the pilot.</summary>
        /// <param name="nowMs">Not earlier than at the last step; the run starts at 0.</param>
        /// <param name="dutyTenthousandths">0 is steady −12 V, 10000 is steady +12 V.</param>
        public void Step(long nowMs, int dutyTenthousandths)
        {
            long passedMs = nowMs - _lastMs;
            _lastMs = nowMs;
            for (int phase = 0; phase < 3; phase++)
            {
                _deliveredMilliampMs[phase] += CurrentMilliamps(phase) * passedMs;
            }

            _heardDuty = Faults.Deaf ? _heardDuty : dutyTenthousandths;
            dutyTenthousandths = _heardDuty;
            if (MaximumMilliamps <= 0)
            {
                _delayed.Reset(Steady);
                _offeredSinceMs = -1;
                _microamps = 0;
                return;
            }

            _delayed.Step(nowMs, dutyTenthousandths);
            NoteOffer(nowMs, dutyTenthousandths);
            Approach(FaultyMilliamps(TargetMilliamps(nowMs), nowMs) * 1000L, passedMs);
        }

        /// <summary>What it draws since the last step.</summary>
        /// <param name="phase">The charger's phase, 0 to 2.</param>
        /// <returns>Milliamps, at least 0.</returns>
        public int CurrentMilliamps(int phase)
        {
            int phases = _options.PhasesMask & ~Faults.LostPhases;
            return ((phases >> phase) & 1) == 0 ? 0 : (int)(_microamps / 1000);
        }

        /// <summary>What it has drawn in all until the last step, milliamps times milliseconds.</summary>
        /// <param name="phase">The charger's phase, 0 to 2.</param>
        /// <remarks>At 230 V, 1 kWh is 15 652 173 913 of these. Between steps the current counts as constant.</remarks>
        public long DeliveredMilliampMs(int phase)
        {
            return _deliveredMilliampMs[phase];
        }

        /// <summary>Remembers since when the pilot has offered current without a pause.</summary>
        private void NoteOffer(long nowMs, int dutyTenthousandths)
        {
            if (VehiclePilot.AllowedMilliamps(dutyTenthousandths) == 0)
            {
                _offeredSinceMs = -1;
            }
            else if (_offeredSinceMs < 0)
            {
                _offeredSinceMs = nowMs;
            }
        }

        private int FaultyMilliamps(int milliamps, long nowMs)
        {
            if (Faults.PulseMs > 0 && nowMs / Faults.PulseMs % 2 == 0)
            {
                return 0;
            }

            int most = Faults.AtMostMilliamps;
            int limited = most > 0 && milliamps > most ? most : milliamps;
            return limited + (int)(limited * (long)Faults.OverdrawPermille / 1000);
        }

        private int TargetMilliamps(long nowMs)
        {
            int milliamps = TaperedMilliamps(nowMs);
            if (_options.DrawsAtMostMilliamps > 0 && milliamps > _options.DrawsAtMostMilliamps)
            {
                milliamps = _options.DrawsAtMostMilliamps;
            }

            if (_options.IgnoresPilot)
            {
                return milliamps;
            }

            int allowed = VehiclePilot.AllowedMilliamps(_delayed.Duty);
            if (allowed < _options.MinimumMilliamps || !Restarted(nowMs))
            {
                return 0;
            }

            int taken = allowed > _options.DrawsLessByMilliamps ? allowed - _options.DrawsLessByMilliamps : 0;
            return milliamps < taken ? milliamps : taken;
        }

        /// <summary>Whether the restart is over, or the last pause has not taken effect yet.</summary>
        private bool Restarted(long nowMs)
        {
            return _microamps > 0 || (_offeredSinceMs >= 0 && nowMs - _offeredSinceMs >= _options.RestartMs);
        }

        private int TaperedMilliamps(long nowMs)
        {
            long sinceMs = nowMs - _options.TaperFromMs;
            if (_options.TaperFromMs == 0 || sinceMs <= 0)
            {
                return MaximumMilliamps;
            }

            return sinceMs >= _options.TaperOverMs
                ? 0
                : (int)(MaximumMilliamps * (_options.TaperOverMs - sinceMs) / _options.TaperOverMs);
        }

        private void Approach(long targetMicroamps, long passedMs)
        {
            if (targetMicroamps > _microamps && _options.RampUpMilliampsPerSecond > 0)
            {
                long raised = _microamps + (_options.RampUpMilliampsPerSecond * passedMs);
                _microamps = raised < targetMicroamps ? raised : targetMicroamps;
            }
            else if (targetMicroamps < _microamps && _options.RampDownMilliampsPerSecond > 0)
            {
                long lowered = _microamps - (_options.RampDownMilliampsPerSecond * passedMs);
                _microamps = lowered > targetMicroamps ? lowered : targetMicroamps;
            }
            else
            {
                _microamps = targetMicroamps;
            }
        }
    }
}
