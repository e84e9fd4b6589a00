using System;
using System.Collections.Generic;

namespace Evenload.Twin
{
    /// <summary>A house written down row by row; each row holds until the next.</summary>
    public sealed class ScriptedHouse : IHouse
    {
        private readonly List<long> _fromMs = new List<long>();
        private readonly List<int>[] _milliamps = { new List<int>(), new List<int>(), new List<int>() };
        private readonly long _repeatMs;

        /// <summary>A house without rows, which draws nothing.</summary>
        /// <param name="repeatMs">After this time the script starts again at 0 ms; 0 means never.</param>
        public ScriptedHouse(long repeatMs = 0)
        {
            if (repeatMs < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(repeatMs));
            }

            _repeatMs = repeatMs;
        }

        /// <summary>Adds a row.</summary>
        /// <param name="fromMs">Later than the row before. Before the first row, the first row counts too.</param>
        /// <param name="l1Milliamps">Signed, import positive; so are the others.</param>
        /// <param name="l2Milliamps">Of L2.</param>
        /// <param name="l3Milliamps">Of L3.</param>
        /// <returns>This house, for the next row.</returns>
        public ScriptedHouse Add(long fromMs, int l1Milliamps, int l2Milliamps, int l3Milliamps)
        {
            if (_fromMs.Count > 0 && fromMs <= _fromMs[_fromMs.Count - 1])
            {
                throw new ArgumentException("Rows must be in the order of their times.", nameof(fromMs));
            }

            _fromMs.Add(fromMs);
            _milliamps[0].Add(l1Milliamps);
            _milliamps[1].Add(l2Milliamps);
            _milliamps[2].Add(l3Milliamps);
            return this;
        }

        /// <inheritdoc/>
        public int CurrentMilliamps(int phase, long nowMs)
        {
            if (_fromMs.Count == 0)
            {
                return 0;
            }

            long scriptMs = _repeatMs == 0 ? nowMs : nowMs % _repeatMs;
            int row = _fromMs.BinarySearch(scriptMs);
            if (row < 0)
            {
                row = ~row - 1; // the last row before that time
            }

            return _milliamps[phase][row < 0 ? 0 : row];
        }
    }
}
