using System;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Campaign
{
    /// <summary>INV-6 and the worst figures, from what flows.</summary>
    public sealed class OverloadOracle
    {
        private const int NoticeableMilliamps = 300;
        private const int LessMilliamps = 500;
        private const int TransportMs = 1500;       // a reply lost, the next one, and a tick

        private readonly Rig _rig;
        private readonly SessionPlan _plan;
        private readonly Situation _situation;
        private readonly Findings _findings;
        private readonly int[] _houseMilliamps = new int[3];
        private readonly int[] _overMs = new int[3];
        private readonly int[] _judgedMs = new int[3];      // and since the house's last rise
        private readonly bool[] _isOnTop = new bool[3];
        private readonly long[] _overMilliampMs = new long[3];
        private long _drawsLessUntilMs;
        private long _reducedMs = long.MinValue / 2;
        private int _said;

        /// <summary>An oracle.</summary>
        /// <param name="rig">Looked at.</param>
        /// <param name="plan">Of the session.</param>
        /// <param name="situation">Which faults are in force.</param>
        /// <param name="findings">Gets what is found.</param>
        public OverloadOracle(Rig rig, SessionPlan plan, Situation situation, Findings findings)
        {
            _rig = rig;
            _plan = plan;
            _situation = situation;
            _findings = findings;
        }

        /// <summary>Looks at what flows.</summary>
        /// <param name="nowMs">Of the plant.</param>
        public void Look(long nowMs)
        {
            SettingValues settings = _rig.Processor.Settings;
            int limit = settings.Get(Setting.InstallationLimitMilliamps);
            int safe = Math.Max(
                settings.Get(Setting.SafeStartMilliamps),
                Math.Max(settings.Get(Setting.SafeLostMilliamps), settings.Get(Setting.SafeImplausibleMilliamps)));
            int floor = Math.Max(safe, settings.Get(Setting.MinimumMilliamps)) + NoticeableMilliamps;
            int most = 0;
            NoteOffered(nowMs);
            for (int phase = 0; phase < 3; phase++)
            {
                int grid = _rig.Plant.GridMilliamps(phase);
                int drawn = _rig.Plant.VehicleMilliamps((phase - _plan.Rotation + 3) % 3);
                most = Math.Max(most, drawn);
                int over = Math.Min(drawn, grid - limit);
                _overMilliampMs[phase] = over <= 0 ? 0 : _overMilliampMs[phase] + ((long)over * Rig.StepMs);
                _findings.LargestOverloadMilliampSeconds = Math.Max(
                    _findings.LargestOverloadMilliampSeconds, _overMilliampMs[phase] / 1000);
                bool avoidable = grid * 100L > limit * 113L && drawn > (_situation.IsCalm ? NoticeableMilliamps : floor);
                _overMs[phase] = avoidable ? _overMs[phase] + Rig.StepMs : 0;
                if (nowMs < _drawsLessUntilMs)
                {
                    _findings.LongestUnnoticedMs = Math.Max(_findings.LongestUnnoticedMs, _overMs[phase]);
                }
                else
                {
                    _findings.LongestOverloadMs = Math.Max(_findings.LongestOverloadMs, _overMs[phase]);
                }

                int house = grid - drawn;
                bool rises = house > _houseMilliamps[phase] + NoticeableMilliamps;
                _houseMilliamps[phase] = house;
                bool judged = avoidable && !rises && !_situation.Lies && !_situation.Disobeys;
                _judgedMs[phase] = judged ? _judgedMs[phase] + Rig.StepMs : 0;
                _isOnTop[phase] = judged ? _isOnTop[phase] : nowMs - _reducedMs < InFlightMs(settings);
                if (judged && _judgedMs[phase] > LongestMs(settings, phase, nowMs))
                {
                    _findings.Break(
                        "INV-6",
                        nowMs,
                        $"{grid} mA on L{phase + 1}, {drawn} of them the vehicle's, for {_judgedMs[phase]} ms");
                }
            }

            _findings.DrawnMilliampSeconds += most * Rig.StepMs / 1000;
            LookAfterLoss(settings, most, safe, nowMs);
        }

        // A vehicle that draws less than it may does not notice a reduction: the first ones are in vain.
        private void NoteOffered(long nowMs)
        {
            int said = VehiclePilot.AllowedMilliamps(_rig.Outlet.Pilot.SeenTenthousandths);
            _reducedMs = said < _said ? nowMs : _reducedMs;
            _said = said;
            int most = Math.Max(
                _rig.Plant.VehicleMilliamps(0), Math.Max(_rig.Plant.VehicleMilliamps(1), _rig.Plant.VehicleMilliamps(2)));
            _drawsLessUntilMs = said - most > LessMilliamps ? nowMs + Situation.TracesMs : _drawsLessUntilMs;
        }

        // The README's bound, by the vehicle's own time.
        private int LongestMs(SettingValues settings, int phase, long nowMs)
        {
            int lost = _situation.IsCalm ? 0 : settings.Get(Setting.StaleAfterMs);
            int longest = Rig.RefreshMs + TransportMs + lost + FollowsMs();

            // Two reductions have to be seen to be in vain before the third is to the minimum. A load on top of one
            // that has just been answered counts as the vehicle's until that must have obeyed.
            return nowMs < _drawsLessUntilMs ? longest + (3 * InFlightMs(settings))
                : _isOnTop[phase] ? longest + InFlightMs(settings)
                : longest;
        }

        private static int InFlightMs(SettingValues settings)
            => settings.Get(Setting.VehicleDeadTimeMs) + Rig.RefreshMs + 1000;

        private int FollowsMs()
        {
            int ramp = _plan.Vehicle.RampDownMilliampsPerSecond;
            return _plan.Vehicle.DeadTimeMs + (ramp == 0 ? 0 : 32000 * 1000 / ramp) + _plan.Inlet.StopAfterMs;
        }

        private void LookAfterLoss(SettingValues settings, int most, int safe, long nowMs)
        {
            bool above = _situation.DeafSinceMs >= 0 && most > safe + NoticeableMilliamps;
            if (!above)
            {
                return;
            }

            int aboveSafeMs = (int)(nowMs - _situation.DeafSinceMs);
            _findings.LongestAboveSafeMs = Math.Max(_findings.LongestAboveSafeMs, aboveSafeMs);
            int longest = _situation.HeldBackMs + settings.Get(Setting.StaleAfterMs)
                + Rig.RefreshMs + TransportMs + FollowsMs();
            if (aboveSafeMs > longest && !_situation.Disobeys)
            {
                _findings.Break("INV-3", nowMs, $"the vehicle draws {most} mA, {aboveSafeMs} ms after the loss");
            }
        }
    }
}
