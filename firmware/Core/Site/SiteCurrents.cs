using Evenload.Core.Metering;

namespace Evenload.Core.Site
{
    /// <summary>The currents at the supply: all of it, and the part that is not the vehicle's.</summary>
    public sealed class SiteCurrents
    {
        /// <summary>No house current has been measured.</summary>
        public const int Unknown = int.MinValue;

        private readonly int[] _grid = new int[3];
        private readonly int[] _snapshot = new int[3];
        private readonly int[] _measuredHouse = { Unknown, Unknown, Unknown };
        private long _snapshotMs = -1;
        private int _sequence;

        /// <summary>True once a reading has been taken over.</summary>
        public bool IsKnown => _sequence != 0;

        /// <summary>When the last reading was taken, monotonic ms.</summary>
        public long TakenMs { get; private set; }

        /// <summary>True in the tick that took a new reading over.</summary>
        public bool IsNew { get; private set; }

        /// <summary>True in the tick that found new house currents by the vehicle's meter.</summary>
        public bool IsRefined { get; private set; }

        /// <summary>Takes a reading over if it is a new one; each is used once.</summary>
        /// <param name="reading">The last accepted one.</param>
        /// <param name="draw">What the vehicle may be drawing.</param>
        public void Update(MeterReading reading, DrawEstimate draw)
        {
            IsNew = reading.Sequence != _sequence;
            if (IsNew)
            {
                _sequence = reading.Sequence;
                TakenMs = reading.TakenMs;
                for (int phase = 0; phase < 3; phase++)
                {
                    _grid[phase] = reading.CurrentMilliamps[phase];
                }
            }

            Refine(draw);
        }

        /// <summary>Current of a supply phase as measured.</summary>
        /// <param name="phase">0 to 2.</param>
        /// <returns>mA, import positive; 0 before the first reading.</returns>
        public int GridMilliamps(int phase) => _grid[phase];

        /// <summary>What of it is not the vehicle's, by both meters.</summary>
        /// <param name="phase">0 to 2.</param>
        /// <returns>mA, import positive; <see cref="Unknown"/> where the vehicle has no meter or it does not
        /// answer.</returns>
        public int MeasuredHouseMilliamps(int phase) => _measuredHouse[phase];

        // Two meters never measure at the same instant. The site's reading is put aside until the vehicle's meter shows
        // what was drawn then; otherwise a vehicle that starts would be a load of the house for a second.
        private void Refine(DrawEstimate draw)
        {
            IsRefined = false;
            if (!draw.IsMeasured)
            {
                _snapshotMs = -1;
                for (int phase = 0; phase < 3; phase++)
                {
                    _measuredHouse[phase] = Unknown;
                }

                return;
            }

            if (_snapshotMs >= 0 && draw.HasCaughtUp(_snapshotMs))
            {
                for (int phase = 0; phase < 3; phase++)
                {
                    _measuredHouse[phase] = _snapshot[phase] - draw.MeasuredAtMost(phase);
                }

                _snapshotMs = -1;
                IsRefined = true;
            }

            if (_snapshotMs < 0 && IsNew)
            {
                _snapshotMs = TakenMs;
                for (int phase = 0; phase < 3; phase++)
                {
                    _snapshot[phase] = _grid[phase];
                }
            }
        }
    }
}
