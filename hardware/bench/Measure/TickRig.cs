using System;
using System.Diagnostics;
using Evenload.Bench.Plants;
using Evenload.Bench.Replay;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Measure
{
    /// <summary>The firmware's Core on a meter that answers at once, as fast as this computer can.</summary>
    public sealed class TickRig
    {
        private readonly int[] _currents = { 4000, 5000, 6000 };
        private readonly MeterImage _image;
        private readonly VirtualTimeLink _link;
        private readonly LineFaults _faults = new LineFaults();
        private readonly OutletPlant _outlet = new OutletPlant(new VehicleInlet(new InletOptions()));
        private long _nowMs;

        /// <summary>Sets it up.</summary>
        /// <param name="settings">Name a meter that is reached over Modbus TCP.</param>
        public TickRig(SettingValues settings)
        {
            var plan = new MeterPlan(settings);
            _image = new MeterImage(plan.Site.Name, 0, 1);
            var server = new ModbusServer();
            server.Add(plan.SiteUnit, _image);
            _link = new VirtualTimeLink(new VirtualLine(server, 0, 0, _faults, 1));
            _outlet.Vehicle.PlugIn();
            var wiring = new OutletWiring(_outlet, settings);
            Controller = new Controller(settings, _link, null, wiring.Ports, new RecordedIndicator(), wiring);
        }

        /// <summary>What is measured.</summary>
        public Controller Controller { get; }

        /// <summary>Lets the meter answer, or be silent.</summary>
        public bool Answering
        {
            get => !_faults.Silent;
            set => _faults.Silent = !value;
        }

        /// <summary>Runs ticks, one directly after the other in real time, 20 ms apart in the firmware's.</summary>
        /// <param name="milliseconds">How long, of real time.</param>
        public TickFigures Run(int milliseconds)
        {
            const int batch = 100;
            int readings = Controller.SiteCounters.Good;
            long ticks = 0;
            TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            while (watch.ElapsedMilliseconds < milliseconds)
            {
                for (int i = 0; i < batch; i++)
                {
                    Tick();
                }

                ticks += batch;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            double seconds = watch.Elapsed.TotalSeconds;
            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            return new TickFigures
            {
                Ticks = ticks,
                Seconds = seconds,
                CpuMicroseconds = cpu.TotalMicroseconds,
                AllocatedBytes = allocated,
                Readings = Controller.SiteCounters.Good - readings,
            };
        }

        private void Tick()
        {
            _nowMs += Controller.TickMs;
            _link.NowMs = _nowMs;
            _currents[0] = 4000 + (int)(_nowMs / 100 % 1000); // the offer has something to follow
            _image.Update(_nowMs, _currents);
            _outlet.Step(_nowMs);
            Controller.Tick(_nowMs);
            Controller.Finish(_nowMs);
        }
    }
}
