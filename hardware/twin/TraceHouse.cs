using System;

namespace Evenload.Twin
{
    /// <summary>A recorded house: each row of the recording holds until the next.</summary>
    public sealed class TraceHouse : IHouse
    {
        private readonly long[] _ms;
        private readonly int[][] _milliamps;

        /// <summary>The house of a recording.</summary>
        /// <param name="trace">The recording; shared, not copied.</param>
        public TraceHouse(Trace trace)
            : this(trace.Ms, trace.L1Milliamps, trace.L2Milliamps, trace.L3Milliamps)
        {
        }

        /// <summary>A house from columns of equal length, at least one row; shared, not copied.</summary>
        /// <param name="ms">Times, each later than the one before. The first row also holds before its time.</param>
        /// <param name="l1Milliamps">Signed, import positive; so are the others.</param>
        /// <param name="l2Milliamps">Of L2.</param>
        /// <param name="l3Milliamps">Of L3.</param>
        public TraceHouse(long[] ms, int[] l1Milliamps, int[] l2Milliamps, int[] l3Milliamps)
        {
            if (ms.Length == 0 || l1Milliamps.Length != ms.Length || l2Milliamps.Length != ms.Length ||
                l3Milliamps.Length != ms.Length)
            {
                throw new ArgumentException("Columns must have the same length, and at least one row.");
            }

            _ms = ms;
            _milliamps = new[] { l1Milliamps, l2Milliamps, l3Milliamps };
        }

        /// <inheritdoc/>
        public int CurrentMilliamps(int phase, long nowMs)
        {
            return _milliamps[phase][RowAt(_ms, nowMs)];
        }

        /// <summary>The last row not later than a time; the first row for any time before it.</summary>
        internal static int RowAt(long[] ms, long nowMs)
        {
            int row = Array.BinarySearch(ms, nowMs);
            if (row < 0)
            {
                row = ~row - 1;
            }

            return row < 0 ? 0 : row;
        }
    }
}
