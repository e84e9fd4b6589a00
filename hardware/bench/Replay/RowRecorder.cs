using Evenload.Bench.Output;
using Evenload.Core.Balancing;

namespace Evenload.Bench.Replay
{
    /// <summary>Writes a row for every whole second of a simulation.</summary>
    public sealed class RowRecorder : ITickObserver
    {
        private const int RowMs = 1000;

        private readonly RowWriter _writer;
        private readonly ResultRow _row = new ResultRow();
        private long _nextMs = long.MinValue;

        /// <summary>Writes to this.</summary>
        /// <param name="writer">Not closed here.</param>
        public RowRecorder(RowWriter writer)
        {
            _writer = writer;
        }

        /// <inheritdoc/>
        public void Ticked(Simulation simulation, long nowMs, int lengthMs)
        {
            if (_nextMs == long.MinValue)
            {
                _nextMs = nowMs;
            }

            if (nowMs < _nextMs)
            {
                return;
            }

            _row.AtMs = nowMs;
            for (int phase = 0; phase < 3; phase++)
            {
                _row.GridMilliamps[phase] = simulation.Plant.GridMilliamps(phase);
                _row.VehicleMilliamps[phase] = simulation.Plant.VehicleMilliamps(phase);
            }

            _row.OfferMilliamps = simulation.Controller.OfferMilliamps;
            _row.LimitedBy = LimitedByText.Name(simulation.Controller.LimitedBy);
            _writer.Write(_row);
            _nextMs += RowMs;
        }
    }
}
