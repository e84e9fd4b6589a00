using System;
using Evenload.Bench.Replay;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Campaign
{
    /// <summary>The device: runs the firmware's Core in time or not, is reset, and boots again.</summary>
    public sealed class Processor
    {
        private const int WatchdogBootMs = 800;
        private const int CatchUpMs = 1000;     // as the device's program has it
        private const int GateMs = 1300;

        private readonly Rig _rig;
        private readonly FaultyLink[] _links = new FaultyLink[2];
        private long _bootAtMs;
        private long _bootedMs;
        private long _steppedMs;
        private long _nextMs;
        private long _stalledUntilMs;
        private long _ticks;
        private long _collectsMs;
        private bool _restarting;

        /// <summary>A device that boots at once.</summary>
        /// <param name="rig">All around it.</param>
        public Processor(Rig rig)
        {
            _rig = rig;
        }

        /// <summary>The firmware; null while the processor is in reset.</summary>
        public Controller Controller { get; private set; }

        /// <summary>What it runs with.</summary>
        public SettingValues Settings { get; private set; }

        /// <summary>Whether the charging path stands still, with all outputs as they are.</summary>
        public bool Hangs { get; set; }

        /// <summary>Every third tick is late by this, ms; 0: none.</summary>
        public int LateMs { get; set; }

        /// <summary>All stands still for so long, ms, every <see cref="CollectEveryMs"/>, as while the interpreter
        /// looks for memory in a full heap; 0: never.</summary>
        public int CollectMs { get; set; }

        /// <summary>From one such pause to the next, ms.</summary>
        public int CollectEveryMs { get; set; } = 1000;

        /// <summary>When it booted last.</summary>
        public long BootedMs => _bootedMs;

        /// <summary>How often it booted.</summary>
        public int Boots { get; private set; }

        /// <summary>Whether the last step was a tick.</summary>
        public bool Ticked { get; private set; }

        /// <summary>The firmware's own time of the last tick.</summary>
        public long FirmwareMs { get; private set; }

        /// <summary>Time of the plant at the last step.</summary>
        public long NowMs { get; private set; }

        /// <summary>The firmware's clock goes on by a leap.</summary>
        /// <param name="ms">0 or more.</param>
        public void ClockStep(int ms) => _steppedMs += ms;

        /// <summary>All stands still for a while.</summary>
        /// <param name="ms">0 or more.</param>
        public void Stall(int ms) => _stalledUntilMs = Math.Max(_stalledUntilMs, NowMs + ms);

        /// <summary>Resets it: the board's pulls hold pilot and coil until it has booted.</summary>
        /// <param name="bootMs">How long the boot takes; 0: nothing happens.</param>
        public void Reset(int bootMs)
        {
            if (bootMs == 0)
            {
                return;
            }

            Controller = null;
            _restarting = false;
            _rig.Outlet.Pilot.DutyTenthousandths = 10000;
            _rig.Outlet.Coil = false;
            _rig.Outlet.Testing = false;
            _bootAtMs = NowMs + bootMs;
        }

        /// <summary>Lets time pass.</summary>
        /// <param name="nowMs">Not earlier than before.</param>
        public void Step(long nowMs)
        {
            NowMs = nowMs;
            Ticked = false;
            if (_rig.Outlet.Watchdog.Resets)
            {
                Hangs = false;
                Reset(WatchdogBootMs);
            }

            if (Controller == null && nowMs >= _bootAtMs)
            {
                Boot(nowMs);
            }

            foreach (FaultyLink link in _links)
            {
                if (link != null)
                {
                    link.NowMs = nowMs;
                }
            }

            if (Controller == null || Hangs || nowMs < _stalledUntilMs)
            {
                return;
            }

            if (_restarting)
            {
                Reset(WatchdogBootMs);
                return;
            }

            if (CollectMs > 0 && nowMs - _collectsMs >= CollectEveryMs)
            {
                _collectsMs = nowMs;
                Stall(CollectMs);
                return;
            }

            long firmwareMs = nowMs - _bootedMs + _steppedMs;
            if (firmwareMs < _nextMs)
            {
                Controller.Exchange(firmwareMs);
            }
            else
            {
                Tick(nowMs, firmwareMs);
            }

            _rig.Typist?.Step(firmwareMs);
        }

        private void Tick(long nowMs, long firmwareMs)
        {
            Ticked = true;
            FirmwareMs = firmwareMs;
            _rig.Wiring.NowMs = nowMs;
            Controller.Tick(firmwareMs);
            Controller.Finish(firmwareMs);
            _nextMs = firmwareMs - _nextMs > CatchUpMs ? firmwareMs : _nextMs;
            _nextMs += Controller.TickMs;
            if (LateMs > 0 && _ticks++ % 3 == 0)
            {
                _stalledUntilMs = nowMs + LateMs;
            }

            if (Controller.Restart.IsDue)
            {
                _restarting = true;
                _stalledUntilMs = nowMs + GateMs;
            }
        }

        private void Boot(long nowMs)
        {
            var store = new SettingsStore(_rig.Flash);
            Settings = store.CreateValues();
            _rig.Loaded(store, Settings, nowMs);
            _links[0] = new FaultyLink(_rig.SiteLine, _rig.Link) { NowMs = nowMs };
            _links[1] = _rig.VehicleLine == null ? null : new FaultyLink(_rig.VehicleLine, _rig.NoFaults) { NowMs = nowMs };
            Controller = new Controller(
                Settings, _links[0], _links[1], _rig.Wiring.Ports, new RecordedIndicator(), _rig.Wiring);
            _links[0].Clear();
            _rig.Typist?.Attach(Controller, Settings, store, _links[0]);
            _bootedMs = nowMs;
            _steppedMs = 0;
            _nextMs = 0;
            _stalledUntilMs = 0;
            Boots++;
        }
    }
}
