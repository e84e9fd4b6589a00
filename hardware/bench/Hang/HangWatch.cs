using System;
using Evenload.Core.Pilot;
using Evenload.Twin;
using static System.FormattableString;

namespace Evenload.Bench.Hang
{
    /// <summary>What the plant itself shows: until when current was offered and drawn, when the watchdog reset the
    /// processor, and whether a firmware that has started offered or closed too much.</summary>
    /// <remarks>Written while the plant stands still. Times are the plant's.</remarks>
    public sealed class HangWatch
    {
        private const int LongestStepMs = 5;

        private readonly OutletPlant _outlet;
        private readonly Plant _plant;
        private readonly Func<bool> _hasReading;
        private int _resets;
        private long _oscillatedMs;
        private bool _closed;
        private bool _isSafe; // a firmware that has started has a reading now

        /// <summary>Watches.</summary>
        /// <param name="outlet">Of the plant.</param>
        /// <param name="plant">With the vehicle.</param>
        /// <param name="hasReading">Whether the firmware that has started has accepted a reading.</param>
        public HangWatch(OutletPlant outlet, Plant plant, Func<bool> hasReading)
        {
            _outlet = outlet;
            _plant = plant;
            _hasReading = hasReading;
        }

        /// <summary>What time it is.</summary>
        public long NowMs { get; private set; }

        /// <summary>What the vehicle draws on L1, milliamps.</summary>
        public int DrawnMilliamps => _plant.VehicleMilliamps(0);

        /// <summary>When the vehicle had voltage last.</summary>
        public long LastVoltageMs { get; private set; }

        /// <summary>When it drew more than the safe current last.</summary>
        public long LastAboveSafeMs { get; private set; }

        /// <summary>When the pilot offered current last.</summary>
        public long LastOfferMs { get; private set; }

        /// <summary>When it offered more than the safe current last.</summary>
        public long LastOfferAboveSafeMs { get; private set; }

        /// <summary>When the watchdog was fed last.</summary>
        public long LastPulseMs { get; private set; }

        /// <summary>How often it was fed since the firmware started.</summary>
        public int Pulses { get; private set; }

        /// <summary>The longest pause between two pulses since <see cref="MeasurePulses"/>, ms.</summary>
        public long LongestPauseMs { get; private set; }

        /// <summary>When it reset the processor; -1: not since the firmware started.</summary>
        public long ResetMs { get; private set; } = -1;

        /// <summary>What must not be, for people; null.</summary>
        public string Broken { get; private set; }

        /// <summary>The firmware starts.</summary>
        public void Boot()
        {
            _resets = _outlet.Watchdog.ResetCount;
            _oscillatedMs = 0;
            _isSafe = false;
            ResetMs = -1;
            Pulses = 0;
        }

        /// <summary>Measures pauses from now on.</summary>
        public void MeasurePulses() => LongestPauseMs = 0;

        /// <summary>The watchdog is fed.</summary>
        public void Pulse()
        {
            LongestPauseMs = Pulses == 0 ? 0 : Math.Max(LongestPauseMs, NowMs - LastPulseMs);
            LastPulseMs = NowMs;
            Pulses++;
        }

        /// <summary>Looks at the plant after a step.</summary>
        /// <param name="nowMs">The plant's time.</param>
        public void Step(long nowMs)
        {
            long passedMs = nowMs - NowMs;
            NowMs = nowMs;
            int seen = _outlet.Pilot.SeenTenthousandths;
            int offered = VehiclePilot.AllowedMilliamps(seen);
            if (_outlet.Contactor.IsClosed || DrawnMilliamps > HangBounds.NothingMilliamps)
            {
                LastVoltageMs = nowMs;
            }

            if (DrawnMilliamps > HangBounds.SafeMilliamps)
            {
                LastAboveSafeMs = nowMs;
            }

            if (seen < 10000)
            {
                LastOfferMs = nowMs;
            }

            if (offered > HangBounds.SafeMilliamps)
            {
                LastOfferAboveSafeMs = nowMs;
            }

            if (ResetMs < 0 && _outlet.Watchdog.ResetCount > _resets)
            {
                ResetMs = nowMs;
            }

            LookAtStart(seen, offered, passedMs);
        }

        private void LookAtStart(int seen, int offered, long passedMs)
        {
            _oscillatedMs += seen > 0 && seen < 10000 ? passedMs : 0;
            bool closes = _outlet.Coil && !_outlet.CoilIsGated;
            if (closes && !_closed && (_oscillatedMs + LongestStepMs < PilotSense.DiodeMs || !_outlet.Vehicle.IsReady))
            {
                Broken ??= Invariant($"the contactor was told to close after {_oscillatedMs} ms of oscillation, ")
                    + (_outlet.Vehicle.IsReady ? "too few to see pilot and diode" : "without a ready vehicle");
            }

            _closed = closes;
            if (!_isSafe && offered > HangBounds.SafeMilliamps)
            {
                _isSafe = _hasReading();
                Broken ??= _isSafe ? null : Invariant($"{offered} mA were offered before the first reading");
            }
        }
    }
}
