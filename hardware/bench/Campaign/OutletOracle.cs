using System;
using Evenload.Core.Pilot;
using Evenload.Core.Supervision;
using Evenload.Twin;

namespace Evenload.Bench.Campaign
{
    /// <summary>INV-9 and INV-10, from the wires between charger and vehicle and from the watchdog's pin.</summary>
    public sealed class OutletOracle
    {
        private const int ContactorMs = 30 + Rig.StepMs;    // the twin's contactor
        private const int LeaveMs = 100;                    // INV-9
        private const int SenseMs = 60;                     // two ticks and the peak detector
        private const int DiodeMs = 200;                    // less than this nobody can have seen of the diode
        private const int StopMs = 6000;                    // INV-9
        private const int BlindMs = PilotSense.StableMs + PilotSense.SettleMs + 80;    // and four ticks
        private const int TripMs = 100;                     // until the device's output says so
        private const int BareMs = PilotSense.SettleMs + PilotSense.StableMs + SenseMs;
        private const int WeldedMs = ContactorWatch.FollowMs + ContactorMs + SenseMs;

        private readonly Rig _rig;
        private readonly Situation _situation;
        private readonly Findings _findings;
        private bool _coil;
        private long _readyMs = -1;
        private long _oscillatesSinceMs = -1;
        private long _steadySinceMs;
        private long _leaksSinceMs = -1;
        private long _blindSinceMs = -1;
        private long _bareSinceMs = -1;
        private long _weldedSinceMs = -1;
        private bool _tripped;
        private bool _tested;
        private bool _wasOn;
        private bool _wasTesting;
        private int _drive;
        private long _drivenSinceMs;
        private long _pulses;
        private long _pulsedMs;
        private long _finishedMs = -1;
        private object _controller;

        /// <summary>An oracle.</summary>
        /// <param name="rig">Looked at.</param>
        /// <param name="situation">Which faults are in force.</param>
        /// <param name="findings">Gets what is found.</param>
        public OutletOracle(Rig rig, Situation situation, Findings findings)
        {
            _rig = rig;
            _situation = situation;
            _findings = findings;
        }

        /// <summary>Looks at the wires.</summary>
        /// <param name="nowMs">Of the plant.</param>
        public void Look(long nowMs)
        {
            OutletPlant outlet = _rig.Outlet;
            bool ready = outlet.Vehicle.IsReady && !outlet.Pilot.IsShorted && !outlet.Vehicle.AsksForVentilation;
            bool oscillates = outlet.Pilot.Oscillates;
            _readyMs = ready ? nowMs : _readyMs;
            _oscillatesSinceMs = !oscillates ? -1 : _oscillatesSinceMs < 0 ? nowMs : _oscillatesSinceMs;
            _steadySinceMs = oscillates ? nowMs : _steadySinceMs;

            // Of a device that has died since its test nobody can know; whether it closes with one is CheckTest's.
            bool leaks = outlet.Residual.LeakMicroamps >= 6000 && outlet.Contactor.IsClosed && !_situation.IsNumb;
            _leaksSinceMs = !leaks ? -1 : _leaksSinceMs < 0 ? nowMs : _leaksSinceMs;
            bool coil = outlet.Coil && !outlet.CoilIsGated;
            if (coil && !_coil)
            {
                CheckClosing(nowMs);
            }

            _coil = coil;
            long awayMs = nowMs - _readyMs - (2 * _situation.LatestMs); // it takes two ticks to see it
            bool held = outlet.Contactor.IsClosed && !_situation.Welds;
            if ((coil && awayMs > LeaveMs) || (held && awayMs > LeaveMs + ContactorMs))
            {
                _findings.Break("INV-9", nowMs, $"closed, though the vehicle left C at {_readyMs} ms");
            }

            long steadyMs = nowMs - _steadySinceMs - _situation.LatestMs;
            if (coil && steadyMs > StopMs + LeaveMs)
            {
                _findings.Break("INV-9", nowMs, $"closed, though the offer ended at {_steadySinceMs} ms");
            }

            if (coil && _leaksSinceMs >= 0 && nowMs - _leaksSinceMs > TripMs + SenseMs + _situation.LatestMs)
            {
                _findings.Break("INV-9", nowMs, $"closed, though a residual current flows since {_leaksSinceMs} ms");
            }

            bool bare = coil && oscillates && ready && !outlet.Vehicle.HasDiode;
            _bareSinceMs = !bare ? -1 : _bareSinceMs < 0 ? nowMs : _bareSinceMs;
            if (bare && nowMs - _bareSinceMs > BareMs + (2 * _situation.LatestMs))
            {
                _findings.Break("INV-9", nowMs, $"closed, though the diode is missing since {_bareSinceMs} ms");
            }

            CheckTest(nowMs, coil);
            CheckWelded(nowMs, coil, oscillates);
            CheckWatchdog(nowMs);
        }

        /// <summary>Looks at the end of a tick.</summary>
        /// <param name="nowMs">Of the plant.</param>
        public void Ticked(long nowMs)
        {
            long firmwareMs = _rig.Processor.FirmwareMs;
            bool pulsed = _rig.Wiring.Pulses != _pulses;
            _pulses = _rig.Wiring.Pulses;
            _pulsedMs = pulsed ? nowMs : _pulsedMs;
            if (_controller != _rig.Processor.Controller)
            {
                _controller = _rig.Processor.Controller;
                _finishedMs = -1;
            }

            if (pulsed && _finishedMs >= 0 && firmwareMs - _finishedMs > TickWatch.DeadlineMs)
            {
                _findings.Break("INV-10", nowMs, $"a pulse {firmwareMs - _finishedMs} ms after the tick before");
            }

            _finishedMs = firmwareMs;
            bool blind = _rig.Outlet.Pilot.ConverterFails;
            _blindSinceMs = !blind ? -1 : Math.Max(_blindSinceMs < 0 ? nowMs : _blindSinceMs, _rig.Processor.BootedMs);

            // Of each other drive nobody can say at first whether the pilot does it.
            int duty = _rig.Outlet.Pilot.DutyTenthousandths;
            int drive = Math.Sign(duty) + (duty / 10000);
            _drivenSinceMs = drive == _drive ? _drivenSinceMs : nowMs;
            _drive = drive;
            long unseenMs = nowMs - Math.Max(_blindSinceMs, _drivenSinceMs);
            if (pulsed && blind && unseenMs > BlindMs + (2 * _situation.LatestMs))
            {
                _findings.Break("INV-10", nowMs, $"a pulse, with the pilot not measured since {_blindSinceMs} ms");
            }
        }

        // The device has to be seen to trip and to come back between two closings.
        private void CheckTest(long nowMs, bool coil)
        {
            OutletPlant outlet = _rig.Outlet;
            _tripped |= (outlet.Testing || _wasTesting) && outlet.Residual.IsTripped;
            _wasTesting = outlet.Testing;
            _tested |= _tripped && !outlet.Residual.IsTripped;
            if (coil && !_wasOn && !_tested)
            {
                _findings.Break("INV-9", nowMs, "closes, though the residual-current device has not passed its test");
            }

            _tripped &= !coil;
            _tested &= !coil;
            _wasOn = coil;
        }

        // Whoever sees that he cannot switch off offers nothing any more.
        private void CheckWelded(long nowMs, bool coil, bool oscillates)
        {
            bool welded = !coil && _rig.Outlet.Contactor.Feedback && _rig.Processor.Controller != null;
            _weldedSinceMs = !welded ? -1 : _weldedSinceMs < 0 ? nowMs : _weldedSinceMs;
            long sinceMs = Math.Max(_weldedSinceMs, _rig.Processor.BootedMs);
            if (welded && oscillates && nowMs - sinceMs > WeldedMs + (2 * _situation.LatestMs))
            {
                _findings.Break("INV-9", nowMs, $"offers current, with a contactor that is welded since {sinceMs} ms");
            }
        }

        private void CheckClosing(long nowMs)
        {
            OutletPlant outlet = _rig.Outlet;
            if (nowMs - _readyMs > SenseMs)
            {
                _findings.Break("INV-9", nowMs, $"closes, though the vehicle was in C last at {_readyMs} ms");
            }

            if (_oscillatesSinceMs < 0 || nowMs - _oscillatesSinceMs < DiodeMs)
            {
                _findings.Break("INV-9", nowMs, $"closes with a pilot that oscillates since {_oscillatesSinceMs} ms");
            }

            if (!outlet.Vehicle.HasDiode || outlet.Residual.IsTripped)
            {
                _findings.Break("INV-9", nowMs, "closes without a diode, or with a tripped residual-current device");
            }
        }

        private void CheckWatchdog(long nowMs)
        {
            OutletPlant outlet = _rig.Outlet;
            long starvedMs = nowMs - _pulsedMs;
            if (starvedMs > WatchdogGate.ClosesLatestMs + Rig.StepMs && outlet.Pilot.SeenTenthousandths != 10000)
            {
                _findings.Break("INV-10", nowMs, $"the pilot is the firmware's, whose last pulse was at {_pulsedMs} ms");
            }

            bool held = outlet.Contactor.IsClosed && !_situation.Welds;
            if (starvedMs > WatchdogGate.ClosesLatestMs + Rig.StepMs + ContactorMs && held)
            {
                _findings.Break("INV-10", nowMs, $"the contactor is closed, the last pulse was at {_pulsedMs} ms");
            }
        }
    }
}
