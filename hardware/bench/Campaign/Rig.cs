using System;
using System.Collections.Generic;
using System.Linq;
using Evenload.Bench.Plants;
using Evenload.Core.Metering;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Twin;

namespace Evenload.Bench.Campaign
{
    /// <summary>A charger with all that is around it, in virtual time, and every fault that can be injected.</summary>
    public sealed class Rig
    {
        /// <summary>How finely time passes, ms: twice as finely as the device's scheduler.</summary>
        public const int StepMs = 5;

        /// <summary>Every how many ms the meters measure.</summary>
        public const int RefreshMs = 1000;

        private const int RememberedReadings = 64;
        private const int P1FrozenAfterMs = 90000;  // the same time in all telegrams
        private const int WholeAmpere = 1000;       // what a P1 port rounds away is taken for import
        private const int WriteMs = 200;            // all stands still while the flash is written

        private readonly SessionPlan _plan;
        private readonly PluggedVehicle _plugged;
        private readonly MeterImage _vehicleMeter;
        private readonly P1Telegram _telegram;
        private readonly int _readsUpByMilliamps;
        private readonly int _refreshPhaseMs;
        private readonly int[] _currents = new int[3];
        private readonly int[] _directed = new int[3];
        private readonly int[][] _shown = new int[RememberedReadings][];
        private readonly List<SettingValues> _written = new List<SettingValues>(); // any of them may be whole
        private SettingValues _saved;
        private long _refreshes;
        private long _shows;    // what was frozen for long may still be on its way
        private bool _wrote;

        /// <summary>Sets everything up; no time passes.</summary>
        /// <param name="plan">Of the session.</param>
        /// <param name="findings">Where a broken rule is written down.</param>
        public Rig(SessionPlan plan, Findings findings)
        {
            _plan = plan;
            Findings = findings;
            Outlet = new OutletPlant(new VehicleInlet(plan.Inlet)) { Watchdog = new WatchdogGate(plan.Seed) };
            _plugged = new PluggedVehicle(plan.Vehicle, Outlet);
            Plant = new Plant(plan.House, _plugged.Vehicle, plan.Rotation);
            Wiring = new OutletWiring(Outlet, plan.Settings);
            Flash = new FaultyFlash(plan.Seed);
            MeterSays = new MeterFaults(plan.Seed);
            _refreshPhaseMs = plan.Seed % (RefreshMs / StepMs) * StepMs;
            for (int i = 0; i < _shown.Length; i++)
            {
                _shown[i] = new int[3];
            }

            var meters = new MeterPlan(plan.Settings);
            var site = new ModbusServer();
            if (meters.SiteIsP1)
            {
                Meter = new MeterImage("em340", 0, plan.Seed);      // its switches; nobody asks it
                FrozenAfterMs = P1FrozenAfterMs;
                _readsUpByMilliamps = WholeAmpere;
                _telegram = new P1Telegram(meters.Site.Name) { JitterMilliamps = P1Telegram.UsualJitterMilliamps };
                SiteLine = new Wire(new VirtualP1Line(_telegram, Port, plan.Seed));
            }
            else
            {
                Meter = new MeterImage(meters.Site.Name, 0, plan.Seed);
                FrozenAfterMs = meters.Site.FrozenAfterMs;
                site.Add(meters.SiteUnit, Meter);
                SiteLine = new Wire(new VirtualLine(
                    site, meters.SiteIsSerial ? meters.Baud : 0, SimulatedMeters.ThinkMs, Line, plan.Seed));
            }

            if (meters.Vehicle != null)
            {
                _vehicleMeter = new MeterImage(meters.Vehicle.Name, 0, plan.Seed + 1);
                ModbusServer server = meters.SiteIsSerial ? site : new ModbusServer();
                server.Add(meters.VehicleUnit, _vehicleMeter);
                VehicleLine = meters.SiteIsSerial
                    ? null
                    : new Wire(new VirtualLine(
                        server, meters.Baud, SimulatedMeters.ThinkMs, new LineFaults(), plan.Seed + 1));
            }

            _saved = plan.Settings;
            new SettingsStore(Flash).Save(plan.Settings, 0);
            Flash.Wrote = Wrote;
            Typist = plan.HasTypist ? new Typist(plan.Seed) : null;
            Processor = new Processor(this);
        }

        /// <summary>What was found so far.</summary>
        public Findings Findings { get; }

        /// <summary>Between charger and vehicle.</summary>
        public OutletPlant Outlet { get; }

        /// <summary>What hangs on the supply.</summary>
        public Plant Plant { get; }

        /// <summary>Between firmware and outlet.</summary>
        public OutletWiring Wiring { get; }

        /// <summary>The device.</summary>
        public Processor Processor { get; }

        /// <summary>The line to the site's meter.</summary>
        public Wire SiteLine { get; }

        /// <summary>The line to the vehicle's meter; null where there is none, or it is on the site's line.</summary>
        public Wire VehicleLine { get; }

        /// <summary>What is wrong with the line.</summary>
        public LineFaults Line { get; } = new LineFaults();

        /// <summary>What is wrong with the P1 port.</summary>
        public P1Faults Port { get; } = new P1Faults();

        /// <summary>What is wrong with the connection.</summary>
        public LinkFaults Link { get; } = new LinkFaults();

        /// <summary>Of a connection with nothing wrong.</summary>
        public LinkFaults NoFaults { get; } = new LinkFaults();

        /// <summary>The site's meter.</summary>
        public MeterImage Meter { get; }

        /// <summary>After so long of the same numbers a meter counts as frozen.</summary>
        public int FrozenAfterMs { get; }

        /// <summary>What is wrong with what it says.</summary>
        public MeterFaults MeterSays { get; }

        /// <summary>The vehicle.</summary>
        public Vehicle Vehicle => _plugged.Vehicle;

        /// <summary>Where settings are stored.</summary>
        public FaultyFlash Flash { get; }

        /// <summary>Who is at the console; null where nobody is all the time.</summary>
        public Typist Typist { get; }

        /// <summary>Whether the vehicle is plugged in.</summary>
        public bool IsPlugged { get; set; } = true;

        /// <summary>What was granted: the external limit, and the group's share.</summary>
        public Grant[] Grants { get; } = { new Grant(), new Grant() };

        /// <summary>The most current of a phase that the site's meter shows since its last refresh.</summary>
        public int ShownMilliamps { get; private set; }

        /// <summary>Whether the site's meter says that it has no numbers, since its last refresh.</summary>
        public bool ShowsNothing { get; private set; }

        /// <summary>Lets one step of time pass.</summary>
        /// <param name="nowMs">A multiple of <see cref="StepMs"/>.</param>
        public void Step(long nowMs)
        {
            _plugged.MaximumMilliamps = IsPlugged ? _plan.Vehicle.MaximumMilliamps : 0;
            Plant.Step(nowMs, _plugged.Step(nowMs));
            if (nowMs % RefreshMs == _refreshPhaseMs || _refreshes == 0)
            {
                Refresh(nowMs);
            }

            Processor.Step(nowMs);
            if (_wrote && Processor.Controller != null)
            {
                _wrote = false;
                NoteSaved();
            }
        }

        /// <summary>Whether the meter has shown these currents in the last minute.</summary>
        /// <param name="l1">mA, as are the others; import positive.</param>
        /// <param name="l2">Of L2.</param>
        /// <param name="l3">Of L3.</param>
        public bool HasShown(int l1, int l2, int l3)
        {
            foreach (int[] shown in _shown)
            {
                if (IsLike(shown[0], l1) && IsLike(shown[1], l2) && IsLike(shown[2], l3))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Somebody limits the current, or ceases to.</summary>
        /// <param name="which">0: from outside; 1: the group.</param>
        /// <param name="draw">How much and for how long; -1: released.</param>
        public void Grant(int which, int draw)
        {
            if (Processor.Controller == null)
            {
                return;
            }

            Ceiling ceiling = which == 0 ? Processor.Controller.ExternalLimit : Processor.Controller.GroupShare;
            Grant grant = Grants[which];
            grant.IsBound = draw >= 0;
            if (draw < 0)
            {
                ceiling.Release();
                return;
            }

            grant.Milliamps = draw < 150 ? 0 : draw < 250 ? draw * 20 : 6000 + (draw * 20);
            grant.UntilMs = draw % 2 == 0 ? long.MaxValue : Processor.FirmwareMs + (draw * 20);
            ceiling.Grant(grant.Milliamps, grant.UntilMs);
        }

        /// <summary>A person has the device restarted.</summary>
        public void AskRestart(bool on)
        {
            if (on)
            {
                Processor.Controller?.Restart.Ask(RestartCause.Person, true);
            }
        }

        /// <summary>A person saves other settings and has the device restarted.</summary>
        /// <param name="draw">Which settings; 0: nothing happens.</param>
        public void ChangeSettings(int draw)
        {
            if (draw == 0 || Processor.Controller == null)
            {
                return;
            }

            var random = new Random(draw);
            Typist.Type("\u0003\r\u0003revert\r"
                + Set("installationLimitMilliamps", 16000 + (random.Next(4) * 4000))
                + Set("holdOffMs", random.Next(7000, 20000))
                + Set("riseStepMilliamps", random.Next(1000, 16000))
                + Set("marginMilliamps", random.Next(0, 2000))
                + Set("rideOutMs", random.Next(0, 30000))
                + "save now\rreboot\ryes\r");
        }

        /// <summary>The device has booted with settings from flash.</summary>
        public void Loaded(SettingsStore store, SettingValues values, long nowMs)
        {
            if (!IsSame(values, _saved))
            {
                if (!_written.Any(one => IsSame(values, one)))
                {
                    Findings.Break(
                        "INV-11", nowMs, $"loaded neither the settings saved nor those attempted: {store.Result}");
                }

                _saved = values;
                _written.Clear();
            }

            Grants[0].IsBound = false;
            Grants[1].IsBound = false;
        }

        private static string Set(string name, int value) => FormattableString.Invariant($"set {name} {value}\r");

        private static bool IsSame(SettingValues one, SettingValues other)
        {
            for (int i = 0; i < SettingTable.Count; i++)
            {
                if (one.Text((Setting)i) != other.Text((Setting)i))
                {
                    return false;
                }
            }

            return true;
        }

        private static SettingValues Copy(SettingValues values)
        {
            var copy = new SettingValues();
            for (int i = 0; i < SettingTable.Count; i++)
            {
                copy.Apply(SettingTable.Row(i).Name, values.Text((Setting)i));
            }

            return copy;
        }

        // Jitter of the meter, what it rounds away, and of a small current the sign too.
        private bool IsLike(int shown, int read)
        {
            const int Jitter = 10;
            const int Small = 500;
            return IsNear(shown, read, Jitter) || (Math.Abs(shown) < Small && IsNear(-shown, read, Jitter));
        }

        private bool IsNear(int shown, int read, int jitter)
            => read >= shown - jitter && read <= shown + jitter + _readsUpByMilliamps;

        // All of it may be whole in flash: what was being saved, until a save is known to be done. Also after a restart,
        // as all attempts go to one slot: a write torn before what differs mends what a wrong bit has spoilt there.
        private void Wrote()
        {
            if (Typist?.Edited != null)
            {
                if (Flash.Fault == 0)
                {
                    _written.Clear();   // nothing of them is left in the slot
                }

                _written.Add(Copy(Typist.Edited));
                _wrote = true;
                Processor.Stall(WriteMs);
            }
        }

        private void NoteSaved()
        {
            if (!IsSame(Typist.Saved, _saved))
            {
                _saved = Copy(Typist.Saved);
                _written.Clear();
            }
        }

        private bool IsInverted(int phase) => Meter.Invert != (((Meter.InvertPhases >> phase) & 1) != 0);

        private void Refresh(long nowMs)
        {
            Plant.CopyGrid(_currents);
            MeterSays.Spoil(_currents, _refreshes);
            Meter.Update(nowMs, _currents);
            if (_telegram != null && !Meter.Frozen)
            {
                for (int phase = 0; phase < 3; phase++)
                {
                    _directed[phase] = IsInverted(phase) ? -_currents[phase] : _currents[phase];
                }

                _telegram.Update(nowMs, _directed);
            }

            ShowsNothing = Meter.Frozen ? ShowsNothing : Meter.NotAvailable;
            if (!Meter.Frozen && !Meter.NotAvailable)
            {
                int[] shown = _shown[_shows++ % RememberedReadings];
                ShownMilliamps = 0;
                for (int phase = 0; phase < 3; phase++)
                {
                    shown[phase] = IsInverted(phase) ? -_currents[phase] : _currents[phase];
                    ShownMilliamps = Math.Max(ShownMilliamps, Math.Abs(shown[phase]));
                }
            }

            _refreshes++;
            if (_vehicleMeter != null)
            {
                Plant.CopyVehicle(_currents);
                _vehicleMeter.Update(nowMs, _currents);
            }
        }
    }
}
