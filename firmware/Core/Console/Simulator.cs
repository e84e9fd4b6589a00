using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Supervision;

namespace Evenload.Core.Console
{
    /// <summary>A house, a vehicle's draw and a meter that are made up, for a charger on the bench.</summary>
    /// <remarks>Bytes go to a link and come back as from a meter; only the meter is none. The charging path sees to it
    /// that no more than the safe current is offered meanwhile.</remarks>
    public sealed class Simulator
    {
        private const int FollowMilliampsPerSecond = 4000;
        private const int StaleMs = 5000;

        private readonly int _phases;
        private readonly int _limitMilliamps;
        private SimulatedLink _link;
        private long _beganMs;
        private long _lastMs;
        private int _drawnMilliamps;

        /// <summary>A simulator that does not run.</summary>
        /// <param name="phases">Of the connection: 1 or 3.</param>
        /// <param name="limitMilliamps">Rating of the connection, mA.</param>
        public Simulator(int phases, int limitMilliamps)
        {
            _phases = phases;
            _limitMilliamps = limitMilliamps;
        }

        /// <summary>Makes house and meter and asks the charging path to read that one.</summary>
        /// <param name="requests">The charging path's.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Begin(PersonRequests requests, long nowMs)
        {
            _beganMs = nowMs;
            _lastMs = nowMs;
            _drawnMilliamps = 0;
            _link = new SimulatedLink();
            Step(0, nowMs);
            MeterModel model = SimulatedLink.CreateModel();
            var meter = new Meter(model, SimulatedLink.Unit, StaleMs, _phases, 0);
            var poller = new MeterPoller(meter, 0, 10);
            var bus = new MeterBus(new ModbusClient(_link, Framing.Rtu, model.GapMs), new[] { poller });
            requests.AskSimulation(meter, bus);
        }

        /// <summary>Lets the time of the house pass. Does nothing before <see cref="Begin"/>.</summary>
        /// <param name="offeredMilliamps">What a vehicle may draw now, mA; 0 when none charges.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(int offeredMilliamps, long nowMs)
        {
            if (_link == null)
            {
                return;
            }

            long most = _drawnMilliamps + ((nowMs - _lastMs) * FollowMilliampsPerSecond / 1000);
            _drawnMilliamps = most < offeredMilliamps ? (int)most : offeredMilliamps;
            _lastMs = nowMs;
            for (int phase = 0; phase < _phases; phase++)
            {
                _link.Put(
                    phase,
                    _drawnMilliamps + SimulatedHouse.Milliamps(phase, _phases, _limitMilliamps, nowMs - _beganMs));
            }
        }
    }
}
