using System;
using System.Collections.Generic;
using System.IO;
using Evenload.Core;
using Evenload.Core.Balancing;
using Evenload.Core.Monitoring;
using Evenload.Core.Pilot;

namespace Evenload.Bench.Campaign
{
    /// <summary>A line a second of one session, with what the firmware says of it.</summary>
    public sealed class SessionJournal
    {
        private const int EveryMs = 1000;

        private readonly TextWriter _output;
        private readonly long _fromMs;
        private readonly long _untilMs;
        private Controller _controller;
        private int _events;

        /// <summary>A journal.</summary>
        /// <param name="output">Gets it.</param>
        /// <param name="fromMs">Begin.</param>
        /// <param name="untilMs">End.</param>
        public SessionJournal(TextWriter output, long fromMs, long untilMs)
        {
            _output = output;
            _fromMs = fromMs;
            _untilMs = untilMs;
        }

        /// <summary>Looks at a step that is over.</summary>
        public void Look(Rig rig, long nowMs)
        {
            Controller controller = rig.Processor.Controller;
            bool within = nowMs >= _fromMs && nowMs <= _untilMs;
            if (controller != _controller)
            {
                _controller = controller;
                _events = 0;
                Write(within, nowMs, controller == null ? "in reset" : "boots");
            }

            for (; controller != null && _events < controller.Events.Total; _events++)
            {
                Write(within, nowMs, EventText.Line(controller.Events, _events));
            }

            if (within && nowMs % EveryMs == 0)
            {
                Write(true, nowMs, State(rig, controller));
            }
        }

        private static string State(Rig rig, Controller controller)
        {
            string flows = $"grid {rig.Plant.GridMilliamps(0)} {rig.Plant.GridMilliamps(1)} {rig.Plant.GridMilliamps(2)}"
                + $" vehicle {rig.Plant.VehicleMilliamps(0)} {rig.Plant.VehicleMilliamps(1)} {rig.Plant.VehicleMilliamps(2)}"
                + $" duty {rig.Outlet.Pilot.SeenTenthousandths}";
            return controller == null
                ? flows
                : $"{flows} offer {controller.OfferMilliamps} allocated {controller.AllocationMilliamps}"
                    + $" {controller.LimitedBy} {controller.SiteMeterState} {controller.Outlet.Session.State}"
                    + $" reading {controller.Site.GridMilliamps(0)} {controller.Site.GridMilliamps(1)} {controller.Site.GridMilliamps(2)}"
                    + $" mask {controller.PhasesMask} age {controller.ReadingAgeMs(rig.Processor.FirmwareMs)}";
        }

        private void Write(bool within, long nowMs, string text)
        {
            if (within)
            {
                _output.WriteLine(FormattableString.Invariant($"  {nowMs,8} ms: {text}"));
            }
        }
    }
}
