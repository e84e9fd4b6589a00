using System;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Twin;

namespace Evenload.Bench.Campaign
{
    /// <summary>INV-1 to INV-5 and INV-7, from what stands on the pilot, who granted what, and what the meter
    /// showed.</summary>
    public sealed class OfferOracle
    {
        private const int Grain = 25;               // mA: the duty cycle says a current to within this
        private const int RiseIntervalMs = 5000;    // INV-5
        private const int LimitMs = 100;            // INV-1: the contact from outside may bounce for this long
        private const int LossSlackMs = 80;         // INV-3: a request under way, and two ticks
        private const int FirstReadingMs = 2000;    // a connection, the meter's setup, and two readings
        private const int RecentEvents = 3;         // of one tick
        private const int FrozenSlackMs = 4000;     // polls, replies, and what else the meter is asked for

        private readonly Rig _rig;
        private readonly Situation _situation;
        private readonly Findings _findings;
        private Controller _controller;
        private int _offer;
        private long _loweredMs;
        private long _risenMs;
        private long _disabledMs = -1;
        private long _takenMs;
        private MeterState _state;

        /// <summary>An oracle.</summary>
        /// <param name="rig">Looked at.</param>
        /// <param name="situation">Which faults are in force.</param>
        /// <param name="findings">Gets what is found.</param>
        public OfferOracle(Rig rig, Situation situation, Findings findings)
        {
            _rig = rig;
            _situation = situation;
            _findings = findings;
        }

        /// <summary>Looks at what stands on the pilot.</summary>
        /// <param name="nowMs">Of the plant.</param>
        public void Look(long nowMs)
        {
            int duty = _rig.Outlet.Pilot.SeenTenthousandths;
            if (duty != 0 && duty != 10000)
            {
                int said = VehiclePilot.AllowedMilliamps(duty);
                int minimum = _rig.Processor.Settings.Get(Setting.MinimumMilliamps);
                if (duty < 1000 || duty > 9600 || said < minimum - Grain || said > 80000)
                {
                    _findings.Break("INV-2", nowMs, $"the pilot's duty is {duty}, with a minimum of {minimum} mA");
                }
            }
        }

        /// <summary>Looks at the end of a tick.</summary>
        /// <param name="nowMs">Of the plant.</param>
        public void Ticked(long nowMs)
        {
            Controller controller = _rig.Processor.Controller;
            long firmwareMs = _rig.Processor.FirmwareMs;
            if (controller != _controller)
            {
                _controller = controller;
                _offer = 0;
                _loweredMs = long.MinValue / 2;
                _risenMs = long.MinValue / 2;
                _takenMs = 0;
                _disabledMs = -1;
                _state = MeterState.StartUp;
            }

            _disabledMs = _rig.Wiring.Enabled ? -1 : _disabledMs < 0 ? firmwareMs : _disabledMs;
            int said = VehiclePilot.AllowedMilliamps(_rig.Outlet.Pilot.DutyTenthousandths);
            if (said > 0)
            {
                CheckMost(said, nowMs, firmwareMs);
                CheckLoss(said, nowMs);
            }

            CheckDoubt(nowMs);
            CheckReading(nowMs);
            CheckRise(firmwareMs, nowMs);
        }

        private void CheckMost(int said, long nowMs, long firmwareMs)
        {
            SettingValues settings = _rig.Processor.Settings;
            int most = Math.Min(
                settings.Get(Setting.StationMaximumMilliamps), settings.Get(Setting.CableRatingMilliamps));
            most = Math.Min(most, _rig.Grants[0].MostMilliamps(firmwareMs));
            most = Math.Min(most, _rig.Grants[1].MostMilliamps(firmwareMs));
            if (_disabledMs >= 0 && firmwareMs - _disabledMs > LimitMs + Controller.TickMs + _situation.LatestMs)
            {
                most = Math.Min(most, settings.Get(Setting.EnableLimitMilliamps));
            }

            if (said > most)
            {
                _findings.Break("INV-1", nowMs, $"{said} mA on the pilot, where {most} mA are allowed");
            }

            if (said > _controller.OfferMilliamps)
            {
                _findings.Break("INV-4", nowMs, $"{said} mA on the pilot of an offer of {_controller.OfferMilliamps} mA");
            }
        }

        private void CheckLoss(int said, long nowMs)
        {
            SettingValues settings = _rig.Processor.Settings;
            int implausible = settings.Get(Setting.SafeImplausibleMilliamps);
            int most = Math.Max(implausible, settings.Get(Setting.SafeLostMilliamps));
            int stale = settings.Get(Setting.StaleAfterMs);
            long lostMs = _situation.DeafSinceMs;
            int held = _situation.HeldBackMs;
            bool lost = lostMs >= 0 && nowMs - lostMs > held + stale + LossSlackMs + _situation.LatestMs;
            int start = Math.Max(implausible, settings.Get(Setting.SafeStartMilliamps));
            if (lostMs >= 0 && lostMs + held < _rig.Processor.BootedMs)
            {
                lost = true;        // never read
                most = start;
            }
            else if (lostMs - FirstReadingMs < _rig.Processor.BootedMs)
            {
                most = Math.Max(most, start);   // perhaps never read
            }

            long frozenMs = _situation.FrozenAloneSinceMs;
            bool frozen = frozenMs >= 0 && _rig.ShownMilliamps > 1100
                && nowMs - frozenMs > _rig.FrozenAfterMs + FrozenSlackMs
                && nowMs - _rig.Processor.BootedMs > _rig.FrozenAfterMs + FrozenSlackMs;
            if ((lost || frozen) && said > most)
            {
                string since = lost ? $"lost since {lostMs} ms" : $"frozen since {frozenMs} ms";
                _findings.Break("INV-3", nowMs, $"{said} mA on the pilot, {most} mA are safe, the meter is {since}");
            }
        }

        // A meter that is wrongly taken for one strands the vehicle.
        private void CheckDoubt(long nowMs)
        {
            EventLog events = _controller.Events;
            bool doubted = _controller.SiteMeterState == MeterState.Implausible && _state != MeterState.Implausible;
            _state = _controller.SiteMeterState;
            for (int back = 1; doubted && _situation.IsTruthful && back <= Math.Min(events.Total, RecentEvents); back++)
            {
                EventCode code = events.Code(events.Total - back);
                if (code == EventCode.MeterReversed || code == EventCode.MeterFrozen)
                {
                    _findings.Doubt ??= new Breach("doubt", nowMs, $"a truthful meter is not believed: {code}");
                }
            }
        }

        private void CheckReading(long nowMs)
        {
            if (!_controller.Site.IsNew)
            {
                return;
            }

            int l1 = _controller.Site.GridMilliamps(0);
            int l2 = _controller.Site.GridMilliamps(1);
            int l3 = _controller.Site.GridMilliamps(2);
            if (!_situation.LineLies && !_rig.HasShown(l1, l2, l3))
            {
                _findings.Break("INV-7", nowMs, $"accepted {l1}, {l2}, {l3} mA, which the meter has not shown");
            }

            if (_controller.Site.TakenMs <= _takenMs && _takenMs > 0)
            {
                _findings.Break("INV-7", nowMs, $"a reading of {_takenMs} ms is used twice");
            }

            _takenMs = _controller.Site.TakenMs;
        }

        private void CheckRise(long firmwareMs, long nowMs)
        {
            SettingValues settings = _rig.Processor.Settings;
            int offer = _controller.OfferMilliamps;
            int minimum = settings.Get(Setting.MinimumMilliamps);
            if (offer > _offer)
            {
                int most = _offer == 0 ? minimum : _offer + settings.Get(Setting.RiseStepMilliamps);
                if (firmwareMs - _loweredMs < settings.Get(Setting.HoldOffMs)
                    || firmwareMs - _risenMs < RiseIntervalMs
                    || offer > most)
                {
                    _findings.Break(
                        "INV-5",
                        nowMs,
                        $"from {_offer} to {offer} mA at {firmwareMs}, lowered at {_loweredMs}, risen at {_risenMs} ms");
                }

                _risenMs = firmwareMs;
            }

            _loweredMs = offer < _offer ? firmwareMs : _loweredMs;
            _offer = offer;
            if (offer != 0 && (offer < minimum || offer > 80000))
            {
                _findings.Break("INV-2", nowMs, $"an offer of {offer} mA, with a minimum of {minimum} mA");
            }
        }
    }
}
