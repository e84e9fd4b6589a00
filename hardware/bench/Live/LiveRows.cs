using System;
using Evenload.Bench.Output;

namespace Evenload.Bench.Live
{
    /// <summary>Writes a row for every whole second of a live run.</summary>
    public sealed class LiveRows : IDisposable
    {
        private const int RowMs = 1000;

        private readonly RowWriter _writer; // null: no file was asked for
        private readonly ResultRow _row = new ResultRow();
        private long _nextMs;

        /// <summary>Starts the file.</summary>
        /// <param name="path">Null: nothing is written.</param>
        public LiveRows(string path)
        {
            _writer = path == null ? null : RowWriter.ToFile(path);
        }

        /// <summary>Writes the state if a second has begun since the last row.</summary>
        /// <returns>True when one has, also without a file.</returns>
        public bool Write(LiveState state)
        {
            if (state.AtMs < _nextMs)
            {
                return false;
            }

            _row.AtMs = state.AtMs / RowMs * RowMs;
            _nextMs = _row.AtMs + RowMs;
            Array.Copy(state.GridMilliamps, _row.GridMilliamps, 3);
            Array.Copy(state.VehicleMilliamps, _row.VehicleMilliamps, 3);
            _row.OfferMilliamps = state.OfferMilliamps;
            _row.LimitedBy = state.LimitedBy;
            _writer?.Write(_row);
            return true;
        }

        /// <inheritdoc/>
        public void Dispose() => _writer?.Dispose();
    }
}
