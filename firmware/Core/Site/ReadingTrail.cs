using Evenload.Core.Metering;

namespace Evenload.Core.Site
{
    /// <summary>The readings of the last while, thinned out: what flowed before a step, on its way, and after
    /// it.</summary>
    /// <remarks>A channel is a phase of the supply (0 to 2) or, 3 more, of the vehicle's meter.</remarks>
    public sealed class ReadingTrail
    {
        /// <summary>Channels of a reading: three of the supply, three of the vehicle's meter.</summary>
        public const int Channels = 6;

        private const int Capacity = 160;

        private readonly int _spacingMs;
        private readonly long[] _takenMs = new long[Capacity];
        private readonly int[][] _milliamps = new int[Channels][];
        private readonly int[] _sorted = new int[Capacity];
        private int _count;
        private int _next;
        private long _lastMs;

        /// <summary>An empty trail.</summary>
        /// <param name="spanMs">How far back it reaches at the least, ms: 1 to 100000.</param>
        public ReadingTrail(int spanMs)
        {
            _spacingMs = (spanMs / (Capacity - 2)) + 1;
            for (int channel = 0; channel < Channels; channel++)
            {
                _milliamps[channel] = new int[Capacity];
            }
        }

        /// <summary>Forgets all readings.</summary>
        public void Clear() => _count = 0;

        /// <summary>Keeps a reading, unless it follows the last one too closely to matter.</summary>
        /// <param name="site">The supply's.</param>
        /// <param name="vehicle">The vehicle's meter; null where it has none or that does not answer: counts as
        /// 0.</param>
        public void Put(SiteCurrents site, MeterReading vehicle)
        {
            if (_count > 0 && site.TakenMs - _lastMs < _spacingMs)
            {
                return;
            }

            _lastMs = site.TakenMs;
            _takenMs[_next] = site.TakenMs;
            for (int phase = 0; phase < 3; phase++)
            {
                _milliamps[phase][_next] = site.GridMilliamps(phase);
                _milliamps[phase + 3][_next] = vehicle == null ? 0 : vehicle.CurrentMilliamps[phase];
            }

            _next = _next == Capacity - 1 ? 0 : _next + 1;
            _count = _count < Capacity ? _count + 1 : Capacity;
        }

        /// <summary>Takes the middle of the readings of a stretch of time.</summary>
        /// <param name="fromMs">Its start, monotonic ms, included.</param>
        /// <param name="toMs">Its end, monotonic ms, included.</param>
        /// <param name="medians">Gets mA by channel; untouched when there is no reading.</param>
        /// <param name="spreads">Gets how far all but the outer tenths lie from it at the most, mA by channel.</param>
        /// <returns>False when there is no reading.</returns>
        public bool Measure(long fromMs, long toMs, int[] medians, int[] spreads)
        {
            int first = 0;
            while (first < _count && _takenMs[Slot(first)] > toMs)
            {
                first++;
            }

            int end = first;
            while (end < _count && _takenMs[Slot(end)] >= fromMs)
            {
                end++;
            }

            int found = end - first;
            for (int channel = 0; channel < Channels && found > 0; channel++)
            {
                Sort(_milliamps[channel], first, found);
                int median = _sorted[found / 2];
                int above = _sorted[found - 1 - (found / 10)] - median;
                int below = median - _sorted[found / 10];
                medians[channel] = median;
                spreads[channel] = above > below ? above : below;
            }

            return found > 0;
        }

        /// <summary>How long a channel took to show a part of a change.</summary>
        /// <param name="channel">0 to 5.</param>
        /// <param name="fromMs">When it was caused, monotonic ms.</param>
        /// <param name="beforeMilliamps">From this,</param>
        /// <param name="afterMilliamps">to this.</param>
        /// <param name="percent">Of the change: 1 to 100.</param>
        /// <returns>ms until the reading that showed it first; -1 when none did, or when it went the other way before
        /// by an eighth of the change: then something else had a part in it.</returns>
        public int ReachedAfterMs(int channel, long fromMs, int beforeMilliamps, int afterMilliamps, int percent)
        {
            long part = (long)(afterMilliamps - beforeMilliamps) * percent;
            long astray = (beforeMilliamps - afterMilliamps) * 100L / 8;
            for (int back = _count - 1; back >= 0; back--)
            {
                int slot = Slot(back);
                long shown = (_milliamps[channel][slot] - beforeMilliamps) * 100L;
                if (_takenMs[slot] < fromMs)
                {
                    continue;
                }

                if (part > 0 ? shown >= part : shown <= part)
                {
                    return (int)(_takenMs[slot] - fromMs);
                }

                if (part > 0 ? shown < astray : shown > astray)
                {
                    return -1;
                }
            }

            return -1;
        }

        // 0 is the newest.
        private int Slot(int back)
        {
            int slot = _next - 1 - back;
            return slot < 0 ? slot + Capacity : slot;
        }

        private void Sort(int[] milliamps, int first, int count)
        {
            for (int i = 0; i < count; i++)
            {
                int value = milliamps[Slot(first + i)];
                int at = i;
                while (at > 0 && _sorted[at - 1] > value)
                {
                    _sorted[at] = _sorted[at - 1];
                    at--;
                }

                _sorted[at] = value;
            }
        }
    }
}
