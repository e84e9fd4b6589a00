using System;
using System.Runtime.CompilerServices;
using Evenload.Core.Balancing;
using Evenload.Core.Metering;
using Evenload.Core.Pilot;
using Evenload.Core.Site;
using Evenload.Core.Supervision;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>The line from readings to duty without meters: what the controller does in a tick, on
    /// numbers.</summary>
    internal sealed class Line
    {
        private readonly MeterReading _reading = new MeterReading();
        private readonly MeterReading _vehicleReading = new MeterReading();
        private readonly SiteCurrents _site = new SiteCurrents();
        private readonly DrawEstimate _draw;
        private readonly Balancer _balancer;
        private readonly Supervisor _supervisor;
        private long _sameSinceMs;

        public Line(LineSettings settings)
        {
            _draw = new DrawEstimate(
                settings.DeadTimeMs,
                LineSettings.RefreshMs,
                LineSettings.RefreshMs,
                settings.Rotation,
                settings.StaleAfterMs);
            Finder = new PhaseFinder(_draw.InFlightMs);
            _balancer = new Balancer(
                settings.Limit, settings.Margin, settings.Minimum, settings.ResumeAfterMs, settings.HoldOffMs);
            Ceilings = new[] { new Ceiling(LimitedBy.GroupShare, 0), new Ceiling(LimitedBy.ExternalLimit, settings.Minimum) };
            var limits = new SupervisionLimits
            {
                MinimumMilliamps = settings.Minimum,
                StationMaximumMilliamps = settings.Station,
                CableRatingMilliamps = settings.Cable,
                SafeStartMilliamps = settings.SafeStart,
                SafeLostMilliamps = settings.SafeLost,
                SafeImplausibleMilliamps = settings.SafeImplausible,
                HoldOffMs = settings.HoldOffMs,
                RiseStepMilliamps = settings.RiseStep,
                ResumeAfterMs = settings.ResumeAfterMs,
                RideOutMs = settings.RideOutMs,
            };
            var log = new EventLog("RTU MODBUS", "nowhere", MeterCatalogue.CreateModel(0));
            _supervisor = new Supervisor(limits, Ceilings, log);
            Duty = PilotDuty.Steady;
        }

        public PhaseFinder Finder { get; }

        public Ceiling[] Ceilings { get; }

        public int InFlightMs => _draw.InFlightMs;

        public int Setpoint => _supervisor.SetpointMilliamps;

        /// <summary>Phases that the last step took for the vehicle's; 0 for not known.</summary>
        public int MaskUsed { get; private set; }

        public LimitedBy Reason => _supervisor.Reason;

        public int Duty { get; private set; }

        /// <summary>What the stages have allocated since construction, bytes.</summary>
        public long AllocatedBytes { get; private set; }

        /// <summary>A reading of the site's meter, to be taken over by the next step.</summary>
        public void Read(int[] grid, long takenMs)
        {
            bool same = _reading.Sequence != 0;
            for (int phase = 0; phase < 3; phase++)
            {
                same = same && _reading.CurrentMilliamps[phase] == grid[phase];
                _reading.CurrentMilliamps[phase] = grid[phase];
            }

            _sameSinceMs = same ? _sameSinceMs : takenMs;
            Accept(_reading, takenMs);
        }

        /// <summary>A reading of the vehicle's meter, by the charger's phases.</summary>
        public void Measure(int[] drawn, long takenMs)
        {
            Array.Copy(drawn, _vehicleReading.CurrentMilliamps, 3);
            Accept(_vehicleReading, takenMs);
        }

        /// <summary>One tick.</summary>
        public void Step(MeterState state, long nowMs)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _draw.Offered(Setpoint, nowMs);
            _draw.Measured(_vehicleReading, nowMs);
            _site.Update(_reading, _draw);
            Finder.Read(_site, _sameSinceMs);
            MaskUsed = Finder.Mask;
            _balancer.Allocate(_site, _draw, Finder, nowMs);
            Duty = PilotDuty.FromMilliamps(_supervisor.Limit(_balancer, state, Finder.Waits, nowMs));
            _draw.Offered(Setpoint, nowMs);
            Finder.Offered(Setpoint, nowMs);
            _balancer.Offered(Setpoint, _site, _draw, nowMs);
            AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        private static void Accept(MeterReading reading, long takenMs)
        {
            SetTaken(reading, takenMs);
            SetSequence(reading, reading.Sequence + 1);
        }

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_TakenMs")]
        private static extern void SetTaken(MeterReading reading, long value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Sequence")]
        private static extern void SetSequence(MeterReading reading, int value);
    }
}
